import { call } from '#renderer/ground/api/client.ts';
import { useRead } from '#renderer/ground/api/reading.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useApp } from './app-store.ts';

const NONE: OutputOf<'cohort.list'> = [];

export interface Cohorts {
  readonly list: OutputOf<'cohort.list'>;
  readonly create: (name: string) => Promise<void>;
  readonly rename: (id: string, name: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

export const useCohorts = (): Cohorts => {
  const tell = useApp((s) => s.tell);
  const { value: list = NONE, again } = useRead('cohort.list', {});
  return {
    list,
    create: async (name) => {
      const reply = await call('cohort.create', { name });
      if (!reply.ok) tell(reply.failure);
      await again();
    },
    rename: async (id, name) => {
      const reply = await call('cohort.rename', { id, name });
      if (!reply.ok) tell(reply.failure);
      await again();
    },
    remove: async (id) => {
      const reply = await call('cohort.remove', { id });
      if (!reply.ok) tell(reply.failure);
      await again();
    },
  };
};
