import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { EmptyState, Loading, Notice } from '#renderer/ground/components/notice.tsx';
import { RecordHistoryButton } from '#renderer/ground/history/record-history.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { outbox } from '#renderer/ground/saving/outbox.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { type Draft, useDraft } from '#renderer/ground/state/held/use-draft.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { longDate } from '#shared/base/i18n/dates.ts';
import { DECISIONS } from '#shared/base/method/options.ts';
import { closingProblems, openingProblems } from '#shared/decision/committee/deciding/session-problems.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { SessionTag } from '../sessions.tsx';
import { Hearing } from './hearing.tsx';
import { Preparation } from './preparation.tsx';
import { ProblemList } from './problem-list.tsx';
import { SessionPack } from './session-pack.tsx';
import { type HeardView, useHeard, useMembers } from './use-heard.ts';
import { useReview } from './use-review.ts';

type SessionDraft = Draft<RecordOf<'session'>['body']>;

const Rail = ({
  id,
  draft,
  heard,
  chosen,
}: {
  readonly id: string;
  readonly draft: SessionDraft;
  readonly heard: ReadonlyMap<string, HeardView>;
  readonly chosen: string | null;
}) => {
  const t = useT();
  const language = useLanguage();
  const go = useApp((s) => s.go);
  const { body } = draft;
  return (
    <nav className="rail session-rail" aria-label={t('committee.agenda')}>
      <button
        type="button"
        className="rail-item"
        {...(chosen === null ? { 'aria-current': 'page' as const } : {})}
        onClick={() => go({ name: 'session', id, dossierId: null })}
      >
        <span className="name">{t('committee.preparation')}</span>
        <span className="hint">{t('committee.preparationHint')}</span>
      </button>
      {body.agenda.map((item, i) => {
        const one = heard.get(item.dossierId);
        const decision = one?.decision?.body;
        const label = DECISIONS.find((d) => d.id === decision?.decision)?.label[language];
        const state =
          decision?.status === 'closed'
            ? (label ?? '')
            : decision === undefined
              ? t('committee.notHeard')
              : t('committee.drafted');
        return (
          <button
            key={item.dossierId}
            type="button"
            className="rail-item"
            {...(chosen === item.dossierId ? { 'aria-current': 'page' as const } : {})}
            onClick={() => go({ name: 'session', id, dossierId: item.dossierId })}
          >
            <span className="name">
              <span className="session-project">
                {i + 1}.{' '}
                {one?.view === null || one === undefined
                  ? t('committee.goneDossier')
                  : answerText(one.view.dossier, 'request.projectName') || t('dossier.untitled')}
              </span>
            </span>
            <span className="hint">{[item.time, state].filter((x) => x !== '').join(' · ')}</span>
          </button>
        );
      })}
    </nav>
  );
};

/** Opening and closing: what is missing is said, and closing is asked twice, because it is for ever. */
const Turn = ({
  id,
  draft,
  heard,
}: {
  readonly id: string;
  readonly draft: SessionDraft;
  readonly heard: ReadonlyMap<string, HeardView>;
}) => {
  const t = useT();
  const { tell, say } = useApp(useShallow((s) => ({ tell: s.tell, say: s.say })));
  const [asked, setAsked] = useState(false);
  const members = useMembers();
  const { progress, review, cancel } = useReview(id);
  const { body } = draft;
  if (body.status === 'closed') return null;
  const opening = body.status === 'prepared';
  const problems = opening
    ? openingProblems(body)
    : closingProblems(
        body,
        members,
        [...heard.values()].flatMap(({ view, decision }) =>
          decision === null
            ? []
            : [
                {
                  status: decision.body.status,
                  project: view === null ? '' : answerText(view.dossier, 'request.projectName'),
                },
              ],
        ),
      );
  const turn = async (): Promise<void> => {
    if (opening) {
      const frozen = await review(body.agenda.map((i) => i.dossierId));
      if (!frozen.ok) return frozen.failure.code === 'cancelled' ? undefined : tell(frozen.failure);
    }
    const reply = await callFinal(opening ? 'committee.hold' : 'committee.close', { sessionId: id });
    setAsked(false);
    if (reply.ok) say(t(opening ? 'committee.opened' : 'committee.closed'));
    else tell(reply.failure);
  };
  const words = opening ? t('committee.open') : t('committee.close');
  return (
    <>
      <Button kind="main" onClick={() => setAsked(true)}>
        {words}
      </Button>
      {asked && (
        <Dialog title={words} onClose={() => setAsked(false)}>
          <p>{t(opening ? 'committee.openHelp' : 'committee.closeHelp')}</p>
          <ProblemList title={t('committee.stillMissing')} whole={t('committee.nothingMissing')} problems={problems} />
          {progress === null ? (
            <div className="row">
              <Button
                kind="main"
                blocked={problems.length > 0 ? t('common.blocked.missing') : null}
                onClick={() => void turn()}
              >
                {words}
              </Button>
              <Button onClick={() => setAsked(false)}>{t('common.cancel')}</Button>
            </div>
          ) : (
            <div className="row">
              <progress aria-label={t('committee.freezing')} value={progress.done} max={progress.of} />
              <span>{t('committee.freezingOf', { at: progress.done + 1, count: progress.of })}</span>
              <Button onClick={cancel}>{t('common.cancel')}</Button>
            </div>
          )}
        </Dialog>
      )}
    </>
  );
};

