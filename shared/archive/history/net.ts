/** What a run of commands changed in the end: typing a word letter by letter is one change. */
import { replaceAt } from '#shared/dossier/content/apply.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import { itemIdOf, pathOf, touchesPlace } from './place.ts';

type Structural = Exclude<Command, { readonly type: 'set' }>;
const isStructural = (command: Command, collection: string): command is Structural =>
  command.type !== 'set' && command.collection === collection;

/** The last of the commands that a `set` cannot be moved across. */
const lastConcerned = (kept: readonly Command[], set: Command & { readonly type: 'set' }): number =>
  kept.findLastIndex((earlier) => earlier.type !== 'move' && touchesPlace(earlier, set.path));

const addSet = (kept: Command[], command: Command & { readonly type: 'set' }): void => {
  const index = lastConcerned(kept, command);
  const earlier = kept[index];
  if (earlier?.type === 'set' && earlier.path.length === command.path.length) {
    const { before: _before, ...rest } = command;
    const merged: Command = { ...rest, ...(earlier.before === undefined ? {} : { before: earlier.before }) };
    if (sameData(merged.before, merged.after)) kept.splice(index, 1);
    else kept[index] = merged;
    return;
  }
  if (earlier?.type === 'insert' && command.path.length > 2) {
    kept[index] = { ...earlier, item: replaceAt(earlier.item, command.path.slice(2), command.after) };
    return;
  }
  if (!sameData(command.before, command.after)) kept.push(command);
};

const addStructural = (kept: Command[], command: Structural): void => {
  const index = kept.findLastIndex((earlier) => isStructural(earlier, command.collection));
  const earlier = kept[index];
  const isSame = earlier !== undefined && itemIdOf(earlier) === itemIdOf(command);
  if (command.type === 'remove' && earlier?.type === 'insert' && isSame && earlier.index === command.index) {
    kept.splice(index, 1);
    return;
  }
  if (command.type === 'move' && earlier?.type === 'move' && isSame && earlier.to === command.from) {
    if (earlier.from === command.to) kept.splice(index, 1);
    else kept[index] = { ...earlier, to: command.to };
    return;
  }
  if (command.type !== 'move' || command.from !== command.to) kept.push(command);
};

/**
 * As few commands as say the same: applied to what the first one met, they leave what the last one left.
 * Half-typed texts are not content and are left out.
 */
export const netCommands = (commands: readonly Command[]): Command[] => {
  const kept: Command[] = [];
  for (const command of commands) {
    if (command.type !== 'set') addStructural(kept, command);
    else if (pathOf(command)[0] !== 'drafts') addSet(kept, command);
  }
  return kept;
};
