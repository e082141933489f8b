/** Files of actuals as they would be taken now: which column, which line of the plan each row is, what changes. */
import type { FileState } from '#renderer/places/intake/file/file-state.ts';
import type { Language } from '#shared/base/method/text.ts';
import { yearOfMonth } from '#shared/decision/follow-up/by-line/line-table.ts';
import {
  earlierMatches,
  type TakenActuals,
  type TakingMode,
  takeActuals,
  usualMode,
} from '#shared/decision/follow-up/by-line/take-file.ts';
import { ACTUAL_MONTHS, type ActualLine, type ActualMonth } from '#shared/decision/follow-up/records.ts';
import { actualPeriod } from '#shared/finance/intake/actuals/actuals-by-line.ts';
import { type ExpectedLine, expectedLines } from '#shared/finance/intake/actuals/expected-lines.ts';
import { type MatchedRow, matchRows } from '#shared/finance/intake/actuals/match-rows.ts';
import { holdsProperName } from '#shared/finance/intake/meaning/label-memory.ts';
import { memoryKey, type RememberedLabel } from '#shared/finance/intake/meaning/meaning.ts';
import type { ComparedPlan } from '../use-followed.ts';

/** What a person decided of one file. */
export interface FileChoices {
  /** null: as its years say */ readonly period: string | null;
  /** null: as most of its rows say */ readonly mode: TakingMode | null;
  /** by row: lines of the plan; none = outside it */ readonly chosen: Readonly<Record<string, readonly string[]>>;
}
export const NO_FILE_CHOICES: FileChoices = { period: null, mode: null, chosen: {} };
export interface ReadActuals {
  readonly name: string;
  readonly handle: string | null;
  /** of the file; null: none of its years is that of the month */ readonly period: string | null;
  readonly rows: readonly MatchedRow[];
  /** null: nothing of that month is there yet */ readonly usual: TakingMode | null;
  readonly mode: TakingMode | null;
  readonly taken: TakenActuals;
  /** what was chosen, as the foundation keeps it: the meaning of a label, never one that names somebody */ readonly remembered: readonly RememberedLabel[];
}

/** The month that a file closes: the latest year of the plan that one of them holds. */
export const monthOfFiles = (files: readonly FileState[], { dossier }: ComparedPlan): ActualMonth => {
  const found = ACTUAL_MONTHS.filter((month) =>
    files.some(({ reading }) => {
      const wanted = String(Number(dossier.plan.startMonth.slice(0, 4)) + yearOfMonth(month));
      return reading.periods.some((p) => p.year?.startsWith(wanted) === true);
    }),
  );
  return found.at(-1) ?? ACTUAL_MONTHS[0];
};
/** Only where the heading chosen is not the one that was read: the rest is known already. */
const rememberedOf = (rows: readonly MatchedRow[]): RememberedLabel[] =>
  rows.flatMap((row): RememberedLabel[] => {
    const [line] = row.lines;
    if (row.by !== 'choice' || line === undefined || line.heading === row.heading || holdsProperName(row.label))
      return [];
    const leaf = row.lines.every((l) => l.leaf === line.leaf) ? line.leaf : null;
    return [
      {
        key: memoryKey(row.label, row.side),
        side: row.side,
        kind: 'line',
        heading: line.heading,
        leaf: leaf as RememberedLabel['leaf'],
      },
    ];
  });

/** Pure: the files one after the other, each beside what those before it left. */
export const readActuals = ({
  files,
  choices,
  month,
  plan,
  present,
  language,
}: {
  readonly files: readonly FileState[];
  readonly choices: readonly FileChoices[];
  readonly month: ActualMonth;
  readonly plan: ComparedPlan;
  readonly present: readonly ActualLine[];
  readonly language: Language;
}): { readonly expected: readonly ExpectedLine[]; readonly read: readonly ReadActuals[] } => {
  const { dossier, projection } = plan;
  const year = yearOfMonth(month);
  const expected = expectedLines(dossier, projection, year, language);
  let here = present;
  const read = files.map(({ reading, opened }, i): ReadActuals => {
    const { period: chosenPeriod, mode: chosenMode, chosen } = choices[i] ?? NO_FILE_CHOICES;
    const known = reading.periods.find((p) => p.id === chosenPeriod);
    const period = (known ?? actualPeriod(reading.periods, dossier.plan.startMonth, year))?.id ?? null;
    const earlier = earlierMatches(here, month);
    const rows = period === null ? [] : matchRows(reading, expected, period, { chosen, earlier });
    const taking = { rows, month, present: here };
    const usual = rows.length === 0 ? null : usualMode(taking);
    const mode = usual === 'beside' ? (chosenMode ?? usual) : usual;
    const { name } = opened.source;
    const taken = takeActuals({ ...taking, file: { name, attachmentId: null } }, mode);
    here = taken.after;
    return { name, handle: opened.handle, period, rows, usual, mode, taken, remembered: rememberedOf(rows) };
  });
  return { expected, read };
};
