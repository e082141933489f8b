/** Cost lines, posts and investments: what each costs and what leaves the bank, month by month. */

import {
  amountOf,
  type Cents,
  MAX_AMOUNT_CENTS,
  MAX_MONTH_CENTS,
  roundHalfAway,
  spread,
} from '#shared/base/money/cents.ts';
import type { CostLine, Investment, Post } from '#shared/dossier/content/plan.ts';
import type { ScenarioEffect } from './adjustments.ts';
import { balanceOf, delayMonths, fromStart, MONTHS, shareOfMonths, zeros } from './calendar.ts';
import type { ResourceFlow } from './resources.ts';
import { vatOnTop } from './vat.ts';
import { type PaidPost, wageTaxOfYear } from './wage-tax.ts';

export interface CostFlow {
  readonly accrued: Cents[];
  /** before VAT */ readonly cash: Cents[];
  /** paid on top and recovered; null when the line says no rate */ readonly vat: Cents[] | null;
  /** due and not yet paid, to date */ readonly gap: Cents[];
}
/** What a post costs, and the gross pay earned, that taxes and shares of pay are counted on. */
export interface PostFlow extends CostFlow, PaidPost {}
const flow = (accrued: Cents[], cash: Cents[], vatRate?: number): CostFlow => ({
  accrued,
  cash,
  vat: vatOnTop(cash, vatRate),
  gap: balanceOf(accrued, cash),
});
const TWELVE = new Array<number>(12).fill(1);

/** Of what three years earn or pay. */
const MOST_OF_PLAN = 3 * MAX_AMOUNT_CENTS;
/** Gross pay of all posts. */
const payrollOf = (posts: readonly PostFlow[]): Cents[] =>
  zeros().map((_, m) => posts.reduce((total, { gross }) => total + (gross[m] ?? 0), 0));

/** What costs are worked out from: flows by line id, for those that follow a resource, and the posts, for those that follow pay. */
export interface CostSources {
  readonly resources: ReadonlyMap<string, ResourceFlow>;
  readonly posts: readonly PostFlow[];
  /** 'YYYY-MM' */ readonly start: string;
}

/** Pay has borne what a scenario adds to costs: what follows it is not raised again. */
export const costFlow = (line: CostLine, { resources, posts, start }: CostSources, a: ScenarioEffect): CostFlow => {
  const { driver } = line;
  const startMonth = Number(start.slice(5));
  const factor = a.costFactor * a.lineFactor(line.id);
  let accrued: Cents[];
  if (driver.kind === 'annual')
    accrued = driver.years.flatMap((y) =>
      spread(amountOf(y * factor), fromStart(driver.seasonality, startMonth) ?? TWELVE),
    );
  else if (driver.kind === 'fixed')
    accrued = [0, 1, 2].flatMap((y) =>
      spread(
        amountOf(driver.yearCents * (1 + driver.growth) ** y * factor),
        fromStart(driver.seasonality, startMonth) ?? TWELVE,
      ),
    );
  else if (driver.kind === 'unit') {
    const followed = resources.get(driver.resourceId);
    accrued = [0, 1, 2]
      .flatMap((y) =>
        spread(
          amountOf((followed?.quantity?.[y] ?? 0) * driver.unitCents * (1 + driver.growth) ** y * factor),
          followed?.seasonality ?? TWELVE,
        ),
      )
      .map((c, m) => (m + 1 >= (followed?.lostFrom ?? Infinity) ? 0 : c));
  } else if (driver.kind === 'percent')
    accrued = shareOfMonths(resources.get(driver.resourceId)?.accrued ?? zeros(), driver.rate * factor, MOST_OF_PLAN);
  else if (driver.kind === 'payroll')
    accrued = shareOfMonths(payrollOf(posts), driver.rate * a.lineFactor(line.id), MOST_OF_PLAN);
  else
    accrued = ([0, 1, 2] as const).flatMap((y) =>
      spread(amountOf(wageTaxOfYear(posts, driver, start, y) * a.lineFactor(line.id)), TWELVE),
    );
  // Set aside or taken from the stock: nothing leaves the bank, and nothing is owed.
  if (line.settlement !== undefined) return { accrued, cash: zeros(), vat: null, gap: zeros() };
  return flow(accrued, delayMonths(accrued, line.paymentDelayMonths), line.vatRate);
};

