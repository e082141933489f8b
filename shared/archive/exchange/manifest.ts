/** What an exchange file says about itself: the first entry one reads, and the only one that is not fingerprinted. */
import { z } from 'zod';
import { matching } from '#shared/base/refusal/rule.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { DOSSIER_STATUSES } from '#shared/dossier/content/schema.ts';

export const EXCHANGE_FORMAT = 'triptyque-exchange';
export const EXCHANGE_FORMAT_VERSION = 3;
/** The version before salts: lines of records that name those they follow. */
export const SECOND_EXCHANGE_VERSION = 2;
/** As long as no record in it says more than an earlier version knows, a file is written as that version wrote it. */
export const EARLIER_EXCHANGE_VERSION = 1;
/**
 * dossier: one; pack: several; opinion: one assessor's opinion, without the dossier; archive: one dossier with everything that can be read without us; foundation:
 * what belongs to the foundation, without any dossier
 */
export const EXCHANGE_KINDS = ['dossier', 'pack', 'opinion', 'archive', 'foundation'] as const;
export type ExchangeKind = (typeof EXCHANGE_KINDS)[number];
export const MAX_EXCHANGED_DOSSIERS = 500;

const Fingerprint = matching(/^[0-9a-f]{64}$/, 'fingerprint');
const Name = z.string().max(255);
export const EntrySchema = z.strictObject({
  path: z.string().min(1).max(250),
  bytes: z.int().min(0),
  sha256: Fingerprint,
});
export const ExchangedDossierSchema = z.strictObject({
  id: Id,
  project: z.string().max(20_000),
  organisation: z.string().max(20_000),
  status: z.enum(DOSSIER_STATUSES),
  /** the name of its cohort, if it had one */ cohort: z.string().max(200).nullable(),
  /** number of saved changes */ revision: z.int().min(1),
  savedAt: z.string().max(40),
  /** SHA-256 of the canonical JSON of its content */ seal: Fingerprint,
});
export type ExchangedDossier = z.infer<typeof ExchangedDossierSchema>;
export const ManifestSchema = z.strictObject({
  format: z.literal(EXCHANGE_FORMAT),
  formatVersion: z.union([
    z.literal(EARLIER_EXCHANGE_VERSION),
    z.literal(SECOND_EXCHANGE_VERSION),
    z.literal(EXCHANGE_FORMAT_VERSION),
  ]),
  kind: z.enum(EXCHANGE_KINDS),
  createdAt: z.string().max(40),
  /** version of the program that wrote it */ application: z.string().max(40),
  /** who sends it, as their settings say */ sender: z.string().max(200),
  organisation: z.string().max(200),
  dossiers: z.array(ExchangedDossierSchema).max(MAX_EXCHANGED_DOSSIERS),
  /** every other entry of the file, sorted by path */ entries: z.array(EntrySchema).max(20_000),
});
export type Manifest = z.infer<typeof ManifestSchema>;

/** An attached document, in `attachments.json` beside the documents themselves. */
export const ExchangedAttachmentSchema = z.strictObject({
  id: Id,
  name: Name,
  mediaType: z.string().max(255),
  bytes: z.int().min(0),
  sha256: Fingerprint,
  addedAt: z.string().max(40),
  /** its entry, seen from the dossier's folder; null when the sender left the documents out */ entry: z
    .string()
    .max(250)
    .nullable(),
});
export type ExchangedAttachment = z.infer<typeof ExchangedAttachmentSchema>;
export const AttachmentIndexSchema = z.array(ExchangedAttachmentSchema).max(5_000);
