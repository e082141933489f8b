/** Names and seals of the lines of a record. The name is the same wherever a line travels; the seal holds the line in its place in this portfolio. */

import type { NamedLine } from '#shared/decision/records/lines.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import { sha256, storable } from './seal.ts';

/** What a line says, before it has a name. `parents` is absent where it was written by an earlier version. */
export interface SaidLine {
  readonly at: string;
  readonly who: string;
  readonly body: unknown;
  readonly parents?: readonly string[] | null | undefined;
  readonly reason?: string | undefined;
  readonly aside?: boolean | undefined;
  /** the name that it had before something was erased from it */ readonly named?: string | undefined;
}

/**
 * Lines with their names, in their order. A line of an earlier version is known by what it says, and by how many said exactly the same before it: lines that were
 * left out because they may not be read change nothing to it.
 */
export const nameLines = (lines: readonly SaidLine[]): NamedLine[] => {
  const seen = new Map<string, number>();
  return lines.map(({ parents = null, reason = '', aside = false, named, body, ...told }) => {
    const { at, who } = storable(told);
    const said = canonical([at, who, body]);
    const count = seen.get(said) ?? 0;
    if (parents === null) seen.set(said, count + 1);
    const name = named ?? sha256(parents === null ? canonical(['line', said, count]) : canonical([[...parents], said, reason]));
    return { name, parents, at, who, body, reason, aside };
  });
};

export interface StoredRecordLine {
  readonly record_id: string;
  readonly revision: number;
  readonly at: string;
  readonly who: string;
  readonly body: string | null;
  /** JSON; null in a line of an earlier version */ readonly parents: string | null;
  readonly reason: string;
  readonly aside: number;
  readonly previous_seal: string;
}
/** Each line seals the one before it. One of an earlier version keeps the seal that it was written with. */
export const recordLineSeal = (line: StoredRecordLine): string => {
  const first = [line.previous_seal, line.record_id, line.revision, line.at, line.who, line.body];
  const isEarlier = line.parents === null && line.reason === '' && line.aside === 0;
  return sha256(canonical(isEarlier ? first : [...first, line.parents, line.reason, line.aside]));
};
