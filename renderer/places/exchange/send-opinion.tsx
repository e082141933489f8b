import { useState } from 'react';
import { useJob } from '#renderer/ground/api/use-job.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { Failure } from '#shared/contract/failures.ts';
import { isUsable, NO_PASSWORD, PasswordFields } from './password-fields.tsx';

/** One's own opinion into a file of its own, for a colleague who has the same dossier. */
export const SendOpinion = ({
  id,
  dossierId,
  onClose,
}: {
  readonly id: string;
  readonly dossierId: string;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const say = useApp((s) => s.say);
  const { progress, run, cancel } = useJob('exchange.cancel');
  const [typed, setTyped] = useState(NO_PASSWORD);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async (): Promise<void> => {
    setFailure(null);
    const { password } = typed;
    const reply = await run((jobId) => callFinal('opinion.export', { id, dossierId, password, jobId }));
    if (reply.ok) {
      say(t('rubric.own.exported', { name: reply.value.name }));
      onClose();
    } else if (reply.failure.code !== 'cancelled') setFailure(reply.failure);
  };
  return (
    <Dialog title={t('rubric.own.export')} onClose={onClose}>
      <p className="hint">{t('rubric.own.exportHelp')}</p>
      {progress === null ? (
        <PasswordFields typed={typed} onChange={setTyped} />
      ) : (
        <p role="status">{t('exchange.send.pack')}</p>
      )}
      {failure !== null && <Notice kind="serious">{failureWords(t, language, failure)}</Notice>}
      <div className="row">
        {progress === null && (
          <Button
            kind="main"
            blocked={!isUsable(typed) ? t('common.blocked.passwords') : null}
            onClick={() => void send()}
          >
            {t('exchange.send.run')}
          </Button>
        )}
        <Button onClick={progress === null ? onClose : cancel}>{t('common.cancel')}</Button>
      </div>
    </Dialog>
  );
};
