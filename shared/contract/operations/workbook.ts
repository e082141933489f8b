import { z } from 'zod';
import { PlaceSchema } from '#shared/base/refusal/place.ts';
import { RuleSchema } from '#shared/base/refusal/rule.ts';
import { CommandSchema } from '#shared/dossier/content/commands.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { FILE_FAILURES, PORTFOLIO_FAILURES } from '../failures.ts';
import { operation } from '../operation.ts';

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export const CellReportSchema = z.strictObject({
  outcome: z.enum(['changed', 'added', 'removed', 'refused', 'ignored']),
  block: z.string().nullable(),
  line: z.string(),
  field: z.string(),
  cell: z.string(),
  before: Value,
  after: Value,
  /** of a value that the plan refuses: its place in the dossier, where no cell of the sheet is it */ place:
    PlaceSchema.optional(),
  rule: RuleSchema.optional(),
});
export type CellReportView = z.infer<typeof CellReportSchema>;

/** The projection as a workbook with live formulas, and back. Reading is a job in a worker whose progress comes as events: what was read is only proposed, the window applies it as one step. */
export const workbookOperations = {
  'workbook.export': operation({
    effect: 'dialog',
    input: z.strictObject({ dossierId: Id, language: z.enum(['fr', 'en']) }),
    output: z.strictObject({ name: z.string() }),
    fails: [...PORTFOLIO_FAILURES, ...FILE_FAILURES, 'dossier.unknown', 'dossier.damaged', 'cancelled'],
  }),
  'workbook.read': operation({
    effect: 'dialog',
    input: z.strictObject({ dossierId: Id, jobId: Id }),
    output: z.strictObject({
      name: z.string(),
      /** false when a cell is refused: then there is no command */ accepted: z.boolean(),
      commands: z.array(CommandSchema),
      report: z.array(CellReportSchema),
      unchangedCells: z.int(),
    }),
    fails: [
      ...PORTFOLIO_FAILURES,
      ...FILE_FAILURES,
      'dossier.unknown',
      'dossier.damaged',
      'file.tooLarge',
      'file.unknownFormat',
      'cancelled',
    ],
  }),
  /** ends a reading that is under way */
  'workbook.cancel': operation({
    effect: 'stop',
    input: z.strictObject({ jobId: Id }),
    output: z.strictObject({ cancelled: z.boolean() }),
    fails: [],
  }),
} as const;
