/** The plan of the open dossier as a sheet: rows, columns, cells, and what is written as commands. */

import type { ExtraRows, GridCell, GridSheet } from '#renderer/ground/grid/sheet.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import { type Dossier, MAX_ITEMS } from '#shared/dossier/content/schema.ts';
import type { PlacedText } from '#shared/finance/grid/paste.ts';
import type { CellBlock } from '#shared/finance/grid/tsv.ts';
import { isTableOfItsOwn } from '#shared/finance/intake/pasted-table.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { editRuleWords, isWrittenIn, lineName, planCell, planHint } from './cells.ts';
import { gridColumns, type PlanColumn, type PlanView, planColumns } from './columns.ts';
import { editCommands, editContext, type LineEdit } from './commands.ts';
import { type CellText, editedLine, profileIsCommon } from './edit-line.ts';
import { blankLine } from './new-lines.ts';
import { KEPT_TOTALS, type LineCollection, type LineItem, type PlanRow, planRows } from './rows.ts';

export interface PlanSheetInput {
  readonly dossier: Dossier;
  readonly projection: Projection;
  readonly view: PlanView;
  /** one group of lines alone */ readonly only?: LineCollection | undefined;
  /** groups of which the sum alone is shown */ readonly folded?: ReadonlySet<LineCollection> | undefined;
  readonly t: Translate;
  readonly language: Language;
  /** a new identifier at each call */ readonly newId: () => string;
  readonly dispatch: (label: string, commands: readonly Command[]) => void;
  /** reads a pasted table that is no cells of the plan */ readonly readTable: (text: string) => void;
}
/** A text with the cell that it was meant for. */
interface PlacedCell extends CellText {
  readonly place: PlacedText;
}
interface PlacedEdit extends LineEdit {
  readonly cells: readonly PlacedCell[];
}
export interface PlanSheet extends GridSheet {
  readonly planRows: readonly PlanRow[];
  readonly planColumns: readonly PlanColumn[];
}

const collectionOf = (row: PlanRow | undefined): LineCollection | null => {
  if (row?.kind === 'payments') return 'resources';
  return row && 'collection' in row && row.kind !== 'head' ? row.collection : null;
};

const FIGURES: ReadonlySet<PlanColumn['key']> = new Set(['today', 'year', 'month']);
const takesTable = (
  { readTable }: PlanSheetInput,
  columns: readonly PlanColumn[],
  text: string,
  block: CellBlock,
  col: number,
): boolean => {
  const isOwn = col === 0 && isTableOfItsOwn(block, (c) => FIGURES.has(columns[c]?.key ?? 'label'));
  if (isOwn) readTable(text);
  return isOwn;
};

/** Texts gathered by line, in the order in which they come; rows that go beyond the last one become new lines. */
const gatherEdits = (rows: readonly PlanRow[], columns: readonly PlanColumn[], newId: () => string) => {
  const cellText = (place: PlacedText): PlacedCell | null => {
    const row = rows[place.row];
    const column = columns[place.col];
    return row && column
      ? { part: row.kind === 'payments' ? 'payments' : 'line', column, text: place.text, place }
      : null;
  };

  return (edits: readonly PlacedText[], extra: ExtraRows | undefined): PlacedEdit[] => {
    const byLine = new Map<string, { collection: LineCollection; id: string; isNew: boolean; cells: PlacedCell[] }>();
    for (const place of edits) {
      const row = rows[place.row];
      const collection = collectionOf(row);
      const cell = cellText(place);
      if (!row || collection === null || !cell) continue;
      const isNew = row.kind === 'new';
      if (isNew && place.text === '') continue;
      const key = row.kind === 'line' || row.kind === 'payments' ? row.item.id : row.id;
      const known = byLine.get(key) ?? { collection, id: isNew ? newId() : key, isNew, cells: [] };
      known.cells.push(cell);
      byLine.set(key, known);
    }
    const collection = extra ? collectionOf(rows[extra.after]) : null;
    const added = (extra && collection ? extra.rows : []).flatMap((texts): PlacedEdit[] =>
      texts.every((text) => text.trim() === '')
        ? []
        : [
            {
              collection: collection as LineCollection,
              id: newId(),
              isNew: true,
              cells: texts.flatMap((text, i) => {
                const column = columns[(extra?.col ?? 0) + i];
                return column
                  ? [
                      {
                        part: 'line' as const,
                        column,
                        text,
                        place: { row: extra?.after ?? 0, col: (extra?.col ?? 0) + i, text },
                      },
                    ]
                  : [];
              }),
            },
          ],
    );
    return [...byLine.values(), ...added];
  };
};

