import { z } from 'zod';
import { operation } from '../operation.ts';
import { appOperations } from './app.ts';
import { ListQuerySchema } from './list-query.ts';
import { portfolioOperations } from './portfolio.ts';

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
      list: z.strictObject({ query: ListQuerySchema, page: portfolioOperations['portfolio.list'].output }).nullable(),
    }),
    fails: [],
  }),
} as const;
