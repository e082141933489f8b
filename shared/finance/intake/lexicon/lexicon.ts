/**
 * What labels mean, by their words. 1,900 labels as associations, their accountants and their funders write them: the charts of accounts of
 * associations (ANC 2018-06 and 2023-03), the form Cerfa 12156*06, published budgets and calls for proposals, in French and in English.
 * Gathered by 2026-11; what a label means is a default of this tool.
 */
import type { ChargeHeading, ProductHeading } from '#shared/base/method/headings.ts';
import type { LeafId } from '#shared/base/method/levers.ts';
import { ASIDES } from './asides.ts';
import { CHARGES } from './charges.ts';
import { ENGLISH_TERMS } from './english.ts';
import type { Certainty, LabelKind, Side } from './entry.ts';
import { FRAME } from './frame.ts';
import { MEMBERS_AND_PRIVATE_MONEY } from './members-and-private-money.ts';
import { MORE_WORDS } from './more-words.ts';
import { keyOf, keyWords } from './normal.ts';
import { OWN_INCOME } from './own-income.ts';
import { PUBLIC_MONEY } from './public-money.ts';

export interface LexiconEntry {
  readonly label: string;
  readonly language: 'fr' | 'en';
  readonly key: string;
  readonly words: readonly string[];
  /** an acronym, which stands in capitals in the file too: `ANS` is not "ans" */ readonly isAcronym: boolean;
  readonly side: Side | null;
  readonly heading: ProductHeading | ChargeHeading | null;
  readonly leaves: readonly LeafId[];
  readonly kind: LabelKind;
  readonly certainty: Certainty;
}

const ENTRIES: readonly LexiconEntry[] = [
  ...FRAME,
  ...ASIDES,
  ...CHARGES,
  ...OWN_INCOME,
  ...PUBLIC_MONEY,
  ...MEMBERS_AND_PRIVATE_MONEY,
  ...MORE_WORDS,
  ...ENGLISH_TERMS,
].flatMap(({ labels, ...meant }) =>
  labels.map((label) => {
    const key = keyOf(label);
    return { ...meant, label, key, words: keyWords(key), isAcronym: /^[A-ZÉ0-9+&-]{2,6}$/.test(label) };
  }),
);

const byKey = new Map<string, LexiconEntry[]>();
const byWords = new Map<string, LexiconEntry[]>();
const byFirstWord = new Map<string, LexiconEntry[]>();
const push = (map: Map<string, LexiconEntry[]>, key: string, entry: LexiconEntry): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
};
for (const entry of ENTRIES) {
  push(byKey, entry.key, entry);
  push(byWords, entry.words.join(' '), entry);
  const [first] = entry.words;
  if (first !== undefined) push(byFirstWord, first, entry);
}

/** An entry and how much of the label it accounts for. */
export interface Hit {
  readonly entry: LexiconEntry;
  /** 1: the whole label */ readonly quality: number;
  /** words of the entry found, and words of the label that carry meaning */ readonly found: number;
  readonly of: number;
  readonly atStart: boolean;
}
export type EntryFilter = (entry: LexiconEntry) => boolean;

const capitals = (label: string): ReadonlySet<string> =>
  new Set((label.match(/[\p{Lu}\d][\p{Lu}\d+&-]{1,7}/gu) ?? []).map((word) => keyOf(word)));
/** An acronym counts only where the file writes capitals, or nothing but capitals. */
const standsAsAcronym = (entry: LexiconEntry, label: string, caps: ReadonlySet<string>): boolean =>
  !entry.isAcronym || entry.key.length > 6 || label === label.toUpperCase() || caps.has(entry.key);

const best = (
  found: readonly LexiconEntry[] | undefined,
  side: Side | null,
  ok: EntryFilter,
  language: 'fr' | 'en' | null,
): LexiconEntry | null => {
  const usable = (found ?? []).filter((e) => (side === null || e.side === null || e.side === side) && ok(e));
  const own = language === null ? usable : usable.filter((e) => e.language === language);
  return own.find((e) => e.side === side) ?? usable.find((e) => e.side === side) ?? usable[0] ?? null;
};

