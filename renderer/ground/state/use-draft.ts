import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '#renderer/ground/api/client.ts';
import type { BodyOf, RecordKind, RecordOf } from '#shared/decision/records/kinds.ts';
import { useApp } from './app-store.ts';
import { forget, remember } from './draft-history.ts';

/** What is typed rests this long before it goes to the disk: one line of history for a sentence, not one for a letter. */
const REST_MS = 500;

export interface Draft<B> {
  readonly body: B;
  /** @param place which item of a list is written: letters typed there are one change, those typed elsewhere another */
  readonly set: (change: Partial<B>, place?: string) => void;
  /** everything typed is on the disk when this ends */ readonly flush: () => Promise<void>;
}

/** One record under the hands of the user: it follows what is typed at once, saves itself, and can be undone. */
export const useDraft = <K extends RecordKind>(record: RecordOf<K>): Draft<BodyOf<K>> => {
  const tell = useApp((s) => s.tell);
  const [body, setBody] = useState(record.body);
  const held = useRef({ body: record.body, revision: record.revision, waiting: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const { id, kind, dossierId } = record;
  const save = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    queue.current = queue.current.then(async () => {
      const { current } = held;
      if (!current.waiting) return;
      current.waiting = false;
      const reply = await call('record.save', { id, kind, dossierId, base: current.revision, body: current.body });
      if (reply.ok) current.revision = reply.value.revision;
      else tell(reply.failure);
    });
    return queue.current;
  }, [id, kind, dossierId, tell]);
  const put = useCallback(
    (next: BodyOf<K>): void => {
      held.current.body = next;
      held.current.waiting = true;
      setBody(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), REST_MS);
    },
    [save],
  );
  // What another place wrote is taken, unless something typed here still waits; it is not one's own to undo.
  useEffect(() => {
    const { current } = held;
    if (current.waiting || record.revision <= current.revision) return;
    held.current = { body: record.body, revision: record.revision, waiting: false };
    forget(queue);
    setBody(record.body);
  }, [record]);
  useEffect(
    () => () => {
      forget(queue);
      void save();
    },
    [save],
  );
  const set = useCallback(
    (change: Partial<BodyOf<K>>, place = ''): void => {
      const before = held.current.body;
      const after = { ...(before as object), ...(change as object) } as BodyOf<K>;
      const fields = [...Object.keys(change), place].join(' ');
      remember({ owner: queue, fields, at: Date.now(), undo: () => put(before), redo: () => put(after) });
      put(after);
    },
    [put],
  );
  return { body, set, flush: save };
};
