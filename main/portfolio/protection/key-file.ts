/**
 * The small file beside a protected portfolio that holds its key, closed up once for each way to open it. The same file stands beside the backups, under the name of
 * its key: a backup that is carried away is opened by the passphrase of its day.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '#main/seal/seal.ts';
import type { PortfolioKey } from '../connection.ts';
import { backupFolder, PRIVATE_FOLDER, syncPath } from '../files.ts';
import { ASIDE_FOLDER } from '../safety/damage.ts';

const KEY_EXTENSION = '.triptyque-key';
const KEY_FILE_VERSION = 1;
/** A file of this size is none of ours. */
const MAX_BYTES = 65_536;

/** system: closed up by the keystore of the account, on this machine alone */
const WAYS = ['passphrase', 'recovery', 'system'] as const;
export type Way = (typeof WAYS)[number];
const KeyFileSchema = z.strictObject({
  format: z.literal('triptyque-key'),
  version: z.literal(KEY_FILE_VERSION),
  /** of the key, by chance; its copies carry it as their name */ id: z.string().regex(/^[0-9a-f]{16}$/),
  /** base64 */ wraps: z.partialRecord(z.enum(WAYS), z.string()),
  /** SHA-256 of the rest: tells a damaged file from a wrong passphrase */ seal: z.string(),
});
export type KeyFile = Omit<z.infer<typeof KeyFileSchema>, 'seal'>;

/** altered: its seal does not match, and what can still be read of it may still open. */
export type ReadKeyFile =
  | { readonly state: 'sound' | 'altered'; readonly keys: KeyFile }
  | { readonly state: 'absent' | 'damaged' | 'newer' };

const sealOf = ({ format, version, id, wraps }: KeyFile): string =>
  sha256(JSON.stringify([format, version, id, WAYS.map((way) => wraps[way] ?? '')]));

const keyPath = (file: string): string => join(dirname(file), `portfolio${KEY_EXTENSION}`);

const readJson = (path: string): unknown => {
  try {
    const bytes = readFileSync(path);
    return bytes.length > MAX_BYTES ? null : JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};
const readOne = (path: string): ReadKeyFile => {
  if (!existsSync(path)) return { state: 'absent' };
  const content = readJson(path);
  const version: unknown = (content as { version?: unknown } | null)?.version;
  const format: unknown = (content as { format?: unknown } | null)?.format;
  if (format === 'triptyque-key' && typeof version === 'number' && version > KEY_FILE_VERSION)
    return { state: 'newer' };
  const parsed = KeyFileSchema.safeParse(content);
  if (!parsed.success) return { state: 'damaged' };
  const { seal, ...keys } = parsed.data;
  return { state: seal === sealOf(keys) ? 'sound' : 'altered', keys };
};

/** Those of a folder. */
export const keyCopiesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(KEY_EXTENSION))
        .map((name) => join(folder, name))
    : [];

/**
 * Every key file that may open the portfolio, that beside it first, then others in its folder (put there by hand) and those beside its backups.
 * @returns the first says what is told when none opens
 */
export const keyFilesFor = (file: string): readonly ReadKeyFile[] => {
  const own = keyPath(file);
  const others = [...keyCopiesIn(dirname(file)), ...keyCopiesIn(backupFolder(file))].filter((path) => path !== own);
  const read = [own, ...others].map(readOne);
  const seen = new Set<string>();
  return read.filter((one) => {
    const content = JSON.stringify(one);
    const isNew = !seen.has(content);
    seen.add(content);
    return isNew;
  });
};

/** The first that can be read at all, and how the one beside the portfolio stands. */
const standingOf = (files: readonly ReadKeyFile[]): ReadKeyFile =>
  files.find((one) => one.state === 'sound') ?? files.find((one) => one.state !== 'absent') ?? { state: 'absent' };

const writeWhole = (path: string, content: string): void => {
  const part = `${path}.part`;
  const handle = openSync(part, 'w', 0o600);
  try {
    writeSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(part, path);
  syncPath(dirname(path));
};
const textOf = (keys: KeyFile): string => `${JSON.stringify({ ...keys, seal: sealOf(keys) }, null, 2)}\n`;

/** The copy beside backups, without what only this machine opens. @param folder one that is there */
const writeKeyCopy = (folder: string, { wraps: { system: _here, ...wraps }, ...keys }: KeyFile): void =>
  writeWhole(join(folder, `${keys.id}${KEY_EXTENSION}`), textOf({ ...keys, wraps }));

/** What opens the backups stands beside them. */
export const keepKeyBeside = (file: string): void => {
  const own = readOne(keyPath(file));
  if (own.state === 'sound' && !existsSync(join(backupFolder(file), `${own.keys.id}${KEY_EXTENSION}`)))
    writeKeyCopy(backupFolder(file), own.keys);
};

/** @throws where the disk refuses: what was there then still is */
export const writeKeyFile = (file: string, keys: KeyFile): void => {
  if (existsSync(backupFolder(file))) writeKeyCopy(backupFolder(file), keys);
  writeWhole(keyPath(file), textOf(keys));
};

/** What a person who is to unlock is told: whether the key can be reached, and by which ways. */
export const describeKeys = (
  file: string,
): { readonly keys: 'ready' | 'damaged' | 'newer' | 'missing'; readonly ways: readonly Way[] } => {
  const files = keyFilesFor(file);
  const found = standingOf(files);
  const ways = WAYS.filter((way) => files.some((one) => 'keys' in one && one.keys.wraps[way] !== undefined));
  if ('keys' in found) return { keys: 'ready', ways };
  return { keys: found.state === 'absent' ? 'missing' : found.state, ways };
};

/** With the portfolio that it opens, which was moved aside (safety/damage.ts): nothing is lost for whoever finds the passphrase again. */
export const setKeyAside = (file: string): void => {
  const folder = backupFolder(file);
  if (!existsSync(keyPath(file))) return;
  const read = readOne(keyPath(file));
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
  if ('keys' in read) writeKeyCopy(folder, read.keys);
  renameSync(keyPath(file), join(dirname(file), ASIDE_FOLDER, `portfolio${KEY_EXTENSION}`));
};

/** Once nothing here is protected any more; the copies beside backups stay, for those that are. */
export const removeKeyFile = (file: string): void => rmSync(keyPath(file), { force: true });

/** A new key: 32 bytes and a salt of 16. @param chance 48 bytes, in hexadecimal */
export const asKey = (chance: string): PortfolioKey | null =>
  /^[0-9a-f]{96}$/.test(chance) ? (chance as PortfolioKey) : null;
