/** From the path of a fact to the station where it can be changed. */

import { questionById } from '#shared/base/method/questions/all.ts';
import { STATION_IDS, type StationId } from '#shared/base/method/stations.ts';
import { STATION_OF_COLLECTION } from '#shared/dossier/content/collection-station.ts';
import { COLLECTION_NAMES, type CollectionName, type Dossier } from '#shared/dossier/content/schema.ts';

const isStation = (key: string): key is StationId => (STATION_IDS as readonly string[]).includes(key);
const isCollection = (key: string): key is CollectionName => (COLLECTION_NAMES as readonly string[]).includes(key);

/**
 * Paths are those of commands (['answers', question], ['resources', id, …], ['opening', …], ['plan', …]), or begin with a station's id for a computed figure
 * (['projection', 'cash']).
 * @param dossier where items that live at several stations (questions to the applicant) are looked up
 * @returns the station that shows the fact; null when the path leads nowhere
 */
export const stationOf = (path: readonly string[], dossier: Dossier | null = null): StationId | null => {
  const [first, second] = path;
  if (first === undefined) return null;
  if (first === 'answers') return questionById(second ?? '')?.station ?? null;
  if (first === 'plan' || first === 'opening') return 'projection';
  if (first === 'bearerQuestions') {
    const station = dossier?.bearerQuestions.find((q) => q.id === second)?.station ?? '';
    return isStation(station) ? station : STATION_OF_COLLECTION.bearerQuestions;
  }
  if (isCollection(first)) return STATION_OF_COLLECTION[first];
  return isStation(first) ? first : null;
};

/** Whether what the path names is there: an existing question (answered or not), an item that exists, a section, a station. */
export const placeExists = (dossier: Dossier, path: readonly string[]): boolean => {
  const [first, second] = path;
  if (stationOf(path) === null || first === undefined) return false;
  if (first === 'plan' || first === 'opening') return second === undefined || Object.hasOwn(dossier[first], second);
  if (isCollection(first)) return second === undefined || dossier[first].some((item) => item.id === second);
  return true;
};
