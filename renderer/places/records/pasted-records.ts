/** Lines copied from a spreadsheet, read as records: one line a record, columns in the order of the fields or under their names. */

import { readTypedDate } from '#shared/base/i18n/typed-date.ts';
import { parseNumber } from '#shared/base/money/parse.ts';
import { foldText } from '#shared/base/text/accents.ts';
import { parseTsv } from '#shared/finance/grid/tsv.ts';
import type { FieldSpec } from './place-field.tsx';

export interface PastedCell {
  readonly text: string;
  /** whether it is a value of its field; what is none is said and not taken */ readonly isTaken: boolean;
}
export interface PastedRecords {
  readonly specs: readonly FieldSpec[];
  readonly rows: readonly { readonly cells: readonly PastedCell[]; readonly values: readonly PastedValue[] }[];
  /** columns that no field is left for */ readonly tooMany: number;
  /** lines that the list has no room for */ readonly leftOut: number;
}
export interface PastedValue {
  readonly path: readonly string[];
  readonly value: unknown;
}
const plain = (text: string): string => foldText(text.trim());

const NUMBERS = {
  cents: 'cents',
  number: 'number',
  integer: 'integer',
  agreementMonth: 'integer',
  rate: 'rate',
} as const;
/** The value that a text stands for in a field; undefined when it stands for none. */
const valueIn = (spec: FieldSpec, text: string): unknown => {
  switch (spec.kind) {
    case 'cents':
    case 'number':
    case 'integer':
    case 'agreementMonth':
    case 'rate': {
      const parsed = parseNumber(text, NUMBERS[spec.kind]);
      return parsed.ok ? parsed.value : undefined;
    }
    case 'date': {
      const day = readTypedDate(text);
      return day.ok ? day.iso : undefined;
    }
    case 'choice':
    case 'scale': {
      const option = spec.options?.find((o) => plain(o.label) === plain(text) || plain(o.id) === plain(text));
      return option === undefined ? undefined : spec.kind === 'scale' ? Number(option.id) : option.id;
    }
    case 'text':
    case 'long':
      return text.trim();
    default:
      return undefined;
  }
};
/** Kinds that a column of a sheet can stand for. */
const PASTED: readonly FieldSpec['kind'][] = [
  'text',
  'long',
  'cents',
  'number',
  'integer',
  'agreementMonth',
  'rate',
  'date',
  'choice',
  'scale',
];

/**
 * @param room how many lines the list can still take
 * @returns null when the text is no block of cells: it is then an ordinary paste
 */
export const readPastedRecords = (text: string, fields: readonly FieldSpec[], room: number): PastedRecords | null => {
  const block = parseTsv(text).filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = Math.max(0, ...block.map((row) => row.length));
  if (block.length === 0 || (block.length === 1 && width === 1)) return null;
  const open = fields.filter((spec) => PASTED.includes(spec.kind));
  const head = block[0]?.map((cell) => open.find((spec) => plain(spec.label) === plain(cell))) ?? [];
  const isHeaded = head.filter((spec) => spec !== undefined).length >= Math.min(2, width);
  const columns: readonly (FieldSpec | undefined)[] = isHeaded ? head : open.slice(0, width);
  const specs = columns.filter((spec) => spec !== undefined);
  const rows = (isHeaded ? block.slice(1) : block).map((row) => {
    const values: PastedValue[] = [];
    const cells = columns.flatMap((spec, i): PastedCell[] => {
      if (spec === undefined) return [];
      const cell = (row[i] ?? '').trim();
      if (cell === '') return [{ text: '', isTaken: true }];
      const value = valueIn(spec, cell);
      if (value !== undefined) values.push({ path: spec.path, value });
      return [{ text: cell, isTaken: value !== undefined }];
    });
    return { cells, values };
  });
  return {
    specs,
    rows: rows.slice(0, room),
    leftOut: Math.max(0, rows.length - room),
    tooMany: Math.max(0, width - columns.filter((c) => c !== undefined).length),
  };
};

/** A record with values put at their paths. */
export const withValues = <T>(item: T, values: readonly PastedValue[]): T => {
  const copy = structuredClone(item);
  for (const { path, value } of values) {
    let at = copy as Record<string, unknown>;
    for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>;
    at[path.at(-1) ?? ''] = value;
  }
  return copy;
};
