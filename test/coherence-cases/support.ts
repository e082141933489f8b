import type { Support } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import {
  answers,
  cost,
  dossierWith,
  grantDriver,
  opening,
  post,
  type RuleCase,
  resource,
  startsWith,
  support,
  today,
} from './lines.ts';

const even = [100_000, 100_000, 100_000] as const;
const costs = [cost('loyer', even)];
const asks = (euros: number, parts: Partial<Dossier> = {}): Dossier =>
  dossierWith({
    answers: answers({ 'request.amountAsked': euros * 100 }),
    supports: [support('don', 'grant', 50_000)],
    ...parts,
  });
const instrument = (id: string, supports: Support[]): Dossier =>
  dossierWith({ answers: answers({ 'request.instrument': id }), supports });
const share = (exit: string): Dossier =>
  dossierWith({
    answers: answers({ 'opinion.exit': exit }),
    resources: [resource('ville', 'C2', [60_000, 60_000, 60_000])],
    costs,
    supports: [support('don', 'grant', 40_000)],
  });
const cliff = (later: number): Dossier =>
  dossierWith({
    resources: [resource('ville', 'C2', [100_000, 100_000, later])],
    costs,
    supports: [support('don', 'grant', 30_000)],
  });
const debt = (status: 'signed' | 'applied', income = 130_000): Dossier =>
  dossierWith({
    resources: [resource('ville', 'C2', [income, income, income], { status })],
    costs,
    supports: [support('avance', 'repayableAdvance', 100_000)],
  });
const late = (income: number): Dossier =>
  dossierWith({
    resources: [resource('ville', 'C2', [income, income, income])],
    costs,
    supports: [support('avance', 'repayableAdvance', 50_000, { graceYears: 3 })],
  });
const titre = (years: number, income: number, month = 1): Dossier =>
  dossierWith({
    resources: [resource('ventes', 'B1', [income, income, income])],
    costs,
    supports: [support('titre', 'titreAssociatif', 100_000, { termYears: years, month })],
  });
const loss = (invests: boolean): Dossier =>
  dossierWith({
    resources: [resource('ventes', 'B1', [70_000, 100_000, 100_000])],
    costs,
    supports: [support('apport', 'contributionWithRecovery', 50_000)],
    investments: invests ? [{ id: 'four', label: 'four', amountCents: 5_000_000, month: 1, lifeYears: 10 }] : [],
    opening: startsWith(50_000),
  });
const withDebt = (income: number): Dossier =>
  dossierWith({
    resources: [resource('ventes', 'B1', [income, income, income])],
    costs,
    opening: opening({
      cashCents: 10_000_000,
      loans: [{ label: 'prêt', outstandingCents: 10_000_000, annualRate: 0, remainingYears: 10 }],
    }),
  });
const subsidy = (parts: Parameters<typeof resource>[3]): Dossier =>
  dossierWith({ resources: [resource('ville', 'C2', [30_000, 30_000, 30_000], parts)] });
const withRestrictedGrant = (spent: number): Dossier =>
  dossierWith({
    resources: [resource('fondation', 'D3', [0, 0, 0], { driver: grantDriver(30_000, { restrictedTo: ['achats'] }) })],
    costs: [cost('achats', [spent, 0, 0])],
  });
const schedule = (share2: number): Dossier =>
  dossierWith({
    resources: [
      resource('région', 'C2', [0, 0, 0], {
        driver: grantDriver(30_000, {
          schedule: [
            { month: 1, share: 0.5 },
            { month: 9, share: share2 },
          ],
        }),
      }),
    ],
  });
const many = (leaf: 'C2' | 'D1', euros: number): Dossier =>
  dossierWith({ resources: [resource('ligne', leaf, [euros, euros, euros])] });
const plain = dossierWith({ resources: [resource('ville', 'C2', even)], costs });

/** 40 % of 30,000 a year is 36,000 over three years, for a grant of 32,000. */
const coFinanced = dossierWith({
  resources: [
    {
      ...resource('fse', 'C4', [0, 0, 0]),
      driver: {
        kind: 'grant',
        totalCents: 3_200_000,
        fromMonth: 1,
        toMonth: 36,
        schedule: [{ month: 1, share: 1 }],
        restrictedTo: ['loyer'],
        costShare: 0.4,
      },
    },
  ],
  costs: [cost('loyer', [30_000, 30_000, 30_000])],
});

const rentWithVat = cost('loyer', [2_400, 2_400, 2_400], { vatRate: 0.2 });

