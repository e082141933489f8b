/** Six things that may change in a plan, one at a time: what the cash does, and whether the plan holds. Found in the plan itself, never typed. */
import { CROWD } from '#shared/base/method/levers.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import { sum } from '#shared/base/money/cents.ts';
import type { Adjustment } from '#shared/dossier/content/plan.ts';
import type { PlanInput, Project, Projection } from '#shared/finance/projection/projection.ts';
import { E, F, fr } from '../coherence/texts.ts';

export interface WhatIfOutcome {
  readonly id: 'half' | 'none' | 'late' | 'costs' | 'second' | 'first';
  /** what changes, as it stands after “if” */ readonly words: LocalText;
  readonly adjustments: readonly Adjustment[];
  readonly projection: Projection;
  /** no month ends below zero */ readonly holds: boolean;
}
/** Tool defaults of 2026-11: by how much each thing changes. */
const LATE_MONTHS = 2;
const COST_FACTOR = 1.05;
const HALF = 0.5;
const LOST_FROM = 13;

/** Funders with what they bring over the plan, the largest first; never a crowd. */
const funders = (input: PlanInput, base: Projection): readonly string[] => {
  const totals = new Map<string, number>();
  for (const line of base.lines) {
    const leaf = input.resources.find((r) => r.id === line.id)?.leaf;
    if (line.kind !== 'resource' || (leaf && CROWD.includes(leaf)) || !line.funder?.trim()) continue;
    totals.set(line.funder, (totals.get(line.funder) ?? 0) + sum(line.accrued.months));
  }
  return [...totals]
    .filter(([, cents]) => cents > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name);
};
/** The resource that is not signed and weighs most over the plan. */
const largestUnsigned = (base: Projection) =>
  base.lines
    .filter((l) => l.kind === 'resource' && l.status !== 'signed' && sum(l.accrued.months) > 0)
    .sort((a, b) => sum(b.accrued.months) - sum(a.accrued.months))[0];

/**
 * @param project the engine, or a projector that remembers
 * @returns at most six, the plan that ends highest first; what the plan has no line or funder for is not asked
 */
export const whatIfsOf = (input: PlanInput, base: Projection, project: Project): readonly WhatIfOutcome[] => {
  const line = largestUnsigned(base);
  const [first, second] = funders(input, base);
  const quoteBoth = (name: string | undefined): { readonly fr: string; readonly en: string } => ({
    fr: F.quoted(name ?? ''),
    en: E.quoted(name ?? ''),
  });
  const label = quoteBoth(line?.label || line?.funder);
  const asked: readonly (Omit<WhatIfOutcome, 'projection' | 'holds'> | null)[] = [
    line === undefined
      ? null
      : {
          id: 'half',
          words: { fr: fr`${label.fr} fait la moitié`, en: `${label.en} brings in half` },
          adjustments: [{ kind: 'line', lineId: line.id, factor: HALF }],
        },
    line === undefined
      ? null
      : {
          id: 'none',
          words: { fr: fr`${label.fr} n’arrive pas`, en: `${label.en} does not come in` },
          adjustments: [{ kind: 'line', lineId: line.id, factor: 0 }],
        },
    {
      id: 'late',
      words: local('tout arrive deux mois plus tard', 'everything comes in two months late'),
      adjustments: [{ kind: 'delay', months: LATE_MONTHS }],
    },
    {
      id: 'costs',
      words: local('les charges font 5 % de plus', 'expenditure is 5% higher'),
      adjustments: [{ kind: 'costs', factor: COST_FACTOR }],
    },
    second === undefined
      ? null
      : {
          id: 'second',
          words: {
            fr: fr`${quoteBoth(second).fr} se retire au mois ${LOST_FROM}`,
            en: `${quoteBoth(second).en} withdraws in month ${LOST_FROM}`,
          },
          adjustments: [{ kind: 'loseFunder', funder: second, fromMonth: LOST_FROM }],
        },
    first === undefined
      ? null
      : {
          id: 'first',
          words: {
            fr: fr`le premier financeur, ${quoteBoth(first).fr}, se retire au mois ${LOST_FROM}`,
            en: `the largest funder, ${quoteBoth(first).en}, withdraws in month ${LOST_FROM}`,
          },
          adjustments: [{ kind: 'loseFunder', funder: first, fromMonth: LOST_FROM }],
        },
  ];
  return asked
    .flatMap((one): WhatIfOutcome[] => {
      if (one === null) return [];
      const projection = project(input, one.adjustments);
      return [{ ...one, projection, holds: projection.cash.lowestCents >= 0 }];
    })
    .sort((a, b) => b.projection.cash.lowestCents - a.projection.cash.lowestCents);
};

/** What the plan bears and what it does not, in one sentence. @param outcomes in their order: what is borne best first */
export const whatIfSentence = (outcomes: readonly WhatIfOutcome[], base: Projection): LocalText => {
  if (base.cash.lowestCents < 0)
    return local(
      'La trésorerie est sous zéro avant même que rien ne change',
      'Cash is below zero even before anything changes',
    );
  const borne = outcomes.filter((o) => o.holds);
  const broken = outcomes.filter((o) => !o.holds);
  const [worst] = [...broken].reverse();
  const [hardest] = [...borne].reverse();
  if (worst === undefined)
    return local(
      'Le plan supporte chacun de ces changements, un à la fois',
      'The plan withstands each of these changes, one at a time',
    );
  if (hardest === undefined)
    return local('Le plan ne supporte aucun de ces changements', 'The plan withstands none of these changes');
  return {
    fr: fr`Le plan tient si ${hardest.words.fr} ; il ne tient plus si ${broken[0]?.words.fr ?? ''}`,
    en: `The plan holds if ${hardest.words.en}; it no longer does if ${broken[0]?.words.en ?? ''}`,
  };
};
