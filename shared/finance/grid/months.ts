/** Months typed by hand into drivers that hold years or shares: the driver that gives back exactly what was typed. Months count from 0. */

import { type Cents, roundHalfAway, spread, sum } from '#shared/base/money/cents.ts';
import { type ResourceDriver, SHARE_DIGITS } from '#shared/dossier/content/plan.ts';

/** Amounts typed, by month 0…35. */
export type MonthEdits = ReadonlyMap<number, Cents>;
export interface YearsAndSeasons {
  readonly years: readonly [Cents, Cents, Cents];
  readonly seasonality?: readonly number[] | undefined;
}
const TWELVE: readonly number[] = new Array<number>(12).fill(1);

/** The months of a line typed year by year. */
export const annualMonths = ({ years, seasonality }: YearsAndSeasons): Cents[] =>
  years.flatMap((y) => spread(y, seasonality ?? TWELVE));

/**
 * Years and seasonality after months were typed: a year's total becomes the sum of its months to the cent, and its months become the
 * seasonality. The seasonality is one for the three years: the totals of the other years stay, their months follow the new profile.
 * When months of several years are typed at once, each year's total is exact and the profile is that of the years together.
 */
export const withMonths = (driver: YearsAndSeasons, edits: MonthEdits): YearsAndSeasons => {
  const months = annualMonths(driver).map((c, m) => edits.get(m) ?? c);
  const touched = [0, 1, 2].filter((y) => [...edits.keys()].some((m) => Math.floor(m / 12) === y));
  const years = driver.years.map((c, y) =>
    touched.includes(y) ? sum(months.slice(y * 12, y * 12 + 12)) : c,
  ) as unknown as YearsAndSeasons['years'];
  const profile = TWELVE.map((_, m) => sum(touched.map((y) => months[y * 12 + m] ?? 0)));
  const whole = sum(profile);
  // All zero says nothing of the season: the profile stays what it was, ready for the next amount.
  return whole === 0 ? { ...driver, years } : { years, seasonality: profile.map((c) => c / whole) };
};
/** Whether months typed come back as typed: not when several years are given different profiles. */
export const monthsHold = (driver: YearsAndSeasons, edits: MonthEdits): boolean => {
  const after = annualMonths(withMonths(driver, edits));
  return [...edits].every(([m, c]) => after[m] === c);
};

type Schedule = Extract<ResourceDriver, { kind: 'grant' }>['schedule'];
/** Payments of a grant in cents, by month 0…35: cumulative rounding, as the engine pays them. */
export const schedulePayments = (totalCents: Cents, schedule: Schedule): Cents[] => {
  const months = new Array<Cents>(36).fill(0);
  let share = 0;
  let paid = 0;
  for (const step of [...schedule].sort((a, b) => a.month - b.month)) {
    share = Math.min(1, share + step.share);
    const upTo = roundHalfAway(totalCents * Number(share.toPrecision(SHARE_DIGITS)));
    months[step.month - 1] = (months[step.month - 1] ?? 0) + upTo - paid;
    paid = upTo;
  }
  return months;
};
export type ScheduleEdit =
  | { readonly ok: true; readonly schedule: Schedule }
  /** the payments typed are more than the grant */
  | { readonly ok: false; readonly overCents: Cents };
/** The schedule whose payments are those there plus those typed. A sum below the grant is allowed: it is somebody half-way. */
export const withPayments = (totalCents: Cents, schedule: Schedule, edits: MonthEdits): ScheduleEdit => {
  const payments = schedulePayments(totalCents, schedule).map((c, m) => edits.get(m) ?? c);
  const over = sum(payments) - totalCents;
  if (over > 0) return { ok: false, overCents: over };
  return {
    ok: true,
    schedule: payments.flatMap((c, m) => (c === 0 ? [] : [{ month: m + 1, share: c / totalCents }])),
  };
};
