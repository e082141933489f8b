/** What is wrong in the plan itself, named by the path of what causes it. The engine computes all the same: nothing is refused to somebody who is half-way. */
import type { ResourceLine } from '../dossier/plan.ts';
import { sum } from '../money/cents.ts';
import type { LineResult, PlanInput, PlanIssue } from './projection.ts';

const SHARE_TOLERANCE = 1e-9;

/**
 * What the costs named by a restricted grant exceed it by, over the months it runs and with what is held for it at opening; 0 when it covers them.
 * The excess is paid by free resources: it is said, not refused.
 */
const overspent = (input: PlanInput, resource: ResourceLine, lines: readonly LineResult[]): number => {
  const { driver } = resource;
  if (driver.kind !== 'grant' || driver.restrictedTo.length === 0) return 0;
  const held = sum(input.opening.dedicatedFunds.filter((f) => f.resourceId === resource.id).map((f) => f.amountCents));
  const named = new Set(driver.restrictedTo);
  const spent = sum(
    lines.filter((l) => named.has(l.id)).map((l) => sum(l.accrued.months.slice(driver.fromMonth - 1, driver.toMonth))),
  );
  return Math.max(0, spent - driver.totalCents - held);
};

/** @param lines the engine's own results, in any order */
export const planIssues = (input: PlanInput, openingGapCents: number, lines: readonly LineResult[]): PlanIssue[] => {
  const issues: PlanIssue[] = [];
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
  for (const resource of input.resources) {
    const excess = overspent(input, resource, lines);
    if (excess > 0)
      issues.push({
        code: 'restrictedOverspent',
        path: ['resources', resource.id, 'driver', 'restrictedTo'],
        value: excess,
        severity: 'warning',
      });
  }
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
  if (openingGapCents !== 0)
    issues.push({
      code: 'openingUnbalanced',
      path: ['opening', 'ownFundsFreeCents'],
      value: openingGapCents,
      severity: 'warning',
    });
  return issues;
};
