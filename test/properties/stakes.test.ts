import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedYears, dueToUs, shareOfIncome, year3Without } from '#shared/assessment/stakes/after.ts';
import { amountsNeeded } from '#shared/assessment/stakes/amounts.ts';
import { besidePeers, LEAST_PEERS, type PeerFigures } from '#shared/assessment/stakes/peers.ts';
import { costPerResult, resultsAdded, supportCents } from '#shared/assessment/stakes/results.ts';
import { shocksOf } from '#shared/assessment/stakes/shocks.ts';
import { spread, sum } from '#shared/base/money/cents.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { planArbitrary } from './plan-arbitrary.ts';

const RUNS = { numRuns: 60 } as const;
const withTotal = (input: PlanInput, total: number): PlanInput => {
  const weights = input.supports.map((s) => s.principalCents);
  const parts = spread(total, sum(weights) === 0 ? weights.map(() => 1) : weights);
  return { ...input, supports: input.supports.map((s, i) => ({ ...s, principalCents: parts[i] ?? 0 })) };
};

describe('the amount needed', () => {
  /** What the bank takes for an overdraft falls with what is given, and the safety level with it. */
  const charged = (input: PlanInput): PlanInput => ({
    ...input,
    plan: { ...input.plan, overdraftRate: 0.12 },
    costs: input.costs.map((c, i) => (i === 0 ? { ...c, workedOut: 'overdraft' as const } : c)),
  });
  it.each([
    ['is enough from its arrival on, and one cent less is not', planArbitrary],
    ['the same where an overdraft costs interest', planArbitrary.map(charged)],
  ])('%s', (_, plans) => {
    fc.assert(
      fc.property(plans, (input) => {
        fc.pre(input.supports.length > 0);
        const { forZero, forSafety, arrival } = amountsNeeded(input);
        expect(arrival).toBe(Math.min(...input.supports.map((s) => s.month)));
        for (const [needed, level] of [
          [forZero, () => 0],
          [forSafety, (m: number, safety: readonly number[]) => safety[m] ?? 0],
        ] as const) {
          if (needed.cents === null) continue;
          const lacks = (total: number): boolean => {
            const { closing, safety } = project(withTotal(input, total)).cash;
            return closing.some((end, m) => m + 1 >= arrival && end < level(m, safety));
          };
          expect(lacks(needed.cents)).toBe(false);
          if (needed.cents > 0) expect(lacks(needed.cents - 1)).toBe(true);
        }
      }),
      RUNS,
    );
  });
  it('names the months that come too early for any amount', () => {
    const { forSafety } = amountsNeeded(exampleDossier('x', 'fr'));
    expect(forSafety.tooEarly).toEqual([1, 2]);
    expect(forSafety.cents).toBe(113_626_23);
  });
});

describe('what may happen', () => {
  it('is the engine’s own answer to what each line says, six at most, from the least to the worst', () => {
    fc.assert(
      fc.property(planArbitrary, (input) => {
        const base = project(input);
        const shocks = shocksOf(input, base);
        expect(shocks.length).toBeLessThanOrEqual(6);
        for (const s of shocks) {
          const p = project(input, s.adjustments);
          expect([s.lowestCents, s.lowestMonth, s.year3ResultCents]).toEqual([
            p.cash.lowestCents,
            p.cash.lowestMonth,
            p.result.years[2],
          ]);
          expect(s.holds === 'yes').toBe(s.lowestCents >= 0);
        }
        expect(shocks.map((s) => s.lowestCents)).toEqual(shocks.map((s) => s.lowestCents).sort((a, b) => b - a));
      }),
      RUNS,
    );
  });
  it('has nothing to say of a plan without resources', () => {
    const empty = emptyDossier('e', { startMonth: '2027-01' });
    expect(shocksOf(empty, project(empty))).toEqual([]);
  });
});

