import { expect, it } from 'vitest';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from './engine.ts';
import type { PlanInput } from './projection.ts';

const example = exampleDossier('e', 'fr');
const restricted = (totalCents: number, toMonth: number) =>
  project({
    ...example,
    resources: example.resources.map((r) =>
      r.id === 'region' && r.driver.kind === 'grant'
        ? { ...r, driver: { ...r.driver, totalCents, fromMonth: 1, toMonth, restrictedTo: ['training'] } }
        : r,
    ),
  }).issues.filter((i) => i.code === 'restrictedOverspent');

it('says by how much named costs exceed a restricted grant, over the months it runs', () => {
  // Certified training costs 26,000 in year 1 and 30,000 in year 2.
  expect(restricted(5_600_000, 24)).toEqual([]);
  expect(restricted(5_000_000, 24)).toEqual([
    {
      code: 'restrictedOverspent',
      path: ['resources', 'region', 'driver', 'restrictedTo'],
      value: 600_000,
      severity: 'warning',
    },
  ]);
  expect(restricted(2_600_000, 12)).toEqual([]);
});

it('lets two funders share a cost: each pays its part, nothing is carried, nothing is overspent', () => {
  const grant = (id: string, totalCents: number): PlanInput['resources'][number] => ({
    id,
    label: id,
    leaf: 'C2',
    funder: id,
    status: 'signed',
    paymentDelayMonths: 0,
    history: [null, null, null],
    driver: {
      kind: 'grant',
      totalCents,
      fromMonth: 1,
      toMonth: 12,
      schedule: [{ month: 1, share: 1 }],
      restrictedTo: ['coordinator'],
    },
  });
  const projection = project({
    ...emptyDossier('shared', { startMonth: '2027-01' }),
    resources: [grant('city', 2_000_000), grant('state', 3_000_000)],
    costs: [
      {
        id: 'coordinator',
        label: 'Coordinator',
        heading: 'otherServices',
        driver: { kind: 'annual', years: [5_000_000, 0, 0] },
        paymentDelayMonths: 0,
        history: [null, null, null],
      },
    ],
  });
  expect(projection.dedicatedFunds.map((f) => f.years[0]?.spent)).toEqual([2_000_000, 3_000_000]);
  expect(projection.result.years).toEqual([0, 0, 0]);
  expect(projection.issues).toEqual([]);
});

it('names, at its line, an account that the chart of the plan has not or gives to another heading', () => {
  const issues = (chart: '2018' | '2025', account: string): unknown[] =>
    project({
      ...example,
      plan: { ...example.plan, chart },
      costs: example.costs.map((c, i) => (i === 0 ? { ...c, heading: 'otherCharges' as const, account } : c)),
    }).issues.filter((i) => i.code === 'accountOfOtherChart');
  const raised = (account: string): unknown[] => [
    {
      code: 'accountOfOtherChart',
      path: ['costs', example.costs[0]?.id, 'account'],
      value: account,
      severity: 'warning',
    },
  ];
  expect(issues('2025', '652')).toEqual(raised('652'));
  expect(issues('2018', '652')).toEqual([]);
  expect(issues('2025', '777')).toEqual(raised('777'));
  expect(issues('2025', '658')).toEqual([]);
});

it('lets a grant pay a share of its costs: European money at 40 % leaves the rest to others, and overspends nothing', () => {
  const fse = (totalCents: number): PlanInput['resources'][number] => ({
    id: 'fse',
    label: 'fse',
    leaf: 'C4',
    funder: 'fse',
    status: 'signed',
    paymentDelayMonths: 0,
    history: [null, null, null],
    driver: {
      kind: 'grant',
      totalCents,
      fromMonth: 1,
      toMonth: 12,
      schedule: [{ month: 1, share: 1 }],
      restrictedTo: ['team'],
      costShare: 0.4,
    },
  });
  const withGrant = (totalCents: number) =>
    project({
      ...emptyDossier('europe', { startMonth: '2027-01' }),
      resources: [fse(totalCents)],
      costs: [
        {
          id: 'team',
          label: 'team',
          heading: 'otherServices',
          driver: { kind: 'annual', years: [10_000_000, 10_000_000, 0] },
          paymentDelayMonths: 0,
          history: [null, null, null],
        },
      ],
    });
  // 40 % of 100,000 is spent in year 1 and no more: nothing is carried, nothing is overspent.
  const whole = withGrant(4_000_000);
  expect(whole.dedicatedFunds[0]?.years.map((y) => y.spent)).toEqual([4_000_000, 0, 0]);
  expect(whole.issues).toEqual([]);
  // 50,000 given: 10,000 wait for year 2, and are spent there.
  const more = withGrant(5_000_000);
  expect(more.dedicatedFunds[0]?.years.map((y) => [y.spent, y.closing])).toEqual([
    [4_000_000, 1_000_000],
    [1_000_000, 0],
    [0, 0],
  ]);
  // 30,000 given for 40,000 of its share: that is said.
  expect(withGrant(3_000_000).issues.map((i) => [i.code, i.value])).toEqual([['restrictedOverspent', 1_000_000]]);
});
