/** From what a memo says to what pdfmake lays out, block by block. */
import type { Content, Margins, TableCell } from 'pdfmake/interfaces.js';
import { chartSvg } from '#shared/papers/charts/svg.ts';
import type { Block, FactItem } from '#shared/papers/memo/document.ts';
import { resolutionContent, verdictContent } from './decision-blocks.ts';
import { groupBlocks, rowsStayWhole } from './keep.ts';
import type { PackPart } from './parts.ts';
import { floatHeight } from './press/heights.ts';
import type { Told } from './press/tagged.ts';
import { ACCENT, FLOWING, FONT, HEADING, LINE, MUTED, SIDE, type Style, TONES } from './style.ts';
import { tableContent } from './table.ts';

/** What a block says of itself, which pdfmake hands on and its types do not know. */
const tellRole = (say: Told): object => say;
const below = (points: number): Margins => [0, 0, 0, points];
/** @param apart a space that may break, or one that keeps the origin with the last word */
const originText = (origin: string, style: Style, apart = '  ') =>
  origin === '' ? [] : [{ text: `${apart}${origin}`, color: MUTED, fontSize: style.small, bold: false }];

const callout = (block: Extract<Block, { kind: 'callout' }>, style: Style, width: number, whole: boolean): Content => {
  const { bar, fill } = TONES[block.tone];
  const stack: Content[] = [
    {
      text: [{ text: block.title, bold: true, color: bar }, ...originText(block.origin ?? '', style)],
      margin: below(2),
    },
    { text: block.text },
    ...(block.foot === undefined
      ? []
      : [{ text: block.foot, fontSize: style.small, color: MUTED, margin: [0, 3, 0, 0] as Margins }]),
  ];
  return {
    ...tellRole({ role: 'Sect', layoutOnly: true }),
    // A width in points, never a star: one word longer than the line would push a star column off the page.
    table: { widths: [width - 22.5], dontBreakRows: whole, body: [[{ stack, fillColor: fill }]] },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (i: number) => (i === 0 ? 2.5 : 0),
      vLineColor: () => bar,
      paddingLeft: () => 10,
      paddingRight: () => 10,
      paddingTop: () => style.row + 3,
      paddingBottom: () => style.row + 4,
    },
    margin: [0, 2, 0, style.gap],
  };
};

const facts = (items: readonly FactItem[], style: Style, width: number): Content => ({
  ...tellRole({ rowHeads: true }),
  table: {
    widths: [width * 0.34 - 8, width * 0.66 - 8],
    dontBreakRows: items.every((i) => i.value.length + i.origin.length < 900),
    body: items.map(({ label, value, origin }) => [
      { text: label, color: MUTED },
      { text: [{ text: value, bold: true }, ...originText(origin, style)] },
    ]),
  },
  layout: {
    hLineWidth: (i: number) => (i === 0 ? 0 : 0.3),
    vLineWidth: () => 0,
    hLineColor: () => LINE,
    paddingLeft: () => 0,
    paddingRight: () => 8,
    paddingTop: () => style.row,
    paddingBottom: () => style.row,
  },
  margin: [0, 2, 0, style.gap],
});

/** Label and value, then the next: short answers read as a sentence. */
const flowingFacts = (items: readonly FactItem[], style: Style): Content => ({
  text: items.flatMap(({ label, value, origin }, i) => [
    ...(i === 0 ? [] : [{ text: '  ·  ', color: MUTED }]),
    { text: `${label}\u00a0\u00a0`, color: MUTED },
    { text: value, bold: true },
    ...originText(origin, style, '\u00a0'),
  ]),
  margin: below(style.gap - 2),
});

