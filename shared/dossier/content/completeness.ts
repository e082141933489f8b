/** How far a dossier is filled, counted over what it should hold (missing.ts). */
import type { StationId } from '#shared/base/method/stations.ts';
import { EXPECTED_KINDS, type Expected, type ExpectedKind, expectedIn } from './missing.ts';
import type { Dossier } from './schema.ts';

export interface Count {
  readonly expected: number;
  readonly there: number;
}
export interface StationProgress {
  /** questions, lines and documents expected; where facts come from is counted apart */ readonly counted: number;
  /** of these, there; "not known" and "not applicable" are answers */ readonly answered: number;
  readonly unknown: number;
  readonly openQuestions: number;
  readonly kinds: Readonly<Record<ExpectedKind, Count>>;
}
const countOf = (all: readonly Expected[]): Count => ({
  expected: all.length,
  there: all.filter((item) => item.lacks === null).length,
});
const countByKind = (all: readonly Expected[]): Readonly<Record<ExpectedKind, Count>> =>
  Object.fromEntries(EXPECTED_KINDS.map((kind) => [kind, countOf(all.filter((item) => item.kind === kind))])) as Record<
    ExpectedKind,
    Count
  >;

/** How far a station is filled. */
export const stationProgress = (d: Dossier, station: StationId): StationProgress => {
  const here = expectedIn(d).filter((item) => item.station === station);
  const { expected, there } = countOf(here.filter((item) => item.kind !== 'source'));
  return {
    counted: expected,
    answered: there,
    unknown: here.filter(
      ({ kind, path: [, id] }) => kind === 'question' && id !== undefined && d.answers[id]?.state === 'unknown',
    ).length,
    openQuestions: d.bearerQuestions.filter((q) => q.station === station && q.status === 'open').length,
    kinds: countByKind(here),
  };
};

/** Questions, lines, documents and sources of the whole dossier. */
export const progressByKind = (d: Dossier): Readonly<Record<ExpectedKind, Count>> => countByKind(expectedIn(d));

/** Share of all that is expected and is there, 0 to 1. */
export const completeness = (d: Dossier): number => {
  const { expected, there } = countOf(expectedIn(d));
  return expected === 0 ? 0 : there / expected;
};
