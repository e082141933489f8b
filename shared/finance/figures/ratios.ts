/**
 * The ratios of a plan, and the amounts that they compare (docs/method.md, "Ratios"). A new ratio is one definition here: what it compares is a quantity below,
 * or a figure defined before it.
 */
import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import {
  type Condition,
  excessOf,
  type FigureDefinition,
  type Formula,
  type Name,
  quotientOf,
  sumFormula,
  type Unit,
} from './formula.ts';
import { ASSETS, BALANCE_NAMES, COVERAGE_NAMES, FINANCING_NAMES, LIABILITIES, STATEMENT_NAMES } from './lines.ts';

const ANALYSIS = local('analyse financière d’usage', 'usual financial analysis');
const TOOL = local('défaut de l’outil, novembre 2026', 'tool default, November 2026');

const SUM = local('somme de ses lignes', 'sum of its lines');
const nameWithRule = (label: LocalText, rule: LocalText = SUM): Name => ({ label, rule });
const quantity = (fr: string, en: string, ruleFr: string, ruleEn: string): Name =>
  nameWithRule(local(fr, en), local(ruleFr, ruleEn));

/** Amounts of a year, or of its end, that the projection finds by walking through the lines of the plan. */
export const QUANTITIES = {
  fixed: nameWithRule(BALANCE_NAMES.fixed),
  receivables: nameWithRule(BALANCE_NAMES.receivables),
  cash: nameWithRule(BALANCE_NAMES.cash),
  ownFundsFree: nameWithRule(BALANCE_NAMES.ownFundsFree),
  ownFundsWithRecovery: nameWithRule(BALANCE_NAMES.ownFundsWithRecovery),
  result: nameWithRule(BALANCE_NAMES.result),
  investmentSubsidies: nameWithRule(BALANCE_NAMES.investmentSubsidies),
  dedicatedFunds: nameWithRule(BALANCE_NAMES.dedicatedFunds),
  loans: nameWithRule(BALANCE_NAMES.loans),
  payables: nameWithRule(BALANCE_NAMES.payables),
  deferredIncome: nameWithRule(BALANCE_NAMES.deferredIncome),
  products: nameWithRule(STATEMENT_NAMES.products),
  charges: nameWithRule(STATEMENT_NAMES.charges),
  staff: quantity('Charges de personnel', 'Staff costs', 'salaires et charges sociales', 'pay and employer charges'),
  depreciation: quantity(
    'Dotations aux amortissements',
    'Depreciation',
    'de l’existant et des investissements du plan',
    'of what was owned and of the plan’s investments',
  ),
  released: quantity(
    'Quote-part des subventions d’investissement',
    'Investment subsidies released',
    'au rythme du bien, sans encaissement',
    'at the asset’s pace, not received',
  ),
  running: quantity(
    'Dépenses courantes payées dans l’année',
    'Running costs paid in the year',
    'charges et salaires payés',
    'costs and pay that left the bank',
  ),
  debtService: quantity(
    'Capital et intérêts de l’année',
    'Capital and interest of the year',
    'échéances payées',
    'instalments paid',
  ),
  fundraising: quantity(
    'Frais de recherche de fonds',
    'Costs of raising funds',
    'charges marquées comme telles',
    'costs marked as such',
  ),
  raised: quantity(
    'Ressources de tiers privés',
    'Resources of private third parties',
    'ressources de la famille D',
    'resources of family D',
  ),
  support: quantity('Soutiens de l’année', 'Support of the year', 'subventions demandées', 'grants asked'),
  sales: quantity('Ventes', 'Sales', 'ressources d’activité', 'activity resources'),
  variableCosts: quantity(
    'Charges variables',
    'Variable costs',
    'charges à l’unité ou en part d’une ressource',
    'costs by unit or as a share of a resource',
  ),
  fixedCosts: quantity(
    'Charges fixes',
    'Fixed costs',
    'charges qui ne suivent pas les ventes, amortissements compris',
    'costs that do not follow sales, depreciation included',
  ),
  signedSubsidies: quantity(
    'Subventions acquises',
    'Signed subsidies',
    'ressources publiques signées',
    'signed public money',
  ),
  need: nameWithRule(COVERAGE_NAMES.need),
  signed: nameWithRule(COVERAGE_NAMES.signed),
} as const satisfies Readonly<Record<string, Name>>;
export type QuantityId = keyof typeof QUANTITIES;

const figure = <const Id extends string, const F extends string, const C extends string = never>(
  id: Id,
  unit: Unit,
  names: readonly [label: LocalText, ruleFr: string, ruleEn: string, source?: LocalText],
  formula: Formula<F>,
  when: readonly Condition<C>[] = [],
): FigureDefinition<Id, F | C> => {
  const [label, ruleFr, ruleEn, source = TOOL] = names;
  return { id, unit, label, rule: local(ruleFr, ruleEn), source, formula, when };
};

