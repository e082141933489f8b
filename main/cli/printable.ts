/**
 * Text from a file as it may be shown in a terminal: no escape sequence, no line break, no mark that turns the direction of writing.
 * A file from outside must not be able to paint the screen of whoever checks it.
 */
export const printable = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu,
    (c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
