/** A scenario written into the plan: the lines as they would have to read for the plan itself to give what the scenario gives. */
import { amountOf } from '#shared/base/money/cents.ts';
import type { Adjustment, CostLine, Investment, Post, ResourceLine } from '#shared/dossier/content/plan.ts';
import { effectOf, type ScenarioEffect, statusFactor } from './adjustments.ts';
import { isWorkedOut } from './live-costs.ts';
import type { PlanInput } from './projection.ts';

const LAST_MONTH = 36;
/** Longest delay that a line keeps (its schema). */
const LONGEST_DELAY = 24;

type Lines = Pick<PlanInput, 'resources' | 'costs' | 'posts' | 'investments'>;
export interface AppliedScenario extends Lines {
  readonly opening: PlanInput['opening'];
  /** what a plan cannot say: a funder who leaves in the middle, a payment after the last month */
  readonly left: readonly ('loseFunder' | 'afterPlan')[];
}

const scaleYears = (years: readonly [number, number, number], factor: number): [number, number, number] => [
  amountOf(years[0] * factor),
  amountOf(years[1] * factor),
  amountOf(years[2] * factor),
];

const resourceAs = (line: ResourceLine, a: ScenarioEffect): ResourceLine => {
  const factor = statusFactor(a, line.status) * a.lineFactor(line.id);
  const { driver } = line;
  const late =
    driver.kind === 'grant' || a.delayMonths === 0
      ? line
      : { ...line, paymentDelayMonths: Math.min(LONGEST_DELAY, line.paymentDelayMonths + a.delayMonths) };
  switch (driver.kind) {
    case 'annual':
      return factor === 1 ? late : { ...late, driver: { ...driver, years: scaleYears(driver.years, factor) } };
    case 'volume':
      return {
        ...late,
        driver: {
          ...driver,
          volume: driver.volume * factor,
          volumeGrowth: driver.volumeGrowth * a.growthFactor,
          priceGrowth: driver.priceGrowth * a.growthFactor,
        },
      };
    case 'donors':
      return {
        ...late,
        driver: {
          ...driver,
          donors: driver.donors * factor,
          growth: driver.growth * a.growthFactor,
          giftGrowth: driver.giftGrowth * a.growthFactor,
        },
      };
    case 'members':
      return {
        ...late,
        driver: { ...driver, members: driver.members * factor, newPerYear: driver.newPerYear * factor },
      };
    case 'grant':
      return {
        ...late,
        driver: {
          ...driver,
          totalCents: amountOf(driver.totalCents * factor),
          schedule: driver.schedule
            .map((s) => ({ ...s, month: s.month + a.delayMonths }))
            .filter((s) => s.month <= LAST_MONTH),
        },
      };
  }
};
const costAs = (line: CostLine, a: ScenarioEffect): CostLine => {
  const factor = a.costFactor * a.lineFactor(line.id);
  // What is worked out follows the lines that the scenario changes.
  if (factor === 1 || isWorkedOut(line)) return line;
  const { driver } = line;
  switch (driver.kind) {
    case 'annual':
      return { ...line, driver: { ...driver, years: scaleYears(driver.years, factor) } };
    case 'fixed':
      return { ...line, driver: { ...driver, yearCents: amountOf(driver.yearCents * factor) } };
    case 'unit':
      return { ...line, driver: { ...driver, unitCents: amountOf(driver.unitCents * factor) } };
    case 'percent':
      return { ...line, driver: { ...driver, rate: driver.rate * factor } };
    // Pay has borne what the scenario adds to costs.
    case 'payroll':
      return { ...line, driver: { ...driver, rate: driver.rate * a.lineFactor(line.id) } };
    case 'wageTax':
      return line;
  }
};
const postAs = (post: Post, a: ScenarioEffect): Post => {
  const factor = a.costFactor * a.lineFactor(post.id);
  return factor === 1 ? post : { ...post, grossMonthlyCents: amountOf(post.grossMonthlyCents * factor) };
};
const investmentAs = (investment: Investment, months: number): Investment =>
  months === 0 || investment.subsidy === undefined
    ? investment
    : {
        ...investment,
        subsidy: { ...investment.subsidy, month: Math.min(LAST_MONTH, investment.subsidy.month + months) },
      };

/**
 * @param adjustments of a scenario; the loss of a funder from a month on is no line of a plan, and is left out and said
 * @returns every line, changed or the same object; amounts are rounded to the cent line by line
 */
export const applyScenario = (input: PlanInput, adjustments: readonly Adjustment[]): AppliedScenario => {
  const a = effectOf(
    adjustments.filter((x) => x.kind !== 'loseFunder'),
    null,
  );
  const after = input.resources.some(
    ({ driver }) => driver.kind === 'grant' && driver.schedule.some((s) => s.month + a.delayMonths > LAST_MONTH),
  );
  return {
    resources: input.resources.map((line) => resourceAs(line, a)),
    costs: input.costs.map((line) => costAs(line, a)),
    posts: input.posts.map((post) => postAs(post, a)),
    investments: input.investments.map((v) => investmentAs(v, a.delayMonths)),
    opening: {
      ...input.opening,
      receivables: input.opening.receivables.map((r) => ({
        ...r,
        month: Math.min(LAST_MONTH, r.month + a.delayMonths),
      })),
    },
    left: [
      ...(adjustments.some((x) => x.kind === 'loseFunder') ? (['loseFunder'] as const) : []),
      ...(after ? (['afterPlan'] as const) : []),
    ],
  };
};
