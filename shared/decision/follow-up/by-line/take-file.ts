/** The accounts of a year into the follow-up: the same file again, or its next version, changes what it changed and doubles nothing. */
import type { Cents } from '#shared/base/money/cents.ts';
import { type EarlierMatch, isSameRow, type MatchedRow } from '#shared/finance/intake/actuals/match-rows.ts';
import { keyOf } from '#shared/finance/intake/lexicon/normal.ts';
import type { ActualLine, ActualMonth } from '../records.ts';

/** Above this share of known rows a file is another version of one that was taken (as for budgets). */
const SAME_FILE = 0.6;
/** `version`: the file stands for the one that was taken; `beside`: another file of the same year, whose rows are added. */
export type TakingMode = 'version' | 'beside';
export interface TakenActuals {
  /** every row of the follow-up afterwards, whatever its month */ readonly after: readonly ActualLine[];
  readonly sameCount: number;
  readonly changed: readonly { readonly label: string; readonly beforeCents: Cents; readonly afterCents: Cents }[];
  /** rows whose amount stays and whose line of the plan is another */ readonly rematchedCount: number;
  readonly fresh: readonly ActualLine[];
  /** rows of the earlier version that the file no longer has: they leave */ readonly gone: readonly ActualLine[];
}
interface Taking {
  readonly rows: readonly MatchedRow[];
  readonly month: ActualMonth;
  readonly file: { readonly name: string; readonly attachmentId: string | null };
  readonly present: readonly ActualLine[];
}

/** What rows were matched with before: this month's word counts before that of another. */
export const earlierMatches = (present: readonly ActualLine[], month: ActualMonth): EarlierMatch[] => [
  ...present.filter((a) => a.month === month),
  ...present.filter((a) => a.month !== month).sort((a, b) => b.month - a.month),
];

/** Rows of the file by the row of the follow-up that they are; each of these once. */
const pairRows = (rows: readonly MatchedRow[], present: readonly ActualLine[]): Map<string, ActualLine> => {
  const pairs = new Map<string, ActualLine>();
  const left = new Set(present);
  const pair = (isOne: (a: ActualLine, row: MatchedRow) => boolean): void => {
    for (const row of rows) {
      if (pairs.has(row.row)) continue;
      const own = [...left].find((a) => isOne(a, row));
      if (own === undefined) continue;
      pairs.set(row.row, own);
      left.delete(own);
    }
  };
  pair((a, row) => isSameRow(a, row) && a.account === row.account);
  pair(isSameRow);
  return pairs;
};
/** How a file is taken when nobody says: as a version of what is there once most of its rows are known; null: nothing is there. */
export const usualMode = ({ rows, month, present }: Omit<Taking, 'file'>): TakingMode | null => {
  const own = present.filter((a) => a.month === month);
  if (own.length === 0) return null;
  return pairRows(rows, own).size >= rows.length * SAME_FILE ? 'version' : 'beside';
};

const MAX_LABEL = 200;
/** A key that nothing of the month has. */
const freshKey = (row: MatchedRow, taken: Set<string>): string => {
  const base = [row.side, row.account ?? '', keyOf(row.label)].join(' ').slice(0, 380);
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? base : `${base} #${n}`;
    if (taken.has(key)) continue;
    taken.add(key);
    return key;
  }
};
const lineOf = (row: MatchedRow, key: string, { month, file }: Taking): ActualLine => {
  const at = row.cell.lastIndexOf('!');
  return {
    key,
    month,
    side: row.side,
    heading: row.heading,
    label: row.label.slice(0, 300),
    account: row.account?.slice(0, 40) ?? null,
    lines: row.lines.map((l) => ({ id: l.id, label: l.label.slice(0, MAX_LABEL), plannedCents: l.cents })),
    actualCents: row.cents,
    origin: {
      file: file.name.slice(0, 300),
      sheet: row.cell.slice(0, Math.max(0, at)).slice(0, 300),
      cell: row.cell.slice(at + 1).slice(0, 40),
      attachmentId: file.attachmentId,
    },
  };
};

/** @returns what the follow-up says once the file is taken: pure, nothing is written */
export const takeActuals = (taking: Taking, mode: TakingMode | null): TakenActuals => {
  const { rows, month, present } = taking;
  const own = present.filter((a) => a.month === month);
  const pairs = mode === 'version' ? pairRows(rows, own) : new Map<string, ActualLine>();
  const earlierFiles = new Set([...pairs.values()].map((a) => a.origin.file));
  const paired = new Set(pairs.values());
  const gone =
    mode === 'version'
      ? own.filter((a) => !paired.has(a) && (earlierFiles.size === 0 || earlierFiles.has(a.origin.file)))
      : [];
  const kept = own.filter((a) => !paired.has(a) && !gone.includes(a));
  const taken = new Set([...kept, ...paired].map((a) => a.key));
  const written = rows.map((row) => ({
    before: pairs.get(row.row) ?? null,
    after: lineOf(row, pairs.get(row.row)?.key ?? freshKey(row, taken), taking),
  }));
  const known = written.flatMap(({ before, after }) => (before === null ? [] : [{ before, after }]));
  const same = known.filter(({ before, after }) => before.actualCents === after.actualCents);
  const idsOf = (a: ActualLine): string => a.lines.map((l) => l.id).join(' ');
  return {
    after: [...present.filter((a) => a.month !== month), ...kept, ...written.map((w) => w.after)],
    sameCount: same.length,
    changed: known
      .filter(({ before, after }) => before.actualCents !== after.actualCents)
      .map(({ before, after }) => ({
        label: after.label,
        beforeCents: before.actualCents,
        afterCents: after.actualCents,
      })),
    rematchedCount: same.filter(({ before, after }) => idsOf(before) !== idsOf(after)).length,
    fresh: written.flatMap(({ before, after }) => (before === null ? [after] : [])),
    gone,
  };
};
/** Whether the file says nothing that the follow-up does not say already. */
export const saysNothingNew = ({ changed, rematchedCount, fresh, gone }: TakenActuals): boolean =>
  changed.length + rematchedCount + fresh.length + gone.length === 0;
