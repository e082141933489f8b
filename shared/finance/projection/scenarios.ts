/**
 * What a scenario changes in the end. Stress stands on prudent: whatever prudent takes away, stress takes away as well, and more, so that prudent is never the
 * harsher of the two (docs/method.md, "Scenarios").
 */
import type { Adjustment, Scenario } from '#shared/dossier/content/plan.ts';

/** Composed lists by scenario and by the one it stands on: the same list for the same two, so that an engine that remembers knows it again. */
const composed = new WeakMap<Scenario, { readonly on: Scenario; readonly adjustments: readonly Adjustment[] }>();

/** The scenario that another stands on; null when it stands alone. */
export const standsOn = (scenario: Scenario, scenarios: readonly Scenario[]): Scenario | null =>
  scenario.builtIn === 'stress' ? (scenarios.find((s) => s.builtIn === 'prudent') ?? null) : null;

/** @param scenarios all of the dossier's @returns those of the scenario it stands on first, then its own */
export const adjustmentsOf = (scenario: Scenario, scenarios: readonly Scenario[]): readonly Adjustment[] => {
  const on = standsOn(scenario, scenarios);
  if (on === null) return scenario.adjustments;
  const known = composed.get(scenario);
  if (known?.on === on) return known.adjustments;
  const adjustments = [...on.adjustments, ...scenario.adjustments];
  composed.set(scenario, { on, adjustments });
  return adjustments;
};
