import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useRead } from '#renderer/ground/api/reading.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { EmptyState, Loading, Notice, Tag } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { DUE_WINDOWS, type Due, type DueWindow, filterDues } from '#shared/decision/follow-up/agenda.ts';
import { dueTitle } from '#shared/decision/follow-up/due-words.ts';
import './follow-up.css';

/** Where a due date is dealt with. */
const useOpen = (): ((due: Due) => void) => {
  const go = useApp((s) => s.go);
  return ({ kind, dossierId, sessionId, cohortId }) => {
    if (sessionId !== null) go({ name: 'session', id: sessionId, dossierId: null });
    else if (cohortId !== null) go({ name: 'cohort', id: cohortId });
    else if (dossierId === null) return;
    else if (kind === 'alliance') go({ name: 'dossier', id: dossierId, station: 'alliances' });
    else if (kind === 'question') go({ name: 'questions', id: dossierId });
    else if (kind === 'milestone') go({ name: 'followUp', id: dossierId, tab: 'milestones' });
    else if (kind === 'hearing') go({ name: 'dossier', id: dossierId, station: 'opinion' });
    else go({ name: 'followUp', id: dossierId, tab: 'conditions' });
  };
};

const Dues = ({ dues }: { readonly dues: readonly Due[] }) => {
  const t = useT();
  const open = useOpen();
  return (
    <div className="scroll">
      <table className="table agenda">
        <thead>
          <tr>
            <th>{t('followUp.agenda.on')}</th>
            <th>{t('followUp.agenda.what')}</th>
            <th>{t('followUp.agenda.project')}</th>
            <th>{t('followUp.agenda.whose')}</th>
            <th>{t('followUp.agenda.state')}</th>
          </tr>
        </thead>
        <tbody>
          {dues.map((due) => (
            <tr key={due.uid}>
              <td className="agenda-day">{shortDate(due.on)}</td>
              <td>
                <Button kind="quiet" onClick={() => open(due)}>
                  {dueTitle(t, due)}
                </Button>
                {due.detail !== '' && <div className="hint agenda-detail">{due.detail}</div>}
              </td>
              <td>{due.project}</td>
              <td>{due.people.join(', ')}</td>
              <td className="agenda-state">
                <Tag kind={due.late ? 'serious' : undefined}>
                  {t(due.late ? 'followUp.agenda.stateLate' : 'followUp.agenda.stateDue')}
                </Tag>{' '}
                {due.held && <Tag kind="attention">{t('followUp.agenda.stateHeld')}</Tag>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** Dossiers whose period of retention is over: a reminder, and the way there. */
const TermsReached = () => {
  const t = useT();
  const go = useApp((s) => s.go);
  const { value } = useRead('privacy.overview', {});
  const count = value?.due.length ?? 0;
  if (count === 0) return null;
  return (
    <Notice>
      {t('privacy.due.reached', { count })}{' '}
      <button type="button" className="link" onClick={() => go({ name: 'privacy', dossierId: null })}>
        {t('privacy.open')}
      </button>
    </Notice>
  );
};

/** What is due across the portfolio, by date, and the same as a calendar file. */
export const AgendaScreen = () => {
  const t = useT();
  const language = useLanguage();
  const { tell, say } = useApp(useShallow((s) => ({ tell: s.tell, say: s.say })));
  const today = useApp((s) => s.info?.today ?? '');
  const userName = useApp((s) => s.info?.settings.userName ?? '');
  const { value: dues } = useRead('followUp.agenda', {});
  const [window, setWindow] = useState<DueWindow>('all');
  const [isMine, setMine] = useState(false);
  const person = isMine ? userName : '';
  const shown = filterDues(dues ?? [], { window, person }, today);
  const late = shown.filter((due) => due.late).length;
  const save = async (): Promise<void> => {
    const reply = await callFinal('followUp.saveCalendar', { window, person, language });
    if (reply.ok) say(t('followUp.agenda.saved', { name: reply.value.name }));
    else tell(reply.failure);
  };
  return (
    <main className="page">
      <div className="page-head">
        <h1>{t('followUp.agenda.title')}</h1>
        <span className="hint">{t('followUp.agenda.count', { count: shown.length })}</span>
        {late > 0 && <Tag kind="serious">{t('followUp.agenda.late', { count: late })}</Tag>}
        <span className="grow" />
        <Button blocked={shown.length === 0 ? t('common.blocked.nothing') : null} onClick={() => void save()}>
          {t('followUp.agenda.export')}
        </Button>
      </div>
      <TermsReached />
      {dues === undefined && <Loading />}
      {dues?.length === 0 && (
        <EmptyState title={t('followUp.agenda.none')}>
          <p>{t('followUp.agenda.noneWords')}</p>
        </EmptyState>
      )}
      {dues !== undefined && dues.length > 0 && (
        <>
          <p className="hint">{t('followUp.agenda.intro')}</p>
          <div className="row">
            <Segments
              label={t('followUp.agenda.window')}
              value={window}
              options={DUE_WINDOWS.map((id) => ({ id, label: t(`followUp.agenda.windows.${id}`) }))}
              onChange={setWindow}
            />
            <label className="row">
              <input
                type="checkbox"
                checked={isMine}
                disabled={userName === ''}
                onChange={(e) => setMine(e.target.checked)}
              />
              {t('followUp.agenda.mine')}
            </label>
            {userName === '' && <span className="hint">{t('followUp.agenda.mineUnsigned')}</span>}
          </div>
          {shown.length === 0 ? (
            <EmptyState title={t('followUp.agenda.noneHere')}>
              <Button
                onClick={() => {
                  setWindow('all');
                  setMine(false);
                }}
              >
                {t('followUp.agenda.showAll')}
              </Button>
            </EmptyState>
          ) : (
            <Dues dues={shown} />
          )}
        </>
      )}
    </main>
  );
};