export const planSheet = (input: PlanSheetInput): PlanSheet => {
  const { dossier, projection, view, t, language } = input;
  const rows = planRows(dossier, projection, view, input.only, input.folded);
  const columns = planColumns(view);
  const nameOf = (row: PlanRow): string => {
    if (row.kind === 'line') return lineName(row.item, row.collection, row.index, t);
    if (row.kind === 'payments') return `${lineName(row.item, 'resources', row.index, t)} : ${t('grid.payments')}`;
    if (row.kind === 'head') return t(`grid.group.${row.collection}`);
    return row.kind === 'new' ? t(`grid.add.${row.collection}`) : t(`grid.total.${row.name}`);
  };
  /** Worked out when first read, as rows come into sight. */
  const known = rows.map((): GridCell[] => []);
  const cell = (row: number, col: number): GridCell => {
    const planRow = rows[row];
    const column = columns[col];
    const cells = known[row];
    if (!planRow || !column || !cells) return { kind: 'blank', shown: '', typed: '' };
    cells[col] ??= planCell(planRow, column, { dossier, projection, t, language });
    return cells[col];
  };

  const lineEdits = gatherEdits(rows, columns, input.newId);

  return {
    planRows: rows,
    planColumns: columns,
    columns: gridColumns(columns, projection.months, t, language),
    rows: rows.map((row) => ({
      id: row.id,
      name: nameOf(row),
      kind: row.kind === 'payments' ? 'sub' : row.kind,
      ...(row.kind === 'head' && input.only === undefined
        ? { unfolded: input.folded?.has(row.collection) !== true }
        : {}),
    })),
    kept: input.only === undefined ? KEPT_TOTALS : 0,
    cell,
    isInput: (row, col) => {
      const planRow = rows[row];
      const column = columns[col];
      return planRow !== undefined && column !== undefined && isWrittenIn(planRow, column, () => cell(row, col));
    },
    hint: (row, col) => {
      const planRow = rows[row];
      const column = columns[col];
      return planRow && column ? planHint(planRow, column, cell(row, col).kind, { t, projection }) : '';
    },
    judge: (edits, extra) => {
      const refused: { place: PlacedText; words: string }[] = [];
      let common = true;
      for (const { collection, id, isNew, cells } of lineEdits(edits, extra)) {
        const item = isNew
          ? blankLine(collection, id, dossier.plan.startMonth)
          : (dossier[collection] as readonly LineItem[]).find((i) => i.id === id);
        if (!item) continue;
        const result = editedLine(collection, item, cells, editContext(dossier, projection, collection, id, language));
        for (const { cell, rule } of result.refused) refused.push({ place: cell.place, words: editRuleWords(t, rule) });
        common &&= profileIsCommon(item, cells);
      }
      const rowKinds = new Set(edits.map((e) => rows[e.row]?.kind));
      // A block of lines laid over the payments between them is probably not what was meant.
      const crosses =
        rowKinds.has('line') &&
        edits.some((e) => rows[e.row]?.kind === 'payments' && e.col > 0 && e.text !== cell(e.row, e.col).typed);
      return {
        refused,
        warnings: [...(common ? [] : [t('grid.paste.profiles')]), ...(crosses ? [t('grid.paste.payments')] : [])],
      };
    },
    write: (edits, extra) => {
      const commands = editCommands(dossier, projection, lineEdits(edits, extra), language);
      if (commands.length === 0) return;
      const first = rows[edits[0]?.row ?? extra?.after ?? 0];
      const many = edits.length + (extra?.rows.length ?? 0) > 1;
      input.dispatch(many || !first ? t('grid.step.cells', { count: edits.length }) : nameOf(first), commands);
    },
    takesTable: (text, block, col) => takesTable(input, columns, text, block, col),
    lastRowFrom: (row) => {
      const collection = collectionOf(rows[row]);
      if (collection === null) return row;
      let last = row;
      while (collectionOf(rows[last + 1]) === collection && rows[last + 1]?.kind !== 'new') last += 1;
      return last;
    },
    growth: (row, count) => {
      const collection = collectionOf(rows[row]);
      return collection !== null && dossier[collection].length + count <= MAX_ITEMS
        ? t(`grid.grow.${collection}`, { count })
        : null;
    },
  };
};
