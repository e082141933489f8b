/** What the eight other stations of the worked example hold: evidence, levers, people, the alliance to sign, what must be strengthened. */

import { DEFAULT_MILESTONES } from '#shared/base/method/tables/follow-up.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Say } from './assessment.ts';
import { exampleEvidence } from './evidence.ts';

const k = (thousands: number): number => Math.round(thousands * 100_000);

const alliancesOf = (say: Say): Dossier['alliances'] => [
  {
    id: 'al1',
    actor: 'Tissages Marvane',
    type: 'firm',
    academic: false,
    logic: 'alliance',
    category: 'cooperation',
    phase: 'agreement',
    done: ['meeting.aims', 'meeting.issue', 'meeting.group', 'agreement.actions'],
    piloting: {
      contract: say(['Projet de convention relu par les deux parties', 'Draft agreement read by both sides']),
      governance: say(['Un comité par trimestre', 'A committee every quarter']),
      management: '',
      communication: '',
      evaluation: say(['Tonnes reprises, heures de travail', 'Tonnes taken back, hours of work']),
    },
    risks: {
      strategic: '',
      political: say(['Changement de direction annoncé en 2027', 'Change of management announced for 2027']),
      operational: say(['Qualité irrégulière des chutes', 'Uneven quality of offcuts']),
    },
    value: {
      partner: say(['Un débouché et une image juste', 'An outlet and an honest image']),
      innovator: say(['Matière régulière, mécénat, deux clients', 'A steady supply, corporate giving, two customers']),
      commonGood: say(['Quarante tonnes de moins à enfouir par an', 'Forty tonnes less landfill a year']),
    },
    resources: ['patron'],
    agreementOn: '2026-12-15',
    agreementBy: say(['La directrice', 'The director']),
    contractOn: '2027-01-29',
    contractBy: say([
      'La présidente et le directeur général de Marvane',
      'The chair and the managing director of Marvane',
    ]),
    steeringOn: '2027-04-06',
    steeringBy: say(['La directrice', 'The director']),
    evaluationOn: '2028-01-31',
    indicator: say(['Chutes reprises dans l’année', 'Offcuts taken back in the year']),
    indicatorUnit: say(['tonnes', 'tonnes a year']),
    indicatorBaseline: 12,
    indicatorTarget: 40,
  },
];

const needsOf = (say: Say): Dossier['needs'] => [
  {
    id: 'ne1',
    category: 'funding',
    title: say(['Construire une offre pour les entreprises', 'Build an offer for businesses']),
    levelToday: 1,
    levelTarget: 3,
    evidence: say(['Pas de grille de prix, trois devis en 2026', 'No price list, three quotes in 2026']),
    priority: 'now',
    days: 14,
    costCents: k(14),
    provider: say(['Cabinet d’appui aux associations', 'Consultants for associations']),
    month: 2,
    lever: 'strategic',
    deliverable: say(['Offre, prix, plan commercial', 'Offer, prices, sales plan']),
    costLineId: 'support',
  },
  {
    id: 'ne2',
    category: 'finance',
    title: say(['Tenir un plan de trésorerie mensuel', 'Monthly cash flow forecast']),
    levelToday: 2,
    levelTarget: 4,
    evidence: say(['Suivi sur un tableur, sans relances', 'Kept in a spreadsheet']),
    priority: 'year1',
    days: 6,
    costCents: null,
    provider: say(['Notre fonds', 'Our fund']),
    month: 3,
    lever: 'expertise',
    deliverable: say(['Plan tenu et revu chaque mois', 'Forecast kept and reviewed every month']),
    costLineId: null,
  },
];

const goalsOf = (say: Say): Dossier['goals'] => [
  {
    id: 'go1',
    goal: '8',
    target: '8.5',
    indicator: say([
      'Personnes en emploi ou en formation six mois après',
      'People in work or training six months later',
    ]),
    unit: say(['personnes', 'people']),
    baseline: 15,
    month12: 20,
    month24: 29,
    month36: 38,
    negative: '',
    role: 'result',
    deadweight: 0.2,
  },
  {
    id: 'go2',
    goal: '12',
    target: '12.5',
    indicator: say(['Textile réemployé', 'Textile reused']),
    unit: 't',
    baseline: 18,
    month12: 26,
    month24: 40,
    month36: 58,
    negative: say(['Transport des chutes entre ateliers', 'Transport of offcuts between workshops']),
    role: 'other',
  },
];

