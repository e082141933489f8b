import { describe, expect, it } from 'vitest';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { applyScenario } from './apply-scenario.ts';
import { project } from './engine.ts';
import { overdraftInterest } from './live-costs.ts';
import { corporateTaxYears, typedInstead, workedOutIn, workedOutLine, workedOutYears } from './worked-out.ts';

const bare = emptyDossier('d', { startMonth: '2027-01' });
type Euros = readonly [number, number, number];
const cents = (years: Euros): [number, number, number] => [years[0] * 100, years[1] * 100, years[2] * 100];
const sales = (years: Euros, activityId = 'shop'): Dossier['resources'][number] => ({
  id: 'ventes',
  label: 'ventes',
  leaf: 'B1',
  funder: '',
  status: 'signed',
  activityId,
  driver: { kind: 'annual', years: cents(years) },
  paymentDelayMonths: 0,
  history: [null, null, null],
});
const cost = (id: string, years: Euros, activityId?: string): Dossier['costs'][number] => ({
  id,
  label: id,
  heading: 'purchases',
  driver: { kind: 'annual', years: cents(years) },
  paymentDelayMonths: 0,
  history: [null, null, null],
  ...(activityId === undefined ? {} : { activityId }),
});
const shop = (parts: Partial<Dossier>): Dossier => ({
  ...bare,
  activities: [
    { id: 'shop', name: 'Boutique', lucrative: true },
    { id: 'aid', name: 'Accompagnement' },
  ],
  ...parts,
});

describe('corporate tax on what is lucrative', () => {
  it('is a quarter of what remains, once receipts pass the limit of 81,051 €', () => {
    // 100,000 − 60,000 = 40,000 × 25 % = 10,000; 81,051 is still exempt; one euro more is taxed whole: 81,052 − 60,000 = 21,052 × 25 % = 5,263.
    const years = corporateTaxYears(
      shop({
        resources: [sales([100_000, 81_051, 81_052])],
        costs: [cost('achats', [60_000, 60_000, 60_000], 'shop')],
      }),
    );
    expect(years?.map((y) => y.taxCents)).toEqual([1_000_000, 0, 526_300]);
    expect(years?.map((y) => y.exempt)).toEqual([false, true, false]);
    expect(years?.[0]).toMatchObject({
      incomeCents: 10_000_000,
      resultCents: 4_000_000,
      limitCents: 8_105_100,
      rate: 0.25,
    });
  });

  it('takes off losses of earlier years, until they are used', () => {
    // −20,000, then 15,000 all absorbed, then 30,000 − 5,000 = 25,000 × 25 % = 6,250.
    const years = corporateTaxYears(
      shop({
        resources: [sales([100_000, 100_000, 100_000])],
        costs: [cost('achats', [120_000, 85_000, 70_000], 'shop')],
      }),
    );
    expect(years?.map((y) => y.lossCents)).toEqual([0, 1_500_000, 500_000]);
    expect(years?.map((y) => y.taxCents)).toEqual([0, 0, 625_000]);
  });

  it('deducts the part that a key gives it of what is shared, and nothing of other activities', () => {
    // 100,000 − 60,000 − 30 % of 50,000 = 25,000 × 25 % = 6,250.
    const input = shop({
      resources: [sales([100_000, 100_000, 100_000])],
      costs: [
        cost('achats', [60_000, 60_000, 60_000], 'shop'),
        cost('loyer', [50_000, 50_000, 50_000]),
        cost('repas', [90_000, 90_000, 90_000], 'aid'),
      ],
      allocations: [
        {
          id: 'k',
          target: 'loyer',
          key: 'surface',
          shares: [
            { activityId: 'shop', share: 0.3 },
            { activityId: 'organisation', share: 0.7 },
          ],
        },
      ],
    });
    expect(workedOutYears(input, 'corporateTax')).toEqual([625_000, 625_000, 625_000]);
  });

  it('has no exemption where all the income bears VAT, and is not asked where nothing is lucrative', () => {
    const small = shop({ resources: [sales([40_000, 40_000, 40_000])] });
    expect(workedOutYears(small, 'corporateTax')).toEqual([0, 0, 0]);
    expect(workedOutYears({ ...small, plan: { ...small.plan, vat: 'whole' } }, 'corporateTax')).toEqual([
      1_000_000, 1_000_000, 1_000_000,
    ]);
    expect(workedOutYears({ ...small, activities: [] }, 'corporateTax')).toBeNull();
  });

  it('becomes a line of the plan, paid four months after the year, and does not tax itself', () => {
    const input = shop({
      plan: { ...bare.plan, startMonth: '2026-09' },
      resources: [sales([100_000, 100_000, 100_000])],
      costs: [cost('achats', [60_000, 60_000, 60_000], 'shop')],
    });
    const years = workedOutYears(input, 'corporateTax');
    if (years === null) throw new Error('nothing is lucrative');
    const line = workedOutLine(input, 'corporateTax', years, { id: 'tax', label: 'IS' });
    const held = { ...input, costs: [...input.costs, line] };
    const own = project(held).lines.find((l) => l.id === 'tax');
    expect(own?.accrued.months.flatMap((c, m) => (c === 0 ? [] : [[m + 1, c]]))).toEqual([
      [12, 1_000_000],
      [24, 1_000_000],
      [36, 1_000_000],
    ]);
    expect(own?.cash.months.flatMap((c, m) => (c === 0 ? [] : [m + 1]))).toEqual([16, 28]);
    expect(workedOutYears(held, 'corporateTax')).toEqual(years);
    expect(workedOutIn(held, project(held), 'corporateTax')).toEqual(years);
  });
});

