import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { BudgetView } from '#shared/finance/budget/cerfa.ts';
import { type Call, refuse, type VerbOutcome } from './verb.ts';

/** Whose budget is asked for: the organisation's unless it is said. Refused where the plan cannot tell it. */
export const chosenView = (call: Call, { plan }: Dossier): BudgetView | (VerbOutcome & { readonly code: 2 }) => {
  const asked = call.options.view;
  if (asked === 'project' && plan.scope === undefined) return refuse('--view', asked, call.t('scopes.noView'));
  if (asked === 'organisation' && plan.scope === 'projectOnly')
    return refuse('--view', asked, call.t('scopes.onlyProject'));
  // All the lines of a project alone are the project's.
  return asked === 'project' && plan.scope === 'both' ? 'project' : 'organisation';
};
