/** Every line of the plan turned into months, before anything is added up. */

import { isOfNoFunder, usualHeading } from '#shared/base/method/levers.ts';
import { type Cents, sum } from '#shared/base/money/cents.ts';
import type { Adjustment } from '#shared/dossier/content/plan.ts';
import { funderKey } from './adjustments.ts';
import { series, zeros } from './calendar.ts';
import type { CostFlow, InvestmentFlow } from './costs.ts';
import { type DedicatedFlows, dedicatedFunds } from './dedicated-funds.ts';
import { FRESH, type LineFlows } from './line-flows.ts';
import type { LinesInMonths } from './lines-in-months.ts';
import { isWorkedOut, withLiveCosts } from './live-costs.ts';
import type { LineResult, PlanInput } from './projection.ts';
import type { SupportFlow } from './supports.ts';
import { withVat } from './vat.ts';

/** What only some ask for, the results of lines and the dedicated funds, is worked out when it is asked for. */
export interface Flows extends LinesInMonths {
  readonly dedicated: DedicatedFlows;
  readonly lines: readonly LineResult[];
}

const NONE: readonly Adjustment[] = [];
/** The funder who brings most over the plan in the base, never a crowd; null when there is none. A name is the first spelling of it. */
export const largestFunder = (input: PlanInput, from: LineFlows = FRESH): string | null => {
  const startMonth = Number(input.plan.startMonth.slice(5));
  const base = from.effect(NONE, null);
  const totals = new Map<string, { readonly name: string; readonly cents: Cents }>();
  for (const line of input.resources) {
    if (isOfNoFunder(line.leaf) || line.funder.trim() === '') continue;
    const before = totals.get(funderKey(line.funder)) ?? { name: line.funder, cents: 0 };
    const cents = before.cents + sum(from.resource(line, base, startMonth).accrued);
    totals.set(funderKey(line.funder), { name: before.name, cents });
  }
  return [...totals.values()].sort((a, b) => b.cents - a.cents)[0]?.name ?? null;
};

/** @param from how each line's months are obtained: worked out afresh unless a projector remembers them */
export const flowsOf = (input: PlanInput, adjustments: readonly Adjustment[], from: LineFlows = FRESH): Flows => {
  const startMonth = Number(input.plan.startMonth.slice(5));
  const needsLargest = adjustments.some((a) => a.kind === 'loseFunder' && a.funder === '@largest');
  const a = from.effect(adjustments, needsLargest ? largestFunder(input, from) : null);
  const depends = [a, startMonth];
  const resources = from.list('resources', input.resources, depends, () =>
    input.resources.map((line) => from.resource(line, a, startMonth)),
  );
  const posts = from.list('posts', input.posts, depends, () =>
    input.posts.map((post) => from.post(post, a, startMonth)),
  );
  const start = input.plan.startMonth;
  const typed = from.list('costs', input.costs, [a, start, resources, posts], () => {
    const sources = { resources: new Map(resources.map((flow) => [flow.line.id, flow])), posts, start };
    return input.costs.map((line) => from.cost(line, sources, a));
  });
  const investments = from.list('investments', input.investments, [a.delayMonths], () =>
    input.investments.map((v) => from.investment(v, a.delayMonths)),
  );
  const supports = from.list('supports', input.supports, [], () => input.supports.map(from.support));
  const openingLoans = from.list('loans', input.opening.loans, [], () => input.opening.loans.map(from.loan));
  const others = {
    resources,
    posts,
    investments,
    supports,
    openingLoans,
    delayMonths: a.delayMonths,
    addUp: from.addUp,
  };
  const costs = input.costs.some(isWorkedOut) ? withLiveCosts(input, { ...others, costs: typed }) : typed;
  const given: LinesInMonths = { ...others, costs };
  let dedicated: DedicatedFlows | null = null;
  let lines: readonly LineResult[] | null = null;
  return {
    ...given,
    get dedicated() {
      dedicated ??= dedicatedFunds(resources, costMonths(input, given), input.opening);
      return dedicated;
    },
    get lines() {
      lines ??= lineResults(input, given, from);
      return lines;
    },
  };
};

/** What named costs accrue, by cost or post. */
const costMonths = (input: PlanInput, { costs, posts }: LinesInMonths): Map<string, readonly Cents[]> =>
  new Map([
    ...input.costs.map((c, i) => [c.id, costs[i]?.accrued ?? zeros()] as const),
    ...input.posts.map((p, i) => [p.id, posts[i]?.accrued ?? zeros()] as const),
  ]);

const lineResults = (
  input: PlanInput,
  { resources, costs, posts, investments, supports }: LinesInMonths,
  from: LineFlows,
): LineResult[] => {
  const none = [null, null, null] as const;
  return [
    ...resources.map((flow) =>
      from.result(flow, () => {
        const { line } = flow;
        return {
          id: line.id,
          label: line.label,
          kind: 'resource',
          heading: line.heading ?? usualHeading(line.leaf),
          ...(line.leaf === null ? {} : { leaf: line.leaf }),
          funder: line.funder,
          status: line.status,
          accrued: series(flow.accrued),
          cash: series(withVat(flow.cash, flow.vat)),
          historyCents: line.history,
        };
      }),
    ),
    ...input.supports.map((s, i) => {
      const flow = supports[i] as SupportFlow;
      return from.result(flow, () => ({
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
      }));
    }),
    ...input.costs.map((c, i) => {
      const flow = costs[i] as CostFlow;
      return from.result(flow, () => ({
        id: c.id,
        label: c.label,
        kind: 'cost',
        heading: c.heading,
        accrued: series(flow.accrued),
        cash: series(withVat(flow.cash, flow.vat)),
        historyCents: c.history,
      }));
    }),
    ...input.posts.map((p, i) => {
      const flow = posts[i] as CostFlow;
      return from.result(flow, () => ({
        id: p.id,
        label: p.title,
        kind: 'post',
        heading: 'staff',
        accrued: series(flow.accrued),
        cash: series(flow.cash),
        historyCents: none,
      }));
    }),
    ...input.investments.map((v, i) => {
      const flow = investments[i] as InvestmentFlow;
      return from.result(flow, () => ({
        id: v.id,
        label: v.label,
        kind: 'investment',
        heading: 'depreciation',
        accrued: series(flow.depreciation),
        cash: series(withVat(flow.paid, flow.vat)),
        historyCents: none,
      }));
    }),
  ];
};
