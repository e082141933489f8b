import { useEffect, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { call } from '../api/client.ts';
import { useT } from '../app/language.tsx';
import { Button } from '../components/button.tsx';
import { ChoiceField, TextField } from '../components/fields.tsx';
import { useApp } from '../state/app-store.ts';

const Backups = () => {
  const t = useT();
  const { tell } = useApp();
  const [list, setList] = useState<OutputOf<'portfolio.backups'>>([]);
  const refresh = async (): Promise<void> => {
    const reply = await call('portfolio.backups', {});
    if (reply.ok) setList(reply.value);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once when the place opens
  useEffect(() => void refresh(), []);
  const backUp = async (): Promise<void> => {
    const reply = await call('portfolio.backupNow', {});
    if (!reply.ok) tell(reply.failure);
    await refresh();
  };
  return (
    <section className="group" aria-label={t('settings.backups')}>
      <header>
        <h2>{t('settings.backups')}</h2>
      </header>
      {list.length === 0 ? (
        <p className="hint">{t('settings.noBackup')}</p>
      ) : (
        <ul>
          {list.map((b) => (
            <li key={b.id}>
              {b.createdAt.slice(0, 16).replace('T', ' ')} — {b.dossiers}
            </li>
          ))}
        </ul>
      )}
      <Button onClick={() => void backUp()}>{t('settings.backupNow')}</Button>
    </section>
  );
};

export const SettingsScreen = () => {
  const t = useT();
  const { info, change, go } = useApp();
  if (!info) return null;
  const { settings } = info;
  return (
    <main className="page narrow">
      <div className="page-head">
        <Button kind="quiet" onClick={() => go({ name: 'portfolio' })}>
          ← {t('common.back')}
        </Button>
      </div>
      <h1>{t('settings.title')}</h1>
      <div className="questions">
        <ChoiceField
          label={t('settings.language')}
          value={settings.language}
          empty={t('common.choose')}
          options={[
            { id: 'fr', label: t('settings.french') },
            { id: 'en', label: t('settings.english') },
          ]}
          onChange={(v) => v !== '' && void change({ language: v as 'fr' | 'en' })}
        />
        <ChoiceField
          label={t('settings.theme')}
          value={settings.theme}
          empty={t('common.choose')}
          options={(['light', 'dark', 'system'] as const).map((id) => ({ id, label: t(`settings.${id}`) }))}
          onChange={(v) => v !== '' && void change({ theme: v as 'light' | 'dark' | 'system' })}
        />
        <TextField
          label={t('settings.userName')}
          value={settings.userName}
          onChange={(userName) => void change({ userName })}
        />
        <TextField
          label={t('settings.organisationName')}
          value={settings.organisationName}
          onChange={(organisationName) => void change({ organisationName })}
        />
      </div>
      <Backups />
      <p className="hint">
        {t('settings.file')} : {'path' in info.portfolio ? info.portfolio.path : ''}
        <br />
        {t('settings.runtime')} : {info.version} — {info.runtime}
      </p>
    </main>
  );
};
