/** Origins of rows as numbered notes below their table: one number for each text, in the order of the rows. */
import type { TableRow } from './document.ts';

export interface Footnotes {
  /** of each row; empty where it has no note of its own */ readonly marks: readonly string[];
  readonly notes: readonly { readonly mark: string; readonly text: string }[];
}

export const footnotes = (rows: readonly TableRow[]): Footnotes => {
  const texts = [...new Set(rows.map(({ origin = '' }) => origin).filter((text) => text !== ''))];
  return {
    marks: rows.map(({ origin = '' }) => (origin === '' ? '' : String(texts.indexOf(origin) + 1))),
    notes: texts.map((text, i) => ({ mark: String(i + 1), text })),
  };
};
