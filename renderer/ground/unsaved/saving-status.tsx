/** What a status bar says of the disk, and a way to the words that are not on it. */
import { useStore } from 'zustand';
import { Button } from '#renderer/ground/components/button.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { showUnsaved } from '#renderer/ground/saving/final.ts';
import { outbox } from '#renderer/ground/saving/outbox.ts';
import { refusing } from '#renderer/ground/saving/unsaved.ts';
import { timeOfDay } from '#shared/base/i18n/dates.ts';
import { failureWords } from '#shared/contract/failure-words.ts';

/** @param since ISO time at which what is shown was saved, before this window saved anything */
export const SavingStatus = ({ since = '' }: { readonly since?: string }) => {
  const t = useT();
  const language = useLanguage();
  const state = useStore(outbox.state, (s) => s.state);
  const at = useStore(outbox.state, (s) => s.at);
  const failures = useStore(outbox.state, (s) => s.failures);
  const isRefusing = useStore(refusing, (s) => s.keys.size > 0);
  const last = at > since ? at : since;
  const [failure] = failures.values();
  const kind = state === 'saved' && isRefusing ? 'failed' : state;
  const said = {
    failed: t('dossier.failed'),
    saving: t('dossier.saving'),
    saved: last === '' ? t('frame.status.nothing') : t('dossier.saved', { time: timeOfDay(new Date(last), language) }),
  }[kind];
  return (
    <>
      <span data-kind={kind} role="status">
        {said}
      </span>
      {failure !== undefined && (
        <span className="error" role="alert">
          {failureWords(t, language, failure)}
        </span>
      )}
      {kind === 'failed' && (
        <Button kind="quiet" onClick={() => showUnsaved('asked')}>
          {t('saving.see')}
        </Button>
      )}
      {failure !== undefined && (
        <Button kind="quiet" onClick={() => void outbox.flush()}>
          {t('common.retry')}
        </Button>
      )}
    </>
  );
};
