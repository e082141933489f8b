/** Frozen versions as rows: read whole, compared with their seals, never written twice. */
import { type Failure, fail, ok, type Result } from '#shared/contract/failures.ts';
import { parseDossier } from '#shared/dossier/parse.ts';
import type { Dossier } from '#shared/dossier/schema.ts';
import { fingerprinted, type Version, type VersionFile } from '#shared/versions/version.ts';
import type { ReadDb, WriteDb } from '../connection.ts';
import { makeSealedWriter } from '../repositories/sealed.ts';
import { rowSeal, SEALED_TABLES, type SqlValue, sha256, storable } from '../seal.ts';

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

const unknown = (id: string): Failure => ({
  code: 'version.unknown',
  path: 'id',
  value: id.slice(0, 200),
  kept: 'nothingChanged',
  next: ['reload'],
});
const damaged = (name: string, details: string): Failure => ({
  code: 'version.damaged',
  path: 'id',
  value: name.slice(0, 200),
  kept: 'originalUntouched',
  next: ['openBackup', 'copyReport'],
  details,
});
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
});

export const makeVersions = (db: ReadDb) => {
  const columns = `${SEALED_TABLES.versions}, row_seal`;
  const ofDossier = db.prepare(`SELECT ${columns} FROM versions WHERE dossier_id = ? ORDER BY number DESC`);
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
    if (sha256(fingerprinted(version)) !== row.fingerprint) return 'what is said of it does not match its fingerprint';
    for (const file of version.files) {
      const stored = fileOf.get(file.id) as FileRow | undefined;
      if (stored === undefined || stored.version_id !== row.id) return `its file ${file.name} is missing`;
      if (stored.name !== file.name || sha256(stored.content) !== file.sha256)
        return `its file ${file.name} does not match its fingerprint`;
    }
    return null;
  };
  const found = (id: string): Result<Row> => {
    const row = one.get(id) as Row | undefined;
    if (row === undefined) return fail(unknown(id));
    const trouble = fault(row);
    return trouble === null ? ok(row) : fail(damaged(row.name, trouble));
  };
  return {
    /** Newest first; a damaged one is listed too, so that it can be named. */
    list: (dossierId: string): Version[] => (ofDossier.all(dossierId) as Row[]).map(asVersion),
    read: (id: string): Result<{ readonly version: Version; readonly dossier: Dossier }> => {
      const row = found(id);
      if (!row.ok) return row;
      const parsed = parseDossier(JSON.parse(row.value.content));
      return parsed.ok
        ? ok({ version: asVersion(row.value), dossier: parsed.dossier })
        : fail(damaged(row.value.name, 'its content is no dossier'));
    },
    file: (id: string): Result<NewFile & { readonly sha256: string }> => {
      const stored = fileOf.get(id) as FileRow | undefined;
      if (stored === undefined) return fail(unknown(id));
      const row = found(stored.version_id);
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
  const put = makeSealedWriter(db, 'versions');
  const next = db.prepare('SELECT coalesce(max(number), 0) + 1 AS next FROM version_files');
  const addFile = db.prepare(
    'INSERT INTO version_files (number, id, version_id, name, media_type, bytes, sha256, row_seal, content) VALUES (@number, @id, @version_id, @name, @media_type, @bytes, @sha256, @row_seal, @content)',
  );
  /** @param id fixed by who prepared it: its fingerprint is already printed in its files */
  return (version: NewVersion, files: readonly NewFile[], id: string): Version => {
    const contentSha256 = sha256(version.content);
    const listed = files.map((file) => ({
      id: newId(),
      name: file.name,
      mediaType: file.mediaType,
      bytes: file.content.byteLength,
      sha256: sha256(file.content),
    }));
    const fingerprint = sha256(fingerprinted({ ...version, contentSha256 }));
    put({
      id,
      dossier_id: version.dossierId,
      revision: version.revision,
      name: version.name,
      reason: version.reason,
      at: version.at,
      who: version.who,
      content: version.content,
      content_sha256: contentSha256,
      fingerprint,
      files: JSON.stringify(listed),
    });
    listed.forEach((file, i) => {
      const row = storable({
        number: (next.get() as { next: number }).next,
        id: file.id,
        version_id: id,
        name: file.name,
        media_type: file.mediaType,
        bytes: file.bytes,
        sha256: file.sha256,
      });
      addFile.run({ ...row, row_seal: rowSeal('version_files', row), content: files[i]?.content });
    });
    const { content: _content, ...said } = version;
    return { ...said, id, contentSha256, fingerprint, files: listed };
  };
};
