/** Said over every place while nothing can be written: why, and what can be done. */
import { Button } from '#renderer/ground/components/button.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { showUnsaved } from '#renderer/ground/saving/final.ts';
import { useLock } from '#renderer/ground/saving/lock.ts';
import { outbox } from '#renderer/ground/saving/outbox.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import './unsaved.css';

export const LockNotice = () => {
  const t = useT();
  const language = useLanguage();
  const lock = useLock();
  const load = useApp((s) => s.load);
  if (lock === null || lock === 'acting') return null;
  return (
    <div className="lock-notice">
      <Notice kind="attention">
        <div className="row">
          <span className="grow">
            <strong>{t('saving.locked')}</strong> {failureWords(t, language, lock)}
          </span>
          <Button kind="quiet" onClick={() => showUnsaved('asked')}>
            {t('saving.see')}
          </Button>
          <Button kind="quiet" onClick={() => void load().then(() => outbox.flush())}>
            {t('common.retry')}
          </Button>
        </div>
      </Notice>
    </div>
  );
};
