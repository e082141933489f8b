/** Files of what really happened, held against the plan of a dossier line by line: said, and written into the follow-up of a portfolio when one is named. */
import { statSync } from 'node:fs';
import { formatCents } from '#shared/base/money/format.ts';
import { yearOfMonth } from '#shared/decision/follow-up/by-line/line-table.ts';
import { saysNothingNew, type TakenActuals } from '#shared/decision/follow-up/by-line/take-file.ts';
import { ACTUAL_MONTHS, type ActualMonth } from '#shared/decision/follow-up/records.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { actualPeriod, actualsByLine, type LineActual } from '#shared/finance/intake/actuals/actuals-by-line.ts';
import { expectedLines } from '#shared/finance/intake/actuals/expected-lines.ts';
import { type MatchedRow, matchRows } from '#shared/finance/intake/actuals/match-rows.ts';
import type { IntakeReading } from '#shared/finance/intake/reading.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { type ActualsFile, planOfFollowUp, takeActualsFiles } from '../../follow-up/take-actuals.ts';
import { openPortfolio, type Portfolio, portfolioPath } from '../../portfolio/portfolio.ts';
import { failureOutcome, type ReadInput, readDossier } from '../input.ts';
import { printable } from '../printable.ts';
import { type Call, refuse, type VerbOutcome } from '../verb.ts';
import type { IntakeAnswers } from './entry.ts';

/** A file as it was read, with its bytes: it becomes a document of the dossier. */
export interface FigureFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly reading: IntakeReading;
}
/** Of one file: a row of the plan each, and how its own rows were matched. */
export type LineOfPlan = LineActual<MatchedRow>;
export interface ComparedFiles {
  readonly lines: readonly LineOfPlan[];
  /** what the portfolio now says; null: nothing was to be written */ readonly taken: readonly TakenActuals[] | null;
}

const chosenLines = ({ planLines = {} }: IntakeAnswers): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(planLines).map(([row, ids]) => [row, ids.split(/\s+/).filter((id) => id !== '')]));
const monthOf = (call: Call): ActualMonth =>
  ACTUAL_MONTHS.find((month) => String(month) === call.options.actuals) ?? ACTUAL_MONTHS[0];
/** @returns files with the period that the month closes; refused when one has none */
const withPeriods = (
  call: Call,
  { plan }: Dossier,
  files: readonly FigureFile[],
  month: ActualMonth,
): ReadInput<ActualsFile[]> => {
  const found: ActualsFile[] = [];
  for (const file of files) {
    const period = actualPeriod(file.reading.periods, plan.startMonth, yearOfMonth(month));
    if (period === null)
      return { ok: false, refused: refuse('FILE', file.name, call.t('intake.actuals.noYear', { month })) };
    found.push({ ...file, period: period.id });
  }
  return { ok: true, value: found };
};
const compareFiles = (
  call: Call,
  dossier: Dossier,
  files: readonly ActualsFile[],
  answers: IntakeAnswers,
): LineOfPlan[] => {
  const expected = expectedLines(dossier, project(dossier), yearOfMonth(monthOf(call)), call.language);
  const choices = { chosen: chosenLines(answers), earlier: [] };
  return files.flatMap(({ reading, period }) => actualsByLine(matchRows(reading, expected, period, choices), expected));
};

/** Held against the follow-up of `--dossier` in `--portfolio`, and written into it when nothing is left to be asked. */
const compareInPortfolio = (
  call: Call,
  files: readonly FigureFile[],
  answers: IntakeAnswers,
  isWhole: boolean,
): ComparedFiles | VerbOutcome => {
  const argument = call.options.portfolio ?? '';
  const folder = call.path(argument);
  if (statSync(portfolioPath(folder), { throwIfNoEntry: false })?.isFile() !== true)
    return refuse('--portfolio', argument, call.t('cli.refused.absent'));
  const now = (): string => new Date().toISOString();
  const portfolio: Portfolio = openPortfolio({
    folder,
    readOnly: !isWhole,
    now,
    user: () => call.options.person ?? '',
  });
  try {
    const dossierId = call.options.dossier ?? '';
    const plan = planOfFollowUp(portfolio, dossierId);
    if (!plan.ok) return failureOutcome(call, plan.failure);
    const month = monthOf(call);
    const timed = withPeriods(call, plan.value.dossier, files, month);
    if (!timed.ok) return timed.refused;
    const lines = compareFiles(call, plan.value.dossier, timed.value, answers);
    if (!isWhole) return { lines, taken: null };
    const followed = portfolio.followUp(dossierId);
    if (!followed.ok) return failureOutcome(call, followed.failure);
    if (followed.value === null) return refuse('--dossier', dossierId, call.t('intake.actuals.notFollowed'));
    const taken = takeActualsFiles(portfolio, {
      dossierId,
      month,
      files: timed.value,
      chosen: chosenLines(answers),
      mode: answers.taking ?? null,
      language: call.language,
    });
    return taken.ok ? { lines, taken: taken.value } : failureOutcome(call, taken.failure);
  } finally {
    portfolio.close();
  }
};

/** @param isWhole nothing is left to be asked of the files: only then is anything written */
export const compareActuals = (
  call: Call,
  files: readonly FigureFile[],
  answers: IntakeAnswers,
  isWhole: boolean,
): ComparedFiles | VerbOutcome => {
  if (call.options.dossier === undefined) return refuse('--dossier', '', call.t('cli.refused.needed'));
  if (call.options.portfolio !== undefined) return compareInPortfolio(call, files, answers, isWhole);
  const read = readDossier(call, call.options.dossier);
  if (!read.ok) return read.refused;
  const timed = withPeriods(call, read.value, files, monthOf(call));
  if (!timed.ok) return timed.refused;
  return { lines: compareFiles(call, read.value, timed.value, answers), taken: null };
};

export const actualWords = ({ t, language }: Call, { label, plannedCents, actualCents }: LineOfPlan): string => {
  const money = (cents: number | null): string => formatCents(cents ?? 0, language);
  const said = {
    label,
    planned: money(plannedCents),
    actual: money(actualCents),
    variance: money((actualCents ?? 0) - (plannedCents ?? 0)),
  };
  return printable(
    t(`intake.actuals.${plannedCents === null ? 'off' : actualCents === null ? 'silent' : 'row'}`, said),
  );
};
const countsOf = ({ sameCount, changed, rematchedCount, fresh, gone }: TakenActuals) => ({
  same: sameCount,
  changed: changed.length,
  rematched: rematchedCount,
  fresh: fresh.length,
  gone: gone.length,
});
/** What was written of each file, in words and as data. */
export const takenWords = ({ t }: Call, taken: TakenActuals): string =>
  printable(
    saysNothingNew(taken) ? t('intake.actuals.nothingNew') : t('intake.actuals.counts', { ...countsOf(taken) }),
  );
export const takenJson = (taken: TakenActuals) => countsOf(taken);
