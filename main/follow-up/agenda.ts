/** What is due across a portfolio: for the window and for the command line. */

import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { ok } from '#shared/contract/failures.ts';
import { agendaOf, type Due } from '#shared/decision/follow-up/agenda.ts';
import { calendarFile } from '#shared/decision/follow-up/calendar-file.ts';
import { calendarDays } from '#shared/decision/follow-up/due-words.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';

/** @param today 'YYYY-MM-DD' */
export const readAgenda = (portfolio: Portfolio, today: string) => {
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
