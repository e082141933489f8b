/** Which dossiers have reached the term that the table of retention gives them. */
import type { RetentionAct, RetentionId, RetentionRule } from '#shared/base/method/retention/retention.ts';
import { addMonths } from '../follow-up/days.ts';

/** What the term of a dossier depends on. Days are 'YYYY-MM-DD', empty where there is none. */
export interface RetainedDossier {
  readonly id: string;
  /** of the last decision that was closed; null: none was */ readonly outcome:
    | 'agreed'
    | 'conditions'
    | 'deferred'
    | 'redirected'
    | 'refused'
    | null;
  readonly decidedOn: string;
  /** the last day of anything that was agreed: payment, milestone, decision */ readonly endOn: string;
  readonly changedOn: string;
}
export interface ReachedTerm {
  readonly id: string;
  readonly rule: RetentionId;
  readonly act: RetentionAct;
  /** the day on which the term was, or will be, reached */ readonly on: string;
}
const rulesFor = ({
  outcome,
  decidedOn,
  endOn,
  changedOn,
}: RetainedDossier): readonly (readonly [RetentionId, string])[] => {
  if (outcome === 'refused' || outcome === 'redirected') return [['refused', decidedOn]];
  if (outcome === 'agreed' || outcome === 'conditions')
    return [
      ['accounting', endOn],
      ['supported', endOn],
    ];
  return [['silent', changedOn]];
};

/** Dossiers whose term is reached on a day, the longest overdue first; each by the rule that asks most of it. */
export const reachedTerms = (
  dossiers: readonly RetainedDossier[],
  table: readonly Pick<RetentionRule, 'id' | 'months' | 'act'>[],
  today: string,
): readonly ReachedTerm[] =>
  dossiers
    .flatMap((dossier) => {
      for (const [id, from] of rulesFor(dossier)) {
        const rule = table.find((one) => one.id === id);
        if (rule === undefined || rule.months === null || rule.act === 'keep' || from === '') continue;
        const on = addMonths(from.slice(0, 10), rule.months);
        if (on <= today) return [{ id: dossier.id, rule: id, act: rule.act, on }];
      }
      return [];
    })
    .sort((a, b) => (a.on < b.on ? -1 : 1));
