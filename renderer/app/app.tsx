import { Suspense, useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { call, onEvent } from '#renderer/ground/api/client.ts';
import { runCommand } from '#renderer/ground/commands/actions.ts';
import { keepFocusLaw } from '#renderer/ground/components/controls/focus-law.ts';
import { Loading } from '#renderer/ground/components/notice.tsx';
import { LanguageProvider, useT } from '#renderer/ground/language/language.tsx';
import { outbox } from '#renderer/ground/saving/outbox.ts';
import { isReadable, useApp } from '#renderer/ground/state/app-store.ts';
import { useIntake } from '#renderer/ground/state/intake-store.ts';
import { useTables } from '#renderer/ground/state/tables-store.ts';
import { LockNotice } from '#renderer/ground/unsaved/lock-notice.tsx';
import { UnsavedDialog } from '#renderer/ground/unsaved/unsaved-dialog.tsx';
import { SafetyNotice } from '#renderer/places/backups/safety-notice.tsx';
import { DropZone } from '#renderer/places/intake/door/drop-zone.tsx';
import { dropFirstFrame, onceUsable } from '#renderer/places/portfolio/first-frame.ts';
import { Recovery } from '#renderer/places/portfolio/recovery.tsx';
import { Welcome } from '#renderer/places/portfolio/welcome.tsx';
import { UnlockScreen } from '#renderer/places/protection/unlock-screen.tsx';
import { useIdleLock } from '#renderer/places/protection/use-idle-lock.ts';
import { FAILURE_CODES, type FailureCode } from '#shared/contract/failures.ts';
import { closeWindow } from './closing.ts';
import { FaultBoundary } from './fault.tsx';
import { PlaceScreen } from './place-screen.tsx';
import { readScreensWhenIdle, SCREENS } from './screens.ts';
import { Shell } from './shell/shell.tsx';
import { Toasts } from './toasts.tsx';

const { About, FreezeDialog, Help, IntakeScreen, Palette, SendFileDialog, TakeDialog, VersionsDialog } = SCREENS;

/** Commands of the menu, files opened from outside and failures, as main tells them. */
const useMainEvents = (): void => {
  const t = useT();
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
  // After the line above: what was opened before the window stood is told now.
  useEffect(() => void call('app.listen', {}), []);
};

/** The list as it was last seen stands until the list does, or until something else is to be shown. */
const useFirstFrameOver = (): void => {
  const isOfUse = useApp(
    ({ info, place, failure }) =>
      failure === null &&
      (info === null || (place.name === 'portfolio' && info.settings.welcomed && isReadable(info.portfolio))),
  );
  useEffect(() => {
    if (!isOfUse) dropFirstFrame();
  }, [isOfUse]);
};

const Place = () => {
  const { info, place, overlay, exchange, exchangeWith, covered } = useApp(
    useShallow((s) => ({
      info: s.info,
      place: s.place,
      overlay: s.overlay,
      exchange: s.exchange,
      exchangeWith: s.exchangeWith,
      covered: s.covered,
    })),
  );
  const isProtected = info?.portfolio.state === 'open' && info.portfolio.isProtected === true;
  useIdleLock(isProtected ? (info?.settings.idleMinutes ?? 0) : 0);
  // Its screen is read when a file is brought, not at each start.
  const isTaking = useIntake(({ ask }) => ask !== null);
  useMainEvents();
  useFirstFrameOver();
  if (!info) return <Toasts />;
  const locked = info.portfolio.state === 'locked' ? info.portfolio : null;
  const usable = isReadable(info.portfolio) || (locked !== null && covered);
  const welcome = usable && !info.settings.welcomed;
  // What fills the window by itself stands without the shell.
  const bare = !usable || welcome || place.name === 'presentation';
  const screen = (
    <>
      {!usable && locked === null && place.name !== 'settings' && <Recovery state={info.portfolio} />}
      {welcome && <Welcome />}
      {(usable ? !welcome : locked === null && place.name === 'settings') && <PlaceScreen place={place} />}
    </>
  );
  const unlocking = locked === null ? null : <UnlockScreen state={locked} isWaiting={covered} />;
  if (locked !== null && !covered)
    return (
      <>
        {unlocking}
        <Toasts />
      </>
    );
  const shown = (
    <>
      {usable && !welcome && <LockNotice />}
      {usable && !welcome && <SafetyNotice />}
      {bare && place.name !== 'settings' ? (
        <Suspense fallback={null}>{screen}</Suspense>
      ) : (
        <Shell>
          <Suspense fallback={<Loading lines={8} />}>{screen}</Suspense>
        </Shell>
      )}
      <Suspense fallback={null}>
        {usable && !welcome && exchange?.kind === 'send' && (
          <SendFileDialog ids={exchange.ids} onClose={() => exchangeWith(null)} />
        )}
        {usable && !welcome && exchange?.kind === 'take' && (
          <TakeDialog key={exchange.handle} handle={exchange.handle} onClose={() => exchangeWith(null)} />
        )}
        {usable && !welcome && isTaking && <IntakeScreen />}
        {overlay === 'palette' && <Palette />}
        {overlay === 'help' && <Help />}
        {overlay === 'shortcuts' && <Help begin="shortcuts" />}
        {overlay === 'about' && <About />}
        {overlay === 'freeze' && 'id' in place && <FreezeDialog id={place.id} />}
        {overlay === 'versions' && 'id' in place && <VersionsDialog id={place.id} />}
      </Suspense>
      {usable && !welcome && <DropZone />}
    </>
  );
  return (
    <>
      {unlocking}
      {/* Behind a lock nothing is seen or reached; what could not be written waits there. */}
      {unlocking === null ? (
        shown
      ) : (
        <div hidden inert>
          {shown}
        </div>
      )}
      <Toasts />
    </>
  );
};

export const App = () => {
  const { info, load, setDark } = useApp(useShallow((s) => ({ info: s.info, load: s.load, setDark: s.setDark })));
  useEffect(() => {
    const { info, isOpening } = useApp.getState();
    if (info === null || isOpening) void load();
  }, [load]);
  useEffect(() => onceUsable(readScreensWhenIdle), []);
  useEffect(() => keepFocusLaw(), []);
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
  const density = info?.settings.density ?? 'dense';
  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
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
