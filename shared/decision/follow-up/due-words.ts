/** A due date in words. In a calendar, which is read by other programs and other people, nothing stands but names. */
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Due } from './agenda.ts';
import type { CalendarDay } from './calendar-file.ts';

export const dueTitle = (t: Translate, { kind, title, step }: Pick<Due, 'kind' | 'title' | 'step'>): string =>
  [t(step === null ? `followUp.kinds.${kind}` : `followUp.allianceSteps.${step}`), title]
    .filter((part) => part !== '')
    .join(' · ');
export const calendarDays = (t: Translate, dues: readonly Due[]): CalendarDay[] =>
  dues.map((due) => ({
    uid: due.uid,
    on: due.on,
    summary: [due.project, dueTitle(t, due)].filter((part) => part !== '').join(' — '),
  }));
