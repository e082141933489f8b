/** The lines of the accounts by name: balance sheet, financing plan, statement, coverage and cash. Their totals are the sums of these lists. */
import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';

/** Order of the balance sheet. */
export const ASSETS = ['fixed', 'deposits', 'stock', 'receivables', 'prepaid', 'cash'] as const;
export const LIABILITIES = [
  'ownFundsFree',
  'ownFundsWithRecovery',
  'result',
  'investmentSubsidies',
  'dedicatedFunds',
  'provisions',
  'loans',
  'overdraft',
  'payables',
  'deferredIncome',
] as const;
export type BalanceLine = (typeof ASSETS)[number] | (typeof LIABILITIES)[number] | 'totalAssets' | 'totalLiabilities';
export const BALANCE_NAMES: Readonly<Record<BalanceLine, LocalText>> = {
  fixed: local('Immobilisations nettes', 'Net fixed assets'),
  deposits: local('Dépôts, cautionnements et titres', 'Deposits and securities'),
  stock: local('Stocks', 'Stock'),
  receivables: local('Créances', 'Receivables'),
  prepaid: local('Charges constatées d’avance', 'Prepayments'),
  cash: local('Disponibilités', 'Cash at bank'),
  totalAssets: local('Total de l’actif', 'Total assets'),
  ownFundsFree: local('Fonds propres sans droit de reprise', 'Own funds without right of recovery'),
  ownFundsWithRecovery: local('Fonds propres avec droit de reprise', 'Own funds with right of recovery'),
  result: local('Résultat de l’exercice', 'Surplus or deficit for the year'),
  investmentSubsidies: local('Subventions d’investissement', 'Capital grants'),
  dedicatedFunds: local('Fonds dédiés', 'Dedicated funds'),
  provisions: local('Provisions pour risques et charges', 'Provisions for liabilities and charges'),
  loans: local('Emprunts et dettes assimilées', 'Loans and similar debts'),
  overdraft: local('Découverts bancaires', 'Bank overdrafts'),
  payables: local('Dettes d’exploitation', 'Operating payables'),
  deferredIncome: local('Produits constatés d’avance', 'Deferred income'),
  totalLiabilities: local('Total du passif', 'Total liabilities'),
};

/** Order of the financing plan. */
export const FINANCING_RESOURCES = [
  'selfFinancing',
  'contributions',
  'investmentSubsidies',
  'loans',
  'quasiEquity',
  'dedicatedFunds',
] as const;
export const FINANCING_NEEDS = ['investments', 'workingCapital', 'repayments', 'contributionsTakenBack'] as const;
export type FinancingLine =
  | (typeof FINANCING_RESOURCES)[number]
  | (typeof FINANCING_NEEDS)[number]
  | 'openingCash'
  | 'totalResources'
  | 'totalNeeds'
  | 'closingCash';
export const FINANCING_NAMES: Readonly<Record<FinancingLine, LocalText>> = {
  openingCash: local('Trésorerie en début d’année', 'Cash at the beginning of the year'),
  selfFinancing: local('Capacité d’autofinancement', 'Self-financing capacity'),
  contributions: local('Apports', 'Contributions to own funds'),
  investmentSubsidies: local('Subventions d’investissement', 'Capital grants'),
  loans: local('Emprunts et avances remboursables', 'Loans and repayable advances'),
  quasiEquity: local('Quasi-fonds propres', 'Quasi-equity'),
  dedicatedFunds: local('Variation des fonds dédiés', 'Change in dedicated funds'),
  totalResources: local('Total des ressources', 'Total funding'),
  investments: local('Investissements', 'Investments'),
  workingCapital: local('Variation du besoin en fonds de roulement', 'Change in working capital requirement'),
  repayments: local('Remboursement d’emprunts', 'Repayment of loans'),
  contributionsTakenBack: local('Apports repris', 'Contributions taken back'),
  totalNeeds: local('Total des besoins', 'Total needs'),
  closingCash: local('Trésorerie en fin d’année', 'Cash at the end of the year'),
};

export const STATEMENT_NAMES = {
  products: local('Produits', 'Income'),
  charges: local('Charges', 'Expenditure'),
  result: local('Résultat', 'Surplus or deficit'),
} as const;
/** What resources cover of a year's need. */
export const COVERAGE_NAMES = {
  need: local('Charges à couvrir', 'Expenditure to cover'),
  signed: local('Ressources acquises', 'Secured income'),
  weighted: local('Ressources pondérées par leur statut', 'Income weighted by status'),
  full: local('Toutes les ressources', 'All income'),
} as const;
export const CASH_NAMES = {
  opening: local('Trésorerie d’ouverture', 'Opening cash'),
  receipts: local('Encaissements', 'Receipts'),
  payments: local('Décaissements', 'Payments'),
  closing: local('Trésorerie de fin de mois', 'Month-end cash'),
  safety: local('Seuil de trésorerie', 'Cash safety level'),
  lowest: local('Trésorerie la plus basse', 'Lowest cash'),
  running: local('Dépenses courantes payées', 'Running costs paid'),
  vatPaid: local('TVA à reverser', 'VAT paid over'),
  vatRefunded: local('TVA remboursée', 'VAT refunded'),
} as const;
