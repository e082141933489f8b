/** Posts and costs that begin or grow in given years: what could bring the skills that a lever asks for. */
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { fromParts } from '../editing/from-parts.ts';

const costLines = fromParts(
  (lines: Projection['lines']) => new Map(lines.filter((l) => l.kind === 'cost').map((l) => [l.id, l])),
);
/** A cost counts as new means when it grows by at least this much in a year. */
const STEP = 0.2;

/**
 * Costs that only follow a resource (unit, percent) are its price, not the means to obtain it, and do not count.
 * @param years plan years, 1 to 3 @returns labels of what begins or grows in one of them
 */
export const newMeans = (dossier: Dossier, projection: Projection, years: readonly number[]): string[] => {
  const posts = dossier.posts.filter((p) => {
    const year = Math.ceil(p.firstMonth / 12);
    return p.firstMonth > 1 && p.fte > 0 && years.includes(year);
  });
  const lines = costLines(projection.lines);
  const costs = dossier.costs.filter((c) => {
    if (c.driver.kind === 'unit' || c.driver.kind === 'percent') return false;
    const line = lines.get(c.id);
    if (line === undefined) return false;
    return years.some((year) => {
      const now = line.accrued.years[(year - 1) as 0 | 1 | 2];
      const before = year === 1 ? c.history[2] : line.accrued.years[(year - 2) as 0 | 1];
      return before !== null && before !== undefined && now > before * (1 + STEP);
    });
  });
  return [...posts.map((p) => p.title), ...costs.map((c) => c.label)];
};
