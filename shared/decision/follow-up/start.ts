/** A follow-up begun from the dossier as it was decided: its milestones, its goals, what its opinion held. */

import { DEFAULT_MILESTONES } from '#shared/base/method/tables/follow-up.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Decision } from '#shared/decision/committee/records.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { FollowedIndicator, FollowedMilestone, FollowUp } from './records.ts';

type Source = Pick<Dossier, 'milestones' | 'goals' | 'alliances' | 'opinionPoints'>;

export const newMilestone = (id: string, month: number, title: string): FollowedMilestone => ({
  id,
  month,
  title,
  dueOn: '',
  stage: 'open',
  doneOn: '',
  reason: '',
  report: '',
  receivedOn: '',
});
/** Those of the dossier; those of the tool where it has none. */
const milestonesOf = ({ milestones }: Source, language: Language): FollowedMilestone[] =>
  milestones.length > 0
    ? milestones.map((m) => newMilestone(m.id, m.month, m.title))
    : DEFAULT_MILESTONES.map((m) => newMilestone(m.id, m.month, m.label[language]));
/** What goals and alliances are measured by. */
const indicatorsOf = ({ goals, alliances }: Source): FollowedIndicator[] => [
  ...goals
    .filter((g) => g.indicator.trim() !== '')
    .map((g) => ({
      id: g.id,
      name: g.indicator,
      unit: g.unit,
      baseline: g.baseline,
      readings: ([12, 24, 36] as const).flatMap((month) => {
        const target = g[`month${month}`];
        return target === null ? [] : [{ month, target, result: null }];
      }),
      note: '',
    })),
  ...alliances.flatMap(({ id, actor, indicator = '', indicatorUnit, indicatorBaseline, indicatorTarget }) =>
    indicator.trim() === ''
      ? []
      : [
          {
            id,
            name: indicator,
            unit: indicatorUnit ?? '',
            baseline: indicatorBaseline ?? null,
            readings: indicatorTarget === undefined ? [] : [{ month: 36, target: indicatorTarget, result: null }],
            note: actor,
          },
        ],
  ),
];

/** @param decision the award, whose day stands for the agreement until it is corrected; null when it was not taken here */
export const beginFollowUp = (
  dossier: Source,
  decision: Pick<Decision, 'date'> | null,
  language: Language,
): FollowUp => ({
  agreementOn: decision?.date ?? '',
  milestones: milestonesOf(dossier, language),
  indicators: indicatorsOf(dossier),
  actuals: [],
  actualLines: [],
  beliefs: dossier.opinionPoints
    .filter((p) => p.kind !== 'unknown' && p.text.trim() !== '')
    .map((p) => ({ id: p.id, believed: p.text, happened: '', today: '', proved: 'open', month: null })),
});
/** The award whose follow-up this is: the last closed one. */
export const awardOf = <T extends { readonly body: Decision }>(decisions: readonly T[]): T | null =>
  decisions.findLast(
    ({ body }) => body.status === 'closed' && (body.decision === 'agreed' || body.decision === 'conditions'),
  ) ?? null;
