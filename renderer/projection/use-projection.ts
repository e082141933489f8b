import { useMemo } from 'react';
import type { Dossier } from '#shared/dossier/schema.ts';
import { project } from '#shared/projection/engine.ts';
import type { Projection } from '#shared/projection/projection.ts';
import { useDossier } from '../state/use-dossier.ts';

/** The projection of the open dossier, computed by the same function as in the memo and on the command line. */
export const useProjection = (): Projection | null => {
  const dossier: Dossier | null = useDossier((s) => s.dossier);
  return useMemo(() => (dossier ? project(dossier) : null), [dossier]);
};
