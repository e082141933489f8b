/** Letters without their accents, capitals as they are: é is e, Ç is C. Ligatures are letters for Unicode and stay. */
export const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Text without accents, ligatures or capitals: what is searched, sorted and compared by. */
export const foldText = (text: string): string =>
  withoutAccents(text.toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae'));

/** The same, for what is typed beside what is printed: one apostrophe and one space for all of them. */
export const foldTyped = (text: string): string =>
  foldText(text)
    .replace(/[\u2019\u02bc]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
