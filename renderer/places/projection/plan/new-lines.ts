/** New lines of the plan, and a driver turned into another one without losing the amounts that it gave. */

import { defaultChargeRate } from '#shared/base/method/employer-charges.ts';
import { sum } from '#shared/base/money/cents.ts';
import type {
  CostDriver,
  CostLine,
  Investment,
  Post,
  ResourceDriver,
  ResourceLine,
  Support,
} from '#shared/dossier/content/plan.ts';
import type { LineCollection, LineItem } from './rows.ts';

const BLANKS = {
  resources: (id: string): ResourceLine => ({
    id,
    label: '',
    leaf: null,
    funder: '',
    status: 'toFind',
    driver: { kind: 'annual', years: [0, 0, 0] },
    paymentDelayMonths: 0,
    history: [null, null, null],
    unsaid: ['leaf', 'status'],
  }),
  costs: (id: string): CostLine => ({
    id,
    label: '',
    heading: 'externalServices',
    driver: { kind: 'annual', years: [0, 0, 0] },
    paymentDelayMonths: 0,
    history: [null, null, null],
    unsaid: ['heading'],
  }),
  posts: (id: string, startMonth: string): Post => ({
    id,
    title: '',
    fte: 1,
    grossMonthlyCents: 0,
    chargeRate: defaultChargeRate(0, startMonth, 1),
    unsaid: ['chargeRate'],
    firstMonth: 1,
    lastMonth: null,
    yearlyRaise: 0,
  }),
  investments: (id: string): Investment => ({ id, label: '', amountCents: 0, month: 1, lifeYears: 5 }),
  supports: (id: string): Support => ({
    id,
    label: '',
    funder: '',
    kind: 'grant',
    status: 'applied',
    principalCents: 0,
    month: 1,
    annualRate: 0,
    termYears: 0,
    graceYears: 0,
    repayment: 'linear',
  }),
} as const;
/** @param startMonth first month of the plan, 'YYYY-MM' */
export const blankLine = (collection: LineCollection, id: string, startMonth: string): LineItem =>
  BLANKS[collection](id, startMonth);

type Years = readonly [number, number, number];
const lastYear = (years: Years): number => (years[2] > 0 ? 3 : years[1] > 0 ? 2 : 1);

/** @param years what the line gives now, in cents @param seasonality kept where the new driver has one */
export const resourceDriver = (
  kind: ResourceDriver['kind'],
  years: Years,
  seasonality: number[] | undefined,
): ResourceDriver => {
  const season = seasonality ? { seasonality } : {};
  switch (kind) {
    case 'annual':
      return { kind, years: [...years], ...season };
    case 'volume':
      return { kind, volume: 1, volumeGrowth: 0, priceCents: years[0], priceGrowth: 0, ...season };
    case 'members':
      return { kind, members: 1, newPerYear: 0, retention: 1, duesCents: years[0], renewalMonth: 1 };
    case 'donors':
      return { kind, donors: 1, growth: 0, giftCents: years[0], giftGrowth: 0, ...season };
    case 'grant': {
      const totalCents = sum(years);
      const paid = years.flatMap((c, y) => (c > 0 ? [{ month: y * 12 + 1, share: c / totalCents }] : []));
      return {
        kind,
        totalCents,
        fromMonth: 1,
        toMonth: lastYear(years) * 12,
        schedule: totalCents > 0 ? paid : [{ month: 1, share: 1 }],
        restrictedTo: [],
      };
    }
  }
};
/** The resource that a cost by unit or by percentage follows. */
export interface FollowedLine {
  readonly id: string;
  /** what it earns in the first year */ readonly firstYearCents: number;
  /** what it sells or counts in the first year */ readonly firstQuantity: number | null;
}
export const followedResource = (line: ResourceLine, firstYearCents: number): FollowedLine => {
  const { driver } = line;
  const firstQuantity =
    driver.kind === 'volume'
      ? driver.volume
      : driver.kind === 'members'
        ? driver.members
        : driver.kind === 'donors'
          ? driver.donors
          : null;
  return { id: line.id, firstYearCents, firstQuantity };
};
export const costDriver = (
  kind: CostDriver['kind'],
  years: Years,
  seasonality: number[] | undefined,
  followed: FollowedLine,
): CostDriver => {
  const season = seasonality ? { seasonality } : {};
  const { firstQuantity, firstYearCents } = followed;
  switch (kind) {
    case 'annual':
      return { kind, years: [...years], ...season };
    case 'fixed':
      return { kind, yearCents: years[0], growth: 0, ...season };
    case 'unit':
      return {
        kind,
        unitCents: firstQuantity ? Math.round(years[0] / firstQuantity) : 0,
        growth: 0,
        resourceId: followed.id,
      };
    case 'percent':
      return {
        kind,
        rate: firstYearCents > 0 ? Math.min(10, Number((years[0] / firstYearCents).toFixed(4))) : 0,
        resourceId: followed.id,
      };
    case 'payroll':
      return { kind, rate: 0 };
    case 'wageTax':
      return { kind, taxableShare: 1, relief: true };
  }
};
