/** An attached PDF, one page at a time, beside what one writes: the page that is shown is the page that is quoted. */

import { ChevronLeft, ChevronRight, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useRead } from '#renderer/ground/api/reading.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { IconButton, TippedButton } from '#renderer/ground/components/controls/tip.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { openPageAt, useOpenPage, ZOOMS, zoomBy } from '#renderer/ground/state/open-page.ts';
import { openPdf, type PdfDocument } from '#renderer/places/memo/pdf-document.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { Failure } from '#shared/contract/failures.ts';
import { CitedBy, CiteFoot, useCiting } from './citing.tsx';
import { PageSheet } from './page-sheet.tsx';
import './page-viewer.css';

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

/** How large the page is read, kept for the document. */
const Zoom = ({ id }: { readonly id: string }) => {
  const t = useT();
  const zoom = useOpenPage((s) => s.zooms[id] ?? 1);
  return (
    <>
      <IconButton
        label={t('panel.zoomOut')}
        tip={`${t('panel.zoomOut')} (Ctrl −)`}
        disabled={zoom === ZOOMS.at(0)}
        onClick={() => zoomBy(id, -1)}
      >
        <Minus size={16} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
      <TippedButton
        className="button page-zoom"
        data-kind="quiet"
        aria-label={`${t('panel.zoomed', { percent: Math.round(zoom * 100) })}, ${t('panel.zoomFit')}`}
        tip={`${t('panel.zoomFit')} (Ctrl 0)`}
        onClick={() => zoomBy(id, 0)}
      >
        {t('panel.zoomed', { percent: Math.round(zoom * 100) })}
      </TippedButton>
      <IconButton
        label={t('panel.zoomIn')}
        tip={`${t('panel.zoomIn')} (Ctrl +)`}
        disabled={zoom === ZOOMS.at(-1)}
        onClick={() => zoomBy(id, 1)}
      >
        <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </>
  );
};
const ZOOM_KEYS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, '0': 0 };

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
  const citing = useCiting();
  const turn = (to: number): void => {
    if (pdf && to >= 1 && to <= pdf.pages) openPageAt(id, name, to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isControl = event.ctrlKey || event.metaKey;
    const zoom = isControl && !event.altKey ? ZOOM_KEYS[event.key] : undefined;
    if (event.key === 'PageDown' && !isControl && !event.altKey) turn(page + 1);
    else if (event.key === 'PageUp' && !isControl && !event.altKey) turn(page - 1);
    else if (event.key === 'Enter' && isControl) citing.cite();
    else if (zoom !== undefined) zoomBy(id, zoom);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons and of the words inside
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
            <Zoom id={id} />
          </div>
          <PageSheet id={id} pdf={pdf} page={page} />
          <CitedBy id={id} page={page} />
          <CiteFoot citing={citing} />
        </>
      )}
    </div>
  );
};
