import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { call } from '#renderer/ground/api/client.ts';
import { useRead } from '#renderer/ground/api/reading.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { PreferencePage } from '#renderer/ground/components/layout/preference-page.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { closeUp } from '#renderer/ground/state/locking.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { IDLE_MINUTES } from '#shared/contract/operations/protection.ts';
import { Limits } from './limits.tsx';
import { isChosen, NO_PASSPHRASE, PassphraseFields } from './passphrase-fields.tsx';
import { ProofDialog } from './proof-dialog.tsx';
import { RecoveryKey } from './recovery-key.tsx';
import { TurnOnDialog } from './turn-on-dialog.tsx';
import './protection.css';

type Standing = OutputOf<'protection.standing'>;
type Asked = 'on' | 'off' | 'change' | 'recovery' | 'keystore' | 'remove' | null;

/** Copies that anybody can read who can read the disk. */
const PlainCopies = ({
  count,
  onTreat,
  onRemove,
}: {
  readonly count: number;
  readonly onTreat: () => void;
  readonly onRemove: () => void;
}) => {
  const t = useT();
  if (count === 0) return null;
  return (
    <Notice kind="attention">
      <p>
        {t('protection.plain', { count })} {t('protection.plainHelp')}
      </p>
      <div className="row">
        <Button onClick={onTreat}>{t('protection.encryptThem')}</Button>
        <Button kind="quiet" onClick={onRemove}>
          {t('protection.removeThem')}
        </Button>
      </div>
    </Notice>
  );
};

const Locking = () => {
  const t = useT();
  const { info, change } = useApp(useShallow((s) => ({ info: s.info, change: s.change })));
  return (
    <section className="group" aria-label={t('protection.lockNow')}>
      <ChoiceField
        label={t('protection.idle')}
        hint={t('protection.idleHelp')}
        value={String(info?.settings.idleMinutes ?? 0)}
        empty={t('protection.never')}
        options={IDLE_MINUTES.map((minutes) => ({
          id: String(minutes),
          label: minutes === 0 ? t('protection.never') : t('protection.minutes', { count: minutes }),
        }))}
        onChange={(id) => void change({ idleMinutes: Number(id) })}
      />
      <div className="row">
        <Button onClick={() => void closeUp()}>{t('protection.lockNow')}</Button>
      </div>
    </section>
  );
};

/** Acts on the key of a protected portfolio. */
const KeyActs = ({ standing, onAsk }: { readonly standing: Standing; readonly onAsk: (asked: Asked) => void }) => {
  const t = useT();
  return (
    <>
      <section className="group" aria-label={t('protection.passphrase')}>
        <h2>{t('protection.passphrase')}</h2>
        <div className="row">
          <Button onClick={() => onAsk('change')}>{t('protection.change')}</Button>
          <Button kind="quiet" onClick={() => onAsk('off')}>
            {t('protection.turnOff')}
          </Button>
        </div>
      </section>
      <section className="group" aria-label={t('protection.code')}>
        <h2>{t('protection.code')}</h2>
        <p>{t(standing.hasRecovery ? 'protection.codeThere' : 'protection.codeNone')}</p>
        <div className="row">
          <Button onClick={() => onAsk('recovery')}>
            {t(standing.hasRecovery ? 'protection.codeRenew' : 'protection.codeMake')}
          </Button>
        </div>
      </section>
      <section className="group" aria-label={t('protection.keystore')}>
        <h2>{t('protection.keystore')}</h2>
        <p className="hint">{t(standing.hasKeystore ? 'protection.keystoreHelp' : 'protection.keystoreNone')}</p>
        {standing.hasKeystore && (
          <div className="row">
            <Button onClick={() => onAsk('keystore')}>
              {t(standing.isKept ? 'protection.keystoreOff' : 'protection.keystoreOn')}
            </Button>
          </div>
        )}
      </section>
    </>
  );
};

