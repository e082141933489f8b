/** Sheets that each hold a whole budget: one that adds up the others, one that says the same again, or several of which only a person knows the right one. */
import type { IntakeLine } from '../reading.ts';

interface SheetOverlap {
  /** the one sheet that is enough; null: none is */ readonly keep: string | null;
  /** sheets that say the same as it */ readonly same: readonly string[];
  /** whole budgets that are neither parts nor copies of each other */ readonly rivals: readonly string[];
}
export const NO_OVERLAP: SheetOverlap = { keep: null, same: [], rivals: [] };

interface Whole {
  readonly name: string;
  readonly lines: number;
  /** cents by side and period */ readonly sums: ReadonlyMap<string, number>;
}
const wholeOf = (name: string, lines: readonly IntakeLine[]): Whole | null => {
  const sums = new Map<string, number>();
  for (const line of lines)
    for (const [period, cents] of Object.entries(line.amounts)) {
      const key = `${line.side} ${period}`;
      sums.set(key, (sums.get(key) ?? 0) + cents);
    }
  const sides = new Set(lines.map((l) => l.side));
  return sides.size === 2 ? { name, lines: lines.length, sums } : null;
};
/** Periods that a sheet shares with another: without any, they are years of one budget. */
const meets = (a: Whole, b: Whole): boolean => [...a.sums.keys()].some((key) => b.sums.has(key));
const equals = (a: Whole, others: readonly Whole[]): boolean =>
  [...a.sums].every(([key, cents]) => cents === others.reduce((n, o) => n + (o.sums.get(key) ?? 0), 0));

/** @param parts the lines of each sheet, in the order of their names */
export const sheetOverlap = (
  names: readonly string[],
  parts: readonly { readonly lines: readonly IntakeLine[] }[],
): SheetOverlap => {
  const wholes = parts.flatMap((p, i) => wholeOf(names[i] ?? '', p.lines) ?? []);
  const rivals = wholes.filter((w) => wholes.some((o) => o !== w && meets(o, w)));
  const [first] = rivals;
  if (first === undefined) return NO_OVERLAP;
  if (rivals.every((w) => equals(w, [first]) && equals(first, [w]))) {
    const fullest = rivals.reduce((a, b) => (b.lines > a.lines ? b : a));
    return { keep: fullest.name, same: rivals.filter((w) => w !== fullest).map((w) => w.name), rivals: [] };
  }
  const sum = rivals.find(
    (w) =>
      rivals.length > 2 &&
      equals(
        w,
        rivals.filter((o) => o !== w),
      ),
  );
  if (sum !== undefined) return { keep: sum.name, same: [], rivals: [] };
  return { keep: null, same: [], rivals: rivals.map((w) => w.name) };
};
