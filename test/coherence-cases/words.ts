import type { AnswerValue } from '#shared/dossier/content/answer.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { answers, cost, dossierWith, post, type RuleCase, resource, support, today } from './lines.ts';

const says = (values: Readonly<Record<string, AnswerValue>>, parts: Partial<Dossier> = {}): Dossier =>
  dossierWith({ answers: answers(values), ...parts });
const withName = (values: Readonly<Record<string, AnswerValue>>): Dossier =>
  says({ 'request.organisationName': 'Essai', 'request.legalForm': 'association', ...values });
const proof = { 'innovation.needs': 'a', 'innovation.results': 'b', 'innovation.ambition': 'c' };
const hours = (valued: number): Dossier =>
  says(
    { 'people.volunteerHours': 1_000 },
    {
      inKind: [
        {
          id: 'b',
          label: 'bénévoles',
          kind: 'volunteering',
          hours: [valued, valued, valued],
          hourlyCents: 1202,
          chargeRate: 0,
          years: [0, 0, 0],
        },
      ],
    },
  );
const ambition = (later: number): Dossier =>
  says(
    { 'framing.beneficiaries': 100, 'framing.ambition': later },
    { resources: [resource('ville', 'C2', [100_000, 100_000, 100_000], { history: today(100_000) })] },
  );
const staff = (text: string): Dossier => says({ 'request.history': text }, { posts: [post('équipe', 9, 2_000)] });
const alliance = (status: 'signed' | 'probable'): Dossier =>
  says(
    { 'alliances.maturity': 'Avec Tissages Marvane : accord de principe.\nAvec la ville : signé.' },
    { resources: [resource('mécénat', 'D2', [10_000, 0, 0], { funder: 'Tissages Marvane', status })] },
  );
const withDecision = (values: Readonly<Record<string, AnswerValue>>, parts: Partial<Dossier> = {}): Dossier =>
  says(
    { 'opinion.minorityView': 'aucun', 'opinion.unknowns': 'aucune', 'request.amountProposed': 1_000_000, ...values },
    parts,
  );
const condition = {
  id: 'c1',
  kind: 'precedent' as const,
  text: 'Comptes',
  evidence: 'Rapport',
  owner: 'Trésorière',
  deadline: '2027-03-01',
  tranche: '1',
};
const questionWith = (status: 'open' | 'answered') => ({
  id: 'q1',
  station: 'request',
  text: 'Qui décide ?',
  status,
  answer: '',
});
const broke = { costs: [cost('loyer', [10_000, 10_000, 10_000])] };

