import { describe, expect, it } from 'vitest';
import { spread, sum } from '#shared/base/money/cents.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { ResourceLine } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { adjustmentsOf } from '#shared/finance/projection/scenarios.ts';
import {
  DEFAULT_RISK,
  drawIndex,
  type RiskParameters,
  riskParametersOf,
  simulateRisk,
  triangular,
} from './monte-carlo.ts';
import { planBears } from './seek.ts';
import { tornado } from './tornado.ts';

const STILL = { low: 1, mode: 1, high: 1 };
const example = exampleDossier('e', 'fr');
const line = (status: ResourceLine['status'], yearCents: number): ResourceLine => ({
  id: 'r',
  label: 'r',
  leaf: 'B1',
  funder: 'A',
  status,
  driver: { kind: 'annual', years: [yearCents, yearCents, yearCents] },
  paymentDelayMonths: 0,
  history: [null, null, null],
});
const plan = (resources: readonly ResourceLine[], costYearCents: number, cashCents: number): Dossier => {
  const empty = emptyDossier('p', { startMonth: '2027-01' });
  return {
    ...empty,
    opening: { ...empty.opening, cashCents, ownFundsFreeCents: cashCents },
    resources: [...resources],
    costs: [
      {
        id: 'c',
        label: 'c',
        heading: 'purchases',
        driver: { kind: 'annual', years: [costYearCents, costYearCents, costYearCents] },
        paymentDelayMonths: 0,
        history: [null, null, null],
      },
    ],
  };
};

describe('what the plan bears', () => {
  it('gives figures that hold when they are typed in, and not one step further', () => {
    const bears = planBears(example);
    const short = { ...example, supports: [] };
    const needed = planBears(short).grantForZeroCents;
    const withGrant = (cents: number) =>
      project({ ...short, opening: { ...short.opening, cashCents: short.opening.cashCents + cents } }).cash.lowestCents;
    expect(withGrant(needed)).toBe(0);
    expect(withGrant(needed - 1)).toBe(-1);
    const delay = bears.longestDelayMonths;
    expect(delay).not.toBeNull();
    expect(project(example, [{ kind: 'delay', months: delay ?? 0 }]).cash.lowestCents).toBeGreaterThanOrEqual(0);
    expect(project(example, [{ kind: 'delay', months: (delay ?? 0) + 1 }]).cash.lowestCents).toBeLessThan(0);
    for (const post of bears.posts) {
      if (post.earliestMonth === null) continue;
      const at = (firstMonth: number) =>
        project({ ...example, posts: example.posts.map((p) => (p.id === post.id ? { ...p, firstMonth } : p)) }).cash
          .lowestCents;
      expect(at(post.earliestMonth)).toBeGreaterThanOrEqual(0);
      if (post.earliestMonth > 1) expect(at(post.earliestMonth - 1)).toBeLessThan(0);
    }
    for (const { funder, lowestCents, borne } of bears.funders) {
      expect(project(example, [{ kind: 'loseFunder', funder, fromMonth: 1 }]).cash.lowestCents).toBe(lowestCents);
      expect(borne).toBe(lowestCents >= 0);
    }
  });
});

describe('the support that the plan could do without', () => {
  it('is found by seeking on the supports: the plan still holds without it, and not without a cent more', () => {
    const { spareSupportCents } = planBears(example);
    // 110,000 asked; 39,357.50 are needed.
    expect(spareSupportCents).toBe(7_064_250);
    const asked = sum(example.supports.map((s) => s.principalCents));
    const lowest = (cents: number): number => {
      const parts = spread(
        cents,
        example.supports.map((s) => s.principalCents),
      );
      const supports = example.supports.map((s, i) => ({ ...s, principalCents: parts[i] ?? 0 }));
      return project({ ...example, supports }).cash.lowestCents;
    };
    expect(lowest(asked - spareSupportCents)).toBeGreaterThanOrEqual(0);
    expect(lowest(asked - spareSupportCents - 1)).toBeLessThan(0);
  });
  it('is nothing where the plan does not hold, or where nothing is asked', () => {
    expect(planBears(plan([], 100_000, 0)).spareSupportCents).toBe(0);
  });
});

