/** A block of cells as the HTML table that spreadsheets prefer on the clipboard: numbers carry their exact value. */
import { escapeMarkup } from '#shared/base/text/markup.ts';
import type { CellBlock } from './tsv.ts';

/**
 * `sdval` is read by LibreOffice, `x:num` by Excel; both whatever the language of the machine. A text is marked as one, so that what begins
 * with = + - or @ is never taken for a formula.
 */
const cellOf = (text: string, numeric: boolean): string => {
  const plain = text.replace(',', '.');
  return numeric && /^-?\d+(\.\d+)?$/.test(plain)
    ? `<td sdval="${plain}" sdnum="1033;" x:num="${plain}">${escapeMarkup(text)}</td>`
    : `<td sdnum="1033;0;@" x:str style='mso-number-format:"\\@"'>${escapeMarkup(text).replace(/\r\n|\n|\r/g, '<br>')}</td>`;
};
/** @param block numbers are written without grouping, with a comma or a point @param numeric whether a column holds numbers */
export const htmlTable = (block: CellBlock, numeric: (col: number) => boolean): string =>
  `<meta charset="utf-8"><table xmlns:x="urn:schemas-microsoft-com:office:excel">${block
    .map((row) => `<tr>${row.map((text, col) => cellOf(text, numeric(col))).join('')}</tr>`)
    .join('')}</table>`;
