/** What is due across a portfolio: for the window and for the command line. */
import { ok, type Result } from '#shared/contract/failures.ts';
import { agendaOf, type Due } from '#shared/follow-up/agenda.ts';
import { calendarFile } from '#shared/follow-up/calendar-file.ts';
import { calendarDays } from '#shared/follow-up/due-words.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { Language } from '#shared/method/text.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';

/** @param today 'YYYY-MM-DD' */
export const readAgenda = (portfolio: Portfolio, today: string): Result<Due[]> => {
  const dossiers = portfolio.dueDossiers();
  if (!dossiers.ok) return dossiers;
  const sessions = portfolio.listRecords('session', null);
  return sessions.ok ? ok(agendaOf(dossiers.value, sessions.value, today)) : sessions;
};
/** @param now ISO time */
export const agendaFile = (dues: readonly Due[], language: Language, now: string): string => {
  const t = translator(language);
  return calendarFile({ name: t('followUp.agenda.calendar'), language, now, days: calendarDays(t, dues) });
};
