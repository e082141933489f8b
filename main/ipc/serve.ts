/** The only place that answers windows: sender, size, name, schema, handler, reply, in this order. */
import { serialize } from 'node:v8';
import { fail } from '#shared/contract/failures.ts';
import { MAX_MESSAGE_BYTES } from '#shared/contract/names.ts';
import { type Handlers, makeDispatcher } from '#shared/contract/reply.ts';
import type { Log } from '../log/log.ts';
import type { AnswerPage } from './listen.ts';
import { isTrusted, type Sender } from './sender.ts';

/** Calls slower than this are logged, by name only. */
const SLOW_MS = 40;

export interface ServeOptions extends Sender {
  readonly handlers: Handlers;
  readonly log: Log;
}

/** @returns what answers whatever a page says; it never rejects */
export const answering = (options: ServeOptions): AnswerPage => {
  const call = makeDispatcher(options.handlers, (name, error) => options.log.fault(name, error));
  return async (event, name, input) => {
    if (!isTrusted(event, options)) {
      options.log.warn('a call from an unknown sender was refused');
      return fail({ code: 'sender.refused' });
    }
    if (typeof name !== 'string') return fail({ code: 'operation.unknown' });
    if (serialize(input).byteLength > MAX_MESSAGE_BYTES)
      return fail({ code: 'message.tooLarge', kept: 'nothingChanged' });
    const started = performance.now();
    const reply = await call(name, input);
    const took = performance.now() - started;
    if (took > SLOW_MS) options.log.warn(`slow: ${name} ${Math.round(took)} ms`);
    return reply;
  };
};
