/** Two states of one record made one, field by field, like two copies of a dossier. */

import { ITEM_KEYS } from '#shared/archive/history/record-changes.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';
import type { Path } from '#shared/dossier/content/commands.ts';
import { bothOf } from '#shared/dossier/merge/both.ts';
import type { Choices, Conflict, LeftOut } from '#shared/dossier/merge/conflict.ts';
import {
  type Context,
  isPlain,
  isTriple,
  itemsBy,
  mergeValue,
  mergeWhole,
  valueOfKey,
} from '#shared/dossier/merge/values.ts';
import { RECORD_KINDS, type RecordKind } from './kinds.ts';

/** The first step of the path of a conflict that is in a record: kind and identifier follow. */
export const RECORD_ROOT = 'records';
const PREFIX = 3;

export interface RecordSides {
  /** states of the common past; null = it was not there, or removed */ readonly bases: readonly unknown[];
  /** null = removed */ readonly mine: unknown;
  readonly theirs: unknown;
}
export interface MergedSides {
  /** null = removed */ readonly body: unknown;
  readonly conflicts: readonly Conflict[];
  readonly left: readonly LeftOut[];
}
const orUndefined = (body: unknown): unknown => (body === null ? undefined : body);

/** Fields that say one thing together, as one: it stands where the first of them stands. */
const gather = (body: unknown, together: readonly string[]): unknown => {
  const [lead] = together;
  if (lead === undefined || !isPlain(body)) return body;
  const own = Object.entries(body);
  return {
    ...Object.fromEntries(own.filter(([key]) => !together.includes(key))),
    [lead]: Object.fromEntries(own.filter(([key]) => together.includes(key))),
  };
};
const spread = (body: unknown, [lead]: readonly string[]): unknown => {
  const group = lead === undefined ? undefined : valueOfKey(body, lead);
  if (lead === undefined || !isPlain(body) || !isPlain(group)) return body;
  const { [lead]: _group, ...others } = body;
  return { ...others, ...group };
};

/** Objects field by field, lists of named items item by item, three years each; other lists, and what is said to be one thing, whole. */
const divideBy =
  (whole: readonly string[]): Context['divide'] =>
  (path, { bases, mine, theirs }) => {
    if (path.length > PREFIX && whole.includes(path.at(-1) ?? '')) return 'whole';
    if (isTriple(mine) && isTriple(theirs))
      return bases.every((b) => b === undefined || isTriple(b)) ? 'years' : 'whole';
    if (isPlain(mine) && isPlain(theirs))
      return valueOfKey(mine, 'kind') === valueOfKey(theirs, 'kind') ? 'fields' : 'whole';
    const lists = [mine, theirs, ...bases.map((base) => base ?? [])];
    const key = ITEM_KEYS.find((name) => lists.every((list) => itemsBy(list, name) !== null));
    return key === undefined ? 'whole' : { items: key };
  };
const join = (_path: Path, mine: unknown, theirs: unknown): unknown => bothOf(mine, theirs);

/** Pure, and the same from both sides but for the choices. @param id where its conflicts stand */
export const mergeRecordSides = (kind: RecordKind, id: string, sides: RecordSides, choices: Choices): MergedSides => {
  const { schema, whole, together } = RECORD_KINDS[kind];
  const context: Context = {
    choices,
    conflicts: [],
    left: [],
    divide: divideBy([...whole, ...together.slice(0, 1)]),
    join,
  };
  const path: Path = [RECORD_ROOT, kind, id];
  const three = {
    bases: sides.bases.map((base) => gather(orUndefined(base), together)),
    mine: gather(orUndefined(sides.mine), together),
    theirs: gather(orUndefined(sides.theirs), together),
  };
  // What parses to something else than it says would be written differently from how it was merged.
  const isSound = (value: unknown): boolean => {
    const written = spread(value, together);
    const parsed = schema.safeParse(written);
    return parsed.success && sameData(parsed.data, written);
  };
  const body = mergeWhole(context, path, three, isSound, (inner, fits) => mergeValue(inner, path, three, fits));
  return { body: spread(body, together) ?? null, conflicts: context.conflicts, left: context.left };
};
