/** CSV as the world writes it: read in any common dialect, written in two, without ever letting a text pass for a formula. */
import { parseCsv } from 'hucre/csv';
import { fail, ok } from '#shared/contract/failures.ts';
import { neutraliseText, restoreText } from '#shared/finance/workbook/cells/neutral-text.ts';

/** french: semicolon, decimal comma, UTF-8 with its mark, for spreadsheets set in French; technical: comma, decimal point, no mark. */
export type CsvDialect = 'french' | 'technical';
/** money in cents; text; a plain number as it is */
export type CsvCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'cents'; readonly cents: number }
  | { readonly kind: 'number'; readonly number: number }
  | null;

const MAX_BYTES = 10_000_000;
const MAX_ROWS = 20_000;
const MAX_COLUMNS = 500;
const MARK = '\ufeff';

const decimal = (text: string, dialect: CsvDialect): string => (dialect === 'french' ? text.replace('.', ',') : text);
const money = (cents: number): string => {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
const csvField = (cell: CsvCell, dialect: CsvDialect): string => {
  if (cell === null) return '';
  if (cell.kind === 'text') return neutraliseText(cell.text);
  return decimal(cell.kind === 'cents' ? money(cell.cents) : String(cell.number), dialect);
};

/** A text that holds any mark of any dialect is quoted, so that whoever reads the file guesses its delimiter right. */
const quoteField = (text: string): string =>
  /[";,\t\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;

/** Lines end in CRLF, quotes only where needed, numbers without grouping. */
export const writeCsv = (rows: readonly (readonly CsvCell[])[], dialect: CsvDialect): Uint8Array => {
  const delimiter = dialect === 'french' ? ';' : ',';
  const text = rows
    .map((row) =>
      row
        .map((cell) => (cell?.kind === 'text' ? quoteField(csvField(cell, dialect)) : csvField(cell, dialect)))
        .join(delimiter),
    )
    .join('\r\n');
  return new TextEncoder().encode(`${dialect === 'french' ? MARK : ''}${text}\r\n`);
};

/** UTF-8 when it is valid UTF-8, else the code page of French Excel. */
const decodeText = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** The mark that parts most cells of the first line, outside quotes. */
const likelyDelimiter = (text: string): string => {
  const first = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = [';', '\t', ','].map((mark) => [mark, first.split(mark).length] as const);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ';';
};

/**
 * Rows of texts, trimmed, blank rows left out, neutralised texts restored.
 * @returns a failure for a file that is too large or holds no table; numbers are not read here: what is ambiguous is the caller's to ask
 */
export const readCsv = (bytes: Uint8Array) => {
  if (bytes.byteLength > MAX_BYTES)
    return fail({ code: 'file.tooLarge', kept: 'nothingChanged', rule: { kind: 'bytes', limit: MAX_BYTES } });
  const text = decodeText(bytes);
  if (text.includes('\0'))
    return fail({ code: 'file.unknownFormat', kept: 'nothingChanged', rule: { kind: 'notUtf8' } });
  // Excel may announce its delimiter on a first line of its own.
  const announced = /^\ufeff?sep=(.)\r?\n/i.exec(text);
  const body = announced === null ? text : text.slice(announced[0].length);
  const delimiter = announced?.[1] ?? likelyDelimiter(body);
  const parsed = parseCsv(body, { delimiter, skipBom: true, skipEmptyRows: true, maxRows: MAX_ROWS + 1 });
  if (parsed.length > MAX_ROWS || parsed.some((row) => row.length > MAX_COLUMNS))
    return fail({ code: 'file.tooLarge', kept: 'nothingChanged', rule: { kind: 'rows', limit: MAX_ROWS } });
  const rows = parsed.map((row) => row.map((cell) => restoreText(String(cell ?? '').trim())));
  return ok(rows.filter((row) => row.some((cell) => cell !== '')));
};
