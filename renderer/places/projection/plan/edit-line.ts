/** Texts typed or pasted into the cells of one line: the line they make, and those that are refused. */

import type { GridOption } from '#renderer/ground/grid/sheet.ts';
import type { Language } from '#shared/base/method/text.ts';
import { MAX_AMOUNT_CENTS } from '#shared/base/money/cents.ts';
import { type NumberRule, parseNumber } from '#shared/base/money/parse.ts';
import type { CostLine, ResourceLine, UnsaidField } from '#shared/dossier/content/plan.ts';
import { annualMonths, withMonths, withPayments } from '#shared/finance/grid/months.ts';
import { isWorkedOut } from '#shared/finance/projection/live-costs.ts';
import { OUTSIDE_LEVERS } from '#shared/finance/workbook/words.ts';
import type { PlanColumn } from './columns.ts';
import { costDriver, type FollowedLine, resourceDriver } from './new-lines.ts';
import { optionNamed, planOptions } from './options.ts';
import type { LineCollection, LineItem } from './rows.ts';

export type EditRule = NumberRule | 'negative' | 'notAnOption' | 'tooLong' | 'moreThanGrant' | 'nothingToFollow';
export interface CellText {
  /** the line itself, or the payments of its grant */ readonly part: 'line' | 'payments';
  readonly column: PlanColumn;
  readonly text: string;
}
export interface EditContext {
  readonly language: Language;
  /** what the line gives now, year by year */ readonly years: readonly [number, number, number];
  /** the resource that a cost would follow by default */ readonly followed: FollowedLine | null;
}
export interface EditedLine<C extends CellText = CellText> {
  readonly item: LineItem;
  readonly refused: readonly { readonly cell: C; readonly rule: EditRule }[];
}
type Amount = { readonly ok: true; readonly cents: number } | { readonly ok: false; readonly rule: EditRule };
/** The line as it is now, the rule that refuses the text, or both: an amount that is not understood is none, and its text is kept. */
type Outcome = { readonly item: LineItem; readonly rule?: EditRule } | { readonly rule: EditRule };

const MAX_LABEL = 200;
/** An amount of the plan: never below zero, empty is zero. */
/** @param signed whether the cell holds credits: the years of a line typed year by year do, a month or a price does not */
export const amountIn = (text: string, signed = false): Amount => {
  const parsed = parseNumber(text, 'cents');
  if (!parsed.ok) return parsed.rule === 'empty' ? { ok: true, cents: 0 } : parsed;
  return parsed.value < 0 && !signed ? { ok: false, rule: 'negative' } : { ok: true, cents: parsed.value };
};

const refusalOf = (
  amount: { readonly ok: true } | { readonly ok: false; readonly rule: EditRule },
): { readonly rule?: EditRule } => (amount.ok ? {} : { rule: amount.rule });

/** The options of a cell that is a choice; null for another cell. */
export const optionsOf = (
  collection: LineCollection,
  key: PlanColumn['key'],
  language: Language,
): readonly GridOption[] | null => {
  const o = planOptions(language);
  switch (`${collection}.${key}`) {
    case 'resources.kind':
      return o.leaves;
    case 'costs.kind':
      return o.headings;
    case 'supports.kind':
      return o.supportKinds;
    case 'resources.status':
    case 'supports.status':
      return o.statuses;
    case 'resources.driver':
      return o.resourceDrivers;
    case 'costs.driver':
      return o.costDrivers;
    default:
      return null;
  }
};

/** Whether the tool works out the line from the rest of the plan. */
export const followsPlan = (item: LineItem): boolean => 'workedOut' in item && isWorkedOut(item);

