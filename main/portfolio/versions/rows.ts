/** Frozen versions as rows: read whole, compared with their seals, never written twice. */

import { readKeptRedaction, redactionProof } from '#main/seal/line.ts';
import { rowSeal, SEALED_TABLES, type SqlValue, sha256, storable } from '#main/seal/seal.ts';
import type { CopiedVersion } from '#shared/archive/exchange/copy.ts';
import { fingerprintText, type Version, type VersionFile } from '#shared/archive/history/versions/version.ts';
import { type Failure, fail, ok } from '#shared/contract/failures.ts';
import { parseDossier } from '#shared/dossier/content/parse.ts';
import type { ReadDb, WriteDb } from '../connection.ts';
import { hasColumn } from '../repositories/dossiers.ts';
import { makeSealedWriter } from '../repositories/sealed.ts';

interface Row {
  readonly [column: string]: SqlValue;
  readonly id: string;
  readonly dossier_id: string;
  readonly revision: number;
  readonly name: string;
  readonly reason: string;
  readonly at: string;
  readonly who: string;
  readonly content: string;
  readonly content_sha256: string;
  readonly fingerprint: string;
  readonly files: string;
  readonly row_seal: string;
  readonly redaction: string | null;
}
interface FileRow {
  readonly id: string;
  readonly version_id: string;
  readonly name: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly content: Uint8Array;
}
export interface NewFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}
/** Everything of a version but what only the database knows. */
export type NewVersion = Omit<Version, 'id' | 'fingerprint' | 'contentSha256' | 'files'> & {
  readonly content: string;
};

const unknown = (id: string): Failure<'version.unknown'> => ({
  code: 'version.unknown',
  id: id.slice(0, 200),
  kept: 'nothingChanged',
  next: ['reload'],
});
const damagedVersion = (name: string, details: string): Failure<'version.damaged'> => ({
  code: 'version.damaged',
  value: name.slice(0, 200),
  kept: 'originalUntouched',
  next: ['openBackup', 'copyReport'],
  details,
});
const saidRedaction = (text: string | null): Pick<Version, 'redaction'> => {
  const said = readKeptRedaction(text);
  return said === null || said === undefined ? {} : { redaction: said };
};
const asVersion = (row: Row): Version => ({
  id: row.id,
  dossierId: row.dossier_id,
  revision: row.revision,
  name: row.name,
  reason: row.reason as Version['reason'],
  at: row.at,
  who: row.who,
  contentSha256: row.content_sha256,
  fingerprint: row.fingerprint,
  files: JSON.parse(row.files) as VersionFile[],
  ...saidRedaction(row.redaction),
});

export const makeVersions = (db: ReadDb) => {
  const since = hasColumn(db, 'versions', 'redaction') ? 'redaction' : 'NULL AS redaction';
  const columns = `${SEALED_TABLES.versions}, row_seal, ${since}`;
  const ofDossier = db.prepare(`SELECT ${columns} FROM versions WHERE dossier_id = ? ORDER BY at DESC, number DESC`);
  const all = db.prepare(`SELECT ${columns} FROM versions ORDER BY number`);
  const one = db.prepare(`SELECT ${columns} FROM versions WHERE id = ?`);
  const fileOf = db.prepare(
    'SELECT id, version_id, name, media_type, bytes, sha256, content FROM version_files WHERE id = ?',
  );

  /** What does not match in a version, or null: its content, what is said of it, each of its files. */
  const fault = (row: Row): string | null => {
    if (rowSeal('versions', row) !== row.row_seal) return 'its row does not match its seal';
    if (sha256(row.content) !== row.content_sha256) return 'its content does not match its fingerprint';
    const version = asVersion(row);
    if (sha256(fingerprintText(version)) !== row.fingerprint)
      return 'what is said of it does not match its fingerprint';
    const { redaction } = version;
    if (row.redaction !== null && redaction === undefined)
      return 'what says that something was erased from it is damaged';
    if (redaction !== undefined && redaction.proof !== redactionProof(version.fingerprint, redaction, 'version'))
      return 'what says that something was erased from it does not match its proof';
    for (const file of version.files) {
      const stored = fileOf.get(file.id) as FileRow | undefined;
      if (stored === undefined || stored.version_id !== row.id) return `its file ${file.name} is missing`;
      if (stored.name !== file.name || sha256(stored.content) !== file.sha256)
        return `its file ${file.name} does not match its fingerprint`;
    }
    return null;
  };
  const findRow = (id: string) => {
    const row = one.get(id) as Row | undefined;
    if (row === undefined) return fail(unknown(id));
    const trouble = fault(row);
    return trouble === null ? ok(row) : fail(damagedVersion(row.name, trouble));
  };
  return {
    /** What is said of it, without looking whether it is sound. null = there is none */
    stored: (id: string): Version | null => {
      const row = one.get(id) as Row | undefined;
      return row === undefined ? null : asVersion(row);
    },
    /** With its content to the byte and its files, to travel. */
    whole: (id: string) => {
      const row = findRow(id);
      if (!row.ok) return row;
      const version = asVersion(row.value);
      const files = version.files.map((about) => ({
        about,
        content: new Uint8Array((fileOf.get(about.id) as FileRow).content),
      }));
      return ok({ version, content: row.value.content, files });
    },
    /** Newest first; a damaged one is listed too, so that it can be named. */
    list: (dossierId: string): Version[] => (ofDossier.all(dossierId) as Row[]).map(asVersion),
    read: (id: string) => {
      const row = findRow(id);
      if (!row.ok) return row;
      const parsed = parseDossier(JSON.parse(row.value.content));
      return parsed.ok
        ? ok({ version: asVersion(row.value), dossier: parsed.dossier })
        : fail(damagedVersion(row.value.name, 'its content is no dossier'));
    },
    file: (id: string) => {
      const stored = fileOf.get(id) as FileRow | undefined;
      if (stored === undefined) return fail(unknown(id));
      const row = findRow(stored.version_id);
      if (!row.ok) return row;
      const { name, media_type: mediaType, content, sha256: fingerprint } = stored;
      return ok({ name, mediaType, content, sha256: fingerprint });
    },
    /** Every version of a dossier, or of all of them, with what is wrong with it, or null. */
    check: (dossierId?: string): { readonly version: Version; readonly trouble: string | null }[] =>
      ((dossierId === undefined ? all.all() : ofDossier.all(dossierId)) as Row[]).map((row) => ({
        version: asVersion(row),
        trouble: fault(row),
      })),
  };
};

