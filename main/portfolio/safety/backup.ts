/** Backups: SQLite's own copy (a plain copy of a live file loses what is still in its log), verified whole before it gets its name. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BackupLedger } from '#shared/contract/operations/backups.ts';
import { connectWriting, type PortfolioKey, type ReadDb } from '../connection.ts';
import { backupFolder, FILE_SUFFIXES, keepPrivate, PRIVATE_FOLDER, syncPath } from '../files.ts';
import { inspectFile, type OnProgress } from '../inspect.ts';
import { labelsIn } from '../keeping/ledger.ts';
import { keepKeyBeside } from '../protection/key-file.ts';
import { planRotation } from './rotation.ts';

/** rescue: what was open when its file went away */
export type BackupReason = 'opening' | 'daily' | 'manual' | 'migration' | 'restore' | 'rescue';
export interface BackupFile {
  readonly id: string;
  readonly path: string;
  /** ISO time */ readonly createdAt: string;
  readonly reason: string;
  readonly dossiers: number;
  readonly bytes: number;
}
const EXTENSION = '.triptyque-db';
const NAME = /^(\d{4}-\d{2}-\d{2})_(\d{2})h(\d{2})m(\d{2})s(\d{3})_([a-z]+)_(\d+)$/;

/** Sorts by date, says why it was made and how many dossiers it holds. @param now ISO time (UTC) with milliseconds */
export const backupId = (now: string, reason: BackupReason, dossiers: number): string =>
  `${now.slice(0, 10)}_${now.slice(11, 13)}h${now.slice(14, 16)}m${now.slice(17, 19)}s${now.slice(20, 23).padEnd(3, '0')}_${reason}_${dossiers}`;
export const backupPath = (file: string, id: string): string => join(backupFolder(file), `${id}${EXTENSION}`);

/** Those of one folder, newest first. */
export const backupsIn = (folder: string): BackupFile[] => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(EXTENSION))
    .flatMap((name) => {
      const id = basename(name, EXTENSION);
      const [, day, hour, minute, second, thousandth, reason = '', dossiers] = NAME.exec(id) ?? [];
      if (day === undefined) return [];
      const path = join(folder, name);
      const createdAt = `${day}T${hour}:${minute}:${second}.${thousandth}Z`;
      return [{ id, path, createdAt, reason, dossiers: Number(dossiers), bytes: statSync(path).size }];
    })
    .sort((a, b) => (a.id < b.id ? 1 : -1));
};

/** Those beside a portfolio and, where a second place is named and there, those that only stand in it; newest first. */
export const listBackups = (file: string, second: string | null = null): BackupFile[] => {
  const here = backupsIn(backupFolder(file));
  if (second === null) return here;
  const known = new Set(here.map((b) => b.id));
  return [...here, ...backupsIn(second).filter((b) => !known.has(b.id))].sort((a, b) => (a.id < b.id ? 1 : -1));
};
/** Whether it stays until a person removes it: asked for by hand and not let go of since, or pinned. */
export const isKept = ({ id, reason }: BackupFile, labels: BackupLedger['labels']): boolean =>
  labels[id]?.pinned ?? reason === 'manual';

export interface BackupRequest {
  readonly file: string;
  /** ISO time with milliseconds */ readonly now: string;
  readonly reason: BackupReason;
  /** a backup that stays whatever the rhythm says: the one about to be restored */ readonly keep?: string;
  /** of a protected portfolio: its backups carry the same */ readonly key?: PortfolioKey | null;
}

/** A copy that is being made. */
export const BACKUP_PART = '.backup.part';
const temporaryFor = (file: string): string => {
  mkdirSync(backupFolder(file), { recursive: true, mode: PRIVATE_FOLDER });
  keepPrivate(backupFolder(file));
  const temporary = join(backupFolder(file), BACKUP_PART);
  for (const suffix of FILE_SUFFIXES) rmSync(`${temporary}${suffix}`, { force: true });
  return temporary;
};

/** Verifies a copy, gives it its name, lets go of those that the rhythm no longer keeps. @throws when the copy is not sound */
const keep = (
  temporary: string,
  { file, now, reason, keep: spared, key = null }: BackupRequest,
  onProgress?: OnProgress,
): string => {
  // Out of write-ahead mode, so that reading the backup one day creates nothing beside it.
  const copy = connectWriting(temporary, key);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  const inspection = inspectFile(temporary, { deep: true, key, ...(onProgress && { onProgress }) });
  if (inspection.state !== 'sound') {
    for (const suffix of FILE_SUFFIXES) rmSync(`${temporary}${suffix}`, { force: true });
    throw Object.assign(new Error(`the backup did not pass its own check: ${JSON.stringify(inspection)}`), {
      code: 'SQLITE_CORRUPT',
    });
  }
  keepPrivate(temporary);
  syncPath(temporary);
  const id = backupId(now, reason, inspection.dossiers);
  if (key !== null) keepKeyBeside(file);
  renameSync(temporary, backupPath(file, id));
  syncPath(backupFolder(file));
  const labels = labelsIn(backupFolder(file));
  const listed = listBackups(file).map((b) => ({ ...b, stays: isKept(b, labels) }));
  for (const old of planRotation(listed, now)) if (old !== spared) rmSync(backupPath(file, old), { force: true });
  return id;
};

/**
 * SQLite writes a whole copy of one moment, whatever is written meanwhile on other connections; the copy is verified before it gets its name.
 * @returns the id of the backup
 * @throws where the disk refuses, or when the copy is not sound
 */
export const backUp = (db: Pick<ReadDb, 'prepare'>, request: BackupRequest, onProgress?: OnProgress): string => {
  const temporary = temporaryFor(request.file);
  db.prepare('VACUUM INTO ?').run(temporary);
  return keep(temporary, request, onProgress);
};
