/**
 * Advance widths of the bundled family's semibold, in hundredths of the type size (read from Source Sans 3, 2026-11): labels are set without a font at hand, and
 * regular type is a little narrower.
 */
const WIDTHS: readonly (readonly [number, string])[] = [
  [20, ' '],
  [28, "ij|lI.,:;'"],
  [34, 'f!()[]-/'],
  [38, 'tr'],
  [44, 'sz?'],
  [49, 'cx"J'],
  [51, 'vyLYeF0123456789+='],
  [56, 'agkEVXZoSTbdhnpquA'],
  [60, 'CPRBK'],
  [67, 'DG&HNUOQ'],
  [75, 'w'],
  [84, 'mMW%'],
];
/** The same for signs that are no letter of a keyboard, by their codes: narrow and no-break spaces, i with its accents, quotes, dashes, the euro, e and a with theirs. */
const CODES: readonly (readonly [number, readonly number[]])[] = [
  [12, [0x202f]],
  [20, [0xa0]],
  [28, [0xee, 0xef, 0x2019, 0xb7]],
  [34, [0x2022]],
  [49, [0xab, 0xbb, 0xe7, 0x2013]],
  [51, [0x20ac, 0x2212, 0xe8, 0xe9, 0xea]],
  [56, [0xe0, 0xe2, 0xf4, 0xf9, 0xfb]],
  [67, [0x2192, 0xd7]],
  [84, [0x2014]],
  [96, [0x2026]],
];
const widths = new Map<string, number>([
  ...WIDTHS.flatMap(([wide, signs]) => [...signs].map((sign) => [sign, wide / 100] as const)),
  ...CODES.flatMap(([wide, codes]) => codes.map((code) => [String.fromCodePoint(code), wide / 100] as const)),
]);
/** What a sign that is not in the table may take at most. */
const OTHER = 0.68;

/** How wide a text is, in points. @param size of the type, in points */
export const textWidth = (text: string, size: number): number => {
  let total = 0;
  for (const sign of text) total += widths.get(sign) ?? OTHER;
  return total * size;
};