export const WORD_CASES: readonly RuleCase[] = [
  {
    rule: 'typed.notUnderstood',
    raises: dossierWith({
      drafts: { 'answers/request.amountAsked': '12.500', 'costs/loyer/driver/years/1': '10-12 k€' },
    }),
    quiet: dossierWith({}),
    says: /12\.500\s» n’est pas compris en entier/,
    severity: 'serious',
  },
  {
    rule: 'identity.siren',
    raises: withName({ 'request.siren': '900000028' }),
    quiet: withName({ 'request.siren': '900 000 027' }),
    says: /clé/,
    severity: 'attention',
  },
  { rule: 'identity.siren', raises: withName({ 'request.siren': '12345' }), quiet: says({}), says: /neuf chiffres/ },
  {
    rule: 'identity.siren',
    raises: withName({}),
    quiet: withName({ 'request.legalForm': 'notYet' }),
    severity: 'info',
  },
  {
    rule: 'identity.rna',
    raises: withName({ 'request.rna': '751234567' }),
    quiet: withName({ 'request.rna': 'W751234567' }),
    says: /W suivi/,
  },
  { rule: 'identity.rna', raises: withName({}), quiet: withName({ 'request.legalForm': 'company' }), severity: 'info' },
  {
    rule: 'identity.siren',
    raises: withName({ 'request.siren': '000 000 000' }),
    quiet: withName({ 'request.siren': '900 000 027' }),
    says: /zéros/,
    severity: 'attention',
  },
  {
    rule: 'identity.siren',
    raises: withName({ 'request.siren': '73282932000075' }),
    quiet: withName({ 'request.siren': '73282932000074' }),
    says: /SIRET.*fausse/,
    severity: 'attention',
  },
  {
    rule: 'identity.localRegister',
    raises: withName({ 'request.legalForm': 'associationLocal' }),
    quiet: withName({
      'request.legalForm': 'associationLocal',
      'request.localRegister': 'Tribunal judiciaire de Colmar, volume 42, folio 137',
    }),
    severity: 'info',
  },
  {
    rule: 'request.amounts',
    raises: says({ 'request.amountAsked': 1_000_000, 'request.amountGranted': 1_100_000 }),
    quiet: says({ 'request.amountAsked': 1_000_000, 'request.amountGranted': 1_000_000 }),
    says: /accordé \(11\u202f000\u00a0€\) dépasse .*demandé \(10\u202f000\u00a0€\)/,
  },
  {
    rule: 'request.dates',
    raises: says({ 'request.received': '2026-09-04', 'request.decisionDate': '2026-08-01' }),
    quiet: says({ 'request.received': '2026-09-04', 'request.decisionDate': '2026-12-01' }),
  },
  {
    rule: 'request.dates',
    raises: says({ 'request.decisionDate': '2027-04-01' }, broke),
    quiet: says({ 'request.decisionDate': '2026-12-01' }, broke),
    says: /janvier 2027/,
    severity: 'info',
  },
  {
    rule: 'request.dates',
    raises: says({ 'request.received': '2026-09-04', 'request.founded': 2027 }),
    quiet: says({ 'request.received': '2026-09-04', 'request.founded': 2026 }),
    says: /en 2027/,
  },
  {
    rule: 'innovation.proof',
    raises: says({ ...proof, 'request.stage': 'modelling', 'innovation.results': '' }),
    quiet: says({ ...proof, 'request.stage': 'modelling' }),
    says: /résultats/,
    severity: 'attention',
  },
  {
    rule: 'innovation.proof',
    raises: says({ 'request.stage': 'scaling' }),
    quiet: says({ 'request.stage': 'experiment' }),
    severity: 'serious',
  },
  {
    rule: 'framing.ambition',
    raises: ambition(200),
    quiet: ambition(130),
    says: /1\u202f000\u00a0€ à 500\u00a0€.*50\u202f%/,
  },
  {
    rule: 'people.volunteerHours',
    raises: hours(1_500),
    quiet: hours(1_050),
    says: /1\u202f000 .*1\u202f500 /,
    severity: 'attention',
  },
  {
    rule: 'people.volunteerHours',
    raises: says({ 'people.volunteerHours': 1_000 }),
    quiet: says({}),
    severity: 'info',
  },
  {
    rule: 'people.missingSkill',
    raises: says({ 'people.skills': 'Manquante : contrôle de gestion.' }),
    quiet: says({ 'people.skills': 'Manquante : contrôle de gestion.', 'capacity.needs': 'Douze jours d’appui.' }),
  },
  {
    rule: 'capacity.cost',
    raises: says({ 'capacity.needs': 'Douze jours' }, broke),
    quiet: says({ 'capacity.needs': 'Douze jours' }, { costs: [cost('Appui à la gestion', [1_000, 0, 0])] }),
  },
  { rule: 'alliances.unsigned', raises: alliance('signed'), quiet: alliance('probable'), says: /Marvane/ },
  {
    rule: 'words.posts',
    raises: staff('Association de douze salariés.'),
    quiet: staff('Association de neuf salariés, dont deux cadres.'),
    says: /12 postes.*9 en/,
  },
  {
    rule: 'words.posts',
    raises: staff('A team of fifteen.'),
    quiet: staff('A team of nine and forty volunteers.'),
    says: /15/,
  },
  {
    rule: 'words.volunteers',
    raises: says({ 'people.volunteers': 40, 'framing.means': 'Soixante-quinze bénévoles' }),
    quiet: says({ 'people.volunteers': 40, 'framing.means': 'Une quarantaine d’ateliers, 40 bénévoles' }),
    says: /75 .*40 /,
  },
  {
    rule: 'words.hours',
    raises: says({ 'people.volunteerHours': 1_000, 'request.summary': 'Les bénévoles donnent 2 000 heures.' }),
    quiet: says({
      'people.volunteerHours': 1_000,
      'request.summary': 'Les bénévoles donnent 1 000 heures. Formation de 35 heures.',
    }),
    says: /2\u202f000/,
  },
  {
    rule: 'words.beneficiaries',
    raises: says({ 'framing.beneficiaries': 24, 'request.summary': 'Former quatre-vingts personnes par an.' }),
    quiet: says({ 'framing.beneficiaries': 24, 'request.summary': 'Former vingt-quatre personnes par an.' }),
    says: /80 personnes.*24/,
  },
  {
    rule: 'words.amount',
    raises: withDecision({ 'opinion.recommendation': 'Accorder une subvention de 12 000 €.' }),
    quiet: withDecision({ 'opinion.recommendation': 'Accorder une subvention de 10 000 €.' }),
    says: /12\u202f000\u00a0€/,
  },
  {
    rule: 'opinion.favourable',
    raises: withDecision({ 'opinion.decision': 'agreed' }, broke),
    quiet: withDecision({ 'opinion.decision': 'agreed' }, { ...broke, conditions: [condition] }),
    severity: 'serious',
  },
  {
    rule: 'opinion.conditions',
    raises: withDecision({ 'opinion.decision': 'conditions' }),
    quiet: withDecision({ 'opinion.decision': 'conditions' }, { conditions: [condition] }),
    severity: 'serious',
  },
  {
    rule: 'opinion.conditions',
    raises: withDecision({}, { conditions: [{ ...condition, evidence: '', deadline: '' }] }),
    quiet: withDecision({}, { conditions: [condition] }),
    says: /preuve.*date/,
    severity: 'info',
  },
  {
    rule: 'opinion.dissent',
    raises: withDecision({ 'opinion.decision': 'agreed', 'opinion.minorityView': '' }),
    quiet: withDecision({ 'opinion.decision': 'agreed' }),
  },
  {
    rule: 'opinion.openQuestions',
    raises: withDecision({ 'opinion.decision': 'deferred' }, { bearerQuestions: [questionWith('open')] }),
    quiet: withDecision({ 'opinion.decision': 'deferred' }, { bearerQuestions: [questionWith('answered')] }),
    says: /Qui décide/,
  },
  {
    rule: 'conditions.late',
    raises: withDecision(
      {},
      { conditions: [{ ...condition, deadline: '2027-06-30' }], supports: [support('don', 'grant', 10_000)] },
    ),
    quiet: withDecision(
      {},
      { conditions: [{ ...condition, deadline: '2027-01-31' }], supports: [support('don', 'grant', 10_000)] },
    ),
    says: /juin 2027.*janvier 2027/,
  },
  {
    rule: 'words.founded',
    raises: says({ 'request.founded': 2018, 'request.history': 'Association née en 2016.' }),
    quiet: says({ 'request.founded': 2016, 'request.history': 'Association née en 2016, agréée en 2018.' }),
    says: /2016.*2018/,
  },
  {
    rule: 'opinion.amount',
    raises: withDecision({ 'opinion.decision': 'agreed', 'request.amountProposed': 0 }),
    quiet: withDecision({ 'opinion.decision': 'agreed' }),
  },
  {
    rule: 'opinion.amount',
    raises: withDecision({ 'opinion.decision': 'refused' }),
    quiet: withDecision({ 'opinion.decision': 'refused', 'request.amountProposed': 0 }),
    says: /10\u202f000\u00a0€/,
  },
];
