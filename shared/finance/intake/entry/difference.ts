/** The same file again, or its next version: what changed since, cell by cell, and never the same lines twice. */
import { setCommand } from '#shared/dossier/content/apply.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { CostLine, ResourceLine } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { keyOf } from '../lexicon/normal.ts';
import type { IntakeLine, IntakeReading } from '../reading.ts';
import { KEYS, type PeriodTarget, placeLine } from './places.ts';

export interface ChangedFigure {
  readonly line: string;
  readonly label: string;
  readonly period: string;
  readonly beforeCents: number | null;
  readonly afterCents: number;
  /** the figure in the dossier is not the one that the file gave: somebody wrote it since, and it stays unless told otherwise */
  readonly isEdited: boolean;
}
export interface FileDifference {
  readonly changed: readonly ChangedFigure[];
  readonly sameCount: number;
  /** lines of the file that the dossier does not have */ readonly freshCount: number;
  /** lines that came from the earlier file and are no longer in this one: they stay */ readonly gone: readonly string[];
  readonly commands: readonly Command[];
  /** lines of the file that stand in the dossier */ readonly matched: ReadonlySet<string>;
}
/** Above this share of known labels a file is another version of one that was taken. */
const SAME_FILE = 0.6;
type Line = ResourceLine | CostLine;
const isTaken = (line: Line): boolean =>
  Object.values(line.cells ?? {}).some((note) => note.origin !== undefined || /![A-Z]+\d+$/.test(note.source ?? ''));

const collectionOf = (line: IntakeLine): 'costs' | 'resources' => (line.side === 'charge' ? 'costs' : 'resources');
/** @returns the line of the dossier by line of the file; null when the file is another one */
const matchLines = (reading: IntakeReading, dossier: Dossier): Map<string, Line> | null => {
  const pools = {
    costs: dossier.costs.filter(isTaken),
    resources: dossier.resources.filter(isTaken),
  };
  const found = new Map<string, Line>();
  const used = new Set<string>();
  for (const line of reading.lines) {
    const pool: readonly Line[] = pools[collectionOf(line)];
    const own = pool.find(
      (l) => !used.has(l.id) && keyOf(l.label) === keyOf(line.label) && (l.account ?? null) === line.account,
    );
    if (own === undefined) continue;
    used.add(own.id);
    found.set(line.id, own);
  }
  return reading.lines.length > 0 && found.size >= reading.lines.length * SAME_FILE ? found : null;
};

/** @param overwrite lines whose edits give way @returns null when the dossier holds no earlier version of the file */
export const differenceWith = (
  reading: IntakeReading,
  dossier: Dossier,
  file: Parameters<typeof placeLine>[1],
  targets: Readonly<Record<string, PeriodTarget>>,
  overwrite: readonly string[],
): FileDifference | null => {
  const matched = matchLines(reading, dossier);
  if (matched === null) return null;
  const changed: ChangedFigure[] = [];
  const commands: Command[] = [];
  let sameCount = 0;
  for (const line of reading.lines) {
    const own = matched.get(line.id);
    if (own === undefined) continue;
    const collection = collectionOf(line);
    const { years, history, cells } = placeLine(line, file, targets);
    let notes = own.cells ?? {};
    for (const [period, target] of Object.entries(targets)) {
      if (target.kind === 'none' || line.amounts[period] === undefined) continue;
      const after = target.kind === 'plan' ? years[target.index] : (history[target.index] ?? 0);
      const before =
        target.kind === 'history'
          ? (own.history[target.index] ?? null)
          : own.driver.kind === 'annual'
            ? own.driver.years[target.index]
            : null;
      const key = KEYS[target.kind][target.index];
      const given = key === '' ? undefined : own.cells?.[key]?.origin?.cents;
      if (before === after) {
        sameCount += 1;
        continue;
      }
      const isDriven = target.kind === 'plan' && own.driver.kind !== 'annual';
      const isEdited = isDriven || (given !== undefined && before !== given);
      changed.push({ line: line.id, label: line.label, period, beforeCents: before, afterCents: after, isEdited });
      if (isDriven || (isEdited && !overwrite.includes(line.id))) continue;
      const path =
        target.kind === 'plan'
          ? [collection, own.id, 'driver', 'years', String(target.index)]
          : [collection, own.id, 'history', String(target.index)];
      commands.push(setCommand(dossier, path, after));
      const fresh = cells[key];
      if (fresh !== undefined) notes = { ...notes, [key]: { ...notes[key], ...fresh } };
    }
    if (notes !== own.cells && Object.keys(notes).length > 0)
      commands.push(setCommand(dossier, [collection, own.id, 'cells'], notes));
  }
  const known = new Set([...matched.values()].map((l) => l.id));
  const gone = [...dossier.costs, ...dossier.resources].filter((l) => isTaken(l) && !known.has(l.id));
  return {
    changed,
    sameCount,
    freshCount: reading.lines.length - matched.size,
    gone: gone.map((l) => l.label),
    commands,
    matched: new Set(matched.keys()),
  };
};
