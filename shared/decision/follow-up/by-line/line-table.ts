/** Actuals of one year beside the plan that was decided: line by line, summed by heading and by side; what no line expects stands apart and counts in the totals. */
import { type ChargeHeading, HEADINGS, type ProductHeading } from '#shared/base/method/headings.ts';
import { type Cents, sum } from '#shared/base/money/cents.ts';
import { type ActualRow, actualsByLine, type LineActual } from '#shared/finance/intake/actuals/actuals-by-line.ts';
import type { ExpectedLine, YearOfPlan } from '#shared/finance/intake/actuals/expected-lines.ts';
import { isLarge } from '../actuals.ts';
import type { Actual, ActualLine, ActualMonth } from '../records.ts';

/** Two amounts and how far apart they are. */
export interface Compared {
  readonly plannedCents: Cents;
  readonly actualCents: Cents;
  /** actual less planned */ readonly varianceCents: Cents;
  /** of the plan; null where it is zero */ readonly rate: number | null;
}
export interface KeptRow extends ActualRow {
  readonly kept: ActualLine;
}
export interface ComparedRow extends Compared {
  readonly line: LineActual<KeptRow>;
  /** far enough to be explained */ readonly large: boolean;
}
export interface HeadingRows extends Compared {
  readonly heading: ProductHeading | ChargeHeading;
  readonly rows: readonly ComparedRow[];
}
export interface SideRows extends Compared {
  readonly side: ActualLine['side'];
  readonly headings: readonly HeadingRows[];
  /** what no line of the plan expects */ readonly outside: readonly ComparedRow[];
  readonly outsideCents: Cents;
}
export interface LineTable {
  readonly month: ActualMonth;
  /** income, then expenditure */ readonly sides: readonly SideRows[];
  readonly result: Compared;
  /** names of the files that the rows come from, and how many each gave */ readonly files: readonly {
    readonly name: string;
    readonly rows: number;
  }[];
}

export const yearOfMonth = (month: ActualMonth): YearOfPlan => (month / 12 - 1) as YearOfPlan;
const compare = (plannedCents: Cents, actualCents: Cents): Compared => {
  const varianceCents = actualCents - plannedCents;
  return {
    plannedCents,
    actualCents,
    varianceCents,
    rate: plannedCents === 0 ? null : varianceCents / Math.abs(plannedCents),
  };
};
const compareAll = (parts: readonly Compared[]): Compared =>
  compare(sum(parts.map((p) => p.plannedCents)), sum(parts.map((p) => p.actualCents)));
const rowOf = (line: LineActual<KeptRow>): ComparedRow => {
  const compared = compare(line.plannedCents ?? 0, line.actualCents ?? 0);
  return { ...compared, line, large: isLarge(compared.varianceCents, compared.plannedCents) };
};
const sideRows = (side: ActualLine['side'], all: readonly LineActual<KeptRow>[]): SideRows => {
  const rows = all.filter((l) => l.side === side).map(rowOf);
  const inside = rows.filter((r) => r.line.plannedCents !== null);
  const outside = rows.filter((r) => r.line.plannedCents === null);
  const headings = HEADINGS.flatMap(({ id }): HeadingRows[] => {
    const own = inside.filter((r) => (r.line.heading ?? (side === 'charge' ? 'otherCharges' : 'otherIncome')) === id);
    return own.length === 0 ? [] : [{ heading: id, rows: own, ...compareAll(own) }];
  });
  return { side, headings, outside, outsideCents: sum(outside.map((r) => r.actualCents)), ...compareAll(rows) };
};

/** @param expected lines of the year of that month @returns null where nothing was taken for that month */
export const lineTable = (
  actuals: readonly ActualLine[],
  expected: readonly ExpectedLine[],
  month: ActualMonth,
): LineTable | null => {
  const kept = actuals.filter((a) => a.month === month);
  if (kept.length === 0) return null;
  const rows = kept.map(
    (a): KeptRow => ({
      side: a.side,
      heading: a.heading,
      label: a.label,
      cents: a.actualCents,
      cell: a.origin.cell,
      lines: a.lines.map((l) => ({ id: l.id, label: l.label, cents: l.plannedCents })),
      by: null,
      kept: a,
    }),
  );
  const lines = actualsByLine(rows, expected);
  const sides = (['product', 'charge'] as const).map((side) => sideRows(side, lines));
  const [income, spent] = sides as [SideRows, SideRows];
  const names = [...new Set(kept.map((a) => a.origin.file))];
  return {
    month,
    sides,
    result: compare(income.plannedCents - spent.plannedCents, income.actualCents - spent.actualCents),
    files: names.map((name) => ({ name, rows: kept.filter((a) => a.origin.file === name).length })),
  };
};

/** Totals of years whose lines were taken, as they would be typed: they stand where nobody typed another. */
export const actualsFromLines = (actuals: readonly ActualLine[]): Actual[] =>
  [...new Set(actuals.map((a) => a.month))].flatMap((month) =>
    (['product', 'charge'] as const).flatMap((side): Actual[] => {
      const own = actuals.filter((a) => a.month === month && a.side === side);
      const period = (['y1', 'y2', 'y3'] as const)[yearOfMonth(month)];
      const measure = side === 'product' ? 'resources' : 'costs';
      return own.length === 0 ? [] : [{ period, measure, actualCents: sum(own.map((a) => a.actualCents)), reason: '' }];
    }),
  );
