/** Backups: SQLite's own online copy (a plain copy of a live file loses what is still in its log), verified before it gets its name. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Connection, connect } from './connection.ts';
import { APPLICATION_ID, schemaVersion } from './migrate.ts';
import { planRotation } from './rotation.ts';

export type BackupReason = 'opening' | 'manual' | 'migration' | 'restore';
export interface BackupFile {
  readonly id: string;
  readonly path: string;
  readonly createdAt: string;
  readonly reason: string;
  readonly bytes: number;
}
const NAME = /^(\d{4}-\d{2}-\d{2})_(\d{2})h(\d{2})m(\d{2})s(\d{3})_([a-z]+)\.triptyque-db$/;

export const backupFolder = (file: string): string => join(dirname(file), 'backups');
const nameFor = (now: string, reason: BackupReason): string =>
  `${now.slice(0, 10)}_${now.slice(11, 13)}h${now.slice(14, 16)}m${now.slice(17, 19)}s${now.slice(20, 23)}_${reason}.triptyque-db`;

export const listBackups = (file: string): BackupFile[] => {
  const folder = backupFolder(file);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const m = NAME.exec(name);
      if (!m) return [];
      const path = join(folder, name);
      return [
        {
          id: basename(name, '.triptyque-db'),
          path,
          createdAt: `${m[1]}T${m[2]}:${m[3]}:${m[4]}.${m[5]}Z`,
          reason: m[6] ?? '',
          bytes: statSync(path).size,
        },
      ];
    })
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
};

/** Opens a copy read-only and checks it whole. @returns the number of dossiers, or null when it is not sound */
export const verifyCopy = (path: string): { dossiers: number } | null => {
  let db: Connection | undefined;
  try {
    db = connect(path, { readOnly: true });
    if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID) return null;
    if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok' || schemaVersion(db) === 0) return null;
    return { dossiers: Number((db.prepare('SELECT count(*) AS n FROM dossiers').get() as { n: number }).n) };
  } catch {
    // Any failure to read a copy means the same: it is not sound.
    return null;
  } finally {
    db?.close();
  }
};

const syncFile = (path: string): void => {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** @param now ISO time with milliseconds @returns the id of the verified backup; throws where the disk refuses */
export const backUp = async (
  db: Connection,
  { file, now, reason }: { readonly file: string; readonly now: string; readonly reason: BackupReason },
): Promise<string> => {
  const folder = backupFolder(file);
  mkdirSync(folder, { recursive: true });
  const name = nameFor(now, reason);
  const temporary = join(folder, `.${name}.part`);
  rmSync(temporary, { force: true });
  await db.backup(temporary);
  if (verifyCopy(temporary) === null) {
    rmSync(temporary, { force: true });
    throw new Error('the backup did not pass its own check');
  }
  for (const suffix of ['-wal', '-shm']) rmSync(`${temporary}${suffix}`, { force: true });
  syncFile(temporary);
  renameSync(temporary, join(folder, name));
  for (const id of planRotation(listBackups(file))) rmSync(join(folder, `${id}.triptyque-db`), { force: true });
  return basename(name, '.triptyque-db');
};
