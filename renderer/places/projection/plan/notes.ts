/** Notes of the cells of the plan: which cell of the sheet has which, and the commands that change one. */

import type { Translate } from '#shared/base/i18n/translate.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { type CellNote, cellNote, type NotedLine, withCellNote } from '#shared/dossier/content/cell-notes.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { PlanColumn } from './columns.ts';
import type { LineCollection, PlanRow } from './rows.ts';

/** The line that a row of the plan belongs to. */
export interface NotedCell {
  readonly collection: LineCollection;
  readonly item: Dossier[LineCollection][number];
  /** as kept on the line */ readonly key: string;
}
const keyOf = (column: PlanColumn, isPayment: boolean): string | null => {
  if (column.key === 'month') return `${isPayment ? 'p' : 'm'}${column.month}`;
  if (isPayment) return null;
  return column.key === 'year' ? `y${column.year}` : column.key;
};

/** @returns null where a cell belongs to no line, or is the sum of a year of payments */
export const notedCell = (row: PlanRow | undefined, column: PlanColumn | undefined): NotedCell | null => {
  if (row === undefined || column === undefined || (row.kind !== 'line' && row.kind !== 'payments')) return null;
  const key = keyOf(column, row.kind === 'payments');
  return key === null
    ? null
    : { collection: row.kind === 'payments' ? 'resources' : row.collection, item: row.item, key };
};
export const noteOf = (cell: NotedCell | null): CellNote | null =>
  cell === null ? null : cellNote(cell.item as NotedLine, cell.key);

/** A note in one sentence, for the bar below the grid and for a screen reader. */
export const noteWords = (t: Translate, { note, source, confidence }: CellNote): string =>
  [
    note ?? '',
    source === undefined ? '' : t('grid.noteSourceIs', { source }),
    confidence === undefined ? '' : t('grid.noteConfidenceIs', { confidence: t(`dossier.confidences.${confidence}`) }),
  ]
    .filter((part) => part !== '')
    .join(' · ');

export const noteCommands = (dossier: Dossier, cell: NotedCell, note: CellNote | null): Command[] =>
  withCellNote(cell.item as NotedLine, cell.key, note, cell.collection !== 'investments').map(({ field, value }) =>
    setCommand(dossier, [cell.collection, cell.item.id, field], value),
  );
