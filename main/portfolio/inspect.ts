/** What a file is and whether it is sound, found out without changing a byte of it. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { rowSeal, SEALED_TABLES, type SealedTable, type SqlValue, sha256, TABLE_SINCE } from '#main/seal/seal.ts';
import {
  connectReading,
  hasWriteAheadLog,
  leaveAsFound,
  type PortfolioKey,
  type ReadDb,
  storageCode,
} from './connection.ts';
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION, schemaSeal, schemaVersion } from './migrate.ts';
import { makeDossiers } from './repositories/dossiers.ts';
import { makeRecords } from './repositories/records.ts';
import { makeVersions } from './versions/rows.ts';

export type Inspection =
  | { readonly state: 'absent' }
  | {
      readonly state: 'sound';
      readonly version: number;
      readonly dossiers: number;
      readonly lastHistoryId: number;
      /** only what the file is was looked at (`head`) */ readonly headOnly: boolean;
    }
  | { readonly state: 'newer'; readonly version: number }
  | { readonly state: 'damaged'; readonly details: string }
  /** protected, and its key is not at hand */
  | { readonly state: 'locked' }
  | { readonly state: 'foreign' }
  | { readonly state: 'unavailable'; readonly code: string };

const MAGIC = Buffer.from('SQLite format 3\u0000', 'latin1');
/** Up to this size every index is compared with its table at opening (about 4 ms a megabyte); above it, SQLite's quick check. */
const FULL_CHECK_BYTES = 32_000_000;
/**
 * How much is looked at. `head`: what the file is, and nothing that grows with it; `rows`: its structure and the seal of each row;
 * `contents`: also every dossier, line of history and attachment against its seal.
 */
export type Depth = 'head' | 'rows' | 'contents';
/** A header that differs by so few bits is ours, damaged; by more, it is another program's. */
const NEARLY_OURS_BITS = 8;

const bits = (n: number): number => (n === 0 ? 0 : (n & 1) + bits(n >>> 1));
const distance = (a: Buffer, b: Buffer): number => a.reduce((t, byte, i) => t + bits(byte ^ (b[i] ?? 0)), 0);
const damagedFile = (details: string): Inspection => ({ state: 'damaged', details });

