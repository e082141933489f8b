/**
 * Every number a rule compares with, its origin and date. What the method says is normal for one kind of structure or one model must not be held against it:
 * a threshold may therefore differ by kind of structure, then by dominant model.
 */
import type { ModelId } from '#shared/base/method/models.ts';
import type { StructureKind } from '#shared/base/method/set-threshold.ts';
import { CRITERIA } from '#shared/base/method/tables/qualification.ts';
import type { LocalText, Origin } from '#shared/base/method/text.ts';
import { NO_BREAK } from '#shared/base/money/format.ts';
import { SIGNED_COVERAGE, termName } from '#shared/finance/figures/ratios.ts';
import { say } from '../texts.ts';

export interface Threshold {
  readonly label: LocalText;
  readonly unit: 'rate' | 'cents' | 'months' | 'years' | 'times' | 'number';
  readonly value: number;
  readonly byStructure?: Readonly<Partial<Record<StructureKind, number>>>;
  /** by the model with the largest share in year 1; wins over the kind of structure */
  readonly byModel?: Readonly<Partial<Record<ModelId, number>>>;
  /** lowest and highest value that makes sense, when the unit does not say it */ readonly bounds?: readonly [
    number,
    number,
  ];
  readonly origin: Origin;
}

const AS_OF = '2026-11-23';
const tool: Origin = { kind: 'tool', reference: 'tool default', asOf: AS_OF };
const law = (reference: string): Origin => ({ kind: 'law', reference, asOf: AS_OF });
const statedOrigin = (kind: 'study' | 'method', french: string, english: string): Origin => ({
  kind,
  reference: english,
  words: say(french, english),
  asOf: AS_OF,
});
const study = (french: string, english: string): Origin => statedOrigin('study', french, english);
const rate = (value: number, french: string, english: string, more: Partial<Threshold> = {}): Threshold => ({
  label: say(french, english),
  unit: 'rate',
  value,
  origin: tool,
  ...more,
});

/** A figure by its one name, and what the threshold says of it. */
const both = ({ fr, en }: LocalText, moreFr = '', moreEn = ''): readonly [string, string] =>
  moreFr === '' ? [fr, en] : [`${fr} : ${moreFr}`, `${en}: ${moreEn}`];
const ofYear = ({ fr, en }: LocalText, year: number): readonly [string, string] => [
  `${fr}, année ${year}`,
  `${en}, year ${year}`,
];

/** Weights of the seven criteria by which a lever is read; equal as the tool comes. */
const weight = (id: string): Threshold => {
  const { label } = CRITERIA.find((c) => c.id === id) ?? { label: { fr: id, en: id } };
  return {
    label: { fr: `Poids du critère${NO_BREAK}: ${label.fr}`, en: `Weight of the criterion: ${label.en}` },
    unit: 'number',
    value: 1,
    bounds: [0, 10],
    origin: tool,
  };
};

