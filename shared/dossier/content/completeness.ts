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

/** How far a station is filled. The projection counts its lines as one more answer. */
export const stationProgress = (d: Dossier, station: StationId): StationProgress => {
  const counted = questionsOf(station).filter((q) => q.counted);
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
  const all = STATION_IDS.map((s) => stationProgress(d, s));
  const counted = all.reduce((t, p) => t + p.counted, 0);
  return counted === 0 ? 0 : all.reduce((t, p) => t + p.answered, 0) / counted;
};
