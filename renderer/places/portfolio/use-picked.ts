import { useCallback, useState } from 'react';
import { call } from '#renderer/ground/api/client.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { MAX_EXCHANGED_DOSSIERS } from '#shared/archive/exchange/manifest.ts';
import type { Filter } from './filters.tsx';

export interface PickedDossiers {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly clear: () => void;
}
/** Dossiers ticked in the list; they stay ticked when a filter hides them, and are counted. */
export const usePicked = (): PickedDossiers => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (id: string): void => setIds((old) => new Set(old.has(id) ? [...old].filter((o) => o !== id) : [...old, id])),
    [],
  );
  return { ids, toggle, clear: useCallback(() => setIds(new Set()), []) };
};

/** The ids of the dossiers that a filter shows, as many as one file may hold. */
export const useShownIds = () => {
  const tell = useApp((s) => s.tell);
  return async (filter: Filter): Promise<readonly string[]> => {
    const reply = await call('portfolio.list', { ...filter, offset: 0, limit: MAX_EXCHANGED_DOSSIERS });
    if (reply.ok) return reply.value.rows.map((row) => row.id);
    tell(reply.failure);
    return [];
  };
};
