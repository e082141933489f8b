import { describe, expect, it } from 'vitest';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { CostLine, ResourceLine } from '#shared/dossier/content/plan.ts';
import { valueOfFigure } from '#shared/finance/figures/formula.ts';
import { definitionOf, type RatioId, type Term } from '#shared/finance/figures/ratios.ts';
import { project } from './engine.ts';
import { hhi } from './hhi.ts';
import { instalmentsOf } from './loans.ts';
import type { PlanInput } from './projection.ts';
import { volunteeringValue } from './volunteering.ts';

/** A ratio over amounts given by hand. */
const ratio = (id: RatioId, given: Partial<Record<Term, number>>): number | null =>
  valueOfFigure(definitionOf(id), (term) => given[term] ?? null);
const none: [null, null, null] = [null, null, null];
const annual = (euros: number) => ({
  kind: 'annual' as const,
  years: [euros * 1200, euros * 1200, euros * 1200] as [number, number, number],
});
const cost = (driver: CostLine['driver']): CostLine => ({
  id: 'cost',
  label: 'Charges',
  heading: 'externalServices',
  driver,
  paymentDelayMonths: 0,
  history: none,
});
const income = (id: string, driver: ResourceLine['driver'], leaf: ResourceLine['leaf'] = 'C2'): ResourceLine => ({
  id,
  label: id,
  leaf,
  funder: id,
  status: 'signed',
  driver,
  paymentDelayMonths: 0,
  history: none,
});
const plan = (parts: Partial<PlanInput>): PlanInput => ({ ...emptyDossier('v', { startMonth: '2027-01' }), ...parts });
const opening = (euros: number) => ({
  ...emptyDossier('v', { startMonth: '2027-01' }).opening,
  cashCents: euros * 100,
  ownFundsFreeCents: euros * 100,
});
const euros = (cents: readonly number[]): number[] => cents.map((c) => c / 100);

describe('vectors of docs/method.md', () => {
  it('1: profitable and short of cash', () => {
    const quarterly = [3, 6, 9, 12].map((month) =>
      income(`q${month}`, {
        kind: 'grant',
        totalCents: 1_500_000,
        fromMonth: month - 2,
        toMonth: month,
        schedule: [{ month, share: 1 }],
        restrictedTo: [],
      }),
    );
    const p = project(
      plan({ costs: [cost(annual(10_000))], resources: [income('sales', annual(6_000), 'B1'), ...quarterly] }),
    );
    expect(euros(p.cash.closing.slice(0, 6))).toEqual([-4000, -8000, 3000, -1000, -5000, 6000]);
    expect(-Math.min(...p.cash.closing.slice(0, 6)) / 100).toBe(8000);
  });
  it('2: a grant paid 50/40/10', () => {
    const grant = income('grant', {
      kind: 'grant',
      totalCents: 12_000_000,
      fromMonth: 1,
      toMonth: 12,
      schedule: [
        { month: 5, share: 0.5 },
        { month: 9, share: 0.4 },
        { month: 15, share: 0.1 },
      ],
      restrictedTo: [],
    });
    const p = project(
      plan({
        opening: opening(15_000),
        costs: [cost({ kind: 'annual', years: [12_000_000, 0, 0] })],
        resources: [grant],
      }),
    );
    expect(p.cash.lowestCents / 100).toBe(-25_000);
    expect(p.cash.lowestMonth).toBe(4);
    expect((p.cash.closing[11] ?? 0) / 100).toBe(3_000);
  });
  it('3: a loan with a year of grace, and its debt cover', () => {
    const schedule = instalmentsOf({
      principalCents: 10_000_000,
      annualRate: 0.02,
      stepMonths: 12,
      termMonths: 72,
      graceMonths: 12,
      repayment: 'annuity',
    });
    expect(schedule.map((y) => y.interestCents)).toEqual([200_000, 200_000, 161_568, 122_368, 82_384, 41_600]);
    expect(schedule.slice(1, 5).map((y) => y.capitalCents + y.interestCents)).toEqual([
      2_121_584, 2_121_584, 2_121_584, 2_121_584,
    ]);
    expect(
      Math.abs((schedule[5]?.capitalCents ?? 0) + (schedule[5]?.interestCents ?? 0) - 2_121_584),
    ).toBeLessThanOrEqual(3);
    expect(schedule.at(-1)?.balanceCents).toBe(0);
    expect(ratio('dscr', { selfFinancing: 3_000_000, debtService: 2_121_584 })?.toFixed(3)).toBe('1.414');
  });
  it('4: concentration', () => {
    const cases: [number[], number][] = [
      [[12, 5, 49, 34], 0.3726],
      [[50, 50], 0.5],
      [[60, 40], 0.52],
      [[7], 1],
      [[1, 1, 1, 1, 1], 0.2],
      [[80, 10, 10], 0.66],
    ];
    for (const [amounts, expected] of cases) expect(Number(hhi(amounts)?.toFixed(4))).toBe(expected);
    expect(hhi([])).toBeNull();
  });
  it('5: break-even', () => {
    const sold = { fixedCosts: 9_000_000, sales: 6_000_000, margin: 4_500_000 };
    expect(ratio('breakEven', sold)).toBe(12_000_000);
    expect(ratio('breakEvenAfterSubsidies', { ...sold, fixedCostsLeft: 5_000_000 })).toBe(6_666_667);
    expect(ratio('breakEven', { ...sold, margin: 0 })).toBeNull();
  });
  it('6: volunteering', () => {
    expect(volunteeringValue(1000, 1202)).toBe(1_202_000);
    expect(volunteeringValue(1000, 1202, 0.311)).toBe(1_575_822);
  });
  it('7: a published association, dedicated funds all used', () => {
    const p = project(
      plan({
        opening: {
          ...opening(0),
          cashCents: 1_298_200,
          ownFundsFreeCents: 0,
          dedicatedFunds: [{ label: 'Fonds dédiés', amountCents: 1_298_200 }],
        },
        resources: [income('products', { kind: 'annual', years: [63_749_700 - 1_298_200, 0, 0] }, 'D1')],
        costs: [cost({ kind: 'annual', years: [62_180_600, 0, 0] })],
      }),
    );
    expect([p.products.years[0], p.charges.years[0], p.result.years[0]].map((c) => c / 100)).toEqual([
      637_497, 621_806, 15_691,
    ]);
    expect(p.dedicatedFunds[0]?.years[0]).toMatchObject({ opening: 1_298_200, used: 1_298_200, closing: 0 });
  });
});
