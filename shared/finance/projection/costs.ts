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
import { balanceOf, delayMonths, fromStart, MONTHS, zeros } from './calendar.ts';
import type { ResourceFlow } from './resources.ts';

export interface CostFlow {
  readonly accrued: Cents[];
  readonly cash: Cents[];
  /** due and not yet paid, to date */ readonly gap: Cents[];
}
const flow = (accrued: Cents[], cash: Cents[]): CostFlow => ({ accrued, cash, gap: balanceOf(accrued, cash) });
const TWELVE = new Array<number>(12).fill(1);

/** @param resources flows by line id, for costs that follow a resource @param startMonth calendar month (1…12) of the plan's first month */
export const costFlow = (
  line: CostLine,
  resources: ReadonlyMap<string, ResourceFlow>,
  a: ScenarioEffect,
  startMonth: number,
): CostFlow => {
  const { driver } = line;
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
  } else {
    let earned = 0;
    let given = 0;
    accrued = (resources.get(driver.resourceId)?.accrued ?? zeros()).map((c) => {
      earned += c;
      const upTo = amountOf(earned * driver.rate * factor, 3 * MAX_AMOUNT_CENTS);
      const part = upTo - given;
      given = upTo;
      return part;
    });
  }
  return flow(accrued, delayMonths(accrued, line.paymentDelayMonths));
};

/** Gross pay leaves in its month, employer charges the month after. */
export const postFlow = (post: Post, a: ScenarioEffect): CostFlow => {
  const accrued = zeros();
  const cash = zeros();
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
    accrued[m - 1] = gross + charges;
    cash[m - 1] = (cash[m - 1] ?? 0) + gross;
    if (m < MONTHS) cash[m] = (cash[m] ?? 0) + charges;
  }
  return flow(accrued, cash);
};

export interface InvestmentFlow {
  readonly paid: Cents[];
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
    depreciation,
    subsidyEntered,
    subsidyReceived,
    subsidyReleased,
    net: balanceOf(paid, depreciation),
    subsidyLeft: balanceOf(subsidyEntered, subsidyReleased),
    subsidyOwed: balanceOf(subsidyEntered, subsidyReceived),
  };
};
