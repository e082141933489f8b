/** What an accountant expects of pay and of what leaves no bank, with the right values worked out by hand. */
import { describe, expect, it } from 'vitest';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { CostLine, Post } from '#shared/dossier/content/plan.ts';
import { project } from './engine.ts';
import type { PlanInput } from './projection.ts';

const empty = emptyDossier('p', { startMonth: '2027-01' });
const post = (more: Partial<Post>): Post => ({
  id: 'p',
  title: 'p',
  fte: 1,
  grossMonthlyCents: 186_702,
  chargeRate: 0,
  firstMonth: 1,
  lastMonth: null,
  yearlyRaise: 0,
  ...more,
});
const cost = (driver: CostLine['driver'], more: Partial<CostLine> = {}): CostLine => ({
  id: 'c',
  label: 'c',
  heading: 'taxes',
  driver,
  paymentDelayMonths: 0,
  history: [null, null, null],
  ...more,
});
const found = (parts: Partial<PlanInput>, opening: Partial<PlanInput['opening']> = {}) =>
  project({ ...empty, opening: { ...empty.opening, ...opening }, ...parts });
const costOf = (parts: Partial<PlanInput>) => found(parts).lines.find((l) => l.id === 'c')?.accrued.years;

describe('the tax on wages', () => {
  const tax = (posts: Post[], relief: boolean, taxableShare = 1) =>
    costOf({ posts, costs: [cost({ kind: 'wageTax', taxableShare, relief })] })?.[0];
  it('follows the scale of 2026: a full-time year at the minimum wage owes 1,715.17', () => {
    // 9,229 × 4.25 % + 9,194 × 8.50 % + 3,981.24 × 13.60 %; above 1,200 and below 2,040: less ¾ of 324.83.
    expect(tax([post({ fte: 2 })], false)).toBe(2 * 171_517);
    expect(tax([post({})], false)).toBe(171_517 - 24_362);
    // 1.6 minimum wage: 392.2325 + 781.49 + 0.136 × (35,846.76 − 18,423)
    expect(tax([post({ grossMonthlyCents: 298_723 })], false)).toBe(354_335);
  });
  it('is nothing for fourteen people at the minimum wage, thanks to the relief', () => {
    expect(tax([post({ fte: 14 })], true)).toBe(0);
    // 20 × 1,715.1712 − 24,256
    expect(tax([post({ fte: 20 })], true)).toBe(3_430_342 - 2_425_600);
  });
  it('counts the share of receipts outside VAT, and half a year by half the brackets', () => {
    expect(tax([post({ fte: 4 })], false, 0.5)).toBe(343_034);
    expect(tax([post({ fte: 4, firstMonth: 7 })], false)).toBe(343_034);
    // 600 euros: below the franchise
    expect(tax([post({ grossMonthlyCents: 117_000 })], false)).toBe(0);
  });
  it('is owed on what is paid above the monthly pay too', () => {
    // 12 × 373.40 more, all in the last bracket: 3,430.3424 + 0.136 × 4,480.80
    const thirteenth = post({ fte: 2, extraRate: 0.1, extraMonth: 12 });
    expect(tax([thirteenth], false)).toBe(403_973);
  });
});

it('takes a share of the gross pay of all posts', () => {
  const posts = [post({}), post({ id: 'q', grossMonthlyCents: 200_000, firstMonth: 13 })];
  // 448.0848, then 928.0848 a year, added up before they are rounded
  const costs = [cost({ kind: 'payroll', rate: 0.02 })];
  expect(costOf({ posts, costs })).toEqual([44_808, 92_809, 92_808]);
});

describe('pay above the monthly one', () => {
  it('is earned month by month and paid in its month: a thirteenth month in December', () => {
    const p = found({
      posts: [post({ grossMonthlyCents: 240_000, chargeRate: 0.25, extraRate: 0.1, extraMonth: 12 })],
    });
    expect(p.charges.months.slice(0, 2)).toEqual([330_000, 330_000]);
    // 2,400 + last month's charges 600 + 12 × 300
    expect(p.cash.payments[11]).toBe(660_000);
    expect(p.cash.payments[10]).toBe(300_000);
  });
  it('is paid when the post ends, unless a month is said: 10 % of a fixed-term contract', () => {
    const p = found({ posts: [post({ grossMonthlyCents: 200_000, extraRate: 0.1, lastMonth: 6 })] });
    expect(p.charges.years[0]).toBe(1_320_000);
    expect(p.cash.payments.slice(4, 7)).toEqual([200_000, 320_000, 0]);
    expect(p.balanceSheets[0].liabilities.payables).toBe(0);
  });
});

describe('what leaves no bank', () => {
  const yearly = (cents: number): CostLine['driver'] => ({ kind: 'annual', years: [cents, cents, cents] });
  it('is set aside on the liabilities, and added back to self-financing', () => {
    const p = found(
      { costs: [cost(yearly(2_400_000), { heading: 'depreciation', settlement: 'provision' })] },
      { cashCents: 1_000_000, ownFundsFreeCents: 1_000_000 },
    );
    expect(p.cash.closing[35]).toBe(1_000_000);
    expect(p.balanceSheets.map((b) => b.liabilities.provisions)).toEqual([2_400_000, 4_800_000, 7_200_000]);
    expect(p.ratios.find((r) => r.id === 'selfFinancing')?.years).toEqual([0, 0, 0]);
    expect(p.issues).toEqual([]);
  });
  it('is taken from the stock, or adds to it', () => {
    const p = found(
      { costs: [cost(yearly(-600_000), { heading: 'purchases', settlement: 'stock' })] },
      { stockCents: 100_000, ownFundsFreeCents: 100_000 },
    );
    expect(p.balanceSheets.map((b) => b.assets.stock)).toEqual([700_000, 1_300_000, 1_900_000]);
    expect(p.cash.closing[35]).toBe(0);
    expect(p.balanceSheets[0].totalAssets).toBe(p.balanceSheets[0].totalLiabilities);
  });
  it('is refused with a word where a line pays it: typed depreciation, typed release', () => {
    const p = found({
      costs: [cost(yearly(2_400_000), { heading: 'depreciation' })],
      resources: [
        {
          id: 'r',
          label: 'r',
          leaf: 'C5',
          funder: 'Région',
          status: 'signed',
          driver: { kind: 'annual', years: [1_200_000, 1_200_000, 1_200_000] },
          paymentDelayMonths: 0,
          history: [null, null, null],
        },
      ],
    });
    expect(p.issues.map((i) => [i.code, i.path, i.severity])).toEqual([
      ['nonCashTyped', ['resources', 'r'], 'error'],
      ['nonCashTyped', ['costs', 'c'], 'error'],
    ]);
  });
});
