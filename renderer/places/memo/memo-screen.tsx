import { useCallback, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { FailureCode } from '#shared/contract/failures.ts';
import type { MemoRequest } from '#shared/contract/operations/memo.ts';
import { usualComposition } from '#shared/papers/memo/composition.ts';
import { DRAFT } from '#shared/papers/memo/edition.ts';
import { Composer } from './composer.tsx';
import { PaperDesk } from './paper-desk.tsx';

/** The memo as the committee will hold it: choose format and language, look, save, print, open. */
export const MemoScreen = ({ id }: { readonly id: string }) => {
  const t = useT();
  const go = useApp((s) => s.go);
  const [composition, setComposition] = useState(() => usualComposition('summary'));
  const [edition, setEdition] = useState(DRAFT);
  // One text for what is asked: the same choices in another object ask for nothing new.
  const asked = JSON.stringify({ dossierId: id, ...composition, ...edition });
  const make = useCallback(
    (language: Language) => (jobId: string) =>
      callFinal('memo.render', { ...(JSON.parse(asked) as Omit<MemoRequest, 'language'>), language, jobId }),
    [asked],
  );
  const goToOpinion = (): void => go({ name: 'dossier', id, station: 'opinion' });
  const remedies = (code: FailureCode) =>
    code === 'memo.notReady'
      ? {
          retry: false,
          buttons: (
            <>
              <Button kind="main" onClick={goToOpinion}>
                {t('preview.complete')}
              </Button>
              <Button onClick={() => setEdition({ ...edition, issued: false })}>{t('preview.asDraft')}</Button>
            </>
          ),
        }
      : null;
  return (
    <PaperDesk
      title={t('preview.title')}
      backLabel={t('preview.back')}
      onBack={goToOpinion}
      making={t('preview.making')}
      notMade={t('preview.failed')}
      make={make}
      remedies={remedies}
    >
      <Composer composition={composition} edition={edition} onCompose={setComposition} onEdition={setEdition} />
    </PaperDesk>
  );
};
