import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { call } from '#renderer/ground/api/client.ts';
import { showPortfolio } from '#renderer/ground/commands/show-portfolio.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { PortfolioState } from '#shared/contract/operations/app.ts';
import { ProofField, type TypedProof } from './proof-dialog.tsx';
import './protection.css';

type Locked = Extract<PortfolioState, { readonly state: 'locked' }>;

/** The way out for who can open it no more: nothing is deleted. */
const GiveUp = ({ onFresh }: { readonly onFresh: () => void }) => {
  const t = useT();
  return (
    <details>
      <summary>{t('protection.unlock.giveUp')}</summary>
      <p>{t('protection.unlock.giveUpHelp')}</p>
      <div className="row">
        <Button onClick={onFresh}>{t('protection.unlock.fresh')}</Button>
        <Button onClick={() => void showPortfolio()}>{t('protection.unlock.show')}</Button>
      </div>
    </details>
  );
};

/** Before a protected portfolio opens, and while it is locked: nothing of it is on the screen. */
export const UnlockScreen = ({ state, isWaiting }: { readonly state: Locked; readonly isWaiting: boolean }) => {
  const t = useT();
  const language = useLanguage();
  const { load, cover } = useApp(useShallow((s) => ({ load: s.load, cover: s.cover })));
  const [proof, setProof] = useState<TypedProof>({ how: 'passphrase', secret: '' });
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const finish = async (): Promise<void> => {
    await load();
    cover(false);
  };
  const unlock = async (): Promise<void> => {
    if (isBusy || proof.secret === '') return;
    setBusy(true);
    setSaid('');
    const reply = await call('protection.unlock', proof);
    setBusy(false);
    if (reply.ok) await finish();
    else {
      setSaid(failureWords(t, language, reply.failure));
      setProof({ ...proof, secret: proof.how === 'passphrase' ? '' : proof.secret });
    }
  };
  const startFresh = async (): Promise<void> => {
    const reply = await callFinal('portfolio.startFresh', {});
    if (reply.ok) await finish();
    else setSaid(failureWords(t, language, reply.failure));
  };
  return (
    <main className="page narrow stack unlock">
      <h1>{t('protection.unlock.title')}</h1>
      {state.keys === 'ready' ? (
        <p>{t('protection.unlock.intro')}</p>
      ) : (
        <Notice kind="serious">{t(`protection.unlock.${state.keys}`)}</Notice>
      )}
      {isWaiting && <Notice>{t('protection.unlock.waiting')}</Notice>}
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        <ProofField
          proof={proof}
          label={t('protection.passphrase')}
          hasRecovery={state.ways.includes('recovery')}
          onChange={setProof}
        />
        {said !== '' && <Notice kind="serious">{said}</Notice>}
        <div className="row">
          <Button
            kind="main"
            disabled={isBusy}
            blocked={proof.secret === '' ? t('common.blocked.password') : null}
            onClick={() => void unlock()}
          >
            {t(isBusy ? 'protection.unlock.opening' : 'protection.unlock.do')}
          </Button>
        </div>
      </form>
      <p className="hint">{state.path}</p>
      {!isWaiting && <GiveUp onFresh={() => void startFresh()} />}
    </main>
  );
};
