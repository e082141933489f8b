/** Where a value stands, as data: what it is a part of, and the steps that lead to it. */
import { z } from 'zod';

/** What a place is in: a dossier, a record of a kind, what the window sends, an argument of the command line, a cell, a file or one of its entries. */
export const SUBJECTS = [
  'dossier',
  'identity',
  'threshold',
  'vehicle',
  'member',
  'session',
  'interest',
  'letterTemplate',
  'decision',
  'payment',
  'conditionState',
  'followUpStart',
  'milestone',
  'indicator',
  'actual',
  'belief',
  'memoTemplate',
  'rubric',
  'rubricChoice',
  'rubricVersion',
  'opinion',
  'opinionFile',
  'input',
  /* what keeps a decision or a session from being closed: a field, and which one of several */ 'committee',
  'argument',
  'cell',
  'file',
] as const;
export type Subject = (typeof SUBJECTS)[number];

const MAX_STEPS = 30;
const MAX_STEP = 300;
export const PlaceSchema = z.strictObject({
  of: z.enum(SUBJECTS),
  /** keys, ids and positions from 0; of a file, the first step is its name or that of its entry. Empty = the whole */ path: z
    .array(z.string().max(MAX_STEP))
    .max(MAX_STEPS)
    .readonly(),
});
export type Place = z.infer<typeof PlaceSchema>;

/** A file from outside may be as deep as it likes, and name its keys as it likes: a message keeps the beginning. */
export const placeIn = (of: Subject, path: readonly string[]): Place => ({
  of,
  path: path.slice(0, MAX_STEPS).map((step) => step.slice(0, MAX_STEP)),
});

/** A place for another program, as the JSON of a file has it: `resources.0.funder`. */
export const placeText = ({ of, path }: Place): string => path.join('.') || (of === 'file' ? '(file)' : '(root)');
