/** What each cell of the plan shows. */

import type { GridCell, GridOption } from '#renderer/ground/grid/sheet.ts';
import { planMonthWords } from '#shared/base/i18n/dates.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import { headingById } from '#shared/base/method/headings.ts';
import { leafById } from '#shared/base/method/levers.ts';
import type { Language } from '#shared/base/method/text.ts';
import { editableCents, formatAmount, formatCents, formatNumber } from '#shared/base/money/format.ts';
import { isUnsaid } from '#shared/dossier/content/plan.ts';
import { repeatedTextAt } from '#shared/dossier/content/repeated-texts.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { guessHeading, guessLeaves } from '#shared/finance/intake/guess.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { OUTSIDE_LEVERS } from '#shared/finance/workbook/words.ts';
import type { PlanColumn } from './columns.ts';
import { draftKey } from './commands.ts';
import { driverWords } from './driver-words.ts';
import { amountIn, type EditRule, followsPlan, isInput, optionsOf, paysIn } from './edit-line.ts';
import { figureOfCell } from './figures.ts';
import { notedCell, noteOf, noteWords } from './notes.ts';
import { optionNamed } from './options.ts';
import type { LineCollection, LineItem, PlanRow } from './rows.ts';

export interface CellContext {
  readonly dossier: Dossier;
  readonly projection: Projection;
  readonly t: Translate;
  readonly language: Language;
}
const BLANK: GridCell = { kind: 'blank', shown: '', typed: '' };

export const editRuleWords = (t: Translate, rule: EditRule): string => {
  switch (rule) {
    case 'negative':
    case 'notAnOption':
    case 'tooLong':
    case 'moreThanGrant':
    case 'nothingToFollow':
      return t(`grid.rule.${rule}`);
    default:
      return t(`common.number.${rule}`);
  }
};

export const lineName = (item: LineItem, collection: LineCollection, index: number, t: Translate): string => {
  const text = 'title' in item ? item.title : item.label;
  return text || `${t(`grid.newLine.${collection}`)} ${index + 1}`;
};

/** The rule that a kept text breaks now; it may have become right since. */
const draftRule = (text: string, options: readonly GridOption[] | null): EditRule => {
  if (options) return optionNamed(options, text) === null ? 'notAnOption' : 'nothingToFollow';
  const amount = amountIn(text);
  return amount.ok ? 'moreThanGrant' : amount.rule;
};

/** The problem of the plan itself that concerns this cell, in words. */
const issueWords = (row: PlanRow, column: PlanColumn, { projection, t }: CellContext): string | undefined => {
  if (row.kind !== 'line' && row.kind !== 'payments') return undefined;
  if (column.key !== 'label') return undefined;
  const collection = row.kind === 'payments' ? 'resources' : row.collection;
  const issue = projection.issues.find(
    ({ code, path }) =>
      path[0] === collection && path[1] === row.item.id && (row.kind === 'line' || code === 'scheduleNotWhole'),
  );
  return issue ? t(`grid.issue.${issue.code}`) : undefined;
};

/** What drives a line that has no driver to choose. */
const drives = (item: LineItem, { t, language, projection: { months } }: CellContext): string => {
  if ('fte' in item)
    return t('grid.drives.post', {
      fte: formatNumber(item.fte, language),
      gross: formatCents(item.grossMonthlyCents, language, 0),
    });
  if ('principalCents' in item)
    return t('grid.drives.payment', {
      amount: formatCents(item.principalCents, language, 0),
      month: planMonthWords(item.month, months[0] ?? '', language),
    });
  if ('amountCents' in item)
    return t('grid.drives.payment', {
      amount: formatCents(item.amountCents, language, 0),
      month: planMonthWords(item.month, months[0] ?? '', language),
    });
  return '';
};

const text = (kind: GridCell['kind'], value: string): GridCell => ({ kind, shown: value, typed: value });

/** What stands in a cell of which nobody has said anything: a guess from the words of the line, shown as one, or that it is to be said. */
const guessIn = (item: LineItem, column: PlanColumn, { t, language }: CellContext): string | null => {
  if (!('driver' in item) || (column.key !== 'kind' && column.key !== 'status')) return null;
  const field = column.key === 'status' ? 'status' : 'leaf' in item ? 'leaf' : 'heading';
  if (!isUnsaid(item, field)) return null;
  if (field === 'leaf') {
    const leaves = guessLeaves(item.label).map((leaf) => `${leaf} ${leafById(leaf).label[language]}`);
    return leaves.length === 0 ? t('grid.unsaid') : t('grid.guess', { words: leaves.join(' / ') });
  }
  const heading = field === 'heading' ? guessHeading(item.label) : null;
  return heading === null ? t('grid.unsaid') : t('grid.guess', { words: headingById(heading).label[language] });
};

