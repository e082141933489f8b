import { useCallback, useEffect, useRef, useState } from 'react';

const SEND_AFTER_MS = 150;

export interface Autosaved<T> {
  readonly body: T;
  readonly change: (next: T) => void;
  /** resolves when what was typed is on disk or refused */ readonly flush: () => Promise<boolean>;
  readonly state: 'saved' | 'saving' | 'failed';
}
/**
 * A record that is on disk before one looks up: the screen changes at once, saves follow one at a time, each on the revision of the one before.
 * @param kept what is stored; taken over when it moved on and nothing waits here
 * @param save writes a body on a revision; the new revision, or null when it was refused (and said)
 */
export const useAutosave = <T>(
  kept: { readonly revision: number; readonly body: T },
  save: (base: number, body: T) => Promise<number | null>,
): Autosaved<T> => {
  const [body, setBody] = useState(kept.body);
  const [state, setState] = useState<Autosaved<T>['state']>('saved');
  const revision = useRef(kept.revision);
  const waiting = useRef<{ readonly body: T } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const sending = useRef<Promise<boolean> | null>(null);
  const saver = useRef(save);
  saver.current = save;

  const drain = useCallback(async (): Promise<boolean> => {
    while (waiting.current !== null) {
      const next = waiting.current;
      waiting.current = null;
      const saved = await saver.current(revision.current, next.body);
      if (saved === null) {
        waiting.current ??= next;
        setState('failed');
        return false;
      }
      revision.current = saved;
    }
    setState('saved');
    return true;
  }, []);
  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    sending.current ??= drain().finally(() => {
      sending.current = null;
    });
    return sending.current;
  }, [drain]);
  const change = useCallback(
    (next: T): void => {
      setBody(next);
      setState('saving');
      waiting.current = { body: next };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), SEND_AFTER_MS);
    },
    [flush],
  );
  useEffect(() => () => void flush(), [flush]);
  useEffect(() => {
    if (kept.revision <= revision.current || waiting.current !== null || sending.current !== null) return;
    revision.current = kept.revision;
    setBody(kept.body);
  }, [kept.revision, kept.body]);
  return { body, change, flush, state };
};
