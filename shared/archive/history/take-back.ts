/** Taking back what stands in the history, long after: the commands that do it on the dossier as it is now, or why it cannot be done. */

import type { Refusal } from '#shared/base/refusal/refusal.ts';
import { applyCommand, invert, setCommand } from '#shared/dossier/content/apply.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';
import type { Command, Path } from '#shared/dossier/content/commands.ts';
import type { CollectionName, Dossier } from '#shared/dossier/content/schema.ts';
import { valueAt } from '#shared/dossier/content/value-at.ts';
import { itemIdOf, pathOf } from './place.ts';

export type TakenBack =
  | { readonly ok: true; readonly commands: readonly Command[] }
  /** changed: something else was written there since; gone: the line is no longer there; same: it already stands so */
  | { readonly ok: false; readonly why: 'changed' | 'gone' | 'same'; readonly command: Command }
  | { readonly ok: false; readonly why: 'invalid'; readonly command: Command; readonly refusal: Refusal };

type Item = { readonly id: string };
const itemsOf = (dossier: Dossier, collection: CollectionName): readonly Item[] => dossier[collection];

/** Places of lines are looked up as they are now: other lines may have come or gone since. */
const backOf = (dossier: Dossier, command: Command, strict: boolean): Command | 'changed' | 'gone' | 'same' => {
  if (command.type === 'set') {
    const now = valueAt(dossier, command.path);
    if (sameData(now, command.before)) return 'same';
    const [root = '', id = ''] = command.path;
    const items = (dossier as Record<string, unknown>)[root];
    if (Array.isArray(items) && !items.some((item: Item) => item.id === id)) return 'gone';
    if (strict && !sameData(now, command.after)) return 'changed';
    return setCommand(dossier, command.path, command.before);
  }
  const { collection } = command;
  const items = itemsOf(dossier, collection);
  const at = items.findIndex((item) => item.id === itemIdOf(command));
  if (command.type === 'insert') {
    if (at < 0) return 'same';
    if (strict && !sameData(items[at], command.item)) return 'changed';
    return { type: 'remove', collection, index: at, item: items[at] };
  }
  if (command.type === 'remove') {
    if (at >= 0) return 'same';
    return { ...(invert(command) as Command & { type: 'insert' }), index: Math.min(command.index, items.length) };
  }
  if (at < 0) return 'gone';
  const to = Math.min(command.from, items.length - 1);
  return at === to ? 'same' : { type: 'move', collection, id: command.id, from: at, to };
};

/** What was half typed at a place would hide the value that is put back. */
const withoutDraft = (dossier: Dossier, path: Path): Command[] => {
  const key = path.join('/');
  return Object.hasOwn(dossier.drafts, key) ? [setCommand(dossier, ['drafts', key], undefined)] : [];
};

const takeBack = (dossier: Dossier, commands: readonly Command[], strict: boolean): TakenBack => {
  const done: Command[] = [];
  let current = dossier;
  for (const command of [...commands].reverse()) {
    const back = backOf(current, command, strict);
    if (back === 'same') continue;
    if (typeof back === 'string') return { ok: false, why: back, command };
    const applied = applyCommand(current, back);
    if (!applied.ok) return { ok: false, why: 'invalid', command, refusal: applied.refusal };
    current = applied.dossier;
    done.push(back, ...withoutDraft(dossier, pathOf(back)));
  }
  const [first] = commands;
  return done.length === 0 && first !== undefined
    ? { ok: false, why: 'same', command: first }
    : { ok: true, commands: done };
};

/**
 * Takes back all that a step changed. Whatever was written elsewhere since stays; if any of its own places was written again, nothing is taken back.
 * @param commands in the order in which they were made
 */
export const revert = (dossier: Dossier, commands: readonly Command[]): TakenBack => takeBack(dossier, commands, true);

/** Puts back what stood at one place before a change, whatever stands there now. */
export const putBack = (dossier: Dossier, command: Command): TakenBack => takeBack(dossier, [command], false);
