import { useState } from 'react';
import { call } from '#renderer/ground/api/client.ts';
import { useRead } from '#renderer/ground/api/reading.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import type { IntakeAsk } from '#renderer/ground/state/intake-store.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import { SheetPreview } from './sheet-preview.tsx';

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
  const [jobId] = useState(() => crypto.randomUUID());
  const { value: opened = null, failure = null } = useRead('intake.readAttachment', { id: ask.attachmentId, jobId });
  const at = ask.cell.lastIndexOf('!');
  const sheet = opened?.source.sheets.find((s) => s.name === ask.cell.slice(0, at));
  return (
    <Dialog title={`${ask.file} · ${ask.cell}`} onClose={onClose} wide>
      {opened === null && failure === null && (
        <div className="row" role="status">
          <progress className="job-progress" aria-label={t('intake.stage.opening')} />
          <Button onClick={() => void call('intake.cancel', { jobId })}>{t('common.cancel')}</Button>
        </div>
      )}
      {failure !== null && <Notice kind="serious">{failureWords(t, language, failure)}</Notice>}
      {opened !== null && sheet === undefined && <p className="hint">{t('intake.preview.entries')}</p>}
      {opened !== null && sheet !== undefined && (
        <div className="intake-alone">
          {opened.source.kind === 'pdf' && <p className="hint">{t('intake.flag.printed')}</p>}
          <SheetPreview sheet={sheet} reading={opened.reading} shown={[ask.cell.slice(at + 1)]} />
        </div>
      )}
    </Dialog>
  );
};
