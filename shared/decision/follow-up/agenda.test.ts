import { expect, it } from 'vitest';
import { translator } from '#shared/base/i18n/translate.ts';
import { daysOutOfOrder, emptyCalendar } from '#shared/decision/committee/cohort.ts';
import type { ConditionState, Decision } from '#shared/decision/committee/records.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { AWARD, SESSION } from '#test/fixtures/committee.ts';
import { agendaOf, type Due, type DueDossier, type DueWindow, datedSteps, filterDues } from './agenda.ts';
import { calendarFile } from './calendar-file.ts';
import { addDays } from './days.ts';
import { calendarDays } from './due-words.ts';
import { newMilestone } from './start.ts';

const TODAY = '2027-02-01';
const CLOSED: Decision = { ...AWARD, status: 'closed' };
const MET: ConditionState = { decisionId: 'x1', conditionId: 'c1', state: 'met', on: TODAY, note: '' };
const dossier = (change: Partial<DueDossier> = {}): DueDossier => ({
  id: 'd1',
  project: 'Les Ateliers du Fil',
  owner: 'Lina Roy',
  followUp: {
    id: 'f1',
    body: {
      agreementOn: '2026-12-10',
      milestones: [
        { ...newMilestone('m0', 0, 'Convention signée'), stage: 'done', doneOn: '2026-12-10' },
        newMilestone('m3', 3, 'Point de démarrage'),
        { ...newMilestone('m6', 6, 'Point d’étape'), stage: 'dropped', reason: 'Réuni avec M12' },
      ],
      indicators: [],
      actuals: [],
      actualLines: [],
      beliefs: [],
    },
  },
  decisions: [{ id: 'x1', body: CLOSED }],
  conditionStates: [],
  payments: [],
  questions: [{ id: 'q1', text: 'Bail signé ?', deadline: '2027-01-20', askedBy: 'Awa' }],
  alliances: [],
  ...change,
});
const uids = (dues: readonly Due[]): string[] => dues.map((d) => d.uid);

it('lists by date what is still due: no milestone done or dropped, the payment that waits for its condition', () => {
  const dues = agendaOf({ dossiers: [dossier()], sessions: [{ id: 's1', body: SESSION }], cohorts: [] }, TODAY);
  expect(dues.map(({ uid, on, late, held }) => ({ uid, on, late, held }))).toEqual([
    { uid: 'session-s1', on: '2026-11-26', late: true, held: false },
    { uid: 'condition-x1-c1', on: '2026-12-31', late: true, held: false },
    { uid: 'payment-x1-t1', on: '2027-01-15', late: true, held: true },
    { uid: 'question-d1-q1', on: '2027-01-20', late: true, held: false },
    { uid: 'milestone-f1-m3', on: '2027-03-10', late: false, held: false },
    { uid: 'payment-x1-t2', on: '2028-01-15', late: false, held: false },
  ]);
});

it('shows the days of an alliance with their people, but not those of a phase whose list is done', () => {
  const [al1] = exampleDossier('d1', 'fr').alliances;
  if (al1 === undefined) throw new Error('The worked example has an alliance');
  const steps = datedSteps({
    ...al1,
    done: ['meeting.aims', 'meeting.issue', 'meeting.group', 'agreement.actions'],
    meetingOn: '2026-11-01',
    agreementOn: '2027-01-15',
    agreementBy: 'Awa',
    contractOn: '',
    steeringOn: '2027-06-30',
    evaluationOn: '',
  });
  const allied = dossier({
    alliances: [{ id: 'al1', actor: 'Tissages Marvane', steps }],
    decisions: [],
    questions: [],
    followUp: null,
  });
  const dues = agendaOf({ dossiers: [allied], sessions: [], cohorts: [] }, TODAY);
  expect(dues.map(({ uid, late, people }) => ({ uid, late, people }))).toEqual([
    { uid: 'alliance-d1-al1-agreement', late: true, people: ['Lina Roy', 'Awa'] },
    { uid: 'alliance-d1-al1-steering', late: false, people: ['Lina Roy', 'La directrice'] },
  ]);
  expect(calendarDays(translator('fr'), dues).map((day) => day.summary)).toContain(
    'Les Ateliers du Fil — Alliance, accord · Tissages Marvane',
  );
});

it('shows the end of a call and the meetings of a cohort that are still to come', () => {
  const meeting = { title: 'Journée d’ouverture', place: 'Lyon', lead: 'Awa', notes: '' };
  const calendar = {
    ...emptyCalendar('k1'),
    callClosesOn: '2027-02-15',
    lead: 'Bilal',
    meetings: [
      { ...meeting, id: 'past', on: '2027-01-10' },
      { ...meeting, id: 'next', on: '2027-03-01' },
      { ...meeting, id: 'undated', on: '' },
    ],
  };
  const dues = agendaOf({ dossiers: [], sessions: [], cohorts: [{ id: 'k1', name: 'Appel 2027', calendar }] }, TODAY);
  expect(dues.map(({ uid, people, cohortId }) => ({ uid, people, cohortId }))).toEqual([
    { uid: 'cohort-k1-call', people: ['Bilal'], cohortId: 'k1' },
    { uid: 'cohort-k1-next', people: ['Bilal', 'Awa'], cohortId: 'k1' },
  ]);
  expect(calendarDays(translator('fr'), dues).map((day) => day.summary)).toEqual([
    'Clôture de l’appel · Appel 2027',
    'Rencontre de la cohorte · Journée d’ouverture · Appel 2027',
  ]);
});

