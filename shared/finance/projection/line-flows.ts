/** Where the months of each line come from: worked out afresh, or remembered from the last time the same line was asked for. */
import type {
  Adjustment,
  CostLine,
  Investment,
  Opening,
  Post,
  ResourceLine,
  Support,
} from '#shared/dossier/content/plan.ts';
import { type AddUp, addUpFresh, makeAddUp } from './add-up.ts';
import { effectOf, type ScenarioEffect, statusFactor } from './adjustments.ts';
import {
  type CostFlow,
  type CostSources,
  costFlow,
  type InvestmentFlow,
  investmentFlow,
  type PostFlow,
  postFlow,
} from './costs.ts';
import type { LineResult } from './projection.ts';
import { type ResourceFlow, resourceFlow } from './resources.ts';
import { openingLoanFlow, type SupportFlow, supportFlow } from './supports.ts';

/** What the flows of a list of the plan are called. */
type ListName = 'resources' | 'costs' | 'posts' | 'investments' | 'supports' | 'loans';
export interface LineFlows {
  /** a scenario's adjustments, gathered */ readonly effect: typeof effectOf;
  /** the flows of a whole list, by the list and whatever else they depend on */ readonly list: <Line, Flow>(
    name: ListName,
    lines: readonly Line[],
    depends: readonly unknown[],
    make: () => readonly Flow[],
  ) => readonly Flow[];
  readonly resource: (line: ResourceLine, a: ScenarioEffect, startMonth: number) => ResourceFlow;
  readonly cost: (line: CostLine, from: CostSources, a: ScenarioEffect) => CostFlow;
  readonly post: (post: Post, a: ScenarioEffect, startMonth: number) => PostFlow;
  readonly investment: (investment: Investment, delayMonths: number) => InvestmentFlow;
  readonly support: (support: Support) => SupportFlow;
  readonly loan: (loan: Opening['loans'][number]) => SupportFlow;
  /** what a line shows, made from its flow */ readonly result: (flow: object, make: () => LineResult) => LineResult;
  /** what their months come to together */ readonly addUp: AddUp;
}
export const FRESH: LineFlows = {
  effect: effectOf,
  list: (_name, _lines, _depends, make) => make(),
  resource: resourceFlow,
  cost: costFlow,
  post: postFlow,
  investment: investmentFlow,
  support: supportFlow,
  loan: openingLoanFlow,
  result: (_flow, make) => make(),
  addUp: addUpFresh,
};

/** Flows kept for one line: as many scenarios as are looked at side by side. */
const KEPT = 12;

/** @returns a function that makes a flow once for a line object and the values that it depends on */
const rememberByLine = <Line extends object, Flow>(): ((
  line: Line,
  depends: readonly unknown[],
  make: () => Flow,
) => Flow) => {
  const memory = new WeakMap<Line, { readonly depends: readonly unknown[]; readonly flow: Flow }[]>();
  return (line, depends, make) => {
    const known = memory.get(line) ?? [];
    for (const { depends: before, flow } of known) {
      let i = 0;
      while (i < depends.length && Object.is(before[i], depends[i])) i += 1;
      if (i === depends.length) return flow;
    }
    const flow = make();
    if (known.length === KEPT) known.shift();
    known.push({ depends, flow });
    memory.set(line, known);
    return flow;
  };
};

/** Lines are told apart by reference: whoever edits a line makes a new object, as every command of the dossier does. Nothing outlives its line. */
export const makeLineFlows = (): LineFlows => {
  const resources = rememberByLine<ResourceLine, ResourceFlow>();
  const costs = rememberByLine<CostLine, CostFlow>();
  const posts = rememberByLine<Post, PostFlow>();
  const investments = rememberByLine<Investment, InvestmentFlow>();
  const supports = rememberByLine<Support, SupportFlow>();
  const loans = rememberByLine<Opening['loans'][number], SupportFlow>();
  const results = new WeakMap<object, LineResult>();
  const effects = rememberByLine<readonly Adjustment[], ScenarioEffect>();
  const lists = rememberByLine<readonly unknown[], readonly unknown[]>();
  return {
    effect: (adjustments, largest) => effects(adjustments, [largest], () => effectOf(adjustments, largest)),
    // One empty list may stand for several kinds: their names are part of what tells them apart.
    list: <Line, Flow>(
      name: ListName,
      lines: readonly Line[],
      depends: readonly unknown[],
      make: () => readonly Flow[],
    ): readonly Flow[] => lists(lines, [name, ...depends], make) as readonly Flow[],
    resource: (line, a, startMonth) =>
      resources(
        line,
        [
          statusFactor(a, line.status) * a.lineFactor(line.id),
          a.growthFactor,
          a.delayMonths,
          a.lostFrom(line.funder),
          startMonth,
        ],
        () => resourceFlow(line, a, startMonth),
      ),
    cost: (line, from, a) => {
      const { driver } = line;
      const source =
        driver.kind === 'unit' || driver.kind === 'percent' ? from.resources.get(driver.resourceId) : undefined;
      const paid = driver.kind === 'payroll' || driver.kind === 'wageTax' ? from.posts : [];
      return costs(line, [a.costFactor, a.lineFactor(line.id), source, from.start, paid.length, ...paid], () =>
        costFlow(line, from, a),
      );
    },
    post: (post, a, startMonth) =>
      posts(post, [a.costFactor * a.lineFactor(post.id), startMonth], () => postFlow(post, a, startMonth)),
    investment: (investment, delayMonths) =>
      investments(investment, [investment.subsidy === undefined ? 0 : delayMonths], () =>
        investmentFlow(investment, delayMonths),
      ),
    support: (support) => supports(support, [], () => supportFlow(support)),
    loan: (loan) => loans(loan, [], () => openingLoanFlow(loan)),
    result: (flow, make) => {
      const found = results.get(flow);
      if (found !== undefined) return found;
      const line = make();
      results.set(flow, line);
      return line;
    },
    addUp: makeAddUp(),
  };
};
