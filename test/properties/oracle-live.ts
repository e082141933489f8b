/** Costs that follow from the rest of the plan, a second time, from docs/method.md alone: the bank is walked through month by month, and each year's end asks its tax. */
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { type Exact, exact, minus, over, plus, rounded, times } from './exact.ts';
import { type Months, none, total, upTo } from './oracle-months.ts';
import { oracleVat } from './oracle-vat.ts';

interface Line {
  readonly earned: Months;
  readonly moved: Months;
}
type Taxed<T> = T & { readonly vat: Months };
interface Debt {
  readonly received: Months;
  readonly interestPaid: Months;
  readonly capitalPaid: Months;
}
interface Lines<C extends Taxed<Line>> {
  readonly resources: readonly Taxed<Line>[];
  readonly costs: readonly C[];
  readonly posts: readonly Line[];
  readonly investments: readonly Taxed<{
    readonly paid: Months;
    readonly received: Months;
    readonly depreciation: Months;
  }>[];
  readonly supports: readonly Debt[];
  readonly loans: readonly Debt[];
  readonly delay: number;
}

/** 81,051 € since 2026; 25 %. */
const LIMIT = 8_105_100;

/** The costs, with interest and tax in place of what their lines say. */
export const oracleLive = <C extends Taxed<Line>>(input: PlanInput, lines: Lines<C>): readonly C[] => {
  const first = (kind: string): number => input.costs.findIndex((c) => c.workedOut === kind);
  const [taxAt, debtAt] = [first('corporateTax'), first('overdraft')];
  const others = lines.costs.map((c, i) =>
    input.costs[i]?.workedOut === undefined ? c : { ...c, earned: none(), moved: none(), vat: none() },
  );
  const lucrative = input.activities.filter((a) => a.lucrative).map((a) => a.id);
  const shareOf = (line: { readonly id: string; readonly activityId?: string | undefined }): Exact => {
    if (line.activityId !== undefined) return exact(lucrative.includes(line.activityId) ? 1 : 0);
    let sum = exact(0);
    for (const { target, shares } of input.allocations)
      if (target === line.id)
        for (const { activityId, share } of shares) if (lucrative.includes(activityId)) sum = plus(sum, share);
    return minus(1, sum).n < 0 ? exact(1) : sum;
  };
  const interest = none();
  const taxes = none();
  const partIn = (months: Months, share: Exact, y: number): number => {
    const so = (m: number): number => (m < 0 ? 0 : rounded(times(upTo(months, m), share)));
    return so(y * 12 + 11) - so(y * 12 - 1);
  };
  const incomeIn = (y: number): number =>
    total(input.resources.map((r, i) => partIn(lines.resources[i]?.earned ?? none(), shareOf(r), y)));
  const chargesIn = (y: number): number =>
    total([
      ...input.costs.map((c, i) =>
        i === debtAt
          ? c.heading === 'corporateTax'
            ? 0
            : partIn(interest, shareOf(c), y)
          : c.heading === 'corporateTax'
            ? 0
            : partIn(others[i]?.earned ?? none(), shareOf(c), y),
      ),
      ...input.posts.map((p, i) => partIn(lines.posts[i]?.earned ?? none(), shareOf(p), y)),
      ...input.investments.map((v, i) => partIn(lines.investments[i]?.depreciation ?? none(), shareOf(v), y)),
    ]);
  const taxOf = (year: number): number => {
    let losses = 0;
    for (let y = 0; ; y += 1) {
      const taxed = input.plan.vat === 'whole' || incomeIn(y) > LIMIT;
      const result = incomeIn(y) - chargesIn(y);
      const used = taxed ? Math.max(0, Math.min(losses, result)) : 0;
      if (taxed) losses += result < 0 ? -result : -used;
      if (y === year) return taxed && result > 0 ? rounded(times(result - used, 0.25)) : 0;
    }
  };
  const vat = oracleVat(input, { ...lines, costs: others });
  const dueIn = (items: PlanInput['opening']['payables'], m: number): number =>
    total(items.map((i) => (i.month === m + 1 ? i.amountCents : 0)));
  const debts = [...lines.supports, ...lines.loans];
  const movedIn = (m: number): number =>
    total(lines.resources.map((r) => (r.moved[m] ?? 0) + (r.vat[m] ?? 0))) -
    total(others.map((c) => (c.moved[m] ?? 0) + (c.vat[m] ?? 0))) -
    total(lines.posts.map((p) => p.moved[m] ?? 0)) +
    total(lines.investments.map((v) => (v.received[m] ?? 0) - (v.paid[m] ?? 0) - (v.vat[m] ?? 0))) +
    total(debts.map((d) => (d.received[m] ?? 0) - (d.interestPaid[m] ?? 0) - (d.capitalPaid[m] ?? 0))) +
    dueIn(input.opening.receivables, m - lines.delay) -
    dueIn(input.opening.payables, m) +
    (vat.back[m] ?? 0) -
    (vat.handed[m] ?? 0);
  const rate = input.plan.overdraftRate;
  const leaves = (at: number, months: Months, m: number): number => {
    const line = input.costs[at];
    return line === undefined || line.settlement !== undefined ? 0 : (months[m - line.paymentDelayMonths] ?? 0);
  };
  let bank = input.opening.cashCents;
  for (let m = 0; m < 36; m += 1) {
    if (debtAt >= 0 && rate !== undefined) interest[m] = rounded(over(times(Math.max(0, -bank), rate), 12));
    if (m % 12 === 11 && taxAt >= 0 && lucrative.length > 0) taxes[m] = taxOf((m - 11) / 12);
    bank += movedIn(m) - leaves(debtAt, interest, m) - leaves(taxAt, taxes, m);
  }
  return others.map((c, i) => {
    const earned = i === taxAt ? taxes : i === debtAt ? interest : null;
    return earned === null ? c : { ...c, earned, moved: none().map((_, m) => leaves(i, earned, m)) };
  });
};