/** Amounts that ratios compare, each a sum of quantities. */
const DEFINED_AMOUNTS = [
  figure(
    'totalAssets',
    'cents',
    [BALANCE_NAMES.totalAssets, 'somme de l’actif', 'sum of the assets'],
    sumFormula(ASSETS),
  ),
  figure(
    'totalLiabilities',
    'cents',
    [BALANCE_NAMES.totalLiabilities, 'somme du passif', 'sum of the liabilities'],
    sumFormula(LIABILITIES),
  ),
  figure(
    'permanentFunds',
    'cents',
    [
      local('Capitaux permanents', 'Long-term funds'),
      'fonds propres, fonds dédiés et emprunts',
      'own funds, dedicated funds and loans',
    ],
    sumFormula(['ownFundsFree', 'ownFundsWithRecovery', 'result', 'investmentSubsidies', 'dedicatedFunds', 'loans']),
  ),
  figure(
    'unfundedAssets',
    'cents',
    [
      local('Immobilisations que rien ne finance', 'Fixed assets that nothing pays for'),
      'immobilisations − subventions − emprunts, jamais sous zéro',
      'fixed assets − subsidies − loans, never below zero',
    ],
    excessOf(['fixed'], ['investmentSubsidies', 'loans']),
  ),
  figure(
    'freeReserves',
    'cents',
    [
      local('Réserves libres', 'Free reserves'),
      'fonds propres sans droit de reprise + résultat − immobilisations que rien ne finance',
      'own funds without right of recovery + result − fixed assets that nothing pays for',
    ],
    sumFormula(['ownFundsFree', 'result'], ['unfundedAssets']),
  ),
  figure(
    'ownFundsAndResult',
    'cents',
    [
      local('Fonds propres et résultat', 'Own funds and result'),
      'avec et sans droit de reprise',
      'with and without right of recovery',
    ],
    sumFormula(['ownFundsFree', 'ownFundsWithRecovery', 'result']),
  ),
  figure(
    'margin',
    'cents',
    [
      local('Marge sur charges variables', 'Margin over variable costs'),
      'ventes − charges variables',
      'sales − variable costs',
    ],
    sumFormula(['sales'], ['variableCosts']),
  ),
  figure(
    'fixedCostsLeft',
    'cents',
    [
      local('Charges fixes à couvrir', 'Fixed costs to cover'),
      'charges fixes − subventions acquises, jamais sous zéro',
      'fixed costs − signed subsidies, never below zero',
    ],
    excessOf(['fixedCosts'], ['signedSubsidies']),
  ),
] as const;

