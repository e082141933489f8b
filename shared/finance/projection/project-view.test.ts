import { describe, expect, it } from 'vitest';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Allocation } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { budgetsTogether, cerfaBudget } from '#shared/finance/budget/cerfa.ts';
import { sharesFromPlan } from './allocation-shares.ts';
import { project } from './engine.ts';

const NO_HISTORY: [null, null, null] = [null, null, null];
const bare = emptyDossier('d', { startMonth: '2027-01' });
const cost = (id: string, cents: number, activityId?: string): Dossier['costs'][number] => ({
  id,
  label: id,
  heading: 'externalServices',
  driver: { kind: 'annual', years: [cents, cents, cents] },
  paymentDelayMonths: 0,
  history: NO_HISTORY,
  ...(activityId === undefined ? {} : { activityId }),
});
/** A rent of 100.00 a year shared 1/3 – 2/3, workshops of 1,200.00 in the project, a grant of 600.00 for it. */
const dossier = (shares: Allocation['shares'], more: Partial<Dossier> = {}): Dossier => ({
  ...bare,
  plan: { ...bare.plan, scope: 'both' },
  activities: [
    { id: 'p', name: 'Projet', inProject: true },
    { id: 'o', name: 'Autre' },
  ],
  resources: [
    {
      id: 'g',
      label: 'aide',
      leaf: 'C2',
      funder: 'Ville',
      status: 'signed',
      activityId: 'p',
      driver: { kind: 'annual', years: [60_000, 60_000, 60_000] },
      paymentDelayMonths: 0,
      history: NO_HISTORY,
    },
  ],
  costs: [cost('loyer', 10_000), cost('ateliers', 120_000, 'p'), cost('autre', 50_000, 'o')],
  allocations: [{ id: 'k', target: 'loyer', key: 'surface', shares }],
  ...more,
});
const THIRD = [
  { activityId: 'p', share: 1 / 3 },
  { activityId: 'organisation', share: 2 / 3 },
];

describe('the project inside the organisation', () => {
  it('has its own lines whole, and of a shared one its part, cumulated over the months', () => {
    const view = project(dossier(THIRD)).project;
    // 33.33 of the first year, 66.67 by the end of the second, 100.00 by the end of the third.
    expect(view?.shared.years).toEqual([3_333, 3_334, 3_333]);
    expect(view?.charges.years).toEqual([123_333, 123_334, 123_333]);
    expect(view?.products.years).toEqual([60_000, 60_000, 60_000]);
    expect(view?.balancing.years).toEqual([63_333, 63_334, 63_333]);
    expect(view?.rest.charges.years).toEqual([56_667, 56_666, 56_667]);
    expect(view?.coverage[0].signedRate).toBeCloseTo(60_000 / 123_333, 12);
  });

  it('has its own budget in the shape of the form: direct costs by class, shared ones in a block, own resources that balance', () => {
    const input = dossier(THIRD);
    const budget = cerfaBudget(input, project(input), 1, 'project');
    expect(budget.charges.find((c) => c.account === '61')?.euros).toBe(1_200);
    expect(budget.indirect).toMatchObject({ euros: 33, details: [{ label: 'loyer', euros: 33 }] });
    expect([budget.totalCharges, budget.totalProducts, budget.deficit, budget.balanced]).toEqual([
      1_233, 600, 633, 1_233,
    ]);
    expect(budgetsTogether(input, project(input), 1).charges).toMatchObject([
      { account: '61', project: 1_233, rest: 567, organisation: 1_800 },
    ]);
  });

  it('leaves all of it to the organisation without a key, and no more than all to the project', () => {
    expect(project(dossier([], { allocations: [] })).project?.shared.years).toEqual([0, 0, 0]);
    const over = project(
      dossier([
        { activityId: 'p', share: 0.8 },
        { activityId: 'p', share: 0.7 },
      ]),
    ).project;
    expect(over?.charges.years[0]).toBe(130_000);
  });

  it('is not there unless the plan says that it holds both', () => {
    const input = dossier(THIRD);
    const { scope: _said, ...unsaid } = input.plan;
    expect(project({ ...input, plan: unsaid }).project).toBeNull();
    expect(project({ ...input, plan: { ...unsaid, scope: 'projectOnly' } }).project).toBeNull();
  });
});

describe('the lines of a project alone', () => {
  it('tell what it costs and brings, and nothing of the accounts of who carries it', () => {
    const input = dossier(THIRD);
    const alone = project({ ...input, plan: { ...input.plan, scope: 'projectOnly' } });
    const whole = project(input);
    for (const id of ['cashMonths', 'equityShare', 'netPositionShare', 'dscr', 'workingCapital'] as const)
      expect(alone.ratios.find((r) => r.id === id)?.years).toEqual([null, null, null]);
    expect(whole.ratios.find((r) => r.id === 'cashMonths')?.years[0]).not.toBeNull();
    expect(alone.ratios.find((r) => r.id === 'staffWeight')?.years).toEqual([0, 0, 0]);
    expect(alone.mixes[1]).toMatchObject({ hhiLeaf: null, hhiFunder: null, firstFunder: null, totalCents: 60_000 });
    expect(whole.mixes[1]?.firstFunder).toEqual({ name: 'Ville', share: 1 });
    expect(alone.charges).toEqual(whole.charges);
  });
});

describe('shares that the plan can tell', () => {
  const post = (id: string, fte: number, activityId?: string): Dossier['posts'][number] => ({
    id,
    title: id,
    fte,
    grossMonthlyCents: 200_000,
    chargeRate: 0,
    firstMonth: 1,
    lastMonth: null,
    yearlyRaise: 0,
    ...(activityId === undefined ? {} : { activityId }),
  });
  const input = dossier(THIRD, { posts: [post('un', 1, 'p'), post('deux', 2, 'o'), post('siège', 5)] });
  it('are full-time equivalents or direct costs of each activity, and add up to one', () => {
    const p = project(input);
    expect(sharesFromPlan(input, p, 'fte')).toEqual([
      { activityId: 'p', share: 0.3333 },
      { activityId: 'o', share: 0.6667 },
    ]);
    // p: 24,000 + 1,200 a year; o: 48,000 + 500
    expect(sharesFromPlan(input, p, 'direct')).toEqual([
      { activityId: 'p', share: 0.3419 },
      { activityId: 'o', share: 0.6581 },
    ]);
    expect(sharesFromPlan(input, p, 'surface')).toBeNull();
    expect(sharesFromPlan({ ...input, posts: [] }, p, 'fte')).toBeNull();
  });
});
