/** Pure part of serving the contract: what main, tests and the command line share. */

import { shortText } from '#shared/dossier/content/refusal.ts';
import type { InputOf, OperationName, OutputOf } from './contract.ts';
import { OPERATIONS } from './contract.ts';
import { type Failure, fail, type Result } from './failures.ts';

export type Handlers = {
  readonly [K in OperationName]: (input: InputOf<K>) => Result<OutputOf<K>> | Promise<Result<OutputOf<K>>>;
};

const invalid = (name: string, input: unknown): Result<never> | null => {
  if (!Object.hasOwn(OPERATIONS, name)) return fail({ code: 'operation.unknown', value: shortText(name) });
  const parsed = OPERATIONS[name as OperationName].input.safeParse(input);
  if (parsed.success) return null;
  const issue = parsed.error.issues[0];
  const failure: Failure = {
    code: 'input.invalid',
    kept: 'nothingChanged',
    next: ['correct'],
    path: (issue?.path.map(String).join('.') ?? '').slice(0, 500),
    rule: (issue?.message ?? '').slice(0, 200),
  };
  return fail(failure);
};

/**
 * One call: own property of the table, schema, handler. Never throws for what comes from outside; a fault of ours goes to `onFault`,
 * which answers with an incident number.
 */
export const dispatch =
  (handlers: Handlers, onFault: (name: string, error: unknown) => string) =>
  async (name: string, input: unknown): Promise<Result<unknown>> => {
    const refusal = invalid(name, input);
    if (refusal) return refusal;
    try {
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
