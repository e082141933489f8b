import { questionsOf } from '#shared/base/method/questions/all.ts';
import { STATION_IDS, type StationId } from '#shared/base/method/stations.ts';
import type { Answer } from './answer.ts';
import type { Dossier } from './schema.ts';

export interface StationProgress {
  readonly counted: number;
  /** answered, "not known" and "not applicable" alike */ readonly answered: number;
  readonly unknown: number;
  readonly openQuestions: number;
}
const isAnswered = (a: Answer | undefined): boolean =>
  a !== undefined &&
  (a.state !== 'answered' ||
    (a.value !== undefined && a.value !== '' && !(Array.isArray(a.value) && a.value.length === 0)));

const COUNTED = new Map(STATION_IDS.map((station) => [station, questionsOf(station).filter((q) => q.counted)]));

/** How far a station is filled. The projection counts its lines as one more answer. */
export const stationProgress = (d: Dossier, station: StationId): StationProgress => {
  const counted = COUNTED.get(station) ?? [];
  const answers = counted.map((q) => (Object.hasOwn(d.answers, q.id) ? d.answers[q.id] : undefined));
  const lines = station === 'projection' ? [d.resources.length > 0, d.costs.length + d.posts.length > 0] : [];
  return {
    counted: counted.length + lines.length,
    answered: answers.filter(isAnswered).length + lines.filter(Boolean).length,
    unknown: answers.filter((a) => a?.state === 'unknown').length,
    openQuestions: d.bearerQuestions.filter((q) => q.station === station && q.status === 'open').length,
  };
};

/** Share of all counted questions answered, 0 to 1. */
export const completeness = (d: Dossier): number => {
  let counted = 0;
  let answered = 0;
  for (const station of STATION_IDS) {
    const progress = stationProgress(d, station);
    counted += progress.counted;
    answered += progress.answered;
  }
  return counted === 0 ? 0 : answered / counted;
};
