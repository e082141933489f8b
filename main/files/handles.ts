/** What the window may save or open later: it holds a random name, main holds the content. Handles expire. */
import { randomUUID } from 'node:crypto';
import type { Result } from '#shared/contract/failures.ts';

export interface HeldFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** the same document as a Word file, made when it is asked for */ readonly word?: () => Promise<
    Result<Uint8Array, 'cancelled' | 'memo.failed' | 'letter.refused'>
  >;
}
const KEPT = 12;

export const makeHandles = () => {
  const held = new Map<string, HeldFile>();
  return {
    keep: (content: HeldFile): string => {
      const handle = randomUUID();
      held.set(handle, content);
      // The oldest goes first: a window needs a handful of documents at a time.
      for (const old of [...held.keys()].slice(0, Math.max(0, held.size - KEPT))) held.delete(old);
      return handle;
    },
    /** Nothing of what was held is held any more. */
    forget: (): void => held.clear(),
    get: (handle: string): HeldFile | undefined => held.get(handle),
  };
};
export type Handles = ReturnType<typeof makeHandles>;
