/** Where the portfolio stands on this machine: the folder, what copies it, another one opened, this one moved. */
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { call } from '#renderer/ground/api/client.ts';
import { useRead } from '#renderer/ground/api/reading.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { PreferencePage } from '#renderer/ground/components/layout/preference-page.tsx';
import { EmptyState, Loading, Notice, Tag } from '#renderer/ground/components/notice.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/contract/failures.ts';
import { engineName } from './engine-name.ts';
import { useLook } from './use-keeping.ts';

type Standing = OutputOf<'place.read'>;

/** Says what was refused; a dialog that was closed without a choice is no refusal. */
const useSaid = (): ((reply: { ok: true } | { ok: false; failure: Failure }) => void) => {
  const tell = useApp((s) => s.tell);
  return (reply) => {
    if (!reply.ok && reply.failure.code !== 'cancelled') tell(reply.failure);
  };
};

/** What an engine that copies the folder risks, and the way out. */
const Engine = ({
  engine,
  isAccepted,
  onMove,
  onAccept,
}: {
  readonly engine: NonNullable<Standing['engine']>;
  readonly isAccepted: boolean;
  readonly onMove: () => void;
  readonly onAccept: () => void;
}) => {
  const t = useT();
  return (
    <Notice kind={isAccepted ? 'attention' : 'serious'}>
      <p>
        <strong>{t('folder.copied', { engine: engineName(t, engine) })}</strong>
      </p>
      <p>{t(engine === 'share' ? 'folder.riskShare' : 'folder.risk')}</p>
      <p>{t('folder.safe')}</p>
      <div className="row">
        <Button kind="main" onClick={onMove}>
          {t('folder.move')}
        </Button>
        {!isAccepted && (
          <Button kind="quiet" onClick={onAccept}>
            {t('folder.accept')}
          </Button>
        )}
      </div>
    </Notice>
  );
};

const Recent = ({
  recent,
  onOpen,
}: {
  readonly recent: Standing['recent'];
  readonly onOpen: (index: number) => void;
}) => {
  const t = useT();
  return (
    <section className="group" aria-label={t('folder.recent')}>
      <h2>{t('folder.recent')}</h2>
      {recent.length === 0 && (
        <EmptyState title={t('folder.noRecent')}>
          <p>{t('folder.noRecentHelp')}</p>
        </EmptyState>
      )}
      {recent.map(({ folder, isUsual, isThere }, index) => (
        <div key={folder} className="row line">
          <span className="grow">
            {folder} {isUsual && <Tag>{t('folder.usual')}</Tag>} {!isThere && !isUsual && <Tag>{t('folder.away')}</Tag>}
          </span>
          <Button
            kind="quiet"
            label={`${t('folder.open')} ${folder}`}
            disabled={!isThere && !isUsual}
            onClick={() => onOpen(index)}
          >
            {t('folder.open')}
          </Button>
        </div>
      ))}
    </section>
  );
};

export const FolderScreen = () => {
  const t = useT();
  const { say, load } = useApp(useShallow((s) => ({ say: s.say, load: s.load })));
  const { value: standing, again } = useRead('place.read', {});
  const said = useSaid();
  const { done, run } = useLook('place.move');
  const [busy, setBusy] = useState(false);
  const act = async (work: () => Promise<{ ok: true } | { ok: false; failure: Failure }>): Promise<void> => {
    setBusy(true);
    try {
      const reply = await work();
      said(reply);
      if (!reply.ok) await load();
    } finally {
      setBusy(false);
      await again();
    }
  };
  const move = (): void => void act(() => run(() => callFinal('place.move', {})));
  const accept = async (): Promise<void> => {
    const reply = await call('place.accept', {});
    said(reply);
    await again();
    if (reply.ok) say(t('folder.accepted'));
  };
  if (standing === undefined) return <Loading />;
  const { folder, isUsual, engine, isAccepted, recent, left } = standing;
  return (
    <PreferencePage narrow title={t('folder.title')} intro={t('folder.intro')}>
      <section className="group" aria-label={t('folder.here')}>
        <h2>{t('folder.here')}</h2>
        <p>
          <code>{folder}</code> {isUsual && <Tag>{t('folder.usual')}</Tag>}
        </p>
        {engine !== null && (
          <Engine engine={engine} isAccepted={isAccepted} onMove={move} onAccept={() => void accept()} />
        )}
        {engine === null && <p className="hint">{t('folder.quiet')}</p>}
        {left !== '' && <Notice kind="info">{t('folder.left', { folder: left })}</Notice>}
        {done !== null && (
          <div className="row" role="status">
            <span>{t('folder.moving')}</span>
            <progress className="safety-progress" {...(done > 0 ? { value: done, max: 1 } : {})} />
            <Button onClick={() => void call('place.cancelMove', {})}>{t('common.cancel')}</Button>
          </div>
        )}
        <div className="row">
          {engine === null && (
            <Button disabled={busy} onClick={move}>
              {t('folder.move')}
            </Button>
          )}
          <Button disabled={busy} onClick={() => void act(() => callFinal('place.openOther', {}))}>
            {t('folder.openOther')}
          </Button>
        </div>
        <p className="hint">{t('folder.moveHelp')}</p>
      </section>
      <Recent recent={recent} onOpen={(index) => void act(() => callFinal('place.openRecent', { index }))} />
    </PreferencePage>
  );
};
