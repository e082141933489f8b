/** The support asked, in its forms: a grant is income; everything else enters the balance sheet and is repaid (docs/method.md, "Repayable support"). */

import { type Cents, spread } from '#shared/base/money/cents.ts';
import type { Opening, Support } from '#shared/dossier/content/plan.ts';
import { balanceOf, MONTHS, zeros } from './calendar.ts';
import { type Instalment, instalmentsOf, type LoanTerms, STEP_MONTHS, yearsOfLoan } from './loans.ts';
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
  /** by year of the loan’s life */ readonly schedule: readonly Repayment[];
  readonly instalments: readonly Instalment[];
}

/**
 * Interest of a period accrues over its months before it is paid; capital and interest leave at its end.
 * @param first month of the plan (1…) in which interest begins to run @param paidAfter months from there to the end of the first period, less its length
 */
const debtFlow = (instalments: readonly Instalment[], first: number, paidAfter: 0 | -1): DebtFlow => {
  const interest = zeros();
  const interestPaid = zeros();
  const capitalPaid = zeros();
  let from = first - 1;
  for (const { month, capitalCents, interestCents } of instalments) {
    const end = first - 1 + month;
    spread(interestCents, new Array<number>(end - from).fill(1)).forEach((c, i) => {
      if (from + i < MONTHS) interest[from + i] = (interest[from + i] ?? 0) + c;
    });
    from = end;
    const due = end + paidAfter;
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
  instalments: [],
};

/** Terms of a support that is repaid, in months. A titre associatif cannot be repaid before seven years, and only out of surpluses: nothing falls inside the plan but interest. */
export const termsOfSupport = (support: Support): LoanTerms => {
  const titre = support.kind === 'titreAssociatif';
  const termMonths = support.termMonths ?? support.termYears * 12;
  return {
    principalCents: support.principalCents,
    annualRate: support.annualRate,
    stepMonths: titre ? 12 : STEP_MONTHS[support.step ?? 'year'],
    termMonths: titre ? Math.max(TITRE_MONTHS, termMonths) : termMonths,
    graceMonths: titre ? 0 : (support.graceMonths ?? support.graceYears * 12),
    repayment: titre ? 'bullet' : support.repayment,
  };
};
export const TITRE_MONTHS = 84;

export const supportFlow = (support: Support): SupportFlow => {
  const received = zeros();
  if (support.month <= MONTHS) received[support.month - 1] = support.principalCents;
  if (support.kind === 'grant') {
    const accrued = zeros();
    // Earned over its own months, beyond the plan too: what falls later is income received in advance.
    const last = Math.max(support.month, support.toMonth ?? support.month + 11);
    spread(support.principalCents, new Array<number>(last - support.month + 1).fill(1)).forEach((c, i) => {
      if (support.month - 1 + i < MONTHS) accrued[support.month - 1 + i] = c;
    });
    return { accrued, received, gap: balanceOf(accrued, received), ...NO_DEBT };
  }
  const instalments = instalmentsOf(termsOfSupport(support));
  return {
    accrued: NOTHING,
    received,
    gap: NOTHING,
    ...withBalances(debtFlow(instalments, support.month, 0), received, 0),
    schedule: yearsOfLoan(instalments),
    instalments,
  };
};

/** Loans already running at opening: paid at the end of each month, quarter or year of the plan; every month by default, as banks do. */
export const openingLoanFlow = (loan: Opening['loans'][number]): SupportFlow => {
  const instalments = instalmentsOf({
    principalCents: loan.outstandingCents,
    annualRate: loan.annualRate,
    stepMonths: STEP_MONTHS[loan.step ?? DEFAULT_LOAN.step],
    termMonths: loan.remainingMonths ?? loan.remainingYears * 12,
    graceMonths: loan.graceMonths ?? 0,
    repayment: loan.repayment ?? DEFAULT_LOAN.repayment,
  });
  return {
    accrued: NOTHING,
    received: NOTHING,
    gap: NOTHING,
    ...withBalances(debtFlow(instalments, 1, -1), NOTHING, loan.outstandingCents),
    schedule: yearsOfLoan(instalments),
    instalments,
  };
};
/** How a loan that runs at opening is repaid unless it is said (tool default of 2026-11, usual bank loan). */
export const DEFAULT_LOAN = { step: 'month', repayment: 'annuity' } as const;
