/** The page around the blocks of a memo: title, header, footer, outline, properties. */

import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { escapeMarkup } from '#shared/base/text/markup.ts';
import type { LetterHead, MemoDocument } from '#shared/papers/memo/document.ts';
import { contents } from './blocks.ts';
import { ALONE, contentsEntry, FRONT, type PackPart, partOf, places } from './parts.ts';
import { outlineOf } from './press/outlines.ts';
import type { Told } from './press/tagged.ts';
import { ACCENT, FLOWING, FONT, INK, MUTED, PAGE, SIDE, STYLES, type Style, WATERMARK } from './style.ts';

/** Room asked for by what may break, from its top: a few lines, or the first rows of a table; and by a heading before it. */
const ROOM = { flowing: 110, heading: 180 } as const;

const rule = (style: Style): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: style.width, y2: 0, lineWidth: 1, lineColor: ACCENT }],
  margin: [0, 4, 0, 4],
});
/** Room for a logo, in points; it keeps its proportions. */
const LOGO = { sheet: [90, 26], pages: [150, 54] } as const;
const logo = ({ cover, density }: MemoDocument): Content[] =>
  cover.logo === undefined
    ? []
    : [
        {
          image: `data:${cover.logo.mediaType};base64,${cover.logo.base64}`,
          fit: [...LOGO[density]],
          ...({ role: 'Figure', alt: cover.organisation || 'Logo' } satisfies Told),
          margin: [0, 0, 0, density === 'pages' ? 14 : 5],
        },
      ];
/** Who writes on the left, to whom on the right, then place and day, reference and matter: as a letter is opened. */
const letterBlock = (memo: MemoDocument, letter: LetterHead, style: Style): Content[] => [
  ...logo(memo),
  {
    stack: [
      { text: memo.subtitle, bold: true, fontSize: style.text + 2.5, color: ACCENT },
      ...letter.sender.map((text) => ({ text, fontSize: style.small + 1, color: MUTED })),
    ],
    margin: [0, 0, 0, 26],
  },
  { stack: letter.addressee.map((text) => ({ text })), margin: [style.width * 0.54, 0, 0, 22] },
  { text: letter.dated, margin: [style.width * 0.54, 0, 0, 22] },
  { text: letter.reference, fontSize: style.small + 1, color: MUTED, margin: [0, 0, 0, 2] },
  {
    ...({ role: 'H1' } satisfies Told),
    text: letter.matter,
    bold: true,
    fontSize: style.text + 0.8,
    margin: [0, 0, 0, 14],
  },
];
const titleBlock = (memo: MemoDocument, style: Style, part: PackPart, outline: boolean): Content[] => [
  ...logo(memo),
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
    ...({ role: 'H1' } satisfies Told),
    text: memo.title,
    fontSize: style.title,
    bold: true,
    lineHeight: 1.05,
    margin: [0, memo.density === 'pages' ? 14 : 4, 0, 2],
    ...(part.name === null ? {} : contentsEntry(part.name, style.text)),
    ...(part.name === null || !outline ? {} : { outline: true, outlineText: memo.title }),
  },
  ...(memo.cover.organisation === '' ? [] : [{ text: memo.cover.organisation, fontSize: style.text + 2 }]),
  { text: memo.cover.lines.join(' · '), color: MUTED, fontSize: style.small + 1, margin: [0, 2, 0, 2] },
  rule(style),
];

/** pdfkit copies properties into XML as they are, and PDF/A wants the same words in both places: what would be markup becomes its nearest likeness. */
const ARCHIVED: Readonly<Record<string, string>> = { '<': '‹', '>': '›', '&': '+' };
const property = (text: string, memo: MemoDocument): string =>
  memo.archive === true ? text.replace(/[<>&]/g, (c) => ARCHIVED[c] ?? c) : text;

