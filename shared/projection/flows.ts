/** Every line of the plan turned into months, before anything is added up. */
import type { Adjustment } from '../dossier/plan.ts';
import { leafById } from '../method/levers.ts';
import { type Cents, sum } from '../money/cents.ts';
import { type Adjusted, adjusted } from './adjustments.ts';
import { series, zeros } from './calendar.ts';
import { type CostFlow, costFlow, type InvestmentFlow, investmentFlow, postFlow } from './costs.ts';
import { type DedicatedFlows, dedicatedFunds } from './dedicated-funds.ts';
import type { LineResult, PlanInput } from './projection.ts';
import { type ResourceFlow, resourceFlow } from './resources.ts';
import { openingLoanFlow, type SupportFlow, supportFlow } from './supports.ts';

export interface Flows {
  readonly resources: readonly ResourceFlow[];
  readonly costs: readonly CostFlow[];
  readonly posts: readonly CostFlow[];
  readonly investments: readonly InvestmentFlow[];
  readonly supports: readonly SupportFlow[];
  readonly openingLoans: readonly SupportFlow[];
  readonly dedicated: DedicatedFlows;
  readonly lines: readonly LineResult[];
}

/** The funder who brings most over the plan in the base; null without resources. */
const largestFunder = (input: PlanInput, base: Adjusted, startMonth: number): string | null => {
  const totals = new Map<string, Cents>();
  for (const line of input.resources)
    totals.set(line.funder, (totals.get(line.funder) ?? 0) + sum(resourceFlow(line, base, startMonth).accrued));
  return [...totals].filter(([name]) => name !== '').sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};

export const flowsOf = (input: PlanInput, adjustments: readonly Adjustment[]): Flows => {
  const startMonth = Number(input.plan.startMonth.slice(5));
  const needsLargest = adjustments.some((a) => a.kind === 'loseFunder' && a.funder === '@largest');
  const a = adjusted(adjustments, needsLargest ? largestFunder(input, adjusted([], null), startMonth) : null);
  const resources = input.resources.map((line) => resourceFlow(line, a, startMonth));
  const byId = new Map(resources.map((flow) => [flow.line.id, flow]));
  const costs = input.costs.map((line) => costFlow(line, byId, a));
  const posts = input.posts.map((post) => postFlow(post, a));
  const investments = input.investments.map(investmentFlow);
  const supports = input.supports.map(supportFlow);
  const openingLoans = input.opening.loans.map(openingLoanFlow);
  const costMonths = new Map<string, readonly Cents[]>();
  input.costs.forEach((c, i) => void costMonths.set(c.id, costs[i]?.accrued ?? zeros()));
  input.posts.forEach((p, i) => void costMonths.set(p.id, posts[i]?.accrued ?? zeros()));
  const none = [null, null, null] as const;
  const lines: LineResult[] = [
    ...resources.map(
      ({ line, accrued, cash }): LineResult => ({
        id: line.id,
        label: line.label,
        kind: 'resource',
        heading: line.heading ?? leafById(line.leaf).heading,
        leaf: line.leaf,
        funder: line.funder,
        status: line.status,
        accrued: series(accrued),
        cash: series(cash),
        historyCents: line.history,
      }),
    ),
    ...input.supports.map((s, i): LineResult => {
      const flow = supports[i] as SupportFlow;
      return {
        id: s.id,
        label: s.label,
        kind: 'support',
        heading: 'financialContributions',
        ...(s.kind === 'grant' ? { leaf: 'D3' as const } : {}),
        funder: s.funder,
        status: s.status,
        accrued: series(flow.accrued),
        cash: series(flow.received),
        historyCents: none,
      };
    }),
    ...input.costs.map(
      (c, i): LineResult => ({
        id: c.id,
        label: c.label,
        kind: 'cost',
        heading: c.heading,
        accrued: series(costs[i]?.accrued ?? []),
        cash: series(costs[i]?.cash ?? []),
        historyCents: c.history,
      }),
    ),
    ...input.posts.map(
      (p, i): LineResult => ({
        id: p.id,
        label: p.title,
        kind: 'post',
        heading: 'staff',
        accrued: series(posts[i]?.accrued ?? []),
        cash: series(posts[i]?.cash ?? []),
        historyCents: none,
      }),
    ),
    ...input.investments.map(
      (v, i): LineResult => ({
        id: v.id,
        label: v.label,
        kind: 'investment',
        heading: 'depreciation',
        accrued: series(investments[i]?.depreciation ?? []),
        cash: series(investments[i]?.paid ?? []),
        historyCents: none,
      }),
    ),
  ];
  return {
    resources,
    costs,
    posts,
    investments,
    supports,
    openingLoans,
    dedicated: dedicatedFunds(resources, costMonths, input.opening),
    lines,
  };
};
