/** Where a command changes the dossier. */
import { stationOf } from '#shared/assessment/coherence/place.ts';
import type { StationId } from '#shared/base/method/stations.ts';
import type { Command, Path } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

/** The id of the line that was added, removed or moved; empty for a `set`. */
export const itemIdOf = (command: Command): string => {
  if (command.type === 'set') return '';
  return command.type === 'move' ? command.id : String((command.item as { readonly id?: unknown } | null)?.id ?? '');
};

/** What the command changes, as a path: a value, or a whole line. */
export const pathOf = (command: Command): Path =>
  command.type === 'set' ? command.path : [command.collection, itemIdOf(command)];

/** Whether the command changes the place, something in it, or what holds it. */
export const touchesPlace = (command: Command, place: readonly string[]): boolean => {
  const written = pathOf(command);
  // A half-typed text is written at the place that it is meant for.
  const path = written[0] === 'drafts' ? (written[1] ?? '').split('/') : written;
  const shorter = Math.min(path.length, place.length);
  return path.slice(0, shorter).every((key, i) => key === place[i]);
};

/**
 * The station where the change can be seen; null for a half-typed text.
 * @param dossier where lines that live at several stations are looked up, as it is now
 */
export const stationOfCommand = (command: Command, dossier: Dossier | null): StationId | null => {
  const path = pathOf(command);
  if (command.type === 'set' || command.type === 'move' || command.collection !== 'bearerQuestions')
    return stationOf(path, dossier);
  const { station } = command.item as { readonly station?: unknown };
  return (typeof station === 'string' ? stationOf([station]) : null) ?? stationOf(path, dossier);
};
