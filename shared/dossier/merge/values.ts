/**
 * Values of two sides made one, three-way: what only one side changed is taken, what both changed differently is a conflict with a proposal. Dossiers and
 * records go through here; each says how a place divides and what can stand together. No clock decides anything.
 */

import { sameData } from '#shared/dossier/content/canonical.ts';
import type { Path } from '#shared/dossier/content/commands.ts';
import type { Choices, Conflict, LeftOut, ProposalReason } from './conflict.ts';
import { mergedOrder } from './order.ts';

export type Plain = Readonly<Record<string, unknown>>;
/** One place on both sides, and what stood there before. */
export interface MergeSides {
  /** the last states that both come from: none when no past is known, several when the copies crossed */ readonly bases: readonly unknown[];
  readonly mine: unknown;
  readonly theirs: unknown;
}
/** fields: an object, part by part; years: three amounts, each apart; items: a list whose items are known by a field; whole: one thing */
export type Division = 'fields' | 'years' | 'whole' | { readonly items: string };
export interface Context {
  readonly choices: Choices;
  readonly conflicts: Conflict[];
  readonly left: LeftOut[];
  readonly divide: (path: Path, sides: MergeSides) => Division;
  /** what "both" would write at a place; undefined where two cannot stand together */ readonly join: (
    path: Path,
    mine: unknown,
    theirs: unknown,
  ) => unknown;
}
/** Whether a value can stand at a place inside what is being merged. */
export type Fits = (path: Path, value: unknown) => boolean;

export const isPlain = (v: unknown): v is Plain => v !== null && typeof v === 'object' && !Array.isArray(v);
export const valueOfKey = (value: unknown, key: string): unknown =>
  isPlain(value) && Object.hasOwn(value, key) ? value[key] : undefined;
export const sidesAt = ({ bases, mine, theirs }: MergeSides, key: string): MergeSides => ({
  bases: bases.map((base) => valueOfKey(base, key)),
  mine: valueOfKey(mine, key),
  theirs: valueOfKey(theirs, key),
});
export const isTriple = (v: unknown): v is readonly unknown[] =>
  Array.isArray(v) && v.length === 3 && v.every((n) => n === null || typeof n === 'number');

/** Whether a side is as every known past had it. Copies that crossed must agree on that past, otherwise nobody knows who changed what. */
export const isUnchanged = (value: unknown, bases: readonly unknown[]): boolean =>
  bases.length > 0 && bases.every((base) => sameData(value, base));

const isKnown = (value: unknown): boolean =>
  isPlain(value) && 'state' in value
    ? value.state === 'answered' && value.value !== undefined && value.value !== ''
    : value !== '' && value !== null;

const propose = (
  { mine, theirs }: MergeSides,
  both: unknown,
): { proposal: Conflict['proposal']; reason: ProposalReason } => {
  if (mine === undefined || theirs === undefined)
    return { proposal: mine === undefined ? 'theirs' : 'mine', reason: 'kept' };
  if (isKnown(mine) !== isKnown(theirs)) return { proposal: isKnown(mine) ? 'mine' : 'theirs', reason: 'known' };
  if (both !== undefined && sameData(both, mine)) return { proposal: 'mine', reason: 'longer' };
  if (both !== undefined && sameData(both, theirs)) return { proposal: 'theirs', reason: 'longer' };
  return both === undefined ? { proposal: 'mine', reason: 'mine' } : { proposal: 'both', reason: 'joined' };
};

/** A place that takes this much is free text; a name, an account, a date or an identifier is not, and two of them cannot stand together. */
const LONG_TEXT = 'x'.repeat(400);

/** A conflict, with what was chosen or is proposed. */
export const settlePlace = (context: Context, path: Path, sides: MergeSides, fits: Fits): unknown => {
  const { bases, mine, theirs } = sides;
  const [base] = bases.length === 1 ? bases : [];
  const joined = context.join(path, mine, theirs);
  const isFree = typeof joined !== 'string' || fits(path, LONG_TEXT);
  const both = joined !== undefined && isFree && fits(path, joined) ? joined : undefined;
  const id = path.join('/');
  const conflict: Conflict = {
    id,
    path,
    ...(base === undefined ? {} : { base }),
    ...(mine === undefined ? {} : { mine }),
    ...(theirs === undefined ? {} : { theirs }),
    ...(both === undefined ? {} : { both }),
    ...propose(sides, both),
  };
  context.conflicts.push(conflict);
  const asked = Object.hasOwn(context.choices, id) ? context.choices[id] : undefined;
  const choice = asked === undefined || (asked === 'both' && both === undefined) ? conflict.proposal : asked;
  if (choice !== 'both')
    for (const side of ['mine', 'theirs'] as const)
      if (side !== choice && sides[side] !== undefined) context.left.push({ path, side, value: sides[side] });
  return choice === 'both' ? both : sides[choice];
};

