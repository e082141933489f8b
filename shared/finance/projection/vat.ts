/** VAT of the lines that say a rate: on top of what they receive and pay, then handed over or carried (docs/method.md, "VAT"). Nothing of it is in the income statement. */
import type { Cents } from '#shared/base/money/cents.ts';
import { addInto, MONTHS, shareOfMonths, zeros } from './calendar.ts';
import type { VatPlan } from './projection.ts';

/** How the VAT of a plan is settled: tool default of 2026-11-30, the monthly regime taken with prudence. */
export const VAT_SETTLEMENT = {
  /** what a month owes leaves the bank so many months after it */ paidAfterMonths: 1,
  /** a credit is used against what is due; what is left of it is asked back every so many months of the calendar */ askedEveryMonths: 3,
  /** and comes so many months after it was asked */ refundedAfterMonths: 3,
} as const;

/** VAT on top of what a line receives or pays. @param cash before VAT @returns null when the line says no rate */
export const vatOnTop = (cash: readonly Cents[], rate: number | undefined): Cents[] | null =>
  rate === undefined ? null : shareOfMonths(cash, rate);
/** What reaches or leaves the bank, VAT included. */
export const withVat = (cash: readonly Cents[], vat: readonly Cents[] | null): readonly Cents[] =>
  vat === null ? cash : cash.map((c, m) => c + (vat[m] ?? 0));

/** What a month's VAT becomes: paid, or carried and asked back. @param net collected less deducted @param startMonth 'YYYY-MM' */
export const settleVat = (
  net: ArrayLike<number>,
  startMonth: string,
): Pick<VatPlan, 'paid' | 'refunded' | 'owed' | 'credit'> => {
  const { paidAfterMonths, askedEveryMonths, refundedAfterMonths } = VAT_SETTLEMENT;
  const [paid, refunded, owed, credit] = [zeros(), zeros(), zeros(), zeros()];
  const first = Number(startMonth.slice(5));
  let carried = 0;
  let owing = 0;
  let asked = 0;
  for (let m = 0; m < MONTHS; m += 1) {
    owing -= paid[m] ?? 0;
    asked -= refunded[m] ?? 0;
    const due = (net[m] ?? 0) - carried;
    carried = Math.max(0, -due);
    if (due > 0) {
      owing += due;
      if (m + paidAfterMonths < MONTHS) paid[m + paidAfterMonths] = due;
    }
    if ((first + m) % askedEveryMonths === 0 && carried > 0) {
      asked += carried;
      if (m + refundedAfterMonths < MONTHS) refunded[m + refundedAfterMonths] = carried;
      carried = 0;
    }
    owed[m] = owing;
    credit[m] = carried + asked;
  }
  return { paid, refunded, owed, credit };
};

/** The flows that VAT is on. */
export interface TaxedFlows {
  readonly resources: readonly { readonly vat: readonly Cents[] | null }[];
  readonly costs: readonly { readonly vat: readonly Cents[] | null }[];
  readonly investments: readonly { readonly vat: readonly Cents[] | null }[];
}
/** @returns null when no line says a rate: nothing of the plan then speaks of VAT */
export const vatPlan = ({ resources, costs, investments }: TaxedFlows, startMonth: string): VatPlan | null => {
  const sumOf = (flows: readonly { readonly vat: readonly Cents[] | null }[]): Cents[] | null => {
    let months: Cents[] | null = null;
    for (const { vat } of flows) {
      if (vat === null) continue;
      months ??= zeros();
      addInto(months, vat);
    }
    return months;
  };
  const [collected, deducted] = [sumOf(resources), sumOf([...costs, ...investments])];
  if (collected === null && deducted === null) return null;
  const [received, recovered] = [collected ?? zeros(), deducted ?? zeros()];
  const net = received.map((c, m) => c - (recovered[m] ?? 0));
  return { collected: received, deducted: recovered, ...settleVat(net, startMonth) };
};
