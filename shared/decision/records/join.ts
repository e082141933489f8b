/** What is to be written when the lines of a record come in from elsewhere. Nothing that was written on either side is lost, and no clock decides anything. */

import { sameData } from '#shared/dossier/content/canonical.ts';
import type { Choices, Conflict } from '#shared/dossier/merge/conflict.ts';
import { isFinalBody, type RecordKind } from './kinds.ts';
import { commonPast, headOf, knownNames, type NamedLine, namesOf, pastOf } from './lines.ts';
import { mergeRecordSides } from './merge-sides.ts';

/**
 * nothing: all of theirs is here; added: it was not here; newer: only they went on; merged: both did; closedHere, closedThere: one side had closed it and what the
 * other wrote meanwhile stands in its history; clash: both closed it, differently, and a person must say which stands
 */
export type JoinState = 'nothing' | 'added' | 'newer' | 'merged' | 'closedHere' | 'closedThere' | 'clash';
/** The line that makes one of two: it follows both. */
export interface JoiningLine {
  readonly parents: readonly string[];
  readonly at: string;
  readonly who: string;
  readonly body: unknown;
}
export interface Joined {
  readonly state: JoinState;
  /** theirs that are not here yet, in their order */ readonly lines: readonly NamedLine[];
  readonly joining: JoiningLine | null;
  readonly conflicts: readonly Conflict[];
}
export interface JoinInput {
  readonly kind: RecordKind;
  /** where its conflicts stand */ readonly id: string;
  readonly here: readonly NamedLine[];
  readonly theirs: readonly NamedLine[];
  readonly choices: Choices;
  /** who decides between both, and when */ readonly who: string;
  readonly now: string;
}
const nothing: Joined = { state: 'nothing', lines: [], joining: null, conflicts: [] };

/** A later state of what is closed: the same again, or what a person settled, with a reason. */
const mayFollow = (closed: NamedLine, head: NamedLine, between: readonly NamedLine[]): boolean =>
  sameData(head.body, closed.body) ||
  between.some((line) => line.reason !== '' && (line.parents?.length ?? 0) > 1 && sameData(line.body, head.body));

export const joinLines = ({ kind, id, here, theirs, choices, who, now }: JoinInput): Joined => {
  const [mine, other] = [headOf(here), headOf(theirs)];
  if (other === null) return nothing;
  if (mine === null) return { ...nothing, state: 'added', lines: theirs };
  const known = namesOf(here);
  const fresh = theirs.filter((line) => !known.has(line.name));
  const aside = fresh.map((line) => ({ ...line, aside: true }));
  const [closedHere, closedThere] = [isFinalBody(kind, mine.body), isFinalBody(kind, other.body)];
  if (known.has(other.name)) {
    // What stands aside there and is not known here: two closings that this laptop has not heard of.
    const asides = fresh.filter((line) => line.aside);
    return asides.length === 0 ? nothing : { ...nothing, state: 'clash', lines: asides };
  }
  if (knownNames(theirs).has(mine.name)) {
    if (!closedHere || mayFollow(mine, other, fresh)) return { ...nothing, state: 'newer', lines: fresh };
    return { ...nothing, state: closedThere ? 'clash' : 'closedHere', lines: aside };
  }
  if (closedHere && closedThere && !sameData(mine.body, other.body))
    return { ...nothing, state: 'clash', lines: aside };
  const parents = [mine.name, other.name].sort();
  const latest = mine.at > other.at ? mine.at : other.at;
  if (closedHere || closedThere) {
    const body = closedHere ? mine.body : other.body;
    const state = closedHere === closedThere ? 'merged' : closedHere ? 'closedHere' : 'closedThere';
    return { state, lines: fresh, joining: { parents, at: latest, who: '', body }, conflicts: [] };
  }
  const bases = commonPast(here, theirs).map((line) => line.body);
  const { body, conflicts } = mergeRecordSides(kind, id, { bases, mine: mine.body, theirs: other.body }, choices);
  // Where nothing had to be chosen both laptops write the same line, byte for byte, and have nothing more to tell each other.
  const said = conflicts.length === 0 ? { at: latest, who: '' } : { at: now, who };
  return { state: 'merged', lines: fresh, joining: { parents, ...said, body }, conflicts };
};

/** Lines of a closed record that another laptop closed differently, and that nobody has settled yet. */
export const openClash = (kind: RecordKind, lines: readonly NamedLine[]): readonly NamedLine[] => {
  const head = headOf(lines);
  if (head === null || !isFinalBody(kind, head.body)) return [];
  const past = pastOf([lines], head.name);
  const open = lines.filter(
    (line) => line.aside && !past.has(line.name) && isFinalBody(kind, line.body) && !sameData(line.body, head.body),
  );
  const earlier = new Set(open.flatMap((line) => [...pastOf([lines], line.name)]));
  return open.filter((line) => !earlier.has(line.name));
};
