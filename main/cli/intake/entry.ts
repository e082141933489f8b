/** A reading entered into a dossier from the command line: only when nothing is left to be asked, or the answers say it. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { CHARGE_HEADING_IDS, PRODUCT_HEADING_IDS } from '#shared/base/method/headings.ts';
import { LEAF_IDS } from '#shared/base/method/levers.ts';
import { refusalsIn } from '#shared/base/refusal/refusal.ts';
import { applyAll } from '#shared/dossier/content/apply.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { NO_CHOICES, type ReadingChoices } from '#shared/finance/intake/budget/read-budget.ts';
import type { PeriodTarget } from '#shared/finance/intake/entry/places.ts';
import { type PlanEntry, planEntry } from '#shared/finance/intake/entry/plan-entry.ts';
import { memoryKey } from '#shared/finance/intake/meaning/meaning.ts';
import { readFigures } from '#shared/finance/intake/read.ts';
import { type IntakeReading, SAID_ONLY } from '#shared/finance/intake/reading.ts';
import type { SourceFile } from '#shared/finance/intake/source.ts';
import { type ReadInput, readJsonFile } from '../input.ts';
import { type Call, refusalLine } from '../verb.ts';

const Key = z.string().min(1).max(300);
const PLACES = ['y1', 'y2', 'y3', 'closed1', 'closed2', 'closed3', 'none'] as const;
const ACCEPTED = [
  'total',
  'parent',
  'unread',
  'unbalanced',
  'entry',
  'missing',
  'noValue',
  'error',
  'twice',
  'side',
  'period',
  'unit',
  'currency',
  'tax',
  'parts',
  'table',
  'chart',
] as const;
/** What a person answers beforehand of the files that are taken in. */
export const AnswersSchema = z.strictObject({
  chart: z.enum(['2018', '2025']).optional(),
  unit: z.union([z.literal(1), z.literal(1_000), z.literal(1_000_000)]).optional(),
  sheets: z.array(z.string().max(300)).max(100).optional(),
  /** by line */ sides: z.record(Key, z.enum(['charge', 'product'])).optional(),
  headings: z.record(Key, z.enum([...PRODUCT_HEADING_IDS, ...CHARGE_HEADING_IDS])).optional(),
  /** null: the line is left out */ leaves: z.record(Key, z.enum(LEAF_IDS).nullable()).optional(),
  /** by period */ periods: z.record(Key, z.enum(PLACES)).optional(),
  /** of actuals, by row: the lines of the plan that it is, parted by blanks; empty = outside the plan */ planLines: z
    .record(Key, z.string().max(20_000))
    .optional(),
  /** of actuals: another version of a file that was taken, or a file beside it */ taking: z
    .enum(['version', 'beside'])
    .optional(),
  /** flags and questions that a person read and lets pass */ accept: z
    .array(z.enum(ACCEPTED))
    .max(ACCEPTED.length)
    .optional(),
});
export type IntakeAnswers = z.infer<typeof AnswersSchema>;

/** @returns no answer at all when the option is not given */
export const readAnswers = (call: Call): ReadInput<IntakeAnswers> => {
  if (call.options.answers === undefined) return { ok: true, value: {} };
  const read = readJsonFile(call, 'answers');
  if (!read.ok) return read;
  const parsed = AnswersSchema.safeParse(read.value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const refusals = refusalsIn('file', parsed.error, read.value).map((r) => refusalLine(call, r));
  return {
    ok: false,
    refused: { code: 2, refusals: refusals.map((line) => ({ ...line, path: `--answers.${line.path}` })) },
  };
};

/** The file read as its answers say. */
export const readWith = (file: SourceFile, answers: IntakeAnswers): IntakeReading => {
  const sides = Object.entries(answers.sides ?? {}).map(([line, side]) => ({ line, side }));
  const choices: ReadingChoices = {
    ...NO_CHOICES,
    chart: answers.chart ?? null,
    unit: answers.unit ?? null,
    sheets: answers.sheets ?? null,
    sides,
  };
  const first = readFigures(file, choices);
  const headings = answers.headings ?? {};
  const remembered = first.lines.flatMap((l) => {
    const heading = headings[l.id];
    return heading === undefined
      ? []
      : [{ key: memoryKey(l.label, l.side), side: l.side, kind: 'line' as const, heading, leaf: null }];
  });
  return remembered.length === 0 ? first : readFigures(file, { ...choices, remembered });
};

/** What still keeps a file from being entered, by name. @param asksMeaning whether levers, headings and years are asked */
export const openOf = (
  reading: IntakeReading,
  { accept = [], leaves = {}, headings = {}, periods = {} }: IntakeAnswers,
  asksMeaning = true,
): string[] => {
  const accepted: ReadonlySet<string> = new Set(accept);
  const isAnswered = (line: string): boolean => line in leaves || line in headings;
  const questions = reading.questions.filter((q) => {
    // Actuals go to lines of the plan, or outside it: their lever and their year are those of the plan.
    if (!asksMeaning && (q.ask === 'meaning' || q.ask === 'period')) return false;
    if (q.ask === 'meaning') return !q.lines.every(isAnswered);
    return !accepted.has(q.ask) && !(q.ask === 'period' && q.period in periods);
  });
  const flags = reading.flags.filter((f) => !SAID_ONLY.has(f.what) && !accepted.has(f.what));
  const empty = reading.lines.length === 0 && reading.opening === null ? ['empty'] : [];
  return [...questions.map((q) => q.id), ...new Set(flags.map((f) => f.what)), ...empty];
};

const targetOfPlace = (place: (typeof PLACES)[number]): PeriodTarget => {
  const n = (Number(place.at(-1)) - 1) as 0 | 1 | 2;
  return place === 'none' ? { kind: 'none' } : { kind: place.startsWith('y') ? 'plan' : 'history', index: n };
};
export interface Entered {
  readonly dossier: Dossier;
  readonly entries: readonly PlanEntry[];
}
/** Whether lines of a file stand in a dossier already: taken once more, they would be doubled. */
export const holdsFile = (dossier: Dossier, file: string): boolean =>
  [...dossier.costs, ...dossier.resources].some((line) =>
    Object.values(line.cells ?? {}).some((note) => note.source?.startsWith(`${file}!`) === true),
  );
/** All the files or none. */
export const enterReadings = (
  call: Call,
  dossier: Dossier,
  readings: readonly IntakeReading[],
  answers: IntakeAnswers,
): ReadInput<Entered> => {
  let current = dossier;
  const entries: PlanEntry[] = [];
  const periods = Object.fromEntries(
    Object.entries(answers.periods ?? {}).map(([id, place]) => [id, targetOfPlace(place)]),
  );
  for (const reading of readings) {
    const entry = planEntry(reading, current, randomUUID, { periods, leaves: answers.leaves ?? {} });
    const applied = applyAll(current, entry.commands);
    if (!applied.ok) return { ok: false, refused: { code: 2, refusals: [refusalLine(call, applied.refusal)] } };
    current = applied.dossier;
    entries.push(entry);
  }
  return { ok: true, value: { dossier: current, entries } };
};
