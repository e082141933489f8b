/**
 * A line of history out of which something was erased. It keeps the seal that it was written with, so that the lines after it and the copies elsewhere still know it;
 * that seal no longer proves what it says. A proof of its own does: over that seal, what the line says now, and the erasure that changed it.
 */
import { canonical } from '#shared/dossier/content/canonical.ts';
import { recordLineSeal, type StoredRecordLine } from './record-line.ts';
import { lineSeal, type SealedLine, sha256 } from './seal.ts';

export interface Redaction {
  /** which erasure was the last to touch it */ readonly erasure: string;
  readonly proof: string;
  /** of a line of a record: the name that other copies know it by */ readonly name?: string;
}
interface Redactable {
  readonly line_seal: string;
  /** JSON of a `Redaction`; null: nothing was erased from it */ readonly redaction?: string | null;
}
export const readRedaction = (text: string | null | undefined): Redaction | null =>
  text === null || text === undefined ? null : (JSON.parse(text) as Redaction);

/** @param saysNow the seal that the line would have if it were written as it stands */
export const makeRedaction = (
  erasure: string,
  line_seal: string,
  { saysNow, name }: { readonly saysNow: string; readonly name?: string },
): Redaction => ({
  erasure,
  proof: sha256(canonical(['redaction', line_seal, saysNow, erasure, name ?? ''])),
  ...(name === undefined ? {} : { name }),
});
const holds = ({ line_seal, redaction }: Redactable, saysNow: string): boolean => {
  const known = readRedaction(redaction);
  if (known === null) return line_seal === saysNow;
  const { erasure, name } = known;
  return known.proof === makeRedaction(erasure, line_seal, { saysNow, ...(name === undefined ? {} : { name }) }).proof;
};
/** Whether a line of a dossier's history says what its seal, or the proof of its redaction, says. */
export const isLineSealed = (line: SealedLine & Redactable): boolean => holds(line, lineSeal(line));
/** The same for a line of a record. */
export const isRecordLineSealed = (line: StoredRecordLine & Redactable): boolean => holds(line, recordLineSeal(line));
