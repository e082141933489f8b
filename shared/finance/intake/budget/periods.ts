/** Which year each amount of a block belongs to, and what kind of figure it is. */
import type { PeriodKind } from '../headers.ts';
import type { Period } from '../reading.ts';
import { columnLetters } from '../source.ts';
import type { RoledBlock } from '../tables/roles.ts';

/** Periods of a block's amounts. @param fallback what the title, the sheet or the file says when a column does not */
export const periodsOf = (
  block: RoledBlock,
  fallback: { readonly year: string | null; readonly kind: PeriodKind | null },
): Period[] => {
  const raw = block.amounts.map((a) => ({
    year: resolvedYear(a.year, fallback.year) ?? fallback.year,
    kind: a.kind ?? (a.year === null ? fallback.kind : null),
    head: a.head,
    own: a.year,
  }));
  const sides = new Set(block.amounts.map((a) => a.side));
  const told = raw.map((p, i) => {
    const same = raw.filter(
      (o, j) => j !== i && o.year === p.year && block.amounts[j]?.side === block.amounts[i]?.side,
    );
    const named = p.year ?? (sides.size > 1 || raw.length === 1 ? 'P' : p.head || `P${i + 1}`);
    const letters = columnLetters(block.amounts[i]?.shown ?? 0);
    const by = p.kind !== null && same.every((o) => o.kind !== p.kind) ? p.kind : p.head || letters;
    return { id: same.length === 0 ? named : `${named} ${by}`, letters, side: block.amounts[i]?.side ?? null, ...p };
  });
  // Two columns that nothing tells apart but where they stand are two amounts all the same.
  return told.map(({ id, letters, year, kind, head, side }) => {
    const alike = told.filter((o) => o.id === id && o.side === side).length;
    return { id: alike > 1 ? `${id} ${letters}` : id, year, kind, head };
  });
};
/** N, N-1, N+1 by the year that the title gives. */
const resolvedYear = (year: string | null, title: string | null): string | null => {
  const relative = year === null ? null : /^N(?:([-+])(\d))?$/.exec(year);
  if (relative === null || title === null || !/^\d{4}$/.test(title)) return year;
  const [, sign, by = '0'] = relative;
  return String(Number(title) + (sign === '-' ? -1 : 1) * Number(by));
};