const impactRisksOf = (say: Say): Dossier['impactRisks'] => [
  {
    id: 'ir1',
    kind: 'dropOff',
    likelihood: 3,
    severity: 4,
    mitigation: say([
      'Suivi à six et douze mois par la mission locale',
      'Follow-up at six and twelve months by the youth employment service',
    ]),
  },
  {
    id: 'ir2',
    kind: 'alignment',
    likelihood: 2,
    severity: 4,
    mitigation: say([
      'Part des parcours gratuits inscrite dans les statuts de l’atelier',
      'Share of free placements written into the workshop’s articles',
    ]),
  },
];

const risksOf = (say: Say): Dossier['risks'] => [
  {
    id: 'ri1',
    cause: say([
      'Le solde régional arrive plus tard que le mois 27',
      'The balance of the regional grant comes later than month 27',
    ]),
    consequence: say(['Salaires couverts jusqu’à six semaines', 'Salaries covered for six weeks at most']),
    likelihood: 3,
    severity: 4,
    mitigation: say([
      'Apport avec droit de reprise, avance bancaire négociée',
      'Recoverable contribution, bank advance negotiated',
    ]),
    owner: say(['Coordinatrice', 'Coordinator']),
    residualLikelihood: 2,
    residualSeverity: 3,
  },
  {
    id: 'ri2',
    cause: say(['Les entreprises commandent moins que prévu', 'Businesses order less than expected']),
    consequence: say(['Le poste commercial n’est pas couvert en année 3', 'The sales post is not covered in year 3']),
    likelihood: 3,
    severity: 3,
    mitigation: say([
      'Point à douze mois, embauche en deux temps',
      'Review at twelve months, recruitment in two steps',
    ]),
    owner: say(['Développement commercial', 'Head of sales']),
    residualLikelihood: 2,
    residualSeverity: 3,
  },
];

const milestonesOf = (language: Language): Dossier['milestones'] =>
  DEFAULT_MILESTONES.filter((m) => [0, 3, 12, 24, 36].includes(m.month)).map((m) => ({
    id: m.id,
    month: m.month,
    title: m.label[language],
    evidence: '',
  }));

const tranchesOf = (): Dossier['tranches'] => [
  { id: 'tr1', name: '1', amountCents: k(60), month: 3 },
  { id: 'tr2', name: '2', amountCents: k(50), month: 3 },
];

const documentsOf = (say: Say): Dossier['documents'] => [
  {
    id: 'do1',
    kind: 'statutes',
    label: say(['Statuts', 'Articles of association']),
    state: 'checked',
    attachmentId: null,
    note: '',
  },
  {
    id: 'do2',
    kind: 'accounts1',
    label: say(['Comptes du dernier exercice', 'Accounts for the last year']),
    state: 'checked',
    attachmentId: null,
    note: say(['Comptes 2025, certifiés', '2025 accounts, audited']),
  },
  {
    id: 'do3',
    kind: 'budgetProject',
    label: say(['Budget prévisionnel du projet', 'Project budget']),
    state: 'checked',
    attachmentId: null,
    note: '',
  },
  {
    id: 'do4',
    kind: 'agreements',
    label: say(['Convention Tissages Marvane', 'Tissages Marvane agreement']),
    state: 'missing',
    attachmentId: null,
    note: say(['Attendue en janvier', 'Expected in January']),
  },
];

type Strengthening = Pick<
  Dossier,
  'alliances' | 'needs' | 'goals' | 'impactRisks' | 'risks' | 'milestones' | 'tranches' | 'documents'
>;
export const exampleStations = (say: Say, language: Language): ReturnType<typeof exampleEvidence> & Strengthening => ({
  ...exampleEvidence(say),
  alliances: alliancesOf(say),
  needs: needsOf(say),
  goals: goalsOf(say),
  impactRisks: impactRisksOf(say),
  risks: risksOf(say),
  milestones: milestonesOf(language),
  tranches: tranchesOf(),
  documents: documentsOf(say),
});