const descriptive = (row: Extract<PlanRow, { kind: 'line' }>, column: PlanColumn, context: CellContext): GridCell => {
  const { item, collection } = row;
  const { language } = context;
  switch (column.key) {
    case 'label': {
      const value = 'title' in item ? item.title : item.label;
      const field = 'title' in item ? 'title' : 'label';
      return { ...text('input', value), suggests: repeatedTextAt([collection, item.id, field]) };
    }
    case 'funder':
      return 'funder' in item
        ? { ...text('input', item.funder), suggests: repeatedTextAt([collection, item.id, 'funder']) }
        : BLANK;
    case 'driver':
      if (!('driver' in item)) return text('computed', drives(item, context));
      break;
    case 'kind':
      if (collection === 'posts') return text('computed', headingById('staff').label[language]);
      if (collection === 'investments') return text('computed', headingById('depreciation').label[language]);
      break;
    default:
      break;
  }
  const options = optionsOf(collection, column.key, language);
  if (!options) return BLANK;
  const id =
    column.key === 'status' && 'status' in item
      ? item.status
      : column.key === 'driver' && 'driver' in item
        ? item.driver.kind
        : 'leaf' in item
          ? (item.leaf ?? OUTSIDE_LEVERS)
          : 'heading' in item
            ? item.heading
            : 'kind' in item
              ? item.kind
              : '';
  const guess = guessIn(item, column, context);
  if (guess !== null) return { kind: 'input', shown: guess, typed: '', options };
  const typed = text('input', options.find((o) => o.id === id)?.label ?? '');
  // Nothing of it is one of the choices until one is made.
  if (column.key === 'driver' && 'driver' in item)
    return { ...typed, ...(followsPlan(item) ? { typed: '' } : {}), shown: driverWords(item, context), options };
  return {
    ...typed,
    options,
    ...(column.key === 'status' && 'status' in item ? { money: item.status } : {}),
  };
};

const amount = (kind: GridCell['kind'], cents: number | null, language: Language): GridCell =>
  cents === null
    ? { kind, shown: '', typed: '' }
    : { kind, shown: formatAmount(cents, language), typed: editableCents(cents, language) };

const figure = (row: Exclude<PlanRow, { kind: 'new' }>, column: PlanColumn): number | null => {
  if (column.key === 'today') return row.today;
  if (column.key === 'year') return row.years[column.year] ?? 0;
  return column.key === 'month' ? (row.months[column.month] ?? 0) : null;
};

/** Where a computed value comes from, or what to know before typing. */
export const planHint = (
  row: PlanRow,
  column: PlanColumn,
  kind: GridCell['kind'],
  { t, projection }: Pick<CellContext, 't' | 'projection'>,
): string => {
  const timed = column.key === 'year' || column.key === 'month';
  if (row.kind === 'payments') return kind === 'input' ? t('grid.hint.payments') : '';
  if (row.kind === 'head') return timed || column.key === 'today' ? t('grid.hint.sum') : '';
  if (row.kind === 'total') return figureOfCell(row, column, projection) === null ? '' : t('grid.hint.why');
  if (row.kind !== 'line' || !timed) return '';
  const { item } = row;
  if (kind === 'input') return column.key === 'month' && 'driver' in item ? t('grid.hint.season') : '';
  if (followsPlan(item)) return t('grid.hint.workedOut');
  return 'driver' in item ? t(`grid.hint.${item.driver.kind}`) : t(`grid.hint.${row.collection}`);
};

const cashAlert = (row: PlanRow, column: PlanColumn, { projection, t }: CellContext): GridCell['alert'] => {
  if (row.kind !== 'total' || (row.name !== 'closing' && row.name !== 'lowest')) return undefined;
  const months =
    column.key === 'month'
      ? [column.month + 1]
      : column.key !== 'year'
        ? []
        : row.name === 'closing'
          ? [column.year * 12 + 12]
          : Array.from({ length: 12 }, (_, m) => column.year * 12 + m + 1);
  if (months.some((m) => projection.cash.monthsBelowZero.includes(m)))
    return { sign: '▼', words: t('projection.below') };
  return months.some((m) => projection.cash.monthsBelowSafety.includes(m))
    ? { sign: '▽', words: t('projection.unsafe') }
    : undefined;
};

