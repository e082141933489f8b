import type { Dossier } from '#shared/dossier/content/schema.ts';
import { answers, cost, dossierWith, type RuleCase, resource, startsWith, support } from './lines.ts';

const askingPlan = (parts: Partial<Dossier> = {}): Dossier =>
  dossierWith({
    opening: startsWith(10_000),
    resources: [resource('ventes', 'B1', [120_000, 120_000, 120_000])],
    costs: [cost('loyer', [120_000, 120_000, 120_000])],
    supports: [support('aide', 'grant', 10_000, { month: 6, toMonth: 17 })],
    ...parts,
  });
const opinionSaying = (recommendation: string, parts: Partial<Dossier> = {}): Dossier =>
  dossierWith({
    answers: answers({ 'opinion.decision': 'conditions', 'opinion.recommendation': recommendation }),
    ...parts,
  });
const condition = (text: string, tranche = '1'): Dossier['conditions'][number] => ({
  id: 'c1',
  kind: 'precedent',
  text,
  evidence: 'Document signé',
  owner: 'Trésorière',
  deadline: '2027-03-01',
  tranche,
});
const tranche = (id: string, month: number): Dossier['tranches'][number] => ({
  id,
  name: id,
  amountCents: 500_000,
  month,
});
const pay = [tranche('1', 3), tranche('2', 12)];
/** Rent paid in one go: cash is short in the first months and recovers. */
const dip = (month: number, recommendation: string): Dossier =>
  askingPlan({
    answers: answers({ 'opinion.decision': 'agreed', 'opinion.recommendation': recommendation }),
    opening: startsWith(30_000),
    costs: [
      cost('travaux', [36_000, 0, 0], {
        driver: { kind: 'annual', years: [3_600_000, 0, 0], seasonality: [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
      }),
    ],
    resources: [
      resource('ventes', 'B1', [36_000, 0, 0], {
        driver: { kind: 'annual', years: [3_600_000, 0, 0], seasonality: [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0] },
      }),
    ],
    supports: [support('aide', 'grant', 20_000, { month, toMonth: 12 })],
  });
const need = (euros: number): Dossier =>
  askingPlan({
    answers: answers({ 'request.amountAsked': euros * 100, 'request.use': 'Payer le poste' }),
    costs: [cost('loyer', [140_000, 120_000, 120_000])],
    supports: [support('aide', 'grant', euros, { month: 1, toMonth: 12 })],
  });
const rich = (cash: number, kind: 'grant' | 'repayableAdvance'): Dossier =>
  askingPlan({ opening: startsWith(cash), supports: [support('aide', kind, 10_000)] });

export const MEMO_CASES: readonly RuleCase[] = [
  {
    rule: 'claims.conditionUnlisted',
    raises: opinionSaying('Soutenir. La deuxième tranche attend la signature de l’alliance.', {
      conditions: [condition('Recrutement du poste commercial confirmé')],
      tranches: pay,
    }),
    quiet: opinionSaying('Soutenir. La deuxième tranche attend la signature de l’alliance.', {
      conditions: [condition('Convention d’alliance avec le fabricant', '2')],
      tranches: pay,
    }),
    says: /La deuxième tranche attend/,
    severity: 'attention',
  },
  ...(
    [
      ['Accord sous réserve de l’agrément de la préfecture.', 'Agrément préfectoral obtenu'],
      [
        'Nous proposons un accord, à condition que le commissaire aux comptes certifie les comptes.',
        'Comptes certifiés par le commissaire',
      ],
      ['Le versement est subordonné au recrutement d’une comptable.', 'Recrutement de la comptable fait'],
      ['Le solde ne sera versé qu’une fois le bail signé.', 'Bail du local signé'],
      ['We propose to approve, provided that the lease is signed.', 'Lease signed'],
      ['Payment is conditional on the appointment of a treasurer.', 'Treasurer appointed, appointment minuted'],
      ['Approve, subject to the board adopting a reserves policy.', 'Reserves policy adopted by the board'],
    ] as const
  ).map(
    ([sentence, listed]): RuleCase => ({
      rule: 'claims.conditionUnlisted',
      raises: opinionSaying(sentence, { conditions: [condition('Attestation d’assurance')] }),
      quiet: opinionSaying(sentence, { conditions: [condition(listed)] }),
      severity: 'attention',
    }),
  ),
  {
    rule: 'claims.trancheUnlisted',
    raises: opinionSaying('La troisième tranche sera décidée à 24 mois.', { tranches: pay }),
    quiet: opinionSaying('La deuxième tranche sera décidée à 12 mois.', { tranches: pay }),
    says: /tranche 3.; la liste en compte 2/,
  },
  {
    rule: 'claims.lateSupport',
    raises: dip(6, 'Notre appui couvre le creux de trésorerie du début d’année.'),
    quiet: dip(1, 'Notre appui couvre le creux de trésorerie du début d’année.'),
    says: /février 2027/,
    severity: 'attention',
  },
  {
    rule: 'claims.lateSupport',
    raises: dip(6, 'Our grant bridges the cash shortfall of February 2027.'),
    quiet: dip(1, 'Our grant bridges the cash shortfall of February 2027.'),
  },
  {
    rule: 'claims.aboveNeed',
    raises: need(90_000),
    quiet: need(25_000),
    says: /90\u202f000\u00a0€ sont demandés/,
    severity: 'attention',
  },
  // Two months of costs are 20,000, the plan has 10,000 and loses nothing.
  {
    rule: 'claims.aboveNeed',
    raises: askingPlan({
      answers: answers({ 'request.amountAsked': 4_000_000 }),
      supports: [support('aide', 'grant', 40_000, { month: 1, toMonth: 12 })],
    }),
    quiet: need(25_000),
    says: /sans nous, le plan reste au-dessus de zéro et manque au plus de 10\u202f000\u00a0€ pour garder/,
  },
  {
    rule: 'claims.owedAfter',
    raises: askingPlan({
      answers: answers({ 'opinion.decision': 'agreed', 'opinion.exit': 'Bilan à douze mois.' }),
      supports: [support('avance', 'repayableAdvance', 50_000, { termYears: 5 })],
    }),
    quiet: askingPlan({
      answers: answers({
        'opinion.decision': 'agreed',
        'opinion.exit': 'Bilan à douze mois ; le remboursement va jusqu’en 2031.',
      }),
      supports: [support('avance', 'repayableAdvance', 50_000, { termYears: 5 })],
    }),
    severity: 'attention',
  },
  { rule: 'claims.cashRich', raises: rich(100_000, 'grant'), quiet: rich(30_000, 'grant'), says: /mois de dépenses/ },
  { rule: 'claims.cashRich', raises: rich(100_000, 'grant'), quiet: rich(100_000, 'repayableAdvance') },
  {
    rule: 'claims.decisionLists',
    raises: dossierWith({ answers: answers({ 'opinion.decision': 'agreed' }), conditions: [condition('Comptes')] }),
    quiet: dossierWith({ answers: answers({ 'opinion.decision': 'conditions' }), conditions: [condition('Comptes')] }),
    says: /la liste en compte 1/,
  },
  {
    rule: 'claims.decisionLists',
    raises: dossierWith({ answers: answers({ 'opinion.decision': 'refused' }), tranches: pay }),
    quiet: dossierWith({ answers: answers({ 'opinion.decision': 'refused' }) }),
    says: /tranches restent prévues.: 2/,
  },
];