/** Side by side between two rules: label small, value large, origin small. */
const figures = (
  { items, valueFirst = false }: Extract<Block, { kind: 'figures' }>,
  style: Style,
  width: number,
): Content => {
  // Each takes the room of its own words, within bounds.
  const asked = items.map((i) =>
    valueFirst ? 1 : Math.min(30, Math.max(18, i.value.length * 1.3, i.origin.length * 0.85)),
  );
  const all = asked.reduce((a, b) => a + b, 0);
  const sourced = items.some((i) => i.origin !== '');
  const paddings = 18 * items.length - 18;
  const widths = asked.map((a) => ((width - paddings) * a) / all);
  const from = (origin: string): Content[] =>
    sourced ? [{ text: origin === '' ? '\u00a0' : origin, color: MUTED, fontSize: style.small }] : [];
  const body: TableCell[][] = valueFirst
    ? [
        items.map(({ label, value, origin }) => ({
          stack: [
            { text: value, bold: true, fontSize: style.text + 3.4, margin: [0, 0, 0, 1] as Margins },
            { text: label, color: MUTED, fontSize: style.small },
            ...from(origin),
          ],
        })),
      ]
    : // The label names what stands under it, for who hears the page too.
      [
        items.map(({ label }) => ({ text: label, color: MUTED, fontSize: style.small + 0.6 })),
        items.map(({ value, origin }) => ({
          stack: [
            { text: value, bold: true, fontSize: style.text + 1.8, margin: [0, 1, 0, 1] as Margins },
            ...from(origin),
          ],
        })),
      ];
  return {
    ...tellRole(valueFirst ? { role: 'Div', layoutOnly: true } : { heads: 1, rowHeads: false }),
    table: { widths, body, ...(valueFirst ? {} : { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true }) },
    layout: {
      hLineWidth: (i: number) => (i === 0 || i === body.length ? 0.8 : 0),
      vLineWidth: (i: number, node) => (i === 0 || i === node.table.body[0]?.length ? 0 : 0.4),
      hLineColor: () => ACCENT,
      vLineColor: () => LINE,
      paddingLeft: (i: number) => (i === 0 ? 0 : 9),
      paddingRight: (i: number) => (i === items.length - 1 ? 0 : 9),
      paddingTop: (i: number) => (i === 0 ? 4 : 0),
      paddingBottom: (i: number) => (i === body.length - 1 ? 3 : 0),
    },
    margin: [0, 4, 0, style.gap],
  };
};

const chart = (block: Extract<Block, { kind: 'chart' }>, style: Style, width: number): Content =>
  block.bare === true
    ? {
        svg: chartSvg(block.chart, FONT),
        ...tellRole({ role: 'Figure', alt: block.chart.summary }),
        width,
        margin: [0, 2, 0, style.gap],
      }
    : {
        stack: [
          {
            text: block.chart.title,
            ...tellRole({ role: 'Caption' }),
            bold: true,
            fontSize: style.h2,
            margin: [0, 2, 0, 4],
          },
          { svg: chartSvg(block.chart, FONT), ...tellRole({ role: 'Figure', alt: block.chart.summary }), width },
          {
            text: [block.chart.summary, ...(block.note === undefined ? [] : [` ${block.note}`])],
            fontSize: style.small,
            color: MUTED,
            margin: [0, 2, 0, style.gap - 2],
          },
        ],
      };

/** A hand writes on lines this far apart, in points. */
const WRITING_LINE = 22;
const question = (block: Extract<Block, { kind: 'question' }>, style: Style, width: number): Content => ({
  stack: [
    {
      text: [
        { text: `${block.number}  `, bold: true, color: ACCENT },
        { text: block.text, bold: true },
        ...originText(block.by, style),
      ],
      margin: below(2),
    },
    ...(block.hint === '' ? [] : [{ text: block.hint, color: MUTED, fontSize: style.small + 0.6, margin: below(2) }]),
    {
      canvas: Array.from({ length: block.lines }, (_, i) => ({
        type: 'line' as const,
        x1: 0,
        y1: WRITING_LINE * (i + 1),
        x2: width,
        y2: WRITING_LINE * (i + 1),
        lineWidth: 0.5,
        lineColor: LINE,
      })),
    },
  ],
  margin: below(style.gap + 4),
});