export const makeVersionWriter = (db: WriteDb, newId: () => string) => {
  const put = makeSealedWriter(db, 'versions', ['redaction']);
  const next = db.prepare('SELECT coalesce(max(number), 0) + 1 AS next FROM version_files');
  const addFile = db.prepare(
    'INSERT INTO version_files (number, id, version_id, name, media_type, bytes, sha256, row_seal, content) VALUES (@number, @id, @version_id, @name, @media_type, @bytes, @sha256, @row_seal, @content)',
  );
  const isFileTaken = db.prepare('SELECT 1 FROM version_files WHERE id = ?');
  const insert = ({ version, content, files }: CopiedVersion): void => {
    put({
      id: version.id,
      dossier_id: version.dossierId,
      revision: version.revision,
      name: version.name,
      reason: version.reason,
      at: version.at,
      who: version.who,
      content,
      content_sha256: version.contentSha256,
      fingerprint: version.fingerprint,
      files: JSON.stringify(version.files),
      redaction: version.redaction === undefined ? null : JSON.stringify(version.redaction),
    });
    for (const { about, content: bytes } of files) {
      const row = storable({
        number: (next.get() as { next: number }).next,
        id: about.id,
        version_id: version.id,
        name: about.name,
        media_type: about.mediaType,
        bytes: about.bytes,
        sha256: about.sha256,
      });
      addFile.run({ ...row, row_seal: rowSeal('version_files', row), content: bytes });
    }
  };
  return {
    /** @param id fixed by who prepared it: its fingerprint is already printed in its files */
    freeze: ({ content, ...said }: NewVersion, files: readonly NewFile[], id: string): Version => {
      const contentSha256 = sha256(content);
      const listed = files.map((file) => ({
        about: {
          id: newId(),
          name: file.name,
          mediaType: file.mediaType,
          bytes: file.content.byteLength,
          sha256: sha256(file.content),
        },
        content: file.content,
      }));
      const version: Version = {
        ...said,
        id,
        contentSha256,
        fingerprint: sha256(fingerprintText({ ...said, contentSha256 })),
        files: listed.map(({ about }) => about),
      };
      insert({ version, content, files: listed });
      return version;
    },
    /** As it was frozen elsewhere; its files under other identifiers where theirs are taken. The caller has compared every fingerprint. */
    receive: ({ version, content, files }: CopiedVersion): void => {
      const placed = files.map((file) => ({
        ...file,
        about: { ...file.about, id: isFileTaken.get(file.about.id) === undefined ? file.about.id : newId() },
      }));
      insert({ version: { ...version, files: placed.map(({ about }) => about) }, content, files: placed });
    },
  };
};
