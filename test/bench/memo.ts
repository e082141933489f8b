/**
 * The memo of the worked example at its three depths, and packs of forty: from the dossier to the bytes, in the worker, warm. Beside it, in the same run and in
 * this thread: the same pages given to pdfmake's own printer, which computes nothing and keeps nothing, and plain text of as many pages: what a page costs
 * at least. Medians.
 */
import { fileURLToPath } from 'node:url';
import pdfmake from 'pdfmake';
import { definition } from '#main/documents/pdf/layout.ts';
import { pageCount } from '#main/documents/pdf/pages.ts';
import { makeMemoRenderer } from '#main/documents/pdf/render.ts';
import { FONT } from '#main/documents/pdf/style.ts';
import type { Result } from '#shared/contract/failures.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { KEPT_FORMATS, MEMO_FORMATS, type MemoFormat, usualComposition } from '#shared/papers/memo/composition.ts';
import type { MemoDocument } from '#shared/papers/memo/document.ts';
import { dossierMemo } from '#shared/papers/memo/dossier-memo.ts';
import { DRAFT } from '#shared/papers/memo/edition.ts';
import { type BenchRow, type Effort, medianOf, timesOf } from './rows.ts';

const FONTS = fileURLToPath(new URL('../../node_modules/source-sans/TTF', import.meta.url));
const renderer = makeMemoRenderer({
  worker: new URL('../../main/documents/pdf/worker.ts', import.meta.url),
  fontsFolder: FONTS,
});
const face = (name: string): string => `${FONTS}/SourceSans3-${name}.ttf`;
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(FONTS));
pdfmake.setFonts({
  [FONT]: { normal: face('Regular'), bold: face('Semibold'), italics: face('It'), bolditalics: face('SemiboldIt') },
});
const example = exampleDossier('bench', 'fr');
const about = { language: 'fr', date: '2026-11-23', organisation: 'Fondation' } as const;

const timed = async <T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly made: T }> => {
  const from = performance.now();
  const made = await work();
  return { ms: performance.now() - from, made };
};
/** The first turn warms up. @returns the median, and what was made */
const median = async <T>(work: () => Promise<T>, turns: number): Promise<{ readonly ms: number; readonly made: T }> => {
  const { made } = await timed(work);
  return { ms: medianOf(await timesOf(work, { turns, warm: 0, before: () => null })), made };
};
const bytes = (made: Result<Uint8Array>): Uint8Array => {
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return made.value;
};
const options = (format: MemoFormat) => ({ dossier: example, format, version: '1', ...about });
const memo = async (format: MemoFormat): Promise<Uint8Array> =>
  bytes(await renderer.renderMemo('bench', options(format)));
const UNOBSERVED = { onSide: () => {}, onBreak: () => {} };
const sameByPdfmake = async (document: MemoDocument): Promise<Uint8Array> =>
  new Uint8Array(await pdfmake.createPdf(definition(document, 0, UNOBSERVED)).getBuffer());
const plain = async (pages: number): Promise<Uint8Array> => {
  const text = 'Une page de texte courant, sans tableau, sans figure et sans note. '.repeat(45);
  const content = Array.from({ length: pages }, (_, i) => ({
    text,
    ...(i === 0 ? {} : { pageBreak: 'before' as const }),
  }));
  return new Uint8Array(await pdfmake.createPdf({ content, defaultStyle: { font: FONT, fontSize: 10 } }).getBuffer());
};
/** What each depth may cost, warm. */
const ASKED_MS: Readonly<Partial<Record<MemoFormat, number>>> = { summary: 200, full: 400 };
const PACK_MS = 20_000;

export const measureMemos = async ({ quick }: Effort): Promise<BenchRow[]> => {
  const rows: BenchRow[] = [];
  const turns = quick ? 3 : 7;
  for (const format of MEMO_FORMATS) {
    const { ms, made } = await median(() => memo(format), turns);
    const pages = pageCount(made);
    const document = dossierMemo(options(format));
    const same = await median(() => sameByPdfmake(document), turns);
    const peer = await median(() => plain(pages), turns);
    const name = `memo, ${format}, ${pages} pages, warm`;
    const asked = ASKED_MS[format];
    rows.push(
      {
        group: 'memo',
        name,
        value: ms,
        unit: 'ms',
        peer: { name: `plain text, ${pageCount(peer.made)} pages`, value: peer.ms },
        ...(asked === undefined ? {} : { asked: { value: asked } }),
      },
      { group: 'memo', name, value: ms, unit: 'ms', peer: { name: 'pdfmake’s own printer', value: same.ms } },
    );
  }
  const packed = quick ? 8 : 40;
  for (const format of KEPT_FORMATS) {
    const pack = {
      title: 'Comité',
      edition: DRAFT,
      composition: usualComposition(format),
      dossiers: Array.from({ length: packed }, (_, i) => ({ dossier: { ...example, id: `d${i}` }, version: '1' })),
      ...about,
    };
    const { ms, made } = await timed(async () => bytes(await renderer.renderPack('bench', pack, () => {})));
    const pages = pageCount(made);
    rows.push({
      group: 'memo',
      name: `pack of ${packed}, ${format}, ${pages} pages`,
      value: ms,
      unit: 'ms',
      peer: { name: 'plain text, as many pages', value: (await timed(() => plain(pages))).ms },
      ...(packed === 40 ? { asked: { value: PACK_MS } } : {}),
    });
  }
  return rows;
};
