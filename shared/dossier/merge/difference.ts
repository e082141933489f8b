/** The commands that turn one state of a dossier into another: what a merge or an update writes, and what one state has that another has not. */
import { canonical, sameData } from '#shared/dossier/content/canonical.ts';
import type { Command, Path } from '#shared/dossier/content/commands.ts';
import {
  COLLECTION_NAMES,
  type CollectionName,
  type Dossier,
  SECTIONS,
  type SectionName,
} from '#shared/dossier/content/schema.ts';

type Keyed = Readonly<Record<string, unknown>>;
interface Item {
  readonly id: string;
}

const setChange = (path: Path, before: unknown, after: unknown): Command => ({
  type: 'set',
  path,
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});
const own = (keyed: Keyed, key: string): unknown => (Object.hasOwn(keyed, key) ? keyed[key] : undefined);
const keyedChanges = (root: readonly string[], from: Keyed, to: Keyed): Command[] =>
  [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((key) => !sameData(own(from, key), own(to, key)))
    .sort()
    .map((key) => setChange([...root, key], own(from, key), own(to, key)));

/** Which items go, come and move: afterwards the ids are those of `to`, in its order. */
const placeChanges = (collection: CollectionName, from: readonly Item[], to: readonly Item[]): Command[] => {
  const commands: Command[] = [];
  const target = new Set(to.map((item) => item.id));
  const current = [...from];
  for (let index = current.length - 1; index >= 0; index -= 1) {
    const item = current[index] as Item;
    if (target.has(item.id)) continue;
    commands.push({ type: 'remove', collection, index, item });
    current.splice(index, 1);
  }
  const move = (id: string, at: number, place: number): void => {
    commands.push({ type: 'move', collection, id, from: at, to: place });
    current.splice(place, 0, ...current.splice(at, 1));
  };
  to.forEach((item, index) => {
    if (current[index]?.id === item.id) return;
    const at = current.findIndex((c) => c.id === item.id);
    if (at < 0) {
      commands.push({ type: 'insert', collection, index, item });
      current.splice(index, 0, item);
      return;
    }
    // One item that went down is one move, not one for each line that it passed.
    const here = current[index] as Item;
    const place = to.findIndex((t) => t.id === here.id);
    if (current[index + 1]?.id === item.id && place < current.length) move(here.id, index, place);
    if (current[index]?.id !== item.id)
      move(
        item.id,
        current.findIndex((c) => c.id === item.id),
        index,
      );
  });
  return commands;
};

const itemChanges = (collection: CollectionName, from: readonly Item[], to: readonly Item[]): Command[] => {
  const before = new Map(from.map((item) => [item.id, item]));
  return to.flatMap((item) => {
    const old = before.get(item.id);
    return old === undefined
      ? []
      : keyedChanges([collection, item.id], old as unknown as Keyed, item as unknown as Keyed);
  });
};

/** Applied to `from`, these give `to`: same content, same order. */
export const difference = (from: Dossier, to: Dossier): Command[] => [
  ...keyedChanges(['answers'], from.answers, to.answers),
  ...keyedChanges(['drafts'], from.drafts, to.drafts),
  ...(Object.keys(SECTIONS) as SectionName[]).flatMap((name) => keyedChanges([name], from[name], to[name])),
  ...COLLECTION_NAMES.flatMap((name) =>
    canonical(from[name]) === canonical(to[name])
      ? []
      : [...placeChanges(name, from[name], to[name]), ...itemChanges(name, from[name], to[name])],
  ),
];
