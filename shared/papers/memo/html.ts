/** The memo as a page of HTML whose structure says what each thing is: what a screen reader reads, and what Chromium prints as a tagged PDF. */
import { escapeMarkup } from '#shared/base/text/markup.ts';
import { tidyPasted } from '#shared/base/text/pasted.ts';
import { chartSvg } from '#shared/papers/charts/svg.ts';
import type { Block, FactItem, LetterHead, MemoDocument, TableBlock } from './document.ts';
import { footnotes } from './footnotes.ts';

/** A text of the dossier as it is printed: what a word processor left in it is read as its author saw it. */
const printedMarkup = (text: string): string => escapeMarkup(tidyPasted(text));

const STYLE = `
@page { size: A4; margin: 18mm 18mm 20mm; }
body { font: 11pt/1.4 "Source Sans 3", sans-serif; color: #1b2428; margin: 0; max-width: 174mm; }
.logo { display: block; max-width: 53mm; max-height: 19mm; margin: 0 0 14pt; }
h1 { font-size: 24pt; line-height: 1.1; margin: 0 0 4pt; }
h2 { font-size: 16pt; color: #0d5560; margin: 20pt 0 6pt; break-after: avoid; }
h3 { font-size: 12pt; margin: 12pt 0 4pt; break-after: avoid; }
p, ul, dl { margin: 0 0 7pt; }
p, dd, li, td { white-space: pre-line; overflow-wrap: break-word; }
.muted, .origin, caption .origin, figcaption { color: #55636a; font-size: 9.5pt; }
dt { color: #55636a; break-after: avoid; } dd { margin: 0 0 4pt; font-weight: 600; } dd .origin { font-weight: 400; }
table { border-collapse: collapse; width: 100%; margin: 0 0 8pt; font-size: 10pt; }
caption { text-align: left; font-weight: 600; padding: 4pt 0; }
thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 2pt 8pt 2pt 0; border-bottom: 0.5pt solid #dcd8cc; font-weight: 400; }
thead th { color: #55636a; border-bottom: 1pt solid #1b2428; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } .total > * { font-weight: 600; }
aside { border-left: 3pt solid #0d5560; padding: 2pt 0 2pt 10pt; margin: 0 0 9pt; }
section.resolution { border: 1pt solid #0d5560; padding: 6pt 10pt; margin: 0 0 9pt; }
aside.attention { border-color: #8a5a00; } aside.serious { border-color: #a12a22; }
figure { margin: 0 0 9pt; break-inside: avoid; } figure svg { width: 100%; height: auto; }
.draft { font-weight: 600; color: #a12a22; } .page { break-before: page; }
`;

const tag = (name: string, inside: string, attributes = ''): string =>
  `<${name}${attributes === '' ? '' : ` ${attributes}`}>${inside}</${name}>`;
const origin = (text: string | undefined): string =>
  text === undefined || text === '' ? '' : ` ${tag('span', printedMarkup(text), 'class="origin"')}`;
const facts = (items: readonly FactItem[]): string =>
  tag(
    'dl',
    items
      .map((i) => `${tag('dt', printedMarkup(i.label))}${tag('dd', `${printedMarkup(i.value)}${origin(i.origin)}`)}`)
      .join(''),
  );

const table = ({ title, columns, rows, note }: TableBlock): string => {
  const { marks, notes } = footnotes(rows);
  const kind = (i: number): string => (columns[i]?.number ? 'class="number"' : '');
  const cell = (text: string, i: number, mark: string): string =>
    i === 0
      ? tag('th', `${printedMarkup(text)}${mark === '' ? '' : tag('sup', mark)}`, `scope="row" ${kind(i)}`.trim())
      : tag('td', printedMarkup(text), kind(i));
  return (
    tag(
      'table',
      [
        title === undefined ? '' : tag('caption', printedMarkup(title)),
        tag(
          'thead',
          tag('tr', columns.map((c, i) => tag('th', printedMarkup(c.head), `scope="col" ${kind(i)}`.trim())).join('')),
        ),
        tag(
          'tbody',
          rows
            .map((r, n) =>
              tag(
                'tr',
                r.cells.map((text, i) => cell(text, i, marks[n] ?? '')).join(''),
                r.total === true ? 'class="total"' : '',
              ),
            )
            .join(''),
        ),
      ].join(''),
    ) +
    notes.map(({ mark, text }) => tag('p', `${tag('sup', mark)} ${printedMarkup(text)}`, 'class="muted"')).join('') +
    (note === undefined ? '' : tag('p', printedMarkup(note), 'class="muted"'))
  );
};
/** A picture with its words and, below it, the figures it is drawn from. */
const figure = ({ chart, note }: Extract<Block, { kind: 'chart' }>): string => {
  const [head = [], ...rows] = chart.table;
  const said = [chart.summary, note ?? ''].filter((s) => s !== '').join(' ');
  const svg = chartSvg(chart, 'Source Sans 3').replace(
    '<svg ',
    `<svg role="img" aria-label="${printedMarkup(`${chart.title}. ${said}`)}" `,
  );
  return (
    tag('h3', printedMarkup(chart.title)) +
    tag('figure', `${svg}${tag('figcaption', printedMarkup(said))}`) +
    table({
      kind: 'table',
      columns: head.map((text, i) => ({ head: text, number: i > 0 })),
      rows: rows.map((cells) => ({ cells })),
    })
  );
};
/** Addresses of the regular and semibold faces. */
export interface Faces {
  readonly regular: string;
  readonly bold: string;
}
export interface Entry {
  readonly text: string;
  readonly anchor: string;
}

