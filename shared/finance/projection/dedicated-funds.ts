/**
 * Restricted resources: what a funder gave for named costs and is not yet spent is no surplus (règlement ANC 2018-06, fonds dédiés).
 * closing = opening + received − spent; unspent is carried (a charge), later spending is used (a product). The result is never moved.
 */

import { entersOwnFunds } from '#shared/base/method/levers.ts';
import { type Cents, roundHalfAway, spread, sum } from '#shared/base/money/cents.ts';
import type { Opening, ResourceLine } from '#shared/dossier/content/plan.ts';
import { MONTHS, zeros } from './calendar.ts';
import type { DedicatedFund } from './projection.ts';
import type { ResourceFlow } from './resources.ts';

export interface DedicatedFlows {
  readonly funds: readonly DedicatedFund[];
  /** what the costs named by a restricted grant exceed it by; only those that exceed */ readonly overspent: readonly {
    readonly resourceId: string;
    readonly cents: Cents;
  }[];
  readonly carried: Cents[];
  readonly used: Cents[];
  /** the same, of each fund; the line that brought it, or null */ readonly movements: readonly {
    readonly lineId: string | null;
    readonly carried: readonly Cents[];
    readonly used: readonly Cents[];
  }[];
  /** balance at each month's end */ readonly balance: Cents[];
}
interface Source {
  readonly line: ResourceLine | null;
  readonly id: string;
  readonly label: string;
  readonly opening: Cents;
  readonly received: readonly Cents[];
  readonly costs: readonly (readonly Cents[])[];
  /** part of its costs that it may pay; 1: all */ readonly share: number;
}

/** What each source spends, and on which costs: 36 months by cost. */
interface Spending {
  readonly spent: readonly Cents[][];
  readonly draws: readonly ReadonlyMap<readonly Cents[], Cents[]>[];
}

/**
 * A month's costs are paid by the first fund that names them, as far as it has money, and the rest by the next: lines are served in their
 * order. What no fund can pay waits for money until the year ends, and no longer. A fund that pays a share of its costs never pays more than that of what the year has cost so far.
 */
const spend = (sources: readonly Source[]): Spending => {
  const costs = [...new Set(sources.flatMap((s) => s.costs))];
  const unpaid = new Map<readonly Cents[], Cents>();
  const available = sources.map((s) => s.opening);
  const spent = sources.map(zeros);
  const draws = sources.map((s) => new Map(s.costs.map((cost) => [cost, zeros()])));
  for (let m = 0; m < MONTHS; m += 1) {
    for (const cost of costs)
      unpaid.set(cost, (m % 12 === 0 ? 0 : (unpaid.get(cost) ?? 0)) + Math.max(0, cost[m] ?? 0));
    sources.forEach((source, f) => {
      let left = (available[f] ?? 0) + (source.received[m] ?? 0);
      for (const cost of source.costs) {
        const due = unpaid.get(cost) ?? 0;
        const own = draws[f]?.get(cost) as Cents[];
        const part = Math.max(0, Math.min(left, due, source.share === 1 ? due : shareLeft(source.share, cost, own, m)));
        if (part === 0) continue;
        left -= part;
        unpaid.set(cost, due - part);
        own[m] = (own[m] ?? 0) + part;
        (spent[f] as Cents[])[m] = (spent[f]?.[m] ?? 0) + part;
      }
      available[f] = left;
    });
  }
  return { spent, draws };
};

/** What a share of a year's cost so far leaves to be paid after what was drawn. */
const shareLeft = (share: number, cost: readonly Cents[], drawn: readonly Cents[], m: number): Cents => {
  const from = m - (m % 12);
  const soFar = sum(cost.slice(from, m + 1).map((c) => Math.max(0, c)));
  return roundHalfAway(soFar * share) - sum(drawn.slice(from, m));
};

