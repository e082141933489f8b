/**
 * The same document model as the PDF's, as a Word file: a foundation corrects a sentence of its letter where it is used to. Same input, same bytes: what the
 * writer dates or draws at random is set again.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { tidyPasted } from '#shared/base/text/pasted.ts';
import type { Block, FactItem, LetterHead, MemoDocument, TableBlock } from '#shared/papers/memo/document.ts';
import { footnotes } from '#shared/papers/memo/footnotes.ts';
import { stillZip } from './still-zip.ts';

type Child = Paragraph | Table;
/** Twentieths of a point. */
const POINT = 20;
/** A4 and its type area, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838 } as const;
const MARGIN = { top: 1_134, bottom: 1_134, left: 1_247, right: 1_247 } as const;
const WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
const MUTED = '55636A';
const ACCENT = '0D5560';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'DCD8CC' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BULLETS = 'bullets';

/** Characters that XML cannot hold are spaces, as in the PDF. */
const printable = (text: string): string =>
  tidyPasted(text)
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (c) => (c === '\n' ? c : ' '))
    .replace(/\p{Cs}/gu, '\ufffd');

interface Look {
  readonly bold?: boolean;
  readonly muted?: boolean;
  readonly accent?: boolean;
  /** half-points */ readonly size?: number;
}
/** A text with its line breaks. */
const runs = (text: string, look: Look = {}): TextRun[] =>
  printable(text)
    .split('\n')
    .map(
      (line, i) =>
        new TextRun({
          text: line,
          ...(i > 0 ? { break: 1 } : {}),
          ...(look.bold === true ? { bold: true } : {}),
          ...(look.muted === true ? { color: MUTED } : look.accent === true ? { color: ACCENT } : {}),
          ...(look.size === undefined ? {} : { size: look.size }),
        }),
    );
const paragraph = (children: TextRun[], after = 6): Paragraph =>
  new Paragraph({ children, spacing: { after: after * POINT } });
const sayText = (text: string, look: Look = {}, after = 6): Paragraph => paragraph(runs(text, look), after);

const cell = (children: Child[], share: number): TableCell =>
  new TableCell({
    children,
    width: { size: Math.round((share * WIDTH) / 100), type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    borders: { top: NONE, left: NONE, right: NONE, bottom: LINE },
  });
/** @param shares of the columns, in percent */
const grid = (rows: readonly (readonly TableCell[])[], shares: readonly number[], heads = 0): Table =>
  new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: shares.map((share) => Math.round((share * WIDTH) / 100)),
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      (children, i) =>
        new TableRow({ children: [...children], cantSplit: true, ...(i < heads ? { tableHeader: true } : {}) }),
    ),
  });

const table = ({ title, columns, rows, note }: TableBlock): Child[] => {
  const { marks, notes } = footnotes(rows);
  const numbers = columns.filter((c) => c.number).length;
  const wanted = columns.reduce((sum, c) => sum + (c.number ? 0 : (c.share ?? 1)), 0);
  const each = wanted === 0 ? 100 / Math.max(1, numbers) : Math.min(18, 70 / Math.max(1, numbers));
  const shares = columns.map((c) => (c.number ? each : ((100 - each * numbers) * (c.share ?? 1)) / wanted));
  const one = (text: string, i: number, look: Look): TableCell => {
    const right = columns[i]?.number === true;
    return cell(
      [
        new Paragraph({
          children: runs(text, { size: 18, ...look }),
          alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
        }),
      ],
      shares[i] ?? 0,
    );
  };
  const named = columns.some((c) => c.head !== '');
  return [
    ...(title === undefined ? [] : [sayText(title, { bold: true }, 2)]),
    grid(
      [
        ...(named ? [columns.map((c, i) => one(c.head, i, { muted: true }))] : []),
        ...rows.map((row, n) =>
          row.cells.map((text, i) =>
            one(i === 0 ? `${text}${marks[n] ?? ''}` : text, i, row.total === true ? { bold: true } : {}),
          ),
        ),
      ],
      shares,
      named ? 1 : 0,
    ),
    ...notes.map(({ mark, text }) => sayText(`${mark} ${text}`, { muted: true, size: 16 }, 2)),
    ...(note === undefined ? [sayText('', {}, 4)] : [sayText(note, { muted: true, size: 16 })]),
  ];
};
const facts = (items: readonly FactItem[]): Child[] => [
  grid(
    items.map(({ label, value, origin }) => [
      cell([paragraph(runs(label, { muted: true }), 0)], 34),
      cell(
        [
          paragraph(
            [...runs(value, { bold: true }), ...(origin === '' ? [] : runs(`  ${origin}`, { muted: true, size: 16 }))],
            0,
          ),
        ],
        66,
      ),
    ]),
    [34, 66],
  ),
  sayText('', {}, 4),
];
const bullet = (text: string): Paragraph =>
  new Paragraph({
    children: runs(text),
    numbering: { reference: BULLETS, level: 0 },
    spacing: { after: 2 * POINT },
  });

