/** The seal of a line of a dossier's history, of today's version and of the first, and what holds where something was erased from it. */
import { canonical } from '#shared/dossier/content/canonical.ts';
import { type Redaction, RedactionSchema } from '#shared/dossier/merge/redaction.ts';
import { closeLeaves, rootOf } from './commitments.ts';
import { sha256 } from './seal.ts';

export interface SealedLine {
  readonly dossier_id: string;
  readonly revision: number;
  readonly at: string;
  readonly who: string;
  readonly origin: string;
  readonly commands: string;
  readonly change: string | null;
  readonly snapshot: string | null;
  readonly content_seal: string;
  readonly previous_seal: string;
  /** empty in a line of the first version, and in one from which something was erased */ readonly salt: string;
}
export type KeptLine = SealedLine & {
  readonly line_seal: string;
  /** JSON of a `Redaction`, or null */ readonly redaction: string | null;
};
export const readRedaction = (text: string | null): Redaction | null =>
  text === null ? null : RedactionSchema.parse(JSON.parse(text));
/** The same where it may be damaged: then undefined. */
export const readKeptRedaction = (text: string | null): Redaction | null | undefined => {
  const read = RedactionSchema.nullable().safeParse(parseKept(text));
  return read.success ? read.data : undefined;
};

/** What is no JSON any more is damage: it is sealed as the text that it is, which fits no seal. */
export const parseKept = (text: string | null): unknown => {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return { damaged: text };
  }
};
/** What can be erased from a line: everything but its place and its time. */
const saidBy = ({ who, commands, change, snapshot, content_seal }: SealedLine): unknown => ({
  who,
  commands: parseKept(commands),
  change: parseKept(change),
  snapshot: parseKept(snapshot),
  content: content_seal,
});
const sealOver = (line: SealedLine, root: string): string =>
  sha256(canonical(['line2', line.previous_seal, line.dossier_id, line.revision, line.at, line.origin, root]));
const firstSeal = (line: SealedLine): string =>
  sha256(
    canonical([
      line.previous_seal,
      line.dossier_id,
      line.revision,
      line.at,
      line.who,
      line.origin,
      line.commands,
      line.change,
      line.snapshot,
      line.content_seal,
    ]),
  );
/** Each line of a dossier's history seals the one before it. One without a salt has the seal of the first version. */
export const lineSeal = (line: SealedLine): string =>
  line.salt === '' ? firstSeal(line) : sealOver(line, rootOf(saidBy(line), line.salt) ?? '');

/** Over the seal that the line was written with, the erasure, and what the line says now. */
export const redactionProof = (
  subject: string,
  { erasure, at, reason, name = '', leaves }: Omit<Redaction, 'proof'>,
  saysNow: unknown,
): string => sha256(canonical(['redaction', subject, erasure, at, reason, name, leaves ?? null, saysNow]));

/** Whether a line says what its seal says or, where something was erased from it, what its seal and the proof of the erasure say together. */
export const isLineSealed = (line: KeptLine): boolean => {
  const redaction = readKeptRedaction(line.redaction);
  if (redaction === undefined) return false;
  if (redaction === null) return line.line_seal === lineSeal(line);
  const said = saidBy(line);
  if (redaction.proof !== redactionProof(line.line_seal, redaction, said)) return false;
  if (redaction.leaves === undefined) return true;
  const root = rootOf(said, '', redaction.leaves);
  return root !== null && line.line_seal === sealOver(line, root);
};

/** @param after the same line without what is erased @returns what it then says of itself; the caller writes it without its salt */
export const redactLine = (
  before: KeptLine,
  after: SealedLine,
  erasure: Pick<Redaction, 'erasure' | 'at' | 'reason'>,
): Redaction => {
  const earlier = readRedaction(before.redaction);
  const isSalted = before.salt !== '' || earlier?.leaves !== undefined;
  const leaves = isSalted
    ? closeLeaves(saidBy(before), saidBy(after), { salt: before.salt, leaves: earlier?.leaves })
    : undefined;
  const redaction = { ...erasure, ...(leaves === undefined ? {} : { leaves }) };
  return { ...redaction, proof: redactionProof(before.line_seal, redaction, saidBy(after)) };
};
