/** Tax on wages (CGI 231, 1679, 1679 A): scale by employee, share outside VAT, franchise and reduction, relief of associations (docs/method.md, "Payroll tax"). */
import { payrollFact } from '#shared/base/method/tables/facts/payroll-facts.ts';
import { amountOf, type Cents, roundHalfAway, sum } from '#shared/base/money/cents.ts';
import type { CostDriver, Post } from '#shared/dossier/content/plan.ts';
import { MONTHS } from './calendar.ts';

/** Rates of the first bracket, and what each of the next two adds. */
export const WAGE_TAX_RATES = [0.0425, 0.0425, 0.051] as const;
/** Between franchise and limit, so much of what is missing to the limit is taken off. */
export const WAGE_TAX_REDUCTION = 0.75;

type Year = 0 | 1 | 2;
/** Month in which a year of the plan begins: its scale holds for the whole year. @param start 'YYYY-MM' */
export const scaleMonth = (start: string, year: number): string =>
  `${Number(start.slice(0, 4)) + year}${start.slice(4)}`;
/** People behind a post's full-time equivalents: the scale is each one's own. */
const peopleOf = (fte: number): number => Math.max(1, Math.ceil(fte));
const monthsIn = ({ firstMonth, lastMonth }: Pick<Post, 'firstMonth' | 'lastMonth'>, year: Year): number =>
  Math.max(0, Math.min(lastMonth ?? MONTHS, year * 12 + 12) - Math.max(firstMonth, year * 12 + 1) + 1);

export interface PaidPost extends Pick<Post, 'fte' | 'firstMonth' | 'lastMonth'> {
  readonly gross: readonly Cents[];
}
/** The scale of one post over a year: brackets are those of the months in which it is held. */
const scaleOf = (post: PaidPost, year: Year, month: string): Cents => {
  const pay = sum(post.gross.slice(year * 12, year * 12 + 12));
  const share = (peopleOf(post.fte) * monthsIn(post, year)) / 12;
  const above = (id: 'wageTaxFirst' | 'wageTaxSecond'): number => Math.max(0, pay - payrollFact(id, month) * share);
  const [low, middle, high] = WAGE_TAX_RATES;
  return roundHalfAway(pay * low + above('wageTaxFirst') * middle + above('wageTaxSecond') * high);
};

/** Scales of all posts, kept as long as their list: only what of receipts is outside VAT changes with each amount that is typed. */
const scales = new WeakMap<readonly PaidPost[], Map<string, Cents>>();
const scaleOfAll = (posts: readonly PaidPost[], year: Year, month: string): Cents => {
  const known = scales.get(posts) ?? new Map<string, Cents>();
  scales.set(posts, known);
  const key = `${year} ${month}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const cents = sum(posts.map((post) => scaleOf(post, year, month)));
  known.set(key, cents);
  return cents;
};

/** What is owed of a year, in cents. @param start 'YYYY-MM', first month of the plan */
export const wageTaxOfYear = (
  posts: readonly PaidPost[],
  driver: Extract<CostDriver, { readonly kind: 'wageTax' }>,
  start: string,
  year: Year,
): Cents => {
  const month = scaleMonth(start, year);
  const tax = amountOf(scaleOfAll(posts, year, month) * driver.taxableShare);
  const [none, limit] = [payrollFact('wageTaxNone', month), payrollFact('wageTaxReduced', month)];
  const due = tax <= none ? 0 : tax - roundHalfAway(Math.max(0, limit - tax) * WAGE_TAX_REDUCTION);
  return Math.max(0, due - (driver.relief ? payrollFact('wageTaxRelief', month) : 0));
};