/** The entry that is the whole label, plural, accents and small words aside. */
export const exactEntry = (
  label: string,
  side: Side | null,
  ok: EntryFilter = () => true,
  language: 'fr' | 'en' | null = null,
): LexiconEntry | null => {
  const caps = capitals(label);
  const isAllowed: EntryFilter = (e) => standsAsAcronym(e, label, caps) && ok(e);
  const key = keyOf(label);
  const without = key.replace(/^autre /, '');
  return (
    best(byKey.get(key), side, isAllowed, language) ??
    best(byWords.get(keyWords(key).join(' ')), side, isAllowed, language) ??
    (without === key ? null : best(byKey.get(without), side, (e) => isAllowed(e) && e.heading !== null, language))
  );
};

/** Words that mean something only as a whole label. */
const ONLY_WHOLE: ReadonlySet<string> = new Set(
  'autre divers part pay pension total bar admin other cour don prix membre service travaux euro solde ville etat fee sale train mission direction stage cadeau prime autres livre jeu council lease membership reserve capital interest balance payment charge produit'.split(
    ' ',
  ),
);
const GENERIC = /^(?:autre|charge|produit|frais|dont|achat|vente|subvention|aide|participation|cout)$/;

/** Whether the words of an entry stand in a label from a place on, in order; with the number of words stepped over. */
const gapsFrom = (words: readonly string[], entry: LexiconEntry, from: number): number | null => {
  let at = from;
  let gaps = 0;
  for (const word of entry.words) {
    const next = words.indexOf(word, at);
    if (next < 0) return null;
    gaps += next - at;
    at = next + 1;
  }
  return gaps;
};

/**
 * The longest entry whose words stand in the label, in order. A word alone in a longer label accounts for little of it: `quality` says how much.
 * @returns null when no entry of that side stands in it
 */
export const longestEntry = (
  label: string,
  side: Side | null,
  ok: EntryFilter = () => true,
  language: 'fr' | 'en' | null = null,
): Hit | null => {
  const exact = exactEntry(label, side, ok, language);
  const words = keyWords(keyOf(label));
  if (exact !== null) return { entry: exact, quality: 1, found: words.length, of: words.length, atStart: true };
  const caps = capitals(label);
  let winner: Hit | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [from, word] of words.entries()) {
    for (const entry of byFirstWord.get(word) ?? []) {
      if (side !== null && entry.side !== null && entry.side !== side) continue;
      if (!standsAsAcronym(entry, label, caps) || !ok(entry)) continue;
      if (entry.words.length === 1 && words.length > 1 && (ONLY_WHOLE.has(word) || word.length < 3)) continue;
      const gaps = gapsFrom(words, entry, from);
      if (gaps === null || gaps > 2 || (gaps > 0 && entry.words.length < 2)) continue;
      const found = entry.words.length;
      const generic = found === 1 && GENERIC.test(word) ? 0.3 : 0;
      const foreign = language !== null && entry.language !== language;
      const quality = Math.min(
        0.99,
        (found / words.length - gaps * 0.08 - (from === 0 ? 0 : 0.03) - generic) * (foreign ? 0.7 : 1),
      );
      // Of two entries of one length the one that decides more, then the one of the side asked for.
      const score =
        found -
        gaps * 0.4 -
        generic * 3 -
        from * 0.01 -
        (entry.certainty === 'ask' ? 0.1 : 0) -
        // A word that both languages have means what it means in the file's.
        (foreign ? 0.6 : 0) +
        (entry.side === side ? 0.01 : 0);
      if (score > bestScore) {
        bestScore = score;
        winner = { entry, quality, found, of: words.length, atStart: from === 0 };
      }
    }
  }
  return winner;
};
