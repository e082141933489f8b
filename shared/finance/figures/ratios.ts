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
import { ASSETS, BALANCE_NAMES, COVERAGE_NAMES, FINANCING_NAMES, LIABILITIES } from './lines.ts';
import { QUANTITIES, type QuantityId } from './quantities.ts';

const REGULATION = local('règlement ANC 2018-06', 'ANC regulation 2018-06');
const ANALYSIS = local('analyse financière d’usage', 'usual financial analysis');
const TOOL = local('défaut de l’outil, novembre 2026', 'tool default, November 2026');

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
    'need',
    'cents',
    [
      COVERAGE_NAMES.need,
      'charges − ce qui les finance déjà, jamais sous zéro',
      'expenditure − what already pays for it, never below zero',
    ],
    excessOf(['charges'], ['alreadyPaid']),
  ),
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
      'fonds propres, fonds dédiés, provisions et emprunts',
      'own funds, dedicated funds, provisions and loans',
    ],
    sumFormula([
      'ownFundsFree',
      'ownFundsWithRecovery',
      'result',
      'investmentSubsidies',
      'dedicatedFunds',
      'provisions',
      'loans',
    ]),
  ),
  figure(
    'unfundedAssets',
    'cents',
    [
      local('Immobilisations que rien ne finance', 'Fixed assets not funded by anything else'),
      'immobilisations et dépôts − subventions − emprunts, jamais sous zéro',
      'fixed assets and deposits − capital grants − loans, never below zero',
    ],
    excessOf(['fixed', 'deposits'], ['investmentSubsidies', 'loans']),
  ),
  figure(
    'freeReserves',
    'cents',
    [
      local('Réserves libres', 'Free reserves'),
      'fonds propres sans droit de reprise + résultat − immobilisations que rien ne finance',
      'own funds without right of recovery + surplus or deficit − fixed assets not funded by anything else',
    ],
    sumFormula(['ownFundsFree', 'result'], ['unfundedAssets']),
  ),
  figure(
    'ownFundsAndResult',
    'cents',
    [
      local('Situation nette', 'Net assets'),
      'fonds propres avec et sans droit de reprise, et résultat, avant subventions d’investissement',
      'own funds with and without right of recovery, and surplus or deficit, before capital grants',
    ],
    sumFormula(['ownFundsFree', 'ownFundsWithRecovery', 'result']),
  ),
  figure(
    'ownFunds',
    'cents',
    [
      local('Fonds propres', 'Own funds'),
      'situation nette et subventions d’investissement',
      'net assets and capital grants',
      REGULATION,
    ],
    sumFormula(['ownFundsAndResult', 'investmentSubsidies']),
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
      'fixed costs − secured public grants, never below zero',
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
      'capitaux permanents − immobilisations nettes et dépôts',
      'long-term funds − net fixed assets and deposits',
      ANALYSIS,
    ],
    sumFormula(['permanentFunds'], ['fixed', 'deposits']),
  ),
  figure(
    'workingCapitalNeed',
    'cents',
    [
      local('Besoin en fonds de roulement', 'Working capital requirement'),
      'stocks, créances et charges constatées d’avance − dettes d’exploitation − produits constatés d’avance',
      'stock, receivables and prepayments − operating payables − deferred income',
      ANALYSIS,
    ],
    sumFormula(['stock', 'receivables', 'prepaid'], ['payables', 'deferredIncome']),
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
      'trésorerie nette × 12 ÷ dépenses courantes payées dans l’année',
      'net cash × 12 ÷ running costs paid in the year',
    ],
    quotientOf('netCash', 'running', { times: 12 }),
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
      'surplus or deficit + depreciation − capital grants released',
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
      local('signaux d’alerte des banquiers pour les associations', 'bankers’ warning signs for associations'),
    ],
    quotientOf('staff', 'charges'),
  ),
  figure(
    'collectionCost',
    'rate',
    [
      local('Coût de collecte', 'Fundraising cost'),
      'frais de recherche de fonds ÷ dons et mécénat',
      'fundraising costs ÷ gifts and corporate giving',
    ],
    quotientOf('fundraising', 'raised'),
    [{ of: 'fundraising', is: 'present' }],
  ),
  figure(
    'equityShare',
    'rate',
    [
      local('Fonds propres dans le bilan', 'Own funds in the balance sheet'),
      'fonds propres, subventions d’investissement comprises ÷ total du bilan',
      'own funds, capital grants included ÷ total of the balance sheet',
      REGULATION,
    ],
    quotientOf('ownFunds', 'totalLiabilities'),
  ),
  figure(
    'netPositionShare',
    'rate',
    [
      local('Situation nette dans le bilan', 'Net assets in the balance sheet'),
      'fonds propres avant subventions d’investissement ÷ total du bilan',
      'own funds before capital grants ÷ total of the balance sheet',
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
      local('règle générale de finance d’entreprise', 'general rule of corporate finance'),
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
      local('Part des soutiens demandés dans les produits', 'Share of the support requested in income'),
      'soutiens de l’année ÷ produits',
      'support for the year ÷ income',
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
      local('Seuil de rentabilité après subventions acquises', 'Break-even turnover after secured grants'),
      '(charges fixes − subventions acquises) × ventes ÷ (ventes − charges variables)',
      '(fixed costs − secured public grants) × sales ÷ (sales − variable costs)',
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
    local('Couverture acquise', 'Secured coverage'),
    'ressources acquises ÷ charges à couvrir de l’année',
    'secured income ÷ the year’s expenditure to cover',
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

const LINES_OF_ACCOUNTS: ReadonlySet<string> = new Set([...ASSETS, ...LIABILITIES]);
/** Whether an expression ends, by way of the figures it names, on a line of the balance sheet. */
const restsOnAccounts = (term: Term): boolean => {
  const definition = definitionIn(term);
  if (definition === null) return LINES_OF_ACCOUNTS.has(term);
  const { formula } = definition;
  const named =
    formula.kind === 'sum'
      ? [...formula.plus, ...formula.minus]
      : [formula.top, formula.bottom, ...(formula.by === null ? [] : [formula.by])];
  return named.some(restsOnAccounts);
};
/**
 * What only the accounts of the whole organisation can tell: on the lines of a project alone it is not known, and not worked out. A ratio is one of these by
 * what it compares, so that a new one is too without a word.
 */
export const OF_ORGANISATION: ReadonlySet<RatioId> = new Set(RATIOS.map((r) => r.id).filter(restsOnAccounts));
