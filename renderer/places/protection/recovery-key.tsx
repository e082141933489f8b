import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';

/** A recovery key, shown once: to be printed or copied out. */
export const RecoveryKey = ({ code, onKept }: { readonly code: string; readonly onKept: () => void }) => {
  const t = useT();
  const language = useLanguage();
  const { tell, say } = useApp(useShallow((s) => ({ tell: s.tell, say: s.say })));
  const [isSaved, setSaved] = useState(false);
  const save = async (): Promise<void> => {
    const reply = await callFinal('protection.saveSheet', { code, language });
    if (reply.ok) {
      setSaved(true);
      say(t('protection.codeSaved'));
    } else if (reply.failure.code !== 'cancelled') tell(reply.failure);
  };
  return (
    <>
      <Notice kind="attention">{t('protection.codeOnce')}</Notice>
      <section className="recovery-key" aria-label={t('protection.code')}>
        {code.split('-').map((group, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike, and none ever moves
          <span key={i}>{group}</span>
        ))}
      </section>
      {isSaved && <p role="status">{t('protection.codeSaved')}</p>}
      <div className="row">
        <Button kind="main" onClick={() => void save()}>
          {t('protection.codeSave')}
        </Button>
        <Button onClick={onKept}>{t('protection.codeKept')}</Button>
      </div>
    </>
  );
};
