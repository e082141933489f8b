/**
 * One plan year in the shape of the budget that French public funders ask for (form Cerfa 12156): classes 60–69 against 70–79, in-kind
 * 86 against 87, whole euros, both columns equal. Every cell is rounded so that details add up to classes and classes to totals.
 */

import { type AccountChart, classOfHeading } from '#shared/base/method/accounts.ts';
import { HEADINGS } from '#shared/base/method/headings.ts';
import { entersOwnFunds } from '#shared/base/method/levers.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import { type Cents, roundHalfAway, sum } from '#shared/base/money/cents.ts';
import { projectShares } from '#shared/finance/projection/project-view.ts';
import type {
  LineResult,
  PlanInput,
  Projection,
  ProjectLine,
  ProjectView,
} from '#shared/finance/projection/projection.ts';
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
  /** of a project: costs shared with the organisation, within `totalCharges`; null in the budget of the organisation, which has none */
  readonly indirect: BudgetClass | null;
}
/** The whole organisation, or the project inside it. */
export const BUDGET_VIEWS = ['organisation', 'project'] as const;
export type BudgetView = (typeof BUDGET_VIEWS)[number];
type Source = Pick<Projection, 'headings' | 'products' | 'charges'> & { readonly lines: readonly LineResult[] };
const say = (fr: string, en: string): LocalText => ({ fr, en });
const CHARGES: readonly (readonly [string, LocalText])[] = [
  ['60', say('Achats', 'Purchases')],
  ['61', say('Services extérieurs', 'External services')],
  ['62', say('Autres services extérieurs', 'Other external services')],
  ['63', say('Impôts et taxes', 'Taxes')],
  ['64', say('Charges de personnel', 'Staff costs')],
  ['65', say('Autres charges de gestion courante', 'Other operating expenditure')],
  ['66', say('Charges financières', 'Financial expenditure')],
  ['67', say('Charges exceptionnelles', 'Exceptional expenditure')],
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
  projection: Source,
  chart: AccountChart,
  year: 0 | 1 | 2,
  total: number,
  shared: readonly ProjectLine[] = [],
): BudgetClass[] => {
  const headings = HEADINGS.filter((h) => h.side === side);
  const inClass = (account: string): Set<string> =>
    new Set(headings.filter((h) => classOfHeading(h.id, chart) === account).map((h) => h.id));
  const amounts = rows.map(([account]): Cents => {
    const ids = inClass(account);
    const apart = sum(shared.filter((l) => ids.has(l.heading)).map((l) => l.accrued.years[year]));
    return sum(projection.headings.filter((h) => ids.has(h.heading)).map((h) => h.years[year])) - apart;
  });
  const indirect = sum(shared.map((l) => l.accrued.years[year]));
  const euros = wholeEuros([...amounts, indirect], total);
  const details = (lines: readonly LineResult[], own: readonly Cents[], whole: number): BudgetDetail[] =>
    wholeEuros(own, whole).map((e, k) => ({
      label: [lines[k]?.funder, lines[k]?.label].filter((t) => t !== undefined && t !== '').join(' · '),
      euros: e,
    }));
  const made = rows.map(([account, label], i) => {
    const ids = inClass(account);
    const lines = projection.lines.filter(
      (l) =>
        ids.has(l.heading) &&
        !entersOwnFunds(l.leaf) &&
        l.accrued.years[year] !== 0 &&
        !shared.some((s) => s.id === l.id),
    );
    const own = lines.map((l) => l.accrued.years[year]);
    const rest = (amounts[i] as Cents) - sum(own);
    const parts = rest === 0 ? own : [...own, rest];
    return { account, label, euros: euros[i] as number, details: details(lines, parts, euros[i] as number) };
  });
  if (shared.length === 0) return made;
  const own = shared.filter((l) => l.accrued.years[year] !== 0);
  const whole = euros.at(-1) as number;
  return [
    ...made,
    {
      account: '',
      label: INDIRECT,
      euros: whole,
      details: details(
        own,
        own.map((l) => l.accrued.years[year]),
        whole,
      ),
    },
  ];
};
const INDIRECT = say('Charges indirectes affectées au projet', 'Shared costs allotted to the project');

