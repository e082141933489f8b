/** Where a text stops being JSON: the platform says it in a sentence of its own, in English and not always. */

export interface TextPosition {
  /** from 1 */ readonly line: number;
  /** from 1, in UTF-16 units */ readonly column: number;
}

const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[[\]{},:]/y;

type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';
const isScalar = (token: string): boolean => !/^[[\]{},:]$/.test(token);

const next = (expected: Expected, token: string, open: string[]): Expected | null => {
  const after = (): Expected => (open.length === 0 ? 'nothing' : 'commaOrEnd');
  const isEnd = token === (open.at(-1) === '{' ? '}' : ']');
  switch (expected) {
    case 'value':
    case 'valueOrEnd':
      if (expected === 'valueOrEnd' && token === ']') {
        open.pop();
        return after();
      }
      if (token === '{' || token === '[') {
        open.push(token);
        return token === '{' ? 'keyOrEnd' : 'valueOrEnd';
      }
      return isScalar(token) ? after() : null;
    case 'key':
    case 'keyOrEnd':
      if (expected === 'keyOrEnd' && token === '}') {
        open.pop();
        return after();
      }
      return token.startsWith('"') ? 'colon' : null;
    case 'colon':
      return token === ':' ? 'value' : null;
    case 'commaOrEnd':
      if (isEnd) {
        open.pop();
        return after();
      }
      return token === ',' ? (open.at(-1) === '{' ? 'key' : 'value') : null;
    case 'nothing':
      return null;
  }
};

const positionOf = (text: string, at: number): TextPosition => {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

/** @returns null when the text is JSON */
export const jsonFault = (text: string): TextPosition | null => {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    at = SPACE.lastIndex;
    if (at >= text.length) return expected === 'nothing' ? null : positionOf(text, at);
    TOKEN.lastIndex = at;
    const [token] = TOKEN.exec(text) ?? [];
    const then: Expected | null = token === undefined ? null : next(expected, token, open);
    if (token === undefined || then === null) return positionOf(text, at);
    expected = then;
    at += token.length;
  }
};

/** JSON of a text as a value, or where it stops being JSON. */
export const readJsonText = (
  text: string,
): { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly fault: TextPosition } => {
  try {
    return { ok: true, data: JSON.parse(text) };
  } catch {
    return { ok: false, fault: jsonFault(text) ?? { line: 1, column: 1 } };
  }
};
