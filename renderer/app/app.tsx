import { useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { onEvent } from '#renderer/ground/api/client.ts';
import { runCommand } from '#renderer/ground/commands/actions.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { LanguageProvider, useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { outbox } from '#renderer/ground/saving/outbox.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useTables } from '#renderer/ground/state/tables-store.ts';
import { LockNotice } from '#renderer/ground/unsaved/lock-notice.tsx';
import { UnsavedDialog } from '#renderer/ground/unsaved/unsaved-dialog.tsx';
import { CommitteeScreen } from '#renderer/places/committee/committee-screen.tsx';
import { PaperScreen } from '#renderer/places/committee/paper-screen.tsx';
import { Presentation } from '#renderer/places/committee/present/presentation.tsx';
import { SessionScreen } from '#renderer/places/committee/session/session-screen.tsx';
import { DossierScreen } from '#renderer/places/dossier/dossier.tsx';
import { SendFileDialog } from '#renderer/places/exchange/send-dialog.tsx';
import { TakeDialog } from '#renderer/places/exchange/take-dialog.tsx';
import { AgendaScreen } from '#renderer/places/follow-up/agenda-screen.tsx';
import { FollowUpScreen } from '#renderer/places/follow-up/follow-up-screen.tsx';
import { FollowUpReportScreen } from '#renderer/places/follow-up/report-screen.tsx';
import { MemoScreen } from '#renderer/places/memo/memo-screen.tsx';
import { PortfolioPlace } from '#renderer/places/portfolio/portfolio.tsx';
import { Recovery } from '#renderer/places/portfolio/recovery.tsx';
import { Welcome } from '#renderer/places/portfolio/welcome.tsx';
import { SettingsScreen } from '#renderer/places/settings/settings.tsx';
import { ThresholdsScreen } from '#renderer/places/settings/thresholds.tsx';
import { VehiclesScreen } from '#renderer/places/settings/vehicles.tsx';
import { FreezeDialog } from '#renderer/places/versions/freeze-dialog.tsx';
import { VersionsDialog } from '#renderer/places/versions/versions-dialog.tsx';
import { failureWords } from '#shared/contract/failure-words.ts';
import { FAILURE_CODES, type FailureCode } from '#shared/contract/failures.ts';
import { closeWindow } from './closing.ts';
import { FaultBoundary } from './fault.tsx';
import { About, Help } from './help.tsx';
import { Palette } from './palette/palette.tsx';
import { Shell } from './shell/shell.tsx';

const MESSAGE_MS = 6_000;

const Told = () => {
  const t = useT();
  const language = useLanguage();
  const { failure, message, tell, say } = useApp(
    useShallow((s) => ({ failure: s.failure, message: s.message, tell: s.tell, say: s.say })),
  );
  useEffect(() => {
    if (message === '') return;
    const timer = setTimeout(() => say(''), MESSAGE_MS);
    return () => clearTimeout(timer);
  }, [message, say]);
  return (
    <div className="told" aria-live="polite">
      {failure && (
        <div className="row told-card">
          <Notice kind="serious">{failureWords(t, language, failure)}</Notice>
          <Button kind="quiet" onClick={() => tell(null)}>
            {t('common.close')}
          </Button>
        </div>
      )}
      {message !== '' && (
        <div className="row told-card">
          <Notice>{message}</Notice>
        </div>
      )}
    </div>
  );
};

const Place = () => {
  const t = useT();
  const { info, place, overlay, exchange, exchangeWith } = useApp(
    useShallow((s) => ({
      info: s.info,
      place: s.place,
      overlay: s.overlay,
      exchange: s.exchange,
      exchangeWith: s.exchangeWith,
    })),
  );
  useEffect(
    () =>
      onEvent((event) => {
        if (event.topic === 'menu') runCommand(event.command, t);
        if (event.topic === 'exchange.arrived') useApp.getState().exchangeWith({ kind: 'take', handle: event.handle });
        if (event.topic === 'failure' && FAILURE_CODES.includes(event.code as FailureCode))
          useApp.getState().tell({ code: event.code as FailureCode });
      }),
    [t],
  );
  if (!info) return <Told />;
  const usable = info.portfolio.state === 'open' || info.portfolio.state === 'newer';
  const welcome = usable && !info.settings.welcomed;
  // What fills the window by itself stands without the shell.
  const bare = !usable || welcome || place.name === 'presentation';
  const screen = (
    <>
      {!usable && place.name !== 'settings' && <Recovery state={info.portfolio} />}
      {welcome && <Welcome />}
      {usable && !welcome && place.name === 'portfolio' && <PortfolioPlace />}
      {usable && !welcome && place.name === 'dossier' && <DossierScreen id={place.id} page={place.station} />}
      {usable && !welcome && place.name === 'overview' && <DossierScreen id={place.id} page="overview" />}
      {usable && !welcome && place.name === 'questions' && <DossierScreen id={place.id} page="questions" />}
      {usable && !welcome && place.name === 'memo' && <MemoScreen id={place.id} />}
      {usable && !welcome && place.name === 'committee' && <CommitteeScreen tab={place.tab} />}
      {usable && !welcome && place.name === 'session' && <SessionScreen id={place.id} dossierId={place.dossierId} />}
      {usable && !welcome && place.name === 'sessionPaper' && <PaperScreen id={place.id} dossierId={place.dossierId} />}
      {usable && !welcome && place.name === 'agenda' && <AgendaScreen />}
      {usable && !welcome && place.name === 'followUp' && <FollowUpScreen id={place.id} tab={place.tab} />}
      {usable && !welcome && place.name === 'followUpReport' && <FollowUpReportScreen id={place.id} />}
      {usable && !welcome && place.name === 'presentation' && (
        <Presentation id={place.id} dossierId={place.dossierId} />
      )}
      {!welcome && place.name === 'settings' && <SettingsScreen />}
      {usable && !welcome && place.name === 'thresholds' && <ThresholdsScreen />}
      {usable && !welcome && place.name === 'vehicles' && <VehiclesScreen />}
    </>
  );
  return (
    <>
      {usable && !welcome && <LockNotice />}
      {bare && place.name !== 'settings' ? screen : <Shell>{screen}</Shell>}
      {usable && !welcome && exchange?.kind === 'send' && (
        <SendFileDialog ids={exchange.ids} onClose={() => exchangeWith(null)} />
      )}
      {usable && !welcome && exchange?.kind === 'take' && (
        <TakeDialog key={exchange.handle} handle={exchange.handle} onClose={() => exchangeWith(null)} />
      )}
      {overlay === 'palette' && <Palette />}
      {overlay === 'help' && <Help />}
      {overlay === 'about' && <About />}
      {overlay === 'freeze' && 'id' in place && <FreezeDialog id={place.id} />}
      {overlay === 'versions' && 'id' in place && <VersionsDialog id={place.id} />}
      <Told />
    </>
  );
};

export const App = () => {
  const { info, load, setDark } = useApp(useShallow((s) => ({ info: s.info, load: s.load, setDark: s.setDark })));
  useEffect(() => void load(), [load]);
  useEffect(
    () =>
      onEvent((event) => {
        if (event.topic === 'window.closing') void closeWindow();
        if (event.topic === 'portfolio.state') void load().then(() => outbox.flush());
      }),
    [load],
  );
  // Another state of the portfolio may hold other tables; while a dossier is edited nothing but that dossier changes.
  useEffect(() => {
    const { load: readTables } = useTables.getState();
    void readTables();
    return onEvent((event) => {
      if (event.topic === 'portfolio.changed' && !['dossier', 'overview'].includes(useApp.getState().place.name))
        void readTables();
    });
  }, []);
  const language = info?.settings.language ?? 'fr';
  const theme = info?.settings.theme ?? 'system';
  useEffect(() => {
    document.documentElement.lang = language;
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const set = (): void => {
      const isDark = theme === 'system' ? dark.matches : theme === 'dark';
      document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
      setDark(isDark);
    };
    set();
    dark.addEventListener('change', set);
    return () => dark.removeEventListener('change', set);
  }, [language, theme, setDark]);
  return (
    <LanguageProvider language={language}>
      <FaultBoundary>
        <Place />
      </FaultBoundary>
      <UnsavedDialog />
    </LanguageProvider>
  );
};
