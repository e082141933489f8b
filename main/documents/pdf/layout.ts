/** The look of a memo on paper: from blocks to pdfmake's definition. A4, one accent, hairlines, figures aligned. */
import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { chartSvg } from '#shared/charts/svg.ts';
import type { Block, MemoDocument, TableBlock } from '#shared/memo/document.ts';

const INK = '#1b2428';
const MUTED = '#55636a';
const LINE = '#dcd8cc';
const ACCENT = '#0d5560';
const TONES = {
  info: { bar: ACCENT, fill: '#eef4f5' },
  attention: { bar: '#8a5a00', fill: '#fbf4e3' },
  serious: { bar: '#a12a22', fill: '#f9ebe9' },
} as const;
const FONT = 'SourceSans';
const MARGIN = 56;
const WIDTH = 595.28 - 2 * MARGIN;

const hairlines = {
  hLineWidth: (i: number, node: ContentTable) => (i === 0 ? 0 : i === 1 || i === node.table.body.length ? 0.8 : 0.4),
  vLineWidth: () => 0,
  hLineColor: (i: number) => (i === 1 ? INK : LINE),
  paddingLeft: (i: number) => (i === 0 ? 0 : 6),
  paddingRight: () => 0,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

const table = (block: TableBlock): Content => {
  const cell = (text: string, number: boolean, bold: boolean): TableCell => ({
    text,
    alignment: number ? 'right' : 'left',
    bold,
    fontSize: 9,
    ...(number ? { noWrap: true } : {}),
  });
  const head = block.columns.map(
    (c): TableCell => ({ text: c.head, alignment: c.number ? 'right' : 'left', color: MUTED, fontSize: 8.5 }),
  );
  const body = block.rows.map((row) =>
    row.cells.map((text, i) => cell(text, block.columns[i]?.number ?? false, row.total === true)),
  );
  // The first column takes what the figures leave; other text columns share it.
  const widths = block.columns.map((c, i) => (c.number ? 'auto' : i === 0 ? '*' : 'auto'));
  return [
    ...(block.title === undefined ? [] : [{ text: block.title, style: 'h2', headlineLevel: 2 }]),
    {
      table: { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, widths, body: [head, ...body] },
      layout: hairlines,
      margin: [0, 2, 0, 10],
    },
  ] as Content;
};

const callout = (block: Extract<Block, { kind: 'callout' }>): Content => {
  const { bar, fill } = TONES[block.tone];
  return {
    table: {
      widths: ['*'],
      dontBreakRows: true,
      body: [
        [
          {
            stack: [{ text: block.title, bold: true, color: bar, margin: [0, 0, 0, 2] }, { text: block.text }],
            fillColor: fill,
          },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (i: number) => (i === 0 ? 2.5 : 0),
      vLineColor: () => bar,
      paddingLeft: () => 10,
      paddingRight: () => 10,
      paddingTop: () => 6,
      paddingBottom: () => 7,
    },
    margin: [0, 4, 0, 10],
  };
};

const facts = (block: Extract<Block, { kind: 'facts' }>): Content => ({
  table: {
    widths: [150, '*'],
    dontBreakRows: true,
    body: block.items.map(({ label, value, origin }) => [
      { text: label, color: MUTED },
      {
        text: [
          { text: value, bold: true },
          ...(origin === '' ? [] : [{ text: `  ${origin}`, color: MUTED, fontSize: 8, italics: true }]),
        ],
      },
    ]),
  },
  layout: {
    hLineWidth: (i: number) => (i === 0 ? 0 : 0.4),
    vLineWidth: () => 0,
    hLineColor: () => LINE,
    paddingLeft: () => 0,
    paddingRight: () => 8,
    paddingTop: () => 2.5,
    paddingBottom: () => 2.5,
  },
  margin: [0, 2, 0, 8],
});

const content = (block: Block): Content => {
  switch (block.kind) {
    case 'heading':
      return {
        text: block.text,
        style: block.level === 1 ? 'h1' : 'h2',
        headlineLevel: block.level,
        ...(block.level === 1 ? { outline: true, outlineText: block.text, outlineExpanded: true } : {}),
      } as Content;
    case 'paragraph':
      return {
        text: block.text,
        margin: [0, 0, 0, block.tone === 'strong' ? 2 : 6],
        ...(block.tone === 'muted' ? { color: MUTED, fontSize: 8, italics: true } : {}),
        ...(block.tone === 'strong' ? { bold: true, headlineLevel: 3 } : {}),
      };
    case 'facts':
      return facts(block);
    case 'list':
      return {
        ul: block.items.map((text) => ({ text, margin: [0, 0, 0, 2] })),
        margin: [0, 0, 0, 8],
        markerColor: ACCENT,
      };
    case 'callout':
      return callout(block);
    case 'chart':
      return {
        stack: [
          { text: block.chart.title, bold: true, fontSize: 9, color: MUTED, margin: [0, 2, 0, 4] },
          { svg: chartSvg(block.chart, FONT), width: WIDTH },
          { text: block.chart.summary, fontSize: 8.5, color: MUTED, margin: [0, 2, 0, 8] },
        ],
        unbreakable: true,
      };
    case 'table':
      return table(block);
  }
};

/** @param fontsFolder where the Source Sans files are */
export const definition = (memo: MemoDocument): TDocumentDefinitions => ({
  pageSize: 'A4',
  pageMargins: [MARGIN, 64, MARGIN, 58],
  language: memo.language === 'fr' ? 'fr-FR' : 'en-GB',
  info: {
    title: `${memo.title} — ${memo.subtitle}`,
    author: memo.author || 'Triptyque',
    subject: memo.cover.organisation,
    creator: 'Triptyque',
    producer: 'Triptyque',
    creationDate: new Date(`${memo.date.slice(0, 10)}T12:00:00Z`),
    modDate: new Date(`${memo.date.slice(0, 10)}T12:00:00Z`),
  },
  displayTitle: true,
  defaultStyle: { font: FONT, fontSize: 10, lineHeight: 1.22, color: INK },
  styles: {
    h1: { fontSize: 15, bold: true, color: ACCENT, margin: [0, 12, 0, 5] },
    h2: { fontSize: 11, bold: true, margin: [0, 6, 0, 3] },
  },
  header: (page: number) =>
    page === 1
      ? null
      : {
          columns: [
            { text: memo.header.left, fontSize: 8, color: MUTED },
            { text: memo.header.right, fontSize: 8, color: MUTED, alignment: 'right', width: 'auto' },
          ],
          margin: [MARGIN, 30, MARGIN, 0],
        },
  footer: (page: number, pages: number) => ({
    columns: [
      { text: memo.footer.left, fontSize: 8, color: MUTED },
      {
        text: memo.footer.page.replace('%p', String(page)).replace('%n', String(pages)),
        fontSize: 8,
        color: MUTED,
        alignment: 'right',
      },
    ],
    margin: [MARGIN, 22, MARGIN, 0],
  }),
  content: [
    {
      columns: [
        { text: memo.subtitle.toUpperCase(), fontSize: 9, color: ACCENT, bold: true, characterSpacing: 0.8 },
        { text: memo.header.right, fontSize: 8, color: MUTED, alignment: 'right' },
      ],
    },
    { text: memo.title, fontSize: 22, bold: true, lineHeight: 1.1, margin: [0, 4, 0, 2] },
    { text: memo.cover.organisation, fontSize: 12 },
    { text: memo.cover.lines.join(' · '), color: MUTED, margin: [0, 2, 0, 6] },
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 1, lineColor: ACCENT }],
      margin: [0, 2, 0, 4],
    },
    ...memo.blocks.map(content),
  ],
  // A heading never stays alone at the foot of a page.
  pageBreakBefore: (node, query) => {
    const level = (node as { headlineLevel?: number }).headlineLevel;
    if (level === undefined) return false;
    const following = query.getFollowingNodesOnPage();
    return following.length === 0 && query.getPreviousNodesOnPage().length > 0;
  },
});
