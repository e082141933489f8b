import { z } from 'zod';
import { LANGUAGES } from '#shared/base/method/text.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { operation } from '../operation.ts';

/** Why something is erased, chosen and never typed: a reason in free words could name the person again. */
export const ERASURE_REASONS = ['request', 'objection', 'term', 'mistake', 'unneeded'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** What is looked for: a name in each of its spellings, an address, a telephone, a passage. */
const Texts = z.array(z.string().max(2_000)).min(1).max(20);
const FoundPlaceSchema = z.strictObject({
  dossierId: Id.nullable(),
  dossier: z.string(),
  where: z.enum(['content', 'history', 'records', 'versions', 'documents', 'foundation']),
  /** the question, or the time of the line */ place: z.string(),
  text: z.string(),
});
export type FoundPlace = z.infer<typeof FoundPlaceSchema>;
const FoundWordsSchema = z.strictObject({
  /** how many texts hold the words; `places` shows the first of them */ total: z.int(),
  places: z.array(FoundPlaceSchema),
  /** documents of the dossiers concerned; `inside`: the words stand in their plain bytes */ documents: z.array(
    z.strictObject({ id: z.string(), name: z.string(), dossier: z.string(), bytes: z.int(), inside: z.boolean() }),
  ),
});
export type FoundWords = z.infer<typeof FoundWordsSchema>;
const ErasedSchema = z.strictObject({
  /** identifier of the erasure */ id: z.string(),
  /** backups and files set aside that were written anew; that could not be read any more and were removed */ rewritten: z.int(),
  removed: z.int(),
  /** the second place was away: its copies are cleaned when one of them is brought back */ away: z.boolean(),
});
export type ErasedReport = z.infer<typeof ErasedSchema>;

export const privacyOperations = {
  'privacy.find': operation({
    effect: 'read',
    input: z.strictObject({ texts: Texts, language: z.enum(LANGUAGES) }),
    output: FoundWordsSchema,
    fails: ['portfolio.closed', 'privacy.noWords'],
  }),
  /** What is held on a person, as a table for them. */
  'privacy.export': operation({
    effect: 'dialog',
    input: z.strictObject({ texts: Texts, language: z.enum(LANGUAGES) }),
    output: z.strictObject({ name: z.string() }),
    fails: ['portfolio.closed', 'privacy.noWords', 'cancelled', 'disk.full', 'folder.denied'],
  }),
  /** Taken out of the portfolio, its history, its search, its frozen versions and every copy that can be reached. */
  'privacy.erase': operation({
    effect: 'write',
    input: z.strictObject({
      texts: Texts,
      /** attached documents that are destroyed with the words */ documents: z.array(z.string().max(100)).max(1_000),
      reason: z.enum(ERASURE_REASONS),
    }),
    output: ErasedSchema,
    fails: ['portfolio.closed', 'portfolio.readOnly', 'privacy.noWords', 'privacy.notErasable', 'disk.full'],
  }),
  /** A dossier destroyed, with all that stands beside it; `keep`: what counts is kept, and nothing that names. */
  'privacy.destroy': operation({
    effect: 'write',
    input: z.strictObject({ id: Id, reason: z.enum(ERASURE_REASONS), keep: z.boolean() }),
    output: ErasedSchema,
    fails: ['portfolio.closed', 'portfolio.readOnly', 'dossier.unknown', 'disk.full'],
  }),
  /** What was erased, by identifiers alone, and what reaches its term. */
  'privacy.list': operation({
    effect: 'read',
    input: z.strictObject({}),
    output: z.strictObject({
      erasures: z.array(
        z.strictObject({
          id: z.string(),
          at: z.string(),
          kind: z.enum(['words', 'dossier']),
          reason: z.enum(ERASURE_REASONS),
          dossierId: z.string().nullable(),
          kept: z.boolean(),
        }),
      ),
      /** dossiers that have reached the term of the table of retention */ due: z.array(
        z.strictObject({ id: Id, project: z.string(), organisation: z.string(), rule: z.string(), since: z.string() }),
      ),
      /** of anonymised dossiers, by year: how many, asked and granted in cents; years with fewer than five are put together */
      statistics: z.array(
        z.strictObject({ years: z.string(), dossiers: z.int(), askedCents: z.int(), grantedCents: z.int() }),
      ),
    }),
    fails: ['portfolio.closed'],
  }),
} as const;
