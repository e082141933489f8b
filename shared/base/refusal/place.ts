/** Where a value stands, as data: what it is a part of, and the steps that lead to it. */
import { z } from 'zod';

/** Kinds of records; a test of shared/decision/records holds the list complete. */
const RECORDS = [
  'identity',
  'threshold',
  'retention',
  'vehicle',
  'sectorFigure',
  'member',
  'session',
  'interest',
  'cohortCalendar',
  'letterTemplate',
  'letterFile',
  'intakeLabel',
  'decision',
  'payment',
  'conditionState',
  'followUpStart',
  'milestone',
  'indicator',
  'actual',
  'actualLine',
  'belief',
  'memoTemplate',
  'rubric',
  'rubricChoice',
  'rubricVersion',
  'opinion',
] as const;
/** Files that are read as data; `file` is any other, or one as a whole. */
const FILES = ['file', 'manifest', 'history', 'attachments', 'recordFile', 'version', 'opinionFile'] as const;
const SUBJECTS = [
  'dossier',
  ...RECORDS,
  ...FILES,
  /* what the window sends */ 'input',
  /* what keeps a decision or a session from being closed: a field, and which one of several */ 'committee',
  /* of the command line, as it is typed */ 'argument',
] as const;
export type RecordSubject = (typeof RECORDS)[number];
export type Subject = (typeof SUBJECTS)[number];
export const isRecordSubject = (of: Subject): of is RecordSubject => (RECORDS as readonly string[]).includes(of);

const MAX_STEPS = 30;
const MAX_STEP = 300;
export const PlaceSchema = z.strictObject({
  of: z.enum(SUBJECTS),
  /** keys, ids and positions from 0; empty = the whole */ path: z
    .array(z.string().max(MAX_STEP))
    .max(MAX_STEPS)
    .readonly(),
  /** the entry of an archive, as the archive names it */ entry: z.string().max(MAX_STEP).optional(),
});
export type Place = z.infer<typeof PlaceSchema>;

/** A file from outside may be as deep as it likes, and name its keys as it likes: a message keeps the beginning. */
export const placeIn = (of: Subject, path: readonly string[]): Place => ({
  of,
  path: path.slice(0, MAX_STEPS).map((step) => step.slice(0, MAX_STEP)),
});

/** A place for another program, as the JSON of a file has it: `resources.0.funder`. */
export const placeText = ({ of, path, entry }: Place): string =>
  [entry, path.join('.')].filter((part) => part !== undefined && part !== '').join(': ') ||
  (of === 'file' ? '(file)' : '(root)');
