/** A threshold that a foundation set for itself, as a record: its values, why, and since when. What may be set, and within which bounds: shared/assessment/coherence. */
import { z } from 'zod';
import { matching } from '#shared/base/refusal/rule.ts';
import { MODEL_IDS } from './models.ts';

export const STRUCTURE_KIND_IDS = ['generalInterest', 'socialOperator'] as const;
export type StructureKind = (typeof STRUCTURE_KIND_IDS)[number];
export const ThresholdValuesSchema = z.strictObject({
  value: z.number(),
  byStructure: z.partialRecord(z.enum(STRUCTURE_KIND_IDS), z.number()),
  byModel: z.partialRecord(z.enum(MODEL_IDS), z.number()),
});
export type ThresholdValues = z.infer<typeof ThresholdValuesSchema>;
export const SetThresholdSchema = z.strictObject({
  threshold: matching(/^[a-zA-Z0-9]{1,40}$/, 'identifier'),
  /** null: the tool's own values are back */ values: ThresholdValuesSchema.nullable(),
  reason: z.string().min(1).max(2_000),
  /** day from which it holds, 'YYYY-MM-DD' */ date: z.iso.date(),
});
export type SetThreshold = z.infer<typeof SetThresholdSchema>;
