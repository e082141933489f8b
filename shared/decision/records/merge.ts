/** Two changes of one record made one, place by place: what the window wrote, and what came to the disk meanwhile. */
import { sameData } from '#shared/dossier/content/canonical.ts';
import { mergedOrder } from '#shared/dossier/merge/order.ts';
import { isPlainBody, itemKey, type RecordPath } from './place.ts';

export interface MergedRecord<T> {
  readonly body: T;
  /** places that both changed differently: there `body` says what `mine` does */ readonly conflicts: readonly RecordPath[];
}
interface Sides {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}
/** A list whose items can be told apart. */
type Keyed = ReadonlyMap<string, unknown>;
const keyedItems = (list: unknown): Keyed | null => {
  if (list === undefined) return new Map();
  if (!Array.isArray(list)) return null;
  const map = new Map<string, unknown>();
  for (const item of list) {
    const key = itemKey(item);
    if (key === undefined || map.has(key)) return null;
    map.set(key, item);
  }
  return map;
};

/**
 * @param base what both started from
 * @returns what one side alone changed is taken from that side
 */
export const mergeRecord = <T>(base: T, mine: T, theirs: T): MergedRecord<T> => {
  const conflicts: RecordPath[] = [];
  const each = (at: RecordPath, of: (key: string) => Sides, keys: Iterable<string>): Map<string, unknown> =>
    new Map([...new Set(keys)].map((key) => [key, merge([...at, key], of(key))]));
  const merge = (at: RecordPath, sides: Sides): unknown => {
    const { base: from, mine: ours, theirs: other } = sides;
    if (sameData(ours, from)) return other;
    if (sameData(other, from) || sameData(ours, other)) return ours;
    if (isPlainBody(ours) && isPlainBody(other)) {
      const old = isPlainBody(from) ? from : {};
      const merged = each(at, (k) => ({ base: old[k], mine: ours[k], theirs: other[k] }), [
        ...Object.keys(ours),
        ...Object.keys(other),
      ]);
      return Object.fromEntries([...merged].filter(([, value]) => value !== undefined));
    }
    const [old, left, right] = [keyedItems(from), keyedItems(ours), keyedItems(other)];
    if (old !== null && left !== null && right !== null) {
      const merged = each(at, (k) => ({ base: old.get(k), mine: left.get(k), theirs: right.get(k) }), [
        ...left.keys(),
        ...right.keys(),
      ]);
      const kept = new Set([...merged].filter(([, value]) => value !== undefined).map(([key]) => key));
      return mergedOrder([...old.keys()], [...left.keys()], [...right.keys()], kept).map((key) => merged.get(key));
    }
    conflicts.push(at);
    return ours;
  };
  return { body: merge([], { base, mine, theirs }) as T, conflicts };
};
