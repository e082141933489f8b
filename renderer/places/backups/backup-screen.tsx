import { useCallback, useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { call } from '#renderer/ground/api/client.ts';
import { useRead } from '#renderer/ground/api/reading.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { ActsHead } from '#renderer/ground/components/layout/acts-head.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dateAndTime } from '#shared/base/i18n/dates.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { Failure } from '#shared/contract/failures.ts';
import type { BackupComparison, DossierReturn } from '#shared/contract/operations/backups.ts';
import { BringBackDialog } from './bring-back-dialog.tsx';
import { useLook } from './use-keeping.ts';
import './backups.css';

const useComparison = (backupId: string) => {
  const { done, run } = useLook('backup.compare');
  const [comparison, setComparison] = useState<BackupComparison | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const compare = useCallback(async (): Promise<void> => {
    const reply = await run(() => callFinal('backup.compare', { id: backupId }));
    if (reply.ok) setComparison(reply.value);
    setFailure(reply.ok ? null : reply.failure);
  }, [backupId, run]);
  useEffect(() => void compare(), [compare]);
  return { done, comparison, failure, compare };
};

const DossierRow = ({ dossier, onBring }: { readonly dossier: DossierReturn; readonly onBring: () => void }) => {
  const t = useT();
  const language = useLanguage();
  const day = (iso: string | null): string => (iso === null ? '–' : dateAndTime(new Date(iso), language));
  const what = (['changes', 'records', 'documents'] as const)
    .filter((kind) => dossier[kind] > 0)
    .map((kind) => t(`backups.compare.${kind}`, { count: dossier[kind] }));
  const name = dossier.project || t('backups.compare.untitled');
  return (
    <tr>
      <td>
        {name}
        <div className="hint">{dossier.organisation}</div>
      </td>
      <td>
        <strong>{t(`backups.compare.fates.${dossier.fate}`)}</strong>
        {dossier.fate === 'changed' && <div className="hint">{what.join(' · ')}</div>}
      </td>
      <td>{day(dossier.savedThen)}</td>
      <td>{day(dossier.savedNow)}</td>
      <td>
        {dossier.fate !== 'gone' && (
          <Button kind="quiet" label={`${t('backups.compare.bring')} ${name}`} onClick={onBring}>
            {t('backups.compare.bring')}
          </Button>
        )}
      </td>
    </tr>
  );
};

const Changes = ({
  comparison,
  onBring,
}: {
  readonly comparison: BackupComparison;
  readonly onBring: (dossier: DossierReturn) => void;
}) => {
  const t = useT();
  const { dossiers, same, foundation } = comparison;
  if (dossiers.length === 0 && foundation === 0) return <p>{t('backups.compare.nothing')}</p>;
  return (
    <>
      {dossiers.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>{t('backups.compare.dossier')}</th>
              <th>{t('backups.compare.fate')}</th>
              <th>{t('backups.compare.former')}</th>
              <th>{t('backups.compare.today')}</th>
              <ActsHead />
            </tr>
          </thead>
          <tbody>
            {dossiers.map((dossier) => (
              <DossierRow key={dossier.id} dossier={dossier} onBring={() => onBring(dossier)} />
            ))}
          </tbody>
        </table>
      )}
      {same > 0 && <p>{t('backups.compare.same', { count: same })}</p>}
      {foundation > 0 && <p>{t('backups.compare.foundation', { count: foundation })}</p>}
    </>
  );
};

/** One backup: what going back to it would change, one dossier brought back, or all of it. */
export const BackupScreen = ({ backupId }: { readonly backupId: string }) => {
  const t = useT();
  const language = useLanguage();
  const { tell, say, load, go } = useApp(useShallow((s) => ({ tell: s.tell, say: s.say, load: s.load, go: s.go })));
  const backup = useRead('portfolio.backups', {}).value?.find((b) => b.id === backupId) ?? null;
  const [bringing, setBringing] = useState<DossierReturn | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { done, comparison, failure, compare } = useComparison(backupId);
  const when = backup === null ? '' : dateAndTime(new Date(backup.createdAt), language);
  const restore = async (): Promise<void> => {
    setAsking(false);
    const reply = await callFinal('portfolio.restore', { backupId });
    await load();
    if (!reply.ok) return tell(reply.failure);
    say(t('backups.compare.restored'));
    go({ name: 'portfolio' });
  };
  return (
    <main className="page">
      <h1>{backup?.name ?? t('backups.one', { when })}</h1>
      {backup?.name !== undefined && <p className="hint">{t('backups.one', { when })}</p>}
      {done !== null && (
        <div className="stack">
          <p role="status">{t('backups.compare.looking')}</p>
          <div className="row">
            <progress className="safety-progress" {...(done > 0 ? { value: done, max: 1 } : {})} />
            <Button onClick={() => void call('backup.cancel', {}).then(() => go({ name: 'backups' }))}>
              {t('common.cancel')}
            </Button>
          </div>
        </div>
      )}
      {failure !== null && failure.code !== 'portfolio.closed' && failure.code !== 'window.unsaved' && (
        <Notice kind="serious">{failureWords(t, language, failure)}</Notice>
      )}
      {comparison !== null && (
        <>
          <section className="group" aria-label={t('backups.compare.title')}>
            <header>
              <h2>{t('backups.compare.title')}</h2>
            </header>
            <Changes comparison={comparison} onBring={setBringing} />
          </section>
          <section className="group" aria-label={t('backups.compare.whole')}>
            <header>
              <h2>{t('backups.compare.whole')}</h2>
              <p className="hint">{t('backups.compare.wholeHelp')}</p>
            </header>
            <div>
              <Button kind="main" onClick={() => setAsking(true)}>
                {t('backups.compare.whole')}
              </Button>
            </div>
          </section>
        </>
      )}
      <div>
        <Button kind="quiet" onClick={() => go({ name: 'backups' })}>
          ← {t('backups.compare.back')}
        </Button>
      </div>
      {bringing !== null && (
        <BringBackDialog
          backupId={backupId}
          dossier={bringing}
          onClose={() => setBringing(null)}
          onStale={() => {
            setBringing(null);
            void compare();
          }}
        />
      )}
      {isAsking && (
        <Dialog title={t('backups.compare.wholeTitle', { when })} onClose={() => setAsking(false)}>
          {backup !== null && <p>{t('portfolio.count', { count: backup.dossiers })}</p>}
          <Notice kind="attention">{t('backups.compare.wholeHelp')}</Notice>
          <div className="row">
            <Button kind="main" onClick={() => void restore()}>
              {t('backups.compare.whole')}
            </Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {t('common.cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </main>
  );
};
