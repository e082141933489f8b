import { z } from 'zod';
import { Id } from '#shared/dossier/content/plan.ts';
import { operation } from '../operation.ts';

/** A one-year budget: read from a CSV file as texts, written in the shape of the French subsidy form. */
export const budgetOperations = {
  'budget.read': operation({
    effect: 'dialog',
    input: z.strictObject({}),
    output: z.strictObject({ name: z.string(), table: z.array(z.array(z.string())) }),
    fails: ['cancelled', 'file.unreadable', 'file.tooLarge', 'file.unknownFormat'],
  }),
  'budget.export': operation({
    effect: 'dialog',
    input: z.strictObject({
      dossierId: Id,
      language: z.enum(['fr', 'en']),
      /** the three plan years in the form's shape, or the whole projection by month */
      table: z.enum(['1', '2', '3', 'months']),
    }),
    output: z.strictObject({ name: z.string() }),
    fails: ['cancelled', 'dossier.unknown', 'dossier.damaged', 'disk.full', 'folder.denied'],
  }),
} as const;
