/** What every bench hands back: one row a measured thing, beside its peer of the same run, with what is asked of it. */

export interface BenchRow {
  /** what the row is about: start, edit, search… */ readonly group: string;
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'frames';
  /** the same work by something else in the same run */ readonly peer?: {
    readonly name: string;
    readonly value: number;
  };
  /** at most: `value` in the unit of the row, `ratio` against the peer */
  readonly asked?: { readonly value?: number; readonly ratio?: number };
}
/** How much a bench does: `quick` keeps the whole table under three minutes, at the price of its precision. */
export interface Effort {
  readonly quick: boolean;
}

/** @param share 0.5 for the median, 0.95 for what nineteen of twenty do not exceed */
export const quantileOf = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};
export const medianOf = (values: readonly number[]): number => quantileOf(values, 0.5);

/** What one turn of a piece of work needs, made ready outside the time that counts. @returns the work itself */
export type Prepare = (turn: number) => () => unknown;
interface Turns {
  readonly turns: number;
  /** turns before those that count: the runtime compiles what it runs often */ readonly warm?: number;
}
/** Milliseconds of each turn of several pieces of work, one after the other at each turn, so that all meet the same machine. @returns a list for each of them */
export const timesInTurn = async (works: readonly Prepare[], { turns, warm = 3 }: Turns): Promise<number[][]> => {
  const times = works.map((): number[] => []);
  for (let turn = 0; turn < turns + warm; turn += 1)
    for (const [i, prepare] of works.entries()) {
      const work = prepare(turn);
      const from = performance.now();
      await work();
      if (turn >= warm) times[i]?.push(performance.now() - from);
    }
  return times;
};
/** The same of one piece of work; what `before` does is not counted. */
export const timesOf = async <T>(
  work: (given: T) => unknown,
  { before, ...turns }: Turns & { readonly before: (turn: number) => T },
): Promise<number[]> => {
  const prepare: Prepare = (turn) => {
    const given = before(turn);
    return () => work(given);
  };
  const [times = []] = await timesInTurn([prepare], turns);
  return times;
};

export const ratioOf = ({ value, peer }: BenchRow): number | null =>
  peer === undefined || peer.value === 0 ? null : value / peer.value;
/** null when nothing is asked of the row. */
export const isMet = (row: BenchRow): boolean | null => {
  if (row.asked === undefined) return null;
  const ratio = ratioOf(row);
  return (
    (row.asked.value === undefined || row.value <= row.asked.value) &&
    (row.asked.ratio === undefined || (ratio !== null && ratio <= row.asked.ratio))
  );
};

const figure = (value: number): string => {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(value < 1 ? 3 : 2);
};
const askedWords = ({ asked, unit }: BenchRow): string =>
  [asked?.value === undefined ? '' : `≤ ${asked.value} ${unit}`, asked?.ratio === undefined ? '' : `≤ ${asked.ratio} ×`]
    .filter((words) => words !== '')
    .join(', ');

/** The rows as one table of text, columns aligned; what misses is marked. */
export const benchTable = (rows: readonly BenchRow[]): string => {
  const cells = rows.map((row) => {
    const ratio = ratioOf(row);
    const met = isMet(row);
    return [
      row.group,
      row.name,
      `${figure(row.value)} ${row.unit}`,
      row.peer === undefined ? '' : `${row.peer.name}: ${figure(row.peer.value)} ${row.unit}`,
      ratio === null ? '' : `${figure(ratio)} ×`,
      askedWords(row),
      met === null ? '' : met ? 'met' : 'MISSED',
    ];
  });
  const all = [['', 'measured', 'Triptyque', 'peer of the same run', 'ratio', 'asked', ''], ...cells];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)));
  return all
    .map((row) =>
      row
        .map((text, column) => text + ' '.repeat((widths[column] ?? 0) - [...text].length))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
