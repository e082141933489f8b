import type { Dossier } from '#shared/dossier/schema.ts';
import { project } from '#shared/projection/engine.ts';
import type { Projection } from '#shared/projection/projection.ts';
import { useDossier } from '../state/use-dossier.ts';

/** One computation a dossier, whoever asks: several parts of the window show the same figures. */
const known = new WeakMap<Dossier, Projection>();
const projectionOf = (dossier: Dossier): Projection => {
  const before = known.get(dossier);
  if (before) return before;
  const projection = project(dossier);
  known.set(dossier, projection);
  return projection;
};

/** The projection of the open dossier, computed by the same function as in the memo and on the command line. */
export const useProjection = (): Projection | null => {
  const dossier = useDossier((s) => s.dossier);
  return dossier ? projectionOf(dossier) : null;
};
