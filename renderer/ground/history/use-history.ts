import { useCallback, useEffect, useState } from 'react';
import { call } from '#renderer/ground/api/client.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
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
  const tell = useApp((s) => s.tell);
  const [pages, setPages] = useState<OutputOf<'dossier.history'> | null>(null);
  const key = place?.join('/') ?? '';
  const read = useCallback(
    async (before: number | null): Promise<void> => {
      await flush();
      const asked = key === '' ? null : key.split('/');
      const reply = await call('dossier.history', { id, before, limit: PAGE, station, who, place: asked });
      if (!reply.ok) return tell(reply.failure);
      setPages((old) => ({
        ...reply.value,
        steps: before === null ? reply.value.steps : [...(old?.steps ?? []), ...reply.value.steps],
      }));
    },
    [id, station, who, key, tell],
  );
  useEffect(() => {
    setPages(null);
    void read(null);
  }, [read]);
  return pages === null ? null : { ...pages, older: () => read(pages.next), reload: () => read(null) };
};
