/** Text files as a table: their encoding, their delimiter, and whatever announces either. */
import { parseCsv } from 'hucre/csv';
import type { SourceSheet } from '#shared/finance/intake/source.ts';
import { restoreText } from '#shared/finance/workbook/cells/neutral-text.ts';

/** é è ê à ô in the code page of older Macs, which are rare marks or capitals in the one of Windows. */
const MAC = /[\x8e\x8f\x90\x88\x99]/g;
const WINDOWS = /[\xe9\xe8\xea\xe0\xf4]/g;
const isMacintosh = (bytes: Uint8Array): boolean => {
  const sample = Buffer.from(bytes.subarray(0, 20_000)).toString('latin1');
  return (sample.match(MAC)?.length ?? 0) > (sample.match(WINDOWS)?.length ?? 0);
};
/** UTF-8 when it is valid UTF-8, UTF-16 when its mark says so, else the code page of French Excel, or of older Macs. */
export const decodedText = (bytes: Uint8Array): string => {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes).replace(/^\ufeff/, '');
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes).replace(/^\ufeff/, '');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\ufeff/, '');
  } catch {
    // The general currency sign stands where the euro does in the code page of older systems.
    return new TextDecoder(isMacintosh(bytes) ? 'macintosh' : 'windows-1252').decode(bytes).replaceAll('¤', '€');
  }
};

const SAMPLE_LINES = 40;
/** A mark is the delimiter when it parts this share of the lines. */
const MOST = 0.4;
/**
 * The mark that parts most lines, and most evenly: a title line has none. A comma stands in amounts too: it is the delimiter only where no other mark
 * parts the lines.
 */
const delimiterOf = (text: string): string => {
  const lines = text.split(/\r\n|\r|\n/, SAMPLE_LINES).filter((l) => l.trim() !== '');
  const score = (mark: string): number => {
    const parts = lines.map((l) => l.replace(/"[^"]*"/g, '').split(mark).length).filter((n) => n > 1);
    if (parts.length < lines.length * MOST) return 0;
    const commonest = Math.max(...parts.map((n) => parts.filter((m) => m === n).length));
    return parts.length + commonest / (parts.length + 1);
  };
  const marks = [';', '\t', '|'];
  const best = marks.reduce((a, b) => (score(b) > score(a) ? b : a), ';');
  return score(best) > 0 ? best : ',';
};

/** @param text of the file, decoded */
export const textSheet = (text: string, name: string, maxRows: number): SourceSheet => {
  const announced = /^sep=(.)\r?\n/i.exec(text);
  const body = (announced === null ? text : text.slice(announced[0].length)).replace(/\r(?!\n)/g, '\n');
  const rows = parseCsv(body, { delimiter: announced?.[1] ?? delimiterOf(body), maxRows });
  return {
    name,
    hidden: false,
    merges: [],
    rows: rows.map((row) => row.map((cell) => (cell === null || cell === '' ? null : restoreText(String(cell))))),
  };
};