describe('what comes after', () => {
  it('returns every cent lent, in years that begin with the plan', () => {
    fc.assert(
      fc.property(planArbitrary, (input) => {
        const p = project(input);
        const due = dueToUs(input);
        const lent = sum(
          input.supports.filter((s) => (p.repayments[s.id] ?? []).length > 0).map((s) => s.principalCents),
        );
        expect(sum(due.map((y) => y.capitalCents))).toBe(lent);
        const first = Number(input.plan.startMonth.slice(0, 4));
        for (const [i, { year, parts, capitalCents, interestCents }] of due.entries()) {
          expect(year).toBeGreaterThanOrEqual(first);
          expect(year).toBeGreaterThan(due[i - 1]?.year ?? 0);
          expect(sum(parts.map((x) => x.capitalCents))).toBe(capitalCents);
          expect(sum(parts.map((x) => x.interestCents))).toBe(interestCents);
        }
      }),
      RUNS,
    );
  });
  it('is read without us, and our share is a share', () => {
    fc.assert(
      fc.property(planArbitrary, (input) => {
        const p = project(input);
        expect(year3Without(input)).toBe(project({ ...input, supports: [] }).result.years[2]);
        for (const year of [0, 1, 2] as const) {
          const share = shareOfIncome(p, year);
          if (share !== null) expect(share).toBeGreaterThanOrEqual(0);
        }
        const closed = closedYears(input);
        for (const y of [0, 1, 2] as const)
          expect(closed.products[y] === null).toBe(input.resources.every((r) => r.history[y] === null));
      }),
      RUNS,
    );
  });
});

const goal = (values: readonly [number, number, number, number], more: object = {}) => ({
  ...exampleDossier('x', 'en').goals[0],
  baseline: values[0],
  month12: values[1],
  month24: values[2],
  month36: values[3],
  ...more,
});
describe('results added', () => {
  it('are what each year stands above the start, or what a total gains', () => {
    const values = fc.tuple(fc.nat(9_000), fc.nat(9_000), fc.nat(9_000), fc.nat(9_000));
    fc.assert(
      fc.property(values, ([a, b, c, d]) => {
        const one = { ...exampleDossier('x', 'en'), goals: [goal([a, b, c, d])] } as ReturnType<typeof exampleDossier>;
        expect(resultsAdded(one)?.added).toBe(b + c + d - 3 * a);
        const total = { ...one, goals: [goal([a, b, c, d], { cumulative: true })] } as typeof one;
        expect(resultsAdded(total)?.added).toBe(d - a);
        const cost = costPerResult(one);
        if (b + c + d - 3 * a <= 0) expect(cost).toBeNull();
        else
          expect(Math.abs((cost ?? 0) * (b + c + d - 3 * a) - supportCents(one))).toBeLessThanOrEqual(
            (b + c + d - 3 * a) / 2 + 1,
          );
      }),
    );
  });
  it('are not guessed from a goal that lacks a figure, nor when another is chosen', () => {
    const bare = { ...exampleDossier('x', 'en'), goals: [goal([1, 2, 3, 4], { month24: null })] } as ReturnType<
      typeof exampleDossier
    >;
    expect(resultsAdded(bare)).toBeNull();
    expect(resultsAdded(exampleDossier('x', 'fr'))).toMatchObject({ added: 42, years: [5, 14, 23], deadweight: 0.2 });
  });
});

it('a dossier is read beside three others at least, of its field and size', () => {
  const peer = (id: string, over: Partial<PeerFigures> = {}): PeerFigures => ({
    dossierId: id,
    field: 'integration',
    productsCents: 1_000,
    figures: { costPerResult: Number(id), signedYear1: 0.5, shareOfIncome: null, support: 10 },
    ...over,
  });
  const own = peer('9');
  const few = besidePeers(own, [peer('1'), peer('2'), own]);
  expect(few[0]).toMatchObject({ median: null, count: LEAST_PEERS - 1 });
  const rows = besidePeers(own, [
    peer('1'),
    peer('2'),
    peer('4'),
    peer('7', { field: 'other' }),
    peer('8', { productsCents: 1 }),
  ]);
  expect(rows[0]).toMatchObject({ median: 2, lowest: 1, highest: 4, count: 3 });
  expect(rows[2]).toMatchObject({ median: null, count: 0 });
});
