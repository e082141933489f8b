/** Each line more or less, all else equal: on the lowest cash and on the result of year 3 (docs/method.md, "Tornado"). */

import { monthAt } from '#shared/base/i18n/dates.ts';
import { type Cents, sum } from '#shared/base/money/cents.ts';
import type { Adjustment } from '#shared/dossier/content/plan.ts';
import { MONTHS } from '#shared/finance/projection/calendar.ts';
import { cashPlan } from '#shared/finance/projection/cash.ts';
import { flowsOf } from '#shared/finance/projection/flows.ts';
import { makeLineFlows } from '#shared/finance/projection/line-flows.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { incomeStatement } from '#shared/finance/projection/statements.ts';

/** Share by which each line is moved: tool default of 2026-11, editable. */
export const DEFAULT_SWING = 0.2;

export interface TornadoBar {
  readonly id: string;
  readonly label: string;
  readonly kind: 'resource' | 'cost' | 'post';
  /** lowest month-end from `fromMonth` on, with the line lowered, then raised */ readonly lowestCash: readonly [
    Cents,
    Cents,
  ];
  /** result of year 3, the same way */ readonly resultYear3: readonly [Cents, Cents];
}
export interface Tornado {
  readonly swing: number;
  /** month (1…36) from which the lowest cash is read: that of our first payment, 1 when nothing is asked */ readonly fromMonth: number;
  /** the same as 'YYYY-MM' */ readonly fromDate: string;
  readonly lowestCashCents: Cents;
  readonly resultYear3Cents: Cents;
  readonly bars: readonly TornadoBar[];
}
export const width = ([low, high]: readonly [Cents, Cents]): Cents => Math.abs(high - low);

/** @param swing share between 0 and 1 @returns bars from the widest effect on the lowest cash to the least */
export const tornado = (input: PlanInput, swing: number = input.plan.riskSwing ?? DEFAULT_SWING): Tornado => {
  const lines = makeLineFlows();
  // Before our money comes, the lowest month is January’s payroll, which nothing that is asked can change.
  const paid = input.supports.map((s) => s.month).filter((month) => month <= MONTHS);
  const fromMonth = paid.length === 0 ? 1 : Math.min(...paid);
  const outcome = (adjusted: PlanInput, adjustments: readonly Adjustment[]): readonly [Cents, Cents] => {
    const flows = flowsOf(adjusted, adjustments, lines);
    const { result } = incomeStatement(adjusted, flows);
    return [Math.min(...cashPlan(adjusted, flows).closing.slice(fromMonth - 1)), sum(result.slice(24))];
  };
  const base = outcome(input, []);
  const pair = (make: (factor: number) => readonly [Cents, Cents]): Pick<TornadoBar, 'lowestCash' | 'resultYear3'> => {
    const low = make(1 - swing);
    const high = make(1 + swing);
    return { lowestCash: [low[0], high[0]], resultYear3: [low[1], high[1]] };
  };
  const byLine = (id: string): ((factor: number) => readonly [Cents, Cents]) => {
    return (factor) => outcome(input, [{ kind: 'line', lineId: id, factor }]);
  };
  // A post is moved by its time of work, as a person would.
  const byPost = (id: string): ((factor: number) => readonly [Cents, Cents]) => {
    return (factor) =>
      outcome({ ...input, posts: input.posts.map((p) => (p.id === id ? { ...p, fte: p.fte * factor } : p)) }, []);
  };
  const bars: TornadoBar[] = [
    ...input.resources.map((r): TornadoBar => ({ id: r.id, label: r.label, kind: 'resource', ...pair(byLine(r.id)) })),
    ...input.costs.map((c): TornadoBar => ({ id: c.id, label: c.label, kind: 'cost', ...pair(byLine(c.id)) })),
    ...input.posts.map((p): TornadoBar => ({ id: p.id, label: p.title, kind: 'post', ...pair(byPost(p.id)) })),
  ];
  return {
    swing,
    fromMonth,
    fromDate: monthAt(input.plan.startMonth, fromMonth),
    lowestCashCents: base[0],
    resultYear3Cents: base[1],
    bars: bars
      .filter((b) => width(b.lowestCash) + width(b.resultYear3) > 0)
      .sort(
        (a, b) =>
          width(b.lowestCash) - width(a.lowestCash) ||
          width(b.resultYear3) - width(a.resultYear3) ||
          (a.id < b.id ? -1 : 1),
      ),
  };
};
