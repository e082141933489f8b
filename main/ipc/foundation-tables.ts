/** What the foundation set for itself, read from its records: window, list and memo compare with the same figures. */
import { thresholdsWith } from '#shared/assessment/coherence/thresholds/set-thresholds.ts';
import type { Thresholds } from '#shared/assessment/coherence/thresholds/thresholds.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';

/** The tool's own thresholds where the records cannot be read: the failure is said where they are asked for. */
export const foundationThresholds = (portfolio: Pick<Portfolio, 'listRecords'>): Thresholds => {
  const records = portfolio.listRecords('threshold', null);
  return thresholdsWith(records.ok ? records.value.map((r) => r.body) : []);
};
