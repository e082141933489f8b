import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Notice, Tag } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { formatBytes } from '#shared/base/money/bytes.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { Failure } from '#shared/contract/failures.ts';
import type { ErasedReport, HeldOnPerson } from '#shared/contract/operations/privacy.ts';
import type { ErasureReason } from '#shared/dossier/merge/redaction.ts';
import { ReasonField } from './reason-field.tsx';

const WHAT = ['person', 'passage'] as const;

/** Documents of the dossiers concerned: those that hold the words in plain text go unless they are unticked. */
const Documents = ({
  documents,
  chosen,
  onChange,
}: {
  readonly documents: HeldOnPerson['documents'];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  if (documents.length === 0) return null;
  const change = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <fieldset className="privacy-documents">
      <legend>{t('privacy.erase.documents')}</legend>
      <p className="hint">{t('privacy.erase.documentsHelp')}</p>
      {documents.map(({ id, name, dossier, bytes, inside }) => (
        <label key={id} className="check">
          <input type="checkbox" checked={chosen.has(id)} onChange={(e) => change(id, e.target.checked)} />
          <span>
            {name} · {dossier} · {formatBytes(bytes, language)}{' '}
            {inside && <Tag kind="attention">{t('privacy.erase.inside')}</Tag>}
          </span>
        </label>
      ))}
    </fieldset>
  );
};

/** What will go is told before anything goes; then it is erased for good. */
export const EraseDialog = ({
  texts,
  held,
  usual = null,
  onDone,
  onClose,
}: {
  readonly texts: readonly string[];
  readonly held: HeldOnPerson;
  /** the reason that is most likely */ readonly usual?: ErasureReason | null;
  readonly onDone: (report: ErasedReport) => void;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const [what, setWhat] = useState<(typeof WHAT)[number]>('person');
  const [reason, setReason] = useState<ErasureReason | null>(usual);
  const [documents, setDocuments] = useState<ReadonlySet<string>>(
    new Set(held.documents.filter(({ inside }) => inside).map(({ id }) => id)),
  );
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const erase = async (why: ErasureReason): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const reply = await callFinal('privacy.erase', {
      what,
      texts: [...texts],
      documents: [...documents],
      reason: why,
    });
    setBusy(false);
    if (reply.ok) onDone(reply.value);
    else setFailure(reply.failure);
  };
  return (
    <Dialog title={t('privacy.erase.title')} onClose={() => !isBusy && onClose()} wide>
      <ul className="privacy-text">
        {texts.map((text) => (
          <li key={text}>
            <strong>{text}</strong>
          </li>
        ))}
      </ul>
      <section aria-label={t('privacy.erase.goes')}>
        <h3>{t('privacy.erase.goes')}</h3>
        <ul>
          <li>{t('privacy.erase.texts', { count: held.total })}</li>
          {held.versions > 0 && <li>{t('privacy.erase.versions', { count: held.versions })}</li>}
          <li>{t('privacy.erase.copies', { count: held.copies })}</li>
        </ul>
      </section>
      <Documents documents={held.documents} chosen={documents} onChange={setDocuments} />
      <Segments
        label={t('privacy.erase.what')}
        value={what}
        options={WHAT.map((id) => ({ id, label: t(`privacy.erase.${id}`) }))}
        onChange={setWhat}
      />
      <ReasonField reason={reason} onChange={setReason} />
      <Notice kind="attention">{t('privacy.erase.warning')}</Notice>
      {failure !== null && <Notice kind="serious">{failureWords(t, language, failure)}</Notice>}
      {isBusy && <p role="status">{t('privacy.erase.working')}</p>}
      <div className="row">
        <Button
          kind="main"
          disabled={isBusy}
          blocked={reason === null ? t('common.blocked.reason') : null}
          onClick={() => reason !== null && void erase(reason)}
        >
          {t('privacy.erase.run')}
        </Button>
        <Button kind="quiet" disabled={isBusy} onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
};
