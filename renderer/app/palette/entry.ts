/** What the palette lists, and how it is found by words: in any order, whatever their accents, the nearest first. */
import { foldSought, nearnessOf } from '#shared/base/text/sought.ts';

export const GROUPS = ['figures', 'goTo', 'do', 'help'] as const;
export type PaletteGroup = (typeof GROUPS)[number];
/** A first sign that keeps one group. */
export const PREFIXES: Readonly<Record<string, PaletteGroup>> = { '=': 'figures', '#': 'goTo', '>': 'do', '?': 'help' };

export type PaletteKind =
  | 'figure'
  | 'place'
  | 'station'
  | 'field'
  | 'record'
  | 'finding'
  | 'document'
  | 'view'
  | 'dossier'
  | 'command'
  | 'card';
export interface PaletteEntry {
  readonly id: string;
  readonly group: PaletteGroup;
  readonly kind: PaletteKind;
  readonly label: string;
  /** at the right: a value, a kind, a place */ readonly side: string;
  /** the keys that do the same */ readonly keys?: string;
  /** why it cannot be done here, in words: it is shown, and says it */ readonly blocked?: string | null;
  readonly run: () => void;
}
/** An entry with its words as they are compared. */
export interface Findable {
  readonly entry: PaletteEntry;
  readonly label: string;
  readonly all: string;
}
export const toFindable = (entry: PaletteEntry): Findable => {
  const label = foldSought(entry.label);
  return { entry, label, all: `${label} ${foldSought(entry.side)}` };
};

export const typedWords = (text: string): readonly string[] => foldSought(text).split(/\s+/).filter(Boolean);

export interface FoundGroup {
  readonly group: PaletteGroup;
  readonly entries: readonly PaletteEntry[];
}
/** Of each group at first sight; more words leave fewer. */
const SHOWN = 8;

/**
 * Group by group, the nearest first; of what can be done, what is blocked here stands last.
 * @param words by `typedWords`; none finds everything
 * @param only the group that was asked for, which then shows more
 * @param dossiers found by the portfolio: they stand after the other places
 */
export const findEntries = (
  all: readonly Findable[],
  words: readonly string[],
  only: PaletteGroup | undefined,
  dossiers: readonly PaletteEntry[],
): readonly FoundGroup[] => {
  const [first = ''] = words;
  const rankOf = ({ entry, label }: Findable): number =>
    (entry.blocked ? 3 : 0) + (first === '' ? 0 : nearnessOf(label, first));
  const found = all
    .filter((f) => words.every((w) => f.all.includes(w)))
    .map((f) => ({ entry: f.entry, rank: rankOf(f) }))
    .toSorted((a, b) => a.rank - b.rank);
  return GROUPS.filter((group) => only === undefined || only === group)
    .map((group) => ({
      group,
      entries: [
        ...found
          .filter(({ entry }) => entry.group === group)
          .slice(0, only === undefined ? SHOWN : SHOWN * 4)
          .map(({ entry }) => entry),
        ...(group === 'goTo' ? dossiers : []),
      ],
    }))
    .filter(({ entries }) => entries.length > 0);
};
