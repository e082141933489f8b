/** Which fields Chromium may look at for spelling: texts made of words, and no others. */

/** Words of the writing that the dictionaries know. */
const WORD = /\p{Script=Latin}/u;

/**
 * Chromium's search for words never ends in a text that has none ("2", "168 000 €"): the window would stand still for ever.
 * @returns whether every line of a text that is not blank holds a word
 */
export const holdsWords = (text: string): boolean =>
  text.trim() !== '' && text.split('\n').every((line) => line.trim() === '' || WORD.test(line));

/** Spelling is off in the whole window (index.html), and on in the field that is written in as long as it holds words. */
export const markSpelling = (): void => {
  const look = ({ target }: Event): void => {
    if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.inputMode === ''))
      target.spellcheck = holdsWords(target.value);
  };
  // Before any handler of the page, and before Chromium looks, which it does once the window is idle.
  window.addEventListener('focusin', look, true);
  window.addEventListener('input', look, true);
};
