import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { TextField } from '#renderer/ground/components/fields.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';

/** First run: who you are, in which language, and an example to look at. Nothing here is needed to go on. */
export const Welcome = () => {
  const t = useT();
  const language = useLanguage();
  const { info, change, go, tell, wishFor } = useApp(
    useShallow((s) => ({ info: s.info, change: s.change, go: s.go, tell: s.tell, wishFor: s.wishFor })),
  );
  const [userName, setUserName] = useState(info?.settings.userName ?? '');
  const [organisationName, setOrganisationName] = useState(info?.settings.organisationName ?? '');
  const finish = async (): Promise<void> => change({ userName, organisationName, welcomed: true });
  const withExample = async (): Promise<void> => {
    const reply = await call('example.load', { language });
    await finish();
    if (reply.ok) go({ name: 'dossier', id: reply.value.id, station: 'model' });
    else tell(reply.failure);
  };
  return (
    <main className="page narrow welcome">
      <div className="row">
        <span className="grow" />
        <Segments
          label={t('settings.language')}
          value={language}
          options={[
            { id: 'fr', label: t('settings.french') },
            { id: 'en', label: t('settings.english') },
          ]}
          onChange={(l) => void change({ language: l })}
        />
      </div>
      <h1>{t('welcome.title')}</h1>
      <p className="lead">{t('welcome.what')}</p>
      <div className="questions">
        <TextField
          label={t('settings.userName')}
          hint={t('welcome.nameHint')}
          value={userName}
          onChange={setUserName}
        />
        <TextField
          label={t('settings.organisationName')}
          hint={t('welcome.organisationHint')}
          value={organisationName}
          onChange={setOrganisationName}
        />
      </div>
      <div className="row">
        <Button kind="main" onClick={() => void withExample()}>
          {t('welcome.example')}
        </Button>
        <Button
          onClick={() => {
            wishFor('newDossier');
            void finish();
          }}
        >
          {t('welcome.newDossier')}
        </Button>
        <Button kind="quiet" onClick={() => void finish()}>
          {t('welcome.skip')}
        </Button>
      </div>
      <p className="hint">{t('welcome.private')}</p>
    </main>
  );
};
