import { useCallback } from 'react';
import type { Language } from '#shared/method/text.ts';
import { call } from '../api/client.ts';
import { useT } from '../app/language.tsx';
import { PaperDesk } from '../memo/paper-desk.tsx';
import { useApp } from '../state/app-store.ts';

/** The report of a follow-up as it will be on paper. */
export const FollowUpReportScreen = ({ id }: { readonly id: string }) => {
  const t = useT();
  const go = useApp((s) => s.go);
  const make = useCallback(
    (language: Language) => (jobId: string) => call('followUp.render', { dossierId: id, language, jobId }),
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
