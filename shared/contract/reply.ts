/** Pure part of serving the contract: what main, tests and the command line share. */

import { refusalsIn, shortText } from '#shared/base/refusal/refusal.ts';
import type { FailsOf, InputOf, OperationName, OutputOf } from './contract.ts';
import { OPERATIONS } from './contract.ts';
import { type CallFailureCode, type Failed, fail, type Result, refusedAt } from './failures.ts';

/** A handler answers what its operation declares, and fails in no way that it does not declare: the compiler holds both. */
export type Handlers = {
  readonly [K in OperationName]: (
    input: InputOf<K>,
  ) => Result<OutputOf<K>, FailsOf<K>> | Promise<Result<OutputOf<K>, FailsOf<K>>>;
};

const invalid = (name: string, input: unknown): Failed<CallFailureCode> | null => {
  if (!Object.hasOwn(OPERATIONS, name)) return fail({ code: 'operation.unknown', value: shortText(name) });
  const parsed = OPERATIONS[name as OperationName].input.safeParse(input);
  if (parsed.success) return null;
  return fail({
    code: 'input.invalid',
    kept: 'nothingChanged',
    next: ['correct'],
    ...refusedAt(refusalsIn('input', parsed.error, input)[0]),
  });
};

/**
 * One call: own property of the table, schema, handler. Never throws for what comes from outside; a fault of ours goes to `onFault`,
 * which answers with an incident number.
 */
export const makeDispatcher =
  (handlers: Handlers, onFault: (name: string, error: unknown) => string) =>
  async (name: string, input: unknown): Promise<Result<unknown>> => {
    try {
      const refusal = invalid(name, input);
      if (refusal) return refusal;
      const handler = handlers[name as OperationName] as (value: unknown) => Result<unknown> | Promise<Result<unknown>>;
      return await handler(OPERATIONS[name as OperationName].input.parse(input));
    } catch (error) {
      return fail({
        code: 'internal',
        details: onFault(name, error),
        kept: 'lastSaved',
        next: ['retry', 'copyReport'],
      });
    }
  };
