/** VAT of the slow projection, from docs/method.md alone: on top of what moves, owed to the month after, a credit carried until its quarter ends. */
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { rounded, times } from './exact.ts';
import { type Months, none, total, upTo } from './oracle-months.ts';

/** Tax on top of amounts: of all that moved so far, less what was taken before. */
export const onTop = (moved: Months, rate: number | undefined): Months =>
  moved.map((_, m) => {
    const so = (k: number): number => (k < 0 || rate === undefined ? 0 : rounded(times(upTo(moved, k), rate)));
    return so(m) - so(m - 1);
  });

type Taxed = readonly { readonly vat: Months }[];
export const oracleVat = (
  input: PlanInput,
  lines: { readonly resources: Taxed; readonly costs: Taxed; readonly investments: Taxed },
) => {
  const start = Number(input.plan.startMonth.slice(5));
  const sumIn = (taxed: Taxed, m: number): number => total(taxed.map((l) => l.vat[m] ?? 0));
  const net = none().map((_, m) => sumIn(lines.resources, m) - sumIn(lines.costs, m) - sumIn(lines.investments, m));
  const endsQuarter = (m: number): boolean => [3, 6, 9, 12].includes(((start - 1 + m) % 12) + 1);
  const due = none();
  const asked = none();
  const carried = none();
  for (let m = 0; m < 36; m += 1) {
    const after = (carried[m - 1] ?? 0) - (net[m] ?? 0);
    if (after < 0) due[m] = -after;
    else if (endsQuarter(m)) asked[m] = after;
    else carried[m] = after;
  }
  const handed = none().map((_, m) => due[m - 1] ?? 0);
  const back = none().map((_, m) => asked[m - 3] ?? 0);
  return {
    // What no bank pays bears no VAT, nor what is worked out.
    said: [
      ...input.resources,
      ...input.costs.filter((c) => c.settlement === undefined && c.workedOut === undefined),
      ...input.investments,
    ].some((l) => l.vatRate !== undefined),
    handed,
    back,
    /** not yet handed over */ owed: none().map((_, m) => upTo(due, m) - upTo(handed, m)),
    /** not yet come back */ credit: none().map((_, m) => (carried[m] ?? 0) + upTo(asked, m) - upTo(back, m)),
  };
};
