/** A table on paper: title and heading row repeated on every page, rows never split, figures aligned. */
import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces.js';
import type { TableBlock } from '#shared/papers/memo/document.ts';
import { footnotes } from '#shared/papers/memo/footnotes.ts';
import { columnWidths } from './columns.ts';
import { rowsStayWhole } from './keep.ts';
import type { Told } from './press/tagged.ts';
import { FLOWING, INK, LINE, MUTED, type Style } from './style.ts';

const lineRules = (style: Style, heads: number, totals: readonly boolean[]) => ({
  hLineWidth: (i: number, node: ContentTable) => {
    if (i < heads) return 0;
    if (i === heads) return 0.8;
    if (i === node.table.body.length) return 0.6;
    return totals[i - heads] ? 0.6 : 0.3;
  },
  vLineWidth: () => 0,
  hLineColor: (i: number, node: ContentTable) =>
    i === heads || i === node.table.body.length || totals[i - heads] ? INK : LINE,
  paddingLeft: (i: number) => (i === 0 ? 0 : 5),
  paddingRight: (i: number, node: ContentTable) => (i === (node.table.widths as unknown[]).length - 1 ? 0 : 5),
  paddingTop: () => style.row,
  paddingBottom: () => style.row,
});
/** What the paddings of a row take from its columns. */
const PADDINGS = (columns: number): number => (columns - 1) * 10;

/** @param whole it stands on one page, and repeats nothing */
export const tableContent = (block: TableBlock, normal: Style, width: number, whole: boolean): Content => {
  const style = block.dense === true ? { ...normal, table: normal.table - 0.6, row: normal.row / 2 } : normal;
  const count = block.columns.length;
  const widths = columnWidths(block, width - PADDINGS(count), style.table);
  const titled = block.title === undefined ? [] : [block.title];
  // A table whose columns need no name has no row of names.
  const named = block.columns.some((c) => c.head !== '');
  const heads = titled.length + (named ? 1 : 0);
  // Header rows kept with a row as tall as a page would not be printed at all.
  const rows = rowsStayWhole(block.rows);
  const title = titled.map((text): TableCell[] => [
    { text, colSpan: count, bold: true, fontSize: style.h2, color: INK },
    ...Array.from({ length: count - 1 }, () => ({})),
  ]);
  const head = block.columns.map(
    (c): TableCell => ({
      text: c.head,
      alignment: c.number ? 'right' : 'left',
      color: MUTED,
      fontSize: style.table - 0.4,
    }),
  );
  const { marks, notes } = footnotes(block.rows);
  const body = block.rows.map((row, n) =>
    row.cells.map(
      (text, i): TableCell => ({
        text: i === 0 && marks[n] ? [text, { text: marks[n] ?? '', sup: true }] : text,
        alignment: block.columns[i]?.number ? 'right' : 'left',
        bold: row.total === true,
        fontSize: style.table,
      }),
    ),
  );
  const totals = block.rows.map((r) => r.total === true);
  return {
    ...(whole ? {} : { headlineLevel: FLOWING }),
    stack: [
      {
        ...({ heads } satisfies Told),
        table: {
          // A table that stays whole repeats nothing; one that flows never leaves its heading without a row.
          headerRows: whole ? 0 : heads,
          keepWithHeaderRows: !whole && rows ? 1 : 0,
          dontBreakRows: rows,
          widths,
          body: [...title, ...(named ? [head] : []), ...body],
        },
        layout: lineRules(style, heads, totals),
      },
      ...notes.map(({ mark, text }) => ({
        text: [{ text: mark, sup: true }, ` ${text}`],
        fontSize: style.small,
        color: MUTED,
        margin: [0, 2, 0, 0] as [number, number, number, number],
      })),
      ...(block.note === undefined
        ? []
        : [
            {
              text: block.note,
              fontSize: style.small,
              color: MUTED,
              margin: [0, 2, 0, 0] as [number, number, number, number],
            },
          ]),
    ],
    margin: [0, 2, 0, style.gap],
  };
};
