import { describe, expect, it } from 'vitest';
import { MODEL_IDS, modelById } from '#shared/base/method/models.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { flowLegend } from './labels/legend.ts';
import { textWidth } from './labels/text-width.ts';
import { modelTrajectory } from './model-trajectory.ts';
import { PRINT } from './palettes.ts';
import type { Shape } from './shape.ts';

/** The box of a text, as wide as the charts believe it. */
const box = (s: Extract<Shape, { kind: 'text' }>): { left: number; right: number } => {
  const wide = textWidth(s.text, s.size);
  const left = s.anchor === 'end' ? s.x - wide : s.anchor === 'middle' ? s.x - wide / 2 : s.x;
  return { left, right: left + wide };
};

describe.each(['fr', 'en'] as const)('the path of the model, %s', (language) => {
  it.each([
    { width: 471, height: 175 },
    { width: 507, height: 100 },
    { width: 760, height: 190 },
  ])('keeps every word inside a picture of $width × $height', (size) => {
    const chart = modelTrajectory(project(exampleDossier('e', language)), language, PRINT, size);
    for (const s of chart.shapes) {
      if (s.kind === 'text') {
        expect(box(s).left, s.text).toBeGreaterThanOrEqual(-1);
        expect(box(s).right, s.text).toBeLessThanOrEqual(size.width + 1);
        expect(s.y, s.text).toBeLessThanOrEqual(size.height);
      }
      if (s.kind === 'rect') expect(s.x + s.width).toBeLessThanOrEqual(size.width + 0.5);
    }
  });
  it.each([190, 400])('sets the legend of all seven models without one over another, %i wide', (width) => {
    const { entries, lines } = flowLegend(MODEL_IDS, (id) => `${id} ${modelById(id).name[language]}`, 8.5, width);
    expect(entries).toHaveLength(7);
    expect(lines).toBe((entries.at(-1)?.line ?? 0) + 1);
    for (const [i, entry] of entries.entries()) {
      const next = entries[i + 1];
      const right = entry.words + textWidth(entry.text, 8.5);
      if (next?.line === entry.line) expect(next.x).toBeGreaterThanOrEqual(right);
      expect(right).toBeLessThanOrEqual(width);
    }
  });
  it('says the same in its table, and nothing falsely when there is no resource', () => {
    const chart = modelTrajectory(project(exampleDossier('e', language)), language, PRINT, { width: 480, height: 150 });
    expect(chart.table[0]).toHaveLength(5);
    expect(chart.table.map((r) => r[0])).toContain('M4');
    const empty = modelTrajectory(project(emptyDossier('e', { startMonth: '2027-01' })), language, PRINT, {
      width: 480,
      height: 150,
    });
    expect(empty.table).toHaveLength(1);
    expect(empty.shapes).toEqual([]);
  });
});

it('gives models that follow one another different strokes, so that black and white tells them apart', () => {
  const chart = modelTrajectory(project(exampleDossier('e', 'fr')), 'fr', PRINT, { width: 480, height: 150 });
  expect(chart.shapes.filter((s) => s.kind === 'path').length).toBeGreaterThan(0);
});

it('says the years that are known, and the first of them by its name', () => {
  const said = (dossier: ReturnType<typeof exampleDossier>, language: 'fr' | 'en'): string =>
    modelTrajectory(project(dossier), language, PRINT, { width: 471, height: 175 }).summary;
  const example = exampleDossier('e', 'fr');
  const unknown = {
    ...example,
    resources: example.resources.map((r) => ({ ...r, history: [null, null, null] as const })),
  };
  expect(said(example, 'fr')).toBe('De M4 aujourd’hui à M4 + M2 en année 3.');
  expect(said(example, 'en')).toBe('From M4 today to M4 + M2 in year 3.');
  expect(said(unknown as never, 'fr')).toBe('De M4 en année 1 à M4 + M2 en année 3.');
  const sold = { ...unknown, supports: [], resources: unknown.resources.filter((r) => r.id === 'pieces') };
  expect(said(sold as never, 'en')).toBe('M2 in year 1 as in year 3.');
});
