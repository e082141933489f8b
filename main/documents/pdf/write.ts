/** One memo to bytes. Only the bundled fonts may be read, nothing may be fetched: a memo holds text typed by strangers. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pdfmake from 'pdfmake';
import { joined, type MemoDocument } from '#shared/memo/document.ts';
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

interface Written {
  readonly pdf: Uint8Array;
  /** pages on which the parts between page breaks begin, the first on page 1 */ readonly starts: readonly number[];
}
const bytes = async (memo: MemoDocument, missing: number): Promise<Written> => {
  const starts = [1];
  const made = pdfmake.createPdf(definition(memo, missing, (page) => starts.push(page)));
  return { pdf: new Uint8Array(await made.getBuffer()), starts };
};

type Sides = NonNullable<MemoDocument['sides']>;
/** Each side takes less room from one content to the next: the first that fits is found by halving, all sides at once. */
const fitted = async (
  sides: Sides,
  write: (blocks: MemoDocument['blocks']) => Promise<Written>,
): Promise<Uint8Array> => {
  const search = sides.map((contents) => ({ contents, from: 0, to: contents.length - 1, tried: 0 }));
  for (;;) {
    const { pdf, starts } = await write(joined(search.map((s) => s.contents[s.tried] ?? [])));
    const ends = [...starts.slice(1), pageCount(pdf) + 1];
    search.forEach((s, k) => {
      const pages = (ends[k] ?? 0) - (starts[k] ?? 0);
      if (pages <= 1) s.to = s.tried;
      else s.from = Math.min(s.tried + 1, s.to);
    });
    if (search.every((s) => s.from === s.to && s.tried === s.from)) return pdf;
    for (const s of search) s.tried = Math.floor((s.from + s.to) / 2);
  }
};

/**
 * A sheet is written with the roomiest content of each side that stands on one page; if even the tightest does not, that one is written all the same.
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
  const written = (blocks: MemoDocument['blocks']): Promise<Written> => {
    // The attachment is for machines: it keeps every character, printable or not.
    const { sides: _, attachment, ...rest } = memo;
    const { document, missing } = printableDocument({ ...rest, blocks }, owns);
    return bytes({ ...document, ...(attachment === undefined ? {} : { attachment }) }, missing);
  };
  return memo.sides === undefined ? (await written(memo.blocks)).pdf : fitted(memo.sides, written);
};
