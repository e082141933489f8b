import { useCallback } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { PaperDesk } from '#renderer/places/memo/paper-desk.tsx';
import type { Language } from '#shared/base/method/text.ts';
import type { FailureCode } from '#shared/contract/failures.ts';

/** Minutes or a letter as they will be on paper. */
export const PaperScreen = ({ id, dossierId }: { readonly id: string; readonly dossierId: string | null }) => {
  const t = useT();
  const go = useApp((s) => s.go);
  const make = useCallback(
    (language: Language) => (jobId: string) =>
      callFinal('committee.render', { sessionId: id, dossierId, language, jobId }),
    [id, dossierId],
  );
  const remedies = (code: FailureCode) =>
    code === 'letter.refused'
      ? {
          buttons: (
            <>
              <Button onClick={() => go({ name: 'committee', tab: 'letters' })}>{t('committee.tab.letters')}</Button>
              <Button onClick={() => go({ name: 'settings' })}>{t('settings.title')}</Button>
            </>
          ),
        }
      : null;
  return (
    <PaperDesk
      title={t(dossierId === null ? 'committee.minutes' : 'committee.letter')}
      backLabel={t('committee.session')}
      onBack={() => go({ name: 'session', id, dossierId })}
      making={t('committee.making')}
      notMade={t('committee.notMade')}
      make={make}
      remedies={remedies}
    />
  );
};
