import { useMemo } from 'react';
import { useTables } from '#renderer/ground/state/tables-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { projectPlan, useProjection } from '#renderer/places/projection/use-projection.ts';
import { ruleContext } from '#shared/assessment/coherence/context.ts';
import { type Triptych, triptychOf } from '#shared/assessment/overview/triptych.ts';

/** The open dossier in one picture, computed again at each change. */
export const useTriptych = (): Triptych | null => {
  const dossier = useDossier((s) => s.dossier);
  const projection = useProjection();
  const thresholds = useTables((s) => s.thresholds);
  return useMemo(
    () =>
      dossier === null || projection === null
        ? null
        : triptychOf(ruleContext(dossier, projection, projectPlan, thresholds)),
    [dossier, projection, thresholds],
  );
};
