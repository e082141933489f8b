/** The history as a person reads it: what one person did in one go is one step, however many lines the portfolio keeps of it. */
import type { Command } from '#shared/dossier/content/commands.ts';
import { netCommands } from './net.ts';

/** One line of the portfolio's history; the lines of a dossier have revisions 1, 2, 3… */
export interface HistoryLine {
  readonly id: number;
  readonly revision: number;
  /** ISO time */ readonly at: string;
  readonly who: string;
  readonly origin: string;
  readonly commands: readonly Command[];
}
export interface Run<L extends HistoryLine> {
  /** newest first */ readonly lines: readonly L[];
  /** what they changed in the end */ readonly commands: readonly Command[];
}

/** A pause longer than this ends a step; tool default of 2026-11. */
export const PAUSE_MS = 3 * 60_000;
/** Nobody recognises more than this as one thing they did; tool default of 2026-11. */
const LONGEST_MS = 15 * 60_000;
/** Writing apart: what comes from a file is one line and stands alone. */
const WRITTEN = new Set(['edit', 'undo', 'redo']);

const continues = (newest: HistoryLine, younger: HistoryLine, older: HistoryLine): boolean =>
  younger.who === older.who &&
  younger.origin === older.origin &&
  WRITTEN.has(older.origin) &&
  older.commands.length > 0 &&
  younger.commands.length > 0 &&
  Date.parse(younger.at) - Date.parse(older.at) <= PAUSE_MS &&
  Date.parse(newest.at) - Date.parse(older.at) <= LONGEST_MS;

/**
 * Gathers lines as they are read, newest first.
 * @returns whether the line was taken: a line that would begin one run too many is not
 */
export const makeRuns = <L extends HistoryLine>(
  most: number,
): { readonly take: (line: L) => boolean; readonly runs: () => Run<L>[] } => {
  const gathered: L[][] = [];
  return {
    take: (line) => {
      const last = gathered.at(-1);
      const [newest, oldest] = [last?.[0], last?.at(-1)];
      if (last !== undefined && newest !== undefined && oldest !== undefined && continues(newest, oldest, line)) {
        last.push(line);
        return true;
      }
      if (gathered.length >= most) return false;
      gathered.push([line]);
      return true;
    },
    /** A run that changed nothing in the end (typed, then taken away) is left out. */
    runs: () =>
      gathered
        .map((lines) => ({ lines, commands: netCommands([...lines].reverse().flatMap((l) => l.commands)) }))
        .filter(({ lines, commands }) => commands.length > 0 || lines.every((l) => l.commands.length === 0)),
  };
};
