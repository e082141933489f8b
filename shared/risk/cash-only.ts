import type { Adjustment } from '../dossier/plan.ts';
import { type CashFlows, cashPlan } from '../projection/cash.ts';
import { flowsOf } from '../projection/flows.ts';
import type { PlanInput } from '../projection/projection.ts';

/** The cash plan alone, by the engine's own functions: what is asked thousands of times leaves statements and balances out. */
export const cashOnly = (input: PlanInput, adjustments: readonly Adjustment[] = []): CashFlows =>
  cashPlan(input, flowsOf(input, adjustments));
