/** What is chosen in a field of a line, by its label: the tables of the method, the headings and levers, and the few lists that are the schema's own. */
import { headingById } from '#shared/base/method/headings.ts';
import { leafById } from '#shared/base/method/levers.ts';
import { MODELS } from '#shared/base/method/models.ts';
import type { Option } from '#shared/base/method/option.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import { STATION_NAMES } from '#shared/base/method/stations.ts';
import {
  ACTOR_TYPES,
  CONTRACT_LOGICS,
  FRAMING_PHASES,
  PARTNERSHIP_CATEGORIES,
} from '#shared/base/method/tables/alliances.ts';
import { ANGLES, VERDICT_GROUND_OPTIONS, VERDICT_LEVEL_OPTIONS } from '#shared/base/method/tables/angles.ts';
import { INVESTOR_LEVERS, NEED_CATEGORIES, PRIORITIES } from '#shared/base/method/tables/capacity.ts';
import { DOCUMENT_KINDS, DOCUMENT_STATES } from '#shared/base/method/tables/follow-up.ts';
import { IMPACT_RISKS, SDGS } from '#shared/base/method/tables/impact.ts';
import { ATTESTED_BY, STAKEHOLDER_GROUPS } from '#shared/base/method/tables/innovation.ts';
import { MOTIVATIONS, SKILL_DOMAINS, SKILL_HOLDERS, SKILL_STATES } from '#shared/base/method/tables/people.ts';
import type { Language } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';