describe('the tornado of a plan that is helped', () => {
  it('reads the lowest cash from our first payment on', () => {
    const t = tornado(example);
    expect(t.fromMonth).toBe(3);
    expect(t.lowestCashCents).toBe(Math.min(...project(example).cash.closing.slice(2)));
  });
});

describe('stress', () => {
  it('stands on prudent, and is never the milder of the two', () => {
    for (const language of ['fr', 'en'] as const) {
      const dossier = exampleDossier('e', language);
      const [prudent, stress] = (['prudent', 'stress'] as const).map((id) => {
        const scenario = dossier.scenarios.find((s) => s.builtIn === id);
        return project(dossier, scenario === undefined ? [] : adjustmentsOf(scenario, dossier.scenarios));
      });
      expect(stress?.cash.lowestCents).toBeLessThanOrEqual(prudent?.cash.lowestCents ?? 0);
      expect(stress?.result.years[2]).toBeLessThan(prudent?.result.years[2] ?? 0);
    }
  });
  it('without a prudent scenario is what it says alone', () => {
    const [, stress] = example.scenarios;
    expect(stress && adjustmentsOf(stress, [stress])).toBe(stress?.adjustments);
  });
});

describe('the tornado', () => {
  it('moves one line at a time, widest first, around the base', () => {
    const t = tornado(plan([line('signed', 120_000)], 100_000, 50_000));
    expect(t.bars.map((b) => b.id)).toEqual(['r', 'c']);
    // 20 % of 120,000 a year over three years, none of it lowest in month 1 when the plan gains cash.
    expect(t.bars[0]?.resultYear3).toEqual([96_000 - 100_000, 144_000 - 100_000]);
    expect(t.bars[1]?.resultYear3).toEqual([120_000 - 80_000, 120_000 - 120_000]);
    expect(t.resultYear3Cents).toBe(20_000);
  });
  it('is sorted by its effect on the lowest cash', () => {
    const widths = tornado(example).bars.map((b) => Math.abs(b.lowestCash[1] - b.lowestCash[0]));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
  });
});

