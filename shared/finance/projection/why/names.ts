/** The lines of the balance sheet and of the financing plan, the ratios with their formula and where it comes from (docs/method.md). */
import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import type { BalanceSheet, FinancingPlan, RatioId } from '../projection.ts';

export type BalanceLine =
  | keyof BalanceSheet['assets']
  | keyof BalanceSheet['liabilities']
  | 'totalAssets'
  | 'totalLiabilities';
export type FinancingLine =
  | keyof FinancingPlan['resources']
  | keyof FinancingPlan['needs']
  | 'openingCash'
  | 'totalResources'
  | 'totalNeeds'
  | 'closingCash';

export const BALANCE_NAMES: Readonly<Record<BalanceLine, LocalText>> = {
  fixed: local('Immobilisations nettes', 'Net fixed assets'),
  receivables: local('Créances', 'Receivables'),
  cash: local('Disponibilités', 'Cash'),
  totalAssets: local('Total de l’actif', 'Total assets'),
  ownFundsFree: local('Fonds propres sans droit de reprise', 'Own funds without right of recovery'),
  ownFundsWithRecovery: local('Fonds propres avec droit de reprise', 'Own funds with right of recovery'),
  result: local('Résultat de l’exercice', 'Result of the year'),
  investmentSubsidies: local('Subventions d’investissement', 'Investment subsidies'),
  dedicatedFunds: local('Fonds dédiés', 'Dedicated funds'),
  loans: local('Emprunts et dettes assimilées', 'Loans and similar debts'),
  payables: local('Dettes d’exploitation', 'Operating payables'),
  deferredIncome: local('Produits constatés d’avance', 'Deferred income'),
  totalLiabilities: local('Total du passif', 'Total liabilities'),
};
export const FINANCING_NAMES: Readonly<Record<FinancingLine, LocalText>> = {
  openingCash: local('Trésorerie en début d’année', 'Cash at the beginning of the year'),
  selfFinancing: local('Capacité d’autofinancement', 'Self-financing capacity'),
  contributions: local('Apports', 'Contributions to own funds'),
  investmentSubsidies: local('Subventions d’investissement', 'Investment subsidies'),
  loans: local('Emprunts et avances remboursables', 'Loans and repayable advances'),
  quasiEquity: local('Quasi-fonds propres', 'Quasi-equity'),
  totalResources: local('Total des ressources', 'Total resources'),
  investments: local('Investissements', 'Investments'),
  workingCapital: local('Variation du besoin en fonds de roulement', 'Change in working capital need'),
  repayments: local('Remboursement d’emprunts', 'Repayment of loans'),
  contributionsTakenBack: local('Apports repris', 'Contributions taken back'),
  totalNeeds: local('Total des besoins', 'Total needs'),
  closingCash: local('Trésorerie en fin d’année', 'Cash at the end of the year'),
};

export interface RatioName {
  readonly label: LocalText;
  readonly rule: LocalText;
  readonly source: LocalText;
}
const ANALYSIS = local('analyse financière d’usage', 'usual financial analysis');
const TOOL = local('défaut de l’outil, novembre 2026', 'tool default, November 2026');
const name = (fr: string, en: string, ruleFr: string, ruleEn: string, source: LocalText): RatioName => ({
  label: local(fr, en),
  rule: local(ruleFr, ruleEn),
  source,
});
export const RATIO_NAMES: Readonly<Record<RatioId, RatioName>> = {
  workingCapital: name(
    'Fonds de roulement',
    'Working capital',
    'capitaux permanents − immobilisations nettes',
    'permanent funds − net fixed assets',
    ANALYSIS,
  ),
  workingCapitalNeed: name(
    'Besoin en fonds de roulement',
    'Working capital need',
    'créances − dettes d’exploitation − produits constatés d’avance',
    'receivables − operating payables − deferred income',
    ANALYSIS,
  ),
  netCash: name(
    'Trésorerie nette',
    'Net cash',
    'fonds de roulement − besoin en fonds de roulement : ce que dit la banque',
    'working capital − working capital need: what the bank says',
    ANALYSIS,
  ),
  cashMonths: name(
    'Trésorerie en mois',
    'Cash in months',
    'trésorerie × 12 ÷ décaissements courants de l’année',
    'cash × 12 ÷ running payments of the year',
    TOOL,
  ),
  freeReserveMonths: name(
    'Réserves libres en mois de charges',
    'Free reserves in months of costs',
    'fonds propres libres, moins les immobilisations que rien ne finance, × 12 ÷ charges de l’année',
    'free own funds, less fixed assets that nothing else pays for, × 12 ÷ charges of the year',
    TOOL,
  ),
  workingCapitalDays: name(
    'Besoin en fonds de roulement en jours',
    'Working capital need in days',
    'besoin en fonds de roulement × 365 ÷ produits',
    'working capital need × 365 ÷ income',
    TOOL,
  ),
  selfFinancing: name(
    'Capacité d’autofinancement',
    'Self-financing capacity',
    'résultat + amortissements − quote-part des subventions d’investissement',
    'result + depreciation − investment subsidies released',
    TOOL,
  ),
  staffWeight: name(
    'Poids du personnel',
    'Weight of staff',
    'charges de personnel ÷ charges',
    'staff costs ÷ charges',
    local('signaux d’alerte des banquiers pour les associations', 'bankers’ warning lights for associations'),
  ),
  collectionCost: name(
    'Coût de collecte',
    'Collection cost',
    'frais de recherche de fonds ÷ ressources de tiers privés (famille D)',
    'fundraising costs ÷ resources of private third parties (family D)',
    TOOL,
  ),
  equityShare: name(
    'Fonds propres dans le bilan',
    'Own funds in the balance sheet',
    'fonds propres et résultat ÷ total du bilan',
    'own funds and result ÷ total of the balance sheet',
    TOOL,
  ),
  dscr: name(
    'Couverture de la dette',
    'Debt cover',
    'capacité d’autofinancement ÷ capital et intérêts payés',
    'self-financing capacity ÷ capital and interest paid',
    ANALYSIS,
  ),
  debtYears: name(
    'Dette en années d’autofinancement',
    'Debt in years of self-financing',
    'emprunts ÷ capacité d’autofinancement',
    'loans ÷ self-financing capacity',
    local('règle générale de finance d’entreprise', 'general corporate-finance rule'),
  ),
  ourShare: name(
    'Notre part dans les produits',
    'Our share of income',
    'soutien de l’année ÷ produits',
    'support of the year ÷ income',
    TOOL,
  ),
  breakEven: name(
    'Seuil de rentabilité',
    'Break-even turnover',
    'charges fixes × ventes ÷ (ventes − charges variables)',
    'fixed costs × sales ÷ (sales − variable costs)',
    local('associationmodeemploi.fr, seuil de rentabilité', 'associationmodeemploi.fr, break-even'),
  ),
  breakEvenAfterSubsidies: name(
    'Seuil de rentabilité après subventions acquises',
    'Break-even after signed subsidies',
    '(charges fixes − subventions acquises) × ventes ÷ (ventes − charges variables)',
    '(fixed costs − signed subsidies) × sales ÷ (sales − variable costs)',
    TOOL,
  ),
};
