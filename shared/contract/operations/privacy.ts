/** What is held on a person, what is erased and why, and what has reached its term. */
import { z } from 'zod';
import { RETENTION_IDS } from '#shared/base/method/retention/retention.ts';
import { LANGUAGES } from '#shared/base/method/text.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { ERASURE_REASONS } from '#shared/dossier/merge/redaction.ts';
import { FILE_FAILURES, PORTFOLIO_FAILURES } from '../failures.ts';
import { operation } from '../operation.ts';

/** What is looked for: a name in each of its spellings, an address, a telephone, a passage; or all the people of a term. */
const Texts = z.array(z.string().max(2_000)).min(1).max(200);
const Reason = z.enum(ERASURE_REASONS);
const HeldPlaceSchema = z.strictObject({
  /** null: of the foundation */ dossierId: Id.nullable(),
  dossier: z.string(),
  where: z.enum(['content', 'history', 'records', 'versions', 'documents', 'foundation', 'cohorts']),
  /** the place in words: a question, a field */ place: z.string(),
  /** ISO time, of a line of a history; else empty */ at: z.string(),
  text: z.string(),
});
export type HeldPlace = z.infer<typeof HeldPlaceSchema>;
const HeldSchema = z.strictObject({
  /** how many texts hold the words; `places` may show the first of them only */ total: z.int(),
  places: z.array(HeldPlaceSchema),
  /** documents of the dossiers concerned; `inside`: the words stand in their plain bytes */
  documents: z.array(
    z.strictObject({ id: z.string(), name: z.string(), dossier: z.string(), bytes: z.int(), inside: z.boolean() }),
  ),
  /** frozen versions whose printed files would be destroyed */ versions: z.int(),
  /** backups and files set aside that would be written anew */ copies: z.int(),
});
export type HeldOnPerson = z.infer<typeof HeldSchema>;
const ErasedSchema = z.strictObject({
  /** identifier of the erasure */ id: z.string(),
  /** copies out of which something was taken; that nothing could read any more and were removed; whose key is not at hand */
  rewritten: z.int(),
  removed: z.int(),
  left: z.int(),
  /** the second place was away: its copies are cleaned when it is back */ away: z.boolean(),
});
export type ErasedReport = z.infer<typeof ErasedSchema>;
const ERASING = [...PORTFOLIO_FAILURES, 'privacy.notErasable'] as const;

export const privacyOperations = {
  /** Everything that holds some words: nothing is changed. */
  'privacy.held': operation({
    effect: 'read',
    input: z.strictObject({ texts: Texts, language: z.enum(LANGUAGES) }),
    output: HeldSchema,
    fails: ['privacy.noWords', ...PORTFOLIO_FAILURES],
  }),
  /** The same as a file for the person: a document to be read, or data. */
  'privacy.export': operation({
    effect: 'dialog',
    input: z.strictObject({ texts: Texts, language: z.enum(LANGUAGES), form: z.enum(['document', 'data']) }),
    output: z.strictObject({ name: z.string() }),
    fails: ['privacy.noWords', 'memo.failed', 'cancelled', ...FILE_FAILURES, ...PORTFOLIO_FAILURES],
  }),
  /** Taken out of the portfolio, its histories, its search, its frozen versions and every copy that can be reached. */
  'privacy.erase': operation({
    effect: 'write',
    input: z.strictObject({
      what: z.enum(['passage', 'person']),
      texts: Texts,
      /** attached documents that are destroyed with the words */ documents: z.array(z.string().max(100)).max(1_000),
      reason: Reason,
    }),
    output: ErasedSchema,
    fails: ['privacy.noWords', ...ERASING],
  }),
  /** An archived dossier destroyed, with all that stands beside it; `keep`: its figures are kept, and nothing that names. */
  'privacy.destroy': operation({
    effect: 'write',
    input: z.strictObject({ id: Id, reason: Reason, keep: z.boolean() }),
    output: ErasedSchema,
    fails: ['dossier.unknown', 'dossier.damaged', 'privacy.notArchived', ...ERASING],
  }),
  /** Those whom dossiers name that have reached the term at which people go: shown, chosen, then erased like any other words. */
  'privacy.peopleDue': operation({
    effect: 'read',
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        text: z.string(),
        /** false: a body as likely as a person */ isPerson: z.boolean(),
        /** projects that have reached the term */ dossiers: z.array(z.string()),
        /** other projects that name them: an erasure reaches those too */ elsewhere: z.array(z.string()),
      }),
    ),
    fails: ['record.damaged', ...PORTFOLIO_FAILURES],
  }),
  /** What was erased, by identifiers alone; what has reached its term; figures of what was anonymised. */
  'privacy.overview': operation({
    effect: 'read',
    input: z.strictObject({}),
    output: z.strictObject({
      erasures: z.array(
        z.strictObject({
          id: z.string(),
          at: z.string(),
          kind: z.enum(['passage', 'person', 'dossier', 'applicant']),
          reason: Reason,
        }),
      ),
      due: z.array(
        z.strictObject({
          id: Id,
          project: z.string(),
          organisation: z.string(),
          archived: z.boolean(),
          rule: z.enum(RETENTION_IDS),
          act: z.enum(['anonymise', 'people', 'destroy', 'keep']),
          on: z.string(),
        }),
      ),
      /** of anonymised dossiers, by year; fewer than five are told with the others. Amounts in cents */
      figures: z.array(
        z.strictObject({ years: z.string(), dossiers: z.int(), askedCents: z.int(), grantedCents: z.int() }),
      ),
    }),
    fails: ['record.damaged', ...PORTFOLIO_FAILURES],
  }),
} as const;
