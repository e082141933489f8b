/** What an accountant expects of the sheets and ratios, with the right values worked out by hand. */
import { describe, expect, it } from 'vitest';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { CostLine, ResourceLine } from '#shared/dossier/content/plan.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import type { RatioId } from '#shared/finance/figures/ratios.ts';
import { debtsAfterPlan, repaidInYear } from './after-plan.ts';
import { project } from './engine.ts';
import type { PlanInput, Projection } from './projection.ts';

const k = (euros: number): number => euros * 100_000;
const years = (cents: number): [number, number, number] => [cents, cents, cents];
const line = (
  id: string,
  leaf: ResourceLine['leaf'],
  driver: ResourceLine['driver'],
  more: Partial<ResourceLine> = {},
): ResourceLine => ({
  id,
  label: id,
  leaf,
  funder: id,
  status: 'signed',
  driver,
  paymentDelayMonths: 0,
  history: [null, null, null],
  ...more,
});
const cost = (driver: CostLine['driver'], more: Partial<CostLine> = {}): CostLine => ({
  id: 'c',
  label: 'c',
  heading: 'otherServices',
  driver,
  paymentDelayMonths: 0,
  history: [null, null, null],
  ...more,
});
const empty = emptyDossier('p', { startMonth: '2027-01' });
const plan = (parts: Partial<PlanInput>, opening: Partial<PlanInput['opening']> = {}): PlanInput => ({
  ...empty,
  opening: { ...empty.opening, ...opening },
  ...parts,
});
const ratio = (p: Projection, id: RatioId): readonly (number | null)[] =>
  p.ratios.find((r) => r.id === id)?.years ?? [];

describe('an overdraft', () => {
  it('stands among the debts, and the total is that of what is owned', () => {
    const p = project(
      plan(
        {
          resources: [line('Ville', 'C2', { kind: 'annual', years: years(k(120)) }, { paymentDelayMonths: 5 })],
          costs: [cost({ kind: 'annual', years: years(k(120)) })],
        },
        {
          cashCents: k(-40),
          receivables: [{ label: 'r', amountCents: k(50), month: 1 }],
          payables: [{ label: 'p', amountCents: k(5), month: 1 }],
          ownFundsFreeCents: k(5),
        },
      ),
    );
    const [, , end] = p.balanceSheets;
    expect([end.assets.cash, end.liabilities.overdraft, end.totalAssets]).toEqual([0, k(45), k(50)]);
    expect(ratio(p, 'equityShare')).toEqual([0.1, 0.1, 0.1]);
    expect(p.openingBalance.totalAssets).toBe(k(50));
    expect(p.financingPlans[0].openingCash).toBe(k(-40));
    expect(p.financingPlans[2].closingCash).toBe(p.cash.closing[35]);
  });
  it('leaves an insolvent organisation with a negative share of own funds, never with 100 %', () => {
    const p = project(
      plan(
        {
          resources: [line('Ville', 'C2', { kind: 'annual', years: years(k(60)) })],
          costs: [cost({ kind: 'annual', years: years(k(60)) })],
        },
        { cashCents: k(-30), receivables: [{ label: 'r', amountCents: k(10), month: 30 }], ownFundsFreeCents: k(-20) },
      ),
    );
    expect(ratio(p, 'equityShare')[0]).toBe(-2);
  });
});

it('own funds hold investment subsidies, and the share without them has another name', () => {
  const p = project(
    plan(
      {
        investments: [
          {
            id: 'i',
            label: 'i',
            amountCents: k(60),
            month: 12,
            lifeYears: 50,
            subsidy: { funder: 'Région', amountCents: k(60), month: 12 },
          },
        ],
      },
      { cashCents: k(40), ownFundsFreeCents: k(40) },
    ),
  );
  expect(ratio(p, 'equityShare')[0]).toBe(1);
  expect(ratio(p, 'netPositionShare')[0]).toBeCloseTo(0.4, 3);
});

it('the financing plan needs what the working capital requirement rises by, and shows dedicated funds apart', () => {
  for (const input of [exampleDossier('e', 'fr'), exampleDossier('e', 'en')]) {
    const p = project(input);
    const need = ratio(p, 'workingCapitalNeed') as number[];
    expect(p.financingPlans[1].needs.workingCapital).toBe((need[1] ?? 0) - (need[0] ?? 0));
    expect(p.financingPlans[2].needs.workingCapital).toBe((need[2] ?? 0) - (need[1] ?? 0));
  }
});

