import { useState } from 'react';
import { call } from '#renderer/ground/api/client.ts';
import { exportFoundation } from '#renderer/ground/commands/actions.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Loading, Notice } from '#renderer/ground/components/notice.tsx';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { RecordHistoryButton } from '#renderer/ground/history/record-history.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useDraft } from '#renderer/ground/state/held/use-draft.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { printableLogo } from './logo.ts';

const NOBODY = {
  id: 'identity',
  kind: 'identity',
  dossierId: null,
  revision: 0,
  body: { name: '', logo: null },
} as const;

const Fields = ({ record }: { readonly record: RecordOf<'identity'> | undefined }) => {
  const t = useT();
  const tell = useApp((s) => s.tell);
  const organisation = useApp((s) => s.info?.settings.organisationName ?? '');
  const { body, set, at, lock } = useDraft<'identity'>(record ?? NOBODY);
  const [refused, setRefused] = useState(false);
  const choose = async (): Promise<void> => {
    setRefused(false);
    const reply = await call('identity.chooseLogo', {});
    if (!reply.ok) {
      if (reply.failure.code === 'file.unknownFormat') setRefused(true);
      else tell(reply.failure);
      return;
    }
    const logo = await printableLogo(reply.value.bytes, reply.value.mediaType);
    if (logo === null) setRefused(true);
    else set({ logo });
  };
  return (
    <>
      <TextPlace label={t('identity.name')} placeholder={organisation} at={at('name')} />
      <TextPlace multiline rows={2} label={t('identity.address')} at={at('address')} />
      <TextPlace label={t('identity.place')} at={at('place')} />
      {body.logo === null ? (
        <p className="hint">{t('identity.noLogo')}</p>
      ) : (
        <img className="logo" alt={t('identity.logo')} src={`data:${body.logo.mediaType};base64,${body.logo.base64}`} />
      )}
      {refused && <Notice kind="attention">{t('identity.refused')}</Notice>}
      <div className="row">
        <Button disabled={lock !== null} onClick={() => void choose()}>
          {t('identity.choose')}
        </Button>
        {body.logo !== null && (
          <Button kind="quiet" disabled={lock !== null} onClick={() => set({ logo: null })}>
            {t('identity.remove')}
          </Button>
        )}
        {record !== undefined && <RecordHistoryButton record={record} name={t('identity.title')} onPutBack={set} />}
        <span className="grow" />
        <Button kind="quiet" onClick={exportFoundation}>
          {t('exchange.send.foundation')}…
        </Button>
      </div>
    </>
  );
};

/** The name and the logo that stand on memos and letters: they belong to the portfolio, not to this laptop. */
export const Identity = () => {
  const t = useT();
  const { records, loading } = useRecords('identity', null);
  if (loading) return <Loading />;
  return (
    <section className="group" aria-label={t('identity.title')}>
      <header>
        <h2>{t('identity.title')}</h2>
        <p className="hint">{t('identity.help')}</p>
      </header>
      <Fields record={records[0]} />
    </section>
  );
};
