import type { Dossier } from '#shared/dossier/schema.ts';
import { makeProjector } from '#shared/projection/incremental.ts';
import type { Projection } from '#shared/projection/projection.ts';
import { useDossier } from '../state/use-dossier.ts';

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
