import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { PortfolioState } from '#shared/contract/operations/app.ts';

/** When the portfolio cannot be opened: what happened, what was kept, what can be done. Nothing here deletes. */
export const Recovery = ({ state }: { readonly state: PortfolioState }) => {
  const t = useT();
  const { load, tell } = useApp(useShallow((s) => ({ load: s.load, tell: s.tell })));
  const act = async (
    work: Promise<{ ok: true } | { ok: false; failure: Parameters<typeof tell>[0] }>,
  ): Promise<void> => {
    const reply = await work;
    if (!reply.ok) tell(reply.failure);
    await load();
  };
  if (state.state !== 'damaged')
    return (
      <main className="page narrow">
        {state.state === 'foreign' ? (
          <Notice kind="serious">{t('portfolio.foreign')}</Notice>
        ) : (
          <Notice kind="serious">
            {t('portfolio.unavailable', { code: state.state === 'unavailable' ? state.code : '' })}
          </Notice>
        )}
      </main>
    );
  return (
    <main className="page narrow stack">
      <h1>{t('portfolio.damaged.title')}</h1>
      <Notice kind="serious">{t('portfolio.damaged.kept')}</Notice>
      {state.backups.length === 0 && <p>{t('portfolio.damaged.none')}</p>}
      {state.backups.map((b) => (
        <div key={b.id} className="row line">
          <span className="grow">
            {b.createdAt.slice(0, 16).replace('T', ' ')} — {t('portfolio.count', { count: b.dossiers })}
          </span>
          <Button kind="main" onClick={() => void act(callFinal('portfolio.restore', { backupId: b.id }))}>
            {t('portfolio.damaged.restore')}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => void act(callFinal('portfolio.startFresh', {}))}>{t('portfolio.damaged.fresh')}</Button>
      </div>
    </main>
  );
};
