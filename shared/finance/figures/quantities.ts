/** The amounts of a year, or of its end, that ratios compare: found by the projection, named here once (docs/method.md, "Ratios"). */
import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import type { Name } from './formula.ts';
import { BALANCE_NAMES, COVERAGE_NAMES, STATEMENT_NAMES } from './lines.ts';

const SUM = local('somme de ses lignes', 'sum of its lines');
const nameWithRule = (label: LocalText, rule: LocalText = SUM): Name => ({ label, rule });
const quantity = (fr: string, en: string, ruleFr: string, ruleEn: string): Name =>
  nameWithRule(local(fr, en), local(ruleFr, ruleEn));

/** Amounts of a year, or of its end, that the projection finds by walking through the lines of the plan. */
export const QUANTITIES = {
  fixed: nameWithRule(BALANCE_NAMES.fixed),
  deposits: nameWithRule(BALANCE_NAMES.deposits),
  stock: nameWithRule(BALANCE_NAMES.stock),
  receivables: nameWithRule(BALANCE_NAMES.receivables),
  prepaid: nameWithRule(BALANCE_NAMES.prepaid),
  cash: nameWithRule(BALANCE_NAMES.cash),
  ownFundsFree: nameWithRule(BALANCE_NAMES.ownFundsFree),
  ownFundsWithRecovery: nameWithRule(BALANCE_NAMES.ownFundsWithRecovery),
  result: nameWithRule(BALANCE_NAMES.result),
  investmentSubsidies: nameWithRule(BALANCE_NAMES.investmentSubsidies),
  dedicatedFunds: nameWithRule(BALANCE_NAMES.dedicatedFunds),
  provisions: nameWithRule(BALANCE_NAMES.provisions),
  loans: nameWithRule(BALANCE_NAMES.loans),
  overdraft: nameWithRule(BALANCE_NAMES.overdraft),
  payables: nameWithRule(BALANCE_NAMES.payables),
  deferredIncome: nameWithRule(BALANCE_NAMES.deferredIncome),
  products: nameWithRule(STATEMENT_NAMES.products),
  charges: nameWithRule(STATEMENT_NAMES.charges),
  staff: quantity(
    'Charges de personnel',
    'Staff costs',
    'salaires et charges sociales',
    'pay and employer contributions',
  ),
  depreciation: quantity(
    'Dotations aux amortissements',
    'Depreciation',
    'de l’existant et des investissements du plan',
    'on existing assets and on the plan’s investments',
  ),
  released: quantity(
    'Quote-part des subventions d’investissement',
    'Capital grants released',
    'au rythme du bien, sans encaissement',
    'in step with the asset, with nothing received',
  ),
  running: quantity(
    'Dépenses courantes payées dans l’année',
    'Running costs paid in the year',
    'charges et salaires payés',
    'expenditure and pay that left the bank',
  ),
  debtService: quantity(
    'Capital et intérêts de l’année',
    'Capital and interest for the year',
    'échéances payées',
    'instalments paid',
  ),
  fundraising: quantity(
    'Frais de recherche de fonds',
    'Fundraising costs',
    'charges marquées comme telles',
    'costs marked as such',
  ),
  raised: quantity(
    'Dons et mécénat',
    'Gifts and corporate giving',
    'dons de particuliers et mécénat d’entreprise, sans les fondations ni les soutiens demandés',
    'gifts from individuals and corporate giving, excluding foundations and the support requested',
  ),
  support: quantity('Soutiens de l’année', 'Support for the year', 'subventions demandées', 'grants requested'),
  sales: quantity(
    'Ventes',
    'Sales',
    'ressources d’activité et tarifs (concours publics), sans les produits financiers',
    'trading income and tariffs (public contributions), excluding financial income',
  ),
  variableCosts: quantity(
    'Charges variables',
    'Variable costs',
    'charges à l’unité ou en part d’une ressource vendue',
    'costs per unit or as a share of an income line that is sold',
  ),
  fixedCosts: quantity(
    'Charges fixes',
    'Fixed costs',
    'charges qui ne suivent pas les ventes, amortissements de l’existant et intérêts compris',
    'costs that do not follow sales, including interest and depreciation on existing assets',
  ),
  signedSubsidies: quantity(
    'Subventions acquises',
    'Secured public grants',
    'ressources publiques signées, hors tarifs',
    'secured public money, excluding tariffs',
  ),
  alreadyPaid: quantity(
    'Charges déjà financées',
    'Expenditure already paid for',
    'fonds dédiés utilisés, quote-part de subventions d’investissement et produits constatés d’avance à l’ouverture',
    'dedicated funds used, capital grants released and income deferred at opening',
  ),
  signed: nameWithRule(COVERAGE_NAMES.signed),
} as const satisfies Readonly<Record<string, Name>>;
export type QuantityId = keyof typeof QUANTITIES;