describe('a line that the tool works out', () => {
  const input = shop({
    plan: { ...bare.plan, overdraftRate: 0.12 },
    resources: [sales([100_000, 100_000, 100_000])],
    costs: [cost('achats', [60_000, 60_000, 60_000], 'shop'), cost('travaux', [60_000, 40_000, 40_000])],
  });
  const stale = { id: 'tax', label: 'IS' };
  const held: Dossier = {
    ...input,
    costs: [
      ...input.costs,
      workedOutLine(input, 'corporateTax', [1, 2, 3], stale),
      workedOutLine(input, 'overdraft', [4, 5, 6], { ...stale, id: 'agios' }),
    ],
  };
  const yearsIn = (plan: Dossier, id: string, adjustments: Parameters<typeof project>[1] = []) =>
    project(plan, adjustments).lines.find((l) => l.id === id)?.accrued.years;

  it('follows the plan and its scenarios, whatever stands in it', () => {
    expect(yearsIn(held, 'tax')).toEqual([1_000_000, 1_000_000, 1_000_000]);
    // 10 % more costs: 100,000 − 66,000 = 34,000 × 25 % = 8,500; the line itself is not raised again.
    expect(yearsIn(held, 'tax', [{ kind: 'costs', factor: 1.1 }])).toEqual([850_000, 850_000, 850_000]);
    expect(yearsIn(held, 'tax', [{ kind: 'line', lineId: 'tax', factor: 5 }])).toEqual(yearsIn(held, 'tax'));
    const dearer = {
      ...held,
      costs: held.costs.map((c) => (c.id === 'travaux' ? cost('travaux', [120_000, 0, 0]) : c)),
    };
    expect(yearsIn(dearer, 'agios')?.[0]).toBeGreaterThan(yearsIn(held, 'agios')?.[0] ?? 0);
  });

  it('counts interest against the result of the year, and the tax once it has left the bank', () => {
    const shared = held.costs.map((c) => (c.id === 'agios' ? { ...c, activityId: 'shop' } : c));
    const p = project({ ...held, costs: shared });
    const [tax, interest] = ['tax', 'agios'].map((id) => p.lines.find((l) => l.id === id)?.accrued.years[0] ?? 0);
    expect(interest).toBeGreaterThan(0);
    expect(tax).toBe(Math.round((4_000_000 - (interest ?? 0)) / 4));
    // Of each month: what the month before ended at, below zero, at 1 %.
    const months = p.lines.find((l) => l.id === 'agios')?.accrued.months ?? [];
    months.slice(1).forEach((cents, m) => {
      expect(cents).toBe(Math.round(Math.max(0, -(p.cash.closing[m] ?? 0)) / 100));
    });
  });

  it('is nothing without its grounds, and borne once by several lines', () => {
    expect(yearsIn({ ...held, activities: [] }, 'tax')).toEqual([0, 0, 0]);
    expect(yearsIn({ ...held, plan: bare.plan }, 'agios')).toEqual([0, 0, 0]);
    const again = workedOutLine(input, 'corporateTax', [9, 9, 9], { ...stale, id: 'again' });
    expect(yearsIn({ ...held, costs: [...held.costs, again] }, 'again')).toEqual([0, 0, 0]);
  });

  it('is an ordinary line of the same amounts once somebody writes it', () => {
    const p = project(held);
    const typed = typedInstead(held.costs[2] as Dossier['costs'][number], p);
    expect(typed.workedOut).toBeUndefined();
    const after = project({ ...held, costs: held.costs.map((c) => (c.id === 'tax' ? typed : c)) });
    expect(after.cash).toEqual(p.cash);
    expect(after.headings).toEqual(p.headings);
  });

  it('stays itself where a scenario is written into the plan', () => {
    expect(applyScenario(held, [{ kind: 'costs', factor: 1.1 }]).costs.slice(2)).toEqual(held.costs.slice(2));
  });
});

describe('the cost of an overdraft', () => {
  it('is that of what stood below zero at the end of the month before, its own interest included', () => {
    // 12 % a year, 1 % a month. Opening 0; −10,000.00 at the end of months 1 to 3, then 5,000.00.
    const closing = [-1_000_000, -1_000_000, -1_000_000, 500_000, ...new Array<number>(32).fill(500_000)];
    const interest = overdraftInterest(0, closing, 0.12);
    // 100.00; on 10,100.00: 101.00; on 10,201.00: 102.01; then nothing.
    expect(interest.slice(0, 6)).toEqual([0, 10_000, 10_100, 10_201, 0, 0]);
    expect(overdraftInterest(-50_000, new Array<number>(36).fill(0), 0.12).slice(0, 3)).toEqual([500, 5, 5]);
  });

  it('is asked only where a rate is said, and does not charge itself', () => {
    const input: Dossier = {
      ...bare,
      plan: { ...bare.plan, overdraftRate: 0.12 },
      costs: [cost('tout', [12_000, 0, 0])],
    };
    const years = workedOutYears(input, 'overdraft');
    // 1,000.00 more each month at 1 % a month is 12,682.50 after twelve: 682.50 of interest, cents apart.
    expect(Math.abs((years?.[0] ?? 0) - 68_250)).toBeLessThanOrEqual(3);
    expect(workedOutYears(bare, 'overdraft')).toBeNull();
    if (years === null) throw new Error('a rate is said');
    const held = {
      ...input,
      costs: [...input.costs, workedOutLine(input, 'overdraft', years, { id: 'o', label: 'agios' })],
    };
    expect(workedOutYears(held, 'overdraft')).toEqual(years);
  });
});