/** Across the page, behind what it says: in an opaque ink, so that it hides nothing and needs no transparency, and drawn, so that it is no text of the page. */
export const watermark = (text: string): Content => {
  const [x, y] = [PAGE.width / 2, PAGE.height / 2];
  const turned = `rotate(-52 ${x} ${y}) translate(${x} ${y + 40})`;
  const said = `<text x="0" y="0" text-anchor="middle" font-family="${FONT}" font-size="150" font-weight="bold">${escapeMarkup(text)}</text>`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width}" height="${PAGE.height}" viewBox="0 0 ${PAGE.width} ${PAGE.height}"><g fill="${WATERMARK}" transform="${turned}">${outlineOf(text, 150) ?? said}</g></svg>`,
    width: PAGE.width,
  };
};
const embedAttachment = (
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

/** What a memo says, title and blocks; in a file of several, its headings stand below its title in the outline. */
export const contentOf = (memo: MemoDocument, missing: number, part: PackPart = ALONE): Content[] => {
  const style = STYLES[memo.density];
  const outline = memo.archive !== true;
  return [
    ...(memo.letter === undefined ? titleBlock(memo, style, part, outline) : letterBlock(memo, memo.letter, style)),
    ...contents(memo.blocks, { style, width: style.width, top: true, outline, part }),
    ...(missing === 0
      ? []
      : [{ text: memo.unprintable.replace('%n', String(missing)), fontSize: style.small, color: MUTED }]),
  ];
};
/** Above every page of a memo but its first. */
export const headerOf = (memo: MemoDocument): Content => {
  const { margins, small } = STYLES[memo.density];
  const [left, top, right] = margins;
  const ink = { fontSize: small, color: MUTED };
  return {
    columns: [
      { text: memo.header.left, ...ink },
      { text: memo.header.right, ...ink, alignment: 'right', width: 'auto' },
    ],
    columnGap: 12,
    margin: [left, top / 2 - 6, right, 0],
  };
};
export const footerOf = (memo: MemoDocument, page: number, pages: number): Content => {
  const { margins, small } = STYLES[memo.density];
  const [left, , right, bottom] = margins;
  const ink = { fontSize: small, color: MUTED };
  return {
    columns: [
      { text: memo.footer.left, ...ink },
      {
        text: memo.footer.page.replace('%p', String(page)).replace('%n', String(pages)),
        ...ink,
        alignment: 'right',
        width: 'auto',
      },
    ],
    columnGap: 12,
    margin: [left, bottom / 2 - 8, right, 0],
  };
};
/** The page and the properties of the file. */
export const frameOf = (memo: MemoDocument): Omit<TDocumentDefinitions, 'content'> => {
  const style = STYLES[memo.density];
  const [left, top, right, bottom] = style.margins;
  const day = new Date(`${memo.date.slice(0, 10)}T12:00:00Z`);
  return {
    // What is kept for ever must be readable by any program: no transparency, no other file, and no outline, whose count pdfmake leaves out.
    ...(memo.archive === true ? { subset: 'PDF/A-1b' as const, version: '1.4' as const } : {}),
    ...(memo.attachment === undefined ? {} : { files: embedAttachment(memo.attachment, day) }),
    ...(memo.watermark === undefined ? {} : { background: () => watermark(memo.watermark ?? '') }),
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
  };
};

/** Told where pages break. */
export interface Observer {
  /** on which page each side after the first begins */ readonly onSide: (page: number) => void;
  /** which of the places that may ask for a new page did, counted from 0 */ readonly onBreak: (place: number) => void;
}
const MARK = 'mark-';
/**
 * @param missing how many characters the font could not print
 * @param titles of the memos that follow in a file of several, when this is its front: each takes a page, so that the contents have their lines
 */
export const definition = (
  memo: MemoDocument,
  missing: number,
  { onSide, onBreak }: Observer,
  titles: readonly string[] = [],
): TDocumentDefinitions => {
  const { margins, text } = STYLES[memo.density];
  const [, , , bottom] = margins;
  const content = contentOf(memo, missing, titles.length === 0 ? ALONE : FRONT);
  for (const [place, node] of places(content).entries()) node.id = `${MARK}${place}`;
  return {
    ...frameOf(memo),
    header: (page: number) => (page === 1 ? null : headerOf(memo)),
    footer: (page: number, pages: number) => footerOf(memo, page, pages),
    content: [
      ...content,
      ...titles.map((title, i) => ({
        text: title,
        pageBreak: 'before' as const,
        ...contentsEntry(partOf(i + 1).name ?? '', text),
      })),
    ],
    // What is glued moves on its own; what may break, and its heading, never start in the last lines of a page.
    pageBreakBefore: (node, query) => {
      if (node.id?.startsWith(SIDE)) onSide(node.startPosition.pageNumber);
      if (node.headlineLevel === undefined || query.getPreviousNodesOnPage().length === 0) return false;
      const room = node.headlineLevel === FLOWING ? ROOM.flowing : ROOM.heading;
      const breaks = node.startPosition.top > PAGE.height - bottom - room;
      if (breaks && node.id?.startsWith(MARK)) onBreak(Number(node.id.slice(MARK.length)));
      return breaks;
    },
  };
};
