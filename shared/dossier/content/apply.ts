/** Commands applied to a dossier: the same function in the window, in the portfolio, in the command line and in tests. */
import type { z } from 'zod';
import { type Refusal, refusal, refusalsIn } from '#shared/base/refusal/refusal.ts';
import type { Rule } from '#shared/base/refusal/rule.ts';
import { AnswerSchema } from './answer.ts';
import { answerRefusal } from './answer-rule.ts';
import { sameData } from './canonical.ts';
import type { Command, Path } from './commands.ts';
import {
  COLLECTION_NAMES,
  COLLECTIONS,
  type CollectionName,
  type Dossier,
  DossierSchema,
  MAX_ITEMS,
  SECTIONS,
  type SectionName,
} from './schema.ts';

export type AppliedCommand =
  | { readonly ok: true; readonly dossier: Dossier }
  /** conflict: what stands there is not what the command replaces; invalid: the new value breaks a rule */
  | { readonly ok: false; readonly kind: 'conflict' | 'invalid'; readonly refusal: Refusal };

const invalid = (path: readonly string[], value: unknown, rule: Rule): AppliedCommand => ({
  ok: false,
  kind: 'invalid',
  refusal: refusal('dossier', path, value, rule),
});
const invalidIn = (path: readonly string[], error: z.ZodError, value: unknown): AppliedCommand => ({
  ok: false,
  kind: 'invalid',
  refusal: refusalsIn('dossier', error, value, path)[0],
});
const conflict = (path: readonly string[], value: unknown): AppliedCommand => ({
  ok: false,
  kind: 'conflict',
  refusal: refusal('dossier', path, value, { kind: 'changedMeanwhile' }),
});

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
type Plain = Record<string, unknown>;
const isPlain = (v: unknown): v is Plain => v !== null && typeof v === 'object' && !Array.isArray(v);

const readPath = (root: unknown, path: readonly string[]): unknown => {
  let value = root;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isPlain(value) && Object.hasOwn(value, key)) value = value[key];
    else return undefined;
  }
  return value;
};

/** A copy of `root` with the value at `path` replaced; undefined removes the key. Returns null where there is no such place. */
export const replaceAt = (root: unknown, path: readonly string[], value: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(root)) {
    const index = Number(key);
    if (!Number.isInteger(index) || index < 0 || index >= root.length) return null;
    const inner = replaceAt(root[index], rest, value);
    return inner === null && rest.length > 0 ? null : root.map((v, i) => (i === index ? inner : v));
  }
  if (!isPlain(root)) return null;
  if (rest.length === 0) {
    const copy = { ...root };
    if (value === undefined) delete copy[key];
    else copy[key] = value;
    return copy;
  }
  if (!Object.hasOwn(root, key)) return null;
  const inner = replaceAt(root[key], rest, value);
  return inner === null ? null : { ...root, [key]: inner };
};

const isCollection = (name: string): name is CollectionName => (COLLECTION_NAMES as string[]).includes(name);
const isSection = (name: string): name is SectionName => Object.hasOwn(SECTIONS, name);

const setKeyed = (
  dossier: Dossier,
  root: 'answers' | 'drafts',
  path: Path,
  before: unknown,
  after: unknown,
): AppliedCommand => {
  const [, key = '', ...rest] = path;
  if (!sameData(readPath(dossier[root], [key, ...rest]), before)) return conflict(path, before);
  const changed = replaceAt(dossier[root], [key, ...rest], after);
  if (changed === null) return invalid(path, after, { kind: 'noSuchPlace' });
  const whole = { ...dossier, [root]: changed } as Dossier;
  const value = (changed as Plain)[key];
  if (value === undefined) return { ok: true, dossier: whole };
  if (root === 'answers') {
    const parsed = AnswerSchema.safeParse(value);
    if (!parsed.success) return invalidIn(['answers', key], parsed.error, value);
    const wrong = answerRefusal(key, parsed.data);
    if (wrong !== null) return { ok: false, kind: 'invalid', refusal: wrong };
  }
  const keys = DossierSchema.shape[root].safeParse({ [key]: value });
  if (!keys.success) return invalidIn([root], keys.error, { [key]: value });
  return { ok: true, dossier: whole };
};

const setSection = (
  dossier: Dossier,
  name: SectionName,
  path: Path,
  before: unknown,
  after: unknown,
): AppliedCommand => {
  const [, ...rest] = path;
  if (!sameData(readPath(dossier[name], rest), before)) return conflict(path, before);
  const changed = replaceAt(dossier[name], rest, after);
  if (changed === null) return invalid(path, after, { kind: 'noSuchPlace' });
  const parsed = SECTIONS[name].safeParse(changed);
  if (!parsed.success) return invalidIn([name], parsed.error, changed);
  return { ok: true, dossier: { ...dossier, [name]: parsed.data } };
};

type AnyItem = { readonly id: string };
const itemsOf = (dossier: Dossier, name: CollectionName): readonly AnyItem[] => dossier[name];
const withItems = (dossier: Dossier, name: CollectionName, items: readonly unknown[]): AppliedCommand => ({
  ok: true,
  dossier: { ...dossier, [name]: items },
});