/** Whether a person writes into this cell. */
export const isInput = (
  collection: LineCollection,
  item: LineItem | null,
  part: CellText['part'],
  column: PlanColumn,
): boolean => {
  if (part === 'payments') return column.key === 'month';
  switch (column.key) {
    case 'label':
      return true;
    case 'kind':
    case 'status':
    case 'driver':
      return optionsOf(collection, column.key, 'fr') !== null;
    case 'funder':
      return collection === 'resources' || collection === 'supports';
    case 'today':
      return collection === 'resources' || collection === 'costs';
    default:
      break;
  }
  if (item === null) return collection === 'resources' || collection === 'costs';
  if ('driver' in item) {
    // What the tool works out is not typed: choosing another way to work it out makes it an ordinary line.
    if (followsPlan(item)) return false;
    if (item.driver.kind === 'annual') return true;
    return item.driver.kind === 'fixed' && column.key === 'year' && column.year === 0;
  }
  if ('principalCents' in item)
    return column.key === 'month' ? column.month === item.month - 1 : column.year === Math.floor((item.month - 1) / 12);
  return false;
};

/** The line once somebody has said this of it. */
const whenSaid = (item: LineItem, field: UnsaidField): LineItem => {
  if (!('unsaid' in item) || item.unsaid === undefined) return item;
  const { unsaid, ...rest } = item;
  const left = unsaid.filter((f) => f !== field);
  return (left.length === 0 ? rest : { ...rest, unsaid: left }) as LineItem;
};
const chooseOption = (collection: LineCollection, item: LineItem, cell: CellText, context: EditContext): Outcome => {
  const { key } = cell.column;
  const options = optionsOf(collection, key, context.language);
  if (!options || cell.text.trim() === '') return { item };
  const id = optionNamed(options, cell.text);
  if (id === null) return { rule: 'notAnOption' };
  if (key === 'status') return { item: { ...whenSaid(item, 'status'), status: id } as LineItem };
  if (key === 'kind') {
    const field = collection === 'resources' ? 'leaf' : collection === 'costs' ? 'heading' : 'kind';
    const said = field === 'kind' ? item : whenSaid(item, field);
    return { item: { ...said, [field]: field === 'leaf' && id === OUTSIDE_LEVERS ? null : id } as LineItem };
  }
  if (!('driver' in item) || (item.driver.kind === id && !followsPlan(item))) return { item };
  const season = 'seasonality' in item.driver ? item.driver.seasonality : undefined;
  if (collection === 'resources')
    return {
      item: {
        ...item,
        driver: resourceDriver(id as ResourceLine['driver']['kind'], context.years, season),
      } as LineItem,
    };
  if ((id === 'unit' || id === 'percent') && context.followed === null) return { rule: 'nothingToFollow' };
  const followed = context.followed ?? { id: '', firstYearCents: 0, firstQuantity: null };
  const { workedOut: _by, ...typed } = item as CostLine;
  return { item: { ...typed, driver: costDriver(id as 'annual', context.years, season, followed) } };
};

const writeText = (collection: LineCollection, item: LineItem, cell: CellText, context: EditContext): Outcome => {
  const { column, text } = cell;
  if (column.key === 'label' || column.key === 'funder') {
    const line = text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
    if (line.length > MAX_LABEL) return { rule: 'tooLong' };
    const field = column.key === 'funder' ? 'funder' : 'title' in item ? 'title' : 'label';
    return { item: { ...item, [field]: line } as LineItem };
  }
  if (optionsOf(collection, column.key, context.language)) return chooseOption(collection, item, cell, context);
  if (column.key === 'today') {
    if (!('history' in item)) return { item };
    const amount = text.trim() === '' ? { ok: true as const, cents: null } : amountIn(text, true);
    const today = amount.ok ? amount.cents : null;
    const history = [item.history[0], item.history[1], today];
    return { item: { ...item, history } as LineItem, ...refusalOf(amount) };
  }
  const amount = amountIn(text, column.key === 'year' && 'driver' in item && item.driver.kind === 'annual');
  const cents = amount.ok ? amount.cents : 0;
  const refusal = refusalOf(amount);
  if ('principalCents' in item) return { item: { ...item, principalCents: cents }, ...refusal };
  if (column.key !== 'year' || !('driver' in item)) return { item };
  const { driver } = item;
  if (driver.kind === 'fixed')
    return { item: { ...item, driver: { ...driver, yearCents: cents } } as LineItem, ...refusal };
  if (driver.kind !== 'annual') return { item };
  const years = driver.years.map((c, y) => (y === column.year ? cents : c));
  return { item: { ...item, driver: { ...driver, years } } as LineItem, ...refusal };
};

