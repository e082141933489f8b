/** What only a person can say of a budget: as few questions as there are choices, each settling every line that it can. */
import type { IntakeLine, IntakeReading, Period, ReadingQuestion } from '../reading.ts';
import { columnLetters } from '../source.ts';
import type { RoledBlock } from '../tables/roles.ts';

export interface Unsettled {
  /** sheets that are each a whole budget */ readonly tables: readonly string[];
  readonly sideless: readonly { readonly id: string; readonly label: string }[];
  readonly blocks: readonly RoledBlock[];
  readonly unitSaid: boolean;
}

const SMALL_CENTS = 200_000;
/** Amounts that all stand below 2,000 with at most one decimal, and staff below 1,500: a body counted in thousands. */
const looksLikeThousands = (lines: readonly IntakeLine[]): boolean => {
  const amounts = lines.flatMap((l) => Object.values(l.amounts));
  const staff = lines.filter((l) => l.heading === 'staff').flatMap((l) => Object.values(l.amounts));
  if (amounts.length < 8 || staff.length === 0) return false;
  return (
    amounts.every((a) => Math.abs(a) < SMALL_CENTS && a % 10 === 0) &&
    staff.every((a) => a < 150_000) &&
    amounts.some((a) => a % 100 !== 0)
  );
};

export const meaningQuestions = (lines: readonly IntakeLine[]): ReadingQuestion[] => {
  const groups = new Map<string, IntakeLine[]>();
  for (const line of lines) {
    if (line.confidence !== 'choice' || line.kind === 'computed') continue;
    // Income outside the levers has nothing to be chosen.
    if (line.heading !== null && line.side === 'charge') continue;
    if (line.heading !== null && line.leaves.length === 0) continue;
    const key = line.leaves.length > 1 ? `${line.side} ${line.leaves.join('|')} ${line.heading}` : `${line.id}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].map((own): ReadingQuestion => {
    const [first] = own as [IntakeLine, ...IntakeLine[]];
    return {
      id: `meaning ${first.id}`,
      ask: 'meaning',
      side: first.side,
      lines: own.map((l) => l.id),
      leaves: first.leaves,
      heading: first.heading,
    };
  });
};

/** Whether another period of the file says nothing else of its year, so that both would enter the same year of the plan. */
const hasTwin = (p: Period, { periods, lines }: Pick<IntakeReading, 'periods' | 'lines'>): boolean =>
  periods.some(
    (o) =>
      o.id !== p.id &&
      o.year === p.year &&
      (o.kind === p.kind || o.kind === null || p.kind === null) &&
      lines.some((l) => l.amounts[p.id] !== undefined && l.amounts[o.id] !== undefined),
  );

export const readingQuestions = (
  reading: Omit<IntakeReading, 'questions'>,
  { tables, sideless, blocks, unitSaid }: Unsettled,
): ReadingQuestion[] => {
  const questions: ReadingQuestion[] = [];
  if (tables.length > 0) questions.push({ id: 'table', ask: 'table', tables });
  if (sideless.length > 0) questions.push({ id: 'side', ask: 'side', lines: sideless.map((s) => s.id) });
  for (const p of reading.periods)
    if (p.kind === 'landing' || hasTwin(p, reading))
      questions.push({ id: `period ${p.id}`, ask: 'period', period: p.id });
  if (!unitSaid && looksLikeThousands(reading.lines)) questions.push({ id: 'unit', ask: 'unit', proposed: 1_000 });
  if (reading.currency !== 'EUR') questions.push({ id: 'currency', ask: 'currency', currency: reading.currency });
  if (blocks.some((b) => b.doubt === 'tax')) questions.push({ id: 'tax', ask: 'tax' });
  const summed = blocks.find((b) => b.doubt === 'partsSummed');
  if (summed !== undefined)
    questions.push({
      id: 'parts',
      ask: 'parts',
      heads: summed.roled.filter((c) => c.role === 'part').map((c) => c.head.at(-1) ?? columnLetters(c.column)),
    });
  questions.push(...meaningQuestions(reading.lines));
  return questions;
};