/** The name of a project, when its dossier is here. */
const projectOf = (one: HeardView | undefined): string | undefined =>
  one?.view == null ? undefined : answerText(one.view.dossier, 'request.projectName') || undefined;

const Opened = ({ record, dossierId }: { readonly record: RecordOf<'session'>; readonly dossierId: string | null }) => {
  const t = useT();
  const language = useLanguage();
  const go = useApp((s) => s.go);
  const draft = useDraft(record);
  const [packing, setPacking] = useState(false);
  const { id } = record;
  const { body } = draft;
  const heard = useHeard(
    id,
    body.agenda.map((i) => i.dossierId),
  );
  const members = useRecords('member', null).records;
  if (heard === null) return null;
  const nameOf = (about: string): string | undefined =>
    members.find((m) => m.id === about)?.body.name ?? projectOf(heard.get(about));
  const item = body.agenda.find((i) => i.dossierId === dossierId);
  const one = item === undefined ? undefined : heard.get(item.dossierId);
  const leaveFor = async (place: Parameters<typeof go>[0]): Promise<void> => {
    await outbox.flush();
    go(place);
  };
  return (
    <div className="dossier session">
      <section className="row dossier-head" aria-label={body.name || t('committee.unnamed')}>
        <Button kind="quiet" onClick={() => go({ name: 'committee', tab: 'sessions' })}>
          ← {t('committee.title')}
        </Button>
        <h1 className="title grow">
          {body.name || t('committee.unnamed')}
          <span className="title-side">{body.date === '' ? '' : longDate(body.date, language)}</span>
        </h1>
        <SessionTag status={body.status} />
        <RecordHistoryButton record={record} name={body.name || t('committee.unnamed')} nameOf={nameOf} />
        {body.agenda.length > 0 && (
          <>
            <Button onClick={() => setPacking(true)}>{t('committee.pack')}</Button>
            <Button
              onClick={() =>
                void leaveFor({ name: 'presentation', id, dossierId: item === undefined ? null : dossierId })
              }
            >
              {t('committee.present')}
            </Button>
          </>
        )}
        <Button onClick={() => void leaveFor({ name: 'sessionPaper', id, dossierId: null })}>
          {t('committee.minutes')}
        </Button>
        <Turn id={id} draft={draft} heard={heard} />
      </section>
      {packing && <SessionPack session={body} heard={heard} onClose={() => setPacking(false)} />}
      <Rail id={id} draft={draft} heard={heard} chosen={item === undefined ? null : dossierId} />
      <main className="centre">
        {item === undefined ? (
          <Preparation id={id} draft={draft} heard={heard} />
        ) : one === undefined || one.view === null ? (
          <Notice kind="attention">{t('committee.goneHelp')}</Notice>
        ) : (
          <Hearing
            key={item.dossierId}
            sessionId={id}
            draft={draft}
            item={item}
            view={one.view}
            decision={one.decision}
          />
        )}
      </main>
    </div>
  );
};

/** A session: prepared, held, closed. */
export const SessionScreen = ({ id, dossierId }: { readonly id: string; readonly dossierId: string | null }) => {
  const t = useT();
  const go = useApp((s) => s.go);
  const { records, loading } = useRecords('session', null);
  const record = records.find((r) => r.id === id);
  if (loading) return <Loading />;
  if (record === undefined)
    return (
      <main className="page">
        <EmptyState title={t('committee.goneSession')}>
          <Button onClick={() => go({ name: 'committee', tab: 'sessions' })}>{t('committee.title')}</Button>
        </EmptyState>
      </main>
    );
  return <Opened key={id} record={record} dossierId={dossierId} />;
};