/** Gross pay leaves in its month, employer charges the month after; what is paid beside it is earned month by month and leaves with its charges in its own month. */
export const postFlow = (post: Post, a: ScenarioEffect, startMonth: number): PostFlow => {
  const accrued = zeros();
  const cash = zeros();
  const earned = zeros();
  const { fte, firstMonth, lastMonth } = post;
  let owed = 0;
  const last = Math.min(post.lastMonth ?? MONTHS, MONTHS);
  // The typed pay is that of the first month: raises come with the plan years after it.
  const hired = Math.floor((post.firstMonth - 1) / 12);
  const factor = a.costFactor * a.lineFactor(post.id);
  for (let m = post.firstMonth; m <= last; m += 1) {
    const gross = amountOf(
      post.grossMonthlyCents * post.fte * (1 + post.yearlyRaise) ** (Math.floor((m - 1) / 12) - hired) * factor,
      MAX_MONTH_CENTS,
    );
    const charges = roundHalfAway(gross * post.chargeRate);
    const extra = amountOf(gross * (post.extraRate ?? 0), MAX_MONTH_CENTS);
    const withCharges = extra + roundHalfAway(extra * post.chargeRate);
    owed += withCharges;
    earned[m - 1] = gross + extra;
    accrued[m - 1] = gross + charges + withCharges;
    cash[m - 1] = (cash[m - 1] ?? 0) + gross;
    if (m < MONTHS) cash[m] = (cash[m] ?? 0) + charges;
    if (m === post.lastMonth || ((startMonth + m - 2) % 12) + 1 === post.extraMonth) {
      cash[m - 1] = (cash[m - 1] ?? 0) + owed;
      owed = 0;
    }
  }
  return { ...flow(accrued, cash), fte, firstMonth, lastMonth, gross: earned };
};

export interface InvestmentFlow {
  /** before VAT */ readonly paid: Cents[];
  /** paid on top and recovered; null when the line says no rate */ readonly vat: Cents[] | null;
  readonly depreciation: Cents[];
  /** subsidy: entered when the asset or the money comes, whichever is first */ readonly subsidyEntered: Cents[];
  readonly subsidyReceived: Cents[];
  readonly subsidyReleased: Cents[];
  /** to date: what the asset is still worth, what is left of its subsidy, what of it is still to be received */ readonly net: Cents[];
  readonly subsidyLeft: Cents[];
  readonly subsidyOwed: Cents[];
}
/** An amount spread straight over `count` months from `month`; what falls after the plan is left out. */
export const straightLine = (amount: Cents, month: number, count: number): Cents[] => {
  const months = zeros();
  spread(amount, new Array<number>(Math.max(1, count)).fill(1)).forEach((c, i) => {
    if (month - 1 + i < MONTHS) months[month - 1 + i] = c;
  });
  return months;
};
const single = (amount: Cents, month: number): Cents[] => {
  const months = zeros();
  if (month <= MONTHS) months[month - 1] = amount;
  return months;
};

/** @param delayMonths by which receipts come late */
export const investmentFlow = (investment: Investment, delayMonths: number): InvestmentFlow => {
  const count = Math.round(investment.lifeYears * 12);
  const { subsidy } = investment;
  const paid = single(investment.amountCents, investment.month);
  const depreciation = straightLine(investment.amountCents, investment.month, count);
  const paidIn = (subsidy?.month ?? 1) + delayMonths;
  const subsidyEntered = subsidy ? single(subsidy.amountCents, Math.min(paidIn, investment.month)) : zeros();
  const subsidyReceived = subsidy ? single(subsidy.amountCents, paidIn) : zeros();
  const subsidyReleased = subsidy ? straightLine(subsidy.amountCents, investment.month, count) : zeros();
  return {
    paid,
    vat: vatOnTop(paid, investment.vatRate),
    depreciation,
    subsidyEntered,
    subsidyReceived,
    subsidyReleased,
    net: balanceOf(paid, depreciation),
    subsidyLeft: balanceOf(subsidyEntered, subsidyReleased),
    subsidyOwed: balanceOf(subsidyEntered, subsidyReceived),
  };
};
