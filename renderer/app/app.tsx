import { useEffect } from 'react';
import { failureWords } from '#shared/contract/failure-words.ts';
import { onEvent } from '../api/client.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { DossierScreen } from '../dossier/dossier.tsx';
import { Portfolio } from '../portfolio/portfolio.tsx';
import { Recovery } from '../portfolio/recovery.tsx';
import { SettingsScreen } from '../settings/settings.tsx';
import { useApp } from '../state/app-store.ts';
import { LanguageProvider, useT } from './language.tsx';

const Place = () => {
  const t = useT();
  const { info, place, failure, tell } = useApp();
  if (!info) return failure ? <Notice kind="serious">{failureWords(t, failure)}</Notice> : null;
  const usable = info.portfolio.state === 'open' || info.portfolio.state === 'newer';
  return (
    <>
      {failure && (
        <div className="row failure">
          <Notice kind="serious">{failureWords(t, failure)}</Notice>
          <Button kind="quiet" onClick={() => tell(null)}>
            {t('common.close')}
          </Button>
        </div>
      )}
      {!usable && <Recovery state={info.portfolio} />}
      {usable && place.name === 'portfolio' && <Portfolio />}
      {usable && place.name === 'dossier' && <DossierScreen id={place.id} station={place.station} />}
      {place.name === 'settings' && <SettingsScreen />}
    </>
  );
};

export const App = () => {
  const { info, load, go } = useApp();
  useEffect(() => void load(), [load]);
  useEffect(
    () =>
      onEvent((event) => {
        if (event.topic === 'menu' && event.command === 'preferences') go({ name: 'settings' });
        if (event.topic === 'menu' && event.command === 'portfolio') go({ name: 'portfolio' });
        if (event.topic === 'dossier.opened') go({ name: 'dossier', id: event.id, station: 'request' });
      }),
    [go],
  );
  const language = info?.settings.language ?? 'fr';
  const theme = info?.settings.theme ?? 'system';
  useEffect(() => {
    document.documentElement.lang = language;
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const set = (): void => {
      document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    };
    set();
    dark.addEventListener('change', set);
    return () => dark.removeEventListener('change', set);
  }, [language, theme]);
  return (
    <LanguageProvider language={language}>
      <Place />
    </LanguageProvider>
  );
};