const inKindOf = (items: PlanInput['inKind'], kinds: readonly InKindKind[], year: 0 | 1 | 2): Cents =>
  sum(
    items
      .filter((k) => kinds.includes(k.kind))
      .map((k) =>
        k.kind === 'volunteering' ? volunteeringValue(k.hours[year], k.hourlyCents, k.chargeRate) : k.years[year],
      ),
  );

/**
 * The budget of one year. That of a project has its direct costs by class, those that it shares with the organisation in one block, and both columns made equal by
 * what the organisation puts in (`deficit`) or is left (`surplus`); project and organisation are made from the same cents.
 * @param view `project` needs a plan that holds both (`projection.project`), else the organisation's is given
 */
export const cerfaBudget = (
  input: PlanInput,
  projection: Projection,
  year: 1 | 2 | 3,
  view: BudgetView = 'organisation',
): CerfaBudget => {
  const y = (year - 1) as 0 | 1 | 2;
  const project: ProjectView | null = view === 'project' ? projection.project : null;
  const source: Source = project ?? projection;
  const shared = project?.lines.filter((l) => l.share < 1) ?? [];
  const shareOf = projectShares(input);
  const inKind = project === null ? input.inKind : input.inKind.filter((k) => shareOf(k.id) === 1);
  const { chart } = input.plan;
  const totalCharges = roundHalfAway(source.charges.years[y] / 100);
  const totalProducts = roundHalfAway(source.products.years[y] / 100);
  const surplus = Math.max(0, totalProducts - totalCharges);
  const deficit = Math.max(0, totalCharges - totalProducts);
  const used = USES.map(([, kind]) => inKindOf(inKind, [kind], y));
  const totalInKind = roundHalfAway(sum(used) / 100);
  const uses = wholeEuros(used, totalInKind);
  const sources = wholeEuros(
    SOURCES.map(([, kinds]) => inKindOf(inKind, kinds, y)),
    totalInKind,
  );
  const charges = classes(CHARGES, 'charge', source, chart, y, totalCharges, shared);
  const inKindRow = ([account, label]: readonly [string, LocalText], euros: number | undefined): BudgetClass => ({
    account,
    label,
    euros: euros as number,
    details: [],
  });
  return {
    year,
    charges: charges.slice(0, CHARGES.length),
    products: classes(PRODUCTS, 'product', source, chart, y, totalProducts),
    totalCharges,
    totalProducts,
    surplus,
    deficit,
    balanced: totalCharges + surplus,
    inKindUses: USES.map(([account, , label], i) => inKindRow([account, label], uses[i])),
    inKindSources: SOURCES.map(([account, , label], i) => inKindRow([account, label], sources[i])),
    totalInKind,
    indirect: charges[CHARGES.length] ?? null,
  };
};

/** One class in both budgets at once. */
export interface SharedClass {
  readonly account: string;
  readonly label: LocalText;
  /** whole euros; project and rest add up to the organisation */ readonly project: number;
  readonly rest: number;
  readonly organisation: number;
}
/** The two budgets of a year beside one another, shared costs in the class of each; classes that hold nothing are left out. Empty where the plan does not hold both. */
export const budgetsTogether = (
  input: PlanInput,
  projection: Projection,
  year: 1 | 2 | 3,
): { readonly charges: readonly SharedClass[]; readonly products: readonly SharedClass[] } => {
  const view = projection.project;
  if (view === null) return { charges: [], products: [] };
  const y = (year - 1) as 0 | 1 | 2;
  const together = (rows: typeof CHARGES, side: 'product' | 'charge', which: 'products' | 'charges'): SharedClass[] => {
    const euros = (source: Source): readonly BudgetClass[] =>
      classes(rows, side, source, input.plan.chart, y, roundHalfAway(source[which].years[y] / 100));
    const own = euros(view);
    return euros(projection)
      .map(({ account, label, euros: organisation }, i) => {
        const project = own[i]?.euros ?? 0;
        return { account, label, project, rest: organisation - project, organisation };
      })
      .filter((row) => row.project !== 0 || row.organisation !== 0);
  };
  return { charges: together(CHARGES, 'charge', 'charges'), products: together(PRODUCTS, 'product', 'products') };
};
