import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { makeProjector } from '#shared/finance/projection/incremental.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';

/** One computation a plan, whoever asks, the base and its scenarios alike; a cell typed works out its own line only. */
export const projectPlan = makeProjector();

const known = new WeakMap<Dossier, Projection>();
const projectionOf = (dossier: Dossier): Projection => {
  const before = known.get(dossier);
  if (before) return before;
  const projection = projectPlan(dossier);
  known.set(dossier, projection);
  return projection;
};

/** The projection of the open dossier, the same to the cent as in the memo and on the command line. */
export const useProjection = (): Projection | null => {
  const dossier = useDossier((s) => s.dossier);
  return dossier ? projectionOf(dossier) : null;
};
