/** Files of what really happened, held against the plan of a dossier line by line: said, and never written. */
import { formatCents } from '#shared/base/money/format.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { actualPeriod, actualsByLine, type LineActual } from '#shared/finance/intake/entry/actuals-by-line.ts';
import type { IntakeReading } from '#shared/finance/intake/reading.ts';
import { project } from '#shared/finance/projection/engine.ts';
import type { ReadInput } from '../input.ts';
import { printable } from '../printable.ts';
import { type Call, refuse } from '../verb.ts';

/** @returns rows of every file, in their order; refused when one has no year that the month of `--actuals` closes */
export const actualsOf = (
  call: Call,
  dossier: Dossier,
  readings: readonly IntakeReading[],
): ReadInput<LineActual[]> => {
  const year = (Number(call.options.actuals) / 12 - 1) as 0 | 1 | 2;
  const projection = project(dossier);
  const rows: LineActual[] = [];
  for (const reading of readings) {
    const period = actualPeriod(reading.periods, dossier.plan.startMonth, year);
    if (period === null) return { ok: false, refused: refuse('FILE', reading.file, call.t('intake.actuals.noYear')) };
    rows.push(...actualsByLine(reading, dossier, projection, year, period.id));
  }
  return { ok: true, value: rows };
};

export const actualWords = ({ t, language }: Call, { label, plannedCents, actualCents }: LineActual): string => {
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
