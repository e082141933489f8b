import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { Failure } from '#shared/contract/failures.ts';
import type { ErasedReport } from '#shared/contract/operations/privacy.ts';
import type { ErasureReason } from '#shared/dossier/merge/redaction.ts';
import { ReasonField } from './reason-field.tsx';

export interface DestroyedDossier {
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
  readonly keep: boolean;
}

/** A dossier that goes, with all that stands beside it; its figures may stay. */
export const DestroyDialog = ({
  dossier,
  onDone,
  onClose,
}: {
  readonly dossier: DestroyedDossier;
  readonly onDone: (report: ErasedReport) => void;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const [how, setHow] = useState<'keep' | 'nothing'>(dossier.keep ? 'keep' : 'nothing');
  const [reason, setReason] = useState<ErasureReason | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const destroy = async (why: ErasureReason): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const reply = await callFinal('privacy.destroy', { id: dossier.id, reason: why, keep: how === 'keep' });
    setBusy(false);
    if (reply.ok) onDone(reply.value);
    else setFailure(reply.failure);
  };
  return (
    <Dialog title={t('privacy.destroy.title')} onClose={() => !isBusy && onClose()}>
      <p>{t('privacy.destroy.of', { name: dossier.name })}</p>
      <Segments
        label={t('privacy.destroy.how')}
        value={how}
        options={(['keep', 'nothing'] as const).map((id) => ({ id, label: t(`privacy.destroy.${id}`) }))}
        onChange={setHow}
      />
      <p className="hint">{t(how === 'keep' ? 'privacy.destroy.keepHelp' : 'privacy.destroy.nothingHelp')}</p>
      <ReasonField reason={reason} onChange={setReason} />
      <Notice kind="attention">{t('privacy.erase.warning')}</Notice>
      {failure !== null && <Notice kind="serious">{failureWords(t, language, failure)}</Notice>}
      {isBusy && <p role="status">{t('privacy.erase.working')}</p>}
      <div className="row">
        <Button
          kind="main"
          disabled={isBusy}
          blocked={
            dossier.archived ? (reason === null ? t('common.blocked.reason') : null) : t('privacy.destroy.archiveFirst')
          }
          onClick={() => reason !== null && void destroy(reason)}
        >
          {t('privacy.destroy.run')}
        </Button>
        <Button kind="quiet" disabled={isBusy} onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
};
