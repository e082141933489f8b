/** The words that are on the screen and not on the disk: which document, which field, why; try again, copy, give up, or go all the same. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { refusalRule } from '#renderer/ground/fields/refusal-text.ts';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { showUnsaved, unsavedShown } from '#renderer/ground/saving/final.ts';
import { outbox } from '#renderer/ground/saving/outbox.ts';
import { giveUp, overwrite, refusing, type UnsavedWords, unsavedNow } from '#renderer/ground/saving/unsaved.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import { copyText } from './copy-text.ts';
import './unsaved.css';

const whyWords = (t: Translate, language: Language, why: UnsavedWords['why']): string => {
  if (why === null) return t('saving.onItsWay');
  if (why.kind === 'refused') return refusalRule(t, language, why.refusal);
  if (why.kind === 'noValue') return why.said === '' ? t('saving.noValue') : why.said;
  return failureWords(t, language, why.failure);
};
/** Another hand wrote at the same place meanwhile. */
const isContested = ({ why }: UnsavedWords): boolean =>
  why?.kind === 'notSent' && ['record.stale', 'dossier.stale', 'dossier.conflict'].includes(why.failure.code);
/** As one would note them down before closing. */
const asText = (t: Translate, all: readonly UnsavedWords[]): string =>
  all.map((u) => `${u.document} · ${u.field === '' ? t('saving.whole') : u.field}\n${u.words}`).join('\n\n');

const Words = ({ words }: { readonly words: UnsavedWords }) => {
  const t = useT();
  const language = useLanguage();
  return (
    <li>
      <strong>{words.field === '' ? t('saving.whole') : words.field}</strong>{' '}
      <span className="hint">{whyWords(t, language, words.why)}</span>
      <blockquote>{words.words === '' ? t('saving.empty') : words.words}</blockquote>
    </li>
  );
};

export const UnsavedDialog = () => {
  const t = useT();
  const language = useLanguage();
  const because = useStore(unsavedShown, (s) => s.because);
  // What is unsaved is asked again whenever something is saved, refused or corrected.
  useStore(outbox.state);
  useStore(refusing);
  const [isCopied, setCopied] = useState(false);
  if (because === null) return null;
  const all = unsavedNow(language).filter((u) => because !== 'closing' || !u.isDraft);
  const documents = [...new Set(all.map((u) => u.key))].map((key) => [key, all.filter((u) => u.key === key)] as const);
  const close = (): void => {
    setCopied(false);
    showUnsaved(null);
  };
  return (
    <Dialog title={t('saving.title')} onClose={close} wide>
      {all.length === 0 ? (
        <p role="status">{t('saving.nothing')}</p>
      ) : (
        <Notice kind={because === 'asked' ? 'attention' : 'serious'}>{t(`saving.${because}`)}</Notice>
      )}
      {documents.map(([key, unsaved]) => (
        <section key={key} className="unsaved" aria-label={unsaved[0]?.document ?? ''}>
          <header className="row">
            <h3 className="grow">{unsaved[0]?.document}</h3>
            {unsaved.some(isContested) && (
              <Button kind="quiet" onClick={() => void overwrite(key)}>
                {t('saving.overwrite')}
                <span className="hidden"> {unsaved[0]?.document}</span>
              </Button>
            )}
            <Button kind="quiet" onClick={() => void giveUp(key)}>
              {t('saving.giveUp')}
              <span className="hidden"> {unsaved[0]?.document}</span>
            </Button>
          </header>
          <ul>
            {unsaved.map((words) => (
              <Words key={`${words.field} ${words.words}`} words={words} />
            ))}
          </ul>
        </section>
      ))}
      <div className="row">
        {all.length > 0 && (
          <>
            <Button kind="main" onClick={() => void outbox.flush()}>
              {t('common.retry')}
            </Button>
            <Button onClick={() => setCopied(copyText(asText(t, all)))}>{t('saving.copy')}</Button>
            <span role="status">{isCopied ? t('saving.copied') : ''}</span>
          </>
        )}
        <span className="grow" />
        {because === 'closing' && (
          <Button onClick={() => void call('app.leave', { ready: true })}>{t('saving.leave')}</Button>
        )}
        <Button onClick={close}>{t(because === 'closing' ? 'saving.stay' : 'common.close')}</Button>
      </div>
    </Dialog>
  );
};