it('says which days of a cohort are out of order, whatever is not said between them', () => {
  const calendar = { ...emptyCalendar('k1'), callOpensOn: '2027-01-01', startsOn: '2026-12-01', endsOn: '2027-06-01' };
  expect(daysOutOfOrder(calendar)).toEqual(['startsOn']);
  expect(daysOutOfOrder({ ...calendar, startsOn: '' })).toEqual([]);
});

it('drops what was settled: a condition met, a tranche paid, a session closed', () => {
  const paid = {
    decisionId: 'x1',
    trancheId: 't1',
    kind: 'paid',
    amountCents: 40_000_00,
    on: TODAY,
    note: '',
  } as const;
  const settled = dossier({ conditionStates: [MET], payments: [paid], questions: [], followUp: null });
  expect(
    uids(
      agendaOf(
        { dossiers: [settled], sessions: [{ id: 's1', body: { ...SESSION, status: 'closed' } }], cohorts: [] },
        TODAY,
      ),
    ),
  ).toEqual(['payment-x1-t2']);
  const other = dossier({ conditionStates: [{ ...MET, decisionId: 'x0' }], questions: [], followUp: null });
  expect(uids(agendaOf({ dossiers: [other], sessions: [], cohorts: [] }, TODAY))).toContain('condition-x1-c1');
});

it('brings back a deferred dossier on its day, until something else is decided', () => {
  const deferred: Decision = { ...CLOSED, decision: 'deferred', newDate: '2027-04-01', tranches: [], conditions: [] };
  const waiting = dossier({ decisions: [{ id: 'x0', body: deferred }], questions: [], followUp: null });
  expect(uids(agendaOf({ dossiers: [waiting], sessions: [], cohorts: [] }, TODAY))).toEqual(['hearing-x0']);
  const decided = { ...waiting, decisions: [...waiting.decisions, { id: 'x1', body: CLOSED }] };
  expect(uids(agendaOf({ dossiers: [decided], sessions: [], cohorts: [] }, TODAY))).not.toContain('hearing-x0');
});

it('filters what is late, what comes within thirty days, and what is one’s own by any spelling of a name', () => {
  const dues = agendaOf({ dossiers: [dossier()], sessions: [], cohorts: [] }, '2027-02-10');
  const shown = (window: DueWindow, person = '') => uids(filterDues(dues, { window, person }, '2027-02-10'));
  expect(shown('soon')).toEqual(['milestone-f1-m3']);
  expect(shown('late')).toHaveLength(3);
  expect(shown('all', 'awa')).toEqual(['question-d1-q1']);
  expect(shown('all', 'LINA  ROY')).toHaveLength(dues.length);
  expect(shown('all', 'La trésorière')).toEqual(['condition-x1-c1']);
  expect(filterDues(dues, { window: 'soon', person: '', days: 27 }, '2027-02-10')).toEqual([]);
  expect(filterDues(dues, { window: 'all', person: '', dossierId: 'd2' }, '2027-02-10')).toEqual([]);
});

it('counts as pressing what is late and what is due within seven days, the seventh included', () => {
  const dues = agendaOf({ dossiers: [dossier()], sessions: [], cohorts: [] }, TODAY);
  const pressingOn = (today: string) => {
    const shown = agendaOf({ dossiers: [dossier()], sessions: [], cohorts: [] }, today);
    return new Set(uids(filterDues(shown, { window: 'pressing', person: '' }, today)));
  };
  const [next] = dues;
  if (next === undefined) throw new Error('Something is due');
  expect(pressingOn(addDays(next.on, -7)).has(next.uid)).toBe(true);
  expect(pressingOn(addDays(next.on, -8)).has(next.uid)).toBe(false);
  expect(pressingOn(addDays(next.on, 100)).has(next.uid)).toBe(true);
});

it('puts names and days alone into a calendar: no condition, no question, no amount', () => {
  const days = calendarDays(translator('fr'), agendaOf({ dossiers: [dossier()], sessions: [], cohorts: [] }, TODAY));
  const file = calendarFile({ name: 'x', language: 'fr', now: '2027-02-01T00:00:00.000Z', days }).replace(/\r\n /g, '');
  expect(file).toContain('Les Ateliers du Fil — Jalon · M3 Point de démarrage');
  for (const content of ['Comptes 2025', 'Bail signé', 'trésorière', '40'])
    expect(file.replace(/DT.*/g, '')).not.toContain(content);
  expect(new Set(days.map((d) => d.uid)).size).toBe(days.length);
});
