import type { Dossier } from '#shared/dossier/content/schema.ts';
import { answers, cost, dossierWith, opening, post, type RuleCase, resource, startsWith, today } from './lines.ts';

const costs = [cost('loyer', [120_000, 120_000, 120_000])];
const plan = (years: readonly [number, number, number], parts: Partial<Dossier> = {}): Dossier =>
  dossierWith({ resources: [resource('ventes', 'B1', years)], costs, ...parts });
const full = [120_000, 120_000, 120_000] as const;
const collecting = (euros: number): Dossier =>
  dossierWith({
    resources: [resource('dons', 'D1', [100_000, 100_000, 100_000])],
    costs: [cost('collecte', [euros, euros, euros], { fundraising: true })],
  });
const reserves = (euros: number): Dossier => plan(full, { opening: startsWith(euros) });
const past = (status: 'signed' | 'applied'): Dossier =>
  dossierWith({
    answers: answers({ 'request.decisionDate': '2027-03-10' }),
    resources: [resource('ville', 'C2', full, { status })],
  });

export const MONEY_CASES: readonly RuleCase[] = [
  {
    rule: 'cash.belowZero',
    raises: plan([60_000, 60_000, 60_000]),
    quiet: plan(full),
    // 5,000 a month missing over 36 months.
    says: /janvier 2027.*−180\u202f000\u00a0€.*décembre 2029/,
    severity: 'serious',
  },
  {
    rule: 'cash.belowSafety',
    raises: plan(full, { opening: startsWith(15_000) }),
    quiet: plan(full, { opening: startsWith(20_000) }),
    says: /2 mois.*15\u202f000\u00a0€.*5\u202f000\u00a0€/,
  },
  {
    rule: 'cash.prudent',
    raises: plan(full, {
      resources: [resource('ventes', 'B1', full, { status: 'applied' })],
      opening: startsWith(30_000),
    }),
    quiet: plan(full, { opening: startsWith(60_000) }),
    says: /Prudent/,
  },
  {
    rule: 'coverage.signed',
    raises: plan(full, { resources: [resource('ville', 'C2', [30_000, 120_000, 120_000])] }),
    quiet: plan(full, { resources: [resource('ville', 'C2', [72_000, 60_000, 60_000])] }),
    // 30,000 of 120,000 is 25 %, below 60 % of the threshold of 50 %.
    says: /30\u202f000\u00a0€.*120\u202f000\u00a0€.*25\u202f%/,
    severity: 'serious',
  },
  // Gifts of 60,000 came last year: half of the need is covered, though nobody signed.
  {
    rule: 'coverage.signed',
    raises: plan(full, { resources: [resource('dons', 'D1', [60_000, 60_000, 60_000], { status: 'probable' })] }),
    quiet: plan(full, {
      resources: [resource('dons', 'D1', [60_000, 60_000, 60_000], { status: 'probable', history: today(60_000) })],
    }),
    says: /0\u00a0€ sont acquis, pour un besoin/,
    severity: 'attention',
  },
  // Sales at last year's level are not halved by prudence.
  {
    rule: 'cash.prudent',
    raises: plan(full, {
      resources: [resource('ventes', 'B1', full, { status: 'probable', history: today(60_000) })],
      opening: startsWith(70_000),
    }),
    quiet: plan(full, {
      resources: [resource('ventes', 'B1', full, { status: 'probable', history: today(120_000) })],
      opening: startsWith(70_000),
    }),
    says: /Prudent/,
    severity: 'attention',
  },
  {
    rule: 'resources.toFind',
    raises: plan(full, {
      resources: [resource('ville', 'C2', full), resource('mécène', 'D2', [13_000, 0, 0], { status: 'toFind' })],
    }),
    quiet: plan(full, {
      resources: [resource('ville', 'C2', full), resource('mécène', 'D2', [11_000, 0, 0], { status: 'toFind' })],
    }),
    says: /13\u202f000\u00a0€.*10,8\u202f%/,
  },
  { rule: 'resources.past', raises: past('applied'), quiet: past('signed'), says: /janvier 2027/ },
  {
    rule: 'balance.ownFunds',
    raises: plan([90_000, 90_000, 90_000], { opening: startsWith(50_000) }),
    quiet: plan([90_000, 120_000, 120_000], { opening: startsWith(50_000) }),
    says: /année 2.*−10\u202f000\u00a0€/,
    severity: 'serious',
  },
  {
    rule: 'balance.workingCapital',
    raises: plan(full, {
      investments: [{ id: 'four', label: 'four', amountCents: 4_000_000, month: 1, lifeYears: 10 }],
      opening: startsWith(20_000),
    }),
    quiet: plan(full, {
      investments: [{ id: 'four', label: 'four', amountCents: 1_000_000, month: 1, lifeYears: 10 }],
      opening: startsWith(20_000),
    }),
    says: /−20\u202f000\u00a0€/,
  },
  {
    rule: 'balance.reserves',
    raises: reserves(20_000),
    quiet: reserves(40_000),
    says: /2 mois/,
    severity: 'attention',
  },
  { rule: 'balance.reserves', raises: reserves(300_000), quiet: reserves(200_000), says: /30 mois/, severity: 'info' },
  {
    rule: 'balance.deficit',
    raises: plan([120_000, 120_000, 110_000]),
    quiet: plan([110_000, 120_000, 120_000]),
    says: /−10\u202f000\u00a0€/,
  },
  {
    rule: 'balance.selfFinancing',
    raises: plan([100_000, 110_000, 120_000]),
    quiet: plan([100_000, 120_000, 110_000]),
    says: /−20\u202f000\u00a0€ en année 1.*−10\u202f000\u00a0€/,
  },
  {
    // Paid four months late, a third of the year is waited for.
    rule: 'balance.waiting',
    raises: plan(full, { resources: [resource('ville', 'C2', full, { paymentDelayMonths: 4 })] }),
    quiet: plan(full, { resources: [resource('ville', 'C2', full, { paymentDelayMonths: 2 })] }),
    says: /122 jours.*40\u202f000\u00a0€/,
  },
  {
    rule: 'balance.ownShare',
    raises: plan(full, { opening: withLoan(10_000) }),
    quiet: plan(full, { opening: withLoan(40_000) }),
    says: /12,5\u202f%/,
  },
  {
    rule: 'costs.staff',
    raises: dossierWith({ posts: [post('équipe', 1, 5_000)], costs: [cost('reste', [40_000, 40_000, 40_000])] }),
    quiet: dossierWith({
      answers: answers({ 'model.structureKind': 'generalInterest' }),
      posts: [post('équipe', 1, 5_000)],
      costs: [cost('reste', [40_000, 40_000, 40_000])],
    }),
    says: /60\u202f%/,
    severity: 'info',
  },
  {
    rule: 'costs.collection',
    raises: collecting(30_000),
    quiet: collecting(20_000),
    says: /30\u00a0€ \(/,
    severity: 'attention',
  },
  {
    rule: 'costs.collection',
    raises: collecting(50_000),
    quiet: collecting(25_000),
    says: /50\u00a0€ \(/,
    severity: 'serious',
  },
  {
    rule: 'people.dues',
    raises: dossierWith({
      resources: [resource('cotisations', 'A1', [3_000, 4_000, 4_000], { history: today(3_000) })],
    }),
    quiet: dossierWith({
      resources: [resource('cotisations', 'A1', [3_000, 3_500, 4_000], { history: today(3_000) })],
    }),
    says: /3\u202f000\u00a0€.*4\u202f000\u00a0€/,
  },
  {
    rule: 'people.dues',
    raises: members(200),
    quiet: members(160),
    // 3,000 € at 20 € a head are 150 members.
    says: /200 adhérents.*150/,
  },
  {
    rule: 'plan.openingUnbalanced',
    raises: dossierWith({ opening: opening({ cashCents: 100_000 }) }),
    quiet: dossierWith({ opening: startsWith(1_000) }),
    says: /1\u202f000\u00a0€/,
    severity: 'attention',
  },
];

function members(count: number): Dossier {
  return dossierWith({
    resources: [
      resource('cotisations', 'A1', [0, 0, 0], {
        history: today(3_000),
        driver: { kind: 'members', members: count, newPerYear: 0, retention: 1, duesCents: 2_000, renewalMonth: 1 },
      }),
    ],
  });
}

/** Own funds beside 100,000 € borrowed over ten years, of which 70,000 € are still owed when the plan ends. */
function withLoan(own: number): Dossier['opening'] {
  return opening({
    cashCents: 10_000_000 + own * 100,
    ownFundsFreeCents: own * 100,
    loans: [{ label: 'prêt', outstandingCents: 10_000_000, annualRate: 0, remainingYears: 10 }],
  });
}
