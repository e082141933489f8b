import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Adjustment } from '#shared/dossier/content/plan.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { oracleProjection } from './oracle-sheets.ts';
import { adjustmentsArbitrary, typedPlanArbitrary } from './plan-arbitrary.ts';

const near = (a: number | null | undefined, b: number | null | undefined): boolean =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)));

/** Every figure of the engine against the slow projection: amounts to the cent, quotients to nine digits. */
const same = (input: PlanInput, adjustments: readonly Adjustment[]): void => {
  const p = project(input, adjustments);
  const o = oracleProjection(input, adjustments);
  const { lines } = o;
  for (const line of [...lines.resources, ...lines.costs, ...lines.posts]) {
    const own = p.lines.find((l) => l.id === line.id);
    const vat = 'vat' in line ? line.vat : [];
    const moved = line.moved.map((c, m) => c + (vat[m] ?? 0));
    expect([line.id, own?.accrued.months, own?.cash.months]).toEqual([line.id, line.earned, moved]);
  }
  expect(p.cash.vat === undefined).toBe(!o.tax.said);
  if (p.cash.vat !== undefined)
    expect([p.cash.vat.paid, p.cash.vat.refunded, p.cash.vat.owed, p.cash.vat.credit]).toEqual([
      o.tax.handed,
      o.tax.back,
      o.tax.owed,
      o.tax.credit,
    ]);
  for (const s of lines.supports)
    if (s.kind !== 'grant')
      // By year of its life, whatever its step.
      expect(p.repayments[s.id]?.map((r) => [r.capitalCents, r.interestCents])).toEqual(
        Array.from({ length: Math.ceil((s.schedule.length * s.step) / 12) }, (_, y) =>
          (['capital', 'interest'] as const).map((part) =>
            s.schedule.reduce((t, r, i) => (Math.floor((i * s.step) / 12) === y ? t + r[part] : t), 0),
          ),
        ),
      );
  expect(p.dedicatedFunds.map((f) => f.years.map((y) => y.spent))).toEqual(
    o.funds.map((f) => [0, 1, 2].map((y) => f.spent.slice(y * 12, y * 12 + 12).reduce((a, b) => a + b, 0))),
  );
  expect(new Map(p.headings.map((h) => [h.heading as string, h.months]))).toEqual(o.headings);
  expect(p.project === null).toBe(o.project === null);
  if (p.project !== null && o.project !== null) {
    expect(new Map(p.project.headings.map((h) => [h.heading as string, h.months]))).toEqual(o.project.headings);
    expect(p.project.shared.months).toEqual(o.project.shared);
  }
  expect([p.products.months, p.charges.months, p.result.months]).toEqual([o.products, o.charges, o.result]);
  expect([p.cash.receipts, p.cash.payments, p.cash.closing]).toEqual([o.receipts, o.payments, o.closing]);
  expect(p.cash.safety).toEqual(o.safety);
  expect(p.cash.lowestCents).toBe(Math.min(...o.closing));
  expect(p.cash.lowestMonth).toBe(o.closing.indexOf(Math.min(...o.closing)) + 1);
  expect(p.cash.neededForSafetyCents).toBe(Math.max(0, ...o.closing.map((c, m) => (o.safety[m] ?? 0) - c)));
  expect(p.monthlyBalances.map(({ assets, liabilities }) => ({ assets, liabilities }))).toEqual(o.balances);
  p.financingPlans.forEach((plan, y) => {
    const expected = o.financing[y];
    expect([plan.openingCash, plan.resources, plan.closingCash]).toEqual([
      expected?.openingCash,
      expected?.resources,
      expected?.closingCash,
    ]);
    expect([plan.needs.workingCapital, plan.needs.repayments, plan.needs.contributionsTakenBack]).toEqual([
      expected?.workingCapital,
      expected?.repaid,
      expected?.takenBack,
    ]);
  });
  p.mixes.forEach((mix, y) => {
    const expected = o.mixes[y];
    expect([mix.totalCents, mix.byLeaf]).toEqual([expected?.totalCents, expected?.byLeaf]);
    expect(new Map(Object.entries(mix.byFunder))).toEqual(expected?.byFunder);
    const indices = [mix.hhiLeaf, mix.hhiFunder, mix.hhiLeafBefore, mix.hhiFunderBefore];
    indices.forEach((index, i) => void expect(near(index, expected?.indices[i]), `${y}: ${i}`).toBe(true));
  });
  p.coverage.forEach((c, y) => {
    expect([c.needCents, c.signedCents, c.weightedCents, c.fullCents]).toEqual(Object.values(o.coverage[y] ?? {}));
  });
  for (const ratio of p.ratios)
    ratio.years.forEach((value, y) => {
      const expected = o.ratios[y]?.[ratio.id];
      expect(near(value, expected), `${ratio.id} of year ${y + 1}: ${value} instead of ${expected}`).toBe(true);
    });
};

describe('the engine against a second, slow and exact one', () => {
  it.each(['fr', 'en'] as const)('says the same of the worked example (%s)', (language) => {
    same(exampleDossier('example', language), []);
    for (const scenario of exampleDossier('example', language).scenarios)
      same(exampleDossier('example', language), scenario.adjustments);
  });
  it('says the same of any plan in any scenario, to the cent', () => {
    fc.assert(fc.property(typedPlanArbitrary, adjustmentsArbitrary, same), { numRuns: 1_200 });
  }, 240_000);
});
