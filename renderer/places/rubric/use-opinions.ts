import { useCallback, useEffect, useState } from 'react';
import { call, onEvent } from '#renderer/ground/api/client.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { Rubric } from '#shared/assessment/rubric/rubric.ts';
import type { ReadOpinion } from '#shared/assessment/rubric/spread.ts';
import type { OutputOf } from '#shared/contract/contract.ts';

export type Opinions = OutputOf<'opinion.list'>;
export type ReadableOpinion = Opinions['opinions'][number];

/** What the user may read of a dossier's opinions, read again when the portfolio or the user changes; null until it is read. */
export const useOpinions = (dossierId: string): Opinions | null => {
  const tell = useApp((s) => s.tell);
  const userName = useApp((s) => s.info?.settings.userName ?? '');
  const [read, setRead] = useState<Opinions | null>(null);
  const refresh = useCallback(async (): Promise<void> => {
    const reply = await call('opinion.list', { dossierId });
    if (reply.ok) setRead(reply.value);
    else tell(reply.failure);
  }, [dossierId, tell]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another user reads other opinions
  useEffect(() => {
    setRead(null);
    void refresh();
  }, [refresh, userName]);
  useEffect(() => onEvent((event) => event.topic === 'portfolio.changed' && void refresh()), [refresh]);
  return read;
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
