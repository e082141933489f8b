/** JSON from outside: UTF-8 only, and never so deep that walking it would end the program. */
import { readJsonText } from '#shared/base/refusal/json-fault.ts';
import type { Rule } from '#shared/base/refusal/rule.ts';

const LEVEL = /["[\]{}]/g;

/** How deep the brackets of a JSON text go, without building anything. Brackets inside texts do not count. */
const depthOf = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  LEVEL.lastIndex = 0;
  for (let match = LEVEL.exec(text); match !== null; match = LEVEL.exec(text)) {
    const [mark] = match;
    if (mark === '"') {
      let end = text.indexOf('"', match.index + 1);
      for (; end >= 0; end = text.indexOf('"', end + 1)) {
        let slashes = 0;
        while (text[end - 1 - slashes] === '\\') slashes += 1;
        if (slashes % 2 === 0) break;
      }
      if (end < 0) return deepest;
      LEVEL.lastIndex = end + 1;
    } else if (mark === '{' || mark === '[') {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else depth -= 1;
  }
  return deepest;
};

export type ReadJson = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly rule: Rule };

export const readJson = (bytes: Uint8Array, maxDepth: number): ReadJson => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, rule: { kind: 'notUtf8' } };
  }
  if (depthOf(text) > maxDepth) return { ok: false, rule: { kind: 'tooDeep' } };
  const read = readJsonText(text);
  return read.ok ? read : { ok: false, rule: { kind: 'notJson', ...read.fault } };
};
