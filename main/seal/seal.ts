/**
 * Seals: SHA-256 over canonical content, written with the data in the same transaction. SQLite has no checksum of its own, and most flipped bits would pass
 * unseen. They guard against accident, not against an attacker: there is no key.
 */
import { hash } from 'node:crypto';
import { toUSVString } from 'node:util';
import { canonical } from '#shared/dossier/content/canonical.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { toStored } from '#shared/dossier/content/stored.ts';

export const sha256 = (data: string | Uint8Array): string => hash('sha256', data, 'hex');

/** The fingerprint of a dossier's content, the same on every machine. */
export const contentSeal = (dossier: Dossier): string => sha256(canonical(toStored(dossier)));

export type SqlValue = string | number | null;
/**
 * The row as SQLite will give it back: half a surrogate pair cannot be stored as UTF-8. Every row goes through here before it is sealed and written,
 * otherwise a hostile name would make its own row look damaged.
 */
export const storable = <T extends Readonly<Record<string, unknown>>>(row: T): T =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === 'string' ? toUSVString(value) : value]),
  ) as T;
/** The seal of one row: over its table and every column but the seal itself, blobs, which have their own fingerprint, and what says that something was erased, which has a proof. */
export const rowSeal = (table: string, row: Readonly<Record<string, SqlValue>>): string => {
  const { row_seal: _seal, content: _content, redaction: _redaction, ...values } = row;
  return sha256(`${table}\n${canonical(values)}`);
};

/** Tables whose rows carry a `row_seal`, with the columns it covers. */
export const SEALED_TABLES = {
  organisations: 'number, id, identity, name, siren, rna',
  projects: 'number, id, organisation_id, identity, name',
  cohorts: 'number, id, name, created_at',
  dossiers:
    'number, id, organisation_id, project_id, cohort_id, status, archived, example, format_version, revision, seal, created_at, updated_at, project, project_key, organisation, organisation_key, stage, model, field, asked_cents, proposed_cents, granted_cents, decision_date, owner, completeness, open_questions, findings',
  attachments: 'number, id, dossier_id, name, media_type, bytes, sha256, added_at',
  records: 'number, id, kind, dossier_id, body, revision, removed, created_at, created_by, updated_at, updated_by',
  versions: 'number, id, dossier_id, revision, name, reason, at, who, content, content_sha256, fingerprint, files',
  version_files: 'number, id, version_id, name, media_type, bytes, sha256',
  erasures: 'number, id, at, kind, reason, said, open',
} as const;
export type SealedTable = keyof typeof SEALED_TABLES;
/** The schema version that brought a table; those that are not named were there from the first. */
export const TABLE_SINCE: Partial<Record<SealedTable, number>> = {
  records: 30,
  versions: 40,
  version_files: 40,
  erasures: 70,
};
