/**
 * Restricted resources: what a funder gave for named costs and is not yet spent is no surplus (règlement ANC 2018-06, fonds dédiés).
 * closing = opening + received − spent; unspent is carried (a charge), later spending is used (a product). The result is never moved.
 */
import type { Opening } from '../dossier/plan.ts';
import type { Cents } from '../money/cents.ts';
import { MONTHS, zeros } from './calendar.ts';
import type { DedicatedFund } from './projection.ts';
import type { ResourceFlow } from './resources.ts';

export interface DedicatedFlows {
  readonly funds: readonly DedicatedFund[];
  readonly carried: Cents[];
  readonly used: Cents[];
  /** balance at each month's end */ readonly balance: Cents[];
}
interface Source {
  readonly id: string;
  readonly label: string;
  readonly opening: Cents;
  readonly received: readonly Cents[];
  readonly costs: readonly (readonly Cents[])[];
}

/** Costs claimed by one fund are not claimed again by the next: lines are served in their order. */
const spend = (source: Source, left: Map<readonly Cents[], Cents[]>): Cents[] => {
  const spent = zeros();
  let available = source.opening;
  let backlog = 0;
  for (let m = 0; m < MONTHS; m += 1) {
    available += source.received[m] ?? 0;
    for (const cost of source.costs) {
      const rest = left.get(cost) ?? [...cost];
      left.set(cost, rest);
      backlog += Math.max(0, rest[m] ?? 0);
      rest[m] = 0;
    }
    const part = Math.max(0, Math.min(available, backlog));
    spent[m] = part;
    available -= part;
    backlog = m % 12 === 11 ? 0 : backlog - part;
  }
  return spent;
};

const sourcesOf = (
  resources: readonly ResourceFlow[],
  costs: ReadonlyMap<string, readonly Cents[]>,
  opening: Opening,
): Source[] => {
  const sources: Source[] = [];
  for (const { line, accrued } of resources) {
    if (line.driver.kind !== 'grant' || line.driver.restrictedTo.length === 0) continue;
    const held = opening.dedicatedFunds.filter((f) => f.resourceId === line.id).reduce((t, f) => t + f.amountCents, 0);
    sources.push({
      id: line.id,
      label: line.label,
      opening: held,
      received: accrued,
      costs: line.driver.restrictedTo.flatMap((id) => {
        const months = costs.get(id);
        return months ? [months] : [];
      }),
    });
  }
  const known = new Set(sources.map((s) => s.id));
  opening.dedicatedFunds.forEach((fund, index) => {
    if (fund.resourceId !== undefined && known.has(fund.resourceId)) return;
    // A fund held at opening without a plan line to tie it to: used evenly over the first year (assumption said in docs/method.md).
    const plan = zeros().map((_, m) =>
      m < 12 ? Math.floor(((m + 1) * fund.amountCents) / 12) - Math.floor((m * fund.amountCents) / 12) : 0,
    );
    sources.push({
      id: `opening-${index}`,
      label: fund.label,
      opening: fund.amountCents,
      received: zeros(),
      costs: [plan],
    });
  });
  return sources;
};

/** @param costs accrued months by cost or post id */
export const dedicatedFunds = (
  resources: readonly ResourceFlow[],
  costs: ReadonlyMap<string, readonly Cents[]>,
  opening: Opening,
): DedicatedFlows => {
  const carried = zeros();
  const used = zeros();
  const balance = zeros();
  const left = new Map<readonly Cents[], Cents[]>();
  const funds = sourcesOf(resources, costs, opening).map((source): DedicatedFund => {
    const spent = spend(source, left);
    const years: { opening: Cents; received: Cents; spent: Cents; carried: Cents; used: Cents; closing: Cents }[] = [];
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
      balance[m] = (balance[m] ?? 0) + held;
      year.received += received;
      year.spent += out;
      year.carried += carry;
      year.used += use;
      year.closing = held;
    }
    return { resourceId: source.id, label: source.label, years };
  });
  return { funds, carried, used, balance };
};
