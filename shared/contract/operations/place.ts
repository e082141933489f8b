import { z } from 'zod';
import { FILE_FAILURES } from '../failures.ts';
import { operation } from '../operation.ts';

/** What looks after a folder and copies it elsewhere; `share`: a disk of another machine. */
export const SYNC_ENGINES = [
  'oneDrive',
  'dropbox',
  'nextcloud',
  'iCloud',
  'googleDrive',
  'syncthing',
  'share',
  'other',
] as const;
export type SyncEngine = (typeof SYNC_ENGINES)[number];

/** Engines that have a name of their own, the same everywhere. */
export const ENGINE_NAMES: Readonly<Partial<Record<SyncEngine, string>>> = {
  oneDrive: 'OneDrive',
  dropbox: 'Dropbox',
  nextcloud: 'Nextcloud',
  iCloud: 'iCloud Drive',
  googleDrive: 'Google Drive',
  syncthing: 'Syncthing',
};

/** How many portfolios opened before are remembered. */
export const MOST_RECENT = 8;
const Placed = z.strictObject({ folder: z.string() });
const CHANGES = [...FILE_FAILURES, 'cancelled'] as const;

/** Where the portfolio stands on this machine. Folders are chosen in main; the window names none. */
export const placeOperations = {
  'place.read': operation({
    effect: 'read',
    input: z.strictObject({}),
    output: z.strictObject({
      folder: z.string(),
      /** where it stands when nobody chose */ isUsual: z.boolean(),
      /** what copies this folder while it is written; null: nothing that we know of */ engine: z
        .enum(SYNC_ENGINES)
        .nullable(),
      /** a person read what that risks, and stays */ isAccepted: z.boolean(),
      /** opened before, the last one first */ recent: z.array(
        z.strictObject({ folder: z.string(), isUsual: z.boolean(), isThere: z.boolean() }),
      ),
      /** the copy that the last move left behind; empty: none */ left: z.string(),
    }),
    fails: [],
  }),
  /** A folder that holds a portfolio is opened; in an empty one, a portfolio begins. */
  'place.openOther': operation({
    effect: 'dialog',
    input: z.strictObject({}),
    output: Placed,
    fails: [...CHANGES, 'place.noPortfolio'],
  }),
  /** @param index in `recent` */
  'place.openRecent': operation({
    effect: 'write',
    input: z.strictObject({ index: z.int().min(0).max(MOST_RECENT) }),
    output: Placed,
    fails: [...FILE_FAILURES, 'place.noPortfolio'],
  }),
  /** Copies all of it into a folder of that name below the one that is chosen, reads it back, and opens it there. The former folder stays, under another name. */
  'place.move': operation({
    effect: 'dialog',
    input: z.strictObject({}),
    output: Placed,
    fails: [...CHANGES, 'place.notEmpty', 'place.inside'],
  }),
  'place.cancelMove': operation({
    effect: 'write',
    input: z.strictObject({}),
    output: z.strictObject({ ended: z.boolean() }),
    fails: [],
  }),
  'place.accept': operation({
    effect: 'write',
    input: z.strictObject({}),
    output: z.strictObject({ accepted: z.boolean() }),
    fails: [...FILE_FAILURES],
  }),
} as const;
