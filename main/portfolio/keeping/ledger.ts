/** What is known beside the backups: what a person called them, and how the work for safety went. A file that cannot be read or written costs a name, never a backup. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BackupLabel,
  type BackupLedger,
  BackupLedgerSchema,
  type PastWork,
  type SafetyWork,
} from '#shared/contract/operations/backups.ts';
import { storageCode } from '../connection.ts';
import { backupFolder, PRIVATE_FOLDER, syncPath } from '../files.ts';

export const LEDGER_FILE = 'backups.json';
const EMPTY: BackupLedger = { labels: {}, works: { backup: null, second: null, verified: null, rehearsed: null } };
const MAX_TROUBLE = 500;

const readLedger = (path: string): BackupLedger => {
  try {
    return BackupLedgerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return EMPTY;
  }
};
/** Whole or not at all. @throws what the disk throws */
const writeWhole = (path: string, text: string): void => {
  const temporary = `${path}.part`;
  const handle = openSync(temporary, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, path);
};

/** What a person called the backups of a folder; empty where nothing is known. */
export const labelsIn = (folder: string): BackupLedger['labels'] => readLedger(join(folder, LEDGER_FILE)).labels;

export interface SafetyLedger {
  readonly works: () => BackupLedger['works'];
  readonly labels: () => BackupLedger['labels'];
  /** @throws where the disk refuses: a person waits for it */ readonly label: (
    id: string,
    label: BackupLabel | null,
  ) => void;
  /** Notes how a piece of work went; `trouble` is empty when it went well. Remembered here also where the disk refuses it. */
  readonly note: (work: SafetyWork, at: string, trouble: string) => void;
}

/** @param file the portfolio */
export const openLedger = (file: string): SafetyLedger => {
  const folder = backupFolder(file);
  const path = join(folder, LEDGER_FILE);
  let known = readLedger(path);
  const keep = (next: BackupLedger): void => {
    known = next;
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
    writeWhole(path, `${JSON.stringify(next, null, 2)}\n`);
    syncPath(folder);
  };
  return {
    works: () => known.works,
    labels: () => known.labels,
    label: (id, label) => {
      const before = known;
      const { [id]: _former, ...others } = known.labels;
      try {
        keep({ ...known, labels: label === null ? others : { ...others, [id]: label } });
      } catch (error) {
        known = before;
        throw error;
      }
    },
    note: (work, at, trouble) => {
      const past: PastWork = {
        at,
        trouble: trouble.slice(0, MAX_TROUBLE),
        goodAt: trouble === '' ? at : (known.works[work]?.goodAt ?? null),
      };
      try {
        keep({ ...known, works: { ...known.works, [work]: past } });
      } catch (error) {
        if (storageCode(error) === undefined) throw error;
      }
    },
  };
};
