/**
 * One plan year in the shape of the budget that French public funders ask for (form Cerfa 12156): classes 60–69 against 70–79, in-kind
 * 86 against 87, whole euros, both columns equal. Every cell is rounded so that details add up to classes and classes to totals.
 */

import { type AccountChart, classOfHeading } from '#shared/base/method/accounts.ts';
import { HEADINGS } from '#shared/base/method/headings.ts';
import { entersOwnFunds } from '#shared/base/method/levers.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import { type Cents, roundHalfAway, sum } from '#shared/base/money/cents.ts';
import type { PlanInput, Projection } from '#shared/finance/projection/projection.ts';
import { volunteeringValue } from '#shared/finance/projection/volunteering.ts';
import { wholeEuros } from './whole-euros.ts';

export interface BudgetDetail {
  readonly label: string;
  readonly euros: number;
}
export interface BudgetClass {
  /** '60' … '79', '860' … '875' */ readonly account: string;
  readonly label: LocalText;
  readonly euros: number;
  /** lines of the plan that make it; what no line explains (interest, releases, dedicated funds) has no label */ readonly details: readonly BudgetDetail[];
}
export interface CerfaBudget {
  readonly year: 1 | 2 | 3;
  readonly charges: readonly BudgetClass[];
  readonly products: readonly BudgetClass[];
  readonly totalCharges: number;
  readonly totalProducts: number;
  /** one of the two is 0; it makes both columns equal */ readonly surplus: number;
  readonly deficit: number;
  /** totalCharges + surplus = totalProducts + deficit */ readonly balanced: number;
  readonly inKindUses: readonly BudgetClass[];
  readonly inKindSources: readonly BudgetClass[];
  readonly totalInKind: number;
}
const say = (fr: string, en: string): LocalText => ({ fr, en });
const CHARGES: readonly (readonly [string, LocalText])[] = [
  ['60', say('Achats', 'Purchases')],
  ['61', say('Services extérieurs', 'External services')],
  ['62', say('Autres services extérieurs', 'Other external services')],
  ['63', say('Impôts et taxes', 'Taxes')],
  ['64', say('Charges de personnel', 'Staff costs')],
  ['65', say('Autres charges de gestion courante', 'Other operating charges')],
  ['66', say('Charges financières', 'Financial charges')],
  ['67', say('Charges exceptionnelles', 'Exceptional charges')],
  [
    '68',
    say('Dotations aux amortissements et reports en fonds dédiés', 'Depreciation, and carried to dedicated funds'),
  ],
  ['69', say('Impôt sur les bénéfices', 'Corporate tax')],
];
const PRODUCTS: readonly (readonly [string, LocalText])[] = [
  ['70', say('Ventes et prestations de services', 'Sales and services')],
  ['73', say('Concours publics', 'Public contributions')],
  ['74', say('Subventions', 'Subsidies')],
  ['75', say('Autres produits de gestion courante', 'Other operating income')],
  ['76', say('Produits financiers', 'Financial income')],
  ['77', say('Produits exceptionnels', 'Exceptional income')],
  ['78', say('Reprises et utilisations de fonds dédiés', 'Releases, and dedicated funds used')],
  ['79', say('Transferts de charges', 'Transferred charges')],
];
type InKindKind = PlanInput['inKind'][number]['kind'];
const USES: readonly (readonly [string, InKindKind, LocalText])[] = [
  ['860', 'goods', say('Secours et dons en nature', 'Relief and gifts in kind')],
  ['861', 'premises', say('Mises à disposition gratuites', 'Premises and goods lent')],
  ['862', 'skills', say('Prestations', 'Services')],
  ['864', 'volunteering', say('Personnel bénévole', 'Volunteers')],
];
const SOURCES: readonly (readonly [string, readonly InKindKind[], LocalText])[] = [
  ['870', ['goods'], say('Dons en nature', 'Gifts in kind')],
  ['871', ['premises', 'skills'], say('Prestations en nature', 'Services in kind')],
  ['875', ['volunteering'], say('Bénévolat', 'Volunteering')],
];

const classes = (
  rows: readonly (readonly [string, LocalText])[],
  side: 'product' | 'charge',
  projection: Projection,
  chart: AccountChart,
  year: 0 | 1 | 2,
  total: number,
): BudgetClass[] => {
  const headings = HEADINGS.filter((h) => h.side === side);
  const inClass = (account: string): Set<string> =>
    new Set(headings.filter((h) => classOfHeading(h.id, chart) === account).map((h) => h.id));
  const amounts = rows.map(([account]): Cents => {
    const ids = inClass(account);
    return sum(projection.headings.filter((h) => ids.has(h.heading)).map((h) => h.years[year]));
  });
  const euros = wholeEuros(amounts, total);
  return rows.map(([account, label], i) => {
    const ids = inClass(account);
    const lines = projection.lines.filter(
      (l) => ids.has(l.heading) && !entersOwnFunds(l.leaf) && l.accrued.years[year] !== 0,
    );
    const own = lines.map((l) => l.accrued.years[year]);
    const rest = (amounts[i] as Cents) - sum(own);
    const parts = rest === 0 ? own : [...own, rest];
    const shared = wholeEuros(parts, euros[i] as number);
    return {
      account,
      label,
      euros: euros[i] as number,
      details: shared.map((e, k) => ({
        label: [lines[k]?.funder, lines[k]?.label].filter((t) => t !== undefined && t !== '').join(' · '),
        euros: e,
      })),
    };
  });
};

const inKindOf = (input: PlanInput, kinds: readonly InKindKind[], year: 0 | 1 | 2): Cents =>
  sum(
    input.inKind
      .filter((k) => kinds.includes(k.kind))
      .map((k) =>
        k.kind === 'volunteering' ? volunteeringValue(k.hours[year], k.hourlyCents, k.chargeRate) : k.years[year],
      ),
  );

export const cerfaBudget = (input: PlanInput, projection: Projection, year: 1 | 2 | 3): CerfaBudget => {
  const y = (year - 1) as 0 | 1 | 2;
  const { chart } = input.plan;
  const totalCharges = roundHalfAway(projection.charges.years[y] / 100);
  const totalProducts = roundHalfAway(projection.products.years[y] / 100);
  const surplus = Math.max(0, totalProducts - totalCharges);
  const deficit = Math.max(0, totalCharges - totalProducts);
  const used = USES.map(([, kind]) => inKindOf(input, [kind], y));
  const totalInKind = roundHalfAway(sum(used) / 100);
  const uses = wholeEuros(used, totalInKind);
  const sources = wholeEuros(
    SOURCES.map(([, kinds]) => inKindOf(input, kinds, y)),
    totalInKind,
  );
  return {
    year,
    charges: classes(CHARGES, 'charge', projection, chart, y, totalCharges),
    products: classes(PRODUCTS, 'product', projection, chart, y, totalProducts),
    totalCharges,
    totalProducts,
    surplus,
    deficit,
    balanced: totalCharges + surplus,
    inKindUses: USES.map(([account, , label], i) => ({ account, label, euros: uses[i] as number, details: [] })),
    inKindSources: SOURCES.map(([account, , label], i) => ({
      account,
      label,
      euros: sources[i] as number,
      details: [],
    })),
    totalInKind,
  };
};
