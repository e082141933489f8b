/** Notes of the plan's cells, as notes of the workbook's cells: where each stands, how it is written, and what an edited workbook says of it. */
import { setCommand } from '#shared/dossier/content/apply.ts';
import { type CellNote, cellNote, type NotedLine, withCellNote } from '#shared/dossier/content/cell-notes.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { NOTED_COLLECTIONS } from '#shared/dossier/content/stored.ts';
import { MONTHS } from '#shared/finance/projection/calendar.ts';
import { columnName, type Sheet } from '../cells/sheet.ts';
import { FIRST_MONTH, FIRST_YEAR, GROUP_COLUMN, ID_COLUMN, NATURE_COLUMN, type Nature } from '../rows/calc.ts';
import type { WorkbookWords } from '../words.ts';
import { isWord } from './former-words.ts';
import type { GivenSheet, SheetInputs } from './given.ts';
import type { WorkbookReading } from './reading.ts';

export type NotedCollection = (typeof NOTED_COLLECTIONS)[number];
/** Where a cell of the plan stands: a field of the sheet of inputs, or a row of the calculation. */
type Standing =
  | { readonly sheet: 'inputs'; readonly field: string }
  | { readonly sheet: 'calc'; readonly natures: readonly Nature[]; readonly column: number };

const FIELDS: Readonly<Record<NotedCollection, Readonly<Record<string, string>>>> = {
  resources: {
    label: 'label',
    funder: 'funder',
    kind: 'leaf',
    status: 'status',
    driver: 'driver',
    today: 'today',
    y0: 'year1',
    y1: 'year2',
    y2: 'year3',
  },
  costs: { label: 'label', kind: 'heading', driver: 'driver', today: 'today', y0: 'year1', y1: 'year2', y2: 'year3' },
  posts: { label: 'label', driver: 'fte' },
  investments: { label: 'label', driver: 'amount' },
  supports: { label: 'label', funder: 'funder', kind: 'kind', status: 'status', driver: 'principal' },
};
const NATURES: Readonly<Record<NotedCollection, readonly Nature[]>> = {
  resources: ['income', 'ownFunds'],
  costs: ['cost', 'variableCost'],
  posts: ['cost'],
  investments: ['paid'],
  supports: ['received', 'incomeCash'],
};
/** Where the heading of a line stands that has none among its inputs: beside the charge it makes. */
const HEADED: Readonly<Partial<Record<NotedCollection, Nature>>> = { posts: 'cost', investments: 'depreciation' };
const keys = (letter: string, count: number, first: number): readonly (readonly [string, number])[] =>
  Array.from({ length: count }, (_, i) => [`${letter}${i}`, first + i] as const);
const MONTH_KEYS = keys('m', MONTHS, FIRST_MONTH);
const YEAR_KEYS = keys('y', 3, FIRST_YEAR);
const PAYMENT_KEYS = keys('p', MONTHS, FIRST_MONTH);

/** Every cell of a collection, with its place in the workbook. */
const standings = (collection: NotedCollection): ReadonlyMap<string, Standing> => {
  const fields = FIELDS[collection];
  const inCalc = (natures: readonly Nature[], list: typeof MONTH_KEYS): [string, Standing][] =>
    list.filter(([key]) => !(key in fields)).map(([key, column]) => [key, { sheet: 'calc', natures, column }]);
  const headed = HEADED[collection];
  return new Map<string, Standing>([
    ...Object.entries(fields).map(([key, field]): [string, Standing] => [key, { sheet: 'inputs', field }]),
    ...inCalc(NATURES[collection], [...MONTH_KEYS, ...YEAR_KEYS]),
    ...(headed ? inCalc([headed], [['kind', GROUP_COLUMN]]) : []),
    ...(collection === 'resources' ? inCalc(['incomeCash'], PAYMENT_KEYS) : []),
  ]);
};
const STANDINGS = new Map(NOTED_COLLECTIONS.map((c) => [c, standings(c)]));

/** The text of a note: the remark, then its origin and how sure it is, a line each. */
export const noteText = ({ note, source, confidence }: CellNote, { note: word }: WorkbookWords): string =>
  [
    ...(note === undefined ? [] : [note]),
    ...(source === undefined ? [] : [`${word.source}: ${source}`]),
    ...(confidence === undefined ? [] : [`${word.confidence}: ${word[confidence]}`]),
  ].join('\n');
