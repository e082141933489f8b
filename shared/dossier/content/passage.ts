/** A passage of a document, as the source of a fact keeps it. */
import { MAX_PASSAGE } from './answer.ts';

/**
 * @param selected what was selected on a page: its lines are broken where the page breaks them
 * @returns one line of it; a passage that is too long ends with an ellipsis
 */
export const passageOf = (selected: string): string => {
  const line = selected.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= MAX_PASSAGE) return line;
  // Neither half a character nor half a word, unless one word is all there is.
  const kept = line.slice(0, MAX_PASSAGE - 2).replace(/[\uD800-\uDBFF]$/, '');
  const end = kept.lastIndexOf(' ');
  return `${end > 0 ? kept.slice(0, end) : kept} …`;
};
