import type { LocalText } from './text.ts';
import { local } from './typeset.ts';

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

export interface Heading {
  readonly id: ProductHeading | ChargeHeading;
  readonly side: 'product' | 'charge';
  readonly label: LocalText;
  /** accounts in the 2018 and 2025 charts of associations */ readonly accounts: {
    readonly '2018': string;
    readonly '2025': string;
  };
}
const heading = (
  side: 'product' | 'charge',
  id: ProductHeading | ChargeHeading,
  fr: string,
  en: string,
  a2018: string,
  a2025 = a2018,
): Heading => ({ id, side, label: local(fr, en), accounts: { '2018': a2018, '2025': a2025 } });

/** In the usual order of the statement. The chart's version is stored with the plan because numbers were reused between 2018 and 2025. */
export const HEADINGS: readonly Heading[] = [
  heading('product', 'dues', 'Cotisations', 'Membership fees', '756'),
  heading('product', 'goodsSales', 'Ventes de biens', 'Sales of goods', '701–703, 707'),
  heading('product', 'services', 'Prestations de services', 'Services', '704–706, 708'),
  heading('product', 'publicContributions', 'Concours publics', 'Public contributions', '73'),
  heading('product', 'operatingSubsidies', 'Subventions d’exploitation', 'Public operating grants', '74', '741'),
  heading('product', 'founders', 'Versements des fondateurs', 'Founders’ payments', '753'),
  heading('product', 'gifts', 'Dons, legs et mécénat', 'Gifts, bequests and corporate giving', '754'),
  heading('product', 'financialContributions', 'Contributions financières', 'Financial contributions', '755'),
  heading(
    'product',
    'releases',
    'Quote-part des subventions d’investissement',
    'Capital grants released',
    '777, 747',
    '747',
  ),
  heading('product', 'dedicatedFundsUsed', 'Utilisations des fonds dédiés', 'Dedicated funds used', '789'),
  heading('product', 'otherIncome', 'Autres produits', 'Other income', '75'),
  heading('product', 'financialIncome', 'Produits financiers', 'Financial income', '76'),
  heading('product', 'exceptionalIncome', 'Produits exceptionnels', 'Exceptional income', '77'),
  heading('charge', 'purchases', 'Achats', 'Purchases', '60'),
  heading('charge', 'externalServices', 'Services extérieurs', 'External services', '61'),
  heading('charge', 'otherServices', 'Autres services extérieurs', 'Other external services', '62'),
  heading('charge', 'taxes', 'Impôts et taxes', 'Taxes', '63'),
  heading('charge', 'staff', 'Charges de personnel', 'Staff costs', '64'),
  heading('charge', 'grantsMade', 'Aides financières octroyées', 'Grants made', '657'),
  heading('charge', 'otherCharges', 'Autres charges de gestion', 'Other operating expenditure', '65'),
  heading('charge', 'financialCharges', 'Charges financières', 'Financial expenditure', '66'),
  heading('charge', 'exceptionalCharges', 'Charges exceptionnelles', 'Exceptional expenditure', '67'),
  heading('charge', 'depreciation', 'Dotations aux amortissements', 'Depreciation', '68'),
  heading('charge', 'dedicatedFundsCarried', 'Reports en fonds dédiés', 'Carried to dedicated funds', '689'),
  heading('charge', 'corporateTax', 'Impôt sur les sociétés', 'Corporate tax', '695'),
];
const headingIndex = new Map(HEADINGS.map((h) => [h.id, h]));
export const headingById = (id: ProductHeading | ChargeHeading): Heading => headingIndex.get(id) as Heading;
