import { useEffect, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { History } from '#renderer/ground/history/panel.tsx';
import { AskedHistoryDialog } from '#renderer/ground/history/place-history.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { coherenceShown, useApp } from '#renderer/ground/state/app-store.ts';
import { flush, openDossier } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { CoherencePanel } from '#renderer/places/coherence/panel.tsx';
import { AskedFigureDialog } from '#renderer/places/projection/figures/why-dialog.tsx';
import { QuestionsView } from '#renderer/places/questions/questions-view.tsx';
import { Station } from '#renderer/places/stations/station.tsx';
import { failureWords } from '#shared/contract/failure-words.ts';
import { Attachments } from './attachments.tsx';
import { DossierHead } from './head.tsx';
import { Home } from './home/home.tsx';
import type { DossierPage } from './page.ts';
import { Rail } from './rail.tsx';
import { StatusBar } from './status-bar.tsx';
import { useFocusPlace } from './use-focus-place.ts';

const Page = ({ page }: { readonly page: DossierPage }) => {
  if (page === 'overview') return <Home />;
  return page === 'questions' ? <QuestionsView /> : <Station station={page} />;
};

/** One dossier: where one can go in it on the left, one of its pages in the middle, what does not hold together on the right. */
export const DossierScreen = ({ id, page }: { readonly id: string; readonly page: DossierPage }) => {
  const [opened, setOpened] = useState<'history' | 'attachments' | null>(null);
  const t = useT();
  const language = useLanguage();
  const go = useApp((s) => s.go);
  const coherence = useApp(coherenceShown);
  const dossier = useDossier((s) => s.dossier);
  const failure = useDossier((s) => s.failure);
  const imported = t('exchange.history.undo');
  const cut = t('dossier.cutValue');
  useEffect(() => void openDossier(id, { imported, cut }), [id, imported, cut]);
  useFocusPlace(dossier?.id === id ? page : '');
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
      <Rail id={id} page={page} onHistory={() => setOpened('history')} onAttachments={() => setOpened('attachments')} />
      <main className="centre" key={page}>
        <Page page={page} />
      </main>
      {coherence && <CoherencePanel />}
      <StatusBar />
      <AskedFigureDialog />
      <AskedHistoryDialog id={id} />
      {opened === 'history' && <History id={id} onClose={() => setOpened(null)} />}
      {opened === 'attachments' && <Attachments id={id} onClose={() => setOpened(null)} />}
    </div>
  );
};
