/** The page around the blocks of a memo: title, header, footer, outline, properties. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { MemoDocument } from '#shared/memo/document.ts';
import { contents } from './blocks.ts';
import { ACCENT, FLOWING, FONT, INK, MUTED, PAGE, SIDE, STYLES, type Style } from './style.ts';

/** Room asked for by what may break, from its top: a few lines, or the first rows of a table; and by a heading before it. */
const ROOM = { flowing: 110, heading: 180 } as const;

const rule = (style: Style): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: style.width, y2: 0, lineWidth: 1, lineColor: ACCENT }],
  margin: [0, 4, 0, 4],
});
const titleBlock = (memo: MemoDocument, style: Style): Content[] => [
  {
    columns: [
      {
        text: memo.subtitle.toUpperCase(),
        fontSize: style.small + 1,
        color: ACCENT,
        bold: true,
        characterSpacing: 0.8,
      },
      { text: memo.header.right, fontSize: style.small, color: MUTED, alignment: 'right' },
    ],
  },
  {
    text: memo.title,
    fontSize: style.title,
    bold: true,
    lineHeight: 1.05,
    margin: [0, memo.density === 'pages' ? 14 : 4, 0, 2],
  },
  ...(memo.cover.organisation === '' ? [] : [{ text: memo.cover.organisation, fontSize: style.text + 2 }]),
  { text: memo.cover.lines.join(' · '), color: MUTED, fontSize: style.small + 1, margin: [0, 2, 0, 2] },
  rule(style),
];

/**
 * @param missing how many characters the font could not print
 * @param onSide told on which page each side after the first begins
 */
export const definition = (
  memo: MemoDocument,
  missing = 0,
  onSide: (page: number) => void = () => {},
): TDocumentDefinitions => {
  const style = STYLES[memo.density];
  const [left, top, right, bottom] = style.margins;
  const small = { fontSize: style.small, color: MUTED };
  const day = new Date(`${memo.date.slice(0, 10)}T12:00:00Z`);
  return {
    pageSize: 'A4',
    pageMargins: [left, top, right, bottom],
    language: memo.language === 'fr' ? 'fr-FR' : 'en-GB',
    info: {
      title: `${memo.title} — ${memo.subtitle}`,
      author: memo.author || 'Triptyque',
      subject: memo.cover.organisation,
      creator: 'Triptyque',
      producer: 'Triptyque',
      creationDate: day,
      modDate: day,
    },
    displayTitle: true,
    defaultStyle: { font: FONT, fontSize: style.text, lineHeight: style.lineHeight, color: INK },
    header: (page: number) =>
      page === 1
        ? null
        : {
            columns: [
              { text: memo.header.left, ...small },
              { text: memo.header.right, ...small, alignment: 'right', width: 'auto' },
            ],
            columnGap: 12,
            margin: [left, top / 2 - 6, right, 0],
          },
    footer: (page: number, pages: number) => ({
      columns: [
        { text: memo.footer.left, ...small },
        {
          text: memo.footer.page.replace('%p', String(page)).replace('%n', String(pages)),
          ...small,
          alignment: 'right',
          width: 'auto',
        },
      ],
      columnGap: 12,
      margin: [left, bottom / 2 - 8, right, 0],
    }),
    content: [
      ...titleBlock(memo, style),
      ...contents(memo.blocks, { style, width: style.width, top: true }),
      ...(missing === 0 ? [] : [{ text: memo.unprintable.replace('%n', String(missing)), ...small }]),
    ],
    // What is glued moves on its own; what may break, and its heading, never start in the last lines of a page.
    pageBreakBefore: (node, query) => {
      if (node.id?.startsWith(SIDE)) onSide(node.startPosition.pageNumber);
      if (node.headlineLevel === undefined || query.getPreviousNodesOnPage().length === 0) return false;
      const room = node.headlineLevel === FLOWING ? ROOM.flowing : ROOM.heading;
      return node.startPosition.top > PAGE.height - bottom - room;
    },
  };
};
