import { useCallback, useEffect, useState } from 'react';
import { call, onEvent } from '#renderer/ground/api/client.ts';
import type { BodyOf, RecordKind, RecordOf } from '#shared/decision/records/kinds.ts';
import { useApp } from './app-store.ts';

export interface Records<K extends RecordKind> {
  readonly records: readonly RecordOf<K>[];
  /** not read yet */ readonly loading: boolean;
  /** @param id null for a new one. @returns its id once it is on the disk, null when it was refused (and said) */
  readonly save: (id: string | null, body: BodyOf<K>) => Promise<string | null>;
  readonly remove: (id: string) => Promise<boolean>;
}

/** Records of a kind as they stand, read again whenever the portfolio changes. */
export const useRecords = <K extends RecordKind>(kind: K, dossierId: string | null): Records<K> => {
  const tell = useApp((s) => s.tell);
  const [records, setRecords] = useState<readonly RecordOf<K>[] | null>(null);
  const refresh = useCallback(async (): Promise<void> => {
    const reply = await call('record.list', { kind, dossierId });
    if (reply.ok) setRecords(reply.value as unknown as readonly RecordOf<K>[]);
    else tell(reply.failure);
  }, [kind, dossierId, tell]);
  useEffect(() => void refresh(), [refresh]);
  useEffect(() => onEvent((event) => event.topic === 'portfolio.changed' && void refresh()), [refresh]);
  const baseOf = (id: string): number => records?.find((r) => r.id === id)?.revision ?? 0;
  return {
    records: records ?? [],
    loading: records === null,
    save: async (id, body) => {
      const wanted = id ?? crypto.randomUUID();
      const reply = await call('record.save', { id: wanted, kind, dossierId, base: baseOf(wanted), body });
      if (!reply.ok) tell(reply.failure);
      await refresh();
      return reply.ok ? wanted : null;
    },
    remove: async (id) => {
      const reply = await call('record.remove', { id, base: baseOf(id) });
      if (!reply.ok) tell(reply.failure);
      await refresh();
      return reply.ok;
    },
  };
};
