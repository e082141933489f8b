import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { Limits } from './limits.tsx';
import { isChosen, NO_PASSPHRASE, PassphraseFields } from './passphrase-fields.tsx';
import { RecoveryKey } from './recovery-key.tsx';

const COPIES = { encrypt: 'copiesEncrypt', remove: 'copiesRemove', leave: 'copiesLeave' } as const;
type Copies = keyof typeof COPIES;

/** Protecting the portfolio: the passphrase twice, what becomes of the copies, and what stays outside of it. */
export const TurnOnDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useT();
  const { tell, say, load } = useApp(useShallow((s) => ({ tell: s.tell, say: s.say, load: s.load })));
  const [chosen, setChosen] = useState(NO_PASSPHRASE);
  const [recovery, setRecovery] = useState(true);
  const [copies, setCopies] = useState<Copies>('encrypt');
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState('');
  const turnOn = async (): Promise<void> => {
    setBusy(true);
    const reply = await callFinal('protection.turnOn', { passphrase: chosen.typed, recovery, copies });
    setBusy(false);
    await load();
    if (!reply.ok) {
      tell(reply.failure);
      return;
    }
    setChosen(NO_PASSPHRASE);
    say(t('protection.turnedOn'));
    if (reply.value.code === '') onClose();
    else setCode(reply.value.code);
  };
  if (code !== '')
    return (
      <Dialog title={t('protection.code')} onClose={onClose}>
        <RecoveryKey code={code} onKept={onClose} />
      </Dialog>
    );
  return (
    <Dialog title={t('protection.turnOn')} onClose={() => !isBusy && onClose()} wide>
      <div className="protection-choice">
        <div className="stack">
          <PassphraseFields label={t('protection.passphrase')} value={chosen} onChange={setChosen} />
          <label className="check">
            <input type="checkbox" checked={recovery} onChange={(e) => setRecovery(e.target.checked)} />
            <span className="grow">{t('protection.recovery')}</span>
          </label>
          <ChoiceField
            label={t('protection.copies')}
            value={copies}
            empty={t('common.choose')}
            options={Object.entries(COPIES).map(([id, word]) => ({ id, label: t(`protection.${word}`) }))}
            onChange={(id) => id in COPIES && setCopies(id as Copies)}
          />
          <Notice kind="attention">{t('protection.lost')}</Notice>
        </div>
        <Limits />
      </div>
      {isBusy && <p role="status">{t('protection.working')}</p>}
      <div className="row">
        <Button
          kind="main"
          disabled={isBusy}
          blocked={!isChosen(chosen) ? t('common.blocked.passwords') : null}
          onClick={() => void turnOn()}
        >
          {t('protection.turnOnNow')}
        </Button>
        <Button kind="quiet" disabled={isBusy} onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
};
