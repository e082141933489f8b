/** One memo to bytes. Only the bundled fonts may be read, nothing may be fetched: a memo holds text typed by strangers. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pdfmake from 'pdfmake';
import { joined, type MemoDocument, type Picture } from '#shared/memo/document.ts';
import { examinePicture } from '../../files/picture.ts';
import { type Owns, ownedBy, printableDocument } from './glyphs.ts';
import { definition } from './layout.ts';
import { type PackPart, packDefinition } from './pack-layout.ts';
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
  /** as it was printed: the contents that fitted, every character one that the font owns */ readonly memo: MemoDocument;
  readonly missing: number;
  /** the places that asked for a new page (parts.ts) */ readonly breaks: ReadonlySet<number>;
}
const bytes = async (memo: MemoDocument, missing: number, titles: readonly string[]): Promise<Written> => {
  const starts = [1];
  const breaks = new Set<number>();
  const made = pdfmake.createPdf(
    definition(memo, missing, { onSide: (page) => starts.push(page), onBreak: (place) => breaks.add(place) }, titles),
  );
  return { pdf: new Uint8Array(await made.getBuffer()), starts, memo, missing, breaks };
};

type Sides = NonNullable<MemoDocument['sides']>;
/** Each side takes less room from one content to the next: the first that fits is found by halving, all sides at once. */
const fitted = async (sides: Sides, write: (blocks: MemoDocument['blocks']) => Promise<Written>): Promise<Written> => {
  const search = sides.map((contents) => ({ contents, from: 0, to: contents.length - 1, tried: 0 }));
  for (;;) {
    const made = await write(joined(search.map((s) => s.contents[s.tried] ?? [])));
    const { pdf, starts } = made;
    const ends = [...starts.slice(1), pageCount(pdf) + 1];
    search.forEach((s, k) => {
      const pages = (ends[k] ?? 0) - (starts[k] ?? 0);
      if (pages <= 1) s.to = s.tried;
      else s.from = Math.min(s.tried + 1, s.to);
    });
    if (search.every((s) => s.from === s.to && s.tried === s.from)) return made;
    for (const s of search) s.tried = Math.floor((s.from + s.to) / 2);
  }
};

/** A picture that cannot stand in the file is left out: a memo is never lost for its logo. */
const prints = ({ base64 }: Picture, archive: boolean): boolean => {
  const found = examinePicture(Buffer.from(base64, 'base64'));
  return found?.printable === true && (found.opaque || !archive);
};

/** Makes the bundled family known, and nothing else readable. @returns which characters it owns */
const prepared = (fontsFolder: string): Owns => {
  const allowed = new Set(Object.values(FILES).map((name) => resolve(fontsFolder, name)));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path: string) => allowed.has(resolve(path)));
  pdfmake.setFonts({
    [FONT]: Object.fromEntries(Object.entries(FILES).map(([style, name]) => [style, join(fontsFolder, name)])),
  });
  return ownedBy(readFileSync(join(fontsFolder, FILES.normal)));
};
const laid = (memo: MemoDocument, owns: Owns, titles: readonly string[] = []): Promise<Written> => {
  const written = (blocks: MemoDocument['blocks']): Promise<Written> => {
    // The attachment is for machines: it keeps every character, printable or not.
    const { sides: _, attachment, cover, ...rest } = memo;
    const { logo, ...said } = cover;
    const { document, missing } = printableDocument({ ...rest, cover: said, blocks }, owns);
    return bytes(
      {
        ...document,
        ...(attachment === undefined ? {} : { attachment }),
        ...(logo === undefined || !prints(logo, memo.archive === true) ? {} : { cover: { ...document.cover, logo } }),
      },
      missing,
      titles,
    );
  };
  return memo.sides === undefined ? written(memo.blocks) : fitted(memo.sides, written);
};

/**
 * A sheet is written with the roomiest content of each side that stands on one page; if even the tightest does not, that one is written all the same.
 * @param fontsFolder absolute folder of the Source Sans TTF files
 */
export const writePdf = async (memo: MemoDocument, fontsFolder: string): Promise<Uint8Array> =>
  (await laid(memo, prepared(fontsFolder))).pdf;

/** How long each part of a pack takes, roughly, of the whole: forty full memos, measured in November 2026. */
const PARTS = { memos: 0.7, layout: 0.2, writing: 0.1 } as const;
const everyHundredth = (tell: (done: number) => void): ((done: number) => void) => {
  let told = 0;
  return (done) => {
    if (done < told + 0.01) return;
    told = done;
    tell(done);
  };
};

/**
 * Several memos behind one another, after a first part that lists them. Each is laid out alone first, to find where its pages break; the whole is then
 * laid out once.
 * @param front its contents are those of the file; its properties those of the file
 * @param memos made one at a time, so that none but the one at work is held
 * @param onProgress told from 0 to 1: after each memo, as pages of the whole are laid out, as they are written
 */
export const writePack = async (
  front: MemoDocument,
  memos: readonly (() => MemoDocument)[],
  fontsFolder: string,
  onProgress: (done: number) => void,
): Promise<Uint8Array> => {
  const owns = prepared(fontsFolder);
  const parts: PackPart[] = [];
  for (const make of memos) {
    const { pdf, memo, missing, breaks } = await laid(make(), owns);
    parts.push({ memo, missing, breaks, pages: pageCount(pdf) });
    onProgress((PARTS.memos * parts.length) / memos.length);
  }
  const first = await laid(
    front,
    owns,
    parts.map(({ memo }) => memo.title),
  );
  const pages = pageCount(first.pdf) - parts.length;
  const total = parts.reduce((sum, part) => sum + part.pages, pages);
  const throttled = everyHundredth(onProgress);
  pdfmake.setProgressCallback((done) => throttled(PARTS.memos + PARTS.layout + PARTS.writing * done));
  const made = pdfmake.createPdf(
    packDefinition([{ ...first, pages }, ...parts], (page) =>
      throttled(PARTS.memos + PARTS.layout * Math.min(1, page / total)),
    ),
  );
  const pdf = new Uint8Array(await made.getBuffer());
  pdfmake.setProgressCallback(() => {});
  return pdf;
};
