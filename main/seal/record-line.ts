/** Names and seals of the lines of a record. The name is the same wherever a line travels; the seal holds the line in its place in this portfolio. */

import type { NamedLine } from '#shared/decision/records/lines.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import type { Redaction } from '#shared/dossier/merge/redaction.ts';
import { closeLeaves, rootOf } from './commitments.ts';
import { parseKept, readKeptRedaction, readRedaction, redactionProof } from './line.ts';
import { sha256, storable } from './seal.ts';

/** What a line says, before it has a name. `parents` is absent where it was written by an earlier version. */
export interface SaidLine {
  readonly at: string;
  readonly who: string;
  readonly body: unknown;
  readonly parents?: readonly string[] | null | undefined;
  readonly reason?: string | undefined;
  readonly aside?: boolean | undefined;
  /** absent or empty in a line of an earlier version, and where something was erased */ readonly salt?:
    | string
    | undefined;
  readonly redaction?: Redaction | undefined;
}
type Said = Pick<SaidLine, 'who' | 'body' | 'reason'>;
const saidBy = ({ who, body, reason = '' }: Said): unknown => ({ ...storable({ who, reason }), body });
const nameOver = (parents: readonly string[], at: string, root: string): string =>
  sha256(canonical(['line2', [...parents], at, root]));

/**
 * Lines with their names, in their order. A line of an earlier version is known by what it says, and by how many said exactly the same before it: lines that were
 * left out because they may not be read change nothing to it. One from which something was erased keeps the name that it had.
 */
export const nameLines = (lines: readonly SaidLine[]): NamedLine[] => {
  const seen = new Map<string, number>();
  return lines.map(({ parents = null, reason = '', aside = false, body, salt = '', redaction, ...told }) => {
    const { at, who } = storable(told);
    const said = canonical([at, who, body]);
    const count = seen.get(said) ?? 0;
    if (parents === null) seen.set(said, count + 1);
    const own = (): string => {
      if (parents === null) return sha256(canonical(['line', said, count]));
      if (salt === '') return sha256(canonical([[...parents], said, reason]));
      return nameOver(parents, at, rootOf(saidBy({ who, body, reason }), salt) ?? '');
    };
    const kept = {
      ...(salt === '' ? {} : { salt }),
      ...(redaction === undefined ? {} : { redaction }),
    };
    return { name: redaction?.name ?? own(), parents, at, who, body, reason, aside, ...kept };
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
  readonly salt: string;
  /** JSON of a `Redaction`, or null */ readonly redaction: string | null;
}
const bodyOf = ({ body }: StoredRecordLine): unknown => parseKept(body);
const parentsOf = ({ parents }: StoredRecordLine): string[] | null =>
  parents === null ? null : [parseKept(parents)].flat().map(String);
const rootOfLine = (line: StoredRecordLine, leaves?: Redaction['leaves']): string | null =>
  rootOf(saidBy({ ...line, body: bodyOf(line) }), line.salt, leaves);
const sealOver = (line: StoredRecordLine, name: string): string =>
  sha256(canonical(['line2', line.previous_seal, line.record_id, line.revision, name, line.aside]));

/** Each line seals the one before it. One of an earlier version keeps the seal that it was written with. */
export const recordLineSeal = (line: StoredRecordLine): string => {
  const redaction = readRedaction(line.redaction);
  if (redaction?.name !== undefined) return sealOver(line, redaction.name);
  if (line.salt !== '') return sealOver(line, nameOver(parentsOf(line) ?? [], line.at, rootOfLine(line) ?? ''));
  const first = [line.previous_seal, line.record_id, line.revision, line.at, line.who, line.body];
  const isEarlier = line.parents === null && line.reason === '' && line.aside === 0;
  return sha256(canonical(isEarlier ? first : [...first, line.parents, line.reason, line.aside]));
};

/** Whether a redaction that came with a line is the one of what it says: of a line that travels, before it has a place. */
export const isRedactionSound = ({ at, who, body, parents, reason, redaction }: SaidLine): boolean => {
  if (redaction === undefined) return true;
  const said = saidBy({ who, body, reason });
  const { name, leaves } = redaction;
  if (name === undefined || redaction.proof !== redactionProof(name, redaction, said)) return false;
  if (leaves === undefined) return true;
  const root = rootOf(said, '', leaves);
  return root !== null && name === nameOver(parents ?? [], at, root);
};
/** Whether a line says what its seal says or, where something was erased from it, what its name and the proof of the erasure say together. */
export const isRecordLineSealed = (line: StoredRecordLine & { readonly line_seal: string }): boolean => {
  const redaction = readKeptRedaction(line.redaction);
  if (redaction === undefined) return false;
  if (redaction === null) return line.line_seal === recordLineSeal(line);
  const said = { ...line, body: bodyOf(line), parents: parentsOf(line), aside: line.aside === 1, redaction };
  // The seal of a line of an earlier version cannot be made again: it stays as the link that the next line names.
  return isRedactionSound(said) && (redaction.leaves === undefined || line.line_seal === recordLineSeal(line));
};

/** @param name the name that it had @param after the same line without what is erased; the caller writes it without its salt */
export const redactRecordLine = (
  before: StoredRecordLine,
  after: Pick<StoredRecordLine, 'who' | 'body' | 'reason'>,
  { name, ...erasure }: Pick<Redaction, 'erasure' | 'at' | 'reason'> & { readonly name: string },
): Redaction => {
  const earlier = readRedaction(before.redaction);
  const isSalted = before.salt !== '' || earlier?.leaves !== undefined;
  const now = saidBy({ ...after, body: bodyOf({ ...before, body: after.body }) });
  const leaves = isSalted
    ? closeLeaves(saidBy({ ...before, body: bodyOf(before) }), now, { salt: before.salt, leaves: earlier?.leaves })
    : undefined;
  const redaction = { ...erasure, name, ...(leaves === undefined ? {} : { leaves }) };
  return { ...redaction, proof: redactionProof(name, redaction, now) };
};
