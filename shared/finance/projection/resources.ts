/** Resource lines: what each earns and what reaches the bank, month by month. */

import { amountOf, type Cents, roundHalfAway, spread, sum } from '#shared/base/money/cents.ts';
import { type ResourceDriver, type ResourceLine, SHARE_DIGITS } from '#shared/dossier/content/plan.ts';
import { type ScenarioEffect, statusFactor } from './adjustments.ts';
import { balanceOf, delayMonths, fromStart, growthOver, MONTHS, zeros } from './calendar.ts';
import { vatOnTop } from './vat.ts';

export interface ResourceFlow {
  readonly line: ResourceLine;
  readonly accrued: Cents[];
  /** before VAT */ readonly cash: Cents[];
  /** received on top; null when the line says no rate */ readonly vat: Cents[] | null;
  /** earned and not yet received (below zero: received and not yet earned), to date */ readonly gap: Cents[];
  /** quantity sold, members or donors that the scenario leaves in each year; null where the driver counts nothing */ readonly quantity:
    | readonly [number, number, number]
    | null;
  /** weights of the twelve months of a plan year, from its first one */ readonly seasonality:
    | readonly number[]
    | undefined;
  /** month (1…36) from which nothing comes; Infinity when the funder stays */ readonly lostFrom: number;
}

const TWELVE = new Array<number>(12).fill(1);
const spreadYears = (years: readonly Cents[], seasonality: readonly number[] | undefined): Cents[] =>
  years.flatMap((y) => spread(y, seasonality ?? TWELVE));

const quantities = (driver: ResourceDriver, growth: number): [number, number, number] | null => {
  if (driver.kind === 'volume')
    return [0, 1, 2].map((y) => driver.volume * growthOver(driver.volumeGrowth * growth, y)) as [
      number,
      number,
      number,
    ];
  if (driver.kind === 'donors')
    return [0, 1, 2].map((y) => driver.donors * growthOver(driver.growth * growth, y)) as [number, number, number];
  if (driver.kind === 'members') {
    const second = driver.members * driver.retention + driver.newPerYear;
    return [driver.members, second, second * driver.retention + driver.newPerYear];
  }
  return null;
};

/** Payments of a notified grant: cumulative rounding over the schedule, so that whole shares give the whole amount. */
const grantPayments = (
  total: Cents,
  schedule: readonly { readonly month: number; readonly share: number }[],
): Cents[] => {
  const months = zeros();
  let share = 0;
  let paid = 0;
  for (const step of [...schedule].sort((a, b) => a.month - b.month)) {
    share = Math.min(1, share + step.share);
    const upTo = roundHalfAway(total * Number(share.toPrecision(SHARE_DIGITS)));
    if (step.month <= MONTHS) months[step.month - 1] = (months[step.month - 1] ?? 0) + upTo - paid;
    paid = upTo;
  }
  return months;
};

const evenly = (total: Cents, from: number, to: number): Cents[] => {
  const months = zeros();
  const last = Math.max(from, to);
  spread(total, new Array<number>(last - from + 1).fill(1)).forEach((c, i) => {
    if (from - 1 + i < MONTHS) months[from - 1 + i] = c;
  });
  return months;
};

/** Everything in the month in which dues are called. */
const renewal = (renewalMonth: number, startMonth: number): readonly number[] => {
  const called = (renewalMonth - startMonth + 12) % 12;
  return TWELVE.map((_, m) => (m === called ? 1 : 0));
};
/** What a lost funder still pays: what was earned from it before, by its schedule, and no more. */
const paymentsOfEarned = (payments: readonly Cents[], earned: Cents, lost: number): Cents[] => {
  let due = 0;
  let paid = 0;
  return payments.map((c, m) => {
    due += c;
    const part = m + 1 < lost ? c : Math.max(0, Math.min(due, earned) - paid);
    paid += part;
    return part;
  });
};

/** @param startMonth calendar month (1…12) of the plan's first month */
export const resourceFlow = (line: ResourceLine, a: ScenarioEffect, startMonth: number): ResourceFlow => {
  const { driver } = line;
  const factor = statusFactor(a, line.status) * a.lineFactor(line.id);
  const scale = (cents: number): Cents => amountOf(cents * factor);
  const quantity = quantities(driver, a.growthFactor);
  let accrued: Cents[];
  let cash: Cents[] | null = null;
  let seasonality: readonly number[] | undefined;
  switch (driver.kind) {
    case 'annual':
      seasonality = fromStart(driver.seasonality, startMonth);
      accrued = spreadYears(driver.years.map(scale), seasonality);
      break;
    case 'volume':
      seasonality = fromStart(driver.seasonality, startMonth);
      accrued = spreadYears(
        (quantity ?? []).map((q, y) =>
          scale(q * driver.priceCents * growthOver(driver.priceGrowth * a.growthFactor, y)),
        ),
        seasonality,
      );
      break;
    case 'donors':
      seasonality = fromStart(driver.seasonality, startMonth);
      accrued = spreadYears(
        (quantity ?? []).map((q, y) => scale(q * driver.giftCents * growthOver(driver.giftGrowth * a.growthFactor, y))),
        seasonality,
      );
      break;
    case 'members':
      seasonality = renewal(driver.renewalMonth, startMonth);
      accrued = spreadYears(
        (quantity ?? []).map((q) => scale(q * driver.duesCents)),
        seasonality,
      );
      break;
    case 'grant': {
      const total = scale(driver.totalCents);
      accrued = evenly(total, driver.fromMonth, driver.toMonth);
      cash = delayMonths(grantPayments(total, driver.schedule), a.delayMonths);
      break;
    }
  }
  const lostFrom = a.lostFrom(line.funder);
  if (lostFrom <= MONTHS) {
    accrued = accrued.map((c, m) => (m + 1 >= lostFrom ? 0 : c));
    cash &&= paymentsOfEarned(cash, sum(accrued), lostFrom);
  }
  cash ??= delayMonths(accrued, line.paymentDelayMonths + a.delayMonths);
  const left = quantity === null ? null : (quantity.map((q) => q * factor) as [number, number, number]);
  const vat = vatOnTop(cash, line.vatRate);
  return { line, accrued, cash, vat, gap: balanceOf(accrued, cash), quantity: left, seasonality, lostFrom };
};
