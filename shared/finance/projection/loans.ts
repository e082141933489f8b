/** Repayment of loans and quasi-equity, in yearly payments (docs/method.md, "Repayable support"). */
import { type Cents, roundHalfAway } from '#shared/base/money/cents.ts';
import type { Repayment } from './projection.ts';

export interface LoanTerms {
  readonly principalCents: Cents;
  readonly annualRate: number;
  /** total years, grace included */ readonly termYears: number;
  /** first years with interest only */ readonly graceYears: number;
  readonly repayment: 'annuity' | 'linear' | 'bullet';
}

/** Below a millionth a year the annuity formula divides noise by noise: the principal is simply shared out. */
export const NEGLIGIBLE_RATE = 1e-6;

/**
 * The yearly payments. Annuity A = P·r/(1−(1+r)^−n), rounded to the cent; the last payment absorbs the rounding, so that the balance ends at 0.
 * @returns one line a year; empty when the term is zero (nothing to repay)
 */
export const repaymentSchedule = (terms: LoanTerms): Repayment[] => {
  const { principalCents, annualRate: r, termYears, repayment } = terms;
  const grace = Math.min(terms.graceYears, Math.max(0, termYears - 1));
  const n = termYears - grace;
  const annuity = r < NEGLIGIBLE_RATE ? principalCents / n : (principalCents * r) / (1 - (1 + r) ** -n);
  let balance = principalCents;
  const schedule: Repayment[] = [];
  for (let year = 1; year <= termYears; year += 1) {
    const interestCents = roundHalfAway(balance * r);
    let capitalCents = 0;
    if (year === termYears) capitalCents = balance;
    else if (year > grace && repayment === 'annuity')
      capitalCents = Math.min(balance, Math.max(0, roundHalfAway(annuity) - interestCents));
    else if (year > grace && repayment === 'linear')
      capitalCents = Math.min(balance, roundHalfAway(principalCents / n));
    balance -= capitalCents;
    schedule.push({ year, capitalCents, interestCents, balanceCents: balance });
  }
  return schedule;
};