/**
 * What a memo says, title and blocks.
 * @param name of its anchors, and of its title; one of its own among others on a page
 * @param listed what its contents lead to, when not to its own headings
 */
const memoHead = (memo: MemoDocument, name: string): string[] => [
  tag(
    'p',
    printedMarkup([memo.subtitle, memo.header.right].filter((s) => s !== '').join(' · ')),
    memo.watermark === undefined ? '' : 'class="draft"',
  ),
  tag('h1', printedMarkup(memo.title), `id="${name}"`),
  memo.cover.organisation === '' ? '' : tag('p', printedMarkup(memo.cover.organisation)),
  tag('p', printedMarkup(memo.cover.lines.join(' · ')), 'class="muted"'),
];
const letterHead = (memo: MemoDocument, letter: LetterHead, name: string): string[] => [
  ...[[memo.subtitle, ...letter.sender], letter.addressee, [letter.dated], [letter.reference]].map((lines) =>
    tag('p', lines.map(printedMarkup).join('<br>')),
  ),
  tag('h1', printedMarkup(letter.matter), `id="${name}"`),
];
export const memoBody = (memo: MemoDocument, name: string, listed?: readonly Entry[]): string => {
  const anchor = (n: number): string => `${name}-${n}`;
  const own = memo.blocks.flatMap((b) => (b.kind === 'heading' && b.level === 1 ? [b.text] : []));
  const entries = listed ?? own.map((text, i) => ({ text, anchor: anchor(i) }));
  let parts = 0;
  let breaks = false;
  const one = (block: Block): string => {
    switch (block.kind) {
      case 'heading': {
        const page = breaks ? ' class="page"' : '';
        breaks = false;
        return block.level === 1
          ? tag('h2', printedMarkup(block.text), `id="${anchor(parts++)}"${page}`)
          : tag('h3', printedMarkup(block.text), page.trim());
      }
      case 'paragraph':
        return tag(
          'p',
          block.tone === 'strong' ? tag('strong', printedMarkup(block.text)) : printedMarkup(block.text),
          block.tone === 'muted' ? 'class="muted"' : '',
        );
      case 'facts':
      case 'figures':
        return facts(block.items);
      case 'resolution':
        return tag(
          'section',
          tag('p', printedMarkup(block.label), 'class="muted"') +
            tag('p', tag('strong', printedMarkup(block.sentence))) +
            block.lines.map((text) => tag('p', printedMarkup(text))).join('') +
            tag('p', block.boxes.map((text) => `☐ ${printedMarkup(text)}`).join(' · ')),
          'class="resolution"',
        );
      case 'verdicts':
        return table({
          kind: 'table',
          columns: [0, 1, 2, 3].map(() => ({ head: '', number: false })),
          rows: block.rows.map((r) => ({ cells: [r.angle, r.word, r.sentence, r.ground] })),
          ...(block.note === '' ? {} : { note: block.note }),
        });
      case 'answer':
        return `${tag('h3', `${printedMarkup(block.label)}${origin(block.origin)}`)}${tag('p', printedMarkup(block.text))}`;
      case 'question':
        // A page read on a screen has no lines to write on.
        return `${tag('h3', `${printedMarkup(`${block.number} ${block.text}`)}${origin(block.by)}`)}${block.hint === '' ? '' : tag('p', printedMarkup(block.hint), 'class="muted"')}`;
      case 'list':
        return tag('ul', block.items.map((text) => tag('li', printedMarkup(text))).join(''));
      case 'callout':
        return tag(
          'aside',
          tag('p', `${tag('strong', printedMarkup(block.title))}${origin(block.origin)}`) +
            tag('p', printedMarkup(block.text)) +
            (block.foot === undefined ? '' : tag('p', printedMarkup(block.foot), 'class="muted"')),
          `class="${block.tone}"`,
        );
      case 'chart':
        return figure(block);
      case 'columns':
        return block.columns.flatMap((column) => column.map(one)).join('');
      case 'contents':
        return tag(
          'nav',
          `${tag('h2', printedMarkup(block.title))}${tag('ul', entries.map((e) => tag('li', tag('a', printedMarkup(e.text), `href="#${e.anchor}"`))).join(''))}`,
        );
      case 'pageBreak':
        breaks = true;
        return '';
      case 'table':
        return table(block);
    }
  };
  return [
    '<header>',
    memo.cover.logo === undefined
      ? ''
      : `<img class="logo" alt="" src="data:${memo.cover.logo.mediaType};base64,${printedMarkup(memo.cover.logo.base64)}">`,
    ...(memo.letter === undefined ? memoHead(memo, name) : letterHead(memo, memo.letter, name)),
    '</header><main>',
    ...memo.blocks.map(one),
    '</main>',
  ].join('');
};

const face = (address: string, weight: number): string =>
  `@font-face { font-family: "Source Sans 3"; font-weight: ${weight}; src: url("${address}"); }`;
/**
 * @param about whose properties the page has
 * @param fonts without them, the reader's own
 * @returns a whole page, without script and without any other address
 */
export const htmlPage = (about: MemoDocument, body: string, fonts?: Faces): string =>
  [
    `<!doctype html><html lang="${about.language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><meta name="author" content="${printedMarkup(about.author)}">`,
    tag('title', printedMarkup(`${about.title} — ${about.subtitle}`)),
    tag('style', `${fonts === undefined ? '' : face(fonts.regular, 400) + face(fonts.bold, 600)}${STYLE}`),
    `</head><body>${body}</body></html>\n`,
  ].join('');

export const memoHtml = (memo: MemoDocument, fonts?: Faces): string => htmlPage(memo, memoBody(memo, 'part'), fonts);
