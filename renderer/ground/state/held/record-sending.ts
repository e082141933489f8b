/** How one record reaches the disk: prepared, sent, and written again on what another hand wrote meanwhile. */
import { call } from '#renderer/ground/api/client.ts';
import { readNow } from '#renderer/ground/api/reading.ts';
import { type Lane, outbox } from '#renderer/ground/saving/outbox.ts';
import { ok, type Result } from '#shared/contract/failures.ts';
import type { BodyOf, RecordKind, RecordOf } from '#shared/decision/records/kinds.ts';
import { mergeRecord } from '#shared/decision/records/merge.ts';
import type { EditedSides, NamedRecord } from './record-sides.ts';

/** How often a record is written again on what another hand wrote meanwhile, before that is said. */
const REBASES = 3;

export interface RecordOptions<K extends RecordKind> {
  /** what must be written before the record, and what of its body follows from that */ readonly prepare?: (
    body: BodyOf<K>,
  ) => Promise<Result<BodyOf<K>>>;
}
export const readRecord = async <K extends RecordKind>({
  id,
  kind,
  dossierId,
}: NamedRecord<K>): Promise<RecordOf<K> | null> => {
  const reply = await readNow('record.list', { kind, dossierId });
  const all = reply.ok ? (reply.value as unknown as readonly RecordOf<K>[]) : [];
  return all.find((r) => r.id === id) ?? null;
};

export interface RecordSending<K extends RecordKind> {
  readonly lane: Lane;
  readonly isSending: () => boolean;
  /** from now on, what must be written before it */ readonly prepareBy: (options: RecordOptions<K>) => void;
  /**
   * What another hand wrote meanwhile is taken in where this one wrote nothing.
   * @param over also where both wrote: what was written here stands
   * @returns false where both wrote
   */
  readonly rebase: (over?: boolean) => Promise<boolean>;
}
/** @param key how its lane is called */
export const makeSending = <K extends RecordKind>(
  key: string,
  record: NamedRecord<K>,
  sides: EditedSides<K>,
): RecordSending<K> => {
  const { id, kind, dossierId } = record;
  const { state, disk, waits } = sides;
  let options: RecordOptions<K> = {};
  let isSending = false;

  const rebase = async (over = false): Promise<boolean> => {
    const theirs = await readRecord(record);
    if (theirs === null || theirs.revision <= disk().revision) return false;
    const merged = mergeRecord(sides.commonWith(theirs.body), state.getState().body, theirs.body);
    if (merged.conflicts.length > 0 && !over) return false;
    sides.arrive({ body: theirs.body, revision: theirs.revision }, merged.body);
    return true;
  };
  const sendOnce = async (): Promise<Result<{ readonly savedAt: string }>> => {
    const taken = sides.writable() as BodyOf<K>;
    const prepared = await (options.prepare?.(taken) ?? ok(taken));
    if (!prepared.ok) return prepared;
    const body = prepared.value;
    const reply = await call('record.save', { id, kind, dossierId, base: disk().revision, body });
    if (!reply.ok) {
      if (reply.failure.code === 'internal') sides.doubt(body);
      return reply;
    }
    sides.arrive({ body, revision: reply.value.revision }, mergeRecord(taken, state.getState().body, body).body);
    return reply;
  };
  const send = async (): Promise<Result<{ readonly savedAt: string }>> => {
    for (let attempt = 0; ; attempt += 1) {
      const reply = await sendOnce();
      if (reply.ok || reply.failure.code !== 'record.stale' || attempt === REBASES || !(await rebase())) return reply;
      if (!waits()) return ok({ savedAt: outbox.state.getState().at });
    }
  };
  return {
    lane: {
      key,
      waits,
      send: async () => {
        isSending = true;
        const reply = await send();
        isSending = false;
        return reply;
      },
    },
    isSending: () => isSending,
    prepareBy: (next) => {
      options = next;
    },
    rebase,
  };
};
