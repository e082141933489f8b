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
  owner: 'owner',
};
/** Groups that have an order of their own; the others stand by their key, and what is not said comes last. */
const ORDERS: Partial<Record<ListGroup, readonly string[]>> = {
  status: DOSSIER_STATUSES,
  stage: STAGES.map((s) => s.id),
};
/** What every dossier can be put together by, and its amounts: each list by the dossier's number. */
export interface GroupKeys {
  readonly keys: Readonly<Record<ListGroup, readonly string[]>>;
  /** cents; nothing said counts for nothing */
  readonly amounts: Readonly<Record<'asked' | 'proposed' | 'granted', Float64Array>>;
}
type GroupRow = readonly [number: number, ...keys: (string | null)[], asked: number, proposed: number, granted: number];

/** All of it in one reading: who looks at the list by status looks at it by stage next. */
export const readGroupKeys = (db: ReadDb): GroupKeys => {
  const bys = Object.keys(GROUP_COLUMNS) as ListGroup[];
  const rows = db
    .prepare(
      `SELECT number, ${Object.values(GROUP_COLUMNS).join(', ')}, asked_cents, proposed_cents, granted_cents FROM dossiers ORDER BY number`,
    )
    .raw()
    .all() as GroupRow[];
  const room = (rows.at(-1)?.[0] ?? 0) + 1;
  const keys = Object.fromEntries(bys.map((by) => [by, new Array<string>(room).fill('')])) as Record<
    ListGroup,
    string[]
  >;
  const amounts = {
    asked: new Float64Array(room),
    proposed: new Float64Array(room),
    granted: new Float64Array(room),
  };
  for (const row of rows) {
    const [number] = row;
    for (let i = 0; i < bys.length; i += 1) keys[bys[i] as ListGroup][number] = (row[i + 1] as string | null) ?? '';
    amounts.asked[number] = row[bys.length + 1] as number;
    amounts.proposed[number] = row[bys.length + 2] as number;
    amounts.granted[number] = row[bys.length + 3] as number;
  }
  return { keys, amounts };
};

/**
 * @param numbers dossiers in their order
 * @returns the same dossiers group by group, each group in that order; and the groups
 */
export const groupNumbers = (
  numbers: Int32Array,
  { keys, amounts }: GroupKeys,
  by: ListGroup,
): { readonly numbers: Int32Array; readonly groups: readonly ListGroupRow[] } => {
  const members = new Map<string, number[]>();
  for (const n of numbers) {
    const key = keys[by][n] ?? '';
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
    own.reduce((sum, n) => sum + (amounts[of][n] ?? 0), 0);
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
