/** What really came in and was spent in one year, line by line of the plan that was decided; what no line of it expects stands off the plan. */
import type { ChargeHeading, ProductHeading } from '#shared/base/method/headings.ts';
import { type Cents, sum } from '#shared/base/money/cents.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import type { Side } from '../lexicon/entry.ts';
import { keyOf } from '../lexicon/normal.ts';
import type { IntakeLine, IntakeReading, Period } from '../reading.ts';

/** How lines of the file found theirs; null: they did not. */
type MatchedBy = 'label' | 'account' | 'memory' | 'heading';
export interface LineActual {
  /** lines of the plan by their identifier: one; several, which the file does not tell apart; none: off the plan */ readonly lines: readonly string[];
  readonly label: string;
  readonly side: Side;
  readonly heading: ProductHeading | ChargeHeading | null;
  /** null off the plan */ readonly plannedCents: Cents | null;
  /** null: the file has nothing for them */ readonly actualCents: Cents | null;
  readonly by: MatchedBy | null;
  readonly from: readonly { readonly label: string; readonly cents: Cents; readonly cell: string }[];
}
interface PlanLine {
  readonly id: string;
  readonly label: string;
  readonly key: string;
  readonly side: Side;
  readonly heading: ProductHeading | ChargeHeading;
  readonly leaf: string | null;
  readonly account: string | null;
  readonly cents: Cents;
}

const planLines = (plan: Dossier, { lines }: Pick<Projection, 'lines'>, year: 0 | 1 | 2): PlanLine[] => {
  const accounts = new Map([...plan.resources, ...plan.costs].map((l) => [l.id, l.account ?? null] as const));
  return lines.flatMap((l) =>
    l.kind === 'support' || l.kind === 'investment'
      ? []
      : [
          {
            id: l.id,
            label: l.label,
            key: keyOf(l.label),
            side: l.kind === 'resource' ? 'product' : 'charge',
            heading: l.heading,
            leaf: l.leaf ?? null,
            account: accounts.get(l.id) ?? null,
            cents: l.accrued.years[year],
          },
        ],
  );
};

const only = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] as T) : null);
/** Accounts agree when one begins the other: 6063 and 606300. */
const sharesAccount = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a));

/** The one line that a line of the file is, by name, by account, by what the foundation remembers of its label. */
const lineOf = (
  line: IntakeLine,
  plan: readonly PlanLine[],
): { readonly line: PlanLine; readonly by: MatchedBy } | null => {
  const own = plan.filter((p) => p.side === line.side);
  const named = only(own.filter((p) => p.key === keyOf(line.label)));
  if (named !== null) return { line: named, by: 'label' };
  const accounted = only(own.filter((p) => sharesAccount(p.account, line.account)));
  if (accounted !== null) return { line: accounted, by: 'account' };
  if (line.because.how !== 'memory') return null;
  const remembered = only(
    own.filter((p) => p.heading === line.heading && (line.leaves.length !== 1 || p.leaf === line.leaves[0])),
  );
  return remembered === null ? null : { line: remembered, by: 'memory' };
};
/** Lines of its heading, and of its lever where it has one, that nothing else of the file is. */
const kinOf = (line: IntakeLine, plan: readonly PlanLine[], taken: ReadonlySet<string>): readonly PlanLine[] => {
  const own = plan.filter((p) => p.side === line.side && p.heading === line.heading);
  const sameLever = own.filter((p) => line.leaves.length === 1 && p.leaf === line.leaves[0]);
  const close = sameLever.length > 0 ? sameLever : own;
  const free = close.filter((p) => !taken.has(p.id));
  return free.length > 0 ? free : close.length === 1 ? close : [];
};

/** The period of a file that a year of the plan is held against: its own year, the accounts of it first; else the only one. */
export const actualPeriod = (periods: readonly Period[], startMonth: string, year: 0 | 1 | 2): Period | null => {
  const wanted = String(Number(startMonth.slice(0, 4)) + year);
  const own = periods.filter((p) => p.year?.startsWith(wanted) === true);
  return own.find((p) => p.kind === 'actual') ?? own[0] ?? only(periods);
};

/**
 * @param plan as it was decided @param year 0, 1, 2 of the plan: what stands at month 12, 24, 36 @param period of the reading
 * @returns every line of the plan once, every amount of the file once: the actuals add up to the file
 */
export const actualsByLine = (
  reading: Pick<IntakeReading, 'lines'>,
  plan: Dossier,
  projection: Pick<Projection, 'lines'>,
  year: 0 | 1 | 2,
  period: string,
): LineActual[] => {
  const expected = planLines(plan, projection, year);
  const groups = new Map<string, { lines: readonly PlanLine[]; by: MatchedBy | null; from: IntakeLine[] }>();
  const put = (lines: readonly PlanLine[], by: MatchedBy | null, line: IntakeLine): void => {
    const key = lines.length === 0 ? `off ${line.id}` : lines.map((l) => l.id).join(' ');
    const group = groups.get(key) ?? { lines, by, from: [] };
    group.from.push(line);
    groups.set(key, group);
  };
  const lines = reading.lines.filter((l) => l.amounts[period] !== undefined);
  const rest: IntakeLine[] = [];
  for (const line of lines) {
    const found = lineOf(line, expected);
    if (found === null) rest.push(line);
    else put([found.line], found.by, line);
  }
  const taken = new Set([...groups.values()].flatMap((g) => g.lines.map((l) => l.id)));
  for (const line of rest) {
    const kin = kinOf(line, expected, taken);
    // Lines that a row of the file already shares stay together: none of them is expected twice.
    const shared = [...groups.values()].find((g) => g.lines.some((l) => kin.includes(l)));
    put(shared?.lines ?? kin, shared?.by ?? (kin.length === 0 ? null : 'heading'), line);
  }
  const compared = new Set([...groups.values()].flatMap((g) => g.lines.map((l) => l.id)));
  const rows = [...groups.values()].map(({ lines: own, by, from }): LineActual => {
    const [first] = from as [IntakeLine, ...IntakeLine[]];
    return {
      lines: own.map((l) => l.id),
      label: own.length === 0 ? first.label : own.map((l) => l.label).join(' + '),
      side: first.side,
      heading: own[0]?.heading ?? first.heading,
      plannedCents: own.length === 0 ? null : sum(own.map((l) => l.cents)),
      actualCents: sum(from.map((l) => l.amounts[period] ?? 0)),
      by,
      from: from.map((l) => ({ label: l.label, cents: l.amounts[period] ?? 0, cell: l.cells[period] ?? '' })),
    };
  });
  const silent = expected
    .filter((l) => !compared.has(l.id) && l.cents !== 0)
    .map(
      (l): LineActual => ({
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
  return [...rows, ...silent];
};
