import type { OutputOf } from '#shared/contract/contract.ts';
import { ok } from '#shared/contract/failures.ts';
import type { AnswerPage } from './listen.ts';
import { isTrusted, type Sender } from './sender.ts';

/** What `app.begin` takes: nothing at all. Whatever else it is asked with is judged by its schema, with all the rest. */
const isNothing = (input: unknown): boolean =>
  typeof input === 'object' &&
  input !== null &&
  Object.getPrototypeOf(input) === Object.prototype &&
  Object.keys(input).length === 0;

/**
 * Answers what a window asks before all else; the rest waits for what answers it.
 * @param begin what `app.begin` answers; null where the rest knows it
 * @param rest asked for what answers everything else
 */
export const firstAnswering =
  (sender: Sender, begin: () => OutputOf<'app.begin'> | null, rest: () => Promise<AnswerPage>): AnswerPage =>
  async (event, name, input) => {
    const begun = name === 'app.begin' && isNothing(input) && isTrusted(event, sender) ? begin() : null;
    return begun === null ? (await rest())(event, name, input) : ok(begun);
  };
