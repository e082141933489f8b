/** A cohort on a page of its own: when its call is open and when it runs, the meetings of its people, its dossiers with what they ask and were granted, the sittings that hear them. */
import { Button } from '#renderer/ground/components/button.tsx';
import { EmptyState, Loading, Notice } from '#renderer/ground/components/notice.tsx';
import { DayPlace, TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { RecordHistoryButton } from '#renderer/ground/history/record-history.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { type Draft, useDraft } from '#renderer/ground/state/held/use-draft.ts';
import { useCohorts } from '#renderer/ground/state/use-cohorts.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { longDate } from '#shared/base/i18n/dates.ts';
import { COHORT_DAYS, type CohortCalendar, daysOutOfOrder, emptyCalendar } from '#shared/decision/committee/cohort.ts';
import { ownId, type RecordOf } from '#shared/decision/records/kinds.ts';
import { CohortDossiers } from './cohort-dossiers.tsx';

type CalendarDraft = Draft<CohortCalendar>;

const Days = ({ draft }: { readonly draft: CalendarDraft }) => {
  const t = useT();
  const { body, at } = draft;
  const disordered = daysOutOfOrder(body);
  return (
    <section className="group" aria-label={t('cohort.calendar')}>
      <h2>{t('cohort.calendar')}</h2>
      <div className="record">
        {COHORT_DAYS.map((day) => (
          <DayPlace key={day} label={t(`cohort.days.${day}`)} at={at(day)} />
        ))}
        <TextPlace label={t('cohort.lead')} at={at('lead')} />
      </div>
      {disordered.length > 0 && (
        <Notice kind="attention">
          {t('cohort.outOfOrder', { days: disordered.map((day) => t(`cohort.days.${day}`)).join(', ') })}
        </Notice>
      )}
      <TextPlace multiline label={t('cohort.notes')} at={at('notes')} />
    </section>
  );
};

const Meetings = ({ draft }: { readonly draft: CalendarDraft }) => {
  const t = useT();
  const language = useLanguage();
  const { body, set, at, lock } = draft;
  const add = (): void =>
    set({
      meetings: [
        ...body.meetings,
        { id: crypto.randomUUID(), title: '', on: '', place: '', lead: body.lead, notes: '' },
      ],
    });
  return (
    <section className="group" aria-label={t('cohort.meetings')}>
      <h2>{t('cohort.meetings')}</h2>
      {body.meetings.length === 0 && (
        <EmptyState title={t('cohort.noMeeting')}>
          <p>{t('cohort.noMeetingHelp')}</p>
        </EmptyState>
      )}
      {body.meetings.map((meeting) => {
        const name = meeting.title || (meeting.on === '' ? t('cohort.meeting') : longDate(meeting.on, language));
        return (
          <fieldset key={meeting.id} className="record">
            <legend className="hidden">{name}</legend>
            <TextPlace label={t('cohort.meetingTitle')} at={at('meetings', meeting.id, 'title')} />
            <DayPlace label={t('cohort.meetingOn')} at={at('meetings', meeting.id, 'on')} />
            <TextPlace label={t('cohort.place')} at={at('meetings', meeting.id, 'place')} />
            <TextPlace label={t('cohort.meetingLead')} at={at('meetings', meeting.id, 'lead')} />
            <div data-kind="text">
              <TextPlace multiline label={t('cohort.meetingNotes')} at={at('meetings', meeting.id, 'notes')} />
            </div>
            <div className="record-tools">
              <Button
                kind="quiet"
                label={`${t('common.remove')} ${name}`}
                disabled={lock !== null}
                onClick={() => set({ meetings: body.meetings.filter((m) => m.id !== meeting.id) })}
              >
                {t('common.remove')}
              </Button>
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button disabled={lock !== null} onClick={add}>
          {t('cohort.addMeeting')}
        </Button>
      </div>
    </section>
  );
};

/** Its calendar as it stands, or the empty one that the first letter makes a record of. */
const calendarOf = (
  records: readonly RecordOf<'cohortCalendar'>[],
  id: string,
): Pick<RecordOf<'cohortCalendar'>, 'id' | 'kind' | 'dossierId' | 'body' | 'revision'> => {
  const body = emptyCalendar(id);
  return (
    records.find((r) => r.body.cohortId === id) ?? {
      id: ownId('cohortCalendar', body, null) ?? id,
      kind: 'cohortCalendar',
      dossierId: null,
      body,
      revision: 0,
    }
  );
};

const Calendar = ({
  records,
  id,
}: {
  readonly records: readonly RecordOf<'cohortCalendar'>[];
  readonly id: string;
}) => {
  const record = calendarOf(records, id);
  const kept = records.find((r) => r.id === record.id);
  const draft = useDraft(record);
  const t = useT();
  return (
    <>
      <Days draft={draft} />
      <Meetings draft={draft} />
      {kept !== undefined && (
        <div>
          <RecordHistoryButton record={kept} name={t('cohort.calendar')} onPutBack={draft.set} />
        </div>
      )}
    </>
  );
};

export const CohortScreen = ({ id }: { readonly id: string }) => {
  const t = useT();
  const go = useApp((s) => s.go);
  const { list } = useCohorts();
  const { records, loading } = useRecords('cohortCalendar', null);
  const cohort = list.find((c) => c.id === id);
  if (loading) return <Loading />;
  return (
    <main className="page">
      <div className="page-head">
        <Button kind="quiet" onClick={() => go({ name: 'portfolio' })}>
          ← {t('portfolio.title')}
        </Button>
        <h1>{cohort?.name ?? t('cohort.gone')}</h1>
        {cohort !== undefined && <span className="hint">{t('portfolio.count', { count: cohort.dossiers })}</span>}
      </div>
      {cohort === undefined ? (
        <EmptyState title={t('cohort.gone')}>
          <p>{t('cohort.goneHelp')}</p>
        </EmptyState>
      ) : (
        <>
          <Calendar records={records} id={id} />
          <CohortDossiers id={id} />
        </>
      )}
    </main>
  );
};
