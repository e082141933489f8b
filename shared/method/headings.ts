/** Headings of the income statement of a French association (règlement ANC 2018-06; docs/method.md, "Headings"). */
export const PRODUCT_HEADING_IDS = [
  'dues',
  'goodsSales',
  'services',
  'publicContributions',
  'operatingSubsidies',
  'founders',
  'gifts',
  'financialContributions',
  'releases',
  'dedicatedFundsUsed',
  'otherIncome',
  'financialIncome',
  'exceptionalIncome',
] as const;
export const CHARGE_HEADING_IDS = [
  'purchases',
  'externalServices',
  'otherServices',
  'taxes',
  'staff',
  'grantsMade',
  'otherCharges',
  'financialCharges',
  'exceptionalCharges',
  'depreciation',
  'dedicatedFundsCarried',
  'corporateTax',
] as const;
export type ProductHeading = (typeof PRODUCT_HEADING_IDS)[number];
export type ChargeHeading = (typeof CHARGE_HEADING_IDS)[number];
