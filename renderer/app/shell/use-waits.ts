/** What waits at each place of the rail: read once the window is at rest, so that the first screen waits for none of it. */
import { useEffect, useState } from 'react';
import { useRead } from '#renderer/ground/api/reading.ts';
import { useT } from '#renderer/ground/language/language.tsx';
import { type AppPlace, useApp } from '#renderer/ground/state/app-store.ts';
import { NO_FILTER } from '#renderer/places/portfolio/filters.tsx';
import { filterDues } from '#shared/decision/follow-up/agenda.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';

export interface Waits {
  readonly count: number;
  /** the number and what it counts */ readonly words: string;
}
const QUIET = { untold: ['portfolio.closed', 'portfolio.locked'], keepsLast: true } as const;

const useRest = (): boolean => {
  const [isResting, setResting] = useState(false);
  useEffect(() => {
    const asked = requestIdleCallback(() => setResting(true));
    return () => cancelIdleCallback(asked);
  }, []);
  return isResting;
};

/** @param isShown whether the rail has room for numbers */
export const useWaits = (isShown: boolean): ReadonlyMap<AppPlace['name'], Waits> => {
  const t = useT();
  const today = useApp((s) => s.info?.today ?? '');
  const wanted = useRest() && isShown;
  const { value: list } = useRead(
    'portfolio.list',
    { ...NO_FILTER, offset: 0, limit: 1 },
    { wanted: isShown, ...QUIET },
  );
  const { value: dues } = useRead('followUp.agenda', {}, { wanted, ...QUIET });
  const { value: sessions } = useRead('record.list', { kind: 'session', dossierId: null }, { wanted, ...QUIET });
  const dossiers = list?.total ?? 0;
  // As the page of due dates counts them under the same name.
  const pressing = filterDues(dues ?? [], { window: 'pressing', person: '' }, today).length;
  const open = ((sessions ?? []) as unknown as readonly RecordOf<'session'>[]).filter(
    ({ body }) => body.status !== 'closed',
  ).length;
  return new Map([
    ['portfolio', { count: dossiers, words: t('portfolio.count', { count: dossiers }) }],
    ['agenda', { count: pressing, words: t('frame.counts.agenda', { count: pressing }) }],
    ['committee', { count: open, words: t('frame.counts.committee', { count: open }) }],
  ]);
};
