import { useEffect } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { AskedHistoryDialog } from '#renderer/ground/history/place-history.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { coherenceShown, useApp } from '#renderer/ground/state/app-store.ts';
import { flush, openDossier } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { CoherencePanel } from '#renderer/places/coherence/panel.tsx';
import { AskedFigureDialog } from '#renderer/places/projection/figures/why-dialog.tsx';
import { QuestionsView } from '#renderer/places/questions/questions-view.tsx';
import { Station } from '#renderer/places/stations/station.tsx';
import type { StationId } from '#shared/base/method/stations.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import { DossierHead } from './head.tsx';
import { Rail } from './rail.tsx';
import { StatusBar } from './status-bar.tsx';
import { useFocusPlace } from './use-focus-place.ts';

/** One dossier: the stations on the left, one of them in the middle, what does not hold together on the right. */
export const DossierScreen = ({
  id,
  station,
}: {
  readonly id: string;
  /** null: the questions to the applicant, all stations together */ readonly station: StationId | null;
}) => {
  const t = useT();
  const language = useLanguage();
  const go = useApp((s) => s.go);
  const coherence = useApp(coherenceShown);
  const dossier = useDossier((s) => s.dossier);
  const failure = useDossier((s) => s.failure);
  const imported = t('exchange.history.undo');
  const cut = t('dossier.cutValue');
  useEffect(() => void openDossier(id, { imported, cut }), [id, imported, cut]);
  useFocusPlace(dossier?.id === id ? (station ?? 'questions') : '');
  useEffect(() => {
    const send = (): void => void flush();
    window.addEventListener('blur', send);
    document.addEventListener('focusout', send);
    return () => {
      send();
      window.removeEventListener('blur', send);
      document.removeEventListener('focusout', send);
    };
  }, []);
  if (!dossier || dossier.id !== id)
    return (
      <main className="page narrow">
        {failure ? (
          <>
            <Notice kind="serious">{failureWords(t, language, failure)}</Notice>
            <div>
              <Button onClick={() => go({ name: 'portfolio' })}>← {t('common.back')}</Button>
            </div>
          </>
        ) : (
          <p className="hint">{t('common.loading')}</p>
        )}
      </main>
    );
  return (
    <div className="dossier" data-coherence={coherence}>
      <DossierHead id={id} />
      <Rail id={id} station={station} />
      <main className="centre" key={station ?? 'questions'}>
        {station === null ? <QuestionsView /> : <Station station={station} />}
      </main>
      {coherence && <CoherencePanel />}
      <StatusBar />
      <AskedFigureDialog />
      <AskedHistoryDialog id={id} />
    </div>
  );
};
