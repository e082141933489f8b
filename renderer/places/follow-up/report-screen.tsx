import { useCallback } from 'react';
import { useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { PaperDesk } from '#renderer/places/memo/paper-desk.tsx';
import type { Language } from '#shared/base/method/text.ts';

/** The report of a follow-up as it will be on paper. */
export const FollowUpReportScreen = ({ id }: { readonly id: string }) => {
  const t = useT();
  const go = useApp((s) => s.go);
  const make = useCallback(
    (language: Language) => (jobId: string) => callFinal('followUp.render', { dossierId: id, language, jobId }),
    [id],
  );
  return (
    <PaperDesk
      title={t('followUp.report')}
      backLabel={t('followUp.title')}
      onBack={() => go({ name: 'followUp', id, tab: 'milestones' })}
      making={t('followUp.making')}
      notMade={t('followUp.notMade')}
      make={make}
    />
  );
};
