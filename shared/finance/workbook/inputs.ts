/** The sheet of inputs: every assumption of the plan, in euros, in cells that may be changed. */
import type { Language } from '#shared/base/method/text.ts';
import type { ScenarioEffect } from '#shared/finance/projection/adjustments.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import type { Value } from './cells/expression.ts';
import { neutraliseText } from './cells/neutral-text.ts';
import { newSheet, type PlacedCell, putHeading, putKey, putLabel, putValue, type Sheet } from './cells/sheet.ts';
import {
  blockKey,
  FIRST_FIELD_COLUMN,
  type Field,
  fieldTitle,
  SINGLE_BLOCKS,
  type SingleBlockKey,
  TABLE_BLOCKS,
  type TableBlockKey,
} from './layout.ts';
import { singleItems, tableItems } from './plan-items.ts';
import { wordsOf } from './words.ts';

export interface Inputs {
  readonly sheet: Sheet;
  readonly single: (block: SingleBlockKey, key: string) => PlacedCell;
  /** the cell of a field of the n-th item of a table */ readonly at: (
    block: TableBlockKey,
    index: number,
    key: string,
  ) => PlacedCell;
  readonly count: (block: TableBlockKey) => number;
  /** the word for yes */ readonly yes: string;
  /** schedule rows of a resource: indices in the table of payments */ readonly payments: (
    resource: number,
  ) => number[];
}

/** Blank cells of an input stay open; what a line does not use is greyed. */
const putField = (
  sheet: Sheet,
  row: number,
  column: number,
  field: Field,
  value: Value | null | undefined,
): PlacedCell =>
  putValue(
    sheet,
    [row, column],
    { kind: value === undefined ? 'unused' : 'input', format: field.format, list: field.list },
    typeof value === 'string' ? neutraliseText(value) : (value ?? null),
  );

/** As many stand on one page and are still read. */
const ROWS_OF_A_PAGE = 120;
/** Whether a field of a line is more than blank: a weight or a factor of one is what every line has. */
const saysSomething = ({ format }: Field, value: Value | null | undefined): boolean =>
  value !== undefined && value !== null && value !== '' && !(format === 'number' && value === 1);

/** @param a the scenario's adjustments, shown as coefficients that can be changed */
export const inputsSheet = (input: PlanInput, a: ScenarioEffect, language: Language): Inputs => {
  const words = wordsOf(language);
  const sheet = newSheet('inputs', words.sheet.inputs, 2, 2, [12, 40, ...new Array<number>(37).fill(12)]);
  // Everything on this sheet is an assumption: its references never move.
  const absolute: Sheet = { ...sheet, frozenRows: 1_000_000, frozenColumns: 1_000 };
  putHeading(sheet, [0, 1], words.title);
  putLabel(sheet, [1, 1], words.readme.colours);
  let row = 3;
  const singles = new Map<string, PlacedCell>();
  const values = singleItems(input, a, language);
  for (const [block, fields] of Object.entries(SINGLE_BLOCKS) as [SingleBlockKey, readonly Field[]][]) {
    putKey(sheet, [row, 0], blockKey(block));
    putHeading(sheet, [row, 1], words.block[block]);
    for (const field of fields) {
      row += 1;
      putKey(sheet, [row, 0], field.key);
      putLabel(sheet, [row, 1], fieldTitle(field, words));
      singles.set(`${block}.${field.key}`, putField(absolute, row, 2, field, values[block][field.key]));
    }
    row += 2;
  }
  const cells = new Map<string, PlacedCell>();
  const tables = tableItems(input, a, language);
  let used = 0;
  for (const [block, fields] of Object.entries(TABLE_BLOCKS) as [TableBlockKey, readonly Field[]][]) {
    putKey(sheet, [row, 0], blockKey(block));
    putHeading(sheet, [row, 1], words.block[block]);
    row += 1;
    putHeading(sheet, [row, 0], words.field.key);
    fields.forEach((field, i) => {
      putHeading(sheet, [row, FIRST_FIELD_COLUMN + i], fieldTitle(field, words));
    });
    tables[block].forEach((item, index) => {
      row += 1;
      putKey(sheet, [row, 0], item.id);
      fields.forEach((field, i) => {
        const value = item[field.key];
        cells.set(
          `${block}.${index}.${field.key}`,
          putField(absolute, row, FIRST_FIELD_COLUMN + i, field, field.key in item ? value : undefined),
        );
        if (saysSomething(field, value)) used = Math.max(used, FIRST_FIELD_COLUMN + i);
      });
    });
    row += 2;
  }
  return {
    // On paper, columns in which no line says anything are left out.
    sheet: { ...sheet, print: { columns: used + 1, wide: 1, tall: row <= ROWS_OF_A_PAGE ? 1 : 0, paper: 'a3' } },
    single: (block, key) => singles.get(`${block}.${key}`) as PlacedCell,
    at: (block, index, key) => cells.get(`${block}.${index}.${key}`) as PlacedCell,
    count: (block) => tables[block].length,
    yes: words.word.yes,
    payments: (resource) => tables.payments.flatMap((p, i) => (p.id === input.resources[resource]?.id ? [i] : [])),
  };
};
