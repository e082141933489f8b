import { type ReactNode, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { TextField } from '#renderer/ground/components/fields.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import type { InputOf } from '#shared/contract/contract.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { Result } from '#shared/contract/failures.ts';

export type TypedProof = InputOf<'protection.unlock'>;

/** What opens the portfolio, typed: its passphrase, or its recovery key. */
export const ProofField = ({
  proof,
  label,
  hasRecovery,
  onChange,
}: {
  readonly proof: TypedProof;
  readonly label: string;
  readonly hasRecovery: boolean;
  readonly onChange: (proof: TypedProof) => void;
}) => {
  const t = useT();
  const isCode = proof.how === 'recovery';
  return (
    <>
      <TextField
        label={isCode ? t('protection.code') : label}
        secret={!isCode}
        hint={isCode ? t('protection.unlock.codeHelp') : ''}
        value={proof.secret}
        onChange={(secret) => onChange({ ...proof, secret })}
      />
      {hasRecovery && (
        <div>
          <button
            type="button"
            className="link"
            onClick={() => onChange({ how: isCode ? 'passphrase' : 'recovery', secret: '' })}
          >
            {t(isCode ? 'protection.unlock.withPassphrase' : 'protection.unlock.withCode')}
          </button>
        </div>
      )}
    </>
  );
};

/** An act that only who can open the portfolio does. */
export const ProofDialog = ({
  title,
  help,
  action,
  hasRecovery,
  isReady = true,
  children,
  onAct,
  onClose,
}: {
  readonly title: string;
  readonly help: string;
  readonly action: string;
  readonly hasRecovery: boolean;
  readonly isReady?: boolean;
  readonly children?: ReactNode;
  readonly onAct: (proof: TypedProof) => Promise<Result<unknown>>;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const [proof, setProof] = useState<TypedProof>({ how: 'passphrase', secret: '' });
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const act = async (): Promise<void> => {
    setBusy(true);
    setSaid('');
    const reply = await onAct(proof);
    setBusy(false);
    if (!reply.ok) setSaid(failureWords(t, language, reply.failure));
  };
  return (
    <Dialog title={title} onClose={() => !isBusy && onClose()}>
      <p>{help}</p>
      <ProofField proof={proof} label={t('protection.present')} hasRecovery={hasRecovery} onChange={setProof} />
      {children}
      {said !== '' && <Notice kind="serious">{said}</Notice>}
      {isBusy && <p role="status">{t('protection.working')}</p>}
      <div className="row">
        <Button
          kind="main"
          disabled={isBusy}
          blocked={!isReady || proof.secret === '' ? t('common.blocked.password') : null}
          onClick={() => void act()}
        >
          {action}
        </Button>
        <Button kind="quiet" disabled={isBusy} onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
};
