/** Records in an exchange file: what the portfolio keeps beside the content of a dossier, or for the foundation, each with its own history. */
import { z } from 'zod';
import { matching } from '#shared/base/refusal/rule.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { RedactionSchema, SaltSchema } from '#shared/dossier/merge/redaction.ts';

const Time = z.string().max(40);
const Who = z.string().max(200);
export const RecordLineSchema = z.strictObject({
  revision: z.int().min(1),
  at: Time,
  who: Who,
  /** null where it was removed */ body: z.unknown(),
  /** names of the lines it was written after; absent in a line of an earlier version */ parents: z
    .array(matching(/^[0-9a-f]{64}$/, 'fingerprint'))
    .max(100)
    .optional(),
  /** why, where a person settled what two laptops had closed differently */ reason: z.string().max(2_000).optional(),
  /** kept beside what the record says */ aside: z.literal(true).optional(),
  /** what its name is made with; absent in a line of an earlier version */ salt: SaltSchema.optional(),
  /** where something was erased from it */ redaction: RedactionSchema.optional(),
});
/** `records/<kind>/<id>.json`. The body is judged by the schema of its kind when it is written. */
export const ExchangedRecordSchema = z.strictObject({
  id: Id,
  kind: matching(/^[A-Za-z]{1,40}$/, 'recordKind'),
  lines: z.array(RecordLineSchema).min(1).max(5_000),
  /** its place among those of its file; absent in a file of an earlier version */ position: z.int().min(0).optional(),
});
/** Whether an earlier version, which knows lines by their order alone, can read them. */
export const isEarlierRecord = ({ lines }: ExchangedRecord): boolean =>
  lines.every((line) => line.parents === undefined);
/** Whether a version that knows no salts can read them. */
export const isUnsaltedRecord = ({ lines }: ExchangedRecord): boolean =>
  lines.every((line) => line.salt === undefined && line.redaction === undefined);
/** As the sender has them: entries of a file are sorted by their names. */
export const inOrder = (records: readonly ExchangedRecord[]): ExchangedRecord[] =>
  [...records].sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
export type ExchangedRecord = z.infer<typeof ExchangedRecordSchema>;