/** What screen, memo and workbook show, in this order. */
const SHOWN = [
  figure(
    'workingCapital',
    'cents',
    [
      local('Fonds de roulement', 'Working capital'),
      'capitaux permanents − immobilisations nettes',
      'long-term funds − net fixed assets',
      ANALYSIS,
    ],
    sumFormula(['permanentFunds'], ['fixed']),
  ),
  figure(
    'workingCapitalNeed',
    'cents',
    [
      local('Besoin en fonds de roulement', 'Working capital requirement'),
      'créances − dettes d’exploitation − produits constatés d’avance',
      'receivables − operating payables − deferred income',
      ANALYSIS,
    ],
    sumFormula(['receivables'], ['payables', 'deferredIncome']),
  ),
  figure(
    'netCash',
    'cents',
    [
      local('Trésorerie nette', 'Net cash'),
      'fonds de roulement − besoin en fonds de roulement : ce que dit la banque',
      'working capital − working capital requirement: what the bank says',
      ANALYSIS,
    ],
    sumFormula(['workingCapital'], ['workingCapitalNeed']),
  ),
  figure(
    'cashMonths',
    'months',
    [
      local('Trésorerie en mois de dépenses courantes', 'Cash in months of running costs'),
      'disponibilités × 12 ÷ dépenses courantes payées dans l’année',
      'cash at bank × 12 ÷ running costs paid in the year',
    ],
    quotientOf('cash', 'running', { times: 12 }),
  ),
  figure(
    'freeReserveMonths',
    'months',
    [
      local('Réserves libres en mois de charges', 'Free reserves in months of expenditure'),
      'réserves libres × 12 ÷ charges de l’année',
      'free reserves × 12 ÷ expenditure of the year',
    ],
    quotientOf('freeReserves', 'charges', { times: 12 }),
  ),
  figure(
    'workingCapitalDays',
    'days',
    [
      local('Besoin en fonds de roulement en jours de produits', 'Working capital requirement in days of income'),
      'besoin en fonds de roulement × 365 ÷ produits',
      'working capital requirement × 365 ÷ income',
    ],
    quotientOf('workingCapitalNeed', 'products', { times: 365 }),
  ),
  figure(
    'selfFinancing',
    'cents',
    [
      FINANCING_NAMES.selfFinancing,
      'résultat + amortissements − quote-part des subventions d’investissement',
      'result + depreciation − investment subsidies released',
    ],
    sumFormula(['result', 'depreciation'], ['released']),
  ),
  figure(
    'staffWeight',
    'rate',
    [
      local('Poids du personnel dans les charges', 'Share of staff in expenditure'),
      'charges de personnel ÷ charges',
      'staff costs ÷ expenditure',
      local('signaux d’alerte des banquiers pour les associations', 'bankers’ warning lights for associations'),
    ],
    quotientOf('staff', 'charges'),
  ),
  figure(
    'collectionCost',
    'rate',
    [
      local('Coût de collecte', 'Cost of raising funds'),
      'frais de recherche de fonds ÷ ressources de tiers privés (famille D)',
      'costs of raising funds ÷ resources of private third parties (family D)',
    ],
    quotientOf('fundraising', 'raised'),
    [{ of: 'fundraising', is: 'present' }],
  ),
  figure(
    'equityShare',
    'rate',
    [
      local('Fonds propres dans le bilan', 'Own funds in the balance sheet'),
      'fonds propres et résultat ÷ total du bilan',
      'own funds and result ÷ total of the balance sheet',
    ],
    quotientOf('ownFundsAndResult', 'totalLiabilities'),
  ),
  figure(
    'dscr',
    'number',
    [
      local('Couverture de la dette', 'Debt cover'),
      'capacité d’autofinancement ÷ capital et intérêts payés',
      'self-financing capacity ÷ capital and interest paid',
      ANALYSIS,
    ],
    quotientOf('selfFinancing', 'debtService'),
  ),
  figure(
    'debtYears',
    'years',
    [
      local('Dette en années d’autofinancement', 'Debt in years of self-financing'),
      'emprunts ÷ capacité d’autofinancement',
      'loans ÷ self-financing capacity',
      local('règle générale de finance d’entreprise', 'general corporate-finance rule'),
    ],
    quotientOf('loans', 'selfFinancing'),
    [
      { of: 'loans', is: 'present' },
      { of: 'selfFinancing', is: 'positive' },
    ],
  ),
  figure(
    'ourShare',
    'rate',
    [
      local('Part des soutiens demandés dans les produits', 'Share of the support asked in income'),
      'soutiens de l’année ÷ produits',
      'support of the year ÷ income',
    ],
    quotientOf('support', 'products'),
    [{ of: 'support', is: 'present' }],
  ),
  figure(
    'breakEven',
    'cents',
    [
      local('Seuil de rentabilité', 'Break-even turnover'),
      'charges fixes × ventes ÷ (ventes − charges variables)',
      'fixed costs × sales ÷ (sales − variable costs)',
      local('associationmodeemploi.fr, seuil de rentabilité', 'associationmodeemploi.fr, break-even'),
    ],
    quotientOf('fixedCosts', 'margin', { by: 'sales' }),
    [
      { of: 'sales', is: 'positive' },
      { of: 'margin', is: 'positive' },
    ],
  ),
  figure(
    'breakEvenAfterSubsidies',
    'cents',
    [
      local('Seuil de rentabilité après subventions acquises', 'Break-even turnover after signed subsidies'),
      '(charges fixes − subventions acquises) × ventes ÷ (ventes − charges variables)',
      '(fixed costs − signed subsidies) × sales ÷ (sales − variable costs)',
    ],
    quotientOf('fixedCostsLeft', 'margin', { by: 'sales' }),
    [
      { of: 'sales', is: 'positive' },
      { of: 'margin', is: 'positive' },
    ],
  ),
] as const;

/** The share of a year's need that is signed: what a committee reads first. It stands with the coverage, not among the ratios. */
export const SIGNED_COVERAGE = figure(
  'signedRate',
  'rate',
  [
    local('Couverture acquise', 'Signed coverage'),
    'ressources acquises ÷ charges de l’année',
    'signed resources ÷ expenditure of the year',
  ],
  quotientOf('signed', 'need'),
  [{ of: 'need', is: 'positive' }],
);

export type RatioId = (typeof SHOWN)[number]['id'];
export type AmountId = (typeof DEFINED_AMOUNTS)[number]['id'];
/** What an expression may name. */
export type Term = QuantityId | AmountId | RatioId;
export const AMOUNTS: readonly FigureDefinition<AmountId, Term>[] = DEFINED_AMOUNTS;
export const RATIOS: readonly FigureDefinition<RatioId, Term>[] = SHOWN;
/** Every figure in the order in which it can be computed: what an expression names stands before it. */
export const FIGURES: readonly FigureDefinition<AmountId | RatioId, Term>[] = [...DEFINED_AMOUNTS, ...SHOWN];

const BY_ID = new Map<string, FigureDefinition<AmountId | RatioId, Term>>(FIGURES.map((f) => [f.id, f]));
const isFigure = (term: Term): term is AmountId | RatioId => BY_ID.has(term);
/** The definition of an amount or a ratio. */
export const definitionOf = (id: AmountId | RatioId): FigureDefinition<AmountId | RatioId, Term> =>
  BY_ID.get(id) as FigureDefinition<AmountId | RatioId, Term>;
/** What an expression names: a figure with its own definition, or null for a quantity, which the projection finds. */
export const definitionIn = (term: Term): FigureDefinition<AmountId | RatioId, Term> | null =>
  isFigure(term) ? definitionOf(term) : null;
/** The one name of a quantity or a figure, with its rule in words. */
export const termName = (term: Term): Name => (isFigure(term) ? definitionOf(term) : QUANTITIES[term]);
