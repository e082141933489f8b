/** What a cohort lives by, as a record beside its name: when its call is open, when it runs, when its dossiers meet. Days 'YYYY-MM-DD'; an empty text = not said yet. */
import { z } from 'zod';
import { Day, Id } from '#shared/dossier/content/plan.ts';

const Name = z.string().max(200);
const Text = z.string().max(5_000);

/** One gathering of the people whose dossiers are in the cohort. */
const CohortMeetingSchema = z.strictObject({
  id: Id,
  title: Name,
  on: Day,
  place: Name,
  lead: Name,
  notes: Text,
});
export const COHORT_DAYS = ['callOpensOn', 'callClosesOn', 'startsOn', 'endsOn'] as const;
export type CohortDay = (typeof COHORT_DAYS)[number];
export const CohortCalendarSchema = z.strictObject({
  cohortId: Id,
  callOpensOn: Day,
  callClosesOn: Day,
  startsOn: Day,
  endsOn: Day,
  /** who sees to it */ lead: Name,
  notes: Text,
  meetings: z.array(CohortMeetingSchema).max(100),
});
export type CohortCalendar = z.infer<typeof CohortCalendarSchema>;

export const emptyCalendar = (cohortId: string): CohortCalendar => ({
  cohortId,
  callOpensOn: '',
  callClosesOn: '',
  startsOn: '',
  endsOn: '',
  lead: '',
  notes: '',
  meetings: [],
});

/** A day of the cohort that stands before the one it follows. @returns the later of each pair that is out of order */
export const daysOutOfOrder = (calendar: Pick<CohortCalendar, CohortDay>): CohortDay[] => {
  const days = COHORT_DAYS.filter((day) => calendar[day] !== '');
  return days.filter((day, i) => i > 0 && calendar[day] < calendar[days[i - 1] as CohortDay]);
};
