import type { z } from 'zod';
import type { FailureCode } from './failures.ts';

/** One operation of the border between window and main process: data from which types, validation and documentation follow. */
export interface Operation<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  E extends FailureCode = FailureCode,
> {
  /** read: no change; write: changes the portfolio; dialog: main asks the user itself (files are chosen there, never named by the window) */
  readonly effect: 'read' | 'write' | 'dialog';
  readonly input: I;
  readonly output: O;
  readonly fails: readonly E[];
}
export const operation = <I extends z.ZodType, O extends z.ZodType, const E extends FailureCode>(
  o: Operation<I, O, E>,
): Operation<I, O, E> => o;
