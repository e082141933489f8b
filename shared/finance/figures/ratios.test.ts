import { expect, it } from 'vitest';
import { valueOfFigure } from './formula.ts';
import { QUANTITIES } from './quantities.ts';
import { definitionOf, FIGURES, type Term } from './ratios.ts';

const value = (id: Parameters<typeof definitionOf>[0], given: Partial<Record<Term, number>>): number | null =>
  valueOfFigure(definitionOf(id), (term) => given[term] ?? null);

it('names in an expression only what is known before it', () => {
  const known = new Set<string>(Object.keys(QUANTITIES));
  for (const { id, formula, when } of FIGURES) {
    const named =
      formula.kind === 'sum'
        ? [...formula.plus, ...formula.minus]
        : [formula.top, formula.by ?? formula.top, formula.bottom];
    for (const term of [...named, ...when.map((c) => c.of)]) expect(known.has(term), `${id} names ${term}`).toBe(true);
    known.add(id);
  }
});

it('adds, takes away, and stops at zero where it is said to', () => {
  expect(value('workingCapitalNeed', { receivables: 900, payables: 250, deferredIncome: 50 })).toBe(600);
  expect(value('unfundedAssets', { fixed: 500, investmentSubsidies: 200, loans: 400 })).toBe(0);
  expect(value('unfundedAssets', { fixed: 500, investmentSubsidies: 200, loans: 100 })).toBe(200);
});

it('divides where it means something, and is empty elsewhere', () => {
  expect(value('cashMonths', { netCash: 30_000, running: 120_000 })).toBe(3);
  expect(value('cashMonths', { netCash: 30_000, running: 0 })).toBeNull();
  expect(value('debtYears', { loans: 40_000, selfFinancing: 10_000 })).toBe(4);
  expect(value('debtYears', { loans: 40_000, selfFinancing: -1 })).toBeNull();
  expect(value('debtYears', { loans: 0, selfFinancing: 10_000 })).toBeNull();
});

it('finds an amount to the cent where the product of two leaves the whole numbers of a computer', () => {
  // 1,241,282,957.65 × 1.000000000004 is …657.654965: a rounding that forgives a computer’s noise would make one cent more of it.
  expect(value('breakEven', { fixedCosts: 124_128_295_765, sales: 1_000_000_000_004, margin: 1_000_000_000_000 })).toBe(
    124_128_295_765,
  );
  expect(value('breakEven', { fixedCosts: 90_000_000_001, sales: 999_999_999_999, margin: 666_666_666_666 })).toBe(
    135_000_000_002,
  );
});
