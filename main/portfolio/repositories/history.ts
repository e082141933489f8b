/** The history of a dossier as steps, newest first; its lines are read in chunks and checked against their seals as they come. */

import { stationOfCommand, touchesPlace } from '#shared/archive/history/place.ts';
import { makeRuns } from '#shared/archive/history/steps.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { type Failure, fail, ok } from '#shared/contract/failures.ts';
import type { HistoryEntry } from '#shared/contract/operations/dossier.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { OwnLine } from '#shared/dossier/merge/trail.ts';
import type { ReadDb } from '../connection.ts';
import type { StoredLine } from './dossiers.ts';

export type HistoryQuery = Omit<InputOf<'dossier.history'>, 'id'>;
type Line = HistoryEntry & { readonly change: OwnLine['change'] };
type Wanted = (command: Command) => boolean;
const CHUNK = 200;
const LINES_SHOWN = 100;

/** What a line says of the copy that came in with it. */
const receivedPart = (change: OwnLine['change'], isWanted: Wanted | null): Pick<HistoryEntry, 'received'> => {
  if (change?.received === undefined) return {};
  const { kind, sentBy, sentAt, lines, copy } = change.received;
  const shown = lines
    .map(({ at, who, commands }) => ({ at, who, commands: isWanted === null ? commands : commands.filter(isWanted) }))
    .filter(({ commands }) => isWanted === null || commands.length > 0)
    .slice(-LINES_SHOWN);
  return { received: { kind, sentBy, sentAt, lines: shown.reverse(), isKept: copy !== undefined } };
};
const changeOf = (line: StoredLine): OwnLine['change'] =>
  line.change === null ? null : (JSON.parse(line.change) as OwnLine['change']);

/** A line as the contract tells it. */
export const asEntry = (line: StoredLine, wanted: Wanted | null = null): HistoryEntry => ({
  id: line.id,
  revision: line.revision,
  at: line.at,
  who: line.who,
  origin: line.origin as HistoryEntry['origin'],
  commands: JSON.parse(line.commands) as HistoryEntry['commands'],
  ...receivedPart(changeOf(line), wanted),
});

export const makeHistory = (
  db: ReadDb,
  linesBefore: (id: string, revision: number | null, limit: number) => StoredLine[] | null,
) => {
  const selectPeople = db.prepare(
    "SELECT DISTINCT who FROM history WHERE dossier_id = ? AND who <> '' ORDER BY who COLLATE NOCASE",
  );
  /** What the query asks of a line; null when it is nothing. How a dossier began is part of the history of each of its places. */
  const keepAsked = (
    stored: StoredLine,
    { station, place, who }: HistoryQuery,
    dossier: Dossier | null,
  ): Line | null => {
    if (who !== null && stored.who !== who) return null;
    if (station === null && place === null) return { ...asEntry(stored), change: changeOf(stored) };
    const isWanted: Wanted = (command) =>
      (station === null || stationOfCommand(command, dossier) === station) &&
      (place === null || touchesPlace(command, place));
    const { received, ...line } = asEntry(stored, isWanted);
    const commands = line.commands.filter(isWanted);
    const isBeginning = place !== null && line.revision === 1;
    const isReceived = received !== undefined && received.lines.length > 0;
    if (commands.length === 0 && !isBeginning && !isReceived) return null;
    return { ...line, ...(received === undefined ? {} : { received }), commands, change: null };
  };

  /**
   * @param dossier as it is now, where the station of a line that lives at several is looked up
   * @param damaged the failure for a line that does not match its seal
   */
  return (id: string, query: HistoryQuery, dossier: Dossier | null, damaged: () => Failure<'dossier.damaged'>) => {
    const { take, runs } = makeRuns<Line>(query.limit);
    let before = query.before;
    let next: number | null = null;
    for (let isMore = true; isMore && next === null; ) {
      const lines = linesBefore(id, before, CHUNK);
      if (lines === null) return fail(damaged());
      for (const stored of lines) {
        const line = keepAsked(stored, query, dossier);
        if (line !== null && !take(line)) {
          next = before;
          break;
        }
        before = stored.revision;
      }
      isMore = lines.length === CHUNK;
    }
    return ok({
      next,
      people: (selectPeople.all(id) as { readonly who: string }[]).map(({ who }) => who),
      steps: runs().map(({ lines, commands }) => {
        const [newest, oldest] = [lines[0] as Line, lines.at(-1) as Line];
        const { commands: _commands, change, ...rest } = newest;
        const { received: _received, ...besides } = change ?? {};
        return { ...rest, from: oldest.at, commands: [...commands], change: change === null ? null : besides };
      }),
    });
  };
};
