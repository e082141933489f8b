/**
 * A dossier is written in the lowest version of the format that can say it: one that uses none of the later collections is the same file,
 * with the same fingerprint, as before they existed.
 */
import { DOSSIER_FORMAT_VERSION, type Dossier, LATER_QUESTION_FIELDS } from './schema.ts';
import { STATION_COLLECTIONS } from './stations.ts';

export type LaterCollection = keyof typeof STATION_COLLECTIONS;
export const LATER_COLLECTIONS = Object.keys(STATION_COLLECTIONS) as LaterCollection[];

/** What is stored, sealed and exported: the dossier, or its version 1 when that says everything. */
export type WrittenDossier = Omit<Dossier, 'formatVersion' | LaterCollection> & {
  readonly formatVersion: number;
};

export const written = (dossier: Dossier): WrittenDossier => {
  const asksMore = dossier.bearerQuestions.some((q) => LATER_QUESTION_FIELDS.some((field) => q[field] !== undefined));
  if (asksMore || LATER_COLLECTIONS.some((name) => dossier[name].length > 0)) return dossier;
  const kept: Record<string, unknown> = { ...dossier, formatVersion: 1 };
  for (const name of LATER_COLLECTIONS) delete kept[name];
  return kept as unknown as WrittenDossier;
};

/** Data of an older version with the places of the present one; anything else is given back as it is, for the schema to judge. */
export const upgraded = (data: object): object => {
  if (
    (data as { formatVersion?: unknown }).formatVersion !== 1 ||
    LATER_COLLECTIONS.some((name) => Object.hasOwn(data, name))
  )
    return data;
  return {
    ...data,
    formatVersion: DOSSIER_FORMAT_VERSION,
    ...Object.fromEntries(LATER_COLLECTIONS.map((name) => [name, []])),
  };
};
