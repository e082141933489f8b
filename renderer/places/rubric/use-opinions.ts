import { useRead } from '#renderer/ground/api/reading.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { Rubric } from '#shared/assessment/rubric/rubric.ts';
import type { ReadOpinion } from '#shared/assessment/rubric/spread.ts';
import type { OutputOf } from '#shared/contract/contract.ts';

export type Opinions = OutputOf<'opinion.list'>;
export type ReadableOpinion = Opinions['opinions'][number];

/** What the user may read of a dossier's opinions, read again when the portfolio or the user changes; null until it is read. */
export const useOpinions = (dossierId: string): Opinions | null => {
  const eyes = useApp((s) => s.info?.settings.userName ?? '');
  return useRead('opinion.list', { dossierId }, { eyes }).value ?? null;
};
/** The version of the rubric that an opinion speaks of. */
export const rubricOf = ({ rubrics }: Opinions, { body }: ReadableOpinion): Rubric | undefined =>
  rubrics.find((r) => r.version === body.rubric.version)?.rubric;
/** Opinions with the version that each was given under. */
export const readOpinions = (opinions: Opinions): ReadOpinion[] =>
  opinions.opinions.flatMap((record) => {
    const rubric = rubricOf(opinions, record);
    return rubric === undefined ? [] : [{ opinion: record.body, rubric }];
  });
