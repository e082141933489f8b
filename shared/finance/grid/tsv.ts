/**
 * Blocks of cells as the text that spreadsheets put on the clipboard: tabs between cells, line breaks between rows, quotes round a cell
 * that holds a tab or a line break. Read as Excel and LibreOffice write it, written so that both read it.
 */

/** Rows of cells; rows may differ in length when the text comes from elsewhere than a spreadsheet. */
export type CellBlock = readonly (readonly string[])[];

const BREAK = /\r\n|\n|\r/y;

/** Where a quoted cell ends: the index after its closing quote, or −1 when the quote is only a character of the text. */
const quotedEnd = (text: string, start: number): number => {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return -1;
    if (text[quote + 1] === '"') at = quote + 2;
    else {
      const next = text[quote + 1];
      // Excel leaves `"word" and more` as it is: only a quote that closes the cell makes it a quoted one.
      return next === undefined || next === '\t' || next === '\n' || next === '\r' ? quote + 1 : -1;
    }
  }
};

/**
 * Reads a block. One line break at the very end closes the last row and adds none: every spreadsheet writes it.
 * @returns rows of cell texts as they were, nothing trimmed; no row for an empty text
 */
export const parseTsv = (text: string): string[][] => {
  if (text === '') return [];
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    let cell: string;
    const end = text[at] === '"' ? quotedEnd(text, at) : -1;
    if (end >= 0) {
      cell = text.slice(at + 1, end - 1).replaceAll('""', '"');
      at = end;
    } else {
      const from = at;
      while (at < text.length && text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') at += 1;
      cell = text.slice(from, at);
    }
    row.push(cell);
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    BREAK.lastIndex = at;
    const broken = BREAK.exec(text);
    if (!broken) return rows;
    at += broken[0].length;
    if (at >= text.length) return rows;
  }
};

const tsvField = (cell: string): string => (/[\t\n\r]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Writes a block as Excel does: CRLF after each row, the last one included. */
export const writeTsv = (block: CellBlock): string =>
  block.map((row) => `${row.map(tsvField).join('\t')}\r\n`).join('');
