/** The support asked, in its forms: a grant is income; everything else enters the balance sheet and is repaid (docs/method.md, "Repayable support"). */

import { type Cents, spread } from '#shared/base/money/cents.ts';
import type { Opening, Support } from '#shared/dossier/content/plan.ts';
import { balanceOf, MONTHS, zeros } from './calendar.ts';
import { repaymentSchedule } from './loans.ts';
import type { Repayment } from './projection.ts';

export interface SupportFlow {
  /** income of a grant */ readonly accrued: Cents[];
  readonly received: Cents[];
  readonly interest: Cents[];
  readonly interestPaid: Cents[];
  readonly capitalPaid: Cents[];
  /** a grant earned and not yet received, to date */ readonly gap: Cents[];
  /** interest due and not yet paid, to date */ readonly interestGap: Cents[];
  /** capital still due, to date */ readonly left: Cents[];
  readonly schedule: readonly Repayment[];
}

/** Interest of a year accrues over the twelve months before it is paid; capital and interest leave at each anniversary. */
const debtFlow = (schedule: readonly Repayment[], month: number): DebtFlow => {
  const interest = zeros();
  const interestPaid = zeros();
  const capitalPaid = zeros();
  for (const { year, capitalCents, interestCents } of schedule) {
    const first = month - 1 + (year - 1) * 12;
    spread(interestCents, new Array<number>(12).fill(1)).forEach((c, i) => {
      if (first + i < MONTHS) interest[first + i] = (interest[first + i] ?? 0) + c;
    });
    const due = first + 12;
    if (due < MONTHS) {
      interestPaid[due] = (interestPaid[due] ?? 0) + interestCents;
      capitalPaid[due] = (capitalPaid[due] ?? 0) + capitalCents;
    }
  }
  return { interest, interestPaid, capitalPaid };
};

type DebtFlow = Pick<SupportFlow, 'interest' | 'interestPaid' | 'capitalPaid'>;
const withBalances = (
  flow: DebtFlow,
  received: readonly Cents[],
  start: Cents,
): DebtFlow & Pick<SupportFlow, 'interestGap' | 'left'> => ({
  ...flow,
  interestGap: balanceOf(flow.interest, flow.interestPaid),
  left: balanceOf(received, flow.capitalPaid, start),
});
const NOTHING: Cents[] = zeros();
const NO_DEBT = {
  interest: NOTHING,
  interestPaid: NOTHING,
  capitalPaid: NOTHING,
  interestGap: NOTHING,
  left: NOTHING,
  schedule: [],
};

export const supportFlow = (support: Support): SupportFlow => {
  const received = zeros();
  received[support.month - 1] = support.principalCents;
  if (support.kind === 'grant') {
    const accrued = zeros();
    // Earned over its own months, beyond the plan too: what falls later is income received in advance.
    const last = Math.max(support.month, support.toMonth ?? support.month + 11);
    spread(support.principalCents, new Array<number>(last - support.month + 1).fill(1)).forEach((c, i) => {
      if (support.month - 1 + i < MONTHS) accrued[support.month - 1 + i] = c;
    });
    return { accrued, received, gap: balanceOf(accrued, received), ...NO_DEBT };
  }
  // A titre associatif cannot be repaid before seven years, and only out of surpluses: nothing falls inside the plan but interest.
  const terms =
    support.kind === 'titreAssociatif'
      ? { termYears: Math.max(7, support.termYears), graceYears: 0, repayment: 'bullet' as const }
      : support;
  const schedule = repaymentSchedule({
    principalCents: support.principalCents,
    annualRate: support.annualRate,
    termYears: terms.termYears,
    graceYears: terms.graceYears,
    repayment: terms.repayment,
  });
  return {
    accrued: NOTHING,
    received,
    gap: NOTHING,
    ...withBalances(debtFlow(schedule, support.month), received, 0),
    schedule,
  };
};

/** Loans already running at opening: equal yearly capital payments at each plan year's end. */
export const openingLoanFlow = (loan: Opening['loans'][number]): SupportFlow => {
  const schedule = repaymentSchedule({
    principalCents: loan.outstandingCents,
    annualRate: loan.annualRate,
    termYears: loan.remainingYears,
    graceYears: 0,
    repayment: 'linear',
  });
  // Anniversaries fall on months 12, 24 and 36: one month earlier than a loan received in month 1.
  const flow = debtFlow(schedule, 1);
  const earlier = (
    months: readonly Cents[],
    year: keyof Pick<Repayment, 'capitalCents' | 'interestCents'>,
  ): Cents[] => {
    const moved = zeros();
    for (const line of schedule) if (line.year <= 3) moved[line.year * 12 - 1] = line[year];
    return months.length === 0 ? zeros() : moved;
  };
  const paid = {
    interest: flow.interest,
    interestPaid: earlier(flow.interestPaid, 'interestCents'),
    capitalPaid: earlier(flow.capitalPaid, 'capitalCents'),
  };
  return {
    accrued: NOTHING,
    received: NOTHING,
    gap: NOTHING,
    ...withBalances(paid, NOTHING, loan.outstandingCents),
    schedule,
  };
};
