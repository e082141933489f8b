import { shortDate } from '#shared/base/i18n/dates.ts';
import { type Due, type DueWindow, filterDues } from '#shared/decision/follow-up/agenda.ts';
import { dueTitle } from '#shared/decision/follow-up/due-words.ts';
import { SOON_DAYS } from '#shared/decision/follow-up/milestones.ts';
import { agendaFile, readAgenda } from '../../follow-up/agenda.ts';
import { withPortfolio } from '../committee-book.ts';
import { failureOutcome, placeToWrite, write } from '../input.ts';
import { printable } from '../printable.ts';
import { PASSPHRASE_OPTIONS } from '../secret/passphrase.ts';
import { type Call, json, refuse, succeed, type Verb } from '../verb.ts';

const MOST_DAYS = 3_660;
const lineOf = ({ t }: Call, due: Due): string =>
  [
    shortDate(due.on),
    t(due.late ? 'followUp.agenda.stateLate' : 'followUp.agenda.stateDue'),
    due.project,
    dueTitle(t, due),
    ...(due.held ? [t('followUp.agenda.stateHeld')] : []),
    ...(due.people.length === 0 ? [] : [due.people.join(', ')]),
  ]
    .filter((part) => part !== '')
    .join('  ');

/** What is due across a portfolio on --date: milestones, conditions, payments, questions, sessions; as text, JSON or a calendar. */
export const followVerb: Verb = {
  name: 'follow',
  positionals: [],
  options: ['portfolio', 'dossier', 'person', 'late', 'days', 'date', 'out', ...PASSPHRASE_OPTIONS, 'json'],
  needed: ['portfolio'],
  run: (call) => {
    const asked = call.options.days;
    const days = asked === undefined ? SOON_DAYS : /^\d{1,4}$/.test(asked) ? Number(asked) : -1;
    if (days < 0 || days > MOST_DAYS)
      return refuse('--days', asked ?? '', call.t('cli.refused.days', { most: MOST_DAYS }));
    const window: DueWindow = call.options.late !== undefined ? 'late' : asked === undefined ? 'all' : 'soon';
    return withPortfolio(call, (portfolio) => {
      const agenda = readAgenda(portfolio, call.date);
      if (!agenda.ok) return failureOutcome(call, agenda.failure);
      const filter = { window, days, person: call.options.person ?? '', dossierId: call.options.dossier ?? null };
      const dues = filterDues(agenda.value, filter, call.date);
      const asText = call.options.json === undefined;
      if (call.options.out === undefined)
        return succeed(asText ? dues.map((due) => `${printable(lineOf(call, due))}\n`).join('') : json(dues));
      const place = placeToWrite(call);
      if (!place.ok) return place.refused;
      const trouble = write(call, place.value, agendaFile(dues, call.language, new Date().toISOString()));
      if (trouble !== null) return trouble;
      return succeed(
        asText
          ? `${call.t('cli.written', { path: printable(place.value) })}\n`
          : json({ path: place.value, days: dues.length }),
      );
    });
  },
};
