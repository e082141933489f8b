import { z } from 'zod';
import { operation } from '../operation.ts';
import { appOperations } from './app.ts';
import { FirstListSchema } from './list-query.ts';

export const openingOperations = {
  /**
   * What the window first shows, in one answer: it is asked before the page has its program. `list`: the first page of the list of dossiers as it was left, with
   * what it answers; null where there is no list to show.
   */
  'app.begin': operation({
    effect: 'read',
    input: z.strictObject({}),
    output: z.strictObject({
      info: appOperations['app.info'].output,
      list: FirstListSchema.nullable(),
      /** as all of it was last seen: the portfolio is being opened, and whoever shows this says so and asks again */ isKept:
        z.boolean(),
    }),
    fails: [],
  }),
} as const;
