/** Folders that a person chose on this machine: where backups are copied to. Chosen in main, never named by the window; a file that cannot be read costs a choice, not data. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { atomicWrite } from './atomic-write.ts';

const PlacesSchema = z.strictObject({
  /** where backups are copied to; null: nowhere */ second: z.string().nullable().default(null),
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
