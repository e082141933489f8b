/** Every rule, in the order in which they run; the opinion's come last because they look at what the others found. */

import type { StationId } from '#shared/base/method/stations.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import type { Severity } from './finding.ts';
import type { CoherenceRule } from './rule.ts';
import { ALLIANCE_RULES } from './rules/alliances.ts';
import { BUDGET_RULES } from './rules/budget.ts';
import { DEPENDENCE_RULES } from './rules/dependence.ts';
import { DRAFT_RULES } from './rules/drafts.ts';
import { DUTY_RULES } from './rules/duties.ts';
import { EVIDENCE_RULES } from './rules/evidence.ts';
import { GRANT_RULES } from './rules/grant-schedules.ts';
import { MEMO_RULES } from './rules/memo-itself.ts';
import { MODEL_RULES } from './rules/model.ts';
import { BALANCE_RULES } from './rules/money-balance.ts';
import { CASH_RULES } from './rules/money-cash.ts';
import { OPINION_RULES } from './rules/opinion.ts';
import { PAY_RULES } from './rules/pay.ts';
import { PAYMENT_RULES } from './rules/payments.ts';
import { PEOPLE_RULES } from './rules/people.ts';
import { PLAN_ISSUE_RULES } from './rules/plan-issues.ts';
import { REPAYMENT_RULES } from './rules/repayment.ts';
import { REQUEST_RULES } from './rules/request.ts';
import { SKILL_RULES } from './rules/skills.ts';
import { SUPPORT_RULES } from './rules/support.ts';
import { UNSAID_RULES } from './rules/unsaid-lines.ts';
import { WORD_RULES } from './rules/words-and-numbers.ts';

export const RULES: readonly CoherenceRule[] = [
  ...DRAFT_RULES,
  ...REQUEST_RULES,
  ...MODEL_RULES,
  ...DEPENDENCE_RULES,
  ...PLAN_ISSUE_RULES,
  ...UNSAID_RULES,
  ...BUDGET_RULES,
  ...CASH_RULES,
  ...BALANCE_RULES,
  ...GRANT_RULES,
  ...DUTY_RULES,
  ...SUPPORT_RULES,
  ...REPAYMENT_RULES,
  ...PEOPLE_RULES,
  ...PAY_RULES,
  ...SKILL_RULES,
  ...ALLIANCE_RULES,
  ...EVIDENCE_RULES,
  ...PAYMENT_RULES,
  ...WORD_RULES,
  ...MEMO_RULES,
  ...OPINION_RULES,
];

/** A rule as documentation and help show it. */
export interface RuleCard {
  readonly id: string;
  readonly station: StationId;
  readonly severity: Severity;
  readonly title: LocalText;
  readonly why: LocalText;
  readonly source: LocalText;
  readonly since: string;
}
export const rulesCatalogue: readonly RuleCard[] = RULES.map(({ check: _check, ...card }) => card);
const index = new Map(rulesCatalogue.map((card) => [card.id, card]));
export const ruleById = (id: string): RuleCard | undefined => index.get(id);
