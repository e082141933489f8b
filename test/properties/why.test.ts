import fc from 'fast-check';
import { expect, it } from 'vitest';
import { classify } from '#shared/base/method/classify.ts';
import type { LeafId } from '#shared/base/method/levers.ts';
import { MODEL_IDS } from '#shared/base/method/models.ts';
import { sum } from '#shared/base/money/cents.ts';
import type { PlanYear } from '#shared/finance/projection/calendar.ts';
import { project } from '#shared/finance/projection/engine.ts';
import {
  type AnyFigure,
  explain,
  explainFigure,
  type Figure,
  type QuotientFigure,
  type Why,
} from '#shared/finance/projection/why.ts';
import { planArbitrary } from './plan-arbitrary.ts';

/** Every node with parts is their sum; every leaf names a rule in both languages. */
const addsUp = (node: Why): void => {
  if (node.parts.length > 0) expect(sum(node.parts.map((p) => p.cents))).toBe(node.cents);
  expect(node.rule.fr).not.toBe('');
  expect(node.rule.en).not.toMatch(/undefined|NaN/);
  node.parts.forEach(addsUp);
};
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** The terms of a figure that is no sum give it again, and each of them adds up. */
const comparesTo = (input: Parameters<typeof explain>[0], figure: QuotientFigure, expected: number | null): void => {
  const found = explain(input, figure);
  if (found.kind === 'amount') throw new Error(`${figure.kind} is no sum`);
  const said = JSON.stringify(figure);
  expect(found.value === expected || near(found.value ?? Number.NaN, expected ?? Number.NaN), said).toBe(true);
  if (found.kind === 'index') {
    for (const { why: part } of found.parts) addsUp(part);
    if (found.value !== null) expect(near(sum(found.parts.map((p) => p.square)), found.value), said).toBe(true);
    return;
  }
  const terms = [found.top, found.by, found.bottom].flatMap((t) => t ?? []);
  terms.forEach(addsUp);
  expect(found.rule.fr).not.toBe(found.rule.en);
  if (found.value === null) return;
  const again = ((found.top.cents * (found.by?.cents ?? 1)) / (found.bottom?.cents ?? 1)) * found.times;
  expect(near(again, found.value) || (found.unit === 'cents' && Math.abs(again - found.value) < 0.51), said).toBe(true);
};

it('takes any figure of any plan apart into parts that add up to it, to the cent', () => {
  fc.assert(
    fc.property(
      planArbitrary,
      fc.integer({ min: 1, max: 36 }),
      fc.constantFrom<PlanYear>(1, 2, 3),
      (input, month, year) => {
        const p = project(input);
        const y = (year - 1) as 0 | 1 | 2;
        const sheets = [p.openingBalance, ...p.balanceSheets];
        const plan = p.financingPlans[y];
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
          ...sheets.flatMap(({ assets, liabilities, totalAssets, totalLiabilities }, at) =>
            Object.entries({ ...assets, ...liabilities, totalAssets, totalLiabilities }).map(
              ([line, cents]) => [{ kind: 'balance', line, year: at } as Figure, cents] as const,
            ),
          ),
          ...Object.entries({
            openingCash: plan.openingCash,
            ...plan.resources,
            ...plan.needs,
            totalResources: sum(Object.values(plan.resources)),
            totalNeeds: sum(Object.values(plan.needs)),
            closingCash: plan.closingCash,
          }).map(([line, cents]) => [{ kind: 'financing', line, year } as Figure, cents] as const),
          ...p.dedicatedFunds.flatMap((f) =>
            f.years.map(
              (of, at) => [{ kind: 'fund', fundId: f.resourceId, year: at + 1 } as Figure, of.closing] as const,
            ),
          ),
          ...p.mixes.flatMap((mix) => [
            [{ kind: 'resources', year: mix.year }, mix.totalCents] as const,
            ...(Object.entries(mix.byLeaf) as [LeafId, number][]).map(
              ([leaf, cents]) => [{ kind: 'leaf', leaf, year: mix.year }, cents] as const,
            ),
            ...Object.entries(mix.byFunder).map(
              ([funder, cents]) => [{ kind: 'funder', funder, year: mix.year }, cents] as const,
            ),
          ]),
        ];
        for (const [figure, cents] of figures) {
          const node = explainFigure(input, figure);
          expect(node.cents, JSON.stringify(figure)).toBe(cents);
          addsUp(node);
        }
      },
    ),
    { numRuns: 50 },
  );
});

it('takes ratios, shares and indices apart into terms that give them again', () => {
  fc.assert(
    fc.property(planArbitrary, fc.constantFrom<PlanYear>(1, 2, 3), (input, year) => {
      const p = project(input);
      const y = (year - 1) as 0 | 1 | 2;
      for (const ratio of p.ratios) comparesTo(input, { kind: 'ratio', ratio: ratio.id, year }, ratio.years[y]);
      comparesTo(input, { kind: 'coverageRate', year }, p.coverage[y].signedRate);
      comparesTo(input, { kind: 'safety', month: year * 12 }, p.cash.safety[year * 12 - 1] ?? 0);
      for (const mix of p.mixes) {
        const profile = classify(mix.byLeaf);
        const at = mix.year;
        for (const model of MODEL_IDS)
          comparesTo(
            input,
            { kind: 'modelShare', model, year: at },
            profile.kind === 'none' ? null : profile.modelShares[model],
          );
        const indices: readonly (readonly [QuotientFigure, number | null])[] = [
          [{ kind: 'concentration', by: 'leaf', before: false, year: at }, mix.hhiLeaf],
          [{ kind: 'concentration', by: 'funder', before: false, year: at }, mix.hhiFunder],
          [{ kind: 'concentration', by: 'leaf', before: true, year: at }, mix.hhiLeafBefore],
          [{ kind: 'concentration', by: 'funder', before: true, year: at }, mix.hhiFunderBefore],
        ];
        for (const [figure, value] of indices) comparesTo(input, figure, value);
        if (mix.firstFunder !== null) {
          const { name, share } = mix.firstFunder;
          comparesTo(input, { kind: 'funderShare', funder: name, year: at }, share);
        }
        for (const [leaf, cents] of Object.entries(mix.byLeaf) as [LeafId, number][])
          comparesTo(input, { kind: 'leafShare', leaf, year: at }, cents / mix.totalCents);
      }
    }),
    { numRuns: 50 },
  );
});

it('says of an amount asked for by its kind alone what it says of it as a figure', () => {
  fc.assert(
    fc.property(planArbitrary, (input) => {
      const figure: AnyFigure = { kind: 'result', year: 2 };
      expect(explain(input, figure)).toEqual({ kind: 'amount', why: explainFigure(input, figure) });
    }),
    { numRuns: 10 },
  );
});
