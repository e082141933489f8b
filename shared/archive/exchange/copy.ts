/** A dossier on its way between two portfolios, whole. */

import type { Version, VersionFile } from '#shared/archive/history/versions/version.ts';
import type { OpinionFile } from '#shared/assessment/rubric/opinion-file.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { DossierStatus, Trail } from '#shared/dossier/merge/trail.ts';
import type { ExchangedAttachment, ExchangedDossier, Manifest } from './manifest.ts';
import type { ExchangedRecord } from './records.ts';

export interface CopiedAttachment extends Omit<ExchangedAttachment, 'entry'> {
  /** null when the sender left the documents out */ readonly content: Uint8Array | null;
}
/** A frozen version with all that its fingerprints speak of. */
export interface CopiedVersion {
  readonly version: Version;
  /** canonical JSON of the dossier, to the byte */ readonly content: string;
  readonly files: readonly { readonly about: VersionFile; readonly content: Uint8Array }[];
}
export interface DossierCopy {
  /** a plain dossier file does not know its status */ readonly info: Omit<ExchangedDossier, 'status'> & {
    readonly status: DossierStatus | null;
  };
  readonly dossier: Dossier;
  /** null for a plain dossier file: it has no history */ readonly trail: Trail | null;
  readonly attachments: readonly CopiedAttachment[];
  readonly records: readonly ExchangedRecord[];
  /** oldest first */ readonly versions: readonly CopiedVersion[];
}
/** An exchange file after it was read and checked. */
export interface ReceivedFile {
  readonly about: Omit<Manifest, 'entries' | 'dossiers' | 'format' | 'formatVersion'>;
  readonly copies: readonly DossierCopy[];
  /** records of the foundation: all of them, or those that its dossiers need */ readonly foundation: readonly ExchangedRecord[];
  /** of a file of kind `opinion` */ readonly opinion: OpinionFile | null;
  /** entries that are there to be read by people, and do not enter a portfolio */ readonly documents: number;
}
