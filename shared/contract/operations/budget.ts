import { z } from 'zod';
import { Id } from '#shared/dossier/content/plan.ts';
import { BUDGET_VIEWS } from '#shared/finance/budget/cerfa.ts';
import { FILE_FAILURES, PORTFOLIO_FAILURES } from '../failures.ts';
import { operation } from '../operation.ts';

/** A one-year budget written in the shape of the French subsidy form. */
export const budgetOperations = {
  'budget.export': operation({
    effect: 'dialog',
    input: z.strictObject({
      dossierId: Id,
      language: z.enum(['fr', 'en']),
      /** the three plan years in the form's shape, or the whole projection by month */
      table: z.enum(['1', '2', '3', 'months']),
      /** of a budget of a year: the organisation's, or the project's inside it */ view: z
        .enum(BUDGET_VIEWS)
        .optional(),
    }),
    output: z.strictObject({ name: z.string() }),
    fails: [...PORTFOLIO_FAILURES, ...FILE_FAILURES, 'dossier.unknown', 'dossier.damaged', 'cancelled'],
  }),
} as const;
