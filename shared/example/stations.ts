/** What the eight other stations of the worked example hold: evidence, levers, people, the alliance to sign, what must be strengthened. */

import { DEFAULT_MILESTONES } from '#shared/base/method/tables/follow-up.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { WordPair } from './assessment.ts';

const k = (thousands: number): number => Math.round(thousands * 100_000);
type Stations = Pick<
  Dossier,
  | 'proofs'
  | 'stakeholders'
  | 'leverReviews'
  | 'volunteerMissions'
  | 'skills'
  | 'alliances'
  | 'needs'
  | 'goals'
  | 'impactRisks'
  | 'risks'
  | 'milestones'
  | 'tranches'
  | 'documents'
>;

export const exampleStations = (say: (words: WordPair) => string, language: Language): Stations => ({
  proofs: [
    {
      id: 'pr1',
      question: 'innovation.needs',
      text: say([
        'Diagnostic de la mission locale, 2024 : 320 femmes sans emploi dans les trois quartiers.',
        'Survey of the job centre, 2024: 320 women out of work in the three districts.',
      ]),
      attestedBy: 'institution',
      who: say(['Mission locale de Valombre', 'Job centre of Valombre']),
      date: '2024-11-18',
    },
    {
      id: 'pr2',
      question: 'innovation.results',
      text: say([
        'Suivi à six mois : quinze personnes sur vingt-quatre en emploi ou en formation.',
        'Six-month follow-up: fifteen people out of twenty-four in work or training.',
      ]),
      attestedBy: 'evaluator',
      who: say(['Mission locale de Valombre', 'Job centre of Valombre']),
      date: '2026-03-31',
    },
    {
      id: 'pr3',
      question: 'innovation.ambition',
      text: say([
        'Deux villes voisines ont écrit leur accord de principe pour accueillir un atelier.',
        'Two neighbouring towns agreed in writing, in principle, to host a workshop.',
      ]),
      attestedBy: 'partner',
      who: say(['Villes de Rive et de Haut-Val', 'Towns of Rive and Haut-Val']),
      date: '2026-06-12',
    },
  ],
  stakeholders: [
    {
      id: 'st1',
      group: 'inhabitants',
      name: say(['Habitantes des trois quartiers', 'Women of the three districts']),
      expects: say(['Un travail qui respecte leurs horaires', 'Work that fits their hours']),
      brings: say(['Leur savoir-faire de couture', 'Their sewing skills']),
      involvement: 3,
    },
    {
      id: 'st2',
      group: 'communities',
      name: say(['Métropole de Valombre', 'City of Valombre']),
      expects: say(['Moins de textile en déchetterie', 'Less textile at the tip']),
      brings: say(['Locaux, subvention', 'Premises, subsidy']),
      involvement: 3,
    },
    {
      id: 'st3',
      group: 'firms',
      name: 'Tissages Marvane',
      expects: say(['Un débouché pour ses chutes', 'An outlet for its offcuts']),
      brings: say(['Matières, mécénat, clients', 'Materials, giving, customers']),
      involvement: 2,
    },
  ],
  leverReviews: [
    {
      id: 'lr1',
      leaf: 'B2',
      horizon: 'medium',
      potential: null,
      cost: 3,
      delay: 3,
      predictability: 2,
      autonomy: 5,
      skills: 2,
      fit: 4,
      reason: say([
        'Trois lettres d’intention ; la compétence commerciale arrive au quatrième mois.',
        'Three letters of intent; sales skills come in month four.',
      ]),
    },
    {
      id: 'lr2',
      leaf: 'C2',
      horizon: 'short',
      potential: null,
      cost: 4,
      delay: 3,
      predictability: 4,
      autonomy: 3,
      skills: 5,
      fit: 5,
      reason: say([
        'Convention signée jusqu’au mois 24, paiements tardifs.',
        'Agreement signed until month 24, late payments.',
      ]),
    },
    {
      id: 'lr3',
      leaf: 'D2',
      horizon: 'medium',
      potential: null,
      cost: 4,
      delay: 2,
      predictability: 2,
      autonomy: 4,
      skills: 3,
      fit: 4,
      reason: say(['Dépend de la signature de l’alliance.', 'Depends on the alliance being signed.']),
    },
  ],
  volunteerMissions: [
    {
      id: 'vm1',
      name: say(['Accompagnement des parcours', 'Company on the path to work']),
      volunteers: 18,
      hoursPerYear: 2200,
      retention: 0.8,
      successor: true,
      motivations: ['takeCare', 'createTies'],
    },
    {
      id: 'vm2',
      name: say(['Collecte et tri', 'Collection and sorting']),
      volunteers: 17,
      hoursPerYear: 1600,
      retention: 0.65,
      successor: true,
      motivations: ['buildOneself', 'createTies'],
    },
    {
      id: 'vm3',
      name: say(['Gestion et numérique', 'Management and IT']),
      volunteers: 5,
      hoursPerYear: 400,
      retention: null,
      successor: false,
      motivations: ['developSkills'],
    },
  ],
  skills: [
    {
      id: 'sk1',
      name: say(['Encadrement technique de la coupe', 'Technical supervision of cutting']),
      domain: 'mission',
      state: 'held',
      holder: 'employee',
      holders: 3,
      critical: true,
      leaf: 'B1',
      costCents: null,
      month: null,
    },
    {
      id: 'sk2',
      name: say(['Vente aux entreprises', 'Sales to firms']),
      domain: 'commercial',
      state: 'toAcquire',
      holder: null,
      holders: null,
      critical: true,
      leaf: 'B2',
      costCents: k(14),
      month: 4,
    },
    {
      id: 'sk3',
      name: say(['Relations avec les financeurs publics', 'Relations with public funders']),
      domain: 'fundraising',
      state: 'held',
      holder: 'employee',
      holders: 2,
      critical: true,
      leaf: 'C2',
      costCents: null,
      month: null,
    },
  ],
  alliances: [
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
        partner: say(['Un débouché et une image juste', 'An outlet and a true image']),
        innovator: say(['Matière régulière, mécénat, deux clients', 'Steady material, giving, two customers']),
        commonGood: say(['Quarante tonnes de moins à enfouir par an', 'Forty tonnes less in landfill a year']),
      },
      resources: ['patron'],
    },
  ],
  needs: [
    {
      id: 'ne1',
      category: 'funding',
      title: say(['Construire une offre pour les entreprises', 'Build an offer for firms']),
      levelToday: 1,
      levelTarget: 3,
      evidence: say(['Pas de grille de prix, trois devis en 2026', 'No price list, three quotations in 2026']),
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
      title: say(['Tenir un plan de trésorerie mensuel', 'Keep a monthly cash plan']),
      levelToday: 2,
      levelTarget: 4,
      evidence: say(['Suivi sur un tableur, sans relances', 'Followed in a spreadsheet, without reminders']),
      priority: 'year1',
      days: 6,
      costCents: null,
      provider: say(['Notre fonds', 'Our fund']),
      month: 3,
      lever: 'expertise',
      deliverable: say(['Plan tenu et revu chaque mois', 'Plan kept and reviewed every month']),
      costLineId: null,
    },
  ],
  goals: [
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
    },
  ],
  impactRisks: [
    {
      id: 'ir1',
      kind: 'dropOff',
      likelihood: 3,
      severity: 4,
      mitigation: say([
        'Suivi à six et douze mois par la mission locale',
        'Follow-up at six and twelve months by the job centre',
      ]),
    },
    {
      id: 'ir2',
      kind: 'alignment',
      likelihood: 2,
      severity: 4,
      mitigation: say([
        'Part des parcours gratuits inscrite dans les statuts de l’atelier',
        'Share of free paths written in the statutes of the workshop',
      ]),
    },
  ],
  risks: [
    {
      id: 'ri1',
      cause: say([
        'Le solde régional arrive plus tard que le mois 27',
        'The regional balance comes later than month 27',
      ]),
      consequence: say(['Salaires couverts jusqu’à six semaines', 'Six weeks of salaries covered']),
      likelihood: 3,
      severity: 4,
      mitigation: say([
        'Apport avec droit de reprise, avance bancaire négociée',
        'Contribution with right of recovery, bank advance negotiated',
      ]),
      owner: say(['Coordinatrice', 'Coordinator']),
      residualLikelihood: 2,
      residualSeverity: 3,
    },
    {
      id: 'ri2',
      cause: say(['Les entreprises commandent moins que prévu', 'Firms order less than expected']),
      consequence: say(['Le poste commercial n’est pas couvert en année 3', 'The sales post is not covered in year 3']),
      likelihood: 3,
      severity: 3,
      mitigation: say(['Point à douze mois, embauche en deux temps', 'Review at twelve months, hiring in two steps']),
      owner: say(['Développement commercial', 'Business developer']),
      residualLikelihood: 2,
      residualSeverity: 3,
    },
  ],
  milestones: DEFAULT_MILESTONES.filter((m) => [0, 3, 12, 24, 36].includes(m.month)).map((m) => ({
    id: m.id,
    month: m.month,
    title: m.label[language],
    evidence: '',
  })),
  tranches: [
    { id: 'tr1', name: '1', amountCents: k(80), month: 3 },
    { id: 'tr2', name: '2', amountCents: k(30), month: 12 },
  ],
  documents: [
    {
      id: 'do1',
      kind: 'statutes',
      label: say(['Statuts', 'Statutes']),
      state: 'checked',
      attachmentId: null,
      note: '',
    },
    {
      id: 'do2',
      kind: 'accounts1',
      label: say(['Comptes du dernier exercice', 'Accounts of the last year']),
      state: 'checked',
      attachmentId: null,
      note: say(['Comptes 2025, certifiés', 'Accounts 2025, certified']),
    },
    {
      id: 'do3',
      kind: 'budgetProject',
      label: say(['Budget prévisionnel du projet', 'Budget of the project']),
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
  ],
});
