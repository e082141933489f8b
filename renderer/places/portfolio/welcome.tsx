import { useShallow } from 'zustand/react/shallow';
import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { SettingsSchema } from '#shared/contract/operations/app.ts';

/** First run: who you are, in which language, and an example to look at. Nothing here is needed to go on. */
export const Welcome = () => {
  const t = useT();
  const language = useLanguage();
  const { info, change, go, tell, wishFor } = useApp(
    useShallow((s) => ({ info: s.info, change: s.change, go: s.go, tell: s.tell, wishFor: s.wishFor })),
  );
  const userName = useLocalPlace(info?.settings.userName ?? '', SettingsSchema.shape.userName);
  const organisationName = useLocalPlace(info?.settings.organisationName ?? '', SettingsSchema.shape.organisationName);
  const isRefused = userName.isRefused || organisationName.isRefused;
  const finish = async (): Promise<void> =>
    change({ userName: userName.value, organisationName: organisationName.value, welcomed: true });
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
        <TextPlace label={t('settings.userName')} hint={t('welcome.nameHint')} at={userName} />
        <TextPlace label={t('settings.organisationName')} hint={t('welcome.organisationHint')} at={organisationName} />
      </div>
      <div className="row">
        <Button kind="main" blocked={isRefused ? t('common.blocked.refused') : null} onClick={() => void withExample()}>
          {t('welcome.example')}
        </Button>
        <Button
          disabled={isRefused}
          onClick={() => {
            wishFor('newDossier');
            void finish();
          }}
        >
          {t('welcome.newDossier')}
        </Button>
        <Button kind="quiet" disabled={isRefused} onClick={() => void finish()}>
          {t('welcome.skip')}
        </Button>
      </div>
      <p className="hint">{t('welcome.private')}</p>
    </main>
  );
};
