import { useCallback, useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dateAndTime } from '#shared/base/i18n/dates.ts';
import type { PortfolioState } from '#shared/contract/operations/app.ts';

/** How often what could not be opened is tried again by itself. */
const RETRY_MS = 5_000;
type Backups = Extract<PortfolioState, { readonly state: 'damaged' }>['backups'];
/** Causes that have words of their own. */
const CAUSES = {
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'readOnly',
  ENOSPC: 'full',
  EDQUOT: 'full',
  SQLITE_FULL: 'full',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  REPLACED: 'replaced',
  EIO: 'failing',
} as const;
const causeOf = (code: string): (typeof CAUSES)[keyof typeof CAUSES] | 'other' =>
  code in CAUSES ? CAUSES[code as keyof typeof CAUSES] : code.startsWith('SQLITE_IOERR') ? 'failing' : 'other';

const useAct = () => {
  const { load, tell } = useApp(useShallow((s) => ({ load: s.load, tell: s.tell })));
  return useCallback(
    async (work: Promise<{ ok: true } | { ok: false; failure: Parameters<typeof tell>[0] }>): Promise<void> => {
      const reply = await work;
      if (!reply.ok) tell(reply.failure);
      await load();
    },
    [load, tell],
  );
};

const Ways = ({ backups, none }: { readonly backups: Backups; readonly none: string }) => {
  const t = useT();
  const language = useLanguage();
  const act = useAct();
  return (
    <>
      {backups.length === 0 && <p>{none}</p>}
      {backups.map((b) => (
        <div key={b.id} className="row line">
          <span className="grow">
            {dateAndTime(new Date(b.createdAt), language)} — {t('portfolio.count', { count: b.dossiers })}
          </span>
          <Button kind="main" onClick={() => void act(callFinal('portfolio.restore', { backupId: b.id }))}>
            {t('portfolio.damaged.restore')}
          </Button>
        </div>
      ))}
    </>
  );
};

/** When the portfolio cannot be opened: what happened, what was kept, what can be done. Nothing here deletes, and what cannot be opened is tried again by itself. */
export const Recovery = ({ state }: { readonly state: PortfolioState }) => {
  const t = useT();
  const act = useAct();
  const mayReturn = state.state === 'unavailable' || state.state === 'missing';
  useEffect(() => {
    if (!mayReturn) return undefined;
    const timer = setInterval(() => void act(call('portfolio.retry', {})), RETRY_MS);
    return () => clearInterval(timer);
  }, [mayReturn, act]);
  const retry = (
    <Button kind="main" onClick={() => void act(call('portfolio.retry', {}))}>
      {t('portfolio.recovery.retry')}
    </Button>
  );
  const show = <Button onClick={() => void act(call('portfolio.showFile', {}))}>{t('portfolio.recovery.show')}</Button>;
  const fresh = (
    <Button onClick={() => void act(callFinal('portfolio.startFresh', {}))}>{t('portfolio.damaged.fresh')}</Button>
  );
  const other = <Button onClick={() => void act(callFinal('place.openOther', {}))}>{t('folder.openOther')}</Button>;
  switch (state.state) {
    case 'damaged':
      return (
        <main className="page narrow stack">
          <h1>{t('portfolio.damaged.title')}</h1>
          <Notice kind="serious">{t('portfolio.damaged.kept')}</Notice>
          <Ways backups={state.backups} none={t('portfolio.damaged.none')} />
          <div className="row">
            {fresh}
            {other}
          </div>
        </main>
      );
    case 'missing':
      return (
        <main className="page narrow stack">
          <h1>{t('portfolio.recovery.missing')}</h1>
          <Notice kind="serious">{t('portfolio.recovery.missingKept')}</Notice>
          <p className="hint">{state.path}</p>
          <Ways backups={state.backups} none={t('portfolio.damaged.none')} />
          <div className="row">
            {retry}
            {show}
            {other}
            {fresh}
          </div>
        </main>
      );
    case 'foreign':
      return (
        <main className="page narrow stack">
          <Notice kind="serious">{t('portfolio.foreign')}</Notice>
          <p className="hint">{state.path}</p>
          <div className="row">
            {show}
            {other}
            {fresh}
          </div>
        </main>
      );
    default:
      return (
        <main className="page narrow stack">
          <h1>{t('portfolio.recovery.unavailable')}</h1>
          <Notice kind="serious">
            {t(`portfolio.recovery.cause.${causeOf(state.state === 'unavailable' ? state.code : '')}`)}{' '}
            {t('portfolio.unavailable', { code: state.state === 'unavailable' ? state.code : '' })}
          </Notice>
          <p className="hint">{state.path}</p>
          <p>{t('portfolio.recovery.again')}</p>
          <div className="row">
            {retry}
            {show}
            {other}
          </div>
        </main>
      );
  }
};