/** A payment that can be taken to another month. */
const pays = (row: Extract<PlanRow, { kind: 'line' | 'payments' }>, month: number): boolean =>
  (row.kind === 'payments' || 'principalCents' in row.item) && paysIn(row.item, month);

const titleOf = (row: PlanRow, { t, dossier }: CellContext): string => {
  if (row.kind === 'head') return `${t(`grid.group.${row.collection}`)} (${dossier[row.collection].length})`;
  if (row.kind === 'new') return t(`grid.add.${row.collection}`);
  if (row.kind === 'payments') return t('grid.payments');
  return row.kind === 'total' ? t(`grid.total.${row.name}`) : '';
};

/** One cell of the plan, with what is known of it. Amounts are shown in whole euros and typed, copied and kept to the cent. */
export const planCell = (row: PlanRow, column: PlanColumn, context: CellContext): GridCell => {
  const cell = bareCell(row, column, context);
  const note = noteOf(notedCell(row, column));
  return note === null ? cell : { ...cell, note: noteWords(context.t, note) };
};
/** Whether a figure can be written in its cell; the cell of anything else says it. */
const takesFigure = (row: PlanRow, column: PlanColumn): boolean => {
  if (row.kind !== 'line' && row.kind !== 'payments') return false;
  const isPaid = row.kind === 'payments';
  return isInput(isPaid ? 'resources' : row.collection, row.item, isPaid ? 'payments' : 'line', column);
};
const isFigure = ({ key }: PlanColumn): boolean => key === 'today' || key === 'year' || key === 'month';
/** Whether a cell is written in, without working out what it shows where it holds a figure. */
export const isWrittenIn = (row: PlanRow, column: PlanColumn, cell: () => GridCell): boolean =>
  row.kind !== 'new' && isFigure(column) ? takesFigure(row, column) : cell().kind === 'input';

const bareCell = (row: PlanRow, column: PlanColumn, context: CellContext): GridCell => {
  const { t, language, dossier } = context;
  if (row.kind === 'new') {
    if (column.key === 'label') return { kind: 'input', shown: titleOf(row, context), typed: '' };
    const kind = isInput(row.collection, null, 'line', column) ? 'input' : 'blank';
    const options = optionsOf(row.collection, column.key, language);
    return { kind, shown: '', typed: '', ...(options ? { options } : {}) };
  }
  if (row.kind !== 'line' && column.key === 'label') {
    const issue = issueWords(row, column, context);
    return { ...text('computed', titleOf(row, context)), ...(issue ? { problem: issue } : {}) };
  }
  if (!isFigure(column)) {
    if (row.kind !== 'line') return BLANK;
    const cell = descriptive(row, column, context);
    return withDraft(cell, row.collection, row.item.id, 'line');
  }
  const part = row.kind === 'payments' ? 'payments' : 'line';
  const collection = row.kind === 'payments' ? 'resources' : row.kind === 'line' ? row.collection : null;
  const kind = takesFigure(row, column) ? 'input' : 'computed';
  const value = figure(row, column);
  if (value === null && kind === 'computed') return BLANK;
  const isZeroMonth = value === 0 && column.key === 'month';
  const base = amount(kind, value, language);
  const alert = cashAlert(row, column, context);
  const cell: GridCell = {
    ...base,
    // A quiet sign for nothing: 36 columns of zeros hide the amounts.
    ...(isZeroMonth ? { shown: '·' } : {}),
    ...(alert ? { alert } : {}),
    ...(column.key === 'month' && 'item' in row && pays(row, column.month) ? { carried: true } : {}),
  };
  return collection !== null && 'item' in row ? withDraft(cell, collection, row.item.id, part) : cell;

  function withDraft(shown: GridCell, place: LineCollection, id: string, of: 'line' | 'payments'): GridCell {
    const draft = dossier.drafts[draftKey(place, id, of, column)];
    if (draft !== undefined && shown.kind === 'input')
      return {
        ...shown,
        shown: draft,
        typed: draft,
        problem: editRuleWords(t, draftRule(draft, shown.options ?? null)),
      };
    const issue = issueWords(row, column, context);
    return issue ? { ...shown, problem: issue } : shown;
  }
};
