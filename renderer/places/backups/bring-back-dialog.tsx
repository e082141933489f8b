/** One dossier brought back from a backup: what would be written over is shown word by word first. */

import { useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Loading } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import type { DossierReturn } from '#shared/contract/operations/backups.ts';
import { changeWords } from '#shared/dossier/content/change-words.ts';
import type { Command } from '#shared/dossier/content/commands.ts';

/** What is shown at first of a long list; the rest is said by its number and opens. */
const MOST = 40;

const Rewritten = ({ commands }: { readonly commands: readonly Command[] }) => {
  const t = useT();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  if (commands.length === 0) return <p className="hint">{t('backups.compare.noDetails')}</p>;
  return (
    <>
      <ul className="rewritten">
        {(all ? commands : commands.slice(0, MOST)).map((command, i) => {
          const { place, before, after } = changeWords(command, language);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
            <li key={i}>
              <strong>{place}</strong>
              <div>
                {before !== '' && <del>{before}</del>} {after !== '' && <ins>{after}</ins>}
              </div>
            </li>
          );
        })}
      </ul>
      {!all && commands.length > MOST && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {t('backups.compare.changes', { count: commands.length })}
        </Button>
      )}
    </>
  );
};

export const BringBackDialog = ({
  backupId,
  dossier,
  onClose,
  onStale,
}: {
  readonly backupId: string;
  readonly dossier: DossierReturn;
  readonly onClose: () => void;
  readonly onStale: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const { tell, say, go } = useApp(useShallow((s) => ({ tell: s.tell, say: s.say, go: s.go })));
  const [commands, setCommands] = useState<readonly Command[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const isHere = dossier.fate === 'changed';
  useEffect(() => {
    if (!isHere) return;
    void callFinal('backup.compareDossier', { id: backupId, dossierId: dossier.id }).then((reply) => {
      if (reply.ok) setCommands(reply.value.commands);
      else setRefused(failureWords(t, language, reply.failure));
    });
  }, [backupId, dossier.id, isHere, t, language]);
  const bring = async (how: 'content' | 'separate'): Promise<void> => {
    setBusy(true);
    const reply = await callFinal('backup.bringBack', {
      id: backupId,
      dossierId: dossier.id,
      how,
      revision: dossier.revision,
    });
    setBusy(false);
    if (!reply.ok) {
      tell(reply.failure);
      return onStale();
    }
    say(t('backups.compare.brought'));
    go({ name: 'overview', id: reply.value.dossierId });
  };
  const name = dossier.project || t('backups.compare.untitled');
  return (
    <Dialog title={t('backups.compare.bringTitle', { name })} onClose={onClose} wide={isHere}>
      {isHere ? (
        <>
          <h3>{t('backups.compare.details')}</h3>
          {refused !== '' && <p>{refused}</p>}
          {refused === '' && (commands === null ? <Loading /> : <Rewritten commands={commands} />)}
          <div className="bring-ways">
            <div className="stack">
              <p>{t('backups.compare.bringContentHelp')}</p>
              <div>
                <Button kind="main" disabled={busy || commands === null} onClick={() => void bring('content')}>
                  {t('backups.compare.bringContent')}
                </Button>
              </div>
            </div>
            <div className="stack">
              <p>{t('backups.compare.bringSeparateHelp')}</p>
              <div>
                <Button disabled={busy} onClick={() => void bring('separate')}>
                  {t('backups.compare.bringSeparate')}
                </Button>
              </div>
            </div>
          </div>
        </>
      ) : (
        <>
          <p>{t('backups.compare.bringBackHelp')}</p>
          <div className="row">
            <Button kind="main" disabled={busy} onClick={() => void bring('content')}>
              {t('backups.compare.bringBack')}
            </Button>
            <Button kind="quiet" onClick={onClose}>
              {t('common.cancel')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
};
