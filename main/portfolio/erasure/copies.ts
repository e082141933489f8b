/** Copies of a portfolio that what was erased must leave too: backups here and in the second place, files set aside, a backup on its way back. */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { connectReading, connectWriting, type PortfolioKey, storageCode } from '../connection.ts';
import { backupFolder, FILE_SUFFIXES, keepPrivate, syncPath } from '../files.ts';
import { inspectFile, type OnProgress } from '../inspect.ts';
import { LEDGER_FILE } from '../keeping/ledger.ts';
import { migrate } from '../migrate.ts';
import { copiesOf } from '../protection/copies.ts';
import { applyErasure, missingErasures } from './apply.ts';
import { type CarriedErasure, erasuresIn } from './erasure.ts';
import { NotErasable } from './histories.ts';
import { makeEraser } from './words.ts';

const PREFIX = '.erase-';
export interface CleanedCopies {
  /** copies out of which something was taken */ readonly rewritten: number;
  /** copies that nothing can read any more: they would keep what was erased, and bring nothing back */ readonly removed: number;
  /** copies closed up with a key that is not at hand */ readonly left: number;
}

/** Applies what a database file has not been through yet; it then stands at this version, and no page of it keeps what went. Nobody else has it open. */
export const cleanDatabase = (file: string, erasures: readonly CarriedErasure[], key: PortfolioKey | null): void => {
  if (erasures.length === 0) return;
  const db = connectWriting(file, key);
  try {
    db.pragma('secure_delete = ON');
    db.pragma('foreign_keys = ON');
    migrate(db);
    const missing = missingErasures(db, erasures);
    for (const erasure of missing) applyErasure(db, erasure);
    db.pragma('journal_mode = DELETE');
    if (missing.length > 0) db.exec('VACUUM');
  } finally {
    db.close();
  }
};
/** Whether a copy has been through all of them, asked without changing it. */
const isClean = (path: string, erasures: readonly CarriedErasure[], key: PortfolioKey | null): boolean => {
  const db = connectReading(path, key);
  try {
    const known = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'erasures'").get();
    const done = new Set(known === undefined ? [] : erasuresIn(db).map(({ id }) => id));
    return erasures.every(({ id }) => done.has(id));
  } finally {
    db.close();
  }
};

type Fate = 'clean' | 'rewritten' | 'removed' | 'left';
/** One copy cleaned in a scratch place, verified whole, and put where it was. */
const cleanCopy = (path: string, erasures: readonly CarriedErasure[], key: PortfolioKey | null): Fate => {
  const found = inspectFile(path, { key });
  if (found.state === 'locked' || found.state === 'unavailable' || found.state === 'newer') return 'left';
  if (found.state !== 'sound') return 'removed';
  if (isClean(path, erasures, key)) return 'clean';
  const folder = mkdtempSync(join(dirname(path), PREFIX));
  try {
    const copy = join(folder, 'copy');
    for (const suffix of ['', '-wal'])
      if (existsSync(`${path}${suffix}`)) copyFileSync(`${path}${suffix}`, `${copy}${suffix}`);
    keepPrivate(copy);
    cleanDatabase(copy, erasures, key);
    if (inspectFile(copy, { deep: true, key }).state !== 'sound') return 'removed';
    keepPrivate(copy);
    syncPath(copy);
    renameSync(copy, path);
    for (const suffix of FILE_SUFFIXES) if (suffix !== '') rmSync(`${path}${suffix}`, { force: true });
    syncPath(dirname(path));
    return 'rewritten';
  } catch (error) {
    // What cannot be cleaned holds what was to be forgotten, and could not be read whole.
    if (error instanceof NotErasable || /^SQLITE_(CORRUPT|NOTADB)/.test(storageCode(error) ?? '')) return 'removed';
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
/** Scratch folders that a crash left behind: they hold what was being erased. */
const sweepBeside = (path: string): void => {
  const folder = dirname(path);
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (name.startsWith(PREFIX)) rmSync(join(folder, name), { recursive: true, force: true });
};

/** Where copies stand. */
interface CopyPlaces {
  /** the portfolio */ readonly file: string;
  readonly second: string | null;
  /** the portfolio as the last move left it behind */ readonly left: string | null;
}
export interface CleanRequest extends CopyPlaces {
  readonly key: PortfolioKey | null;
  readonly erasures: readonly CarriedErasure[];
}
export const copiesToClean = ({ file, second, left }: CopyPlaces): string[] => [
  ...copiesOf(file, second),
  ...(left === null || !existsSync(left) ? [] : [left, ...copiesOf(left, null)]),
];
/** Names that a person gave to backups which nobody lists any more. */
const relabelFormer = (left: string, erasures: readonly CarriedErasure[]): void => {
  const path = join(backupFolder(left), LEDGER_FILE);
  if (!existsSync(path)) return;
  const eraser = makeEraser(erasures.flatMap(({ forgotten }) => forgotten));
  const text = readFileSync(path, 'utf8');
  const next = eraser.stored(text);
  if (next !== text) writeFileSync(path, next, { mode: 0o600 });
};
/** Every copy that can be reached. @throws what the disk throws */
export const cleanCopies = (
  { file, second, left, key, erasures }: CleanRequest,
  onProgress: OnProgress,
): CleanedCopies => {
  const fates = { clean: 0, rewritten: 0, removed: 0, left: 0 };
  const paths = copiesToClean({ file, second, left });
  if (left !== null) relabelFormer(left, erasures);
  for (const path of paths) sweepBeside(path);
  for (const [i, path] of paths.entries()) {
    onProgress(i / paths.length);
    const fate = cleanCopy(path, erasures, key);
    fates[fate] += 1;
    if (fate === 'removed') for (const suffix of FILE_SUFFIXES) rmSync(`${path}${suffix}`, { force: true });
  }
  const { clean: _clean, ...told } = fates;
  return told;
};