export const SUPPORT_CASES: readonly RuleCase[] = [
  {
    rule: 'plan.supportWithoutTerm',
    raises: dossierWith({ costs, supports: [support('avance', 'repayableAdvance', 40_000, { termYears: 0 })] }),
    quiet: dossierWith({ costs, supports: [support('avance', 'repayableAdvance', 40_000)] }),
    says: /avance.*durée n’est pas précisée/,
    severity: 'serious',
  },
  {
    rule: 'support.amount',
    raises: asks(60_000),
    quiet: asks(50_000),
    says: /50\u202f000\u00a0€.*60\u202f000\u00a0€/,
    severity: 'attention',
  },
  {
    rule: 'support.amount',
    raises: asks(60_000, {
      answers: answers({ 'request.amountAsked': 6_000_000, 'request.amountProposed': 5_000_000 }),
    }),
    quiet: asks(50_000),
    says: /10\u202f000\u00a0€/,
    severity: 'info',
  },
  {
    rule: 'support.instrument',
    raises: instrument('grant', [support('avance', 'repayableAdvance', 10_000)]),
    quiet: instrument('grant', [support('don', 'grant', 10_000)]),
  },
  {
    rule: 'support.instrument',
    raises: instrument('mixed', [support('don', 'grant', 10_000)]),
    quiet: instrument('mixed', [support('don', 'grant', 10_000), support('avance', 'repayableAdvance', 10_000)]),
  },
  {
    rule: 'support.ourShare',
    raises: share(''),
    quiet: share('Sortie à 36 mois.'),
    says: /40\u202f%/,
    severity: 'attention',
  },
  { rule: 'support.cliff', raises: cliff(90_000), quiet: cliff(100_000), says: /−10\u202f000\u00a0€/ },
  // 30,000 a year for 20,000 to repay: 1.5 when signed, nothing when not.
  {
    rule: 'support.debtCover',
    raises: debt('applied'),
    quiet: debt('signed'),
    says: /aucun autofinancement.*1,5 fois/,
    severity: 'serious',
  },
  // The same sales last year: nobody signs them, and they come.
  {
    rule: 'support.debtCover',
    raises: debt('applied'),
    quiet: {
      ...debt('applied'),
      resources: debt('applied').resources.map((r) => ({ ...r, leaf: 'B2' as const, history: today(130_000) })),
    },
    says: /aucun autofinancement/,
  },
  {
    rule: 'support.additional',
    raises: {
      ...debt('signed', 200_000),
      opening: startsWith(100_000),
    },
    quiet: debt('signed', 90_000),
    says: /Sans notre appui/,
  },
  // 22,000 signed for 20,000 to repay.
  {
    rule: 'support.debtCover',
    raises: debt('signed', 122_000),
    quiet: debt('signed'),
    says: /1,1 fois/,
    severity: 'attention',
  },
  {
    rule: 'support.afterPlan',
    raises: late(110_000),
    quiet: late(140_000),
    says: /25\u202f000\u00a0€.*10\u202f000\u00a0€/,
  },
  {
    rule: 'support.titreTerm',
    raises: titre(5, 130_000),
    quiet: titre(7, 130_000),
    says: /5 ans.*7 ans/,
    severity: 'serious',
  },
  // 10,000 a year make 70,000 after seven years.
  {
    rule: 'support.titreSurplus',
    raises: titre(7, 110_000),
    quiet: titre(7, 120_000),
    says: /70\u202f000\u00a0€ après 7 ans/,
  },
  // From the last month of the plan there is a pace; after it there is none.
  { rule: 'support.titreSurplus', raises: titre(7, 110_000, 36), quiet: titre(7, 110_000, 37) },
  {
    rule: 'support.coversLosses',
    raises: loss(false),
    quiet: loss(true),
    says: /30\u202f000\u00a0€ servent/,
    severity: 'serious',
  },
  {
    rule: 'support.amount',
    raises: dossierWith({ answers: answers({ 'request.amountAsked': 6_000_000 }), costs }),
    quiet: dossierWith({ answers: answers({ 'request.amountAsked': 6_000_000 }) }),
    says: /60\u202f000\u00a0€.*aucun appui/,
  },
  {
    // 100,000 € over ten years leave 70,000 € for 10,000 € a year.
    rule: 'support.debtYears',
    raises: withDebt(110_000),
    quiet: withDebt(120_000),
    says: /70\u202f000\u00a0€.*7 années/,
  },
  {
    rule: 'grants.agreement',
    raises: subsidy({}),
    quiet: subsidy({ note: 'Convention du 12/03/2026' }),
    says: /30\u202f000\u00a0€/,
  },
  { rule: 'grants.instantPayment', raises: subsidy({}), quiet: subsidy({ paymentDelayMonths: 3 }) },
  {
    rule: 'grants.auditor',
    raises: many('C2', 160_000),
    quiet: many('C2', 150_000),
    says: /160\u202f000\u00a0€.*153\u202f000\u00a0€/,
  },
  {
    rule: 'grants.auditor',
    raises: many('D1', 160_000),
    quiet: { ...many('D1', 160_000), answers: answers({ 'request.history': 'Comptes certifiés.' }) },
  },
  {
    rule: 'grants.auditor',
    raises: dossierWith({
      resources: [resource('ventes', 'B1', [4_000_000, 4_000_000, 4_000_000])],
      posts: [post('équipe', 60, 3_000)],
    }),
    quiet: dossierWith({
      resources: [resource('ventes', 'B1', [2_000_000, 2_000_000, 2_000_000])],
      posts: [post('équipe', 60, 3_000)],
    }),
    says: /60 équivalents/,
  },
  {
    rule: 'grants.unspent',
    raises: withRestrictedGrant(20_000),
    quiet: withRestrictedGrant(30_000),
    says: /30\u202f000\u00a0€.*10\u202f000\u00a0€/,
  },
  {
    rule: 'plan.scheduleNotWhole',
    raises: schedule(0.4),
    quiet: schedule(0.5),
    says: /90\u202f%/,
    severity: 'serious',
  },
  {
    rule: 'plan.grantEndsBeforeStart',
    raises: dossierWith({
      resources: [resource('région', 'C2', [0, 0, 0], { driver: grantDriver(1_000, { fromMonth: 9, toMonth: 4 }) })],
    }),
    quiet: dossierWith({
      resources: [resource('région', 'C2', [0, 0, 0], { driver: grantDriver(1_000, { fromMonth: 4, toMonth: 9 }) })],
    }),
    says: /mois 4/,
  },
  {
    rule: 'plan.postEndsBeforeStart',
    raises: dossierWith({ posts: [post('accueil', 1, 2_000, { firstMonth: 9, lastMonth: 4 })] }),
    quiet: dossierWith({ posts: [post('accueil', 1, 2_000, { firstMonth: 4, lastMonth: 9 })] }),
    says: /accueil/,
  },
  {
    rule: 'plan.unknownReference',
    raises: dossierWith({
      costs: [cost('achats', [0, 0, 0], { driver: { kind: 'percent', rate: 0.1, resourceId: 'partie' } })],
    }),
    quiet: dossierWith({
      resources: [resource('partie', 'B1', even)],
      costs: [cost('achats', [0, 0, 0], { driver: { kind: 'percent', rate: 0.1, resourceId: 'partie' } })],
    }),
    says: /achats/,
  },
  {
    rule: 'plan.restrictedOverspent',
    raises: plain,
    quiet: plain,
    issues: [{ code: 'restrictedOverspent', path: ['resources', 'ville'], value: -500_000, severity: 'error' }],
    says: /ville.*5\u202f000\u00a0€/,
  },
  // What it pays of each cost is said: it is not asked again.
  {
    rule: 'plan.restrictedOverspent',
    raises: coFinanced,
    quiet: plain,
    says: /^40\u202f% des dépenses que .*fse.* dépassent son montant de 4\u202f000\u00a0€\u00a0: qui paie le reste\u202f\?$/,
  },
  {
    rule: 'plan.accountOfOtherChart',
    raises: plain,
    quiet: plain,
    issues: [{ code: 'accountOfOtherChart', path: ['costs', 'loyer', 'account'], value: '775', severity: 'warning' }],
    says: /775.*loyer/,
    severity: 'attention',
  },
  {
    rule: 'plan.nonCashTyped',
    raises: dossierWith({ costs: [cost('dotations', [2_400, 2_400, 2_400], { heading: 'depreciation' })] }),
    quiet: dossierWith({
      costs: [cost('dotations', [2_400, 2_400, 2_400], { heading: 'depreciation', settlement: 'provision' })],
    }),
    says: /dotations.*amortissement se calcule/,
  },
  {
    rule: 'plan.vatNotCharged',
    raises: dossierWith({ plan: { ...plain.plan, vat: 'none' }, costs: [rentWithVat] }),
    quiet: dossierWith({ plan: { ...plain.plan, vat: 'part' }, costs: [rentWithVat] }),
    says: /loyer.*20[\u00a0\u202f]%.*TTC/,
  },
  {
    rule: 'plan.amountTooLarge',
    raises: plain,
    quiet: plain,
    issues: [{ code: 'amountTooLarge', path: ['costs', 'loyer'], value: 1_000_000_000_000, severity: 'error' }],
    says: /loyer.*10\u202f000\u202f000\u202f000/,
  },
];
