import { useState } from 'react';
import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { TextField } from '#renderer/ground/components/fields.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { RecordHistoryButton } from '#renderer/ground/history/record-history.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import type { BodyOf } from '#shared/decision/records/kinds.ts';
import { printableLogo } from './logo.ts';

const NOBODY: BodyOf<'identity'> = { name: '', logo: null };

/** The name and the logo that stand on memos and letters: they belong to the portfolio, not to this laptop. */
export const Identity = () => {
  const t = useT();
  const { tell, info } = useApp();
  const { records, loading, save } = useRecords('identity', null);
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  if (loading) return null;
  const body = records[0]?.body ?? NOBODY;
  const change = (next: Partial<BodyOf<'identity'>>): Promise<string | null> => save('identity', { ...body, ...next });
  const keepName = async (): Promise<void> => {
    if (typed !== null && typed.trim() !== body.name) await change({ name: typed.trim().slice(0, 200) });
    setTyped(null);
  };
  const choose = async (): Promise<void> => {
    setRefused(false);
    const reply = await call('identity.chooseLogo', {});
    if (!reply.ok) {
      if (reply.failure.code === 'file.unknownFormat') setRefused(true);
      else if (reply.failure.code !== 'cancelled') tell(reply.failure);
      return;
    }
    const logo = await printableLogo(reply.value.bytes, reply.value.mediaType);
    if (logo === null) setRefused(true);
    else await change({ logo });
  };
  const organisation = info?.settings.organisationName ?? '';
  return (
    <section className="group" aria-label={t('identity.title')}>
      <header>
        <h2>{t('identity.title')}</h2>
        <p className="hint">{t('identity.help')}</p>
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is typed is kept when the field is left, one line of history for each name */}
      <div onBlur={() => void keepName()}>
        <TextField
          label={t('identity.name')}
          value={typed ?? body.name}
          placeholder={organisation}
          onChange={setTyped}
        />
      </div>
      {body.logo === null ? (
        <p className="hint">{t('identity.noLogo')}</p>
      ) : (
        <img className="logo" alt={t('identity.logo')} src={`data:${body.logo.mediaType};base64,${body.logo.base64}`} />
      )}
      {refused && <Notice kind="attention">{t('identity.refused')}</Notice>}
      <div className="row">
        <Button onClick={() => void choose()}>{t('identity.choose')}</Button>
        {body.logo !== null && (
          <Button kind="quiet" onClick={() => void change({ logo: null })}>
            {t('identity.remove')}
          </Button>
        )}
        {records[0] !== undefined && (
          <RecordHistoryButton record={records[0]} name={t('identity.title')} onPutBack={(was) => void change(was)} />
        )}
      </div>
    </section>
  );
};
