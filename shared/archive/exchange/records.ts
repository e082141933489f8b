/** Records of a dossier in an exchange file: what the portfolio keeps beside its content, each with its own history. */
import { z } from 'zod';
import { matching } from '#shared/base/refusal/rule.ts';
import { Id } from '#shared/dossier/content/plan.ts';

const Time = z.string().max(40);
const Who = z.string().max(200);
export const RecordLineSchema = z.strictObject({
  revision: z.int().min(1),
  at: Time,
  who: Who,
  /** null where it was removed */ body: z.unknown(),
});
/** `records/<kind>/<id>.json`. The body is judged by the schema of its kind when it is written. */
export const ExchangedRecordSchema = z.strictObject({
  id: Id,
  kind: matching(/^[A-Za-z]{1,40}$/, 'recordKind'),
  lines: z.array(RecordLineSchema).min(1).max(5_000),
});
export type ExchangedRecord = z.infer<typeof ExchangedRecordSchema>;