interface Place {
  readonly style: Style;
  readonly width: number;
  /** outline and contents are made from headings that do not stand in a column */ readonly top: boolean;
  readonly outline: boolean;
  readonly part: PackPart;
}
const one = (block: Block, place: Place, whole: boolean): Content => {
  const { style, width, top, outline, part } = place;
  switch (block.kind) {
    case 'heading': {
      const main = block.level === 1;
      return {
        ...tellRole({ role: main ? 'H2' : 'H3' }),
        text: block.text,
        bold: true,
        fontSize: main ? style.h1 : style.h2,
        ...(main ? { color: ACCENT } : {}),
        margin: main ? [0, style.gap + 3, 0, 4] : [0, style.gap / 2, 0, 3],
        ...(main && top
          ? {
              ...(outline
                ? {
                    outline: true,
                    outlineText: block.text,
                    outlineExpanded: true,
                    ...(part.name === null ? {} : { outlineParentId: part.name }),
                  }
                : {}),
              tocItem: part.name ?? true,
              tocMargin: below(0),
              tocStyle: { fontSize: style.text - 0.5, lineHeight: 1.06 },
              tocNumberStyle: { fontSize: style.text - 0.5, lineHeight: 1.06 },
            }
          : {}),
      };
    }
    case 'paragraph':
      return {
        text: block.text,
        // A hand signs above the name.
        margin: block.tone === 'signature' ? [width * 0.54, 46, 0, style.gap] : below(style.gap - 2),
        ...(block.tone === 'muted' ? { color: MUTED, fontSize: style.small } : {}),
        ...(block.tone === 'strong' ? { bold: true } : {}),
      };
    case 'answer':
      // The question runs into its answer: a memo is read, it is no form.
      return {
        text: [{ text: block.label, bold: true }, `  ${block.text}`, ...originText(block.origin, style, '\u00a0')],
        margin: below(style.gap - 2),
        ...(whole ? {} : { headlineLevel: FLOWING }),
      };
    case 'question':
      return question(block, style, width);
    case 'facts':
      return block.flowing === true ? flowingFacts(block.items, style) : facts(block.items, style, width);
    case 'figures':
      return figures(block, style, width);
    case 'resolution':
      return resolutionContent(block, style, width);
    case 'verdicts':
      return verdictContent(block, style, width);
    case 'list':
      return {
        ul: block.items.map((text) => ({ text, margin: below(2) })),
        margin: below(style.gap - 2),
        markerColor: ACCENT,
      };
    case 'callout':
      return callout(block, style, width, whole);
    case 'chart':
      return chart(block, style, width);
    case 'table':
      return tableContent(block, style, width, whole);
    case 'columns': {
      const gap = 18;
      const each = (width - gap * (block.columns.length - 1)) / Math.max(1, block.columns.length);
      return {
        columns: block.columns.map((column) => ({
          width: each,
          stack: contents(column, { style, width: each, top: false, outline, part }),
        })),
        columnGap: gap,
        margin: below(style.gap / 2),
      };
    }
    case 'contents':
      return {
        toc: {
          ...(part.lists === null ? {} : { id: part.lists }),
          title: { text: block.title, bold: true, fontSize: style.h2, margin: [0, 10, 0, 3] },
        },
        margin: below(style.gap),
      };
    case 'pageBreak':
      return [];
  }
};

/** Tallest table that is refused to break, in points: less than half a page. */
const TALLEST = 330;
/** Headings before something that may break: together, and with room asked for below them (see `layout.ts`). */
const keepWithNext = (headings: readonly Content[]): Content[] =>
  headings.length === 0 ? [] : [{ stack: [...headings], unbreakable: true, headlineLevel: HEADING } as Content];

/** Blocks in order; each heading keeps with what it announces. */
export const contents = (blocks: readonly Block[], place: Place): Content[] => {
  const made: Content[] = [];
  let breaks = false;
  for (const group of groupBlocks(blocks)) {
    if (group.blocks[0]?.kind === 'pageBreak') {
      breaks = true;
      continue;
    }
    const last = group.blocks.at(-1);
    const height = last === undefined || !place.top ? null : floatHeight(last, place.style, place.width);
    // A table as tall as half a page would leave as much blank: it flows, its heading repeated. A shorter one stands whole, however many words it has.
    const whole =
      last?.kind === 'table' && height !== null ? rowsStayWhole(last.rows) && height <= TALLEST : group.whole;
    const floats = whole && group.blocks.length === 1 ? height : null;
    const stack = group.blocks.map((block) => one(block, place, whole));
    // Nothing is glued inside a column: the whole row of columns is. A break belongs to what follows it: on its own it would take a line.
    const glued: Content[] = !place.top
      ? stack
      : whole
        ? [{ stack, unbreakable: true, ...(floats === null ? {} : tellRole({ floats })) }]
        : [...keepWithNext(stack.slice(0, -1)), ...stack.slice(-1)];
    // The inner one has the name: pdfmake does not show its callback a node that breaks by itself.
    made.push(
      ...(breaks
        ? [
            {
              stack: [{ stack: glued, id: `${SIDE}${place.part.name ?? ''}${made.length}` } as Content],
              pageBreak: 'before' as const,
            },
          ]
        : glued),
    );
    breaks = false;
  }
  return made;
};
