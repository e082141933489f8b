/**
 * The lines of a record and what follows from what. Each line has a name that is the same wherever it travels and names those it was written after: that, and no
 * clock, says who knew what.
 */

import type { Redaction } from '#shared/dossier/merge/redaction.ts';

export interface NamedLine {
  /** the same on every laptop (main/seal/record-line.ts) */ readonly name: string;
  /** names of the lines it was written after; null in lines older than this: then the one before it */ readonly parents:
    | readonly string[]
    | null;
  /** ISO time, to be shown */ readonly at: string;
  readonly who: string;
  /** null where the record was removed */ readonly body: unknown;
  /** why, where a person settled what two laptops had closed differently */ readonly reason: string;
  /** kept, but not on the way to what the record says */ readonly aside: boolean;
  /** what its name is made with; absent in lines of an earlier version */ readonly salt?: string;
  /** where something was erased from it */ readonly redaction?: Redaction;
}

export const namesOf = (lines: readonly NamedLine[]): ReadonlySet<string> => new Set(lines.map((line) => line.name));
/** Every name that lines have or mention: of a line that may not be read, a copy knows the name alone. */
export const knownNames = (lines: readonly NamedLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => [line.name, ...(line.parents ?? [])]));
/** What the record says. */
export const headOf = (lines: readonly NamedLine[]): NamedLine | null => lines.findLast((line) => !line.aside) ?? null;

const parentsOf = (lines: readonly NamedLine[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    lines.map((line, i) => {
      const before = lines[i - 1]?.name;
      return [line.name, line.parents ?? (before === undefined ? [] : [before])];
    }),
  );
/** Names of all that a line was written after, near or far. */
export const pastOf = (lists: readonly (readonly NamedLine[])[], name: string): ReadonlySet<string> => {
  const parents = lists.map(parentsOf);
  const past = new Set<string>();
  const waiting = [name];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const before of parents.flatMap((known) => known.get(next as string) ?? []))
      if (!past.has(before)) {
        past.add(before);
        waiting.push(before);
      }
  return past;
};

/** The last lines that both sides have: several when the copies crossed, none when they never met. */
export const commonPast = (mine: readonly NamedLine[], theirs: readonly NamedLine[]): readonly NamedLine[] => {
  const there = namesOf(theirs);
  const common = mine.filter((line) => there.has(line.name));
  const earlier = new Set(common.flatMap((line) => [...pastOf([mine, theirs], line.name)]));
  return common.filter((line) => !earlier.has(line.name));
};
