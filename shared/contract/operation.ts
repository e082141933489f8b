import type { z } from 'zod';
import type { FailureCode } from './failures.ts';

/**
 * read: no change; stop: ends a job that is under way; write: changes the portfolio; dialog: main asks the user itself (files are chosen there, never named by
 * the window).
 */
export type Effect = 'read' | 'stop' | 'write' | 'dialog';
/** One operation of the border between window and main process: data from which types, validation and documentation follow. */
export interface Operation<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  E extends FailureCode = FailureCode,
  F extends Effect = Effect,
> {
  readonly effect: F;
  readonly input: I;
  readonly output: O;
  /** every failure that the handler can answer, beside those that any call can meet (failures.ts) */ readonly fails: readonly E[];
}
export const operation = <
  I extends z.ZodType,
  O extends z.ZodType,
  const E extends FailureCode,
  const F extends Effect,
>(
  o: Operation<I, O, E, F>,
): Operation<I, O, E, F> => o;
