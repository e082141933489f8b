import { z } from 'zod';
import { operation } from '../operation.ts';

export const spellingOperations = {
  /** Asked by the preload for what is typed: words that neither the dictionaries nor the user know. */
  'spelling.check': operation({
    effect: 'read',
    input: z.strictObject({ words: z.array(z.string().max(200)).max(2_000) }),
    output: z.strictObject({ wrong: z.array(z.string()) }),
    fails: [],
  }),
} as const;
