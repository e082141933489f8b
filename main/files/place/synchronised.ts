/**
 * Whether a folder is looked after by an engine that copies it elsewhere while it is written: a database kept there can be copied half written, or come back in two
 * versions. Told by the names that the engines give their folders, by what they leave in them, and by how the disk is mounted.
 */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { SyncEngine } from '#shared/contract/operations/place.ts';

/** Names of folders, in small letters. A number, an account or a company may follow. */
const NAMES: readonly (readonly [engine: SyncEngine, pattern: RegExp])[] = [
  ['oneDrive', /^onedrive($|[ -])/],
  ['dropbox', /^dropbox($|[ (-])/],
  ['nextcloud', /^(nextcloud|owncloud)\d*$/],
  ['iCloud', /^(mobile documents|icloud ?drive|com~apple~clouddocs)$/],
  ['googleDrive', /^(google ?drive|my drive|mon drive|shared drives|drive partagés)($|[ -])/],
  ['syncthing', /^syncthing$/],
  [
    'other',
    /^(cloudstorage|seafile|pcloud ?drive|megasync|mega|box|box sync|kdrive|proton ?drive|tresorit|resilio sync)$/,
  ],
];
/** What engines leave in the folder that they look after. */
const MARKS: readonly (readonly [engine: SyncEngine, pattern: RegExp])[] = [
  ['syncthing', /^\.stfolder$/],
  ['dropbox', /^\.dropbox(\.cache)?$/],
  ['nextcloud', /^\.(_?sync_[0-9a-f]+\.db|(owncloud|nextcloud)sync\.log)/],
  ['oneDrive', /^\.849c9593-d756-4e56-8d6e-42412f2a707b$/],
  ['googleDrive', /^\.tmp\.drive(down|up)load$/],
];
/** Disks of other machines, as Linux mounts them. */
const REMOTE =
  /^(nfs\d?|cifs|smb3?|smbfs|9p|afpfs|davfs|ncpfs|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|google-drive-ocamlfuse|onedrive|smbnetfs))$/;

const parents = (path: string): string[] => {
  const up = dirname(path);
  return up === path ? [path] : [path, ...parents(up)];
};
const entriesOf = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};
/** The part of it that is there: a folder may be asked about before it is made. */
const realPart = (path: string): string => {
  const there = parents(path).find((p) => existsSync(p)) ?? path;
  try {
    return join(realpathSync(there), path.slice(there.length));
  } catch {
    return path;
  }
};
/** @param mounts the table of mounts, as /proc/self/mounts writes it */
const remoteMount = (path: string, mounts: string): boolean => {
  const table = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, place = '', kind = '']) => ({ place: place.replaceAll('\\040', ' '), kind }))
    .filter(
      ({ place }) => place !== '' && (path === place || path.startsWith(place.endsWith('/') ? place : `${place}/`)),
    )
    .sort((a, b) => b.place.length - a.place.length);
  return REMOTE.test(table[0]?.kind ?? '');
};
const mountsHere = (): string => {
  try {
    return readFileSync('/proc/self/mounts', 'utf8');
  } catch {
    return '';
  }
};

/** @param folder it need not be there yet @returns null where no engine is seen: it cannot be told of every one */
export const engineOf = (folder: string, mounts = mountsHere()): SyncEngine | null => {
  const path = realPart(folder);
  if (/^(\\\\|\/\/)/.test(folder) || remoteMount(path, mounts)) return 'share';
  const steps = path.split(sep === '\\' ? /[\\/]/ : '/').map((step) => step.toLocaleLowerCase('en'));
  for (const step of steps) {
    const engine = NAMES.find(([, pattern]) => pattern.test(step))?.[0];
    if (engine !== undefined && engine !== 'other') return engine;
  }
  for (const parent of parents(path)) {
    const entries = entriesOf(parent);
    const engine = MARKS.find(([, pattern]) => entries.some((name) => pattern.test(name)))?.[0];
    if (engine !== undefined) return engine;
  }
  return steps.some((step) => NAMES.some(([, pattern]) => pattern.test(step))) ? 'other' : null;
};
