/** Repayment of loans and quasi-equity, by the month, the quarter or the year (docs/method.md, "Repayable support"). */
import { type Cents, roundHalfAway } from '#shared/base/money/cents.ts';
import type { RepaymentStep } from '#shared/dossier/content/plan.ts';
import type { Repayment } from './projection.ts';

export const STEP_MONTHS: Readonly<Record<RepaymentStep, 1 | 3 | 12>> = { month: 1, quarter: 3, year: 12 };

export interface LoanTerms {
  readonly principalCents: Cents;
  readonly annualRate: number;
  /** months between two payments */ readonly stepMonths: 1 | 3 | 12;
  /** whole term in months, deferral included */ readonly termMonths: number;
  /** first months with interest only */ readonly graceMonths: number;
  readonly repayment: 'annuity' | 'linear' | 'bullet';
}
export interface Instalment {
  /** months after the money came, at the end of which it is paid */ readonly month: number;
  readonly capitalCents: Cents;
  readonly interestCents: Cents;
  /** capital still due after it */ readonly balanceCents: Cents;
}

/** Below a millionth a year the annuity formula divides noise by noise: the principal is simply shared out. */
export const NEGLIGIBLE_RATE = 1e-6;

/**
 * The payments of a loan. Rate of a period i = annual rate × months ÷ 12; annuity A = P·i/(1−(1+i)^−n), rounded to the cent; the last payment absorbs the
 * rounding, so that the balance ends at 0. A term or a deferral that is no whole number of periods is brought to the nearest, one period at least.
 * @returns one line a period; empty when the term is zero (nothing is ever repaid, which the plan says)
 */
export const instalmentsOf = (terms: LoanTerms): Instalment[] => {
  const { principalCents, annualRate, stepMonths, termMonths, repayment } = terms;
  if (termMonths <= 0) return [];
  const count = Math.max(1, Math.round(termMonths / stepMonths));
  const grace = Math.max(0, Math.min(Math.round(terms.graceMonths / stepMonths), count - 1));
  const n = count - grace;
  // Multiplied first: a twelfth of a rate is no decimal that a computer holds.
  const rate = (annualRate * stepMonths) / 12;
  const annuity = annualRate < NEGLIGIBLE_RATE ? principalCents / n : (principalCents * rate) / (1 - (1 + rate) ** -n);
  let balance = principalCents;
  return Array.from({ length: count }, (_, i) => {
    const period = i + 1;
    const interestCents = roundHalfAway((balance * annualRate * stepMonths) / 12);
    let capitalCents = 0;
    if (period === count) capitalCents = balance;
    else if (period > grace && repayment === 'annuity')
      capitalCents = Math.min(balance, Math.max(0, roundHalfAway(annuity) - interestCents));
    else if (period > grace && repayment === 'linear')
      capitalCents = Math.min(balance, roundHalfAway(principalCents / n));
    balance -= capitalCents;
    return { month: period * stepMonths, capitalCents, interestCents, balanceCents: balance };
  });
};

/** The same by year of the loan's life: what a committee reads. */
export const yearsOfLoan = (instalments: readonly Instalment[]): Repayment[] => {
  const years: Repayment[] = [];
  for (const { month, capitalCents, interestCents, balanceCents } of instalments) {
    const year = Math.ceil(month / 12);
    const before = years.at(-1)?.year === year ? years.pop() : undefined;
    years.push({
      year,
      capitalCents: (before?.capitalCents ?? 0) + capitalCents,
      interestCents: (before?.interestCents ?? 0) + interestCents,
      balanceCents,
    });
  }
  return years;
};
