/** At the foot of every place: what is on the disk, what the program does meanwhile, whether the portfolio is read only or protected; in a dossier, what it says of it. */
import { Lock } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { call, onEvent } from '#renderer/ground/api/client.ts';
import { runCommand } from '#renderer/ground/commands/actions.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { SavingStatus } from '#renderer/ground/unsaved/saving-status.tsx';
import { formatRate } from '#shared/base/money/format.ts';
import { SCREENS } from '../screens.ts';
import './status-bar.css';

/** What is over sooner is not said. */
const LONG_MS = 1_000;

/** How far the look at every seal is, 0 to 1; null while none runs, or none that lasts. */
const useSealCheck = (): number | null => {
  const [done, setDone] = useState<number | null>(null);
  const [isLong, setLong] = useState(false);
  const isRunning = done !== null;
  useEffect(
    () =>
      onEvent((event) => {
        if (event.topic === 'job.progress' && event.jobId === 'backup.verify')
          setDone(event.done >= 1 ? null : event.done);
      }),
    [],
  );
  useEffect(() => {
    if (!isRunning) return setLong(false);
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, [isRunning]);
  return isLong ? done : null;
};

const PortfolioStatus = () => {
  const t = useT();
  const portfolio = useApp((s) => s.info?.portfolio);
  if (portfolio?.state !== 'open') return null;
  return (
    <>
      {portfolio.readOnly && <span>{t('frame.status.readOnly')}</span>}
      {portfolio.isProtected === true && (
        <Button
          kind="quiet"
          label={`${t('frame.status.protected')} – ${t('actions.lock')}`}
          onClick={() => runCommand('lock', t)}
        >
          <Lock size={14} strokeWidth={1.75} aria-hidden="true" /> {t('frame.status.protected')}
        </Button>
      )}
    </>
  );
};

/** @param isInDossier on a page of the open dossier that has figures to say */
export const StatusBar = ({ isInDossier }: { readonly isInDossier: boolean }) => {
  const t = useT();
  const since = useDossier((s) => s.view?.savedAt ?? '');
  const language = useLanguage();
  const checked = useSealCheck();
  return (
    <footer className="status" data-region="status">
      <SavingStatus since={isInDossier ? since : ''} />
      {checked !== null && (
        <>
          <span>{t('frame.status.checking', { rate: formatRate(Math.floor(checked * 100) / 100, language) })}</span>
          <Button
            kind="quiet"
            label={`${t('frame.status.stop')} – ${t('frame.status.checkingName')}`}
            onClick={() => void call('backup.cancel', {})}
          >
            {t('frame.status.stop')}
          </Button>
        </>
      )}
      {isInDossier ? (
        <Suspense fallback={<span className="grow" />}>
          <SCREENS.DossierFigures />
        </Suspense>
      ) : (
        <span className="grow" />
      )}
      <PortfolioStatus />
    </footer>
  );
};
