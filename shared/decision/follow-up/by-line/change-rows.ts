/** What one act changes among the rows of a follow-up: what others wrote meanwhile stays, whichever way the act is done. */
import { sameData } from '#shared/dossier/content/canonical.ts';
import type { ActualLine } from '../records.ts';

export interface RowsChange {
  readonly from: readonly ActualLine[];
  readonly to: readonly ActualLine[];
}
/** The same act taken back. */
export const reverseRows = ({ from, to }: RowsChange): RowsChange => ({ from: to, to: from });

const rowsByKey = (rows: readonly ActualLine[]): ReadonlyMap<string, ActualLine> =>
  new Map(rows.map((row) => [`${row.month} ${row.key}`, row]));
/** A row that both the act and somebody else changed, field by field: what the act changed is the act's. An amount is never parted from where it was read. */
const bothOf = (from: ActualLine, to: ActualLine, here: ActualLine): ActualLine => {
  const fieldOf = <K extends keyof ActualLine>(key: K): ActualLine[K] =>
    sameData(from[key], to[key]) ? here[key] : to[key];
  const sayAmount = ({ actualCents, origin }: ActualLine) => ({ actualCents, origin });
  return {
    ...here,
    side: fieldOf('side'),
    heading: fieldOf('heading'),
    label: fieldOf('label'),
    account: fieldOf('account'),
    lines: fieldOf('lines'),
    ...sayAmount(sameData(sayAmount(from), sayAmount(to)) ? here : to),
  };
};

/**
 * @param here every row of the follow-up, whatever its month, as it stands now
 * @returns them after the change. A row that it does not touch stays as it is; so does one that it would take away and that is not what the change knew
 */
export const changeRows = ({ from, to }: RowsChange, here: readonly ActualLine[]): readonly ActualLine[] => {
  const [before, after, present] = [rowsByKey(from), rowsByKey(to), rowsByKey(here)];
  const kept = [...present].flatMap(([key, row]) => {
    const [old, next] = [before.get(key), after.get(key)];
    if (old === undefined) return [next ?? row];
    if (next === undefined) return sameData(old, row) ? [] : [row];
    return [sameData(old, next) ? row : bothOf(old, next, row)];
  });
  const added = [...after].filter(([key, row]) => !present.has(key) && !sameData(before.get(key), row));
  return [...kept, ...added.map(([, row]) => row)];
};