describe('the break-even turnover', () => {
  it('counts the depreciation of what was owned and the interest of loans among fixed costs', () => {
    const sold = line('Clients', 'B1', {
      kind: 'volume',
      volume: 2000,
      volumeGrowth: 0,
      priceCents: 6000,
      priceGrowth: 0,
    });
    const p = project(
      plan(
        {
          resources: [sold],
          costs: [
            cost({ kind: 'unit', unitCents: 1500, growth: 0, resourceId: 'Clients' }, { id: 'v' }),
            cost({ kind: 'fixed', yearCents: k(90), growth: 0 }),
          ],
        },
        {
          cashCents: k(50),
          fixedAssetsNetCents: k(100),
          fixedAssetsRemainingMonths: 60,
          ownFundsFreeCents: k(50),
          loans: [
            {
              label: 'l',
              outstandingCents: k(100),
              annualRate: 0.05,
              remainingYears: 10,
              step: 'year',
              repayment: 'linear',
            },
          ],
        },
      ),
    );
    // 90 + 20 + 5 of fixed costs over a margin of 75 %: the loss of 25 is where it should be.
    expect([ratio(p, 'breakEven')[0], p.result.years[0]]).toEqual([15_333_333, k(-25)]);
  });
  it('of the worked example, in year 1', () => {
    expect(Math.round((ratio(project(exampleDossier('e', 'fr')), 'breakEven')[0] ?? 0) / 100)).toBe(556_747);
  });
  it('counts tariffs as sales, and takes off them only the costs that follow what is sold', () => {
    const tariff = line('ARS', 'C1', {
      kind: 'volume',
      volume: 10_000,
      volumeGrowth: 0,
      priceCents: 10_000,
      priceGrowth: 0,
    });
    const input = plan(
      {
        resources: [tariff, line('Cafétéria', 'B1', { kind: 'annual', years: years(k(100)) })],
        costs: [
          cost({ kind: 'unit', unitCents: 900, growth: 0, resourceId: 'ARS' }, { id: 'v', heading: 'purchases' }),
          cost({ kind: 'fixed', yearCents: k(850), growth: 0 }),
        ],
      },
      { cashCents: k(50), ownFundsFreeCents: k(50) },
    );
    expect(ratio(project(input), 'breakEven')[0]).toBe(92_574_257);
    // Interest at the bank is no sale: nothing is sold here, and the figure is empty.
    const none = plan({ resources: [line('Banque', 'B6', { kind: 'annual', years: years(k(1)) })] });
    expect(ratio(project(none), 'breakEven')[0]).toBeNull();
    // What follows members is no cost of sales.
    const members = line('m', 'A1', {
      kind: 'members',
      members: 100,
      newPerYear: 0,
      retention: 1,
      duesCents: 1000,
      renewalMonth: 1,
    });
    const mixed = plan({
      resources: [members, line('Clients', 'B1', { kind: 'annual', years: years(k(100)) })],
      costs: [cost({ kind: 'unit', unitCents: k(1), growth: 0, resourceId: 'm' })],
    });
    expect(ratio(project(mixed), 'breakEven')[0]).toBe(k(100));
  });
});

it('the cost of raising funds is compared with gifts, not with grants applied for', () => {
  const p = project(
    plan({
      resources: [
        line('Public', 'D1', { kind: 'annual', years: years(k(10)) }),
        line('Fondation', 'D3', { kind: 'annual', years: years(k(90)) }),
      ],
      costs: [cost({ kind: 'annual', years: years(k(2)) }, { fundraising: true })],
    }),
  );
  expect(ratio(p, 'collectionCost')[0]).toBe(0.2);
});

describe('the expenditure that resources have to cover', () => {
  it('is less what dedicated funds pay of it', () => {
    const grant = line('Région', 'C2', {
      kind: 'grant',
      totalCents: k(100),
      fromMonth: 1,
      toMonth: 12,
      schedule: [{ month: 1, share: 1 }],
      restrictedTo: ['c'],
    });
    const p = project(plan({ resources: [grant], costs: [cost({ kind: 'annual', years: [k(40), k(60), 0] })] }));
    expect(p.coverage.map((c) => c.needCents)).toEqual([k(100), 0, 0]);
    expect(p.coverage.map((c) => c.signedRate)).toEqual([1, null, null]);
  });
  it('is less what was received before the plan for its months', () => {
    const p = project(
      plan(
        { costs: [cost({ kind: 'annual', years: [k(60), 0, 0] })] },
        { cashCents: k(70), ownFundsFreeCents: k(10), deferredIncome: [{ label: 'd', amountCents: k(60), month: 1 }] },
      ),
    );
    expect(p.coverage[0]).toMatchObject({ needCents: 0, signedRate: null });
  });
});

it('one funder under three spellings is one', () => {
  const names = ['Région Bretagne', 'région bretagne ', 'Region Bretagne'];
  const resources = names.map((funder, i) => line(`r${i}`, 'C2', { kind: 'annual', years: years(k(50)) }, { funder }));
  const p = project(plan({ resources }));
  expect(p.mixes[1]?.hhiFunder).toBe(1);
  expect(p.mixes[1]?.byFunder).toEqual({ 'Région Bretagne': k(150) });
  const lost = project(plan({ resources }), [{ kind: 'loseFunder', funder: '@largest', fromMonth: 1 }]);
  expect(lost.products.years).toEqual([0, 0, 0]);
});

