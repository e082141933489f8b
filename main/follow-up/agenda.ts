/** What is due across a portfolio: for the window and for the command line. */

import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { ok } from '#shared/contract/failures.ts';
import { agendaOf, type Due } from '#shared/decision/follow-up/agenda.ts';
import { calendarFile } from '#shared/decision/follow-up/calendar-file.ts';
import { calendarDays } from '#shared/decision/follow-up/due-words.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';

/** Cohorts that have a calendar; one that was removed has none any more. */
const datedCohorts = (portfolio: Portfolio) => {
  const calendars = portfolio.listRecords('cohortCalendar', null);
  if (!calendars.ok) return calendars;
  const cohorts = portfolio.cohorts();
  if (!cohorts.ok) return cohorts;
  return ok(
    cohorts.value.flatMap(({ id, name }) => {
      const calendar = calendars.value.find((r) => r.body.cohortId === id)?.body;
      return calendar === undefined ? [] : [{ id, name, calendar }];
    }),
  );
};

/** @param today 'YYYY-MM-DD' */
export const readAgenda = (portfolio: Portfolio, today: string) => {
  const dossiers = portfolio.dueDossiers();
  if (!dossiers.ok) return dossiers;
  const sessions = portfolio.listRecords('session', null);
  if (!sessions.ok) return sessions;
  const cohorts = datedCohorts(portfolio);
  if (!cohorts.ok) return cohorts;
  return ok(agendaOf({ dossiers: dossiers.value, sessions: sessions.value, cohorts: cohorts.value }, today));
};
/** @param now ISO time */
export const agendaFile = (dues: readonly Due[], language: Language, now: string): string => {
  const t = translator(language);
  return calendarFile({ name: t('followUp.agenda.calendar'), language, now, days: calendarDays(t, dues) });
};
