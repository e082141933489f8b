/** What is done in the grid as commands on the dossier: one list is one step that undo takes back. */

import type { Language } from '#shared/base/method/text.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import { type Dossier, MAX_ITEMS } from '#shared/dossier/content/schema.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import type { PlanColumn } from './columns.ts';
import { type CellText, type EditContext, editedLine } from './edit-line.ts';
import { blankLine, followedResource } from './new-lines.ts';
import type { LineCollection, LineItem } from './rows.ts';

/** Texts for one line: that of an identifier, or a new one. */
export interface LineEdit {
  readonly collection: LineCollection;
  readonly id: string;
  readonly isNew: boolean;
  readonly cells: readonly CellText[];
}
const MAX_DRAFT = 5_000;

/** Where text that is not a value yet is kept: the path of the place, joined. */
export const draftKey = (
  collection: LineCollection,
  id: string,
  part: CellText['part'],
  column: PlanColumn,
): string => {
  const place =
    column.key === 'year'
      ? `driver/years/${column.year}`
      : column.key === 'month'
        ? `month/${column.month}`
        : column.key;
  return [collection, id, ...(part === 'payments' ? ['payments'] : []), place === 'today' ? 'history/2' : place].join(
    '/',
  );
};

export const editContext = (
  dossier: Dossier,
  projection: Projection,
  collection: LineCollection,
  id: string,
  language: Language,
): EditContext => {
  const yearsOf = (line: string): readonly [number, number, number] =>
    projection.lines.find((l) => l.id === line)?.accrued.years ?? [0, 0, 0];
  const counted = dossier.resources.find((r) => ['volume', 'members', 'donors'].includes(r.driver.kind));
  const followed = collection === 'costs' ? (counted ?? dossier.resources[0]) : undefined;
  return {
    language,
    years: yearsOf(id),
    followed: followed ? followedResource(followed, yearsOf(followed.id)[0]) : null,
  };
};

const fieldCommands = (dossier: Dossier, collection: LineCollection, before: LineItem, after: LineItem): Command[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const value = (after as Record<string, unknown>)[key];
    return sameData((before as Record<string, unknown>)[key], value)
      ? []
      : [setCommand(dossier, [collection, before.id, key], value)];
  });

/** Everything typed or pasted at once. Refused texts are kept beside; an amount that is not understood is none until it is. */
export const editCommands = (
  dossier: Dossier,
  projection: Projection,
  edits: readonly LineEdit[],
  language: Language,
): Command[] => {
  const added = new Map<LineCollection, number>();
  return edits.flatMap(({ collection, id, isNew, cells }): Command[] => {
    const before = isNew
      ? blankLine(collection, id, dossier.plan.startMonth)
      : (dossier[collection] as readonly LineItem[]).find((item) => item.id === id);
    if (!before) return [];
    const context = editContext(dossier, projection, collection, id, language);
    const { item, refused } = editedLine(collection, before, cells, context);
    const kept = new Map<string, string | undefined>();
    for (const cell of cells) {
      const isRefused = refused.some((r) => r.cell === cell) && cell.text.length <= MAX_DRAFT;
      kept.set(draftKey(collection, id, cell.part, cell.column), isRefused ? cell.text : undefined);
    }
    const drafts = [...kept].flatMap(([key, text]) =>
      dossier.drafts[key] === text ? [] : [setCommand(dossier, ['drafts', key], text)],
    );
    if (!isNew) return [...fieldCommands(dossier, collection, before, item), ...drafts];
    const index = dossier[collection].length + (added.get(collection) ?? 0);
    if (index >= MAX_ITEMS) return [];
    added.set(collection, index - dossier[collection].length + 1);
    return [{ type: 'insert', collection, index, item }, ...drafts];
  });
};

/** Takes lines out, with the texts kept for them. Indexes are those at the time of each command: from the last line to the first. */
export const removeCommands = (dossier: Dossier, collection: LineCollection, ids: readonly string[]): Command[] => [
  ...Object.keys(dossier.drafts)
    .filter((key) => ids.some((id) => key.startsWith(`${collection}/${id}/`)))
    .map((key) => setCommand(dossier, ['drafts', key], undefined)),
  ...dossier[collection]
    .map((item, index): Command => ({ type: 'remove', collection, index, item }))
    .filter((command) => 'item' in command && ids.includes((command.item as LineItem).id))
    .reverse(),
];
/** One place up or down; none at the ends of the list. */
export const moveCommands = (dossier: Dossier, collection: LineCollection, id: string, by: -1 | 1): Command[] => {
  const from = dossier[collection].findIndex((item) => item.id === id);
  const to = from + by;
  return from < 0 || to < 0 || to >= dossier[collection].length ? [] : [{ type: 'move', collection, id, from, to }];
};
/** A copy right below, under a new identifier. */
export const duplicateCommands = (
  dossier: Dossier,
  collection: LineCollection,
  id: string,
  newId: string,
): Command[] => {
  const index = dossier[collection].findIndex((item) => item.id === id);
  const item = dossier[collection][index];
  if (!item || dossier[collection].length >= MAX_ITEMS) return [];
  return [{ type: 'insert', collection, index: index + 1, item: { ...item, id: newId } }];
};
