/**
 * A dossier is written in the lowest version of the format that can say it: one that uses none of the later collections is the same file,
 * with the same fingerprint, as before they existed.
 */
import { DOSSIER_FORMAT_VERSION, type Dossier } from './schema.ts';
import { STATION_COLLECTIONS } from './stations.ts';

const LATER = Object.keys(STATION_COLLECTIONS) as (keyof typeof STATION_COLLECTIONS)[];

/** What is stored, sealed and exported: the dossier, or its version 1 when that says everything. */
export type WrittenDossier = Omit<Dossier, 'formatVersion' | keyof typeof STATION_COLLECTIONS> & {
  readonly formatVersion: number;
};

export const written = (dossier: Dossier): WrittenDossier => {
  if (LATER.some((name) => dossier[name].length > 0)) return dossier;
  const kept: Record<string, unknown> = { ...dossier, formatVersion: 1 };
  for (const name of LATER) delete kept[name];
  return kept as unknown as WrittenDossier;
};

/** Data of an older version with the places of the present one; anything else is given back as it is, for the schema to judge. */
export const upgraded = (data: object): object => {
  if ((data as { formatVersion?: unknown }).formatVersion !== 1 || LATER.some((name) => Object.hasOwn(data, name)))
    return data;
  return { ...data, formatVersion: DOSSIER_FORMAT_VERSION, ...Object.fromEntries(LATER.map((name) => [name, []])) };
};
