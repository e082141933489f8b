import { useReadPages } from '#renderer/ground/api/reading.ts';
import { flush } from '#renderer/ground/state/dossier-store.ts';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';

const PAGE = 30;
export type HistoryFilter = Pick<InputOf<'dossier.history'>, 'station' | 'who' | 'place'>;
export interface HistoryPages extends OutputOf<'dossier.history'> {
  readonly older: () => Promise<void>;
  readonly reload: () => Promise<void>;
}

/** The steps of a dossier's history that a filter keeps, page after page; null until the first is read. */
export const useHistory = (id: string, { station, who, place }: HistoryFilter): HistoryPages | null => {
  const first = { id, before: null, limit: PAGE, station, who, place };
  const { pages, more, again } = useReadPages(
    'dossier.history',
    first,
    ({ next }) => (next === null ? null : { ...first, before: next }),
    { after: flush },
  );
  const last = pages?.at(-1);
  return pages === undefined || last === undefined
    ? null
    : { ...last, steps: pages.flatMap((page) => page.steps), older: more, reload: again };
};
