/** One thing that prevents a decision or a session from being closed: its field, its value and its rule, as data. The words are in the catalogue. */

import { type Refusal, refusal } from '#shared/base/refusal/refusal.ts';
import type { PROBLEM_RULES } from '#shared/base/refusal/rule.ts';

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
/** The same as the refusal of an act. */
export const problemRefusal = ({ field, of, value, cents, rule, limit }: Problem): Refusal =>
  refusal('committee', of === '' ? [field] : [field, of], cents === undefined ? value : String(cents), {
    kind: 'committee',
    rule,
    ...(limit === undefined ? {} : cents === undefined ? { limit } : { limitCents: limit }),
  });
/** Nothing written but spaces. */
export const isBlankText = (text: string): boolean => text.trim() === '';
export const requireText = (field: ProblemField, text: string, of = ''): Problem[] =>
  isBlankText(text) ? [problem(field, '', 'needed', { of })] : [];
