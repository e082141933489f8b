/** The columns of the list: what each is called, how it is ordered and what stands in a cell of it. */
import type { useT } from '#renderer/ground/language/language.tsx';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { STAGES } from '#shared/base/method/options.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents, formatProgress } from '#shared/base/money/format.ts';
import { LIST_COLUMNS, LIST_SORTS, type ListColumn, type ListFilter } from '#shared/contract/operations/list-query.ts';
import type { DossierRow, ListGroupRow } from '#shared/contract/operations/portfolio.ts';

export type ListSort = (typeof LIST_SORTS)[number];
/** Columns of what is worked out beside the row. */
type GlanceColumn = 'lowestCents' | 'toSay';
type Translate = ReturnType<typeof useT>;

/** Those of a first day. */
const FIRST_COLUMNS: readonly ListColumn[] = [
  'status',
  'model',
  'askedCents',
  'proposedCents',
  'lowestCents',
  'decisionDate',
  'findings',
  'toSay',
];
const NUMBERS: ReadonlySet<string> = new Set([
  'askedCents',
  'proposedCents',
  'grantedCents',
  'lowestCents',
  'openQuestions',
  'completeness',
  'findings',
  'toSay',
]);
export const isNumberColumn = (column: ListColumn | ListSort): boolean => NUMBERS.has(column);
export const sortOf = (column: ListColumn | 'project'): ListSort | null =>
  LIST_SORTS.find((sort) => sort === column) ?? null;
export const shownColumns = ({ columns }: ListFilter): readonly ListColumn[] =>
  columns === undefined ? FIRST_COLUMNS : LIST_COLUMNS.filter((column) => columns.includes(column));

/** Whether a cell is older than the content of its dossier: it follows an edit a moment later. */
export const isOutdatedCell = (row: DossierRow, column: ListColumn): boolean =>
  row.outdated && (column === 'completeness' || column === 'findings');

/** What stands in a cell of what the row itself says, as text. */
export const cellText = (
  row: DossierRow,
  column: Exclude<ListColumn, GlanceColumn>,
  language: Language,
  t: Translate,
): string => {
  if (isOutdatedCell(row, column)) return '…';
  switch (column) {
    case 'status':
      return t(`portfolio.status.${row.status}`);
    case 'stage':
      return STAGES.find((s) => s.id === row.stage)?.label[language] ?? '';
    case 'askedCents':
    case 'proposedCents':
    case 'grantedCents': {
      const cents = row[column];
      return cents === null ? '' : formatCents(cents, language, 0);
    }
    case 'decisionDate':
      return shortDate(row.decisionDate);
    case 'updatedAt':
      return shortDate(row.updatedAt.slice(0, 10));
    case 'completeness':
      return formatProgress(row.completeness, language);
    case 'openQuestions':
      return row.openQuestions === 0 ? '' : String(row.openQuestions);
    case 'findings':
      return row.findings === 0 ? '' : String(row.findings);
    default:
      return row[column];
  }
};
/** The total of a group under a column of amounts; nothing elsewhere. */
export const groupTotal = (group: ListGroupRow, column: ListColumn, language: Language): string => {
  if (column !== 'askedCents' && column !== 'proposedCents' && column !== 'grantedCents') return '';
  return group[column] === 0 ? '' : formatCents(group[column], language, 0);
};
