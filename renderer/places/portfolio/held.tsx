import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dateAndTime } from '#shared/base/i18n/dates.ts';
import type { PortfolioState } from '#shared/contract/operations/app.ts';

type Holder = NonNullable<Extract<PortfolioState, { readonly state: 'open' }>['holder']>;

/** Who writes in this portfolio, where, since when; and how to take over from somebody who left. */
export const Held = ({ holder }: { readonly holder: Holder }) => {
  const t = useT();
  const language = useLanguage();
  const { load, tell } = useApp(useShallow((s) => ({ load: s.load, tell: s.tell })));
  const [asking, setAsking] = useState(false);
  const since = Number.isNaN(Date.parse(holder.since)) ? '?' : dateAndTime(new Date(holder.since), language);
  const said = { user: holder.user || t('portfolio.lock.nobody'), host: holder.host, since };
  const take = async (): Promise<void> => {
    const reply = await callFinal('portfolio.takeOver', {});
    if (!reply.ok) tell(reply.failure);
    setAsking(false);
    await load();
  };
  return (
    <>
      <Notice kind="attention">
        {t('portfolio.lock.held', said)}{' '}
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {t('portfolio.lock.take')}
        </Button>
      </Notice>
      {asking && (
        <Dialog title={t('portfolio.lock.title')} onClose={() => setAsking(false)}>
          <p>{t('portfolio.lock.help', said)}</p>
          <div className="row">
            <Button kind="main" onClick={() => void take()}>
              {t('portfolio.lock.do')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
};
