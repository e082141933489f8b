/** A figure taken apart: a tree whose parts add up at every node, to the cent. */

import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import { type Cents, sum } from '#shared/base/money/cents.ts';
import type { PlanYear } from '../calendar.ts';
import { yearsOf } from '../calendar.ts';
import { type Flows, flowsOf } from '../flows.ts';
import type { PlanInput } from '../projection.ts';
import { costRule, postRule, resourceRule } from './line-rules.ts';

export interface Why {
  readonly label: LocalText;
  readonly cents: Cents;
  /** the rule that made it from its parts or from what was typed */ readonly rule: LocalText;
  /** where the input is, when it is one */ readonly path?: readonly string[];
  /** the month whose closing balance it is, to be asked in its turn */ readonly closing?: number;
  /** signed; they add up to `cents` */ readonly parts: readonly Why[];
}
export const bare = (text: string): LocalText => ({ fr: text, en: text });

export interface Sources {
  readonly input: PlanInput;
  readonly flows: Flows;
  readonly inputOf: (id: string) => Pick<Why, 'rule' | 'path'>;
}
export const sourcesOf = (input: PlanInput): Sources => {
  const flows = flowsOf(input, []);
  const nameOf = (id: string): string => input.resources.find((r) => r.id === id)?.label ?? id;
  const inputOf = (id: string): Pick<Why, 'rule' | 'path'> => {
    const resource = input.resources.find((r) => r.id === id);
    if (resource) return { rule: resourceRule(resource), path: ['resources', id] };
    const cost = input.costs.find((c) => c.id === id);
    if (cost) return { rule: costRule(cost, nameOf), path: ['costs', id] };
    const post = input.posts.find((p) => p.id === id);
    if (post) return { rule: postRule(post), path: ['posts', id] };
    if (input.supports.some((s) => s.id === id))
      return { rule: local('soutien demandé', 'support requested'), path: ['supports', id] };
    return {
      rule: local(
        'amortissement linéaire depuis le mois d’achat',
        'straight-line depreciation from the month of purchase',
      ),
      path: ['investments', id],
    };
  };
  return { input, flows, inputOf };
};

export const COMPUTED = local('calculé par le moteur', 'calculated by the engine');
export const SUM = local('somme de ses lignes', 'sum of its lines');
export const leaf = (label: LocalText, cents: Cents, more: Partial<Pick<Why, 'rule' | 'path'>> = {}): Why => ({
  label,
  cents,
  rule: more.rule ?? COMPUTED,
  ...(more.path === undefined ? {} : { path: more.path }),
  parts: [],
});
export const sumNode = (label: LocalText, rule: LocalText, parts: readonly Why[]): Why => {
  const kept = parts.filter((p) => p.cents !== 0);
  return { label, cents: sum(kept.map((p) => p.cents)), rule, parts: kept };
};
export const yearOf = (months: readonly Cents[], year: PlanYear): Cents =>
  yearsOf(months)[(year - 1) as 0 | 1 | 2] ?? 0;
export const negative = (why: Why): Why => ({
  ...why,
  cents: why.cents === 0 ? 0 : -why.cents,
  parts: why.parts.map(negative),
});
