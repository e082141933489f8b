/** A workbook to fill, filled as a person would: only cells that are open, found by what they ask. Read and written again by the spreadsheet library. */
import { type Cell, readXlsx, type Workbook, type WriteSheet, writeXlsx } from 'hucre';
import { ASK_COLUMNS, ASK_KEY } from '#shared/papers/applicant/form/ask-sheet.ts';
import { BUDGET_COLUMNS, BUDGET_KEY } from '#shared/papers/applicant/form/budget-sheet.ts';
import { README_KEY } from '#shared/papers/applicant/form/workbook.ts';

type Column = keyof typeof ASK_COLUMNS | keyof typeof BUDGET_COLUMNS | 'year2' | 'year3' | 'respondent';
export interface Settable {
  readonly set: (value: string | number | Date | null) => void;
  readonly formula: (formula: string, result: number | string) => void;
  readonly value: () => unknown;
}
type Find = (key: string, column: Column) => Settable;

const columnOf = (mark: unknown, column: Column): number => {
  if (mark === README_KEY) return 3;
  if (mark === ASK_KEY) return ASK_COLUMNS[column as keyof typeof ASK_COLUMNS];
  if (column === 'year2' || column === 'year3') return BUDGET_COLUMNS.year1 + (column === 'year2' ? 1 : 2);
  return BUDGET_COLUMNS[column as keyof typeof BUDGET_COLUMNS];
};
const MARKS: readonly unknown[] = [README_KEY, ASK_KEY, BUDGET_KEY];

const finder =
  (workbook: Workbook): Find =>
  (key, column) => {
    // 'resources/+2' is the second free row: its identifier is the workbook's own.
    const free = /^(resources|costs)\/\+(\d+)$/.exec(key);
    const wanted = free ? new RegExp(`^${free[1]}/[A-Za-z0-9]+-[rc]${free[2]}$`) : null;
    for (const sheet of workbook.sheets) {
      const mark = sheet.rows[0]?.[0];
      if (!MARKS.includes(mark)) continue;
      // A question about one of a station says which; a test names it by its own identifier.
      const own = (r: readonly unknown[]): string => String(r[0] ?? '').replace(/^(questions\/[^/#]+)\/[^#]+/, '$1');
      const row = sheet.rows.findIndex((r) => (wanted ? wanted.test(String(r[0] ?? '')) : own(r) === key));
      if (row < 0) continue;
      const at = columnOf(mark, column);
      const cells = sheet.cells ?? new Map<string, Cell>();
      sheet.cells = cells;
      const place = `${row},${at}`;
      const style = cells.get(place)?.style;
      return {
        set: (value) => {
          const line = sheet.rows[row] as unknown[];
          while (line.length <= at) line.push(null);
          line[at] = value;
          cells.set(place, {
            value,
            type:
              value === null
                ? 'empty'
                : typeof value === 'number'
                  ? 'number'
                  : value instanceof Date
                    ? 'date'
                    : 'string',
            ...(style ? { style } : {}),
          } as Cell);
        },
        formula: (formula, result) =>
          void cells.set(place, {
            value: null,
            type: 'formula',
            formula,
            formulaResult: result,
            ...(style ? { style } : {}),
          } as Cell),
        value: () => sheet.rows[row]?.[at] ?? null,
      };
    }
    throw new Error(`No row ${key} in the workbook`);
  };

/** @returns the bytes of the file saved again */
export const filled = async (bytes: Uint8Array, fill: (cell: Find) => void): Promise<Uint8Array> => {
  const workbook = await readXlsx(bytes, { readStyles: true });
  fill(finder(workbook));
  return writeXlsx({ sheets: workbook.sheets as unknown as WriteSheet[] });
};
