import { useCallback, useEffect, useState } from 'react';
import { call, onEvent } from '#renderer/ground/api/client.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useApp } from './app-store.ts';

export interface Cohorts {
  readonly list: OutputOf<'cohort.list'>;
  readonly create: (name: string) => Promise<void>;
  readonly rename: (id: string, name: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

export const useCohorts = (): Cohorts => {
  const tell = useApp((s) => s.tell);
  const [list, setList] = useState<OutputOf<'cohort.list'>>([]);
  const refresh = useCallback(async (): Promise<void> => {
    const reply = await call('cohort.list', {});
    if (reply.ok) setList(reply.value);
    else tell(reply.failure);
  }, [tell]);
  useEffect(() => void refresh(), [refresh]);
  useEffect(() => onEvent((event) => event.topic === 'portfolio.changed' && void refresh()), [refresh]);
  return {
    list,
    create: async (name) => {
      const reply = await call('cohort.create', { name });
      if (!reply.ok) tell(reply.failure);
      await refresh();
    },
    rename: async (id, name) => {
      const reply = await call('cohort.rename', { id, name });
      if (!reply.ok) tell(reply.failure);
      await refresh();
    },
    remove: async (id) => {
      const reply = await call('cohort.remove', { id });
      if (!reply.ok) tell(reply.failure);
      await refresh();
    },
  };
};
