import { useCallback } from 'react';
import type { FailureCode } from '#shared/contract/failures.ts';
import type { Language } from '#shared/method/text.ts';
import { call } from '../api/client.ts';
import { useT } from '../app/language.tsx';
import { Button } from '../components/button.tsx';
import { PaperDesk } from '../memo/paper-desk.tsx';
import { useApp } from '../state/app-store.ts';

/** Minutes or a letter as they will be on paper. */
export const PaperScreen = ({ id, dossierId }: { readonly id: string; readonly dossierId: string | null }) => {
  const t = useT();
  const { go } = useApp();
  const make = useCallback(
    (language: Language) => (jobId: string) => call('committee.render', { sessionId: id, dossierId, language, jobId }),
    [id, dossierId],
  );
  const remedies = (code: FailureCode) =>
    code === 'letter.refused' && (
      <>
        <Button onClick={() => go({ name: 'committee', tab: 'letters' })}>{t('committee.tab.letters')}</Button>
        <Button onClick={() => go({ name: 'settings' })}>{t('settings.title')}</Button>
      </>
    );
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