it('nobody is the first funder where customers and donors pay', () => {
  const p = project(
    plan({
      resources: [
        line('Clients', 'B1', { kind: 'annual', years: years(k(90)) }),
        line('Ville', 'C2', { kind: 'annual', years: years(k(10)) }),
      ],
    }),
  );
  expect(p.mixes[1]?.firstFunder).toEqual({ name: 'Ville', share: 0.1 });
});

describe('a loan', () => {
  const loan = (more: object = {}) => ({
    label: 'Banque',
    outstandingCents: k(120),
    annualRate: 0.0195,
    remainingYears: 2,
    ...more,
  });
  const paid = (more: object): number[] =>
    project(plan({}, { cashCents: 0, loans: [loan(more)] })).cash.payments.slice(0, 24);
  it('that runs at opening is paid every month unless it says otherwise', () => {
    const months = paid({});
    expect(months[0]).toBe(510_219);
    expect(months.slice(0, 11).reduce((a, b) => a + b, 0)).toBe(5_612_409);
    // The last payment takes the cents of the others, and nothing is left.
    expect(Math.abs((months[23] ?? 0) - 510_219)).toBeLessThan(24);
    expect(project(plan({}, { loans: [loan()] })).balanceSheets[1].liabilities.loans).toBe(0);
  });
  it('is paid by the quarter or the year, in equal capital or at its term, after its deferral', () => {
    const quarters = paid({ step: 'quarter', repayment: 'linear' });
    expect(quarters.flatMap((c, m) => (c > 0 ? [m + 1] : []))).toEqual([3, 6, 9, 12, 15, 18, 21, 24]);
    expect(quarters[2]).toBe(k(15) + 58_500);
    const bullet = paid({ step: 'year', repayment: 'bullet' });
    expect([bullet[11], bullet[23]]).toEqual([234_000, k(120) + 234_000]);
    const deferred = paid({ repayment: 'linear', graceMonths: 12 });
    expect([deferred[0], deferred[11], deferred[12]]).toEqual([19_500, 19_500, k(10) + 19_500]);
  });
});

describe('what falls after the plan', () => {
  it('is receivable or deferred, never income of year 3', () => {
    const grant = line('Région', 'C2', {
      kind: 'grant',
      totalCents: k(96),
      fromMonth: 25,
      toMonth: 48,
      schedule: [
        { month: 30, share: 0.25 },
        { month: 60, share: 0.75 },
      ],
      restrictedTo: [],
    });
    const p = project(plan({ resources: [grant] }));
    expect(p.products.years).toEqual([0, 0, k(48)]);
    expect([p.balanceSheets[2].assets.receivables, p.cash.closing[35]]).toEqual([k(24), k(24)]);
  });
  it('says what years 4 and 5 repay', () => {
    const { supports } = exampleDossier('e', 'fr');
    const debts = debtsAfterPlan({ supports, opening: { ...empty.opening, loans: [] } });
    // 50,000 received in month 3, three years of grace, the rest in two equal parts: months 51 and 63.
    expect(debts.map((d) => [d.supportId, d.leftCents, d.years])).toEqual([
      [
        'recovery',
        k(50),
        [
          { year: 5, capitalCents: k(25), interestCents: 0 },
          { year: 6, capitalCents: k(25), interestCents: 0 },
        ],
      ],
    ]);
    expect([repaidInYear(debts, 4), repaidInYear(debts, 5)]).toEqual([0, k(25)]);
  });
  it('keeps money that is asked for after month 36 out of the plan', () => {
    const support = { ...(exampleDossier('e', 'fr').supports[1] as PlanInput['supports'][number]), month: 40 };
    const p = project(plan({ supports: [support] }));
    expect([p.cash.closing[35], p.balanceSheets[2].totalAssets]).toEqual([0, 0]);
  });
});

it('a repayable support without a term is said, whatever its form but that of the law', () => {
  const [, recovery] = exampleDossier('e', 'fr').supports;
  const codes = (more: object): string[] =>
    project(plan({ supports: [{ ...(recovery as PlanInput['supports'][number]), ...more }] })).issues.map(
      (i) => i.code,
    );
  expect(codes({ termYears: 0, kind: 'repayableAdvance' })).toContain('supportWithoutTerm');
  expect(codes({ termYears: 0, termMonths: 18 })).not.toContain('supportWithoutTerm');
  expect(codes({ termYears: 0, kind: 'titreAssociatif' })).not.toContain('supportWithoutTerm');
});

it('income deferred at opening is released under its own heading, over its own months', () => {
  const p = project(
    plan(
      {},
      {
        cashCents: k(24),
        deferredIncome: [{ label: 'd', amountCents: k(24), month: 7, toMonth: 30, heading: 'operatingSubsidies' }],
      },
    ),
  );
  expect(p.headings.find((h) => h.heading === 'operatingSubsidies')?.years).toEqual([k(6), k(12), k(6)]);
  expect(p.balanceSheets.map((b) => b.liabilities.deferredIncome)).toEqual([k(18), k(6), 0]);
});
