import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { Preview } from '#shared/archive/exchange/preview.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import type { Failure } from '#shared/contract/failures.ts';

/** An opinion that came in a file of its own: whose, on what. What it says is read beside the dossier, once one has given one's own. */
export const OpinionPreview = ({
  handle,
  opinion,
  onFailure,
  onClose,
}: {
  readonly handle: string;
  readonly opinion: NonNullable<Preview['opinion']>;
  readonly onFailure: (failure: Failure) => void;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const { go, say } = useApp(useShallow((s) => ({ go: s.go, say: s.say })));
  const [busy, setBusy] = useState(false);
  const { person, project, status, date, isHere, dossierId } = opinion;
  const take = async (): Promise<void> => {
    setBusy(true);
    const reply = await callFinal('exchange.receiveOpinion', { handle });
    setBusy(false);
    if (!reply.ok) {
      onFailure(reply.failure);
      return;
    }
    say(t(`rubric.own.received.${reply.value.state}`, { person }));
    onClose();
    go({ name: 'dossier', id: dossierId, station: 'opinion' });
  };
  return (
    <>
      <p>
        <strong>{t('exchange.opinion.of', { person })}</strong>
        <br />
        {project || t('portfolio.untitled')}
        <br />
        <span className="hint">{t(`exchange.opinion.status.${status}`, { date: shortDate(date) })}</span>
      </p>
      {isHere ? (
        <p className="hint">{t('exchange.opinion.help')}</p>
      ) : (
        <Notice kind="attention">{t('exchange.opinion.absent')}</Notice>
      )}
      <div className="row">
        {isHere && (
          <Button kind="main" disabled={busy} onClick={() => void take()}>
            {t('exchange.opinion.take')}
          </Button>
        )}
        <Button onClick={onClose}>{t(isHere ? 'common.cancel' : 'common.close')}</Button>
      </div>
    </>
  );
};
