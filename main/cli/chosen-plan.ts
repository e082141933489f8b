/** Which plan of a dossier a call asks for: of which scenario, and whose. */
import type { Adjustment } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { BudgetView } from '#shared/finance/budget/cerfa.ts';
import { adjustmentsOf } from '#shared/finance/projection/scenarios.ts';
import { type Call, refuse, type VerbOutcome } from './verb.ts';

export interface ScenarioChoice {
  readonly name: string;
  readonly adjustments: readonly Adjustment[];
}
const scenarioAsked = (call: Call): string => call.options.scenario ?? 'base';

/** --scenario: the scenario of that identifier, else the built-in one of that name, else the base. null = there is none */
export const chosenScenario = (call: Call, dossier: Dossier): ScenarioChoice | null => {
  const wanted = scenarioAsked(call);
  const found = dossier.scenarios.find((s) => s.id === wanted) ?? dossier.scenarios.find((s) => s.builtIn === wanted);
  if (found !== undefined) return { name: found.name, adjustments: adjustmentsOf(found, dossier.scenarios) };
  return wanted === 'base' ? { name: call.t('cli.base'), adjustments: [] } : null;
};

export const refuseScenario = (call: Call, dossier: Dossier): VerbOutcome => {
  const values = [...new Set(['base', ...dossier.scenarios.map((s) => s.id)])].join(', ');
  return refuse('--scenario', scenarioAsked(call), call.t('cli.refused.oneOf', { values }));
};

/** Whose budget is asked for: the organisation's unless it is said. Refused where the plan cannot tell it. */
export const chosenView = (call: Call, { plan }: Dossier): BudgetView | (VerbOutcome & { readonly code: 2 }) => {
  const asked = call.options.view;
  if (asked === 'project' && plan.scope === undefined) return refuse('--view', asked, call.t('scopes.noView'));
  if (asked === 'organisation' && plan.scope === 'projectOnly')
    return refuse('--view', asked, call.t('scopes.onlyProject'));
  // All the lines of a project alone are the project's.
  return asked === 'project' && plan.scope === 'both' ? 'project' : 'organisation';
};
