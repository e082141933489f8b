/** Both of two values, where a text or a list permits. The same whichever side comes first, so that two laptops arrive at the same dossier. */
import { canonical } from '#shared/dossier/content/canonical.ts';

const SHORT = 80;
const isTexts = (list: readonly unknown[]): boolean => list.every((v) => typeof v === 'string');
const isNamed = (list: readonly unknown[]): boolean =>
  list.every((v) => v !== null && typeof v === 'object' && 'label' in v);

const joinedTexts = (a: string, b: string): string => {
  if (a.includes(b)) return a;
  if (b.includes(a)) return b;
  const [first, second] = a < b ? [a, b] : [b, a];
  // Sentences stand apart; two short names share a line.
  const isShort = [a, b].every((text) => text.length <= SHORT && !/\n|[.!?…]$/.test(text));
  return isShort ? `${first} / ${second}` : `${first}\n\n${second}`;
};

const joinedLists = (a: readonly unknown[], b: readonly unknown[]): readonly unknown[] => {
  const [first, second] = canonical(a) < canonical(b) ? [a, b] : [b, a];
  const seen = new Set(first.map(canonical));
  return [...first, ...second.filter((v) => !seen.has(canonical(v)))];
};

/** @returns undefined when both cannot stand together */
export const bothOf = (a: unknown, b: unknown): unknown => {
  if (typeof a === 'string' && typeof b === 'string') return joinedTexts(a, b);
  if (!Array.isArray(a) || !Array.isArray(b)) return undefined;
  return (isTexts(a) && isTexts(b)) || (isNamed(a) && isNamed(b)) ? joinedLists(a, b) : undefined;
};