/** The header of SQLite and that of the first page. */
const HEAD_BYTES = 108;
const readHead = (file: string): Buffer => {
  const head = Buffer.alloc(HEAD_BYTES);
  const handle = openSync(file, 'r');
  try {
    return head.subarray(0, readSync(handle, head, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(handle);
  }
};

/** What the cipher keeps at the end of each page: a nonce and a tag. A plain file keeps nothing there. */
const CIPHER_BYTES = 32;
const pageSizeOf = (head: Buffer): number => (head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16));
/** Whether the first page is the one of a plain file: a table's, whose few counts are possible ones. An encrypted page is noise there. */
const beginsPlain = (head: Buffer): boolean =>
  (head[100] === 13 || head[100] === 5) &&
  head.readUInt16BE(101) < pageSizeOf(head) &&
  head.readUInt16BE(103) < 2_000 &&
  head.readUInt16BE(105) <= pageSizeOf(head) &&
  (head[107] ?? 0) <= 60;
/** Whether a file of ours is encrypted, by its first bytes. Never asked of a file that this process has open (see `inspectConnection`). */
export const isEncrypted = (file: string): boolean => {
  const head = readHead(file);
  return head.length === HEAD_BYTES && head[20] === CIPHER_BYTES && !beginsPlain(head);
};

/** The first bytes, judged without SQLite. null = nothing against it */
const judgeHeader = (file: string): Inspection | null => {
  const head = readHead(file);
  if (head.length < 100)
    return distance(MAGIC, head.subarray(0, 16)) <= NEARLY_OURS_BITS
      ? damagedFile('the file is cut short')
      : { state: 'foreign' };
  const ours = Buffer.alloc(4);
  ours.writeUInt32BE(APPLICATION_ID);
  const difference = distance(MAGIC, head.subarray(0, 16)) + distance(ours, head.subarray(68, 72));
  // A lost sector reads as zeros: that is no other program's file.
  if (head.subarray(0, 100).every((byte) => byte === 0)) return damagedFile('the beginning of the file is lost');
  if (difference > NEARLY_OURS_BITS) return { state: 'foreign' };
  if (difference > 0) return damagedFile('the header of the file is damaged');
  const pageSize = pageSizeOf(head);
  const sane =
    pageSize >= 512 &&
    (pageSize & (pageSize - 1)) === 0 &&
    [1, 2].includes(head[18] ?? 0) &&
    [1, 2].includes(head[19] ?? 0) &&
    // One flipped bit must not make a plain file pass for an encrypted one.
    (head[20] === 0 || (head[20] === CIPHER_BYTES && !beginsPlain(head))) &&
    head[21] === 64 &&
    head[22] === 32 &&
    head[23] === 32 &&
    head.readUInt32BE(44) === 4 &&
    head.readUInt32BE(56) === 1;
  if (!sane) return damagedFile('the header of the file is damaged');
  // While a write-ahead log waits, the file may rightly be shorter or longer than its header says.
  if (!hasWriteAheadLog(file) && head.readUInt32BE(28) * pageSize !== statSync(file).size)
    return damagedFile('the file is not as long as its header says');
  return null;
};

/** How far a long look is, from 0 to 1. */
export type OnProgress = (done: number) => void;
/** Parts of a whole look, as they were timed on three thousand dossiers: SQLite's own check, rows, contents. */
const SHARE = { structure: 0.2, rows: 0.05 } as const;

const checkRowSeals = (db: ReadDb, version: number): string | null => {
  for (const [table, columns] of Object.entries(SEALED_TABLES) as [SealedTable, string][]) {
    if ((TABLE_SINCE[table] ?? 0) > version) continue;
    const rows = db.prepare(`SELECT ${columns}, row_seal FROM ${table}`).iterate() as IterableIterator<
      Record<string, SqlValue>
    >;
    for (const row of rows)
      if (rowSeal(table, row) !== row.row_seal) return `${table} ${String(row.id)}: the seal does not match`;
  }
  return null;
};

/** Every dossier, line of history and attachment against its seal. null = all match */
const checkContents = (db: ReadDb, version: number, onProgress: OnProgress): string | null => {
  const dossiers = makeDossiers(db);
  const all = db.prepare('SELECT id FROM dossiers').all() as { id: string }[];
  for (const [i, { id }] of all.entries()) {
    onProgress(i / all.length);
    const read = dossiers.read(id);
    if (read === null || !read.ok) return `dossier ${id}: ${read?.details ?? 'cannot be read'}`;
    const broken = dossiers.brokenHistoryLine(id);
    if (broken !== null) return `dossier ${id}: line ${broken} of its history does not match its seal`;
  }
  const files = db.prepare('SELECT id, sha256, content FROM attachments').iterate() as IterableIterator<{
    id: string;
    sha256: string;
    content: Buffer;
  }>;
  for (const file of files)
    if (sha256(file.content) !== file.sha256) return `attachment ${file.id}: the fingerprint does not match`;
  const record = version < (TABLE_SINCE.records ?? 0) ? null : makeRecords(db).firstBroken();
  if (record !== null) return `record ${record}: its history does not match its seals`;
  const versions = version < (TABLE_SINCE.versions ?? 0) ? [] : makeVersions(db).check();
  const broken = versions.find((v) => v.trouble !== null);
  return broken === undefined ? null : `version ${broken.version.id}: ${broken.trouble}`;
};

const metaValue = (db: ReadDb, key: string): string | undefined =>
  (db.prepare('SELECT value FROM meta WHERE key = ?').get(key) as { value: string } | undefined)?.value;

/** SQLite's own check of pages, rows and indexes. null = nothing against it */
const checkStructure = (db: ReadDb, bytes: number, depth: Depth): string | null => {
  const check = depth === 'contents' || bytes <= FULL_CHECK_BYTES ? 'integrity_check(1)' : 'quick_check(1)';
  const answer: unknown = db.pragma(check, { simple: true });
  return answer === 'ok' ? null : String(answer);
};

/** What grows with the file: references, the seal of each row and, at the greatest depth, every content. null = nothing against it */
const checkRows = (db: ReadDb, version: number, depth: Depth, onProgress: OnProgress): string | null => {
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) return 'rows refer to others that are missing';
  const unsealed = checkRowSeals(db, version);
  if (unsealed !== null || depth === 'rows') return unsealed;
  const before = SHARE.structure + SHARE.rows;
  return checkContents(db, version, (done) => onProgress(before + done * (1 - before)));
};