export const THRESHOLDS = {
  signedYear1: rate(0.5, ...ofYear(SIGNED_COVERAGE.label, 1), {
    byStructure: { socialOperator: 0.3 },
    byModel: { M1: 0.3, M2: 0.3, M3: 0.6 },
  }),
  signedYear2: rate(0.3, ...ofYear(SIGNED_COVERAGE.label, 2), {
    byStructure: { socialOperator: 0.15 },
    byModel: { M1: 0.15, M2: 0.15, M3: 0.5 },
  }),
  signedYear3: rate(0.15, ...ofYear(SIGNED_COVERAGE.label, 3), {
    byStructure: { socialOperator: 0.05 },
    byModel: { M1: 0.05, M2: 0.05, M3: 0.3 },
  }),
  /** below this part of the threshold, coverage is a serious finding in year 1 */
  signedSerious: rate(
    0.6,
    'Part du repère sous laquelle l’année 1 est sérieuse',
    'Part of the threshold below which year 1 is serious',
  ),
  verdictSignedFragile: rate(
    0.25,
    'Part acquise de l’année 1 sous laquelle les finances sont proposées fragiles',
    'Secured share of year 1 below which the tool proposes “weak” for finances',
  ),
  verdictSignedWatch: rate(
    0.6,
    'Part acquise d’une année sous laquelle les finances sont proposées à surveiller',
    'Secured share of a year below which the tool proposes “to watch” for finances',
  ),
  habitGrowth: rate(
    0.25,
    'Croissance au-delà de laquelle une ressource habituelle n’est plus tenue pour acquise',
    'Growth beyond which recurrent income no longer counts as secured',
  ),
  toFindYear1: rate(
    0.1,
    'Ressources à rechercher en année 1, part du besoin',
    'Income still to be found in year 1, share of need',
  ),
  ourShare: rate(0.3, ...both(termName('ourShare').label)),
  ourShareSerious: rate(0.5, ...both(termName('ourShare').label, 'dépendance forte', 'strong dependence')),
  askAboveNeed: rate(0.1, 'Montant au-delà du besoin du plan', 'Amount above what the plan needs'),
  structureShare: rate(
    0.2,
    'Charges communes réparties, part du coût du projet',
    'Allocated shared costs, share of the project’s cost',
  ),
  grantCashMonths: {
    label: say(
      'Trésorerie de fin d’année au-delà de laquelle une subvention s’explique',
      'Year-end cash beyond which a grant has to be explained',
    ),
    unit: 'months',
    value: 6,
    origin: tool,
  },
  firstFunder: rate(0.5, 'Part du premier financeur', 'Share of the largest funder', {
    byModel: { M3: 0.7, M5: 0.9, M7: 0.7 },
  }),
  concentration: {
    label: say('Indice de concentration par levier', 'Concentration index per lever'),
    unit: 'number',
    bounds: [0, 1],
    value: 0.5,
    byModel: { M2: 0.7, M3: 0.8, M4: 0.6 },
    origin: study(
      'Qu 2019, doi 10.1002/nml.21385 : la concentration est plus risquée où les dons dominent ; les valeurs sont de l’outil',
      'Qu 2019, doi 10.1002/nml.21385: concentration is riskier where giving dominates; values are tool defaults',
    ),
  },
  concentrationUnsigned: rate(0.5, 'Part non acquise du levier principal', 'Share of the main lever not secured'),
  matchFundingMin: rate(
    0.1,
    'Part propre et partenaires, modèle d’abondement : minimum',
    'Own and partners’ share in match funding: minimum',
    {
      origin: statedOrigin('method', 'les sept modèles, typologie de 2014', 'the seven models, 2014 typology'),
    },
  ),
  matchFundingMax: rate(
    0.5,
    'Part propre et partenaires, modèle d’abondement : maximum',
    'Own and partners’ share in match funding: maximum',
    {
      origin: statedOrigin('method', 'les sept modèles, typologie de 2014', 'the seven models, 2014 typology'),
    },
  ),
  declaredModel: rate(
    0.2,
    'Part en dessous de laquelle un modèle déclaré n’est pas dans les comptes',
    'Share below which a declared model does not show in the accounts',
  ),
  presentProvider: rate(0.1, 'Part à partir de laquelle un apporteur compte', 'Share from which a provider counts'),
  structureMismatch: rate(
    0.6,
    'Logique dominante contraire à la nature déclarée',
    'Leading logic at odds with the declared type',
  ),
  publicShare: rate(0.5, 'Part d’argent public', 'Share of public money', {
    byStructure: { generalInterest: 1 },
    byModel: { M3: 1, M4: 1 },
    origin: study(
      'voyants des banquiers pour les associations : un risque à connaître, pas une faute',
      'bankers’ warning signs for associations: a risk to know, not a failing',
    ),
  }),
  leverGrowth: {
    label: say('Croissance d’un levier en un an', 'Growth of a lever in a year'),
    unit: 'times',
    value: 2,
    origin: tool,
  },
  leverGrowthWeight: rate(
    0.05,
    'Poids du levier pour que sa croissance compte',
    'Weight from which a lever’s growth counts',
  ),
  duesGrowth: rate(0.25, 'Croissance des cotisations en un an', 'Growth of membership fees in a year'),
  membersJump: rate(
    0.3,
    'Écart entre adhérents du plan et dernière année close',
    'Gap between members planned and the last closed year',
  ),
  ambitionCost: rate(
    0.3,
    'Baisse du coût par personne entre aujourd’hui et l’année 3',
    'Fall of the cost per person between today and year 3',
  ),
  staffWeight: rate(0.5, ...both(termName('staffWeight').label), {
    byStructure: { generalInterest: 0.7 },
    byModel: { M1: 0.7, M2: 0.75, M3: 0.8 },
    origin: study(
      'voyants des banquiers pour les associations (50 %) ; les valeurs plus hautes sont de l’outil, là où le service est du temps de personnes',
      'bankers’ warning signs for associations (50%); higher values are tool defaults where the service is people’s time',
    ),
  }),
  collectionCost: rate(0.25, ...both(termName('collectionCost').label, 'attention', 'attention')),
  collectionCostSerious: rate(0.4, ...both(termName('collectionCost').label, 'sérieux', 'serious')),
  reservesLow: {
    label: say(...both(termName('freeReserveMonths').label, 'minimum', 'lowest')),
    unit: 'months',
    value: 3,
    byModel: { M1: 2, M3: 2 },
    origin: tool,
  },
  reservesHigh: {
    label: say(...both(termName('freeReserveMonths').label, 'demander pourquoi', 'ask why')),
    unit: 'months',
    value: 24,
    origin: tool,
  },
  workingCapitalDays: {
    label: termName('workingCapitalDays').label,
    unit: 'number',
    bounds: [0, 730],
    value: 90,
    origin: tool,
  },
  equityShare: rate(0.2, ...both(termName('equityShare').label)),
  gifts: rate(0.3, 'Part des dons dans les ressources', 'Share of gifts in income', {
    byModel: { M6: 1 },
    origin: study(
      'voyants des banquiers pour les associations : un risque à connaître, pas une faute',
      'bankers’ warning signs for associations: a risk to know, not a failing',
    ),
  }),
  debtYears: {
    label: termName('debtYears').label,
    unit: 'years',
    value: 4,
    origin: study(
      'règle générale d’analyse financière (3 à 4 ans)',
      'general rule of corporate finance (3 to 4 years)',
    ),
  },
  debtCoverLow: {
    label: say(
      ...both(termName('dscr').label, 'en dessous, la dette n’est pas servie', 'below, the debt is not served'),
    ),
    unit: 'times',
    value: 1,
    origin: tool,
  },
  debtCover: {
    label: say(...both(termName('dscr').label, 'prudence', 'caution')),
    unit: 'times',
    value: 1.2,
    origin: tool,
  },
  chargesGap: rate(
    0.15,
    'Écart entre le taux de charges saisi et le calcul',
    'Gap between the contribution rate entered and the calculation',
  ),
  agreement: {
    label: say(
      'Subvention au-delà de laquelle une convention est obligatoire',
      'Public grant above which an agreement is compulsory',
    ),
    unit: 'cents',
    value: 2_300_000,
    origin: law('loi 2000-321, art. 10; décret 2001-495'),
  },
  auditor: {
    label: say(
      'Subventions ou dons de l’année : commissaire aux comptes et publication',
      'Public grants or gifts in the year: audit and publication',
    ),
    unit: 'cents',
    value: 15_300_000,
    origin: law('code de commerce, art. L. 612-4 and D. 612-5; loi 87-571, art. 4-1'),
  },
  auditorStaff: {
    label: say('Taille : salariés', 'Size: staff'),
    unit: 'number',
    bounds: [1, 1_000],
    value: 50,
    origin: law('code de commerce, art. R. 612-1'),
  },
  auditorIncome: {
    label: say('Taille : ressources', 'Size: income'),
    unit: 'cents',
    value: 310_000_000,
    origin: law('code de commerce, art. R. 612-1'),
  },
  auditorAssets: {
    label: say('Taille : total du bilan', 'Size: total assets'),
    unit: 'cents',
    value: 155_000_000,
    origin: law('code de commerce, art. R. 612-1'),
  },
  paymentMonths: {
    label: say('Délai légal de paiement d’une subvention', 'Legal payment time for a public grant'),
    unit: 'months',
    value: 2,
    origin: law('loi 2021-875, art. 2'),
  },
  titreYears: {
    label: say('Titres associatifs : durée avant remboursement', 'Titres associatifs: years before repayment'),
    unit: 'years',
    value: 7,
    origin: law('code monétaire et financier, art. L. 213-8 ff.'),
  },
  leverWeight: rate(0.15, 'Poids d’un levier qui mérite examen', 'Weight of a lever worth assessing'),
  riskScore: {
    label: say('Risque fort : probabilité × gravité', 'High risk: likelihood × severity'),
    unit: 'number',
    bounds: [1, 25],
    value: 12,
    origin: tool,
  },
  hoursGap: rate(0.1, 'Écart entre heures déclarées et valorisées', 'Gap between hours declared and valued'),
  countGap: rate(
    0.1,
    'Écart entre un nombre écrit et celui du plan',
    'Gap between a number in the text and in the plan',
  ),
  weightPotential: weight('potential'),
  weightCost: weight('cost'),
  weightDelay: weight('delay'),
  weightPredictability: weight('predictability'),
  weightAutonomy: weight('autonomy'),
  weightSkills: weight('skills'),
  weightFit: weight('fit'),
} as const satisfies Readonly<Record<string, Threshold>>;
export type ThresholdId = keyof typeof THRESHOLDS;
export const THRESHOLD_IDS = Object.keys(THRESHOLDS) as readonly ThresholdId[];
/** The thresholds in use: the tool's own, or with what a foundation set (set-thresholds.ts). */
export type Thresholds = Readonly<Record<ThresholdId, Threshold>>;

/** @param model the largest model of year 1, if any @returns in the threshold's unit */
export const thresholdFor = (
  id: ThresholdId,
  structure: StructureKind | null,
  model: ModelId | null,
  thresholds: Thresholds = THRESHOLDS,
): number => {
  const { value, byStructure, byModel } = thresholds[id];
  return (
    (model === null ? undefined : byModel?.[model]) ??
    (structure === null ? undefined : byStructure?.[structure]) ??
    value
  );
};
