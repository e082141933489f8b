import { useState } from 'react';
import { useJob } from '#renderer/ground/api/use-job.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { formatBytes } from '#shared/base/money/bytes.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { Failure } from '#shared/contract/failures.ts';
import { isUsable, NO_PASSWORD, PasswordFields } from './password-fields.tsx';
import './exchange.css';

type Kind = 'exchange' | 'archive';
/** Who opens it: whether it tells who wrote what, and when. */
type Reader = 'outside' | 'colleague';

/** Dossiers into one file: to work on them elsewhere, or to keep them readable without us. Without dossiers: what belongs to the foundation. */
export const SendFileDialog = ({ ids, onClose }: { readonly ids: readonly string[]; readonly onClose: () => void }) => {
  const t = useT();
  const language = useLanguage();
  const say = useApp((s) => s.say);
  const { progress, run, cancel } = useJob('exchange.cancel');
  const isFoundation = ids.length === 0;
  const [kind, setKind] = useState<Kind>('exchange');
  const [documents, setDocuments] = useState(true);
  const [memos, setMemos] = useState(false);
  const [reader, setReader] = useState<Reader>('outside');
  const [typed, setTyped] = useState(NO_PASSWORD);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async (): Promise<void> => {
    setFailure(null);
    const request = {
      ids: [...ids],
      kind: isFoundation ? ('foundation' as const) : kind,
      documents,
      history: reader === 'colleague',
      memos,
      language,
      password: typed.password,
    };
    const reply = await run((jobId) => callFinal('exchange.export', { ...request, jobId }));
    if (reply.ok) {
      say(t('exchange.send.done', { name: reply.value.name, size: formatBytes(reply.value.bytes, language) }));
      onClose();
    } else if (reply.failure.code !== 'cancelled') setFailure(reply.failure);
  };
  const isArchive = kind === 'archive';
  const title = isFoundation ? t('exchange.send.foundation') : t('exchange.send.title', { count: ids.length });
  return (
    <Dialog title={title} onClose={onClose}>
      {progress === null ? (
        <>
          {!isFoundation && (
            <Segments
              label={t('exchange.send.kind')}
              value={kind}
              options={(['exchange', 'archive'] as const).map((id) => ({ id, label: t(`exchange.send.${id}`) }))}
              onChange={setKind}
            />
          )}
          <p className="hint">
            {t(
              isFoundation
                ? 'exchange.send.foundationHelp'
                : isArchive
                  ? 'exchange.send.archiveHelp'
                  : 'exchange.send.exchangeHelp',
            )}
          </p>
          {!isArchive && !isFoundation && (
            <>
              <Segments
                label={t('exchange.send.reader')}
                value={reader}
                options={(['outside', 'colleague'] as const).map((id) => ({ id, label: t(`exchange.send.${id}`) }))}
                onChange={setReader}
              />
              <p className="hint">{t(`exchange.send.${reader}Help`)}</p>
            </>
          )}
          {!isArchive && !isFoundation && (
            <div>
              <label className="check">
                <input type="checkbox" checked={documents} onChange={(e) => setDocuments(e.target.checked)} />
                {t('exchange.send.documents')}
              </label>
              <label className="check">
                <input type="checkbox" checked={memos} onChange={(e) => setMemos(e.target.checked)} />
                {t('exchange.send.memos')}
              </label>
            </div>
          )}
          <PasswordFields typed={typed} onChange={setTyped} />
          {failure !== null && <Notice kind="serious">{failureWords(t, language, failure)}</Notice>}
          <div className="row">
            <Button
              kind="main"
              blocked={!isUsable(typed) ? t('common.blocked.passwords') : null}
              onClick={() => void send()}
            >
              {t('exchange.send.run')}
            </Button>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
          </div>
        </>
      ) : (
        <>
          <p role="status">{t(progress.label === 'pack' ? 'exchange.send.pack' : 'exchange.send.gather')}</p>
          <progress className="job-progress" value={progress.done} max={1} />
          <div>
            <Button onClick={cancel}>{t('common.cancel')}</Button>
          </div>
        </>
      )}
    </Dialog>
  );
};
