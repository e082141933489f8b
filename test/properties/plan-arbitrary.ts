import fc from 'fast-check';
import { CHARGE_HEADING_IDS, PRODUCT_HEADING_IDS } from '#shared/base/method/headings.ts';
import { LEAF_IDS } from '#shared/base/method/levers.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';

const cents = fc.integer({ min: 0, max: 50_000_000 });
const month = fc.integer({ min: 1, max: 36 });
/** Most within the plan, some beyond it. */
const longMonth = fc.oneof(
  { weight: 4, arbitrary: month },
  { weight: 1, arbitrary: fc.integer({ min: 37, max: 120 }) },
);
const step = fc.option(fc.constantFrom('month' as const, 'quarter' as const, 'year' as const), { nil: undefined });
const form = fc.constantFrom('annuity' as const, 'linear' as const, 'bullet' as const);
const fewMonths = (max: number) => fc.option(fc.integer({ min: 1, max }), { nil: undefined });
const rate = fc.double({ min: -0.3, max: 0.5, noNaN: true });
const threeYears = fc.tuple(cents, cents, cents);
/** Mostly above zero: credits and rebates are below. */
const signed = fc.oneof({ weight: 5, arbitrary: cents }, fc.integer({ min: -9_000_000, max: 0 }));
const signedYears = fc.tuple(signed, signed, signed);
const seasonality = fc.option(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 }), {
  nil: undefined,
});
/** Few lines follow from the rest of the plan. */
const workedOut = fc.oneof(
  { weight: 7, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom('corporateTax' as const, 'overdraft' as const) },
);
/** Not said by most lines. */
const vatRate = fc.constantFrom(undefined, undefined, undefined, 0.2, 0.2, 0.1, 0.055, 0.021, 0);
const history = fc.tuple(fc.option(signed), fc.option(signed), fc.option(signed));
const status = fc.constantFrom('signed' as const, 'probable' as const, 'applied' as const, 'toFind' as const);
const without = <T extends object>(o: T): T =>
  Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined)) as T;

const resourceDriver = fc.oneof(
  fc.record({ kind: fc.constant('annual' as const), years: signedYears, seasonality }).map(without),
  fc
    .record({
      kind: fc.constant('volume' as const),
      volume: fc.integer({ min: 0, max: 5000 }),
      volumeGrowth: rate,
      priceCents: fc.integer({ min: 0, max: 100_000 }),
      priceGrowth: rate,
      seasonality,
    })
    .map(without),
  fc.record({
    kind: fc.constant('members' as const),
    members: fc.integer({ min: 0, max: 900 }),
    newPerYear: fc.integer({ min: 0, max: 300 }),
    retention: fc.double({ min: 0, max: 1, noNaN: true }),
    duesCents: fc.integer({ min: 0, max: 50_000 }),
    renewalMonth: fc.integer({ min: 1, max: 12 }),
  }),
  fc
    .record({
      kind: fc.constant('donors' as const),
      donors: fc.integer({ min: 0, max: 900 }),
      growth: rate,
      giftCents: fc.integer({ min: 0, max: 50_000 }),
      giftGrowth: rate,
      seasonality,
    })
    .map(without),
  fc
    .record({
      kind: fc.constant('grant' as const),
      totalCents: cents,
      fromMonth: longMonth,
      toMonth: longMonth,
      schedule: fc.array(fc.record({ month: longMonth, share: fc.double({ min: 0, max: 1, noNaN: true }) }), {
        maxLength: 4,
      }),
      restrictedTo: fc.subarray(['c0', 'c1', 'p0', 'gone']),
      costShare: fc.constantFrom(undefined, undefined, 0.4, 0.275),
    })
    .map(without),
);
/** Two activities of three, a line of none, one that is gone. */
const activityId = fc.constantFrom(undefined, undefined, 'a0', 'a1', 'gone');
const indexed = <T extends object>(prefix: string, items: readonly T[]): (T & { id: string })[] =>
  items.map((item, i) => ({ ...item, id: `${prefix}${i}` }));

