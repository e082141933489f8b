/** The page around the blocks of a memo: title, header, footer, outline, properties. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { escaped } from '#shared/charts/svg.ts';
import type { MemoDocument } from '#shared/memo/document.ts';
import { contents } from './blocks.ts';
import { ACCENT, FLOWING, FONT, INK, MUTED, PAGE, SIDE, STYLES, type Style, WATERMARK } from './style.ts';

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

/** pdfkit copies properties into XML as they are, and PDF/A wants the same words in both places: what would be markup becomes its nearest likeness. */
const ARCHIVED: Readonly<Record<string, string>> = { '<': '‹', '>': '›', '&': '+' };
const property = (text: string, memo: MemoDocument): string =>
  memo.archive === true ? text.replace(/[<>&]/g, (c) => ARCHIVED[c] ?? c) : text;

/** Behind the text and in an opaque ink, so that it hides nothing and needs no transparency. */
const watermark = (text: string) => (): Content => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width}" height="${PAGE.height}" viewBox="0 0 ${PAGE.width} ${PAGE.height}"><text x="${PAGE.width / 2}" y="${PAGE.height / 2 + 40}" text-anchor="middle" transform="rotate(-52 ${PAGE.width / 2} ${PAGE.height / 2})" font-family="${FONT}" font-size="150" font-weight="bold" fill="${WATERMARK}">${escaped(text)}</text></svg>`,
  width: PAGE.width,
});
const embedded = (
  { name, text, description }: NonNullable<MemoDocument['attachment']>,
  day: Date,
): NonNullable<TDocumentDefinitions['files']> => {
  // pdfkit dates the file it embeds when it is told; the types of pdfmake do not know it.
  const data = {
    src: `data:application/json;base64,${Buffer.from(text, 'utf8').toString('base64')}`,
    name,
    description,
    creationDate: day,
    modifiedDate: day,
    relationship: 'Source',
  };
  return { data };
};

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
    // What is kept for ever must be readable by any program: no transparency, no other file, and no outline, whose count pdfmake leaves out.
    ...(memo.archive === true ? { subset: 'PDF/A-1b' as const, version: '1.4' as const } : {}),
    ...(memo.attachment === undefined ? {} : { files: embedded(memo.attachment, day) }),
    ...(memo.watermark === undefined ? {} : { background: watermark(memo.watermark) }),
    pageSize: 'A4',
    pageMargins: [left, top, right, bottom],
    language: memo.language === 'fr' ? 'fr-FR' : 'en-GB',
    info: {
      title: property(`${memo.title} — ${memo.subtitle}`, memo),
      author: property(memo.author || 'Triptyque', memo),
      subject: property(memo.cover.organisation, memo),
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
      ...contents(memo.blocks, { style, width: style.width, top: true, outline: memo.archive !== true }),
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
