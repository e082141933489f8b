/**
 * A text that begins like a formula could be run by a spreadsheet: it gets an apostrophe in front, and loses it on its way back.
 * A text that already begins so gets one more, so that every text comes back as it was.
 */
const FORMULA_LIKE = /^'*[=+\-@\t\r]/;
export const neutralised = (text: string): string => (FORMULA_LIKE.test(text) ? `'${text}` : text);
export const restored = (text: string): string =>
  text.startsWith("'") && FORMULA_LIKE.test(text) ? text.slice(1) : text;