/** What yesterday's files lack, there or not. */
const standing = {
  stockCents: fc.option(cents, { nil: undefined }),
  prepaidCents: fc.option(cents, { nil: undefined }),
  depositsCents: fc.option(cents, { nil: undefined }),
  provisionsCents: fc.option(cents, { nil: undefined }),
  investmentSubsidiesCents: fc.option(cents, { nil: undefined }),
  investmentSubsidiesRemainingMonths: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
};

/** Any plan that the schema accepts, within sizes that keep a run short. */
export const planArbitrary: fc.Arbitrary<PlanInput> = fc
  .record({
    plan: fc.record({
      startMonth: fc.constantFrom('2027-01', '2026-09', '2028-02', '2027-12'),
      chart: fc.constantFrom('2018' as const, '2025' as const),
      safetyMonths: fc.constantFrom(0, 1.5, 2, 24),
      scope: fc.constantFrom(undefined, 'both' as const, 'both' as const, 'projectOnly' as const),
      overdraftRate: fc.constantFrom(undefined, 0.08, 0.125, 0.163),
      vat: fc.constantFrom(undefined, 'none' as const, 'part' as const, 'whole' as const),
      statusWeights: fc.constantFrom(
        { signed: 1, probable: 0.7, applied: 0.4, toFind: 0.1 },
        { signed: 0.95, probable: 0.333, applied: 0, toFind: 0.015 },
      ),
    }),
    resources: fc.array(
      fc
        .record({
          label: fc.constant('r'),
          leaf: fc.constantFrom(...LEAF_IDS, null),
          heading: fc.option(fc.constantFrom(...PRODUCT_HEADING_IDS), { nil: undefined }),
          account: fc.option(fc.constantFrom('706', '757', '777', '742', 'x'), { nil: undefined }),
          funder: fc.constantFrom('', 'Ville', 'Région', 'region ', '__proto__', ' – '),
          status,
          driver: resourceDriver,
          activityId,
          paymentDelayMonths: fc.integer({ min: 0, max: 24 }),
          vatRate,
          history,
        })
        .map(without),
      { maxLength: 6 },
    ),
    costs: fc.array(
      fc
        .record({
          label: fc.constant('c'),
          heading: fc.constantFrom(...CHARGE_HEADING_IDS),
          account: fc.option(fc.constantFrom('606', '652', '675'), { nil: undefined }),
          fundraising: fc.option(fc.boolean(), { nil: undefined }),
          settlement: fc.constantFrom(undefined, undefined, undefined, 'provision' as const, 'stock' as const),
          workedOut,
          driver: fc.oneof(
            fc.record({ kind: fc.constant('annual' as const), years: signedYears, seasonality }).map(without),
            fc.record({
              kind: fc.constant('unit' as const),
              unitCents: fc.integer({ min: 0, max: 9000 }),
              growth: rate,
              resourceId: fc.constantFrom('r0', 'r1', 'gone'),
            }),
            fc.record({
              kind: fc.constant('percent' as const),
              rate: fc.double({ min: 0, max: 1, noNaN: true }),
              resourceId: fc.constantFrom('r0', 'r1', 'gone'),
            }),
            fc
              .record({ kind: fc.constant('fixed' as const), yearCents: cents, growth: rate, seasonality })
              .map(without),
            fc.record({ kind: fc.constant('payroll' as const), rate: fc.double({ min: 0, max: 1, noNaN: true }) }),
            fc.record({
              kind: fc.constant('wageTax' as const),
              taxableShare: fc.double({ min: 0, max: 1, noNaN: true }),
              relief: fc.boolean(),
            }),
          ),
          activityId,
          paymentDelayMonths: fc.integer({ min: 0, max: 24 }),
          vatRate,
          history,
        })
        .map(without),
      { maxLength: 5 },
    ),
    posts: fc.array(
      fc
        .record({
          title: fc.constant('p'),
          fte: fc.double({ min: 0, max: 5, noNaN: true }),
          grossMonthlyCents: fc.integer({ min: 0, max: 900_000 }),
          chargeRate: fc.double({ min: 0, max: 0.6, noNaN: true }),
          firstMonth: month,
          lastMonth: fc.option(month),
          yearlyRaise: rate,
          activityId,
          extraRate: fc.option(fc.constantFrom(0.1, 0.0833, 0.25), { nil: undefined }),
          extraMonth: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
        })
        .map(without),
      { maxLength: 4 },
    ),
    investments: fc.array(
      fc
        .record({
          label: fc.constant('i'),
          amountCents: cents,
          month,
          activityId,
          vatRate,
          lifeYears: fc.double({ min: 1, max: 12, noNaN: true }),
          subsidy: fc.option(fc.record({ funder: fc.constant('f'), amountCents: cents, month: longMonth }), {
            nil: undefined,
          }),
        })
        .map(without),
      { maxLength: 3 },
    ),
    supports: fc.array(
      fc
        .record({
          label: fc.constant('s'),
          funder: fc.constant('Nous'),
          kind: fc.constantFrom(
            'grant' as const,
            'repayableAdvance' as const,
            'participatingLoan' as const,
            'titreAssociatif' as const,
            'contributionWithRecovery' as const,
            'bankLoan' as const,
          ),
          status,
          principalCents: cents,
          activityId,
          month: longMonth,
          annualRate: fc.double({ min: 0, max: 0.1, noNaN: true }),
          termYears: fc.integer({ min: 0, max: 8 }),
          graceYears: fc.integer({ min: 0, max: 3 }),
          repayment: form,
          step,
          termMonths: fewMonths(60),
          graceMonths: fewMonths(20),
          toMonth: fc.option(longMonth, { nil: undefined }),
        })
        .map(without),
      { maxLength: 3 },
    ),
    inKind: fc.array(
      fc.record({
        label: fc.constant('k'),
        kind: fc.constantFrom('volunteering' as const, 'premises' as const),
        hours: fc.tuple(fc.nat(5000), fc.nat(5000), fc.nat(5000)),
        hourlyCents: fc.nat(3000),
        chargeRate: fc.double({ min: 0, max: 1, noNaN: true }),
        years: threeYears,
      }),
      { maxLength: 2 },
    ),
    activities: fc.subarray(['a0', 'a1', 'a2']),
    lucrative: fc.subarray(['a0', 'a1', 'a2']),
    allocations: fc.array(
      fc.record({
        target: fc.constantFrom('c0', 'c1', 'p0', 'gone'),
        key: fc.constantFrom('share' as const, 'fte' as const),
        shares: fc.array(
          fc.record({
            activityId: fc.constantFrom('a0', 'a1', 'organisation'),
            share: fc.constantFrom(0, 0.1, 0.25, 1 / 3, 0.6, 1),
          }),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 3 },
    ),
    opening: fc.record({
      ...standing,
      cashCents: fc.integer({ min: -9_000_000, max: 90_000_000 }),
      receivables: fc.array(fc.record({ label: fc.constant('x'), amountCents: cents, month: longMonth }), {
        maxLength: 2,
      }),
      payables: fc.array(fc.record({ label: fc.constant('x'), amountCents: cents, month: longMonth }), {
        maxLength: 2,
      }),
      fixedAssetsNetCents: cents,
      fixedAssetsRemainingMonths: fc.integer({ min: 0, max: 60 }),
      ownFundsFreeCents: fc.integer({ min: -9_000_000, max: 90_000_000 }),
      ownFundsWithRecoveryCents: cents,
      dedicatedFunds: fc.array(
        fc.record({ label: fc.constant('x'), amountCents: cents, resourceId: fc.constantFrom('r0', 'gone') }),
        { maxLength: 2 },
      ),
      deferredIncome: fc.array(
        fc
          .record({
            label: fc.constant('x'),
            amountCents: cents,
            month: longMonth,
            toMonth: fc.option(longMonth, { nil: undefined }),
            heading: fc.option(fc.constantFrom('operatingSubsidies' as const, 'dues' as const), { nil: undefined }),
          })
          .map(without),
        { maxLength: 2 },
      ),
      loans: fc.array(
        fc
          .record({
            label: fc.constant('x'),
            outstandingCents: cents,
            annualRate: fc.double({ min: 0, max: 0.1, noNaN: true }),
            remainingYears: fc.integer({ min: 1, max: 5 }),
            step,
            repayment: fc.option(form, { nil: undefined }),
            remainingMonths: fewMonths(50),
            graceMonths: fewMonths(20),
          })
          .map(without),
        { maxLength: 2 },
      ),
    }),
  })
  .map((p) => ({
    plan: without(p.plan),
    opening: without(p.opening),
    activities: ['a0', 'a1', 'a2'].map((id) => ({
      id,
      name: id,
      ...(p.activities.includes(id) ? { inProject: true } : {}),
      ...(p.lucrative.includes(id) ? { lucrative: true } : {}),
    })),
    allocations: indexed('k', p.allocations),
    scenarios: [],
    resources: indexed('r', p.resources),
    costs: indexed('c', p.costs),
    posts: indexed('p', p.posts),
    investments: indexed('i', p.investments),
    supports: indexed('s', p.supports),
    inKind: indexed('k', p.inKind),
  })) as fc.Arbitrary<PlanInput>;

export const adjustmentsArbitrary = fc.subarray([
  { kind: 'unsignedFactor' as const, factor: 0.5 },
  { kind: 'delay' as const, months: 2 },
  { kind: 'costs' as const, factor: 1.05 },
  { kind: 'growth' as const, factor: 0 },
  { kind: 'line' as const, lineId: 'r0', factor: 0.3 },
  { kind: 'line' as const, lineId: 'c0', factor: 1.15 },
  { kind: 'line' as const, lineId: 'p0', factor: 0 },
  { kind: 'loseFunder' as const, funder: '@largest' as const, fromMonth: 13 },
  { kind: 'loseFunder' as const, funder: 'Région', fromMonth: 5 },
]);

/** The same plan with numbers as people type them: with few decimals, products fall on halves of a cent again and again; with many, never. */
export const typedPlanArbitrary: fc.Arbitrary<PlanInput> = fc
  .tuple(planArbitrary, fc.constantFrom(0, 1, 2, 3, 12))
  .map(([plan, decimals]) => typed(plan, decimals));
const typed = <T>(value: T, decimals: number): T => {
  if (typeof value === 'number') return (Number.isInteger(value) ? value : Number(value.toFixed(decimals))) as T;
  if (Array.isArray(value)) return value.map((v) => typed(v, decimals)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, typed(v, decimals)])) as T;
};