/** What is asked before an act. */
const AskedDialogs = ({
  asked,
  standing,
  onDone,
  onClose,
}: {
  readonly asked: Asked;
  readonly standing: Standing;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const [chosen, setChosen] = useState(NO_PASSPHRASE);
  const [code, setCode] = useState('');
  const common = { hasRecovery: standing.hasRecovery, onClose };
  const finish = (said: string): void => {
    setChosen(NO_PASSPHRASE);
    setCode('');
    onDone(said);
  };
  if (code !== '')
    return (
      <Dialog title={t('protection.code')} onClose={() => finish('')}>
        <RecoveryKey code={code} onKept={() => finish('')} />
      </Dialog>
    );
  switch (asked) {
    case 'on':
      return <TurnOnDialog onClose={() => finish('')} />;
    case 'off':
      return (
        <ProofDialog
          {...common}
          title={t('protection.turnOff')}
          help={t('protection.turnOffHelp')}
          action={t('protection.turnOffNow')}
          onAct={async (proof) => {
            const reply = await callFinal('protection.turnOff', { proof });
            if (reply.ok) finish(t('protection.turnedOff'));
            return reply;
          }}
        />
      );
    case 'change':
      return (
        <ProofDialog
          {...common}
          title={t('protection.change')}
          help={t('protection.changeHelp')}
          action={t('protection.changeNow')}
          isReady={isChosen(chosen)}
          onAct={async (proof) => {
            const reply = await call('protection.changePassphrase', { proof, passphrase: chosen.typed });
            if (reply.ok) finish(t('protection.changed'));
            return reply;
          }}
        >
          <PassphraseFields label={t('protection.next')} value={chosen} onChange={setChosen} />
        </ProofDialog>
      );
    case 'recovery':
      return (
        <ProofDialog
          {...common}
          title={t('protection.code')}
          help={t(standing.hasRecovery ? 'protection.codeRenewHelp' : 'protection.codeOnce')}
          action={t('protection.codeNow')}
          onAct={async (proof) => {
            const reply = await call('protection.renewRecovery', { proof });
            if (reply.ok) setCode(reply.value.code);
            return reply;
          }}
        />
      );
    case 'keystore':
      return (
        <ProofDialog
          {...common}
          title={t('protection.keystore')}
          help={t('protection.keystoreHelp')}
          action={t(standing.isKept ? 'protection.keystoreOff' : 'protection.keystoreOn')}
          onAct={async (proof) => {
            const reply = await call('protection.useKeystore', { proof, isUsed: !standing.isKept });
            if (reply.ok) finish('');
            return reply;
          }}
        />
      );
    default:
      return null;
  }
};

/** How the portfolio is protected, and what can be done about it. */
export const ProtectionScreen = () => {
  const t = useT();
  const { say, tell, load } = useApp(useShallow((s) => ({ say: s.say, tell: s.tell, load: s.load })));
  const { value: standing = null, again } = useRead('protection.standing', {});
  const [asked, setAsked] = useState<Asked>(null);
  const [isBusy, setBusy] = useState(false);
  const finish = async (said: string): Promise<void> => {
    setAsked(null);
    if (said !== '') say(said);
    await load();
    await again();
  };
  const treat = async (how: 'encrypt' | 'remove'): Promise<void> => {
    setAsked(null);
    setBusy(true);
    const reply = await callFinal('protection.treatCopies', { how });
    setBusy(false);
    if (!reply.ok) tell(reply.failure);
    else {
      const { treated, left } = reply.value;
      const words = [
        t('protection.treated', { count: treated }),
        left > 0 ? t('protection.left', { count: left }) : '',
      ];
      say(words.join(' ').trim());
    }
    await again();
  };
  if (standing === null) return <main className="page narrow" aria-busy="true" />;
  return (
    <PreferencePage narrow title={t('protection.title')} intro={t('protection.intro')}>
      <Notice kind={standing.isOn ? 'info' : 'attention'}>
        {t(standing.isOn ? 'protection.on' : 'protection.off')}
      </Notice>
      {standing.isOn && (
        <PlainCopies
          count={standing.plainCopies}
          onTreat={() => void treat('encrypt')}
          onRemove={() => setAsked('remove')}
        />
      )}
      {isBusy && <p role="status">{t('protection.working')}</p>}
      {standing.isOn ? (
        <>
          <Locking />
          <KeyActs standing={standing} onAsk={setAsked} />
        </>
      ) : (
        <div className="row">
          <Button kind="main" onClick={() => setAsked('on')}>
            {t('protection.turnOn')}
          </Button>
        </div>
      )}
      <Limits />
      {asked === 'remove' && (
        <Dialog title={t('protection.removeTitle')} onClose={() => setAsked(null)}>
          <Notice kind="attention">{t('protection.removeHelp')}</Notice>
          <div className="row">
            <Button kind="main" onClick={() => void treat('remove')}>
              {t('protection.copiesRemove')}
            </Button>
            <Button kind="quiet" onClick={() => setAsked(null)}>
              {t('common.cancel')}
            </Button>
          </div>
        </Dialog>
      )}
      <AskedDialogs
        asked={asked}
        standing={standing}
        onDone={(said) => void finish(said)}
        onClose={() => setAsked(null)}
      />
    </PreferencePage>
  );
};
