import { ok } from '#shared/contract/failures.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import type { Speller } from './speller.ts';

export const spellingHandlers = (speller: Speller) =>
  ({
    'spelling.check': async ({ words }) => ok({ wrong: [...(await speller.check(words))] }),
  }) satisfies Pick<Handlers, 'spelling.check'>;
