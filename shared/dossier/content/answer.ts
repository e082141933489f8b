import { z } from 'zod';

/** Where a fact comes from; printed in the memo next to the figure it supports (docs/method.md, "Origin of figures"). */
export const SOURCE_KINDS = ['document', 'declared', 'observed', 'computed', 'toolDefault'] as const;
export const CONFIDENCES = ['low', 'medium', 'high'] as const;
/** "Not known" and "not applicable" are real answers: they count as answered and are said in the memo. */
export const ANSWER_STATES = ['answered', 'unknown', 'notApplicable'] as const;

/** Characters of the passage that a source quotes: a sentence or three, not a page. */
export const MAX_PASSAGE = 500;

export const SourceSchema = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  attachmentId: z.string().max(64).optional(),
  page: z.string().max(40).optional(),
  detail: z.string().max(500).optional(),
  /** the words of the page that say it, as they stand in the document */ passage: z
    .string()
    .max(MAX_PASSAGE)
    .optional(),
});
export type Source = z.infer<typeof SourceSchema>;

export const AnswerValueSchema = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(500)).max(100),
]);
export type AnswerValue = z.infer<typeof AnswerValueSchema>;

/** One fact of the dossier. An absent key means "not answered yet", which is normal. */
export const AnswerSchema = z.strictObject({
  state: z.enum(ANSWER_STATES),
  value: AnswerValueSchema.optional(),
  note: z.string().max(5_000).optional(),
  source: SourceSchema.optional(),
  confidence: z.enum(CONFIDENCES).optional(),
});
export type Answer = z.infer<typeof AnswerSchema>;

/** Drops what is absent, so that an emptied answer leaves no trace. */
export const cleanAnswer = (answer: Answer): Answer | undefined => {
  const empty =
    answer.state === 'answered' &&
    (answer.value === undefined || answer.value === '') &&
    !answer.note &&
    !answer.source &&
    !answer.confidence;
  return empty ? undefined : answer;
};