const mergeFields = (context: Context, path: Path, sides: MergeSides, fits: Fits): Plain => {
  const keys = [...new Set([...Object.keys(sides.mine as Plain), ...Object.keys(sides.theirs as Plain)])].sort();
  const merged: Record<string, unknown> = {};
  for (const key of keys) {
    const value = mergeValue(context, [...path, key], sidesAt(sides, key), fits);
    if (value !== undefined) merged[key] = value;
  }
  return merged;
};

const mergeYears = (
  context: Context,
  path: Path,
  { bases, mine, theirs }: MergeSides,
  fits: Fits,
): readonly unknown[] =>
  (mine as readonly unknown[]).map((own, i) =>
    mergeValue(
      context,
      [...path, String(i)],
      {
        bases: bases.map((base) => (isTriple(base) ? base[i] : undefined)),
        mine: own,
        theirs: (theirs as readonly unknown[])[i],
      },
      fits,
    ),
  );

/** The items of a list by the field that names them; null when one has no name or two have the same. */
export const itemsBy = (list: unknown, key: string): ReadonlyMap<string, unknown> | null => {
  if (!Array.isArray(list)) return null;
  const items = new Map<string, unknown>();
  for (const item of list) {
    const name = valueOfKey(item, key);
    if ((typeof name !== 'string' && typeof name !== 'number') || items.has(String(name))) return null;
    items.set(String(name), item);
  }
  return items;
};

const withAt = (root: unknown, path: readonly string[], value: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return isPlain(root) && isPlain(value) ? { ...root, ...value } : value;
  if (Array.isArray(root)) return root.map((v, i) => (String(i) === key ? withAt(v, rest, value) : v));
  return { ...(root as Plain), [key]: withAt(valueOfKey(root, key), rest, value) };
};

/** A list whose items are known by a field: each item apart, in the order of the side that moved some. */
const mergeItems = (context: Context, path: Path, sides: MergeSides, key: string, fits: Fits): readonly unknown[] => {
  const bases = sides.bases.map((base) => itemsBy(base ?? [], key) ?? new Map<string, unknown>());
  const [mine, theirs] = [itemsBy(sides.mine, key) ?? new Map(), itemsBy(sides.theirs, key) ?? new Map()];
  const merged = new Map<string, unknown>();
  for (const id of [...new Set([...mine.keys(), ...theirs.keys()])].sort()) {
    const one = { bases: bases.map((base) => base.get(id)), mine: mine.get(id), theirs: theirs.get(id) };
    // A joined text is tried inside my list as it stands.
    const inList: Fits = (place, value) =>
      fits(
        path,
        [...mine].map(([name, item]) => (name === id ? withAt(item, place.slice(path.length + 1), value) : item)),
      );
    const value = isNew(one) ? (one.mine ?? one.theirs) : mergeValue(context, [...path, id], one, inList);
    if (value !== undefined) merged.set(id, value);
  }
  const [base] = bases.length === 1 ? bases : [];
  const order = mergedOrder([...(base?.keys() ?? [])], [...mine.keys()], [...theirs.keys()], new Set(merged.keys()));
  return order.map((id) => merged.get(id));
};

/** Added on one side since the known past: that is no disagreement. */
export const isNew = ({ bases, mine, theirs }: MergeSides): boolean =>
  (mine === undefined || theirs === undefined) && bases.length > 0 && bases.every((base) => base === undefined);

/** One value of three sides. @param fits whether a joined value is allowed where it would stand */
export const mergeValue = (context: Context, path: Path, sides: MergeSides, fits: Fits): unknown => {
  const { bases, mine, theirs } = sides;
  if (mine === theirs || sameData(mine, theirs)) return mine;
  if (isUnchanged(mine, bases)) return theirs;
  if (isUnchanged(theirs, bases)) return mine;
  const division = context.divide(path, sides);
  if (division === 'whole') return settlePlace(context, path, sides, fits);
  if (division === 'years') return mergeYears(context, path, sides, fits);
  if (division === 'fields') return mergeFields(context, path, sides, fits);
  return mergeItems(context, path, sides, division.items, fits);
};

/** Parts of one value merged apart; when the parts do not make a sound whole, the whole is the conflict. */
export const mergeWhole = (
  context: Context,
  path: Path,
  sides: MergeSides,
  isSound: (value: unknown) => boolean,
  parts: (inner: Context, fits: Fits) => unknown,
): unknown => {
  const inner: Context = { ...context, conflicts: [], left: [] };
  const merged = parts(inner, (place, value) => isSound(withAt(sides.mine, place.slice(path.length), value)));
  if (merged !== undefined && !isSound(merged)) return settlePlace(context, path, sides, () => false);
  context.conflicts.push(...inner.conflicts);
  context.left.push(...inner.left);
  return merged;
};
