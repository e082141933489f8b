/** What a committee votes on, framed; and what it is thought of each angle, a shape in ink and a sentence. */
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { Block, VerdictRow } from '#shared/papers/memo/document.ts';
import type { Told } from './press/tagged.ts';
import { ACCENT, INK, LINE, MUTED, type Style } from './style.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** A sentence larger than the text, in a frame; lines that give its detail; boxes to tick. It may break: a long resolution is never cut. */
export const resolutionContent = (block: Of<'resolution'>, style: Style, width: number): Content => ({
  ...({ role: 'Sect', layoutOnly: true } satisfies Told),
  table: {
    widths: [width - 21],
    body: [
      [
        {
          stack: [
            {
              text: block.label.toUpperCase(),
              bold: true,
              color: ACCENT,
              fontSize: style.small,
              characterSpacing: 0.6,
              margin: [0, 0, 0, 2],
            },
            { text: block.sentence, bold: true, fontSize: style.text + 3, lineHeight: 1.15, margin: [0, 0, 0, 3] },
            ...block.lines.map((text): Content => ({ text, margin: [0, 0, 0, 3] })),
            ...(block.boxes.length === 0
              ? []
              : [
                  {
                    columns: block.boxes.map((text) => ({
                      text: `☐\u00a0${text}`,
                      width: 'auto',
                      fontSize: style.text,
                    })),
                    columnGap: 16,
                    margin: [0, 2, 0, 0],
                  } as Content,
                ]),
          ],
        },
      ],
    ],
  },
  layout: {
    hLineWidth: () => 0.9,
    vLineWidth: () => 0.9,
    hLineColor: () => ACCENT,
    vLineColor: () => ACCENT,
    paddingLeft: () => 10,
    paddingRight: () => 10,
    paddingTop: () => 7,
    paddingBottom: () => 7,
  },
  margin: [0, 2, 0, style.gap],
});

/** A disc: full, half, empty; a question mark where nobody knows. Told apart in grey and by those who see no colour. */
const shapeOf = (level: VerdictRow['level'], size: number): string => {
  const r = 3.4;
  const ring = `<circle cx="5" cy="5" r="${r}" fill="${level === 'solid' ? INK : 'none'}" stroke="${INK}" stroke-width="1"/>`;
  const half = `<path d="M5 ${5 - r}a${r} ${r} 0 0 0 0 ${2 * r}Z" fill="${INK}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 10 10">${ring}${level === 'watch' ? half : ''}</svg>`;
};

/** Widths of the columns, as parts of the whole: angle, shape, sentence, ground. */
const VERDICT_COLUMNS = [0.2, 0.035, 0.635, 0.13] as const;
/** A shape with its word, or a question mark: in a row, and in the line that says what shapes mean. */
const markOf = ({ level, word }: Pick<VerdictRow, 'level' | 'word'>, size: number) =>
  level === 'unknown'
    ? { text: '?', bold: true, fontSize: size, width: size }
    : { svg: shapeOf(level, size), width: size, ...({ role: 'Figure', alt: word } satisfies Told) };
export const verdictContent = ({ rows, levels, note }: Of<'verdicts'>, style: Style, width: number): Content => {
  const paddings = 10 * (VERDICT_COLUMNS.length - 1);
  return {
    stack: [
      {
        ...({ rowHeads: true } satisfies Told),
        table: {
          widths: VERDICT_COLUMNS.map((part) => part * (width - paddings)),
          dontBreakRows: true,
          body: rows.map((row): TableCell[] => [
            { text: row.angle, bold: true, fontSize: style.table },
            { ...markOf(row, style.table), margin: [0, row.level === 'unknown' ? 0 : 1.5, 0, 0] },
            { text: row.sentence, fontSize: style.table },
            { text: row.ground, fontSize: style.small, color: MUTED, alignment: 'right' },
          ]),
        },
        layout: {
          hLineWidth: (i: number) => (i === 0 ? 0 : 0.3),
          vLineWidth: () => 0,
          hLineColor: () => LINE,
          paddingLeft: (i: number) => (i === 0 ? 0 : 5),
          paddingRight: (i: number) => (i === VERDICT_COLUMNS.length - 1 ? 0 : 5),
          paddingTop: () => style.row,
          paddingBottom: () => style.row,
        },
      },
      ...(levels.length === 0
        ? []
        : [
            {
              columns: levels.flatMap((level) => [
                { ...markOf(level, style.small), margin: [0, level.level === 'unknown' ? 0 : 1.2, 0, 0] },
                { text: level.word, width: 'auto', noWrap: true, margin: [0, 0, 8, 0] },
              ]),
              columnGap: 2,
              fontSize: style.small,
              color: MUTED,
              margin: [0, 2, 0, 0],
            } as Content,
          ]),
      ...(note === '' ? [] : [{ text: note, fontSize: style.small, color: MUTED, margin: [0, 1, 0, 0] } as Content]),
    ],
    margin: [0, 0, 0, style.gap],
  };
};
