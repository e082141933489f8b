/** Dossiers put together by what they have in common, each group with its number and its amounts. */
import { STAGES } from '#shared/base/method/options.ts';
import type { ListGroup } from '#shared/contract/operations/list-query.ts';
import type { ListGroupRow } from '#shared/contract/operations/portfolio.ts';
import { DOSSIER_STATUSES } from '#shared/dossier/content/schema.ts';
import type { ReadDb } from '../connection.ts';

const GROUP_COLUMNS: Readonly<Record<ListGroup, string>> = {
  status: 'status',
  stage: 'stage',
  model: 'model',
  cohortId: 'cohort_id',
};
/** Groups that have an order of their own; the others stand by their key, and what is not said comes last. */
const ORDERS: Partial<Record<ListGroup, readonly string[]>> = {
  status: DOSSIER_STATUSES,
  stage: STAGES.map((s) => s.id),
};
interface Grouped {
  readonly key: string;
  readonly asked: number | null;
  readonly proposed: number | null;
  readonly granted: number | null;
}
export type GroupKeys = ReadonlyMap<number, Grouped>;

/** What each dossier would be put together by, and its amounts; by number. */
export const readGroupKeys = (db: ReadDb, by: ListGroup): GroupKeys =>
  new Map(
    (
      db
        .prepare(
          `SELECT number, coalesce(${GROUP_COLUMNS[by]}, '') AS key, asked_cents AS asked, proposed_cents AS proposed, granted_cents AS granted FROM dossiers`,
        )
        .all() as (Grouped & { readonly number: number })[]
    ).map(({ number, ...rest }) => [number, rest]),
  );

/**
 * @param numbers dossiers in their order
 * @returns the same dossiers group by group, each group in that order; and the groups
 */
export const groupNumbers = (
  numbers: Int32Array,
  keys: GroupKeys,
  by: ListGroup,
): { readonly numbers: Int32Array; readonly groups: readonly ListGroupRow[] } => {
  const members = new Map<string, number[]>();
  for (const n of numbers) {
    const key = keys.get(n)?.key ?? '';
    const own = members.get(key);
    if (own) own.push(n);
    else members.set(key, [n]);
  }
  const order = ORDERS[by] ?? [];
  const rank = (key: string): number => {
    if (key === '') return Number.POSITIVE_INFINITY;
    const at = order.indexOf(key);
    return at < 0 ? order.length : at;
  };
  const sorted = [...members].sort(([a], [b]) => {
    const ranks: readonly [number, number] = [rank(a), rank(b)];
    return ranks[0] === ranks[1] ? a.localeCompare(b, 'fr') : ranks[0] - ranks[1];
  });
  const total = (own: readonly number[], of: 'asked' | 'proposed' | 'granted'): number =>
    own.reduce((sum, n) => sum + (keys.get(n)?.[of] ?? 0), 0);
  return {
    numbers: Int32Array.from(sorted.flatMap(([, own]) => own)),
    groups: sorted.map(([key, own]) => ({
      key,
      count: own.length,
      askedCents: total(own, 'asked'),
      proposedCents: total(own, 'proposed'),
      grantedCents: total(own, 'granted'),
    })),
  };
};
