/** One memo to bytes. Only the bundled fonts may be read, nothing may be fetched: a memo holds text typed by strangers. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pdfmake from 'pdfmake';
import type { MemoDocument } from '#shared/memo/document.ts';
import { ownedBy, printableDocument } from './glyphs.ts';
import { definition } from './layout.ts';
import { pageCount } from './pages.ts';
import { FONT } from './style.ts';

const FILES = {
  normal: 'SourceSans3-Regular.ttf',
  bold: 'SourceSans3-Semibold.ttf',
  italics: 'SourceSans3-It.ttf',
  bolditalics: 'SourceSans3-SemiboldIt.ttf',
} as const;

const bytes = async (memo: MemoDocument, missing: number): Promise<Uint8Array> =>
  new Uint8Array(await pdfmake.createPdf(definition(memo, missing)).getBuffer());

/**
 * A document that names a number of pages is written with the roomiest of its contents that fits; if even the tightest does not, that one is
 * written all the same.
 * @param fontsFolder absolute folder of the Source Sans TTF files
 */
export const writePdf = async (memo: MemoDocument, fontsFolder: string): Promise<Uint8Array> => {
  const allowed = new Set(Object.values(FILES).map((name) => resolve(fontsFolder, name)));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path: string) => allowed.has(resolve(path)));
  pdfmake.setFonts({
    [FONT]: Object.fromEntries(Object.entries(FILES).map(([style, name]) => [style, join(fontsFolder, name)])),
  });
  const owns = ownedBy(readFileSync(join(fontsFolder, FILES.normal)));
  const { fit, ...whole } = memo;
  const written = async (blocks: MemoDocument['blocks']): Promise<Uint8Array> => {
    const { document, missing } = printableDocument({ ...whole, blocks }, owns);
    return bytes(document, missing);
  };
  let pdf = await written(memo.blocks);
  if (fit === undefined || pageCount(pdf) <= fit.pages) return pdf;
  // Each of `tighter` takes less room than the one before it: the first that fits is found by halving.
  let from = 0;
  let to = fit.tighter.length - 1;
  let best: Uint8Array | null = null;
  while (from <= to) {
    const middle = Math.floor((from + to) / 2);
    pdf = await written(fit.tighter[middle] ?? memo.blocks);
    if (pageCount(pdf) <= fit.pages) {
      best = pdf;
      to = middle - 1;
    } else from = middle + 1;
  }
  return best ?? pdf;
};
