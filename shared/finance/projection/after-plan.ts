/** What the plan leaves to the years after it: repayments of years 4 and later, money still to come, income still to be earned. Pure, for papers and screen. */
import type { Cents } from '#shared/base/money/cents.ts';
import type { Opening, Support } from '#shared/dossier/content/plan.ts';
import { MONTHS } from './calendar.ts';
import type { PlanInput } from './projection.ts';
import { openingLoanFlow, supportFlow } from './supports.ts';

export interface LaterPayment {
  /** of the plan: 4, 5, 6… */ readonly year: number;
  readonly capitalCents: Cents;
  readonly interestCents: Cents;
}
export interface LaterDebt {
  readonly kind: Support['kind'];
  /** id of the support; null for a loan that ran at opening */ readonly supportId: string | null;
  readonly label: string;
  /** capital still due at the end of year 3, or lent after it */ readonly leftCents: Cents;
  /** year by year, those in which something is paid */ readonly years: readonly LaterPayment[];
}

const laterYears = (
  instalments: ReturnType<typeof supportFlow>['instalments'],
  /** month of the plan in which the payment of `month` months falls */ fallsIn: (month: number) => number,
): LaterPayment[] => {
  const years = new Map<number, LaterPayment>();
  for (const { month, capitalCents, interestCents } of instalments) {
    const at = fallsIn(month);
    if (at <= MONTHS) continue;
    const year = Math.ceil(at / 12);
    const before = years.get(year) ?? { year, capitalCents: 0, interestCents: 0 };
    years.set(year, {
      year,
      capitalCents: before.capitalCents + capitalCents,
      interestCents: before.interestCents + interestCents,
    });
  }
  return [...years.values()].filter((y) => y.capitalCents + y.interestCents > 0);
};

const ofSupport = (support: Support): LaterDebt => {
  const { instalments } = supportFlow(support);
  const years = laterYears(instalments, (month) => support.month + month);
  const repaid = instalments.reduce((t, i) => (support.month + i.month <= MONTHS ? t + i.capitalCents : t), 0);
  return {
    kind: support.kind,
    supportId: support.id,
    label: support.label,
    leftCents: support.principalCents - repaid,
    years,
  };
};
const ofLoan = (loan: Opening['loans'][number]): LaterDebt => {
  const { instalments } = openingLoanFlow(loan);
  const repaid = instalments.reduce((t, i) => (i.month <= MONTHS ? t + i.capitalCents : t), 0);
  return {
    kind: 'bankLoan',
    supportId: null,
    label: loan.label,
    leftCents: loan.outstandingCents - repaid,
    years: laterYears(instalments, (month) => month),
  };
};

/** Debts that the plan does not finish paying: supports first, then loans of the opening. A support without a term has no year, and stays whole. */
export const debtsAfterPlan = (input: Pick<PlanInput, 'supports' | 'opening'>): readonly LaterDebt[] =>
  [...input.supports.filter((s) => s.kind !== 'grant').map(ofSupport), ...input.opening.loans.map(ofLoan)].filter(
    (d) => d.leftCents > 0 || d.years.length > 0,
  );

/** Capital and interest due in one year after the plan. @param year 4, 5… */
export const repaidInYear = (debts: readonly LaterDebt[], year: number): Cents =>
  debts.reduce(
    (total, { years }) =>
      total + years.reduce((t, y) => (y.year === year ? t + y.capitalCents + y.interestCents : t), 0),
    0,
  );
