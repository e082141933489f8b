import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { call } from '#renderer/ground/api/client.ts';
import { useRead } from '#renderer/ground/api/reading.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { ActsHead } from '#renderer/ground/components/layout/acts-head.tsx';
import { PreferencePage } from '#renderer/ground/components/layout/preference-page.tsx';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { EmptyState, Notice, Tag } from '#renderer/ground/components/notice.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dateAndTime } from '#shared/base/i18n/dates.ts';
import { formatNumber } from '#shared/base/money/format.ts';
import { BackupLabelSchema, type ListedBackup } from '#shared/contract/operations/backups.ts';
import { useKeeping } from './use-keeping.ts';
import { SafetyWorks } from './works.tsx';
import './backups.css';

/** As the contract takes it. */
type Asked = { readonly kind: 'make' } | { readonly kind: 'rename' | 'remove'; readonly backup: ListedBackup } | null;

/** A name for a backup that is made now, or for one that is there. */
const NameDialog = ({
  title,
  before,
  action,
  onName,
  onClose,
}: {
  readonly title: string;
  readonly before: string;
  readonly action: string;
  readonly onName: (name: string) => Promise<void>;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const name = useLocalPlace(before, BackupLabelSchema.shape.name);
  const [busy, setBusy] = useState(false);
  const give = async (): Promise<void> => {
    setBusy(true);
    await onName(name.value.trim());
    setBusy(false);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <TextPlace label={t('backups.nameLabel')} hint={t('backups.nameHelp')} at={name} />
      {busy && <p role="status">{t('backups.making')}</p>}
      <div className="row">
        <Button
          kind="main"
          disabled={busy}
          blocked={name.isRefused ? t('common.blocked.refused') : null}
          onClick={() => void give()}
        >
          {action}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
};

const BackupRow = ({
  backup,
  hasPlaces,
  onAsk,
  onLabel,
}: {
  readonly backup: ListedBackup;
  readonly hasPlaces: boolean;
  readonly onAsk: (asked: Asked) => void;
  readonly onLabel: (backup: ListedBackup, label: { name: string; pinned: boolean }) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const go = useApp((s) => s.go);
  const when = dateAndTime(new Date(backup.createdAt), language);
  const { name = '', stays = false } = backup;
  return (
    <tr>
      <td>{when}</td>
      <td>
        {name === '' ? t(`backups.reasons.${backup.reason as 'daily'}`, { defaultValue: backup.reason }) : name}{' '}
        {stays && <Tag>{t('backups.stays')}</Tag>}
      </td>
      <td className="num">{backup.dossiers}</td>
      <td className="num">{formatNumber(backup.bytes / 1_000, language, 0)}</td>
      {hasPlaces && <td>{t(`backups.${backup.at ?? 'here'}`)}</td>}
      <td className="row">
        <Button
          kind="quiet"
          label={`${t('backups.see')} – ${when}`}
          onClick={() => go({ name: 'backup', backupId: backup.id })}
        >
          {t('backups.see')}
        </Button>
        <Menu
          label={t('backups.more', { when })}
          items={[
            { label: t('backups.rename'), run: () => onAsk({ kind: 'rename', backup }) },
            {
              label: t(stays ? 'backups.letGo' : 'backups.keep'),
              run: () => onLabel(backup, { name, pinned: !stays }),
            },
            { label: t('backups.remove'), run: () => onAsk({ kind: 'remove', backup }) },
          ]}
        />
      </td>
    </tr>
  );
};

/** What is asked before a backup is made, named or removed. */
const AskedDialog = ({
  asked,
  onMake,
  onName,
  onRemove,
  onClose,
}: {
  readonly asked: Asked;
  readonly onMake: (name: string) => Promise<void>;
  readonly onName: (backup: ListedBackup, name: string) => Promise<void>;
  readonly onRemove: (backup: ListedBackup) => void;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  if (asked === null) return null;
  if (asked.kind === 'make')
    return (
      <NameDialog title={t('backups.now')} before="" action={t('backups.make')} onName={onMake} onClose={onClose} />
    );
  const { kind, backup } = asked;
  const when = dateAndTime(new Date(backup.createdAt), language);
  if (kind === 'rename')
    return (
      <NameDialog
        title={t('backups.one', { when })}
        before={backup.name ?? ''}
        action={t('backups.keep')}
        onName={(name) => onName(backup, name)}
        onClose={onClose}
      />
    );
  return (
    <Dialog title={t('backups.removeTitle', { when })} onClose={onClose}>
      <Notice kind="attention">{t('backups.removeHelp')}</Notice>
      <div className="row">
        <Button kind="main" onClick={() => onRemove(backup)}>
          {t('backups.removeNow')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
};

/** Every backup, and how safe the portfolio is. */
export const BackupsScreen = () => {
  const t = useT();
  const { tell, say } = useApp(useShallow((s) => ({ tell: s.tell, say: s.say })));
  const keeping = useKeeping();
  const [asked, setAsked] = useState<Asked>(null);
  const { value: list = null, again } = useRead('portfolio.backups', {});
  const make = async (name: string): Promise<void> => {
    const reply = await callFinal('portfolio.backupNow', name === '' ? {} : { name });
    if (reply.ok) say(t('backups.made'));
    else tell(reply.failure);
    setAsked(null);
    await again();
  };
  const label = async (backup: ListedBackup, to: { name: string; pinned: boolean }): Promise<void> => {
    const reply = await call('backup.label', { id: backup.id, ...to });
    if (!reply.ok) tell(reply.failure);
    setAsked(null);
    await again();
  };
  const remove = async (backup: ListedBackup): Promise<void> => {
    setAsked(null);
    const reply = await callFinal('backup.remove', { id: backup.id });
    if (reply.ok) say(t('backups.removed'));
    else tell(reply.failure);
    await again();
  };
  const hasPlaces = keeping !== null && keeping.second !== null;
  return (
    <PreferencePage
      title={t('backups.title')}
      intro={`${t('backups.intro')} ${t('backups.kept')}`}
      acts={
        <Button kind="main" onClick={() => setAsked({ kind: 'make' })}>
          {t('backups.now')}
        </Button>
      }
    >
      {list !== null && list.length === 0 && <EmptyState title={t('backups.none')}>{t('backups.noneHelp')}</EmptyState>}
      {list !== null && list.length > 0 && (
        <div className="scroll">
          <table className="table">
            <thead>
              <tr>
                <th>{t('backups.when')}</th>
                <th>{t('backups.why')}</th>
                <th className="num">{t('backups.dossiers')}</th>
                <th className="num">{t('backups.size')}</th>
                {hasPlaces && <th>{t('backups.where')}</th>}
                <ActsHead />
              </tr>
            </thead>
            <tbody>
              {list.map((backup) => (
                <BackupRow
                  key={backup.id}
                  backup={backup}
                  hasPlaces={hasPlaces}
                  onAsk={setAsked}
                  onLabel={(b, to) => void label(b, to)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {keeping !== null && <SafetyWorks keeping={keeping} onDone={() => void again()} />}
      <AskedDialog
        asked={asked}
        onMake={make}
        onName={(backup, name) => label(backup, { name, pinned: true })}
        onRemove={(backup) => void remove(backup)}
        onClose={() => setAsked(null)}
      />
    </PreferencePage>
  );
};
