/** What word processors leave in a pasted text: bullets of symbol fonts, breaks inside a paragraph, hyphens that show only at the end of a line. */

/** Bullets of Symbol and Wingdings stand in the private area; two of their signs are arrows and dashes. */
const SIGNS: Readonly<Record<string, string>> = { '\uf0e0': '→', '\uf02d': '–' };
const PRIVATE = /[\uf020-\uf0ff]/g;
/** A bullet and the tab after it, at the start of a line; Word's second bullet is the letter o of Courier. */
const BULLET = /^[ \t]*(?:[•▪■◦‣·]|o(?=\t))[ \t]+/gm;
const BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

/** The text as its author saw it: lines where lines were, plain bullets, whole words. */
export const tidyPasted = (text: string): string =>
  text
    .replace(BREAKS, '\n')
    .replace(UNSEEN, '')
    .replace(PRIVATE, (sign) => SIGNS[sign] ?? '•')
    .replace(BULLET, '• ');
