/** A backup looked at through a copy of its own: verified whole, brought to this version, read, and gone. The backup itself is never opened. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { connectReading, connectWriting, type PortfolioKey, type ReadDb } from '../connection.ts';
import { cleanDatabase } from '../erasure/copies.ts';
import { rememberedErasures } from '../erasure/erasure.ts';
import { NotErasable } from '../erasure/histories.ts';
import { backupFolder, keepPrivate, PRIVATE_FOLDER } from '../files.ts';
import { inspectFile, type OnProgress } from '../inspect.ts';
import { migrate, SCHEMA_VERSION } from '../migrate.ts';
import { listBackups } from '../safety/backup.ts';

/** The code of what is thrown when a backup is not sound, or is not there. */
export const BACKUP_DAMAGED = 'BACKUP_DAMAGED';
export const BACKUP_UNKNOWN = 'BACKUP_UNKNOWN';
/** It is encrypted, and its key is not at hand. */
export const BACKUP_LOCKED = 'BACKUP_LOCKED';
const PREFIX = '.look-';
/** Verifying is the longer part of a look. */
const VERIFYING = 0.7;

const refuse = (code: string, message: string): never => {
  throw Object.assign(new Error(message), { code });
};
/** Copies that a crash left behind. */
export const sweepScratch = (file: string): void => {
  const folder = backupFolder(file);
  try {
    for (const name of readdirSync(folder))
      if (name.startsWith(PREFIX)) rmSync(join(folder, name), { recursive: true, force: true });
  } catch {
    // No folder, or one that lets nothing go: the next start looks again.
  }
};

export interface LookRequest {
  /** the portfolio */ readonly file: string;
  readonly backupId: string;
  /** the second place, when there is one */ readonly second: string | null;
  /** of a protected portfolio */ readonly key: PortfolioKey | null;
}

/**
 * @param work reads the copy; `done` tells how far it is, from 0 to 1
 * @throws BACKUP_UNKNOWN, BACKUP_DAMAGED, and what the disk throws
 */
export const lookThroughCopy = <T>(
  { file, backupId, second, key }: LookRequest,
  onProgress: OnProgress,
  work: (db: ReadDb, done: OnProgress) => T,
): T => {
  const backup = listBackups(file, second).find((b) => b.id === backupId);
  if (backup === undefined) return refuse(BACKUP_UNKNOWN, backupId);
  const beside = backupFolder(file);
  mkdirSync(beside, { recursive: true, mode: PRIVATE_FOLDER });
  const folder = mkdtempSync(join(beside, PREFIX));
  try {
    const copy = join(folder, 'portfolio.triptyque-db');
    copyFileSync(backup.path, copy);
    keepPrivate(copy);
    const inspection = inspectFile(copy, { deep: true, key, onProgress: (done) => onProgress(done * VERIFYING) });
    if (inspection.state === 'locked') return refuse(BACKUP_LOCKED, backupId);
    if (inspection.state !== 'sound')
      return refuse(BACKUP_DAMAGED, inspection.state === 'damaged' ? inspection.details : inspection.state);
    if (inspection.version < SCHEMA_VERSION) {
      const older = connectWriting(copy, key);
      try {
        migrate(older);
      } finally {
        older.close();
      }
    }
    try {
      cleanDatabase(copy, rememberedErasures(file, key, second), key);
    } catch (error) {
      if (error instanceof NotErasable) return refuse(BACKUP_DAMAGED, error.message);
      throw error;
    }
    const db = connectReading(copy, key);
    try {
      return work(db, (done) => onProgress(VERIFYING + done * (1 - VERIFYING)));
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