/** Months of one line together: they make one seasonality, or one schedule. */
const withTypedMonths = <C extends CellText>(item: LineItem, cells: readonly C[]): EditedLine<C> => {
  const refused: EditedLine<C>['refused'][number][] = [];
  const edits = new Map<number, number>();
  const used: C[] = [];
  for (const cell of cells) {
    const amount = amountIn(cell.text);
    if (cell.column.key === 'month') edits.set(cell.column.month, amount.ok ? amount.cents : 0);
    if (amount.ok) used.push(cell);
    else refused.push({ cell, rule: amount.rule });
  }
  if (edits.size === 0 || !('driver' in item)) return { item, refused };
  const { driver } = item;
  if (driver.kind === 'annual') {
    const changed = withMonths(driver, edits);
    if (changed.years.some((c) => c > MAX_AMOUNT_CENTS))
      return { item, refused: [...refused, ...used.map((cell) => ({ cell, rule: 'tooLarge' as const }))] };
    return { item: { ...item, driver: { kind: 'annual', ...changed } } as LineItem, refused };
  }
  if (driver.kind !== 'grant') return { item, refused };
  const changed = withPayments(driver.totalCents, driver.schedule, edits);
  if (!changed.ok)
    return { item, refused: [...refused, ...used.map((cell) => ({ cell, rule: 'moreThanGrant' as const }))] };
  return { item: { ...item, driver: { ...driver, schedule: changed.schedule } } as LineItem, refused };
};

/** Whether the months typed would come back as typed; they do not when years are given different profiles at once. */
export const profileIsCommon = (item: LineItem, cells: readonly CellText[]): boolean => {
  if (!('driver' in item) || item.driver.kind !== 'annual') return true;
  const edits = new Map<number, number>();
  for (const { column, text } of cells) {
    const amount = amountIn(text);
    if (column.key === 'month' && amount.ok) edits.set(column.month, amount.cents);
  }
  const after = annualMonths(withMonths(item.driver, edits));
  return [...edits].every(([m, c]) => after[m] === c);
};

/** Applies the texts to a line in the order of the columns: a driver chosen in the same paste is there before its amounts. */
export const editedLine = <C extends CellText>(
  collection: LineCollection,
  item: LineItem,
  cells: readonly C[],
  context: EditContext,
): EditedLine<C> => {
  const refused: EditedLine<C>['refused'][number][] = [];
  let current = item;
  const months: C[] = [];
  for (const cell of cells) {
    if (!isInput(collection, current, cell.part, cell.column)) continue;
    if (cell.column.key === 'month' && 'driver' in current) {
      months.push(cell);
      continue;
    }
    const outcome = writeText(collection, current, cell, context);
    if (outcome.rule !== undefined) refused.push({ cell, rule: outcome.rule });
    if ('item' in outcome) current = outcome.item;
  }
  const timed = withTypedMonths(current, months);
  return { item: timed.item, refused: [...refused, ...timed.refused] };
};

/** Whether a payment is made in this month (0…35): one of a grant's schedule, or that of a support. */
export const paysIn = (item: LineItem, month: number): boolean => {
  if ('principalCents' in item) return item.month === month + 1;
  return 'driver' in item && item.driver.kind === 'grant' && item.driver.schedule.some((s) => s.month === month + 1);
};
/** A payment moved to another month (0…35), as the field of the line that changes and its value. Null where there is none to move. */
export const movedPayment = (
  item: LineItem,
  month: number,
  to: number,
): { readonly field: string; readonly value: unknown } | null => {
  if (to < 0 || to > 35 || to === month || !paysIn(item, month)) return null;
  if ('principalCents' in item) return { field: 'month', value: to + 1 };
  if (!('driver' in item) || item.driver.kind !== 'grant') return null;
  // Two payments of the same month are one.
  const shares = new Map<number, number>();
  for (const s of item.driver.schedule) {
    const at = s.month === month + 1 ? to + 1 : s.month;
    shares.set(at, Math.min(1, (shares.get(at) ?? 0) + s.share));
  }
  const schedule = [...shares].map(([at, share]) => ({ month: at, share })).sort((a, b) => a.month - b.month);
  return { field: 'driver', value: { ...item.driver, schedule } };
};
