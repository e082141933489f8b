/** Marks that turn a text around or hide a part of it, so that "fdp.exe" reads "exe.pdf": shown as marks wherever the name of a file from outside is read. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** The text as it is written, letter after letter: a mark that hides is shown as one. */
export const showHiddenCharacters = (text: string): string => text.replace(HIDDEN, '\uFFFD');