const after = (line: string | undefined, name: string): string | null => {
  const match = line?.match(/^\s*([^:]+?)[\s\u00a0\u202f]*:[\s\u00a0]*(.*)$/);
  return match?.[1]?.toLowerCase() === name.toLowerCase() ? (match[2] ?? '').trim() : null;
};
/** A text typed or kept in a spreadsheet, read back; what is not an origin or a confidence is the remark. */
export const noteFrom = (text: string, { note: word }: WorkbookWords): CellNote => {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const sure = after(lines.at(-1), word.confidence)?.toLowerCase();
  const confidence = (['low', 'medium', 'high'] as const).find((c) => word[c].toLowerCase() === sure);
  if (confidence !== undefined) lines.pop();
  const source = after(lines.at(-1), word.source);
  if (source !== null) lines.pop();
  const note = lines.join('\n').trim();
  return {
    ...(note === '' ? {} : { note }),
    ...(source === null || source === '' ? {} : { source }),
    ...(confidence === undefined ? {} : { confidence }),
  };
};

/** @param at where an input of a line stands on the sheet of inputs; null when it stands nowhere */
export const annotate = (
  input: Pick<Dossier, NotedCollection>,
  calc: Sheet,
  at: (
    collection: NotedCollection,
    index: number,
    field: string,
  ) => { readonly sheet: Sheet; readonly row: number; readonly column: number },
  words: WorkbookWords,
): void => {
  const put = (sheet: Sheet, row: number, column: number, note: string): void => {
    const cells = sheet.rows[row];
    const cell = cells?.[column];
    if (cells !== undefined && cell !== undefined) cells[column] = { ...cell, note };
  };
  for (const collection of NOTED_COLLECTIONS)
    input[collection].forEach((line: NotedLine & { readonly id: string }, index) => {
      if (line.note === undefined && line.cells === undefined) return;
      for (const [key, standing] of STANDINGS.get(collection) ?? []) {
        const note = cellNote(line, key);
        if (note === null) continue;
        const text = noteText(note, words);
        if (standing.sheet === 'inputs') {
          const place = at(collection, index, standing.field);
          put(place.sheet, place.row, place.column, text);
        } else {
          const row = calcRow(calc.rows, line.id, standing.natures, words);
          if (row >= 0) put(calc, row, standing.column, text);
        }
      }
    });
};
const calcRow = (
  rows: readonly (readonly ({ readonly value: unknown } | undefined)[])[],
  id: string,
  natures: readonly Nature[],
  words: WorkbookWords,
): number => {
  const isWanted = (said: unknown): boolean => natures.some((n) => isWord(String(said ?? ''), words.nature[n]));
  return rows.findIndex((row) => row[ID_COLUMN]?.value === id && isWanted(row[NATURE_COLUMN]?.value));
};

/**
 * What the notes of an edited workbook change, added to its report. A file without a single note comes from a program that does not keep them: the
 * dossier's own stay.
 */
export const noteChanges = (
  reading: WorkbookReading,
  now: SheetInputs,
  sheets: readonly GivenSheet[],
  dossier: Dossier,
  words: WorkbookWords,
): Command[] => {
  const inputs = sheets.find((s) => s.name === words.sheet.inputs)?.notes;
  const calc = sheets.find((s) => s.name === words.sheet.calc);
  if (!inputs?.size && !calc?.notes?.size) return [];
  const calcRows = (calc?.rows ?? []).map((row) => row.map((value) => ({ value })));
  return NOTED_COLLECTIONS.flatMap((collection) =>
    now.tables[collection].flatMap(({ id, cells }): Command[] => {
      const line = dossier[collection].find((l) => l.id === id) as (NotedLine & { readonly id: string }) | undefined;
      if (line === undefined) return [];
      const fields = new Map<'note' | 'cells', unknown>();
      let current: NotedLine = line;
      for (const [key, standing] of STANDINGS.get(collection) ?? []) {
        const row = standing.sheet === 'calc' ? calcRow(calcRows, id, standing.natures, words) : -1;
        const place =
          standing.sheet === 'inputs'
            ? (cells[standing.field]?.cell ?? '')
            : row < 0
              ? ''
              : `${columnName(standing.column)}${row + 1}`;
        if (place === '') continue;
        const text = (standing.sheet === 'inputs' ? inputs : calc?.notes)?.get(place);
        const before = cellNote(line, key);
        const said = text === undefined ? null : noteFrom(text, words);
        const shown = before === null ? '' : noteText(before, words);
        if (shown === (said === null ? '' : noteText(said, words))) continue;
        reading.report.push({
          outcome: text === undefined ? 'removed' : before === null ? 'added' : 'changed',
          block: collection,
          line: id,
          field: words.note.note,
          cell: place,
          before: before === null ? null : shown,
          after: text === undefined ? null : text,
        });
        for (const { field, value } of withCellNote(current, key, said, collection !== 'investments')) {
          fields.set(field, value);
          current = { ...current, [field]: value } as NotedLine;
        }
      }
      return [...fields].map(([field, value]) => setCommand(dossier, [collection, id, field], value));
    }),
  );
};