describe('the draws', () => {
  const few: RiskParameters = { ...DEFAULT_RISK, draws: 400 };
  it('invert a triangle and a list of chances exactly at their ends', () => {
    const t = { low: 0.8, mode: 1, high: 1.1 };
    expect(triangular(t, 0)).toBe(0.8);
    expect(triangular(t, 2 / 3)).toBeCloseTo(1, 12);
    expect(triangular(t, 1)).toBe(1.1);
    expect([0, 0.49, 0.5, 0.74, 0.75, 0.99].map((u) => drawIndex([0.5, 0.25, 0.25], u))).toEqual([0, 0, 1, 1, 2, 2]);
  });
  it('are the same for the same seed, and others for another', () => {
    const once = JSON.stringify(simulateRisk(example, few));
    expect(JSON.stringify(simulateRisk(example, few))).toBe(once);
    expect(JSON.stringify(simulateRisk(example, { ...few, seed: 1 }))).not.toBe(once);
  });
  it('all equal the base when everything is signed and nothing varies', () => {
    const sure = plan([line('signed', 120_000)], 100_000, 5_000);
    const still = { low: 1, mode: 1, high: 1 };
    const result = simulateRisk(sure, { ...few, amount: still, costs: still, delays: [1] });
    const { closing } = project(sure).cash;
    expect(result.p10).toEqual(closing);
    expect(result.p90).toEqual(closing);
    expect(result.everBelowZero).toBe(0);
    expect(result.supportFor80Cents).toBe(0);
  });
  it('lose a resource as often as its status says, within five standard errors', () => {
    const one = plan([line('probable', 1_200_000)], 0, 0);
    const still = { low: 1, mode: 1, high: 1 };
    const weight = one.plan.statusWeights.probable;
    const result = simulateRisk(one, { ...few, draws: 2_000, amount: still, costs: still, delays: [1] });
    // Without the resource the month ends at zero; with it, at 100,000: half the draws are the resource's when it is likelier than not.
    expect(result.p50[0]).toBe(100_000);
    const lost = plan([line('probable', 1_200_000)], 600_000, 0);
    const short = simulateRisk(lost, { ...few, draws: 2_000, amount: still, costs: still, delays: [1] });
    expect(Math.abs(short.everBelowZero - (1 - weight))).toBeLessThan(5 * Math.sqrt((weight * (1 - weight)) / 2_000));
  });
  it('say where the plan stands among them, and how much of it is left to be won', () => {
    const still: RiskParameters = {
      ...few,
      amount: { low: 1, mode: 1, high: 1 },
      costs: { low: 1, mode: 1, high: 1 },
      delays: [1],
    };
    // It comes four times in ten, whole, or not at all: the plan is above the six that lose it, and level with the rest.
    const drawn = simulateRisk(plan([line('applied', 120_000)], 100_000, 50_000), still);
    expect(drawn.planAbove[35]).toBeGreaterThan(0.5);
    expect(drawn.planAbove[35]).toBeLessThan(0.7);
    expect(drawn.unsignedShare).toBe(1);
    const settled = simulateRisk(plan([line('signed', 120_000)], 100_000, 50_000), still);
    expect([settled.planAbove[35], settled.unsignedShare]).toEqual([0, 0]);
  });
  it('tell our decision granted and refused, and never draw it', () => {
    const base = plan([line('signed', 0)], 600_000, 0);
    const asked = (status: ResourceLine['status']): Dossier => ({
      ...base,
      supports: [
        {
          id: 's',
          label: 's',
          funder: 'A',
          kind: 'grant',
          status,
          principalCents: 1_800_000,
          month: 1,
          annualRate: 0,
          termYears: 0,
          graceYears: 0,
          repayment: 'bullet',
        },
      ],
    });
    const drawn = (status: ResourceLine['status']) =>
      simulateRisk(asked(status), { ...few, amount: STILL, costs: STILL, delays: [1] });
    expect([drawn('applied').everBelowZero, drawn('applied').refused?.everBelowZero]).toEqual([0, 1]);
    expect(drawn('applied').refused?.supportFor80Cents).toBe(1_800_000);
    expect(drawn('signed')).toMatchObject({ everBelowZero: 0, refused: null });
    const { closing } = project({ ...asked('applied'), supports: [] }).cash;
    expect(drawn('applied').refused?.p50).toEqual(closing);
  });
  it('bring what is habitual around its habit, never nothing', () => {
    const sales = { ...line('probable', 1_200_000), history: [null, null, 1_000_000] as [null, null, number] };
    const result = simulateRisk(plan([sales], 0, 0), { ...few, habit: STILL, costs: STILL, delays: [1] });
    // Last year's million always comes; the growth above it comes with the weight of the status.
    expect([result.p10[11], result.p90[11]]).toEqual([1_000_000, 1_200_000]);
  });
  it('take the parameters of the dossier where it sets its own', () => {
    const own = {
      ...example,
      plan: { ...example.plan, riskCostsHigh: 1.5, riskOneMonthLate: 0, riskTwoMonthsLate: 0.2 },
    };
    expect(riskParametersOf(example)).toEqual(DEFAULT_RISK);
    const { costs, delays } = riskParametersOf(own);
    expect(costs).toEqual({ low: 0.95, mode: 1, high: 1.5 });
    expect(delays.map((d) => Number(d.toFixed(10)))).toEqual([0.7, 0, 0.2, 0.1]);
  });
  it('are ordered, and never more than certain', () => {
    const r = simulateRisk(example, few);
    r.p10.forEach((low, m) => {
      expect(low).toBeLessThanOrEqual(r.p50[m] ?? 0);
      expect(r.p50[m]).toBeLessThanOrEqual(r.p90[m] ?? 0);
      expect(r.belowZero[m]).toBeLessThanOrEqual(r.belowSafety[m] ?? 0);
      expect(r.belowSafety[m]).toBeLessThanOrEqual(1);
    });
  });
});
