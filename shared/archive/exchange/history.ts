/** `history.json`: the saved changes of a dossier, each with who, when and the seal that follows from the one before. */
import { z } from 'zod';
import { Id } from '#shared/dossier/content/plan.ts';
import { MAX_LINES, OwnLineSchema } from '#shared/dossier/merge/trail.ts';

export const HISTORY_FORMAT = 'triptyque-history';
export const HISTORY_FORMAT_VERSION = 1;
export const HistoryFileSchema = z.strictObject({
  format: z.literal(HISTORY_FORMAT),
  formatVersion: z.literal(HISTORY_FORMAT_VERSION),
  dossier: Id,
  /** the dossier after the first line, in the form of `dossier.json` */ snapshot: z.unknown(),
  lines: z.array(OwnLineSchema).min(1).max(MAX_LINES),
});
export type HistoryFile = z.infer<typeof HistoryFileSchema>;
