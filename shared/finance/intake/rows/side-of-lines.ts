/** The side of one row against what its words and its neighbours say, and how far a total reaches. */
import type { Side } from '../lexicon/entry.ts';
import { exactEntry } from '../lexicon/lexicon.ts';
import { plainWords } from '../lexicon/normal.ts';
import type { Item } from './items.ts';

/** The side that all of some lines stand on. */
export const soleSide = (lines: readonly { readonly side: Side }[]): Side | null => {
  const sides = new Set(lines.map((l) => l.side));
  return sides.size === 1 ? ([...sides][0] ?? null) : null;
};

/** "Charges financières" among products: a label that begins with the name of the other side and is an entry of it. */
export const ownSide = (item: Item, side: Side): Side => {
  if (item.account !== null) return side;
  const first = /^(produit|charge)s?\b/.exec(item.words)?.[1];
  const named: Side | null = first === 'produit' ? 'product' : first === 'charge' ? 'charge' : null;
  if (
    named !== null &&
    named !== side &&
    exactEntry(item.label, named, (e) => e.side === named && e.heading !== null) !== null
  )
    return named;
  if (
    named === null &&
    /^(?:impots? sur les (?:benefices|societes)|reports? en fonds dedies|utilisations? des? fonds dedies)/.test(
      item.words,
    )
  ) {
    const entry = exactEntry(item.label, null, (e) => e.heading !== null);
    return entry?.side ?? side;
  }
  return side;
};

/** A total of one class, one group, one quarter: not of its whole side. */
export const isPartialTotal = (item: Item): boolean => {
  const words = plainWords(item.label);
  return (
    (/^(?:sous |sub|s )/.test(words) && !/general/.test(words)) ||
    /\b(?:classe|chapitre|groupe|rubrique|poste) ?\w+$/.test(words) ||
    /^total (?:\d{2,3}|[67]\d)\b/.test(words) ||
    (item.account !== null && item.account.length >= 2)
  );
};
