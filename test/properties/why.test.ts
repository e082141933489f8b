import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sum } from '#shared/money/cents.ts';
import { project } from '#shared/projection/engine.ts';
import { type Figure, type Why, why, type Year } from '#shared/projection/why.ts';
import { planArbitrary } from './plan-arbitrary.ts';

/** Every node with parts is their sum; every leaf names a rule in both languages. */
const addsUp = (node: Why): void => {
  if (node.parts.length > 0) expect(sum(node.parts.map((p) => p.cents))).toBe(node.cents);
  expect(node.rule.fr).not.toBe('');
  expect(node.rule.en).not.toMatch(/undefined|NaN/);
  node.parts.forEach(addsUp);
};

it('takes any figure of any plan apart into parts that add up to it, to the cent', () => {
  fc.assert(
    fc.property(
      planArbitrary,
      fc.integer({ min: 1, max: 36 }),
      fc.constantFrom<Year>(1, 2, 3),
      (input, month, year) => {
        const p = project(input);
        const y = (year - 1) as 0 | 1 | 2;
        const figures: readonly (readonly [Figure, number])[] = [
          ...p.headings.map((h) => [{ kind: 'heading', heading: h.heading, year }, h.years[y]] as const),
          [{ kind: 'products', year }, p.products.years[y]],
          [{ kind: 'charges', year }, p.charges.years[y]],
          [{ kind: 'result', year }, p.result.years[y]],
          [{ kind: 'receipts', month }, p.cash.receipts[month - 1] ?? 0],
          [{ kind: 'payments', month }, p.cash.payments[month - 1] ?? 0],
          [{ kind: 'closing', month }, p.cash.closing[month - 1] ?? 0],
          [{ kind: 'covered', counting: 'signed', year }, p.coverage[y].signedCents],
          [{ kind: 'covered', counting: 'weighted', year }, p.coverage[y].weightedCents],
          [{ kind: 'covered', counting: 'full', year }, p.coverage[y].fullCents],
        ];
        for (const [figure, cents] of figures) {
          const node = why(input, figure);
          expect(node.cents, JSON.stringify(figure)).toBe(cents);
          addsUp(node);
        }
      },
    ),
    { numRuns: 300 },
  );
});
