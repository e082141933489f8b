/** How the work for safety went: each with its last success, what went wrong, and what can be done about it. */
import type { ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dateAndTime } from '#shared/base/i18n/dates.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import { FAILURE_CODES } from '#shared/contract/failures.ts';
import type { PastWork, SafetyWork } from '#shared/contract/operations/backups.ts';
import { type KeptSafe, useLook } from './use-keeping.ts';

const WorkRow = ({
  work,
  past,
  children,
}: {
  readonly work: SafetyWork;
  readonly past: PastWork | null;
  readonly children?: ReactNode;
}) => {
  const t = useT();
  const language = useLanguage();
  const when = (iso: string): string => dateAndTime(new Date(iso), language);
  const code = FAILURE_CODES.find((c) => c === past?.trouble);
  const said =
    past === null
      ? t('backups.works.never')
      : past.trouble === ''
        ? t('backups.works.good', { when: when(past.at) })
        : '';
  return (
    <li className="safety-work">
      <div>
        <strong>{t(`backups.works.${work}`)}</strong> {said !== '' && <span>– {said}</span>}
        <p className="hint">{t(`backups.works.${work}Help`)}</p>
        {past !== null && past.trouble !== '' && (
          <Notice kind={work === 'second' ? 'attention' : 'serious'}>
            {t('backups.works.failed', { when: when(past.at) })}{' '}
            {code === undefined ? past.trouble : failureWords(t, language, { code, kept: 'originalUntouched' })}{' '}
            {past.goodAt === null
              ? t('backups.works.noneGood')
              : t('backups.works.lastGood', { when: when(past.goodAt) })}
          </Notice>
        )}
      </div>
      <div className="row">{children}</div>
    </li>
  );
};
const Running = ({ done }: { readonly done: number }) => {
  const t = useT();
  return (
    <>
      <progress className="safety-progress" {...(done > 0 ? { value: done, max: 1 } : {})} />
      <Button onClick={() => void call('backup.cancel', {})}>{t('common.cancel')}</Button>
    </>
  );
};

const SecondPlace = ({ second, onDone }: { readonly second: KeptSafe['second']; readonly onDone: () => void }) => {
  const t = useT();
  const { tell, say } = useApp(useShallow((s) => ({ tell: s.tell, say: s.say })));
  const choose = async (): Promise<void> => {
    const reply = await call('backup.chooseSecond', {});
    if (reply.ok) say(t('backups.works.copied', { count: reply.value.copied }));
    else tell(reply.failure);
    onDone();
  };
  const leave = async (): Promise<void> => {
    const reply = await call('backup.leaveSecond', {});
    if (reply.ok) say(t('backups.works.left'));
    else tell(reply.failure);
    onDone();
  };
  if (second === null) return <Button onClick={() => void choose()}>{t('backups.works.choose')}</Button>;
  return (
    <div className="stack">
      <code className="safety-place">{second.shown}</code>
      <span className="hint">{t(second.present ? 'backups.works.present' : 'backups.works.absent')}</span>
      <span className="row">
        <Button kind="quiet" onClick={() => void choose()}>
          {t('backups.works.change')}
        </Button>
        <Button kind="quiet" onClick={() => void leave()}>
          {t('backups.works.leave')}
        </Button>
      </span>
    </div>
  );
};

export const SafetyWorks = ({ keeping, onDone }: { readonly keeping: KeptSafe; readonly onDone: () => void }) => {
  const t = useT();
  const { tell, say } = useApp(useShallow((s) => ({ tell: s.tell, say: s.say })));
  const verifying = useLook('backup.verify');
  const rehearsing = useLook('backup.rehearse');
  const verify = async (): Promise<void> => {
    const reply = await verifying.run(() => call('backup.verify', {}));
    if (!reply.ok) return reply.failure.code === 'portfolio.closed' ? undefined : tell(reply.failure);
    if (reply.value.sound) say(t('backups.works.sound'));
    else tell({ code: 'portfolio.damaged', kept: 'originalUntouched', details: reply.value.details.slice(0, 2_000) });
  };
  const rehearse = async (): Promise<void> => {
    const reply = await rehearsing.run(() => call('backup.rehearse', {}));
    if (reply.ok) say(t('backups.works.rehearsedWell', { count: reply.value.dossiers }));
    else if (reply.failure.code !== 'portfolio.closed') tell(reply.failure);
  };
  const { works, second } = keeping;
  return (
    <section className="group" aria-label={t('backups.works.title')}>
      <header>
        <h2>{t('backups.works.title')}</h2>
      </header>
      <ul className="safety-works">
        <WorkRow work="backup" past={works.backup} />
        <WorkRow work="second" past={second === null ? null : works.second}>
          <SecondPlace second={second} onDone={onDone} />
        </WorkRow>
        <WorkRow work="verified" past={works.verified}>
          {verifying.done === null ? (
            <Button onClick={() => void verify()}>{t('backups.works.verify')}</Button>
          ) : (
            <Running done={verifying.done} />
          )}
        </WorkRow>
        <WorkRow work="rehearsed" past={works.rehearsed}>
          {rehearsing.done === null ? (
            <Button onClick={() => void rehearse()}>{t('backups.works.rehearse')}</Button>
          ) : (
            <Running done={rehearsing.done} />
          )}
        </WorkRow>
      </ul>
    </section>
  );
};
