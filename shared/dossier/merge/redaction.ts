/** What a line of history, or a frozen version, says of itself once something was erased from it: when and why, and a proof of what is left. It travels with it. */
import { z } from 'zod';
import { matching } from '#shared/base/refusal/rule.ts';
import { Id } from '../content/plan.ts';

/** Why something is erased: chosen and never typed, for a reason in free words could name the person again. */
export const ERASURE_REASONS = ['request', 'objection', 'term', 'mistake', 'unneeded'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

const Fingerprint = matching(/^[0-9a-f]{64}$/, 'fingerprint');
export const SaltSchema = matching(/^[0-9a-f]{32}$/, 'fingerprint');
export const RedactionSchema = z.strictObject({
  /** the last erasure that touched it */ erasure: Id,
  /** ISO time */ at: z.string().max(40),
  reason: z.enum(ERASURE_REASONS),
  proof: Fingerprint,
  /** of a line with a salt: for each value in it, the salt of that value (`s:`) or, where it was erased, the commitment that was made to it (`c:`) */
  leaves: z.record(z.string().max(2_000), matching(/^(s:[0-9a-f]{32}|c:[0-9a-f]{64})$/, 'fingerprint')).optional(),
  /** of a line of a record: the name that other copies know it by */ name: Fingerprint.optional(),
});
export type Redaction = z.infer<typeof RedactionSchema>;
