/** Which line of the plan each row of a file is: by what a person chose, by what was chosen before, by name, by memory, by account, by heading. */
import type { ChargeHeading, ProductHeading } from '#shared/base/method/headings.ts';
import type { Cents } from '#shared/base/money/cents.ts';
import type { Side } from '../lexicon/entry.ts';
import { keyOf } from '../lexicon/normal.ts';
import type { IntakeLine, IntakeReading } from '../reading.ts';
import type { ExpectedLine } from './expected-lines.ts';

/** How a row found its line; null: it did not, and stands outside the plan. */
export type MatchedBy = 'choice' | 'earlier' | 'label' | 'memory' | 'account' | 'heading';
export interface MatchedRow {
  /** of the file, as the reading names it */ readonly row: string;
  readonly side: Side;
  readonly heading: ProductHeading | ChargeHeading | null;
  readonly label: string;
  readonly account: string | null;
  readonly cents: Cents;
  readonly cell: string;
  /** one; several, which the file does not tell apart; none: outside the plan */ readonly lines: readonly ExpectedLine[];
  readonly by: MatchedBy | null;
}
/** A row that was matched before, and with what. */
export interface EarlierMatch {
  readonly side: Side;
  readonly label: string;
  readonly account: string | null;
  readonly lines: readonly { readonly id: string }[];
}
export interface MatchChoices {
  /** by row: identifiers of lines; an empty list = outside the plan */ readonly chosen: Readonly<
    Record<string, readonly string[]>
  >;
  /** the most telling first */ readonly earlier: readonly EarlierMatch[];
}
const NO_CHOICES: MatchChoices = { chosen: {}, earlier: [] };

const only = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] as T) : null);
/** Accounts agree when one begins the other: 6063 and 606300. */
const sharesAccount = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a));

/** Whether two rows of files are one and the same, by their words; by account too, where both say one. */
export const isSameRow = (a: Omit<EarlierMatch, 'lines'>, b: Omit<EarlierMatch, 'lines'>): boolean =>
  a.side === b.side &&
  keyOf(a.label) === keyOf(b.label) &&
  (a.account === null || b.account === null || a.account === b.account);

interface Found {
  readonly lines: readonly ExpectedLine[];
  readonly by: MatchedBy | null;
}
const byIds = (ids: readonly string[], own: readonly ExpectedLine[]): readonly ExpectedLine[] =>
  own.filter((l) => ids.includes(l.id));

/** What a person said of this row, now or before; null: nobody did, or the plan no longer has that line. @param left earlier rows that none of this file was yet */
const saidOf = (
  line: IntakeLine,
  own: readonly ExpectedLine[],
  chosen: MatchChoices['chosen'],
  left: Set<EarlierMatch>,
): Found | null => {
  const list = [...left].filter((e) => isSameRow(e, line));
  const before = list.find((e) => e.account === line.account) ?? list[0];
  // Two rows of one name were two rows before: each takes its own.
  if (before !== undefined) left.delete(before);
  const now = chosen[line.id];
  if (now !== undefined) return { lines: byIds(now, own), by: 'choice' };
  if (before === undefined) return null;
  const lines = byIds(
    before.lines.map((l) => l.id),
    own,
  );
  return before.lines.length > 0 && lines.length === 0 ? null : { lines, by: 'earlier' };
};
const lineOf = (line: IntakeLine, own: readonly ExpectedLine[]): Found | null => {
  const findOne = (by: MatchedBy, candidates: readonly ExpectedLine[]): Found | null => {
    const one = only(candidates);
    return one === null ? null : { lines: [one], by };
  };
  const sameLever = (p: ExpectedLine): boolean => line.leaves.length !== 1 || p.leaf === line.leaves[0];
  return (
    findOne(
      'label',
      own.filter((p) => keyOf(p.label) === keyOf(line.label)),
    ) ??
    (line.because.how === 'memory'
      ? findOne(
          'memory',
          own.filter((p) => p.heading === line.heading && sameLever(p)),
        )
      : null) ??
    findOne(
      'account',
      own.filter((p) => sharesAccount(p.account, line.account)),
    )
  );
};
/** Lines of its heading, and of its lever where it has one, that nothing else of the file is. */
const kinOf = (line: IntakeLine, own: readonly ExpectedLine[], taken: ReadonlySet<string>): readonly ExpectedLine[] => {
  const ofHeading = own.filter((p) => p.heading === line.heading);
  const sameLever = ofHeading.filter((p) => line.leaves.length === 1 && p.leaf === line.leaves[0]);
  const close = sameLever.length > 0 ? sameLever : ofHeading;
  const free = close.filter((p) => !taken.has(p.id));
  return free.length > 0 ? free : close.length === 1 ? close : [];
};

/** @param period of the reading @returns every row that has an amount there, once, in the order of the file */
export const matchRows = (
  reading: Pick<IntakeReading, 'lines'>,
  expected: readonly ExpectedLine[],
  period: string,
  choices: MatchChoices = NO_CHOICES,
): MatchedRow[] => {
  const rows = reading.lines.filter((l) => l.amounts[period] !== undefined);
  const sideOf = (line: IntakeLine): readonly ExpectedLine[] => expected.filter((p) => p.side === line.side);
  const found = new Map<string, Found>();
  const left = new Set(choices.earlier);
  for (const line of rows) {
    const own = sideOf(line);
    const match = saidOf(line, own, choices.chosen, left) ?? lineOf(line, own);
    if (match !== null) found.set(line.id, match);
  }
  const taken = new Set([...found.values()].flatMap((f) => f.lines.map((l) => l.id)));
  const kin: Found[] = [];
  for (const line of rows) {
    if (found.has(line.id)) continue;
    const lines = kinOf(line, sideOf(line), taken);
    // Lines that a row of the file already shares stay together: none of them is expected twice.
    const shared = kin.find((f) => f.lines.some((l) => lines.includes(l)));
    const match: Found = shared ?? { lines, by: lines.length === 0 ? null : 'heading' };
    kin.push(match);
    found.set(line.id, match);
  }
  return rows.map((line): MatchedRow => {
    const { lines, by } = found.get(line.id) ?? { lines: [], by: null };
    return {
      row: line.id,
      side: line.side,
      heading: line.heading,
      label: line.label,
      account: line.account,
      cents: line.amounts[period] ?? 0,
      cell: line.cells[period] ?? '',
      lines,
      by: lines.length === 0 && by !== 'choice' && by !== 'earlier' ? null : by,
    };
  });
};
