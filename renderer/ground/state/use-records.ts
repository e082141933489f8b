import { call } from '#renderer/ground/api/client.ts';
import { useRead } from '#renderer/ground/api/reading.ts';
import { lockNow } from '#renderer/ground/saving/lock.ts';
import { type BodyOf, ownId, type RecordKind, type RecordOf } from '#shared/decision/records/kinds.ts';
import { useApp } from './app-store.ts';
import { openRecord, removeRecord } from './held/edited-record.ts';

const NONE: readonly never[] = [];

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
  const { value, again } = useRead('record.list', { kind, dossierId });
  const records = value as unknown as readonly RecordOf<K>[] | undefined;
  const tellRefusal = (failure: Parameters<typeof tell>[0]): null => {
    tell(failure);
    return null;
  };
  return {
    records: records ?? NONE,
    loading: records === undefined,
    save: async (id, body) => {
      const lock = lockNow();
      if (lock !== null) return lock === 'acting' ? null : tellRefusal(lock);
      const present = records?.find((r) => r.id === id);
      const wanted = id ?? ownId(kind, body, dossierId) ?? crypto.randomUUID();
      if (present !== undefined) {
        const edited = openRecord(present);
        edited.set(body);
        const written = await edited.flush();
        return written.ok ? wanted : tellRefusal(written.failure);
      }
      const reply = await call('record.save', { id: wanted, kind, dossierId, base: 0, body });
      await again();
      return reply.ok ? wanted : tellRefusal(reply.failure);
    },
    remove: async (id) => {
      const present = records?.find((r) => r.id === id);
      if (present === undefined) return false;
      const reply = await removeRecord(present);
      if (!reply.ok) tell(reply.failure);
      await again();
      return reply.ok;
    },
  };
};
