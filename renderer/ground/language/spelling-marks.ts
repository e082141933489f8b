/** Which fields Chromium may look at for spelling: texts that begin with a word, and no others. */

/** A letter of the writing that the dictionaries know. */
const LETTER = /^\p{Script=Latin}/u;
/** Chromium looks at longer texts piece by piece, and a piece may begin anywhere. */
const ONE_PIECE = 16_000;

/**
 * Chromium's search for words never ends in a piece of text that begins with anything but a letter ("2 postes", " bonjour", "« oui »", "- une liste"): the window would
 * stand still for ever, with the words in it.
 * @returns whether it may look at the text
 */
export const beginsWithWord = (text: string): boolean => text.length < ONE_PIECE && LETTER.test(text);

type Written = HTMLTextAreaElement | HTMLInputElement;
/** Words for people: no password, no number, nothing that is only looked for (`inputMode`), so that who searches does not wait for dictionaries. */
const isText = (target: unknown): target is Written =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type === 'text' && target.inputMode === '');
const look = (field: Written): void => {
  field.spellcheck = beginsWithWord(field.value);
};
/** A value that is put into a field by the program (undo, another's text) says nothing by itself. */
const watchValues = (prototype: Written): void => {
  const own = Object.getOwnPropertyDescriptor(prototype, 'value');
  if (own?.set === undefined) return;
  const { set } = own;
  Object.defineProperty(prototype, 'value', {
    ...own,
    set(this: Written, text: string): void {
      set.call(this, text);
      if (this.spellcheck) look(this);
    },
  });
};

/** Spelling is off in the whole window (index.html), and on in the field that is written in as long as it begins with a word. */
export const markSpelling = (): void => {
  watchValues(HTMLTextAreaElement.prototype);
  watchValues(HTMLInputElement.prototype);
  const onText = ({ target }: Event): void => {
    if (isText(target)) look(target);
  };
  // Before any handler of the page, and before Chromium looks, which it does once the window is idle.
  window.addEventListener('focusin', onText, true);
  window.addEventListener('input', onText, true);
};
