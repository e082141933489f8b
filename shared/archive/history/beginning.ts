/** What a place held when its dossier came into the portfolio: the history keeps changes, so it is read from the oldest of them. */
import type { Command, Path } from '#shared/dossier/content/commands.ts';
import type { CollectionName, Dossier } from '#shared/dossier/content/schema.ts';
import { valueAt } from '#shared/dossier/content/value-at.ts';
import { pathOf, touchesPlace } from './place.ts';

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, i) => key === b[i]);

/**
 * @param commands all that concern the place, newest first
 * @param dossier as it is now
 * @returns the command that would have written it, for its words; null when nothing stood there, or when that cannot be told
 */
export const beginningOf = (place: Path, commands: readonly Command[], dossier: Dossier): Command | null => {
  const [collection = '', id = ''] = place;
  const items = (dossier as Record<string, unknown>)[collection];
  const oldest = commands.findLast(
    (c): c is Exclude<Command, { type: 'move' }> => c.type !== 'move' && touchesPlace(c, place),
  );
  if (oldest?.type === 'insert') return null;
  if (oldest?.type === 'remove') return { ...oldest, type: 'insert' };
  if (Array.isArray(items) && place.length === 2) {
    const item: unknown = items.find((i: { readonly id: string }) => i.id === id);
    return item === undefined ? null : { type: 'insert', collection: collection as CollectionName, index: 0, item };
  }
  if (oldest !== undefined && !isSame(pathOf(oldest), place)) return null;
  const value = oldest === undefined ? valueAt(dossier, place) : oldest.before;
  return value === undefined ? null : { type: 'set', path: [...place], after: value };
};
