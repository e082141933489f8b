/** A due date in words. In a calendar, which is read by other programs and other people, nothing stands but names. */
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Due } from './agenda.ts';
import type { CalendarDay } from './calendar-file.ts';

/** A week: time to ask for a document that is missing. */
const REMIND_DAYS = 7;
type Titled = Pick<Due, 'kind' | 'title' | 'step' | 'closesCall'>;
const whatIsDue = (t: Translate, { kind, step, closesCall }: Titled): string => {
  if (step !== null) return t(`followUp.allianceSteps.${step}`);
  return closesCall ? t('followUp.callCloses') : t(`followUp.kinds.${kind}`);
};
export const dueTitle = (t: Translate, due: Titled): string =>
  [whatIsDue(t, due), due.title].filter((part) => part !== '').join(' · ');
export const calendarDays = (t: Translate, dues: readonly Due[]): CalendarDay[] =>
  dues.map((due) => ({
    uid: due.uid,
    on: due.on,
    summary: [due.project, dueTitle(t, due)].filter((part) => part !== '').join(' — '),
    about: [
      whatIsDue(t, due),
      due.late ? t('followUp.agenda.late') : '',
      due.held ? t('followUp.agenda.held') : '',
      t('followUp.agenda.more'),
    ]
      .filter((part) => part !== '')
      .join('\n'),
    // What is late already needs no reminder.
    ...(due.late ? {} : { remindDays: REMIND_DAYS }),
  }));
