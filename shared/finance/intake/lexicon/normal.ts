/** Labels made comparable: what a person writes in ten ways is one key. */

import { foldText } from '#shared/base/text/accents.ts';

/** Without accents, case, apostrophes, ligatures and punctuation. */
export const plainWords = (text: string): string =>
  foldText(text)
    .replace(/[^a-z0-9+%&]+/g, ' ')
    .trim();

const singular = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/, '') : word);
/** A number that begins a label: an account, a rank. */
const LEADING = /^(?:\d{1,8}|[a-z]\d?|[ivx]{1,4}) (?=[a-z])/;
const SMALL: ReadonlySet<string> = new Set(
  'a au aux d de de du des en et l la le les par pour sur un une the of for and to from by in with'.split(' '),
);

/** The words of a label in the singular, without the number that may begin it. */
export const keyOf = (label: string): string =>
  plainWords(label).replace(LEADING, '').split(' ').map(singular).join(' ');

/** The words that carry meaning: small words and years left out. */
export const keyWords = (key: string): string[] =>
  key.split(' ').filter((word) => word !== '' && !SMALL.has(word) && !/^(?:19|20)\d\d$/.test(word));

const FRENCH =
  /\b(?:des?|du|et|les?|la|aux?|charges|produits|recettes|depenses|salaires?|subventions?|loyer|cotisations?|achats|frais|prestations?)\b/;
const ENGLISH =
  /\b(?:of|and|the|for|income|expenditure|expenses?|salaries|wages|staff|costs?|grants?|fees?|funding|rent|travel|donations?|council|subtotal)\b/;
/** The language that most texts are written in; null when neither prevails. */
export const languageOfTexts = (texts: Iterable<string>): 'fr' | 'en' | null => {
  let fr = 0;
  let en = 0;
  for (const text of texts) {
    const words = plainWords(text);
    if (FRENCH.test(words)) fr += 1;
    if (ENGLISH.test(words)) en += 1;
  }
  return fr > en ? 'fr' : en > fr ? 'en' : null;
};