const one = (block: Block): Child[] => {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          children: runs(block.text),
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          keepNext: true,
        }),
      ];
    case 'paragraph':
      return block.tone === 'signature'
        ? [new Paragraph({ children: runs(block.text), indent: { left: ASIDE }, spacing: { before: 46 * POINT } })]
        : [sayText(block.text, { bold: block.tone === 'strong', muted: block.tone === 'muted' })];
    case 'answer':
      return [
        paragraph([...runs(block.label, { bold: true }), ...runs(`  ${block.origin}`, { muted: true, size: 16 })], 2),
        sayText(block.text),
      ];
    case 'question':
      return [
        paragraph(
          [
            ...runs(`${block.number}  ${block.text}`, { bold: true }),
            ...(block.by === '' ? [] : runs(`  ${block.by}`, { muted: true, size: 16 })),
          ],
          2,
        ),
        ...(block.hint === '' ? [] : [sayText(block.hint, { muted: true, size: 17 }, 24)]),
      ];
    case 'facts':
    case 'figures':
      return facts(block.items);
    case 'list':
      return block.items.map(bullet);
    case 'resolution':
      return [
        sayText(block.label, { accent: true, bold: true, size: 18 }, 2),
        sayText(block.sentence, { bold: true, size: 26 }, 4),
        ...block.lines.map((line) => sayText(line)),
        sayText(block.boxes.map((text) => `☐ ${text}`).join('    ')),
      ];
    case 'verdicts':
      return table({
        kind: 'table',
        columns: [2, 1.2, 6, 1.6].map((share) => ({ head: '', number: false, share })),
        rows: block.rows.map((r) => ({ cells: [r.angle, r.word, r.sentence, r.ground] })),
        ...(block.note === '' ? {} : { note: block.note }),
      });
    case 'callout':
      return [
        paragraph(
          [
            ...runs(block.title, { bold: true, accent: true }),
            ...(block.origin === undefined ? [] : runs(`  ${block.origin}`, { muted: true, size: 16 })),
          ],
          2,
        ),
        sayText(block.text),
        ...(block.foot === undefined ? [] : [sayText(block.foot, { muted: true, size: 16 })]),
      ];
    case 'chart':
      // Word gets the words and the figures of a picture, which a reader can copy and correct.
      return [
        sayText(block.chart.title, { bold: true }, 2),
        sayText([block.chart.summary, block.note ?? ''].filter((x) => x !== '').join(' '), { muted: true, size: 16 }),
      ];
    case 'columns':
      return block.columns.flatMap((column) => column.flatMap(one));
    case 'contents':
      return [];
    case 'pageBreak':
      return [new Paragraph({ pageBreakBefore: true })];
    case 'table':
      return table(block);
  }
};

/** The right half of a letter's head. */
const ASIDE = Math.round(WIDTH * 0.54);
const aside = (text: string, after: number): Paragraph =>
  new Paragraph({ children: runs(text), indent: { left: ASIDE }, spacing: { after: after * POINT } });
const letterHead = (memo: MemoDocument, letter: LetterHead): Child[] => [
  sayText(memo.subtitle, { accent: true, bold: true, size: 26 }, letter.sender.length === 0 ? 24 : 0),
  ...letter.sender.map((text, i) => sayText(text, { muted: true, size: 18 }, i === letter.sender.length - 1 ? 24 : 0)),
  aside(letter.addressee.join('\n'), 20),
  aside(letter.dated, 20),
  sayText(letter.reference, { muted: true, size: 18 }, 2),
  sayText(letter.matter, { bold: true }, 12),
];
const memoHead = (memo: MemoDocument): Child[] => [
  sayText([memo.subtitle, memo.header.right].filter((x) => x !== '').join(' · '), {
    accent: true,
    bold: true,
    size: 18,
  }),
  new Paragraph({ children: runs(memo.title), heading: HeadingLevel.TITLE }),
  ...(memo.cover.organisation === '' ? [] : [sayText(memo.cover.organisation, { size: 24 }, 2)]),
  ...(memo.cover.lines.length === 0 ? [] : [sayText(memo.cover.lines.join(' · '), { muted: true, size: 18 }, 12)]),
];
const section = (memo: MemoDocument): ISectionOptions => ({
  properties: { page: { size: PAGE, margin: MARGIN } },
  footers: { default: new Footer({ children: [sayText(memo.footer.left, { muted: true, size: 16 }, 0)] }) },
  children: [
    ...(memo.letter === undefined ? memoHead(memo) : letterHead(memo, memo.letter)),
    ...memo.blocks.flatMap(one),
  ],
});

/** @returns a .docx whose words are those of the PDF of the same document, in the same order */
export const writeDocx = async (memo: MemoDocument): Promise<Uint8Array> => {
  const made = new Document({
    title: `${memo.title} — ${memo.subtitle}`,
    creator: memo.author || 'Triptyque',
    lastModifiedBy: 'Triptyque',
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 340, hanging: 227 } } },
            },
          ],
        },
      ],
    },
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 21, language: { value: memo.language === 'fr' ? 'fr-FR' : 'en-GB' } },
          paragraph: { spacing: { line: 264, lineRule: LineRuleType.AUTO } },
        },
        title: {
          run: { size: 40, bold: true },
          paragraph: { spacing: { after: 60, line: 264, lineRule: LineRuleType.AUTO } },
        },
        heading1: { run: { size: 28, bold: true, color: ACCENT }, paragraph: { spacing: { before: 200, after: 80 } } },
        heading2: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 120, after: 60 } } },
      },
    },
    sections: [section(memo)],
  });
  return stillZip(await Packer.toBuffer(made), memo.date);
};
