/** What an accountant expects of single lines, with the right values worked out by hand. */
import { describe, expect, it } from 'vitest';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Adjustment, CostLine, Post, ResourceLine, Support } from '#shared/dossier/content/plan.ts';
import { project } from './engine.ts';
import type { PlanInput } from './projection.ts';

const line = (driver: ResourceLine['driver'], more: Partial<ResourceLine> = {}): ResourceLine => ({
  id: 'r',
  label: 'r',
  leaf: 'B1',
  funder: 'Usagers',
  status: 'probable',
  driver,
  paymentDelayMonths: 0,
  history: [null, null, null],
  ...more,
});
const cost = (driver: CostLine['driver']): CostLine => ({
  id: 'c',
  label: 'c',
  heading: 'purchases',
  driver,
  paymentDelayMonths: 0,
  history: [null, null, null],
});
const found = (parts: Partial<PlanInput>, startMonth = '2027-01', adjustments: readonly Adjustment[] = []) =>
  project({ ...emptyDossier('p', { startMonth }), ...parts }, adjustments);
const volume = (quantity: number, growth = 0): ResourceLine['driver'] => ({
  kind: 'volume',
  volume: quantity,
  volumeGrowth: growth,
  priceCents: 1_000,
  priceGrowth: 0,
});

describe('a resource', () => {
  it('falls in the calendar month of its season, whatever month the plan begins in', () => {
    const years: [number, number, number] = [1_200, 1_200, 1_200];
    const seasonality = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
    const { months } = found({ resources: [line({ kind: 'annual', years, seasonality })] }, '2026-09').products;
    expect(months.flatMap((c, m) => (c > 0 ? [m + 1] : []))).toEqual([4, 16, 28]);
  });
  it('shrinks to nothing and no further', () => {
    const p = found({ resources: [line(volume(1_000, -0.4))] }, '2027-01', [{ kind: 'growth', factor: 3 }]);
    expect(p.products.years).toEqual([1_000_000, 0, 0]);
  });
  it('of a lost funder is still paid for what was earned before', () => {
    const years: [number, number, number] = [12_000, 12_000, 12_000];
    const city = line({ kind: 'annual', years }, { leaf: 'C2', funder: 'Ville', paymentDelayMonths: 6 });
    const p = found({ resources: [city] }, '2027-01', [{ kind: 'loseFunder', funder: 'Ville', fromMonth: 13 }]);
    expect(p.products.years).toEqual([12_000, 0, 0]);
    expect(p.balanceSheets.map((b) => b.assets.receivables)).toEqual([6_000, 0, 0]);
    expect(p.cash.receipts.slice(12, 20)).toEqual([1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 0, 0]);
  });
  it('of a lost funder is not paid ahead once it is lost', () => {
    const schedule = [
      { month: 6, share: 0.5 },
      { month: 18, share: 0.5 },
    ];
    const grant = { kind: 'grant' as const, totalCents: 24_000, fromMonth: 1, toMonth: 24, schedule, restrictedTo: [] };
    const p = found({ resources: [line(grant, { leaf: 'C2', funder: 'Ville' })] }, '2027-01', [
      { kind: 'loseFunder', funder: 'Ville', fromMonth: 16 },
    ]);
    // 15,000 earned in fifteen months, 12,000 paid in month 6: 3,000 are still due.
    expect([p.cash.receipts[5], p.cash.receipts[17]]).toEqual([12_000, 3_000]);
  });
});

it('a delay makes every receipt late: what was owed at opening and investment subsidies too', () => {
  const empty = emptyDossier('p', { startMonth: '2027-01' }).opening;
  const parts: Partial<PlanInput> = {
    opening: {
      ...empty,
      receivables: [{ label: 'r', amountCents: 5_000_000, month: 3 }],
      payables: [{ label: 'p', amountCents: 5_000_000, month: 3 }],
    },
    investments: [
      {
        id: 'i',
        label: 'i',
        amountCents: 4_000_000,
        month: 6,
        lifeYears: 5,
        subsidy: { funder: 'Région', amountCents: 4_000_000, month: 6 },
      },
    ],
  };
  expect(found(parts).cash.lowestCents).toBe(0);
  const { cash } = found(parts, '2027-01', [{ kind: 'delay', months: 1 }]);
  expect([cash.closing[2], cash.closing[3], cash.closing[5], cash.closing[6]]).toEqual([-5_000_000, 0, -4_000_000, 0]);
});

it('the largest funder that a scenario loses is never a crowd', () => {
  const years = (cents: number): [number, number, number] => [cents, cents, cents];
  const p = found(
    {
      resources: [
        line({ kind: 'annual', years: years(90_000) }, { id: 'sold', leaf: 'B1', funder: 'Clients' }),
        line({ kind: 'annual', years: years(12_000) }, { id: 'city', leaf: 'C2', funder: 'Ville' }),
      ],
    },
    '2027-01',
    [{ kind: 'loseFunder', funder: '@largest', fromMonth: 13 }],
  );
  expect(p.products.years).toEqual([102_000, 90_000, 90_000]);
});

describe('a cost by unit', () => {
  it('follows the quantity that a scenario leaves', () => {
    const parts = {
      resources: [line(volume(100))],
      costs: [cost({ kind: 'unit', unitCents: 400, growth: 0, resourceId: 'r' })],
    };
    expect(found(parts).charges.years[0]).toBe(40_000);
    expect(found(parts, '2027-01', [{ kind: 'unsignedFactor', factor: 0.5 }]).charges.years[0]).toBe(20_000);
    const lost = found(parts, '2027-01', [{ kind: 'loseFunder', funder: 'Usagers', fromMonth: 7 }]);
    expect(lost.charges.years).toEqual([20_000, 0, 0]);
  });
  it('per member falls in the month in which dues are called', () => {
    const members = { kind: 'members' as const, members: 10, newPerYear: 0, retention: 1, duesCents: 5_000 };
    const p = found({
      resources: [line({ ...members, renewalMonth: 4 }, { leaf: 'A1' })],
      costs: [cost({ kind: 'unit', unitCents: 300, growth: 0, resourceId: 'r' })],
    });
    expect(p.charges.months.slice(0, 12)).toEqual([0, 0, 0, 3_000, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

it('a grant from month 34 without a last month is earned over twelve months, three of them in the plan', () => {
  const grant: Support = {
    id: 'g',
    label: 'g',
    funder: 'Nous',
    kind: 'grant',
    status: 'applied',
    principalCents: 6_000_000,
    month: 34,
    annualRate: 0,
    termYears: 0,
    graceYears: 0,
    repayment: 'annuity',
  };
  const p = found({
    supports: [grant],
    costs: [cost({ kind: 'annual', years: [2_000_000, 2_000_000, 2_000_000] })],
  });
  expect(p.result.years[2]).toBe(-500_000);
  expect(p.balanceSheets[2].liabilities.deferredIncome).toBe(4_500_000);
});

it('a post hired in month 30 is paid what was typed, and raised from the plan year after', () => {
  const post: Post = {
    id: 'p',
    title: 'p',
    fte: 1,
    grossMonthlyCents: 300_000,
    chargeRate: 0,
    firstMonth: 13,
    lastMonth: null,
    yearlyRaise: 0.02,
  };
  expect(found({ posts: [{ ...post, firstMonth: 30 }] }).charges.months[29]).toBe(300_000);
  const { months } = found({ posts: [post] }).charges;
  expect([months[12], months[23], months[24]]).toEqual([300_000, 300_000, 306_000]);
});
