/** Text without accents, ligatures or capitals: what is sorted and searched by. 'œ' and 'æ' are letters for Unicode, so they are spelt out. */
export const fold = (text: string): string =>
  text.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFD').replace(/\p{M}/gu, '');
