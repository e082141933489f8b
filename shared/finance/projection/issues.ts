/** What is wrong in the plan itself, named by the path of what causes it. The engine computes all the same: nothing is refused to somebody who is half-way. */
import { isOfOtherChart } from '#shared/base/method/accounts.ts';
import type { ChargeHeading, ProductHeading } from '#shared/base/method/headings.ts';
import { usualHeading } from '#shared/base/method/levers.ts';
import { MAX_MONTH_CENTS } from '#shared/base/money/cents.ts';
import type { DedicatedFlows } from './dedicated-funds.ts';
import type { LineResult, PlanInput, PlanIssue } from './projection.ts';
import { termsOfSupport } from './supports.ts';

const SHARE_TOLERANCE = 1e-9;

/** Accounts typed in lines that the plan's chart does not have, or gives to another heading (docs/method.md, "Headings"). */
const foreignAccounts = ({ plan, resources, costs }: PlanInput): PlanIssue[] => {
  const issue = (
    collection: 'resources' | 'costs',
    id: string,
    account: string | undefined,
    heading: ProductHeading | ChargeHeading,
  ): PlanIssue[] =>
    account !== undefined && isOfOtherChart(account, plan.chart, heading)
      ? [{ code: 'accountOfOtherChart', path: [collection, id, 'account'], value: account, severity: 'warning' }]
      : [];
  return [
    ...resources.flatMap((r) => issue('resources', r.id, r.account, r.heading ?? usualHeading(r.leaf))),
    ...costs.flatMap((c) => issue('costs', c.id, c.account, c.heading)),
  ];
};

const COLLECTION_OF = {
  resource: 'resources',
  cost: 'costs',
  post: 'posts',
  support: 'supports',
  investment: 'investments',
} as const;
/** Lines held at the largest amount that the product counts: a price or a quantity is a slip of the hand. */
const tooLarge = (lines: readonly LineResult[]): PlanIssue[] =>
  lines
    .filter(({ accrued }) => accrued.years.some((cents) => cents >= MAX_MONTH_CENTS * 12))
    .map(({ id, kind, accrued }) => ({
      code: 'amountTooLarge',
      path: [COLLECTION_OF[kind], id],
      value: Math.max(...accrued.years),
      severity: 'error',
    }));

/** What moves no money in accounts, and that a line of the plan pays or receives all the same. */
const NON_CASH: readonly (ProductHeading | ChargeHeading)[] = [
  'depreciation',
  'dedicatedFundsCarried',
  'releases',
  'dedicatedFundsUsed',
];
const paidWithoutCash = ({ costs }: PlanInput, lines: readonly LineResult[]): PlanIssue[] => {
  const settled = new Set(costs.filter((c) => c.settlement !== undefined).map((c) => c.id));
  return lines
    .filter(
      ({ id, kind, heading, accrued }) =>
        NON_CASH.includes(heading) &&
        (kind === 'resource' || (kind === 'cost' && !settled.has(id))) &&
        accrued.months.some((c) => c !== 0),
    )
    .map(({ id, kind, heading }) => ({
      code: 'nonCashTyped',
      path: [COLLECTION_OF[kind], id],
      value: heading,
      severity: 'error',
    }));
};

/** Rates of VAT in a plan that says it charges none: they are counted all the same. */
const vatNotCharged = ({ plan, resources, costs, investments }: PlanInput): PlanIssue[] =>
  plan.vat !== 'none'
    ? []
    : Object.entries({ resources, costs, investments }).flatMap(([collection, lines]) =>
        lines.flatMap(({ id, vatRate }): PlanIssue[] =>
          vatRate === undefined
            ? []
            : [{ code: 'vatNotCharged', path: [collection, id, 'vatRate'], value: vatRate, severity: 'error' }],
        ),
      );

/** @param dedicated the engine's own restricted funds */
export const planIssues = (
  input: PlanInput,
  openingGapCents: number,
  dedicated: DedicatedFlows,
  lines: readonly LineResult[],
): PlanIssue[] => {
  const issues: PlanIssue[] = [
    ...foreignAccounts(input),
    ...tooLarge(lines),
    ...paidWithoutCash(input, lines),
    ...vatNotCharged(input),
  ];
  const costIds = new Set([...input.costs.map((c) => c.id), ...input.posts.map((p) => p.id)]);
  const resources = new Map(input.resources.map((r) => [r.id, r]));
  for (const { id, driver } of input.resources) {
    if (driver.kind !== 'grant') continue;
    const total = driver.schedule.reduce((t, s) => t + s.share, 0);
    if (Math.abs(total - 1) > SHARE_TOLERANCE)
      issues.push({
        code: 'scheduleNotWhole',
        path: ['resources', id, 'driver', 'schedule'],
        value: total,
        severity: 'error',
      });
    if (driver.toMonth < driver.fromMonth)
      issues.push({
        code: 'grantEndsBeforeStart',
        path: ['resources', id, 'driver', 'toMonth'],
        value: driver.toMonth,
        severity: 'error',
      });
    for (const cost of driver.restrictedTo)
      if (!costIds.has(cost))
        issues.push({
          code: 'unknownReference',
          path: ['resources', id, 'driver', 'restrictedTo'],
          value: cost,
          severity: 'error',
        });
  }
  for (const { resourceId, cents } of dedicated.overspent)
    issues.push({
      code: 'restrictedOverspent',
      path: ['resources', resourceId, 'driver', 'restrictedTo'],
      value: cents,
      severity: 'warning',
    });
  for (const { id, driver } of input.costs) {
    if (driver.kind !== 'unit' && driver.kind !== 'percent') continue;
    const resource = resources.get(driver.resourceId);
    const counts = resource !== undefined && ['volume', 'members', 'donors'].includes(resource.driver.kind);
    if (resource === undefined || (driver.kind === 'unit' && !counts))
      issues.push({
        code: 'unknownReference',
        path: ['costs', id, 'driver', 'resourceId'],
        value: driver.resourceId,
        severity: 'error',
      });
  }
  for (const post of input.posts) {
    if (post.lastMonth !== null && post.lastMonth < post.firstMonth)
      issues.push({
        code: 'postEndsBeforeStart',
        path: ['posts', post.id, 'lastMonth'],
        value: post.lastMonth,
        severity: 'error',
      });
  }
  for (const support of input.supports)
    if (support.kind !== 'grant' && support.principalCents > 0 && termsOfSupport(support).termMonths === 0)
      issues.push({
        code: 'supportWithoutTerm',
        path: ['supports', support.id, 'termYears'],
        value: 0,
        severity: 'error',
      });
  if (openingGapCents !== 0)
    issues.push({
      code: 'openingUnbalanced',
      path: ['opening', 'ownFundsFreeCents'],
      value: openingGapCents,
      severity: 'warning',
    });
  return issues;
};
