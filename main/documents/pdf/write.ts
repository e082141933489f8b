/** One memo to bytes. Only the bundled fonts may be read, nothing may be fetched: a memo holds text typed by strangers. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { joinSides, type MemoDocument, type Picture } from '#shared/papers/memo/document.ts';
import { examinePicture } from '../../files/picture.ts';
import { type Owns, printableDocument, readGlyphs } from './glyphs.ts';
import { definition } from './layout.ts';
import { type PackPart, packDefinition } from './pack-layout.ts';
import { makePress, type Press } from './press/press.ts';
import { FONT } from './style.ts';

const FILES = {
  normal: 'SourceSans3-Regular.ttf',
  bold: 'SourceSans3-Semibold.ttf',
  italics: 'SourceSans3-It.ttf',
  bolditalics: 'SourceSans3-SemiboldIt.ttf',
} as const;

interface Laid {
  readonly pages: number;
  /** pages on which the parts between page breaks begin, the first on page 1 */ readonly starts: readonly number[];
  /** as it was printed: the contents that fitted, every character one that the font owns */ readonly memo: MemoDocument;
  readonly missing: number;
  /** the places that asked for a new page (parts.ts) */ readonly breaks: ReadonlySet<number>;
}
type Layout = (memo: MemoDocument, missing: number, titles: readonly string[]) => Laid;
const layoutWith =
  (press: Press): Layout =>
  (memo, missing, titles) => {
    const starts = [1];
    const breaks = new Set<number>();
    const observer = { onSide: (page: number) => starts.push(page), onBreak: (place: number) => breaks.add(place) };
    return { pages: press.pages(definition(memo, missing, observer, titles)), starts, memo, missing, breaks };
  };
const UNOBSERVED = { onSide: () => {}, onBreak: () => {} };

type Sides = NonNullable<MemoDocument['sides']>;
/**
 * Each side takes less room from one content to the next: the first that fits is found by halving, all sides at once. A side of which even the tightest spills
 * takes the pages that this one takes, and the roomiest content that stands on them.
 */
