/** What each decision must contain before it is closed, as data (tool defaults of 2026-11: docs/method.md, "Decisions"). */
import type { DecisionId } from '../records.ts';

export const DECISION_FIELDS = [
  'decision',
  'date',
  'amount',
  'instrument',
  'term',
  'tranches',
  'conditions',
  'noConditions',
  'missing',
  'newDate',
  'vehicle',
  'vehicleReason',
  'reasons',
  'motives',
  'withdrawn',
  'quorum',
  'votes',
  'minority',
  'reviewed',
] as const;
export type DecisionField = (typeof DECISION_FIELDS)[number];

/** Of every decision. */
export const ALWAYS: readonly DecisionField[] = [
  'decision',
  'date',
  'motives',
  'withdrawn',
  'quorum',
  'votes',
  'minority',
  'reviewed',
];
const AWARD: readonly DecisionField[] = ['amount', 'instrument', 'term', 'tranches'];
/** Of each of the five, besides. */
export const REQUIRED: Readonly<Record<DecisionId, readonly DecisionField[]>> = {
  agreed: [...AWARD, 'noConditions'],
  conditions: [...AWARD, 'conditions'],
  deferred: ['missing', 'newDate'],
  redirected: ['vehicle', 'vehicleReason'],
  refused: ['reasons'],
};
/** An award is money that will be paid. */
export const isAward = (decision: DecisionId | null): boolean => decision === 'agreed' || decision === 'conditions';
