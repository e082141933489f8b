import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Loading, Notice } from '#renderer/ground/components/notice.tsx';
import { useFrozenVersion } from '#renderer/ground/history/frozen-version.ts';
import { History } from '#renderer/ground/history/panel.tsx';
import { AskedHistoryDialog } from '#renderer/ground/history/place-history.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { coherenceShown, type ProjectionTab, useApp } from '#renderer/ground/state/app-store.ts';
import { flush, openDossier } from '#renderer/ground/state/dossier-store.ts';
import { keepLeftPage } from '#renderer/ground/state/left-pages.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useFindings } from '#renderer/places/coherence/use-findings.ts';
import { AskedFigureDialog } from '#renderer/places/projection/figures/why-dialog.tsx';
import { ProjectionView } from '#renderer/places/projection/projection-view.tsx';
import { QuestionsView } from '#renderer/places/questions/questions-view.tsx';
import { Station, WrittenAbout } from '#renderer/places/stations/station.tsx';
import { failureWords } from '#shared/contract/failure-words.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { Attachments } from './attachments.tsx';
import { DossierHead } from './head.tsx';
import { Home } from './home/home.tsx';
import type { DossierPage } from './page.ts';
import { SidePanel, usePanelKeys } from './panel/side-panel.tsx';
import { useAskedQuestion } from './panel/use-asked-question.ts';
import { Rail } from './rail.tsx';
import { useFocusPlace } from './use-focus-place.ts';

const Page = ({
  page,
  tab,
  lead,
}: {
  readonly page: DossierPage;
  readonly tab: ProjectionTab;
  readonly lead: ReactNode;
}) => {
  if (page === 'overview') return <Home />;
  if (page === 'projection')
    return <ProjectionView tab={tab} lead={lead} notes={<WrittenAbout station="projection" />} />;
  return page === 'questions' ? <QuestionsView /> : <Station station={page} />;
};

/** Keeps where one is in the dossier, under the name that it has then. */
const KeptPage = ({
  id,
  page,
  tab,
}: {
  readonly id: string;
  readonly page: DossierPage;
  readonly tab: ProjectionTab;
}) => {
  const name = useDossier((s) => (s.dossier === null ? '' : answerText(s.dossier, 'request.projectName')));
  useEffect(() => {
    keepLeftPage({ id, name: name.slice(0, 300), page, ...(page === 'projection' ? { tab } : {}) });
  }, [id, name, page, tab]);
  return null;
};

/** Findings stand beside a station that has one of its own. Settled as one arrives: what is typed there opens and closes nothing. */
const OwnFindings = ({ page }: { readonly page: DossierPage }) => {
  const { open } = useFindings();
  const arrived = useRef<DossierPage | null>(null);
  useLayoutEffect(() => {
    if (arrived.current === page) return;
    arrived.current = page;
    useApp.setState({ hasOwnFinding: open.some((f) => f.station === page) });
  }, [page, open]);
  return null;
};

/** One dossier: where one can go in it on the left, one of its pages in the middle, what does not hold together on the right. */
export const DossierScreen = ({
  id,
  page,
  tab = 'plan',
}: {
  readonly id: string;
  readonly page: DossierPage;
  /** of the projection */ readonly tab?: ProjectionTab | undefined;
}) => {
  const [opened, setOpened] = useState<'history' | 'attachments' | null>(null);
  const t = useT();
  const language = useLanguage();
  const go = useApp((s) => s.go);
  const coherence = useApp(coherenceShown);
  // Which one it is, and nothing of its content: a key typed changes what reads what was typed, not the whole page.
  const openId = useDossier((s) => s.dossier?.id ?? null);
  const failure = useDossier((s) => s.failure);
  const imported = t('exchange.history.undo');
  const cut = t('dossier.cutValue');
  useEffect(() => void openDossier(id, { imported, cut }), [id, imported, cut]);
  useFrozenVersion(id);
  usePanelKeys();
  useAskedQuestion();
  useFocusPlace(openId === id ? `${page}/${tab}` : '');
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
  if (openId !== id)
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
          <Loading lines={10} />
        )}
      </main>
    );
  const rail = (
    <Rail
      id={id}
      page={page}
      folded={page === 'projection'}
      onHistory={() => setOpened('history')}
      onAttachments={() => setOpened('attachments')}
    />
  );
  return (
    <div className="dossier" data-coherence={coherence} data-page={page}>
      <KeptPage id={id} page={page} tab={tab} />
      <OwnFindings page={page} />
      <DossierHead id={id} />
      {page !== 'projection' && rail}
      <main className="centre" key={page}>
        <Page page={page} tab={tab} lead={rail} />
      </main>
      {coherence && <SidePanel id={id} />}
      <AskedFigureDialog />
      <AskedHistoryDialog id={id} />
      {opened === 'history' && <History id={id} onClose={() => setOpened(null)} />}
      {opened === 'attachments' && <Attachments id={id} onClose={() => setOpened(null)} />}
    </div>
  );
};
