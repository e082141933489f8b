import { describe, expect, it } from 'vitest';
import { sum } from '#shared/base/money/cents.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { textWidth } from '../labels/text-width.ts';
import { PRINT } from '../palettes.ts';
import { coverageChart } from './coverage-chart.ts';
import { resourceStack } from './resource-stack.ts';

const size = { width: 471, height: 190 };

describe.each(['fr', 'en'] as const)('charts of the three years, %s', (language) => {
  const p = project(exampleDossier('e', language));
  const stack = resourceStack(p.lines, language, PRINT, size);
  const coverage = coverageChart(p, language, PRINT, size);

  it.each([stack, coverage])('keep every word and bar inside the picture: $title', (chart) => {
    for (const s of chart.shapes) {
      if (s.kind === 'text') {
        const wide = textWidth(s.text, s.size);
        const left = s.anchor === 'end' ? s.x - wide : s.anchor === 'middle' ? s.x - wide / 2 : s.x;
        expect(left, s.text).toBeGreaterThanOrEqual(0);
        expect(left + wide, s.text).toBeLessThanOrEqual(size.width);
        expect(s.y, s.text).toBeLessThanOrEqual(size.height);
      }
      if (s.kind === 'rect') expect(s.x + s.width).toBeLessThanOrEqual(size.width);
    }
  });

  it('say in the table what the engine found: need, each status and the secured rate of each year', () => {
    p.coverage.forEach((c, y) => {
      const row = coverage.table[y + 1] ?? [];
      expect(row[1]).toBe(formatCents(c.needCents, language, 0));
      expect(row[2]).toBe(formatCents(c.signedCents, language, 0));
      expect(sum(Object.values(c.byStatus))).toBe(c.fullCents);
    });
  });

  it('give no room to a year in which a family gives back more than it brings', () => {
    const lines = p.lines.map((line) => {
      if (line.leaf?.startsWith('C') !== true) return line;
      const [first, second, third] = line.accrued.years;
      return { ...line, accrued: { ...line.accrued, years: [-2 * first, second, third] as const } };
    });
    for (const s of resourceStack(lines, language, PRINT, size).shapes)
      if (s.kind === 'rect' || s.kind === 'zone') expect(s.x).toBeGreaterThanOrEqual(66);
  });

  it('draw bars as long as the year’s resources, whatever they are cut by', () => {
    const wide = (chart: typeof stack): number[] => {
      const bars = new Map<number, number>();
      for (const s of chart.shapes)
        if (s.kind === 'rect' && s.height > 10) bars.set(s.y, Math.max(bars.get(s.y) ?? 0, s.x + s.width));
      return [...bars.values()].map((right) => right - 66);
    };
    const [first = 1, ...others] = wide(stack);
    const full = p.coverage.map((c) => c.fullCents);
    for (const [i, w] of others.entries()) expect(w / first).toBeCloseTo((full[i + 1] ?? 0) / (full[0] ?? 1), 6);
    expect(others).toHaveLength(2);
  });
});
