/** When each milestone is due and where it stands on a day. */
import { addDays, addMonths } from './days.ts';
import type { FollowedMilestone, FollowUp } from './records.ts';

/** Beyond this many days ahead nothing is pressing; also the window of "soon" in the calendar (tool default of 2026-11). */
export const SOON_DAYS = 30;

export const MILESTONE_STATES = ['undated', 'ahead', 'soon', 'late', 'done', 'doneLate', 'dropped'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];
export interface MilestoneLine {
  readonly milestone: FollowedMilestone;
  /** 'YYYY-MM-DD'; empty while the day of the agreement is not known */ readonly dueOn: string;
  readonly state: MilestoneState;
}

export const dueDay = (milestone: Pick<FollowedMilestone, 'dueOn' | 'month'>, agreementOn: string): string =>
  milestone.dueOn || addMonths(agreementOn, milestone.month);

/** The day that a number of months after the agreement falls on: that of the milestone of this month, which may have a day of its own. */
export const dayOfMonth = (
  { milestones, agreementOn }: Pick<FollowUp, 'milestones' | 'agreementOn'>,
  month: number,
): string => dueDay(milestones.find((m) => m.month === month) ?? { dueOn: '', month }, agreementOn);

const stateOf = (milestone: FollowedMilestone, dueOn: string, today: string): MilestoneState => {
  if (milestone.stage === 'dropped') return 'dropped';
  if (milestone.stage === 'done') return dueOn !== '' && milestone.doneOn > dueOn ? 'doneLate' : 'done';
  if (dueOn === '') return 'undated';
  if (dueOn < today) return 'late';
  return dueOn <= addDays(today, SOON_DAYS) ? 'soon' : 'ahead';
};

/** In the order of their months. @param today 'YYYY-MM-DD' */
export const milestoneLines = (
  { milestones, agreementOn }: Pick<FollowUp, 'milestones' | 'agreementOn'>,
  today: string,
): MilestoneLine[] =>
  milestones
    .toSorted((a, b) => a.month - b.month)
    .map((milestone) => {
      const dueOn = dueDay(milestone, agreementOn);
      return { milestone, dueOn, state: stateOf(milestone, dueOn, today) };
    });
/** A dropped milestone without its reason is not yet said. */
export const lacksReason = ({ stage, reason }: FollowedMilestone): boolean =>
  stage === 'dropped' && reason.trim() === '';
