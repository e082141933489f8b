/** Inks, sizes and margins of a memo on paper: A4, one accent, hairlines. A sheet is set smaller than pages to be read at length. */
import type { MemoDocument } from '#shared/papers/memo/document.ts';

export const INK = '#1b2428';
export const MUTED = '#55636a';
export const LINE = '#dcd8cc';
export const ACCENT = '#0d5560';
/** of the word across a draft: read at once, read through with no effort */
export const WATERMARK = '#f1efe9';
export const TONES = {
  info: { bar: ACCENT, fill: '#eef4f5' },
  attention: { bar: '#8a5a00', fill: '#fbf4e3' },
  serious: { bar: '#a12a22', fill: '#f9ebe9' },
} as const;
/** Name under which the writer registers the bundled family. */
export const FONT = 'SourceSans';
/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const;

/** Marks, for `layout.ts`: the start of something that may break asks for room below it, the headings before it for a little more. */
export const HEADING = 1;
export const FLOWING = 3;

/** Beginning of the name of what stands first after a page break. */
export const SIDE = 'side-';

export interface Style {
  readonly margins: readonly [left: number, top: number, right: number, bottom: number];
  /** of the type area */ readonly width: number;
  readonly text: number;
  readonly small: number;
  readonly table: number;
  readonly lineHeight: number;
  readonly h1: number;
  readonly h2: number;
  readonly title: number;
  /** between two blocks */ readonly gap: number;
  /** above and below the text of a table's row */ readonly row: number;
}
const style = (s: Omit<Style, 'width'>): Style => ({ ...s, width: PAGE.width - s.margins[0] - s.margins[2] });

export const STYLES: Readonly<Record<MemoDocument['density'], Style>> = {
  sheet: style({
    margins: [44, 42, 44, 40],
    text: 9.2,
    small: 7.4,
    table: 8.6,
    lineHeight: 1.05,
    h1: 12.5,
    h2: 9.6,
    title: 17,
    gap: 4.5,
    row: 1.5,
  }),
  pages: style({
    margins: [58, 56, 58, 52],
    text: 9.8,
    small: 7.8,
    table: 8.8,
    lineHeight: 1.18,
    h1: 14.5,
    h2: 10.8,
    title: 25,
    gap: 7.5,
    row: 1.8,
  }),
};
