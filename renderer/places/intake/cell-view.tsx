import { useEffect, useState } from 'react';
import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import type { IntakeAsk } from '#renderer/ground/state/intake-store.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { Failure } from '#shared/contract/failures.ts';
import { SheetPreview } from './sheet-preview.tsx';
import type { OpenedFile } from './take-files.ts';
import { useIntakeJob } from './use-intake-job.ts';

/** Where a figure of the plan ends: its file, opened at its cell. */
export const CellView = ({
  ask,
  onClose,
}: {
  readonly ask: IntakeAsk & { readonly kind: 'cell' };
  readonly onClose: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const { progress, run, cancel } = useIntakeJob();
  const [opened, setOpened] = useState<Omit<OpenedFile, 'handle'> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    void run((jobId) => call('intake.readAttachment', { id: ask.attachmentId, jobId })).then((reply) =>
      reply.ok ? setOpened(reply.value) : setFailure(reply.failure),
    );
  }, [ask.attachmentId, run]);
  const at = ask.cell.lastIndexOf('!');
  const sheet = opened?.source.sheets.find((s) => s.name === ask.cell.slice(0, at));
  return (
    <Dialog title={`${ask.file} · ${ask.cell}`} onClose={onClose} wide>
      {progress !== null && (
        <div className="row" role="status">
          <progress className="job-progress" aria-label={t('intake.stage.opening')} />
          <Button onClick={cancel}>{t('common.cancel')}</Button>
        </div>
      )}
      {failure !== null && failure.code !== 'cancelled' && (
        <Notice kind="serious">{failureWords(t, language, failure)}</Notice>
      )}
      {opened !== null && sheet === undefined && <p className="hint">{t('intake.preview.entries')}</p>}
      {opened !== null && sheet !== undefined && (
        <div className="intake-alone">
          <SheetPreview sheet={sheet} reading={opened.reading} shown={[ask.cell.slice(at + 1)]} />
        </div>
      )}
    </Dialog>
  );
};
