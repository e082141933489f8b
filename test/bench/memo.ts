/**
 * The memo of the worked example, in both formats, and packs of forty: from the dossier to the bytes, warm. Beside it, in the same run, plain text of as many
 * pages by the same library without any of our layout: what a page costs at least. Medians.
 */
import { fileURLToPath } from 'node:url';
import pdfmake from 'pdfmake';
import { pageCount } from '#main/documents/pdf/pages.ts';
import { FONT } from '#main/documents/pdf/style.ts';
import { writePack, writePdf } from '#main/documents/pdf/write.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { KEPT_FORMATS, type MemoFormat, usualComposition } from '#shared/memo/composition.ts';
import { dossierMemo } from '#shared/memo/dossier-memo.ts';
import { DRAFT } from '#shared/memo/edition.ts';
import { packFront, packMemo } from '#shared/memo/pack/pack.ts';

const FONTS = fileURLToPath(new URL('../../node_modules/source-sans/TTF', import.meta.url));
const TURNS = 7;
const PACKED = 40;
const example = exampleDossier('bench', 'fr');
const about = { language: 'fr', date: '2026-11-23', organisation: 'Fondation' } as const;

const timed = async <T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly made: T }> => {
  const from = performance.now();
  const made = await work();
  return { ms: performance.now() - from, made };
};
/** The first turn warms up. */
const median = async <T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly made: T }> => {
  const { made } = await timed(work);
  const turns: number[] = [];
  for (let i = 0; i < TURNS; i += 1) turns.push((await timed(work)).ms);
  return { ms: turns.sort((a, b) => a - b)[Math.floor(TURNS / 2)] ?? 0, made };
};
const memo = (format: MemoFormat): Promise<Uint8Array> =>
  writePdf(dossierMemo({ dossier: example, format, version: '1', ...about }), FONTS);
const plain = async (pages: number): Promise<Uint8Array> => {
  const text = 'Une page de texte courant, sans tableau, sans figure et sans note. '.repeat(45);
  const content = Array.from({ length: pages }, (_, i) => ({
    text,
    ...(i === 0 ? {} : { pageBreak: 'before' as const }),
  }));
  return new Uint8Array(await pdfmake.createPdf({ content, defaultStyle: { font: FONT, fontSize: 10 } }).getBuffer());
};
const line = (name: string, ms: number, more = ''): void => {
  process.stdout.write(`${name.padEnd(62)} ${ms.toFixed(0)} ms${more}\n`);
};

for (const format of KEPT_FORMATS) {
  const { ms, made } = await median(() => memo(format));
  const pages = pageCount(made);
  const peer = await median(() => plain(pages));
  line(`Memo, ${format}, ${pages} pages, warm`, ms);
  line(`pdfmake, ${pageCount(peer.made)} pages of plain text`, peer.ms, `   ${(ms / peer.ms).toFixed(1)} ×`);
}
for (const format of KEPT_FORMATS) {
  const pack = {
    title: 'Comité',
    edition: DRAFT,
    composition: usualComposition(format),
    dossiers: Array.from({ length: PACKED }, (_, i) => ({ dossier: { ...example, id: `d${i}` }, version: '1' })),
    ...about,
  };
  const { ms, made } = await timed(() =>
    writePack(
      packFront(pack),
      pack.dossiers.map((_, i) => () => packMemo(pack, i)),
      FONTS,
      () => {},
    ),
  );
  line(`Pack of ${PACKED}, ${format}, ${pageCount(made)} pages`, ms);
}
