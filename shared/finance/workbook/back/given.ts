/** An edited sheet of inputs as it comes back: its cells found again by block, line and field, whatever moved up or down. */
import type { Language } from '#shared/base/method/text.ts';
import type { Rule } from '#shared/base/refusal/rule.ts';
import { columnName } from '../cells/sheet.ts';
import {
  blockKey,
  FIRST_FIELD_COLUMN,
  type Field,
  fieldTitle,
  SINGLE_BLOCKS,
  type SingleBlockKey,
  TABLE_BLOCKS,
  type TableBlockKey,
} from '../layout.ts';
import { type WorkbookWords, wordsOf } from '../words.ts';
import { isWord } from './former-words.ts';

export type GivenValue = number | string | boolean | null;
export interface GivenSheet {
  readonly name: string;
  readonly rows: readonly (readonly GivenValue[])[];
  /** texts of the notes, by cell: C12 */ readonly notes?: ReadonlyMap<string, string>;
}
export interface GivenCell {
  /** as a person names it: C12 */ readonly cell: string;
  readonly value: GivenValue;
}
export interface GivenRow {
  readonly id: string;
  readonly cell: string;
  readonly cells: Readonly<Record<string, GivenCell>>;
}
export interface SheetInputs {
  readonly language: Language;
  readonly sheet: string;
  readonly singles: Readonly<Record<SingleBlockKey, Readonly<Record<string, GivenCell>>>>;
  readonly tables: Readonly<Record<TableBlockKey, readonly GivenRow[]>>;
}
export interface MisplacedCell {
  readonly cell: string;
  readonly rule: Rule;
  readonly value: string;
}
export type InputsFound =
  | { readonly ok: true; readonly given: SheetInputs }
  | { readonly ok: false; readonly problems: MisplacedCell[] };

/** Far above any plan, which the schema holds at 500 lines a table. */
const MAX_ROWS = 20_000;
const textOf = (value: GivenValue | undefined): string =>
  value === null || value === undefined ? '' : String(value).trim();
const isBlank = (value: GivenValue | undefined): boolean => textOf(value) === '';

const singleCells = (
  rows: GivenSheet['rows'],
  from: number,
  fields: readonly Field[],
  problems: MisplacedCell[],
): Record<string, GivenCell> => {
  const cells: Record<string, GivenCell> = {};
  for (let r = from + 1; r < rows.length && !textOf(rows[r]?.[0]).startsWith('#') && !isBlank(rows[r]?.[0]); r += 1) {
    const key = textOf(rows[r]?.[0]);
    if (fields.some((f) => f.key === key)) cells[key] = { cell: `C${r + 1}`, value: rows[r]?.[2] ?? null };
  }
  for (const field of fields)
    if (cells[field.key] === undefined && field.later !== true)
      problems.push({ cell: `A${from + 1}`, rule: { kind: 'lineMissing' }, value: field.key });
  return cells;
};

const tableRows = (
  rows: GivenSheet['rows'],
  from: number,
  fields: readonly Field[],
  words: WorkbookWords,
  problems: MisplacedCell[],
): GivenRow[] => {
  const head = rows[from + 1] ?? [];
  fields.forEach((field, i) => {
    const column = FIRST_FIELD_COLUMN + i;
    const title = textOf(head[column]);
    if (field.later === true && title === '') return;
    if (!isWord(title, fieldTitle(field, words)))
      problems.push({ cell: `${columnName(column)}${from + 2}`, rule: { kind: 'columnsMoved' }, value: title });
  });
  const found: GivenRow[] = [];
  const present = (field: Field, i: number): boolean => field.later !== true || !isBlank(head[FIRST_FIELD_COLUMN + i]);
  for (let r = from + 2; r < rows.length && !textOf(rows[r]?.[0]).startsWith('#'); r += 1) {
    const row = rows[r] ?? [];
    if (fields.every((_, i) => isBlank(row[FIRST_FIELD_COLUMN + i])) && isBlank(row[0])) continue;
    found.push({
      id: textOf(row[0]),
      cell: `A${r + 1}`,
      cells: Object.fromEntries(
        fields.flatMap((field, i) => {
          if (!present(field, i)) return [];
          const column = FIRST_FIELD_COLUMN + i;
          return [[field.key, { cell: `${columnName(column)}${r + 1}`, value: row[column] ?? null }]];
        }),
      ),
    });
  }
  return found;
};

/** Finds every block by its mark. @returns all that is out of place, so that it can be mended at once */
export const findInputs = (sheets: readonly GivenSheet[]): InputsFound => {
  const language = (['fr', 'en'] as const).find((l) => sheets.some((s) => s.name === wordsOf(l).sheet.inputs));
  if (language === undefined)
    return {
      ok: false,
      problems: [{ cell: '', rule: { kind: 'inputsSheetMissing' }, value: sheets.map((s) => s.name).join(', ') }],
    };
  const words = wordsOf(language);
  const { rows, name } = sheets.find((s) => s.name === words.sheet.inputs) as GivenSheet;
  if (rows.length > MAX_ROWS)
    return {
      ok: false,
      problems: [{ cell: `A${MAX_ROWS}`, rule: { kind: 'rows', limit: MAX_ROWS }, value: String(rows.length) }],
    };
  const problems: MisplacedCell[] = [];
  const start = (block: SingleBlockKey | TableBlockKey): number | null => {
    const at = rows.findIndex((row) => textOf(row[0]) === blockKey(block));
    if (at < 0) problems.push({ cell: '', rule: { kind: 'blockMissing' }, value: words.block[block] });
    return at < 0 ? null : at;
  };
  const singles = {} as Record<SingleBlockKey, Record<string, GivenCell>>;
  for (const [block, fields] of Object.entries(SINGLE_BLOCKS) as [SingleBlockKey, readonly Field[]][]) {
    const at = start(block);
    singles[block] = at === null ? {} : singleCells(rows, at, fields, problems);
  }
  const tables = {} as Record<TableBlockKey, GivenRow[]>;
  for (const [block, fields] of Object.entries(TABLE_BLOCKS) as [TableBlockKey, readonly Field[]][]) {
    const at = start(block);
    tables[block] = at === null ? [] : tableRows(rows, at, fields, words, problems);
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, given: { language, sheet: name, singles, tables } };
};
