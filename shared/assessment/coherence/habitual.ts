/**
 * Habitual resources: what nobody signs ahead and what nevertheless came last year. Dues, sales and gifts of individuals are renewed, not granted; to hold their lack of a
 * signature against those who live on them would contradict the method (docs/method.md, "Recurrent income"; tool default of 2026-11).
 */

import type { Cents } from '#shared/base/money/cents.ts';
import type { ResourceLine } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { isHabitual, isUnsignable } from '#shared/finance/projection/habit.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { sameList } from './same-list.ts';

const earnedCents = (projection: Projection, id: string, year: number): Cents =>
  projection.lines.find((l) => l.id === id)?.accrued.years[year - 1] ?? 0;

/** What habitual lines bring in a year, each up to what it brought in the last closed year. @param year 1 to 3 */
export const habitualCents = ({ resources }: Dossier, projection: Projection, year: number): Cents =>
  resources
    .filter(isHabitual)
    .reduce((total, line) => total + Math.min(earnedCents(projection, line.id, year), line.history[2] ?? 0), 0);

/** Part of a year's resources that somebody could sign: neither dues, nor sales, nor gifts. @param year 1 to 3 */
export const signableShare = ({ resources }: Dossier, projection: Projection, year: number): number => {
  const of = (lines: readonly ResourceLine[]): Cents =>
    lines.reduce((t, l) => t + earnedCents(projection, l.id, year), 0);
  const all = of(resources);
  return all === 0 ? 1 : of(resources.filter((l) => !isUnsignable(l.leaf))) / all;
};

/** A line held as acquired: the same object for the same line, so that an engine that remembers lines knows it again. */
const signedCopies = new WeakMap<ResourceLine, ResourceLine>();
const asSigned = (line: ResourceLine): ResourceLine => {
  const known = signedCopies.get(line) ?? { ...line, status: 'signed' as const };
  signedCopies.set(line, known);
  return known;
};
export interface Habits {
  readonly dossier: Dossier;
  readonly held: number;
}
/**
 * The dossier with its habitual lines held as acquired, and how many there are. A line that grows by more than the limit in any year is not: what is new is still to be won.
 * @param growth highest growth on the last closed year, as a decimal
 */
export const withHabits = (dossier: Dossier, projection: Projection, growth: number): Habits => {
  const holds = (line: ResourceLine): boolean =>
    isHabitual(line) &&
    [1, 2, 3].every((year) => earnedCents(projection, line.id, year) <= (line.history[2] ?? 0) * (1 + growth));
  const lines = new Set(dossier.resources.filter(holds));
  if (lines.size === 0) return { dossier, held: 0 };
  const resources = sameList(
    dossier.resources,
    dossier.resources.map((line) => (lines.has(line) ? asSigned(line) : line)),
  );
  return { dossier: { ...dossier, resources }, held: lines.size };
};
