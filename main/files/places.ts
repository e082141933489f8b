/** Folders that a person chose on this machine: where the portfolio stands, where its backups are copied to. Chosen in main, never named by the window; a file that cannot be read costs a choice, not data. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { atomicWrite } from './atomic-write.ts';

const PlacesSchema = z.strictObject({
  /** where backups are copied to; null: nowhere */ second: z.string().nullable().default(null),
  /** where the portfolio stands; null: where it stands when nobody chose */ portfolio: z
    .string()
    .nullable()
    .default(null),
  /** portfolios opened before, the last one first */ recent: z.array(z.string()).default([]),
  /** the copy that the last move left behind, and where what it is a copy of went */ left: z.string().default(''),
  leftOf: z.string().default(''),
  /** the folder that an engine copies, and that a person keeps all the same */ accepted: z.string().default(''),
});
type Places = z.infer<typeof PlacesSchema>;
export interface PlacesStore {
  readonly get: () => Places;
  /** @throws what the disk throws */ readonly set: (change: Partial<Places>) => void;
}

const readPlaces = (path: string): Places => {
  try {
    return PlacesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return PlacesSchema.parse({});
  }
};
export const openPlaces = (path: string): PlacesStore => {
  let current = readPlaces(path);
  return {
    get: () => current,
    set: (change) => {
      const next = PlacesSchema.parse({ ...current, ...change });
      atomicWrite(path, `${JSON.stringify(next, null, 2)}\n`, true);
      current = next;
    },
  };
};

/** The copy that the last move left behind, where it is one of the portfolio of this folder. */
export const leftBehind = (places: PlacesStore, folder: string): string | null => {
  const { left, leftOf } = places.get();
  return left !== '' && leftOf === folder ? left : null;
};

/** A folder that is there and holds nothing: where something may begin. One that is not there is a disk that is away. */
export const isEmptyFolder = (folder: string): boolean => {
  try {
    return existsSync(folder) && readdirSync(folder).length === 0;
  } catch {
    return false;
  }
};