/** The same plan with quantities, prices and rates at the bounds of the schema. */
export const extremePlanArbitrary: fc.Arbitrary<PlanInput> = fc
  .tuple(planArbitrary, fc.nat())
  .map(([plan, seed]) => stretched(plan, seed));
const BOUNDS: Readonly<Record<string, number>> = {
  totalCents: 1e12,
  yearCents: 1e12,
  unitCents: 1e12,
  priceCents: 1e12,
  giftCents: 1e12,
  duesCents: 1e12,
  grossMonthlyCents: 1e12,
  hourlyCents: 1e12,
  amountCents: 1e12,
  principalCents: 1e12,
  volume: 1e9,
  members: 1e9,
  newPerYear: 1e9,
  donors: 1e9,
  fte: 10_000,
  growth: 10,
  volumeGrowth: 10,
  priceGrowth: 10,
  giftGrowth: 10,
  yearlyRaise: 10,
  chargeRate: 2,
};
const stretched = <T>(value: T, seed: number): T => {
  if (Array.isArray(value)) return value.map((v, i) => stretched(v, seed + i)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, v], i) => [
      key,
      BOUNDS[key] !== undefined && typeof v === 'number' && ((seed >> (i % 8)) & 1) === 1
        ? BOUNDS[key]
        : stretched(v, seed + i),
    ]),
  ) as T;
};