const setItem = (
  dossier: Dossier,
  name: CollectionName,
  path: Path,
  before: unknown,
  after: unknown,
): AppliedCommand => {
  const [, id, ...rest] = path;
  const items = itemsOf(dossier, name);
  const item = items.find((i) => i.id === id);
  if (!item || rest.length === 0) return conflict(path, before);
  if (rest[0] === 'id') return invalid(path, after, { kind: 'fixedIdentifier' });
  if (!sameData(readPath(item, rest), before)) return conflict(path, before);
  const changed = replaceAt(item, rest, after);
  if (changed === null) return invalid(path, after, { kind: 'noSuchPlace' });
  const parsed = COLLECTIONS[name].safeParse(changed);
  if (!parsed.success) return invalidIn([name, item.id], parsed.error, changed);
  return withItems(
    dossier,
    name,
    items.map((i) => (i.id === id ? parsed.data : i)),
  );
};

/** An item is named by its id, as in a path, when it has one. */
const placeOf = (name: CollectionName, item: unknown): readonly string[] => {
  const id = readPath(item, ['id']);
  return typeof id === 'string' ? [name, id] : [name];
};

const insertItem = (dossier: Dossier, name: CollectionName, index: number, item: unknown): AppliedCommand => {
  const parsed = COLLECTIONS[name].safeParse(item);
  if (!parsed.success) return invalidIn(placeOf(name, item), parsed.error, item);
  const items = itemsOf(dossier, name);
  const added = parsed.data as AnyItem;
  if (items.some((i) => i.id === added.id)) return conflict([name, added.id], item);
  if (index > items.length) return conflict([name, String(index)], index);
  if (items.length >= MAX_ITEMS) return invalid([name], items.length, { kind: 'tooMany', limit: MAX_ITEMS });
  return withItems(dossier, name, [...items.slice(0, index), added, ...items.slice(index)]);
};

const removeItem = (dossier: Dossier, name: CollectionName, index: number, item: unknown): AppliedCommand => {
  const items = itemsOf(dossier, name);
  if (index >= items.length || !sameData(items[index], item)) return conflict([name, String(index)], item);
  return withItems(dossier, name, [...items.slice(0, index), ...items.slice(index + 1)]);
};

const moveItem = (dossier: Dossier, name: CollectionName, id: string, from: number, to: number): AppliedCommand => {
  const items = itemsOf(dossier, name);
  const item = items[from];
  if (item?.id !== id || to >= items.length) return conflict([name, id], from);
  const without = [...items.slice(0, from), ...items.slice(from + 1)];
  return withItems(dossier, name, [...without.slice(0, to), item, ...without.slice(to)]);
};

/** One command. The dossier is never changed in place. */
export const applyCommand = (dossier: Dossier, command: Command): AppliedCommand => {
  switch (command.type) {
    case 'set': {
      const { path, before, after } = command;
      const [root = ''] = path;
      if (path.some((key) => FORBIDDEN.has(key))) return invalid(path, after, { kind: 'unknownKey' });
      if (root === 'answers' || root === 'drafts') return setKeyed(dossier, root, path, before, after);
      if (isSection(root)) return setSection(dossier, root, path, before, after);
      if (isCollection(root)) return setItem(dossier, root, path, before, after);
      return invalid(path, after, { kind: 'unknownKey' });
    }
    case 'insert':
      return insertItem(dossier, command.collection, command.index, command.item);
    case 'remove':
      return removeItem(dossier, command.collection, command.index, command.item);
    case 'move':
      return moveItem(dossier, command.collection, command.id, command.from, command.to);
  }
};

/** All commands or none. */
export const applyAll = (dossier: Dossier, commands: readonly Command[]): AppliedCommand => {
  let current = dossier;
  for (const command of commands) {
    const applied = applyCommand(current, command);
    if (!applied.ok) return applied;
    current = applied.dossier;
  }
  return { ok: true, dossier: current };
};

/** The command that takes a command back. */
export const invert = (command: Command): Command => {
  switch (command.type) {
    case 'set':
      return {
        type: 'set',
        path: command.path,
        ...(command.after === undefined ? {} : { before: command.after }),
        ...(command.before === undefined ? {} : { after: command.before }),
      };
    case 'insert':
      return { ...command, type: 'remove' };
    case 'remove':
      return { ...command, type: 'insert' };
    case 'move':
      return { ...command, from: command.to, to: command.from };
  }
};
export const invertAll = (commands: readonly Command[]): Command[] => commands.map(invert).reverse();

/** A `set` command that carries what it replaces. `after` undefined removes the value. */
export const setCommand = (dossier: Dossier, path: Path, after: unknown): Command => {
  const [root = '', second = '', ...rest] = path;
  const before = isCollection(root)
    ? readPath(
        itemsOf(dossier, root).find((i) => i.id === second),
        rest,
      )
    : readPath(dossier, path);
  return { type: 'set', path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
};
