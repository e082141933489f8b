/**
 * A dossier is written in the lowest version of the format that can say it: one that uses none of the later parts is the same file,
 * with the same fingerprint, as before they existed.
 */
import { DOSSIER_FORMAT_VERSION, type Dossier, LATER_QUESTION_FIELDS } from './schema.ts';
import { STATION_COLLECTIONS } from './stations.ts';

export type LaterCollection = keyof typeof STATION_COLLECTIONS;
export const LATER_COLLECTIONS = Object.keys(STATION_COLLECTIONS) as LaterCollection[];
/** Collections whose lines may carry notes of their cells. */
export const NOTED_COLLECTIONS = ['resources', 'costs', 'posts', 'investments', 'supports'] as const;

/** What is stored, sealed and exported: the dossier, or an earlier version when that says everything. */
export type WrittenDossier = Omit<Dossier, 'formatVersion' | LaterCollection> & {
  readonly formatVersion: number;
};

const hasCellNotes = (data: Readonly<Record<string, unknown>>): boolean =>
  NOTED_COLLECTIONS.some((name) => {
    const lines = data[name];
    return (
      Array.isArray(lines) &&
      lines.some((line: unknown) => typeof line === 'object' && line !== null && Object.hasOwn(line, 'cells'))
    );
  });

export const written = (dossier: Dossier): WrittenDossier => {
  if (hasCellNotes(dossier)) return dossier;
  const asksMore = dossier.bearerQuestions.some((q) => LATER_QUESTION_FIELDS.some((field) => q[field] !== undefined));
  if (asksMore || LATER_COLLECTIONS.some((name) => dossier[name].length > 0)) return { ...dossier, formatVersion: 2 };
  const kept: Record<string, unknown> = { ...dossier, formatVersion: 1 };
  for (const name of LATER_COLLECTIONS) delete kept[name];
  return kept as unknown as WrittenDossier;
};

/** Data of an older version with the places of the present one; anything else is given back as it is, for the schema to judge. */
export const upgraded = (data: object): object => {
  const { formatVersion } = data as { formatVersion?: unknown };
  if ((formatVersion !== 1 && formatVersion !== 2) || hasCellNotes(data as Record<string, unknown>)) return data;
  if (formatVersion === 2) return { ...data, formatVersion: DOSSIER_FORMAT_VERSION };
  if (LATER_COLLECTIONS.some((name) => Object.hasOwn(data, name))) return data;
  return {
    ...data,
    formatVersion: DOSSIER_FORMAT_VERSION,
    ...Object.fromEntries(LATER_COLLECTIONS.map((name) => [name, []])),
  };
};
