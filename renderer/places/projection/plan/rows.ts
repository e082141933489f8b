/** The rows of the plan: groups of lines with their sums, totals of the statement, cash. */

import { sum } from '#shared/base/money/cents.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { LineResult, Projection, Series } from '#shared/finance/projection/projection.ts';
import type { PlanView } from './columns.ts';

/** The collections of the dossier whose items are lines of the plan. */
export const LINE_COLLECTIONS = ['resources', 'costs', 'posts', 'investments', 'supports'] as const;
export type LineCollection = (typeof LINE_COLLECTIONS)[number];
export type LineItem = Dossier[LineCollection][number];

export type TotalName =
  | 'supportsEarned'
  | 'otherProducts'
  | 'products'
  | 'otherCharges'
  | 'charges'
  | 'result'
  | 'receipts'
  | 'payments'
  | 'vatRefunded'
  | 'vatPaid'
  | 'closing'
  | 'lowest';
interface Figures {
  readonly months: readonly number[];
  readonly years: readonly number[];
  readonly today: number | null;
}
export type PlanRow =
  | ({ readonly kind: 'head'; readonly id: string; readonly collection: LineCollection } & Figures)
  | ({
      readonly kind: 'line';
      readonly id: string;
      readonly collection: LineCollection;
      readonly index: number;
      readonly item: LineItem;
    } & Figures)
  /** payments of a grant, month by month */
  | ({ readonly kind: 'payments'; readonly id: string; readonly index: number; readonly item: LineItem } & Figures)
  | { readonly kind: 'new'; readonly id: string; readonly collection: LineCollection }
  | ({ readonly kind: 'total'; readonly id: string; readonly name: TotalName } & Figures);

const NOTHING: Figures = { months: [], years: [0, 0, 0], today: null };
const addFigures = (lines: readonly Figures[]): Figures => ({
  months: Array.from({ length: 36 }, (_, m) => sum(lines.map((l) => l.months[m] ?? 0))),
  years: [0, 1, 2].map((y) => sum(lines.map((l) => l.years[y] ?? 0))),
  today: lines.some((l) => l.today !== null) ? sum(lines.map((l) => l.today ?? 0)) : null,
});
const less = (whole: Series, parts: readonly Figures[]): Figures => {
  const part = addFigures(parts);
  return {
    months: whole.months.map((c, m) => c - (part.months[m] ?? 0)),
    years: whole.years.map((c, y) => c - (part.years[y] ?? 0)),
    today: null,
  };
};
const isNothing = (f: Figures): boolean => f.years.every((c) => c === 0) && f.months.every((c) => c === 0);
const ofSeries = (series: Series): Figures => ({ ...series, today: null });
const yearsOfMonths = (months: readonly number[]): number[] =>
  [0, 1, 2].map((y) => sum(months.slice(y * 12, y * 12 + 12)));
const yearEnds = (months: readonly number[]): number[] => [11, 23, 35].map((m) => months[m] ?? 0);
const yearLows = (months: readonly number[]): number[] =>
  [0, 1, 2].map((y) => Math.min(...months.slice(y * 12, y * 12 + 12)));

/** Totals that stay in sight under the others, the last rows of the whole plan. */
export const KEPT_TOTALS = 4;
/**
 * Rows in the order of the statement, then cash, then the totals that stay in sight. Supports are shown as they are received: what they earn is a row of the
 * products. @param only one group alone @param folded groups of which the sum alone is shown
 */
export const planRows = (
  dossier: Dossier,
  projection: Projection,
  view: PlanView,
  only?: LineCollection,
  folded: ReadonlySet<LineCollection> = new Set(),
): PlanRow[] => {
  const results = new Map<string, LineResult>(projection.lines.map((l) => [l.id, l]));
  const figures = (id: string, cash: boolean): Figures => {
    const result = results.get(id);
    if (!result) return NOTHING;
    const { months, years } = cash ? result.cash : result.accrued;
    return { months, years, today: result.historyCents[2] ?? null };
  };
  const group = (collection: LineCollection): { rows: PlanRow[]; whole: Figures } => {
    const cash = collection === 'supports';
    const lines = dossier[collection].map((item, index) => ({ item, index, ...figures(item.id, cash) }));
    const whole = addFigures(lines);
    return {
      whole,
      rows: [
        { kind: 'head', id: `head-${collection}`, collection, ...whole },
        ...(folded.has(collection) ? [] : lines).flatMap((line): PlanRow[] => [
          { kind: 'line', id: line.item.id, collection, ...line },
          ...(view === 'months' && 'driver' in line.item && line.item.driver.kind === 'grant'
            ? [
                {
                  kind: 'payments' as const,
                  id: `${line.item.id}-payments`,
                  index: line.index,
                  item: line.item,
                  ...figures(line.item.id, true),
                },
              ]
            : []),
        ]),
        ...(folded.has(collection) ? [] : [{ kind: 'new' as const, id: `new-${collection}`, collection }]),
      ],
    };
  };
  if (only) return group(only).rows;
  const total = (name: TotalName, of: Figures): PlanRow => ({ kind: 'total', id: `total-${name}`, name, ...of });
  const unlessNothing = (name: TotalName, of: Figures): PlanRow[] => (isNothing(of) ? [] : [total(name, of)]);
  const ofVat = (name: TotalName, months: readonly number[] = []): PlanRow[] =>
    unlessNothing(name, { months, years: yearsOfMonths(months), today: null });
  const resources = group('resources');
  const costs = group('costs');
  const posts = group('posts');
  const investments = group('investments');
  const supports = group('supports');
  const earned = addFigures(dossier.supports.map((s) => figures(s.id, false)));
  const { cash } = projection;
  return [
    ...resources.rows,
    ...unlessNothing('supportsEarned', earned),
    ...unlessNothing('otherProducts', less(projection.products, [resources.whole, earned])),
    ...costs.rows,
    ...posts.rows,
    ...investments.rows,
    ...unlessNothing('otherCharges', less(projection.charges, [costs.whole, posts.whole, investments.whole])),
    ...supports.rows,
    total('receipts', { months: cash.receipts, years: yearsOfMonths(cash.receipts), today: null }),
    ...ofVat('vatRefunded', cash.vat?.refunded),
    total('payments', { months: cash.payments, years: yearsOfMonths(cash.payments), today: null }),
    ...ofVat('vatPaid', cash.vat?.paid),
    ...(view === 'years' ? [total('lowest', { months: [], years: yearLows(cash.closing), today: null })] : []),
    total('products', ofSeries(projection.products)),
    total('charges', ofSeries(projection.charges)),
    total('result', ofSeries(projection.result)),
    total('closing', { months: cash.closing, years: yearEnds(cash.closing), today: cash.openingCents }),
  ];
};
