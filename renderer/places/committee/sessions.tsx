import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { EmptyState, Loading, Tag } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { longDate } from '#shared/base/i18n/dates.ts';
import { newSession } from '#shared/decision/committee/prefill.ts';
import type { Session } from '#shared/decision/committee/records.ts';

const KIND: Readonly<Record<Session['status'], 'attention' | 'ok' | undefined>> = {
  prepared: undefined,
  held: 'attention',
  closed: 'ok',
};
export const SessionTag = ({ status }: { readonly status: Session['status'] }) => {
  const t = useT();
  return <Tag kind={KIND[status]}>{t(`committee.status.${status}`)}</Tag>;
};

/** Every session, the latest first. */
export const Sessions = () => {
  const t = useT();
  const language = useLanguage();
  const { go, info } = useApp(useShallow((s) => ({ go: s.go, info: s.info })));
  const { records, save, loading } = useRecords('session', null);
  const create = async (): Promise<void> => {
    const day = info?.today ?? '';
    const last = records.toSorted((a, b) => a.body.date.localeCompare(b.body.date)).at(-1)?.body;
    const fresh = newSession(t('committee.newName', { date: longDate(day, language) }), day);
    // Rules and people rarely change from one session to the next.
    const like =
      last === undefined
        ? fresh
        : {
            ...fresh,
            place: last.place,
            quorum: last.quorum,
            proxiesEach: last.proxiesEach,
            chairId: last.chairId,
            castingVote: last.castingVote,
            secretary: last.secretary,
          };
    const id = await save(null, like);
    if (id !== null) go({ name: 'session', id, dossierId: null });
  };
  if (loading) return <Loading />;
  return (
    <>
      <div className="row">
        <p className="hint grow">{t('committee.sessionsHelp')}</p>
        <Button kind="main" onClick={() => void create()}>
          {t('committee.newSession')}
        </Button>
      </div>
      {records.length === 0 ? (
        <EmptyState title={t('committee.noSession')}>
          <p>{t('committee.noSessionHelp')}</p>
        </EmptyState>
      ) : (
        <table className="table steady">
          <thead>
            <tr>
              <th>{t('committee.date')}</th>
              <th>{t('committee.session')}</th>
              <th>{t('committee.place')}</th>
              <th className="num">{t('committee.dossiers')}</th>
              <th>{t('committee.state')}</th>
            </tr>
          </thead>
          <tbody>
            {records
              .toSorted((a, b) => b.body.date.localeCompare(a.body.date))
              .map(({ id, body }) => (
                <tr key={id}>
                  <td>{body.date === '' ? '–' : longDate(body.date, language)}</td>
                  <td className="opener-cell">
                    <Button kind="quiet" onClick={() => go({ name: 'session', id, dossierId: null })}>
                      {body.name || t('committee.unnamed')}
                    </Button>
                  </td>
                  <td>{body.place}</td>
                  <td className="num">{body.agenda.length}</td>
                  <td>
                    <SessionTag status={body.status} />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </>
  );
};
