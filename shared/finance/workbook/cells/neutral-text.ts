/**
 * A text that begins like a formula could be run by a spreadsheet: it gets an apostrophe in front, and loses it on its way back.
 * A text that already begins so gets one more, so that every text comes back as it was. Characters that a file cannot hold become spaces.
 */
const FORMULA_LIKE = /^'*[=+\-@]/;
const UNFIT = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
export const neutraliseText = (text: string): string => {
  const fit = text.replace(UNFIT, ' ');
  return FORMULA_LIKE.test(fit) ? `'${fit}` : fit;
};
export const restoreText = (text: string): string =>
  text.startsWith("'") && FORMULA_LIKE.test(text) ? text.slice(1) : text;
