/**
 * What an erasure says of itself. In the portfolio: identifiers, a day, a reason chosen from a list. Apart from it, in the folder and beside the backups: also the
 * fingerprints by which a backup that comes back later is cleaned; closed up with the key of the portfolio where it is protected.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '#main/seal/seal.ts';
import { ERASURE_REASONS } from '#shared/dossier/merge/redaction.ts';
import type { PortfolioKey, ReadDb } from '../connection.ts';
import { backupFolder, syncPath } from '../files.ts';
import { ForgottenSchema } from './words.ts';

export const ERASURE_KINDS = ['passage', 'person', 'dossier', 'applicant'] as const;
/** What counts of a dossier that was anonymised, and nothing that names. Amounts in cents. */
const KeptFiguresSchema = z.strictObject({
  /** year of the request, or of its beginning here */ year: z.string(),
  status: z.string(),
  outcome: z.string(),
  field: z.string(),
  stage: z.string(),
  model: z.string(),
  askedCents: z.int().nullable(),
  grantedCents: z.int().nullable(),
});
export type KeptFigures = z.infer<typeof KeptFiguresSchema>;
const SaidSchema = z.strictObject({
  /** the dossier that was destroyed */ dossierId: z.string().optional(),
  /** attached documents that were destroyed with the words */ documents: z.array(z.string()).optional(),
  kept: KeptFiguresSchema.optional(),
});
const ErasureSchema = z.strictObject({
  id: z.string().min(1).max(100),
  /** ISO time */ at: z.string(),
  kind: z.enum(ERASURE_KINDS),
  reason: z.enum(ERASURE_REASONS),
  said: SaidSchema,
});
/** As it is carried out: with what is to be forgotten. */
const CarriedSchema = ErasureSchema.extend({ forgotten: z.array(ForgottenSchema) });
export type Erasure = z.infer<typeof ErasureSchema>;
export type CarriedErasure = z.infer<typeof CarriedSchema>;

interface ErasureRow extends Omit<Erasure, 'said'> {
  readonly said: string;
}
/** Those that a database has been through, oldest first. */
export const erasuresIn = (db: Pick<ReadDb, 'prepare'>): Erasure[] =>
  (db.prepare('SELECT id, at, kind, reason, said FROM erasures ORDER BY number').all() as ErasureRow[]).map((row) => ({
    ...row,
    said: SaidSchema.parse(JSON.parse(row.said)),
  }));

const ERASURES_FILE = 'erasures.json';
const KEY_MARK = 8;
const KEY_DIGITS = 64;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const cipherKey = (key: PortfolioKey): Buffer => Buffer.from(key.slice(0, KEY_DIGITS), 'hex');
const closeUp = (text: string, key: PortfolioKey): string => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('chacha20-poly1305', cipherKey(key), nonce, { authTagLength: TAG_BYTES });
  const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return JSON.stringify({ closed: Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64') });
};
const openUp = (text: string, key: PortfolioKey | null): string => {
  const { closed } = JSON.parse(text) as { readonly closed?: unknown };
  if (typeof closed !== 'string') return text;
  if (key === null) throw new Error('the list is closed up');
  const bytes = Buffer.from(closed, 'base64');
  const decipher = createDecipheriv('chacha20-poly1305', cipherKey(key), bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
};

const LedgerSchema = z.strictObject({ erasures: z.array(CarriedSchema) });
const readLedger = (path: string, key: PortfolioKey | null): CarriedErasure[] => {
  try {
    return LedgerSchema.parse(JSON.parse(openUp(readFileSync(path, 'utf8'), key))).erasures;
  } catch {
    // Absent, cut or closed up with another key: the copies of it that stand elsewhere say the same.
    return [];
  }
};
const writeLedger = (path: string, erasures: readonly CarriedErasure[], key: PortfolioKey | null): void => {
  const text = JSON.stringify({ erasures });
  const handle = openSync(`${path}.part`, 'w', 0o600);
  try {
    writeSync(handle, `${key === null ? text : closeUp(text, key)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${path}.part`, path);
  syncPath(dirname(path));
};

/** Closed up, it carries a mark of the key: two portfolios may have their backups in one place. */
const ledgerIn = (folder: string, key: PortfolioKey | null): string =>
  join(folder, key === null ? ERASURES_FILE : `erasures-${sha256(key).slice(0, KEY_MARK)}.json`);
const readFolder = (folder: string, key: PortfolioKey | null): CarriedErasure[] =>
  [...new Set([ledgerIn(folder, key), ledgerIn(folder, null)])].flatMap((path) => readLedger(path, key));
const inOrder = (erasures: readonly CarriedErasure[]): CarriedErasure[] =>
  [...new Map(erasures.map((erasure) => [erasure.id, erasure])).values()].sort((a, b) => (a.at < b.at ? -1 : 1));

/** The folder of the portfolio and that of its backups: each keeps the whole list. */
const ownPlaces = (file: string): string[] =>
  [dirname(file), backupFolder(file)].filter((folder) => existsSync(folder));
/** Every erasure that this folder and its backups remember, oldest first. @param second also those that are remembered where its backups are copied to: before one of them comes back */
export const rememberedErasures = (
  file: string,
  key: PortfolioKey | null,
  second: string | null = null,
): CarriedErasure[] =>
  inOrder([...ownPlaces(file), ...(second === null ? [] : [second])].flatMap((folder) => readFolder(folder, key)));
/**
 * @param dropped one that was begun and refused
 * @throws what the disk throws, for the folder of the portfolio; another that takes nothing is left out
 */
export const rememberErasures = (
  file: string,
  erasures: readonly CarriedErasure[],
  {
    key,
    second,
    dropped = '',
  }: { readonly key: PortfolioKey | null; readonly second: string | null; readonly dropped?: string },
): void => {
  const write = (folder: string, list: readonly CarriedErasure[]): void => {
    writeLedger(ledgerIn(folder, key), list, key);
    // What was plain before the portfolio was protected does not stay beside it.
    if (key !== null) rmSync(ledgerIn(folder, null), { force: true });
  };
  const [own = dirname(file), ...backups] = ownPlaces(file);
  write(own, erasures);
  for (const folder of [...backups, ...(second === null ? [] : [second])])
    try {
      // Another portfolio may have its backups in the second place: what it remembers stays there.
      const there = folder === second ? readFolder(folder, key).filter(({ id }) => id !== dropped) : [];
      write(folder, inOrder([...there, ...erasures]));
    } catch (error) {
      if ((error as { code?: unknown }).code === undefined) throw error;
    }
};