const sourcesOf = (
  resources: readonly ResourceFlow[],
  costs: ReadonlyMap<string, readonly Cents[]>,
  opening: Opening,
): Source[] => {
  const sources: Source[] = [];
  for (const { line, accrued } of resources) {
    if (line.driver.kind !== 'grant' || line.driver.restrictedTo.length === 0 || entersOwnFunds(line.leaf)) continue;
    const held = opening.dedicatedFunds.filter((f) => f.resourceId === line.id).reduce((t, f) => t + f.amountCents, 0);
    sources.push({
      line,
      id: line.id,
      label: line.label,
      opening: held,
      received: accrued,
      costs: line.driver.restrictedTo.flatMap((id) => {
        const months = costs.get(id);
        return months ? [months] : [];
      }),
      share: line.driver.costShare ?? 1,
    });
  }
  const known = new Set(sources.map((s) => s.id));
  opening.dedicatedFunds.forEach((fund, index) => {
    if (fund.resourceId !== undefined && known.has(fund.resourceId)) return;
    // A fund held at opening without a plan line to tie it to: used evenly over the first year (assumption said in docs/method.md).
    const plan = [...spread(fund.amountCents, new Array<number>(12).fill(1)), ...new Array<Cents>(24).fill(0)];
    sources.push({
      line: null,
      id: `opening-${index}`,
      label: fund.label,
      opening: fund.amountCents,
      received: zeros(),
      costs: [plan],
      share: 1,
    });
  });
  return sources;
};

/**
 * What the costs named by a restricted grant exceed it by, over the months it runs, with what is held for it at opening and what other funds
 * pay of the same costs; of a grant that pays a share, what its share exceeds it by. The excess is paid by free resources: it is said, not refused.
 */
const overspent = (sources: readonly Source[], { draws }: Spending): { resourceId: string; cents: Cents }[] =>
  sources.flatMap(({ line, opening, costs, share }, f) => {
    if (line?.driver.kind !== 'grant') return [];
    const { fromMonth, toMonth, totalCents } = line.driver;
    const within = (months: readonly Cents[]): Cents => sum(months.slice(fromMonth - 1, toMonth));
    const named = [...new Set(costs)];
    const others = sum(draws.flatMap((own, g) => (g === f ? [] : named.map((cost) => within(own.get(cost) ?? [])))));
    const cost = sum(named.map(within));
    const asked = Math.min(cost - others, share === 1 ? cost : roundHalfAway(cost * share));
    const cents = asked - totalCents - opening;
    return cents > 0 ? [{ resourceId: line.id, cents }] : [];
  });

/** @param costs accrued months by cost or post id */
export const dedicatedFunds = (
  resources: readonly ResourceFlow[],
  costs: ReadonlyMap<string, readonly Cents[]>,
  opening: Opening,
): DedicatedFlows => {
  const carried = zeros();
  const used = zeros();
  const movements: { lineId: string | null; carried: Cents[]; used: Cents[] }[] = [];
  const balance = zeros();
  const sources = sourcesOf(resources, costs, opening);
  const spending = spend(sources);
  const funds = sources.map((source, f): DedicatedFund => {
    const spent = spending.spent[f] ?? [];
    const years: { opening: Cents; received: Cents; spent: Cents; carried: Cents; used: Cents; closing: Cents }[] = [];
    const own = { lineId: source.line?.id ?? null, carried: zeros(), used: zeros() };
    movements.push(own);
    let held = source.opening;
    let net = 0;
    for (let m = 0; m < MONTHS; m += 1) {
      if (m % 12 === 0) {
        years.push({ opening: held, received: 0, spent: 0, carried: 0, used: 0, closing: held });
        net = 0;
      }
      const year = years.at(-1) as (typeof years)[number];
      const received = source.received[m] ?? 0;
      const out = spent[m] ?? 0;
      const before = net;
      net += received - out;
      held += received - out;
      // Within a year, carried and used follow the year's net movement, so that months add up to what the accounts show.
      const carry = Math.max(0, net) - Math.max(0, before);
      const use = Math.max(0, -net) - Math.max(0, -before);
      carried[m] = (carried[m] ?? 0) + carry;
      used[m] = (used[m] ?? 0) + use;
      own.carried[m] = carry;
      own.used[m] = use;
      balance[m] = (balance[m] ?? 0) + held;
      year.received += received;
      year.spent += out;
      year.carried += carry;
      year.used += use;
      year.closing = held;
    }
    return { resourceId: source.id, label: source.label, years };
  });
  return { funds, overspent: overspent(sources, spending), carried, used, movements, balance };
};
