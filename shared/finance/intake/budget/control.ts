/** What was taken, against what the file says it adds up to: to the cent, side by side and year by year. */
import type { Side } from '../lexicon/entry.ts';
import type { Control, FileTotal, Flag, IntakeAside, IntakeLine } from '../reading.ts';

const SIDES: readonly Side[] = ['charge', 'product'];
/** Rows that a file's total may hold beside its lines. */
export const COUNTED_ASIDES: ReadonlySet<IntakeAside['why']> = new Set([
  'ownFunds',
  'financing',
  'investment',
  'requested',
  'inKind',
  'ignore',
  'result',
  'note',
  'computed',
  'cash',
]);
type Sums = ReadonlyMap<IntakeAside['why'], number>;

/** The fewest kinds of asides whose sum makes up a difference; null: none do. */
const explainDifference = (
  difference: number,
  sums: Sums,
): { readonly why: IntakeAside['why']; readonly cents: number }[] | null => {
  if (difference === 0) return [];
  const kinds = [...sums].filter(([, cents]) => cents !== 0);
  let best: { why: IntakeAside['why']; cents: number }[] | null = null;
  for (let mask = 1; mask < 1 << kinds.length; mask += 1) {
    const taken = kinds.filter((_, i) => (mask & (1 << i)) !== 0);
    if (taken.reduce((n, [, cents]) => n + cents, 0) !== difference) continue;
    if (best === null || taken.length < best.length) best = taken.map(([why, cents]) => ({ why, cents }));
  }
  return best;
};

const sumOf = (
  rows: readonly { readonly side: Side | null; readonly amounts: Readonly<Record<string, number>> }[],
  side: Side,
  period: string,
): number => rows.reduce((n, r) => n + (r.side === side ? (r.amounts[period] ?? 0) : 0), 0);

const asideSums = (asides: readonly IntakeAside[], side: Side, period: string): Sums => {
  const sums = new Map<IntakeAside['why'], number>();
  for (const aside of asides)
    if (COUNTED_ASIDES.has(aside.why) && aside.side === side)
      sums.set(aside.why, (sums.get(aside.why) ?? 0) + (aside.amounts[period] ?? 0));
  return sums;
};

/** One side of one period against the totals of the file, the widest first. */
const controlOf = (
  side: Side,
  period: string,
  lines: readonly IntakeLine[],
  asides: readonly IntakeAside[],
  totals: readonly FileTotal[],
  cents: number,
  result: boolean,
): Control => {
  const linesCents = sumOf(lines, side, period);
  const sums = asideSums(asides, side, period);
  const own = totals.filter((t) => t.side === side && !t.isPartial && t.amounts[period] !== undefined);
  const widest = [...own].sort((a, b) => Math.abs(b.amounts[period] ?? 0) - Math.abs(a.amounts[period] ?? 0));
  const checked = widest.map((t) => ({
    t,
    by:
      explainDifference((t.amounts[period] ?? 0) - linesCents, sums) ??
      (Math.abs((t.amounts[period] ?? 0) - linesCents) <= cents ? [] : null),
  }));
  const [top] = checked;
  if (top === undefined) return { side, period, linesCents, asides: [], fileCents: null, cell: null, holds: false };
  // A narrower total holds only when what lies between it and the widest is explained too: lines left out would otherwise pass.
  const held = checked.find(
    ({ t, by }) =>
      by !== null &&
      (t === top.t ||
        explainDifference((top.t.amounts[period] ?? 0) - (t.amounts[period] ?? 0), sums) !== null ||
        top.by !== null),
  );
  const shown = held ?? top;
  if (held === undefined) {
    const by = provenOtherwise(own, period, linesCents, result);
    if (by !== null)
      return {
        side,
        period,
        linesCents,
        asides: [],
        fileCents: by.cents,
        cell: by.total.cells[period] ?? null,
        holds: true,
      };
  }
  return {
    side,
    period,
    linesCents,
    asides: shown.by ?? [],
    fileCents: shown.t.amounts[period] ?? null,
    cell: shown.t.cells[period] ?? null,
    holds: held !== undefined,
  };
};

/**
 * A side without a total of the whole: totals of differently named sections that each hold and together are every line; or a total that holds for what
 * stands above it, when the file's own result proves the rest.
 */
