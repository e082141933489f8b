/** What really came in and was spent in one year, line by line of the plan that was decided; what no line of it expects stands outside the plan. */
import type { ChargeHeading, ProductHeading } from '#shared/base/method/headings.ts';
import { type Cents, sum } from '#shared/base/money/cents.ts';
import type { Side } from '../lexicon/entry.ts';
import type { Period } from '../reading.ts';
import type { ExpectedLine, YearOfPlan } from './expected-lines.ts';
import type { MatchedBy } from './match-rows.ts';

/** A row of a file, or what was kept of one. */
export interface ActualRow {
  readonly side: Side;
  readonly heading: ProductHeading | ChargeHeading | null;
  readonly label: string;
  readonly cents: Cents;
  readonly cell: string;
  /** of the plan; none: outside it */ readonly lines: readonly Pick<ExpectedLine, 'id' | 'label' | 'cents'>[];
  readonly by: MatchedBy | null;
}
export interface LineActual<R extends ActualRow = ActualRow> {
  /** lines of the plan by their identifier: one; several, which the file does not tell apart; none: outside the plan */ readonly lines: readonly string[];
  readonly label: string;
  readonly side: Side;
  readonly heading: ProductHeading | ChargeHeading | null;
  /** null outside the plan */ readonly plannedCents: Cents | null;
  /** null: the file has nothing for them */ readonly actualCents: Cents | null;
  readonly by: MatchedBy | null;
  readonly from: readonly R[];
}

const only = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] as T) : null);
/** The period of a file that a year of the plan is held against: its own year, the accounts of it first; else the only one, where it names no year. */
export const actualPeriod = (periods: readonly Period[], startMonth: string, year: YearOfPlan): Period | null => {
  const wanted = String(Number(startMonth.slice(0, 4)) + year);
  const own = periods.filter((p) => p.year?.startsWith(wanted) === true);
  const lone = only(periods);
  // A column that says another year is never taken for this one.
  return own.find((p) => p.kind === 'actual') ?? own[0] ?? (/^\d{4}/.test(lone?.year ?? '') ? null : lone);
};

/** Rows that have a line of the plan in common, together: no line is expected twice. */
const groupRows = <R extends ActualRow>(rows: readonly R[]): R[][] => {
  let groups: { readonly keys: ReadonlySet<string>; readonly rows: readonly R[] }[] = [];
  for (const row of rows) {
    const keys = new Set(row.lines.map((l) => `${row.side} ${l.id}`));
    const near = groups.filter((g) => [...keys].some((k) => g.keys.has(k)));
    const merged = { keys: new Set([...near.flatMap((g) => [...g.keys]), ...keys]), rows: near.flatMap((g) => g.rows) };
    groups = [...groups.filter((g) => !near.includes(g)), { ...merged, rows: [...merged.rows, row] }];
  }
  const order = new Map(rows.map((r, i) => [r, i] as const));
  const first = (g: readonly R[]): number => Math.min(...g.map((r) => order.get(r) ?? 0));
  return groups.map((g) => [...g.rows]).sort((a, b) => first(a) - first(b));
};

/**
 * @param expected of one year of the plan
 * @returns every line of the plan once, every row once: the actuals add up to the rows, what was planned to the plan
 */
export const actualsByLine = <R extends ActualRow>(
  rows: readonly R[],
  expected: readonly ExpectedLine[],
): LineActual<R>[] => {
  const compared = groupRows(rows).map((from): LineActual<R> => {
    const [first] = from as [R, ...R[]];
    const known = [...new Map(from.flatMap((r) => r.lines.map((l) => [l.id, l] as const))).values()];
    const own = expected.filter((l) => l.side === first.side && known.some((k) => k.id === l.id));
    // A line that the plan no longer has keeps what was planned when the file was taken.
    const gone = known.filter((k) => !own.some((l) => l.id === k.id));
    const lines = [...own, ...gone];
    return {
      lines: lines.map((l) => l.id),
      label: lines.length === 0 ? first.label : lines.map((l) => l.label).join(' + '),
      side: first.side,
      heading: own[0]?.heading ?? first.heading,
      plannedCents: lines.length === 0 ? null : sum(lines.map((l) => l.cents)),
      actualCents: sum(from.map((r) => r.cents)),
      by: first.by,
      from,
    };
  });
  const held = new Set(compared.flatMap((c) => c.lines.map((id) => `${c.side} ${id}`)));
  const silent = expected
    .filter((l) => !held.has(`${l.side} ${l.id}`) && l.cents !== 0)
    .map(
      (l): LineActual<R> => ({
        lines: [l.id],
        label: l.label,
        side: l.side,
        heading: l.heading,
        plannedCents: l.cents,
        actualCents: null,
        by: null,
        from: [],
      }),
    );
  return [...compared, ...silent];
};
