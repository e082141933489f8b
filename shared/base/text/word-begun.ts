/** The text of a value, or of an answer that carries one. */
const textOf = (value: unknown): string | null => {
  const plain = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  return typeof plain === 'string' ? plain : null;
};
/**
 * Whether a change of text is one letter that begins a word: what is taken back is then taken back by words.
 * @param before a text, an answer that carries one, or nothing
 */
export const isWordBegun = (before: unknown, after: unknown): boolean => {
  const was = textOf(before) ?? '';
  const is = textOf(after);
  if (is === null || is.length !== was.length + 1) return false;
  let at = 0;
  while (at < was.length && was[at] === is[at]) at += 1;
  return /\S/.test(is[at] ?? '') && at > 0 && /\s/.test(is[at - 1] ?? '');
};
