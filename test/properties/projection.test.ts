import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '#shared/base/money/cents.ts';
import { DossierSchema } from '#shared/dossier/content/schema.ts';
import { budgetsTogether, cerfaBudget } from '#shared/finance/budget/cerfa.ts';
import { project } from '#shared/finance/projection/engine.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { adjustmentsArbitrary, extremePlanArbitrary, planArbitrary } from './plan-arbitrary.ts';

const RUNS = 4_000;
/** One in ten at the bounds of the schema. */
const anyPlan = fc.oneof({ weight: 9, arbitrary: planArbitrary }, { weight: 1, arbitrary: extremePlanArbitrary });
const planSchema = DossierSchema.pick({
  plan: true,
  opening: true,
  activities: true,
  resources: true,
  costs: true,
  posts: true,
  investments: true,
  supports: true,
  inKind: true,
  scenarios: true,
  allocations: true,
});

describe('identities of the projection, for every plan that the schema accepts', () => {
  it('closes to the cent at every month, in every scenario', () => {
    fc.assert(
      fc.property(anyPlan, adjustmentsArbitrary, (input, adjustments) => {
        const p = project(input, adjustments);
        let cash = p.cash.openingCents;
        for (let m = 0; m < 36; m += 1) {
          const b = p.monthlyBalances[m];
          expect(b?.totalAssets).toBe(b?.totalLiabilities);
          cash += (p.cash.receipts[m] ?? 0) - (p.cash.payments[m] ?? 0);
          expect(p.cash.closing[m]).toBe(cash);
          expect(Number.isSafeInteger(cash)).toBe(true);
        }
        for (const y of [0, 1, 2] as const) {
          expect(p.financingPlans[y].closingCash).toBe(p.cash.closing[y * 12 + 11]);
          const { assets, liabilities } = p.balanceSheets[y];
          expect(assets.cash - liabilities.overdraft).toBe(p.cash.closing[y * 12 + 11]);
          expect(Math.min(assets.cash, liabilities.overdraft)).toBe(0);
          expect(sum(p.result.months.slice(y * 12, y * 12 + 12))).toBe(p.result.years[y]);
        }
        for (const h of p.headings) expect(sum(h.years)).toBe(sum(h.months));
        expect(p.openingBalance.totalAssets).toBe(p.openingBalance.totalLiabilities);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  it('is made from plans that the schema accepts', () => {
    fc.assert(
      fc.property(anyPlan, (input) => planSchema.safeParse(input).success),
      { numRuns: 500 },
    );
  });

  it('never lets unspent restricted money, nor in-kind, move the result', () => {
    fc.assert(
      fc.property(planArbitrary, (input) => {
        const p = project(input);
        for (const fund of p.dedicatedFunds) {
          for (const y of fund.years) {
            expect(y.closing).toBe(y.opening + y.received - y.spent);
            expect(y.closing).toBeGreaterThanOrEqual(0);
            expect(y.received - y.carried + y.used).toBe(y.spent);
          }
        }
        const bare = project({ ...input, inKind: [] });
        expect(bare.result.months).toEqual(p.result.months);
        expect(bare.mixes).toEqual(p.mixes);
      }),
      { numRuns: 1_000 },
    );
  });

  it('splits into the project and the rest of the organisation, every month and heading, to the cent', () => {
    fc.assert(
      fc.property(anyPlan, adjustmentsArbitrary, (plan, adjustments) => {
        const p = project({ ...plan, plan: { ...plan.plan, scope: 'both' } }, adjustments);
        const view = p.project;
        expect(view).not.toBeNull();
        if (view === null) return;
        p.headings.forEach((h, i) => {
          const own = view.headings[i];
          const rest = view.rest.headings[i];
          expect([own?.heading, rest?.heading]).toEqual([h.heading, h.heading]);
          expect(h.months.map((_, m) => (own?.months[m] ?? 0) + (rest?.months[m] ?? 0))).toEqual(h.months);
          expect(h.years.map((_, y) => (own?.years[y] ?? 0) + (rest?.years[y] ?? 0))).toEqual(h.years);
        });
        // What the organisation puts in closes the budget of the project.
        expect(view.balancing.months.map((cents, m) => cents + (view.products.months[m] ?? 0))).toEqual(
          view.charges.months,
        );
        for (const year of [1, 2, 3] as const) {
          const budget = cerfaBudget(plan, p, year, 'project');
          expect(budget.totalCharges + budget.surplus).toBe(budget.totalProducts + budget.deficit);
          expect(sum([...budget.charges, ...(budget.indirect ? [budget.indirect] : [])].map((c) => c.euros))).toBe(
            budget.totalCharges,
          );
          const whole = cerfaBudget(plan, p, year);
          const both = budgetsTogether(plan, p, year);
          expect(sum(both.charges.map((c) => c.project + c.rest))).toBe(whole.totalCharges);
          expect(sum(both.products.map((c) => c.project + c.rest))).toBe(whole.totalProducts);
          expect(sum(both.charges.map((c) => c.project))).toBe(budget.totalCharges);
        }
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it('doubles with its amounts, wherever no rounding stands between', () => {
    const amounts = fc
      .tuple(fc.nat(9_000), fc.nat(9_000), fc.nat(9_000))
      .map((y) => y.map((c) => c * 1200) as [number, number, number]);
    fc.assert(
      fc.property(amounts, amounts, fc.nat(6), (income, costs, delay) => {
        const plan = (k: number): PlanInput => ({
          plan: {
            startMonth: '2027-01',
            chart: '2025',
            safetyMonths: 2,
            statusWeights: { signed: 1, probable: 0.7, applied: 0.4, toFind: 0.1 },
          },
          opening: {
            cashCents: 1200 * k,
            receivables: [],
            payables: [],
            fixedAssetsNetCents: 0,
            fixedAssetsRemainingMonths: 0,
            ownFundsFreeCents: 1200 * k,
            ownFundsWithRecoveryCents: 0,
            dedicatedFunds: [],
            deferredIncome: [],
            loans: [],
          },
          activities: [],
          posts: [],
          investments: [],
          supports: [],
          inKind: [],
          scenarios: [],
          allocations: [],
          resources: [
            {
              id: 'r',
              label: 'r',
              leaf: 'C2',
              funder: 'f',
              status: 'signed',
              driver: { kind: 'annual', years: income.map((c) => c * k) as [number, number, number] },
              paymentDelayMonths: delay,
              history: [null, null, null],
            },
          ],
          costs: [
            {
              id: 'c',
              label: 'c',
              heading: 'purchases',
              driver: { kind: 'annual', years: costs.map((c) => c * k) as [number, number, number] },
              paymentDelayMonths: 0,
              history: [null, null, null],
            },
          ],
        });
        const once = project(plan(1));
        const twice = project(plan(2));
        expect(twice.cash.closing).toEqual(once.cash.closing.map((c) => (c === 0 ? 0 : c * 2)));
        expect(twice.result.months).toEqual(once.result.months.map((c) => (c === 0 ? 0 : c * 2)));
        expect(twice.balanceSheets[2].totalAssets).toBe(once.balanceSheets[2].totalAssets * 2);
      }),
      { numRuns: 300 },
    );
  });
});
