import { useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { onEvent } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { EmptyState, Notice } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { formatNumber } from '#shared/base/money/format.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import { usualComposition } from '#shared/papers/memo/composition.ts';
import { DRAFT } from '#shared/papers/memo/edition.ts';
import { Composer } from './composer.tsx';
import { PdfPages } from './pdf-pages.tsx';
import { printPdf } from './print.ts';
import { useMemoDocument } from './use-memo-document.ts';

/** The memo as the committee will hold it: choose format and language, look, save, print, open. */
export const MemoScreen = ({ id }: { readonly id: string }) => {
  const t = useT();
  const windowLanguage = useLanguage();
  const { go, tell, say } = useApp(useShallow((s) => ({ go: s.go, tell: s.tell, say: s.say })));
  const [composition, setComposition] = useState(() => usualComposition('summary'));
  const [language, setLanguage] = useState(windowLanguage);
  const [edition, setEdition] = useState(DRAFT);
  const { state, cancel, again } = useMemoDocument({ dossierId: id, language, ...composition, ...edition });
  const ready = state.state === 'ready' ? state : null;
  const save = async (): Promise<void> => {
    if (!ready) return;
    const reply = await callFinal('memo.save', { handle: ready.memo.handle });
    if (reply.ok) say(t('preview.saved', { name: reply.value.name }));
    else if (reply.failure.code !== 'cancelled') tell(reply.failure);
  };
  const open = async (): Promise<void> => {
    if (!ready) return;
    const reply = await callFinal('memo.open', { handle: ready.memo.handle });
    if (!reply.ok) tell(reply.failure);
    else if (!reply.value.opened) say(t('preview.noViewer'));
  };
  useEffect(
    () =>
      onEvent((event) => {
        if (event.topic === 'menu' && event.command === 'print' && ready) void printPdf(ready.pdf);
      }),
    [ready],
  );
  return (
    <div className="memo">
      <div className="page-head memo-head">
        <Button kind="quiet" onClick={() => go({ name: 'dossier', id, station: 'opinion' })}>
          ← {t('preview.back')}
        </Button>
        <h1>{t('preview.title')}</h1>
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
        <Button disabled={!ready} onClick={() => void open()}>
          {t('preview.open')}
        </Button>
        <Button kind="main" disabled={!ready} onClick={() => void save()}>
          {t('preview.save')}
        </Button>
      </div>
      <Composer composition={composition} edition={edition} onCompose={setComposition} onEdition={setEdition} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <main className="memo-desk" tabIndex={0} aria-busy={state.state === 'making'}>
        {state.state === 'making' && (
          <EmptyState title={t('preview.making')}>
            <progress
              aria-label={t('preview.making')}
              {...(state.done === undefined ? {} : { value: state.done, max: 1 })}
            />
            <Button onClick={cancel}>{t('common.cancel')}</Button>
          </EmptyState>
        )}
        {state.state === 'failed' && (
          <EmptyState title={t('preview.failed')}>
            <Notice kind={state.failure.code === 'cancelled' ? 'info' : 'serious'}>
              {state.failure.code === 'cancelled'
                ? t('preview.cancelled')
                : failureWords(t, windowLanguage, state.failure)}
            </Notice>
            {state.failure.code === 'memo.notReady' ? (
              <>
                <Button kind="main" onClick={() => go({ name: 'dossier', id, station: 'opinion' })}>
                  {t('preview.complete')}
                </Button>
                <Button onClick={() => setEdition({ ...edition, issued: false })}>{t('preview.asDraft')}</Button>
              </>
            ) : (
              <Button kind="main" onClick={again}>
                {t('common.retry')}
              </Button>
            )}
          </EmptyState>
        )}
        {ready && <PdfPages document={ready.pdf} />}
      </main>
      <footer className="status memo-foot">
        {ready && (
          <>
            <span>{t('preview.pages', { count: ready.memo.pages })}</span>
            <span>{t('preview.size', { size: formatNumber(ready.memo.bytes / 1_000, windowLanguage, 0) })}</span>
            <span className="grow" />
            <span title={ready.memo.sha256}>{t('preview.fingerprint', { start: ready.memo.sha256.slice(0, 16) })}</span>
          </>
        )}
      </footer>
    </div>
  );
};
