/** An attached PDF, one page at a time, beside what one writes: the page that is shown is the page that is quoted. */

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useRead } from '#renderer/ground/api/reading.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { IconButton } from '#renderer/ground/components/controls/tip.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dossierStore } from '#renderer/ground/state/dossier-store.ts';
import { useOpenPage } from '#renderer/ground/state/open-page.ts';
import { useSidePanel } from '#renderer/ground/state/side-panel.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { openPdf, type PdfDocument } from '#renderer/places/memo/pdf-document.ts';
import { writeOrigin } from '#renderer/places/stations/origin/origins.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { Failure } from '#shared/contract/failures.ts';

/** Points of an A4 page. */
const PAGE_POINTS = 595.28;
/** Sharp enough in the widest panel, whatever the zoom. */
const DRAWN_WIDTH = 900;

const usePdf = (
  id: string,
): { readonly pdf: PdfDocument | null; readonly failure: Failure | null; readonly isUnreadable: boolean } => {
  const [pdf, setPdf] = useState<PdfDocument | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  // Read once: an attachment does not change while it is open.
  const { value, failure } = useRead('attachment.read', { id }, { wanted: pdf === null });
  const bytes = value?.bytes;
  const isThere = bytes !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same bytes read again are the same document
  useEffect(() => {
    if (bytes === undefined) return;
    let opened: PdfDocument | null = null;
    let gone = false;
    openPdf(bytes).then(
      (document) => {
        opened = document;
        if (gone) document.close();
        else setPdf(document);
      },
      () => setUnreadable(true),
    );
    return () => {
      gone = true;
      opened?.close();
    };
  }, [id, isThere]);
  return { pdf, failure, isUnreadable };
};

/** The answers that a page is the source of: each leads to where it is written. */
const CitedBy = ({ id, page }: { readonly id: string; readonly page: number }) => {
  const t = useT();
  const language = useLanguage();
  const goTo = useApp((s) => s.goTo);
  const answers = useDossier((s) => s.dossier?.answers);
  const citing = Object.entries(answers ?? {}).flatMap(([questionId, { source }]) => {
    const question = questionById(questionId);
    return question !== undefined && source?.attachmentId === id && source.page === String(page) ? [question] : [];
  });
  if (citing.length === 0) return null;
  return (
    <p className="page-cited">
      <span className="hint">{t('panel.citedBy')}</span>
      {citing.map((question) => (
        <button
          key={question.id}
          type="button"
          className="link"
          onClick={() => goTo(question.station, ['answers', question.id])}
        >
          {question.label[language]}
        </button>
      ))}
    </p>
  );
};

export const PageViewer = ({
  id,
  name,
  onClose,
}: {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const { pdf, failure, isUnreadable } = usePdf(id);
  const page = useOpenPage((s) => s.open?.page ?? 1);
  const questionId = useSidePanel((s) => s.question);
  const question = questionId === null ? undefined : questionById(questionId);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  const turn = (to: number): void => {
    if (pdf && to >= 1 && to <= pdf.pages) useOpenPage.setState({ open: { attachmentId: id, name, page: to } });
  };
  useEffect(() => {
    if (!pdf || !canvas.current) return;
    void pdf.draw(page, canvas.current, DRAWN_WIDTH / PAGE_POINTS);
    void pdf.text(page).then(setWords);
  }, [pdf, page]);
  const cite = (): void => {
    const { dossier } = dossierStore.getState();
    if (!question || !dossier) return;
    const answer = dossier.answers[question.id];
    writeOrigin(question.label[language], question.id, answer, {
      source: { kind: 'document', attachmentId: id, detail: name.slice(0, 500), page: String(page) },
      confidence: answer?.confidence ?? 'high',
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'PageDown') turn(page + 1);
    else if (event.key === 'PageUp') turn(page - 1);
    else if (event.key === 'Enter' && event.ctrlKey) cite();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside, which turn the page
    <div className="page-viewer" onKeyDown={onKeyDown}>
      <div className="page-head">
        <Button kind="quiet" label={t('panel.closeDocument', { name })} onClick={onClose}>
          ← {t('panel.list')}
        </Button>
        <strong className="grow">{name}</strong>
      </div>
      {(failure !== null || isUnreadable) && (
        <Notice kind="serious">{failure === null ? t('panel.unreadable') : failureWords(t, language, failure)}</Notice>
      )}
      {pdf && (
        <>
          <div className="page-head">
            <IconButton label={t('panel.before')} disabled={page <= 1} onClick={() => turn(page - 1)}>
              <ChevronLeft size={16} strokeWidth={1.75} aria-hidden="true" />
            </IconButton>
            <span className="grow">{t('panel.page', { page, pages: pdf.pages })}</span>
            <IconButton label={t('panel.after')} disabled={page >= pdf.pages} onClick={() => turn(page + 1)}>
              <ChevronRight size={16} strokeWidth={1.75} aria-hidden="true" />
            </IconButton>
          </div>
          <canvas
            ref={canvas}
            className="page-canvas"
            role="img"
            aria-label={t('panel.page', { page, pages: pdf.pages })}
          />
          <p className="hidden">{words}</p>
          <CitedBy id={id} page={page} />
          <div className="page-foot">
            <Button kind="main" blocked={question ? null : t('panel.citeNothing')} onClick={cite}>
              {t('panel.cite')}
            </Button>
            {question && <span className="hint">{t('panel.citeFor', { field: question.label[language] })}</span>}
          </div>
        </>
      )}
    </div>
  );
};
