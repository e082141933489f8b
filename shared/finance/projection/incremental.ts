/** The projection of a plan that is being edited: one cell typed makes one line new, and only that line is worked out again. */
import type { Adjustment } from '#shared/dossier/content/plan.ts';
import { projectionOf } from './engine.ts';
import { flowsOf } from './flows.ts';
import { makeLineFlows } from './line-flows.ts';
import type { PlanInput, Project, Projection } from './projection.ts';

const PARTS = [
  'plan',
  'opening',
  'activities',
  'resources',
  'costs',
  'posts',
  'investments',
  'supports',
  'inKind',
  'scenarios',
  'allocations',
] as const satisfies readonly (keyof PlanInput)[];
/** Whole projections kept: the scenarios of the plan as it stands. */
const KEPT = 6;
const NONE: readonly Adjustment[] = [];

interface Kept {
  readonly input: PlanInput;
  readonly adjustments: readonly Adjustment[];
  readonly projection: Projection;
}

/**
 * A projector with a memory of its own. It gives what `project` gives, to the cent; lines and parts of the plan that are the same objects
 * as before are not computed again, and an input whose parts are all the same returns the same projection object.
 * @returns a function with the shape of `project`; its inputs must not be changed in place
 */
export const makeProjector = (): Project => {
  const lines = makeLineFlows();
  const kept: Kept[] = [];
  return (input, adjustments = NONE) => {
    const found = kept.find(
      (k) => k.adjustments === adjustments && PARTS.every((part) => k.input[part] === input[part]),
    );
    if (found !== undefined) return found.projection;
    const projection = projectionOf(input, flowsOf(input, adjustments, lines));
    if (kept.length === KEPT) kept.shift();
    kept.push({ input, adjustments, projection });
    return projection;
  };
};
