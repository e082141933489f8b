/** Risks, milestones and documents: lists offered by default (tool defaults of 2026-11; docs/method.md, "Conditions and milestones", "Documents"). */
import { type Option, option } from '../option.ts';
import type { LocalText } from '../text.ts';
import { local } from '../typeset.ts';

export const RISK_LEVELS: readonly Option[] = [
  option('1', 'Très faible', 'Very low'),
  option('2', 'Faible', 'Low'),
  option('3', 'Moyen', 'Medium'),
  option('4', 'Fort', 'High'),
  option('5', 'Très fort', 'Very high'),
];
export interface DefaultMilestone extends Option {
  readonly month: number;
}
export const DEFAULT_MILESTONES: readonly DefaultMilestone[] = [
  { month: 0, ...option('m0', 'Convention signée', 'Agreement signed') },
  { month: 3, ...option('m3', 'Point de démarrage', 'Start review') },
  { month: 6, ...option('m6', 'Point d’étape', 'Progress review') },
  {
    month: 12,
    ...option('m12', 'Comptes annuels et indicateurs à mi-parcours', 'Annual accounts and mid-term indicators'),
  },
  { month: 18, ...option('m18', 'Point d’étape', 'Progress review') },
  {
    month: 24,
    ...option(
      'm24',
      'Nouvelle lecture de tous les critères, décision pour l’année 3',
      'All criteria reviewed, decision for year 3',
    ),
  },
  { month: 30, ...option('m30', 'Préparation de la sortie', 'Exit readiness') },
  { month: 36, ...option('m36', 'Bilan de clôture', 'Closing review') },
];
/** A difference between plan and actuals that asks for a reason when both are reached: share of the plan, amount in cents (tool default of 2026-11). */
export const LARGE_VARIANCE = { rate: 0.1, cents: 500_000 } as const;

export interface UsualCondition extends Option {
  readonly kind: 'precedent' | 'inCourse';
  readonly evidence: LocalText;
}
const condition = (
  id: string,
  kind: UsualCondition['kind'],
  label: readonly [string, string],
  evidence: readonly [string, string],
): UsualCondition => ({ ...option(id, ...label), kind, evidence: local(...evidence) });
/** What committees usually ask before paying or on the way; each is edited once taken. */
export const USUAL_CONDITIONS: readonly UsualCondition[] = [
  condition(
    'accounts',
    'precedent',
    ['Derniers comptes certifiés ou approuvés', 'Latest accounts audited or approved'],
    ['Comptes et procès-verbal d’approbation', 'Accounts and minutes of approval'],
  ),
  condition(
    'cofunding',
    'precedent',
    ['Cofinancements confirmés pour la part attendue', 'Co-funding confirmed for the share expected'],
    ['Lettres ou conventions des cofinanceurs', 'Letters or agreements of the co-funders'],
  ),
  condition(
    'governance',
    'precedent',
    ['Décision de l’instance dirigeante d’engager le projet', 'Board decision to start the project'],
    ['Procès-verbal signé', 'Signed minutes'],
  ),
  condition(
    'recruitment',
    'precedent',
    ['Recrutement clé fait', 'Key recruitment done'],
    ['Contrat de travail signé', 'Signed employment contract'],
  ),
  condition(
    'cash',
    'precedent',
    [
      'Plan de trésorerie à douze mois sans mois négatif, ou couverture bancaire',
      'Twelve-month cash flow forecast with no negative month, or bank cover',
    ],
    ['Plan de trésorerie ou accord de la banque', 'Cash flow forecast or bank agreement'],
  ),
  condition(
    'insurance',
    'precedent',
    ['Assurances et agréments en règle', 'Insurance and approvals in order'],
    ['Attestations en cours de validité', 'Valid certificates'],
  ),
  condition(
    'partner',
    'precedent',
    ['Convention signée avec le partenaire principal', 'Agreement signed with the main partner'],
    ['Convention signée', 'Signed agreement'],
  ),
  condition(
    'evaluation',
    'inCourse',
    ['Protocole d’évaluation arrêté', 'Evaluation protocol agreed'],
    [
      'Protocole : indicateurs, valeurs de départ, qui mesure, quand',
      'Protocol: indicators, baselines, who measures, when',
    ],
  ),
];
export const DOCUMENT_KINDS: readonly Option[] = [
  option('statutes', 'Statuts', 'Articles of association'),
  option('officers', 'Liste des dirigeants', 'List of officers'),
  option('minutes', 'Procès-verbal de la dernière assemblée', 'Minutes of the last general meeting'),
  option('accounts1', 'Comptes du dernier exercice', 'Accounts for the last year'),
  option('accounts2', 'Comptes de l’exercice précédent', 'Accounts for the year before'),
  option('auditor', 'Rapport du commissaire aux comptes', 'Auditor’s report'),
  option('budgetWhole', 'Budget prévisionnel de l’organisation', 'Organisation’s budget'),
  option('budgetProject', 'Budget prévisionnel du projet', 'Project budget'),
  option('cash', 'Situation de trésorerie', 'Cash position'),
  option('activity', 'Rapport d’activité', 'Annual report'),
  option('team', 'Organigramme', 'Organisation chart'),
  option('agreements', 'Conventions signées', 'Signed agreements'),
  option('tax', 'Statut fiscal (reçus, TVA)', 'Tax status (receipts, VAT)'),
  option('insurance', 'Assurances', 'Insurance'),
  option('impact', 'Données d’impact', 'Impact data'),
  option('bank', 'Relevé d’identité bancaire', 'Bank details'),
  option('republican', 'Contrat d’engagement républicain', 'Republican commitment contract'),
];
export const DOCUMENT_STATES: readonly Option[] = [
  option('asked', 'Demandé', 'Requested'),
  option('received', 'Reçu', 'Received'),
  option('checked', 'Vérifié', 'Checked'),
  option('missing', 'Manquant', 'Missing'),
  option('refused', 'Refusé', 'Refused'),
  option('notNeeded', 'Sans objet', 'Not needed'),
];
