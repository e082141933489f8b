/** Composition of operating resources, year by year: leaves, funders, concentration, and what is secured. */

import { entersOwnFunds, type LeafId } from '#shared/base/method/levers.ts';
import { type Cents, roundHalfAway } from '#shared/base/money/cents.ts';
import { STATUSES, type Status } from '#shared/dossier/content/plan.ts';
import { hhi } from './hhi.ts';
import type { Coverage, LineResult, Mix, PlanInput } from './projection.ts';

/** Lines that bring operating resources: neither charges nor what stays on the balance sheet. */
export const incomeLines = (lines: readonly LineResult[]): LineResult[] =>
  lines.filter((l) => l.leaf !== undefined && !entersOwnFunds(l.leaf));
const amountIn = (line: LineResult, year: number): Cents =>
  year === 0 ? (line.historyCents[2] ?? 0) : (line.accrued.years[year - 1] ?? 0);

interface Gathered {
  readonly byLeaf: Partial<Record<LeafId, Cents>>;
  readonly byFunder: Map<string, Cents>;
  readonly total: Cents;
}
const gather = (lines: readonly LineResult[], year: number): Gathered => {
  const byLeaf: Partial<Record<LeafId, Cents>> = {};
  const byFunder = new Map<string, Cents>();
  let total = 0;
  for (const line of lines) {
    const amount = amountIn(line, year);
    if (amount <= 0 || line.leaf === undefined) continue;
    total += amount;
    byLeaf[line.leaf] = (byLeaf[line.leaf] ?? 0) + amount;
    const funder = line.funder || line.label || line.id;
    byFunder.set(funder, (byFunder.get(funder) ?? 0) + amount);
  }
  return { byLeaf, byFunder, total };
};

/** Years 0 (last closed) to 3. Volunteering, releases and dedicated funds are never part of it. */
export const mixes = (lines: readonly LineResult[]): Mix[] => {
  const income = incomeLines(lines);
  const own = income.filter((l) => l.kind === 'resource');
  return ([0, 1, 2, 3] as const).map((year) => {
    const { byLeaf, byFunder, total } = gather(income, year);
    const before = own.length === income.length ? null : gather(own, year);
    const hhiLeaf = hhi(Object.values(byLeaf));
    const hhiFunder = hhi([...byFunder.values()]);
    let first: { name: string; share: number } | null = null;
    for (const [name, amount] of byFunder)
      if (first === null || amount / total > first.share) first = { name, share: amount / total };
    return {
      year,
      totalCents: total,
      byLeaf,
      byFunder: Object.fromEntries(byFunder),
      hhiLeaf,
      hhiFunder,
      firstFunder: first,
      hhiLeafBefore: before === null ? hhiLeaf : hhi(Object.values(before.byLeaf)),
      hhiFunderBefore: before === null ? hhiFunder : hhi([...before.byFunder.values()]),
    };
  });
};

/** Resources at signed only, weighted by status and in full, against the year's charges. @param income as `incomeLines` gives them */
export const coverage = (
  income: readonly LineResult[],
  input: PlanInput,
  year: 1 | 2 | 3,
  needCents: Cents,
): Coverage => {
  const byStatus = Object.fromEntries(STATUSES.map((s) => [s, 0])) as Record<Status, Cents>;
  for (const line of income) if (line.status) byStatus[line.status] += amountIn(line, year);
  const fullCents = STATUSES.reduce((t, s) => t + byStatus[s], 0);
  const weightedCents = STATUSES.reduce((t, s) => t + roundHalfAway(byStatus[s] * input.plan.statusWeights[s]), 0);
  return {
    needCents,
    signedCents: byStatus.signed,
    weightedCents,
    fullCents,
    byStatus,
    signedRate: needCents > 0 ? byStatus.signed / needCents : null,
  };
};
