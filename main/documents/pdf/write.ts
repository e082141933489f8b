/** One memo to bytes. Only the bundled fonts may be read, nothing may be fetched: a memo holds text typed by strangers. */
import { join, resolve } from 'node:path';
import pdfmake from 'pdfmake';
import type { MemoDocument } from '#shared/memo/document.ts';
import { definition } from './layout.ts';

const FILES = {
  normal: 'SourceSans3-Regular.ttf',
  bold: 'SourceSans3-Semibold.ttf',
  italics: 'SourceSans3-It.ttf',
  bolditalics: 'SourceSans3-SemiboldIt.ttf',
} as const;

/** @param fontsFolder absolute folder of the Source Sans TTF files */
export const writePdf = async (memo: MemoDocument, fontsFolder: string): Promise<Uint8Array> => {
  const allowed = new Set(Object.values(FILES).map((name) => resolve(fontsFolder, name)));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path: string) => allowed.has(resolve(path)));
  pdfmake.setFonts({
    SourceSans: Object.fromEntries(Object.entries(FILES).map(([style, name]) => [style, join(fontsFolder, name)])),
  });
  return new Uint8Array(await pdfmake.createPdf(definition(memo)).getBuffer());
};
