/** What waits at each place of the rail: read once the window is at rest, so that the first screen waits for none of it. */
import { useEffect, useState } from 'react';
import { useRead } from '#renderer/ground/api/reading.ts';
import { useT } from '#renderer/ground/language/language.tsx';
import type { AppPlace } from '#renderer/ground/state/app-store.ts';
import { onceUsable } from '#renderer/places/portfolio/first-frame.ts';
import { NO_FILTER } from '#shared/contract/operations/list-query.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';

export interface Waits {
  readonly count: number;
  /** the number and what it counts */ readonly words: string;
}
const QUIET = { untold: ['portfolio.closed', 'portfolio.locked'], keepsLast: true } as const;

const useRest = (): boolean => {
  const [isResting, setResting] = useState(false);
  useEffect(() => {
    let asked: number | null = null;
    onceUsable(() => {
      asked = requestIdleCallback(() => setResting(true));
    });
    return () => {
      if (asked !== null) cancelIdleCallback(asked);
    };
  }, []);
  return isResting;
};

/** @param isShown whether the rail has room for numbers */
export const useWaits = (isShown: boolean): ReadonlyMap<AppPlace['name'], Waits> => {
  const t = useT();
  const wanted = useRest() && isShown;
  const { value: list } = useRead(
    'portfolio.list',
    { ...NO_FILTER, offset: 0, limit: 1 },
    { wanted: isShown, ...QUIET },
  );
  const { value: dues } = useRead('followUp.agenda', { window: 'pressing' }, { wanted, ...QUIET });
  const { value: sessions } = useRead('record.list', { kind: 'session', dossierId: null }, { wanted, ...QUIET });
  const dossiers = list?.total ?? 0;
  // As the page of due dates counts them under the same name.
  const pressing = (dues ?? []).length;
  const open = ((sessions ?? []) as unknown as readonly RecordOf<'session'>[]).filter(
    ({ body }) => body.status !== 'closed',
  ).length;
  return new Map([
    ['portfolio', { count: dossiers, words: t('portfolio.count', { count: dossiers }) }],
    ['agenda', { count: pressing, words: t('frame.counts.agenda', { count: pressing }) }],
    ['committee', { count: open, words: t('frame.counts.committee', { count: open }) }],
  ]);
};
