import { describe, expect, it } from 'vitest';
import { formatCents } from '#shared/base/money/format.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { cashCurve } from '#shared/papers/charts/cash-curve.ts';
import { PRINT } from '#shared/papers/charts/palettes.ts';
import { amountWords, axisWords } from '#shared/papers/charts/scale/axis.ts';
import { coverageChart } from '#shared/papers/charts/years/coverage-chart.ts';
import { resourceStack } from '#shared/papers/charts/years/resource-stack.ts';
import { MASK, maskAmounts, maskChart } from './mask.ts';

describe('a masked text', () => {
  it.each([
    ['60\u202f000\u00a0€ en 2027', `${MASK} en 2027`],
    ['€12,000 in 2027', `${MASK} in 2027`],
    ['une aide de 60 000 euros sur 3 ans', `une aide de ${MASK} sur 3 ans`],
    ['1,5 M€, 12 k€, €12k, 3 millions d’euros', `${MASK}, ${MASK}, ${MASK}, ${MASK}`],
    ['−3\u202f000\u00a0€ et 0 €', `${MASK} et ${MASK}`],
    ['250000 ou 1234,56 €', `${MASK} ou ${MASK}`],
  ])('%s says no amount', (text, masked) => expect(maskAmounts(text)).toBe(masked));
  it.each(['30 % en 2026', 'le 23/11/2026', 'M4 + M2 (11/2027)', 'Année 1, 12 emplois', 'rien'])('%s stays', (text) =>
    expect(maskAmounts(text)).toBe(text),
  );
  it.each(['fr', 'en'] as const)('hides every amount that the formatter writes, %s', (language) => {
    for (const cents of [0, 1, 99, 100, 12_34, 1_234_56, 60_000_00, 987_654_321_00, -5, -60_000_00])
      for (const text of [
        formatCents(cents, language),
        formatCents(cents, language, 0),
        axisWords([cents], language)(cents),
        amountWords([cents], language)(cents),
      ])
        expect(maskAmounts(`a ${text} b`), text).toBe(`a ${MASK} b`);
  });
});

it.each(['fr', 'en'] as const)(
  'a masked chart says no amount: labels, summary, table; its months stay (%s)',
  (language) => {
    const p = project(exampleDossier('e', language));
    const size = { width: 600, height: 240 };
    for (const chart of [
      cashCurve(p, language, PRINT, size),
      resourceStack(p.lines, language, PRINT, size),
      coverageChart(p, language, PRINT, size),
    ]) {
      const words = (c: typeof chart): string =>
        JSON.stringify([c.title, c.summary, c.table, c.shapes.map((s) => (s.kind === 'text' ? s.text : ''))]);
      expect(words(chart)).toMatch(/\d[^"]*€|€[^"]*\d/);
      expect(words(maskChart(chart))).not.toMatch(/\d[\s\u00a0\u202f]*k?€|€\d|\d{3}[\u202f,]\d/);
      expect(maskChart(chart).shapes).toHaveLength(chart.shapes.filter((s) => s.kind !== 'zone').length);
    }
    expect(JSON.stringify(maskChart(cashCurve(p, language, PRINT, size)).table)).toContain('/20');
  },
);
