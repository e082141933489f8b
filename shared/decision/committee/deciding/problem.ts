/** One thing that prevents a decision or a session from being closed: its field, its value and its rule, as data. The words are in the catalogue. */

import { PAYMENT_RULES } from '../payments.ts';

export const PROBLEM_RULES = [
  'needed',
  'positive',
  'known',
  'trancheSum',
  'trancheOver',
  'oneAtLeast',
  'tiedToTranche',
  'noCondition',
  'afterSession',
  'quorumReached',
  'voteOfWithdrawn',
  'voteMissing',
  'voteCount',
  'carried',
  'minorityStated',
  'reviewedVersion',
  'leavingTime',
  'memberOnRoll',
  'holderPresent',
  'holderLimit',
  'decisionsClosed',
  'agendaNotEmpty',
  'chairPresent',
] as const;
/** Every rule by which an act of the committee is refused: what a form lacks, and what only main can see. */
export const COMMITTEE_RULES = [...PROBLEM_RULES, ...PAYMENT_RULES, 'sessionHeld', 'decisionClosed'] as const;
export type ProblemRule = (typeof PROBLEM_RULES)[number];
export const PROBLEM_FIELDS = [
  'decision',
  'date',
  'amount',
  'instrument',
  'term',
  'tranches',
  'trancheName',
  'trancheAmount',
  'trancheDate',
  'conditions',
  'conditionText',
  'evidence',
  'owner',
  'deadline',
  'tranche',
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
  'name',
  'roll',
  'agenda',
  'chair',
] as const;
export type ProblemField = (typeof PROBLEM_FIELDS)[number];
export interface Problem {
  readonly field: ProblemField;
  /** which one of several: a name or a number; empty when there is one only */ readonly of: string;
  /** what stands there: a text, or cents where `cents` is set */ readonly value: string;
  readonly cents?: number;
  readonly rule: ProblemRule;
  /** the number, or the cents, that the rule compares with */ readonly limit?: number;
}
export const problem = (
  field: ProblemField,
  value: string,
  rule: ProblemRule,
  rest: Partial<Omit<Problem, 'field' | 'value' | 'rule'>> = {},
): Problem => ({ field, value, rule, of: '', ...rest });
/** Nothing written but spaces. */
export const isBlankText = (text: string): boolean => text.trim() === '';
export const requireText = (field: ProblemField, text: string, of = ''): Problem[] =>
  isBlankText(text) ? [problem(field, '', 'needed', { of })] : [];
