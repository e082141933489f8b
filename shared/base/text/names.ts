import { foldText } from './accents.ts';

/** The keys of the names that were compared last: a plan that is edited asks for the same few at each keystroke. */
const known = new Map<string, string>();
const KEPT = 2_000;

/** A name as it is compared: « Région Bretagne », « région  bretagne » and « Region-Bretagne » are one. Nothing but spelling is forgiven. */
export const nameKey = (name: string): string => {
  const before = known.get(name);
  if (before !== undefined) return before;
  const key = foldText(name)
    .replace(/[^\p{L}\p{N}&+]+/gu, ' ')
    .trim();
  if (known.size >= KEPT) known.clear();
  known.set(name, key);
  return key;
};
