import { useCallback, useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dateAndTime } from '#shared/base/i18n/dates.ts';
import { formatNumber } from '#shared/base/money/format.ts';
import type { OutputOf } from '#shared/contract/contract.ts';

type Backup = OutputOf<'portfolio.backups'>[number];

/** Every backup, checked when it was written; bringing one back first backs up what is there now. */
export const Backups = () => {
  const t = useT();
  const language = useLanguage();
  const { tell, say, load, go } = useApp(useShallow((s) => ({ tell: s.tell, say: s.say, load: s.load, go: s.go })));
  const [list, setList] = useState<readonly Backup[]>([]);
  const [chosen, setChosen] = useState<Backup | null>(null);
  const refresh = useCallback(async (): Promise<void> => {
    const reply = await call('portfolio.backups', {});
    if (reply.ok) setList(reply.value);
    else tell(reply.failure);
  }, [tell]);
  useEffect(() => void refresh(), [refresh]);
  const backUp = async (): Promise<void> => {
    const reply = await callFinal('portfolio.backupNow', {});
    if (!reply.ok) tell(reply.failure);
    await refresh();
  };
  const restore = async (backup: Backup): Promise<void> => {
    setChosen(null);
    const reply = await callFinal('portfolio.restore', { backupId: backup.id });
    await load();
    if (!reply.ok) return tell(reply.failure);
    say(t('settings.restored'));
    go({ name: 'portfolio' });
  };
  const when = (backup: Backup): string => dateAndTime(new Date(backup.createdAt), language);
  return (
    <section className="group" aria-label={t('settings.backups')}>
      <header>
        <h2>{t('settings.backups')}</h2>
        <p className="hint">{t('settings.backupsHelp')}</p>
      </header>
      {list.length === 0 ? (
        <p className="hint">{t('settings.noBackup')}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th>{t('settings.when')}</th>
              <th>{t('settings.why')}</th>
              <th className="num">{t('settings.dossiers')}</th>
              <th className="num">{t('settings.size')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {list.map((b) => (
              <tr key={b.id}>
                <td>{when(b)}</td>
                <td>{t(`settings.reasons.${b.reason as 'daily'}`, { defaultValue: b.reason })}</td>
                <td className="num">{b.dossiers}</td>
                <td className="num">{formatNumber(b.bytes / 1_000, language, 0)}</td>
                <td>
                  <Button kind="quiet" label={`${t('settings.restore')} ${when(b)}`} onClick={() => setChosen(b)}>
                    {t('settings.restore')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        <Button onClick={() => void backUp()}>{t('settings.backupNow')}</Button>
      </div>
      {chosen && (
        <Dialog title={t('settings.restoreTitle', { when: when(chosen) })} onClose={() => setChosen(null)}>
          <p>{t('portfolio.count', { count: chosen.dossiers })}</p>
          <Notice kind="attention">{t('settings.restoreKept')}</Notice>
          <div className="row">
            <Button kind="main" onClick={() => void restore(chosen)}>
              {t('settings.restore')}
            </Button>
            <Button kind="quiet" onClick={() => setChosen(null)}>
              {t('common.cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  );
};