const choice = (id: string, fr: string, en: string): Option => ({ id, label: local(fr, en) });
const OWN: Readonly<Record<string, readonly Option[]>> = {
  status: [
    choice('signed', 'acquis', 'secured'),
    choice('probable', 'probable', 'probable'),
    choice('applied', 'sollicité', 'applied for'),
    choice('toFind', 'à rechercher', 'to be found'),
    choice('open', 'ouverte', 'open'),
    choice('answered', 'répondue', 'answered'),
    choice('dropped', 'abandonnée', 'dropped'),
  ],
  kind: [
    choice('strength', 'force', 'strength'),
    choice('reservation', 'réserve', 'reservation'),
    choice('unknown', 'inconnue', 'unknown'),
    choice('precedent', 'suspensive', 'precedent'),
    choice('inCourse', 'en cours', 'ongoing'),
    choice('volunteering', 'bénévolat', 'volunteering'),
    choice('skills', 'mécénat de compétences', 'skills-based giving'),
    choice('premises', 'locaux', 'premises'),
    choice('goods', 'biens', 'goods'),
    choice('grant', 'subvention', 'grant'),
    choice('repayableAdvance', 'avance remboursable', 'repayable advance'),
    choice('participatingLoan', 'prêt participatif', 'participating loan'),
    choice('titreAssociatif', 'titre associatif', 'titre associatif'),
    choice('contributionWithRecovery', 'apport avec droit de reprise', 'recoverable contribution'),
    choice('bankLoan', 'prêt bancaire', 'bank loan'),
    choice('annual', 'montants par année', 'amounts by year'),
    choice('volume', 'quantité × prix', 'quantity × price'),
    choice('members', 'adhérents × cotisation', 'members × dues'),
    choice('donors', 'donateurs × don moyen', 'donors × average gift'),
    choice('unit', 'coût par unité', 'cost per unit'),
    choice('percent', 'part d’une ressource', 'share of a resource'),
    choice('fixed', 'montant fixe', 'fixed amount'),
    choice('payroll', 'part des salaires bruts', 'share of gross pay'),
    choice('wageTax', 'taxe sur les salaires', 'tax on wages'),
    choice('unsignedFactor', 'ressources non acquises', 'resources not signed'),
    choice('delay', 'encaissements retardés', 'receipts delayed'),
    choice('costs', 'charges', 'costs'),
    choice('growth', 'croissances', 'growth rates'),
    choice('line', 'une ligne', 'one line'),
    choice('loseFunder', 'perte d’un financeur', 'loss of a funder'),
  ],
  builtIn: [choice('prudent', 'prudent', 'prudent'), choice('stress', 'stress', 'stress')],
  funder: [choice('@largest', 'le premier financeur', 'the first funder')],
  role: [
    choice('result', 'le résultat de notre appui', 'the result of our support'),
    choice('other', 'autre', 'other'),
  ],
  confidence: [choice('low', 'faible', 'low'), choice('medium', 'moyenne', 'medium'), choice('high', 'forte', 'high')],
  repayment: [
    choice('annuity', 'annuités égales', 'equal instalments'),
    choice('linear', 'capital constant', 'equal repayments of capital'),
    choice('bullet', 'en une fois, à la fin', 'all at the end'),
  ],
  step: [
    choice('month', 'chaque mois', 'every month'),
    choice('quarter', 'chaque trimestre', 'every quarter'),
    choice('year', 'chaque année', 'every year'),
  ],
  vat: [
    choice('none', 'non facturée', 'not charged'),
    choice('part', 'facturée sur une partie', 'charged on part'),
    choice('whole', 'facturée sur tout', 'charged on all'),
  ],
  scope: [
    choice('both', 'organisation, dont un projet', 'organisation, with a project'),
    choice('projectOnly', 'projet seul', 'project on its own'),
    choice('organisation', 'organisation', 'organisation as a whole'),
  ],
  key: [
    choice('share', 'parts convenues', 'agreed shares'),
    choice('fte', 'équivalents temps plein', 'full-time equivalents'),
    choice('direct', 'charges directes', 'direct costs'),
    choice('surface', 'surfaces', 'floor space'),
    choice('hours', 'heures', 'hours'),
  ],
  workedOut: [
    choice('corporateTax', 'impôt sur les sociétés', 'corporate tax'),
    choice('overdraft', 'coût du découvert', 'cost of the overdraft'),
  ],
  settlement: [
    choice('provision', 'mise en provision', 'set aside as a provision'),
    choice('stock', 'variation de stock', 'change in stock'),
  ],
  horizon: [choice('short', 'court terme', 'short term'), choice('medium', 'moyen terme', 'medium term')],
};
const TABLES: Readonly<Record<string, readonly Option[]>> = {
  ...OWN,
  kind: [...(OWN.kind ?? []), ...IMPACT_RISKS, ...DOCUMENT_KINDS],
  state: [...SKILL_STATES, ...DOCUMENT_STATES],
  domain: SKILL_DOMAINS,
  holder: SKILL_HOLDERS,
  motivations: MOTIVATIONS,
  seeks: MOTIVATIONS,
  type: ACTOR_TYPES,
  logic: CONTRACT_LOGICS,
  category: [...PARTNERSHIP_CATEGORIES, ...NEED_CATEGORIES],
  phase: FRAMING_PHASES,
  priority: PRIORITIES,
  lever: INVESTOR_LEVERS,
  goal: SDGS,
  attestedBy: ATTESTED_BY,
  group: STAKEHOLDER_GROUPS,
  angle: ANGLES,
  level: VERDICT_LEVEL_OPTIONS,
  restsOn: VERDICT_GROUND_OPTIONS,
};

/** Advantages and drawbacks of models, by their id: one that two models share is called alike. */
const TRAITS = new Map(MODELS.flatMap(({ traits }) => traits.map(({ id, label }) => [id, label] as const)));

/** @param key the field @returns the label of a choice; undefined where the value is no choice of that field */
export const choiceWords = (key: string, value: string, language: Language): string | undefined => {
  if (key === 'leaf') return (leafById(value as never) as { label: Option['label'] } | undefined)?.label[language];
  if (key === 'heading')
    return (headingById(value as never) as { label: Option['label'] } | undefined)?.label[language];
  if (key === 'model' || key === 'models') {
    const model = MODELS.find(({ id }) => id === value);
    return model === undefined ? undefined : `${model.id} ${model.name[language]}`;
  }
  if (key === 'trait') return TRAITS.get(value)?.[language];
  if (key === 'question') return questionById(value)?.label[language];
  if (key === 'station') return STATION_NAMES[value as keyof typeof STATION_NAMES]?.[language];
  return TABLES[key]?.find((option) => option.id === value)?.label[language];
};