const inspectOpen = (db: ReadDb, bytes: number, depth: Depth, onProgress: OnProgress): Inspection => {
  if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID) return { state: 'foreign' };
  const version = schemaVersion(db);
  const broken = depth === 'head' ? null : checkStructure(db, bytes, depth);
  if (broken !== null) return damagedFile(broken);
  onProgress(SHARE.structure);
  if (metaValue(db, 'schema_version') !== String(version))
    return damagedFile('the version of the file is not readable');
  if (version > SCHEMA_VERSION) return { state: 'newer', version };
  if (!MIGRATIONS.some((m) => m.version === version)) return damagedFile(`unknown version ${version}`);
  if (metaValue(db, 'schema_seal') !== schemaSeal(db)) return damagedFile('the definition of the tables is damaged');
  const unsealed = depth === 'head' ? null : checkRows(db, version, depth, onProgress);
  if (unsealed !== null) return damagedFile(unsealed);
  const counts = db
    .prepare(
      'SELECT (SELECT count(*) FROM dossiers) AS dossiers, (SELECT coalesce(max(id), 0) FROM history) AS lastHistoryId',
    )
    .get() as { dossiers: number; lastHistoryId: number };
  return { state: 'sound', version, ...counts, headOnly: depth === 'head' };
};

/**
 * The same on a connection that is open. Never through the file itself: on POSIX systems, closing any handle of a file lets go of every lock that the
 * process holds on it, SQLite's own among them.
 */
export const inspectConnection = (
  db: ReadDb,
  onProgress: OnProgress = () => undefined,
  { depth = 'contents', bytes = 0 }: { readonly depth?: Depth; readonly bytes?: number } = {},
): Inspection => inspectOpen(db, bytes, depth, onProgress);

const DAMAGE = /^SQLITE_(CORRUPT|NOTADB|ERROR|FORMAT|MISMATCH|TOOBIG|RANGE|CONSTRAINT)/;

/**
 * @param deep also every dossier, history line and attachment against its seal: for backups, restores and the weekly look
 * @param headAbove from this size in bytes on only what the file is; the rest is then looked at beside the window (safety/jobs.ts)
 * @param shared somebody else, or another connection of ours, may have the file open
 * @param key of a protected portfolio; without it such a file is `locked`
 */
export const inspectFile = (
  file: string,
  {
    deep = false,
    shared = false,
    headAbove = Number.POSITIVE_INFINITY,
    key = null,
    onProgress = () => undefined,
  }: {
    readonly deep?: boolean;
    readonly shared?: boolean;
    readonly headAbove?: number;
    readonly key?: PortfolioKey | null;
    readonly onProgress?: OnProgress;
  } = {},
): Inspection => {
  let db: ReadDb | undefined;
  const tidy = leaveAsFound(file);
  try {
    if (!existsSync(file))
      return hasWriteAheadLog(file) ? damagedFile('only its write-ahead log is left') : { state: 'absent' };
    const { size } = statSync(file);
    // A new file gets its name when it is whole (open.ts): an empty one was cut, it is not new.
    if (size === 0) return damagedFile('the file is empty');
    const header = judgeHeader(file);
    if (header !== null) return header;
    if (key === null && isEncrypted(file)) return { state: 'locked' };
    db = connectReading(file, key);
    return inspectOpen(db, size, deep ? 'contents' : size > headAbove ? 'head' : 'rows', onProgress);
  } catch (error) {
    const code = storageCode(error) ?? 'UNKNOWN';
    return code === 'UNKNOWN' || DAMAGE.test(code)
      ? damagedFile((error as Error).message)
      : { state: 'unavailable', code };
  } finally {
    db?.close();
    if (!shared) tidy();
  }
};
