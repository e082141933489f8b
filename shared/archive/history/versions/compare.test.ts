import { describe, expect, it } from 'vitest';
import { applyAll, setCommand } from '#shared/dossier/content/apply.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { compare, movementText } from './compare.ts';

const before = exampleDossier('x', 'fr');
const changed = (dossier: Dossier, path: readonly string[], value: unknown): Dossier => {
  const applied = applyAll(dossier, [setCommand(dossier, [...path], value)]);
  if (!applied.ok) throw new Error(JSON.stringify(applied.refusal));
  return applied.dossier;
};

describe('two states of a dossier', () => {
  it('say nothing when they are the same', () => {
    const told = compare(before, structuredClone(before), 'fr');
    expect(told).toEqual({ stations: [], figures: [], raised: [], gone: [] });
  });
  it('tell a text word by word, whose pieces give both sides back', () => {
    const text = String(before.answers['framing.context']?.value);
    const after = changed(before, ['answers', 'framing.context'], {
      ...before.answers['framing.context'],
      value: text.replace('sans emploi', 'en recherche d’emploi'),
    });
    const told = compare(before, after, 'fr');
    expect(told.stations.map((s) => s.station)).toEqual(['framing']);
    const [change] = told.stations[0]?.changes ?? [];
    const side = (gone: 'gone' | 'come'): string =>
      (change?.words ?? [])
        .filter((w) => w.kind === 'same' || w.kind === gone)
        .map((w) => w.text)
        .join('');
    expect(side('gone')).toBe(text);
    expect(side('come')).toBe(after.answers['framing.context']?.value);
    expect(change?.words?.some((w) => w.kind === 'gone' && w.text.includes('sans'))).toBe(true);
  });
  it('name the line, and say what a figure moved', () => {
    const line = before.costs[0];
    if (line === undefined) throw new Error('no line');
    const after = changed(before, ['costs', line.id, 'driver'], { kind: 'annual', years: [0, 0, 0] });
    const told = compare(before, after, 'fr');
    expect(told.stations.map((s) => s.station)).toEqual(['projection']);
    expect(told.stations[0]?.changes[0]?.place).toContain(line.label);
    const charges = told.figures.find((f) => f.id === 'charges' && f.year === 1);
    const result = told.figures.find((f) => f.id === 'result' && f.year === 1);
    expect(charges && result && charges.after - charges.before).toBeLessThan(0);
    expect((result?.after ?? 0) - (result?.before ?? 0)).toBe((charges?.before ?? 0) - (charges?.after ?? 0));
  });
  it('tell what came and what went, and the findings with it', () => {
    const after: Dossier = { ...before, risks: [], opinionPoints: before.opinionPoints.slice(1) };
    const there = compare(before, after, 'en');
    const back = compare(after, before, 'en');
    const count = (d: typeof there): number => d.stations.reduce((n, s) => n + s.changes.length, 0);
    expect(count(there)).toBe(before.risks.length + 1);
    expect(count(back)).toBe(count(there));
    expect(there.raised.map((f) => f.rule)).toEqual(back.gone.map((f) => f.rule));
  });
});
it('writes how much a figure moved with its sign', () => {
  expect(movementText(100_00, 150_00, 'en')).toBe('+ €50');
  expect(movementText(150_00, 100_00, 'en')).toBe('− €50');
});
