import { useTables } from '#renderer/ground/state/tables-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { projectPlan, useProjection } from '#renderer/places/projection/use-projection.ts';
import { ruleContext } from '#shared/assessment/coherence/context.ts';
import type { Thresholds } from '#shared/assessment/coherence/thresholds/thresholds.ts';
import { type Triptych, triptychOf } from '#shared/assessment/overview/triptych.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

/** One picture a dossier: the overview and the glyph of the bar above it show the same, worked out once. */
const known = new WeakMap<Dossier, { readonly thresholds: Thresholds; readonly picture: Triptych }>();

/** The open dossier in one picture, computed again at each change. */
export const useTriptych = (): Triptych | null => {
  const dossier = useDossier((s) => s.dossier);
  const projection = useProjection();
  const thresholds = useTables((s) => s.thresholds);
  if (dossier === null || projection === null) return null;
  const before = known.get(dossier);
  if (before?.thresholds === thresholds) return before.picture;
  const picture = triptychOf(ruleContext(dossier, projection, projectPlan, thresholds));
  known.set(dossier, { thresholds, picture });
  return picture;
};