const fitSides = (sides: Sides, lay: (blocks: MemoDocument['blocks']) => Laid): Laid => {
  const search = sides.map((contents) => ({ contents, from: 0, to: contents.length - 1, tried: 0, pages: 1 }));
  for (;;) {
    const made = lay(joinSides(search.map((s) => s.contents[s.tried] ?? [])));
    const ends = [...made.starts.slice(1), made.pages + 1];
    search.forEach((s, k) => {
      const pages = (ends[k] ?? 0) - (made.starts[k] ?? 0);
      const tightest = s.contents.length - 1;
      if (pages <= s.pages) s.to = s.tried;
      else if (s.tried < tightest) s.from = Math.min(s.tried + 1, s.to);
      else Object.assign(s, { from: 0, to: tightest, pages });
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

interface Prepared {
  /** which characters the family owns */ readonly owns: Owns;
  readonly press: Press;
  readonly lay: Layout;
}
/** Made once for each folder of fonts: a process that prints again has read its fonts and shaped most of its words. */
const presses = new Map<string, Prepared>();
/** Makes the bundled family known, and nothing else readable. */
const preparePress = (fontsFolder: string): Prepared => {
  const known = presses.get(fontsFolder);
  if (known !== undefined) return known;
  const allowed = new Set(Object.values(FILES).map((name) => resolve(fontsFolder, name)));
  const mayRead = (path: string): boolean => allowed.has(resolve(path));
  const fonts = {
    [FONT]: Object.fromEntries(Object.entries(FILES).map(([style, name]) => [style, join(fontsFolder, name)])),
  };
  const press = makePress(fonts, mayRead);
  const made = { owns: readGlyphs(readFileSync(join(fontsFolder, FILES.normal))), press, lay: layoutWith(press) };
  presses.set(fontsFolder, made);
  return made;
};
/** As it can be printed: every character one that the font owns, and a logo only if it can stand in the file. */
const toPrintable = (memo: MemoDocument, owns: Owns): { readonly memo: MemoDocument; readonly missing: number } => {
  // The attachment is for machines: it keeps every character, printable or not.
  const { sides: _, attachment, cover, ...rest } = memo;
  const { logo, ...said } = cover;
  const { document, missing } = printableDocument({ ...rest, cover: said }, owns);
  const kept = logo !== undefined && prints(logo, memo.archive === true) ? { ...document.cover, logo } : document.cover;
  return { memo: { ...document, cover: kept, ...(attachment === undefined ? {} : { attachment }) }, missing };
};
const layOut = (memo: MemoDocument, { owns, lay }: Prepared, titles: readonly string[] = []): Laid => {
  const one = (blocks: MemoDocument['blocks']): Laid => {
    const ready = toPrintable({ ...memo, blocks }, owns);
    return lay(ready.memo, ready.missing, titles);
  };
  return memo.sides === undefined ? one(memo.blocks) : fitSides(memo.sides, one);
};

const everyHundredth = (tell: (done: number) => void): ((done: number) => void) => {
  let told = 0;
  return (done) => {
    if (done < told + 0.01) return;
    told = done;
    tell(done);
  };
};
/** How much of the work of a memo is done before its pages are written. */
const LAID_OUT = 0.4;
/**
 * A sheet is written with the roomiest content of each side that stands on one page; if even the tightest does not, that one is written all the same.
 * @param fontsFolder absolute folder of the Source Sans TTF files
 * @param onProgress told from 0 to 1
 */
export const writePdf = (
  memo: MemoDocument,
  fontsFolder: string,
  onProgress: (done: number) => void = () => {},
): Promise<Uint8Array> => {
  const ready = preparePress(fontsFolder);
  const { memo: chosen, missing } = memo.sides === undefined ? toPrintable(memo, ready.owns) : layOut(memo, ready);
  const throttled = everyHundredth(onProgress);
  return ready.press.file(definition(chosen, missing, UNOBSERVED), (done) =>
    throttled(LAID_OUT + (1 - LAID_OUT) * done),
  );
};

/** How long each part of a pack takes, roughly, of the whole: forty full memos, measured in November 2026. */
const PARTS = { memos: 0.55, measuring: 0.15, layout: 0.05, writing: 0.25 } as const;

/**
 * Several memos behind one another, after a first part that lists them. Each is laid out alone first, to find where its pages break; the whole is then
 * laid out once.
 * @param front its contents are those of the file; its properties those of the file
 * @param memos made one at a time, so that none but the one at work is held
 * @param onProgress told from 0 to 1: after each memo, as the whole is measured and its pages laid out, as they are written
 */
export const writePack = async (
  front: MemoDocument,
  memos: readonly (() => MemoDocument)[],
  fontsFolder: string,
  onProgress: (done: number) => void,
): Promise<Uint8Array> => {
  const ready = preparePress(fontsFolder);
  const parts: PackPart[] = [];
  for (const make of memos) {
    parts.push(layOut(make(), ready));
    onProgress((PARTS.memos * parts.length) / memos.length);
  }
  const first = layOut(
    front,
    ready,
    parts.map(({ memo }) => memo.title),
  );
  const pages = first.pages - parts.length;
  const total = parts.reduce((sum, part) => sum + part.pages, pages);
  const throttled = everyHundredth(onProgress);
  const measured = PARTS.memos + PARTS.measuring;
  return ready.press.file(
    packDefinition([{ ...first, pages }, ...parts], {
      onMeasured: (count) => throttled(PARTS.memos + (PARTS.measuring * count) / (parts.length + 1)),
      onPage: (page) => throttled(measured + PARTS.layout * Math.min(1, page / total)),
    }),
    (done) => throttled(measured + PARTS.layout + PARTS.writing * done),
  );
};
