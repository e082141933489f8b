import type { Adjustment } from '#shared/dossier/content/plan.ts';
import { type CashFlows, cashPlan } from '#shared/finance/projection/cash.ts';
import { flowsOf } from '#shared/finance/projection/flows.ts';
import type { LineFlows } from '#shared/finance/projection/line-flows.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';

/**
 * The cash plan alone, by the engine's own functions: what is asked thousands of times leaves statements and balances out.
 * @param from lines remembered between two questions on the same plan; none = worked out afresh
 */
export const cashOnly = (input: PlanInput, adjustments: readonly Adjustment[] = [], from?: LineFlows): CashFlows =>
  cashPlan(input, flowsOf(input, adjustments, from));
