/** `history.json`: the saved changes of a dossier, each with who, when and the seal that follows from the one before. */
import { z } from 'zod';
import { Id } from '#shared/dossier/content/plan.ts';
import { MAX_LINES, type OwnLine, OwnLineSchema } from '#shared/dossier/merge/trail.ts';

export const HISTORY_FORMAT = 'triptyque-history';
/** Version 2 added the salt of a line, and what a line says once something was erased from it. */
export const HISTORY_FORMAT_VERSION = 2;
export const EARLIER_HISTORY_VERSION = 1;
export const HistoryFileSchema = z.strictObject({
  format: z.literal(HISTORY_FORMAT),
  formatVersion: z.union([z.literal(EARLIER_HISTORY_VERSION), z.literal(HISTORY_FORMAT_VERSION)]),
  dossier: Id,
  /** the dossier after the first line, in the form of `dossier.json` */ snapshot: z.unknown(),
  lines: z.array(OwnLineSchema).min(1).max(MAX_LINES),
});
/** Whether an earlier version can read them. */
export const isEarlierHistory = (lines: readonly OwnLine[]): boolean =>
  lines.every((line) => line.salt === undefined && line.redaction === undefined);
export type HistoryFile = z.infer<typeof HistoryFileSchema>;
