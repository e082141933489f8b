import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useMadeFile } from '#renderer/ground/commands/made-file.ts';
import { showPaper } from '#renderer/ground/commands/shown-paper.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { EmptyState, Notice } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import type { Language } from '#shared/base/method/text.ts';
import { formatNumber } from '#shared/base/money/format.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { Failure, FailureCode } from '#shared/contract/failures.ts';
import { PdfPages } from './pdf-pages.tsx';
import { printPdf } from './print.ts';
import { type MakePaper, usePaper } from './use-paper.ts';

export interface PaperDeskProps {
  readonly title: string;
  readonly backLabel: string;
  readonly onBack: () => void;
  /** said while it is made, and when it was not */ readonly making: string;
  readonly notMade: string;
  /** asks main for it; the same function as long as the same paper is wanted */ readonly make: (
    language: Language,
  ) => MakePaper;
  /** what else can be done after a failure; `retry: false` when asking again would fail alike */
  readonly remedies?: (code: FailureCode) => { readonly buttons: ReactNode; readonly retry?: boolean } | null;
  /** what is chosen about the paper, beside it */ readonly children?: ReactNode;
}

/** Why a paper was not made, and what to do. */
const NotMade = ({
  title,
  failure,
  remedies,
  onAgain,
}: {
  readonly title: string;
  readonly failure: Failure;
  readonly remedies: PaperDeskProps['remedies'];
  readonly onAgain: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const stopped = failure.code === 'cancelled';
  const remedy = remedies?.(failure.code) ?? null;
  return (
    <EmptyState title={title}>
      <Notice kind={stopped ? 'info' : 'serious'}>
        {stopped ? t('preview.cancelled') : failureWords(t, language, failure)}
      </Notice>
      <div className="row">
        {remedy?.retry !== false && (
          <Button kind="main" onClick={onAgain}>
            {t('common.retry')}
          </Button>
        )}
        {remedy?.buttons}
      </div>
    </EmptyState>
  );
};

/** A paper as it will be printed: look, print, open, save. */
export const PaperDesk = (props: PaperDeskProps) => {
  const { title, backLabel, onBack, making, notMade, make, remedies, children } = props;
  const t = useT();
  const windowLanguage = useLanguage();
  const [language, setLanguage] = useState(windowLanguage);
  const ask = useCallback((jobId: string) => make(language)(jobId), [make, language]);
  const { state, cancel, again } = usePaper(ask);
  const ready = state.state === 'ready' ? state : null;
  const file = useMadeFile();
  const [writing, setWriting] = useState(false);
  const saveWord = async (handle: string): Promise<void> => {
    setWriting(true);
    await file.saveWord(handle);
    setWriting(false);
  };
  useEffect(() => showPaper(ready === null ? null : () => void printPdf(ready.pdf)), [ready]);
  return (
    <div className={children === undefined ? 'paper' : 'memo'}>
      <section className="page-head memo-head" aria-label={title}>
        <Button kind="quiet" onClick={onBack}>
          ← {backLabel}
        </Button>
        <h1>{title}</h1>
        <Segments
          label={t('preview.language')}
          value={language}
          options={[
            { id: 'fr', label: t('settings.french') },
            { id: 'en', label: t('settings.english') },
          ]}
          onChange={setLanguage}
        />
        <span className="grow" />
        <Button disabled={!ready} onClick={() => ready && void printPdf(ready.pdf)}>
          {t('preview.print')}
        </Button>
        <Button disabled={!ready} onClick={() => ready && void file.open(ready.memo.handle)}>
          {t('preview.open')}
        </Button>
        <Button disabled={!ready || writing} onClick={() => ready && void saveWord(ready.memo.handle)}>
          {t(writing ? 'preview.writingWord' : 'preview.saveWord')}
        </Button>
        <Button kind="main" disabled={!ready} onClick={() => ready && void file.save(ready.memo.handle)}>
          {t('preview.save')}
        </Button>
      </section>
      {children}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <main className="memo-desk" tabIndex={0} aria-busy={state.state === 'making'}>
        {state.state === 'making' && (
          <EmptyState title={making}>
            <progress aria-label={making} {...(state.done === undefined ? {} : { value: state.done, max: 1 })} />
            <Button onClick={cancel}>{t('common.cancel')}</Button>
          </EmptyState>
        )}
        {state.state === 'failed' && (
          <NotMade title={notMade} failure={state.failure} remedies={remedies} onAgain={again} />
        )}
        {ready && <PdfPages document={ready.pdf} />}
      </main>
      <section className="status memo-foot" aria-label={t('preview.file')}>
        {ready && (
          <>
            <span>{t('preview.pages', { count: ready.memo.pages })}</span>
            <span>{t('preview.size', { size: formatNumber(ready.memo.bytes / 1_000, windowLanguage, 0) })}</span>
            <span className="grow" />
            <span title={ready.memo.sha256}>{t('preview.fingerprint', { start: ready.memo.sha256.slice(0, 16) })}</span>
          </>
        )}
      </section>
    </div>
  );
};