const provenOtherwise = (
  own: readonly FileTotal[],
  period: string,
  linesCents: number,
  result: boolean,
): { readonly total: FileTotal; readonly cents: number } | null => {
  const [first] = own;
  if (first === undefined) return null;
  const amount = (t: FileTotal): number => t.amounts[period] ?? 0;
  const names = new Set(own.map((t) => t.label.trim().toLowerCase()));
  const sections = own.every((t) => amount(t) === t.section[period]);
  if (own.length >= 2 && names.size === own.length && sections && own.reduce((n, t) => n + amount(t), 0) === linesCents)
    return { total: first, cents: linesCents };
  const upTo = own.find((t) => amount(t) !== 0 && amount(t) === t.above[period]);
  return result && upTo !== undefined ? { total: upTo, cents: linesCents } : null;
};

/**
 * Whether a total of part of a side adds up something: what stands above it or since the total before, with or without what was set aside there, the
 * totals before it, or the whole side. One that adds up nothing says that figures are gone or wrong.
 */
const addsSomething = (
  own: readonly FileTotal[],
  i: number,
  period: string,
  linesCents: number,
  sums: Sums,
  slack: number,
): boolean => {
  const t = own[i] as FileTotal;
  const at = (values: Readonly<Record<string, number>> | undefined): number => values?.[period] ?? 0;
  const amount = at(t.amounts);
  const totals: number[] = [];
  for (const before of own.slice(0, i).reverse()) totals.push((totals.at(-1) ?? 0) + at(before.amounts));
  const next = own[i + 1];
  const below = next === undefined ? linesCents - at(t.above) : at(next.section);
  const exact = [at(t.section) + at(t.asidesOfSection), at(t.above) + at(t.asidesAbove)];
  return (
    [...exact, ...totals].some((made) => Math.abs(made - amount) <= slack) ||
    [at(t.section), at(t.above), below, linesCents].some((made) => explainDifference(amount - made, sums) !== null)
  );
};

export interface Controlled {
  readonly controls: readonly Control[];
  readonly flags: readonly Flag[];
}
/**
 * @param slack cents that roundings of the file may make: 0 when no figure has parts of a cent
 */
export const controlTotals = (
  periods: readonly string[],
  lines: readonly IntakeLine[],
  asides: readonly IntakeAside[],
  totals: readonly FileTotal[],
  slack = 0,
): Controlled => {
  const controls: Control[] = [];
  const flags: Flag[] = [];
  /** whether a result of the file is what its lines give */
  const proven = (period: string): boolean => {
    const difference = sumOf(lines, 'product', period) - sumOf(lines, 'charge', period);
    return difference !== 0 && asides.some((a) => a.why === 'result' && a.amounts[period] === difference);
  };
  for (const side of SIDES)
    for (const period of periods) {
      const any = lines.some((l) => l.side === side && l.amounts[period] !== undefined);
      const control = controlOf(side, period, lines, asides, totals, slack, proven(period));
      if (!any && control.fileCents === null) {
        const other = lines.some((l) => l.side !== side && l.amounts[period] !== undefined);
        if (other) flags.push({ what: 'noTotal', side, period, computed: 0 });
        continue;
      }
      controls.push(control);
      if (control.fileCents === null) flags.push({ what: 'noTotal', side, period, computed: control.linesCents });
      else if (!control.holds)
        flags.push({
          what: 'total',
          side,
          period,
          typed: control.fileCents,
          computed: control.linesCents,
          ...(control.cell === null ? {} : { cell: control.cell }),
        });
      const own = totals.filter((t) => t.side === side && t.amounts[period] !== undefined);
      const sums = asideSums(asides, side, period);
      own.forEach((t, i) => {
        const cell = t.cells[period];
        // Totals of accounts do not stand among the rows that they add up.
        if (t.section[period] === undefined || cell === control.cell) return;
        if (addsSomething(own, i, period, control.linesCents, sums, slack)) return;
        flags.push({
          what: 'total',
          side,
          period,
          typed: t.amounts[period] ?? 0,
          computed: t.section[period] ?? 0,
          ...(cell === undefined ? {} : { cell }),
        });
      });
    }
  return { controls, flags };
};
