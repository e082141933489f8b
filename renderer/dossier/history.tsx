import { useCallback, useEffect, useState } from 'react';
import type { HistoryEntry } from '#shared/contract/operations/dossier.ts';
import { changeWords } from '#shared/dossier/change-words.ts';
import { dateAndTime } from '#shared/i18n/dates.ts';
import { call } from '../api/client.ts';
import { useLanguage, useT } from '../app/language.tsx';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useApp } from '../state/app-store.ts';
import { flush } from '../state/dossier-store.ts';

const PAGE = 50;

type ReceivedCopy = NonNullable<HistoryEntry['received']>;
/** A copy that came in from a file: from whom, what had been done elsewhere, and the other version where one was set aside. */
const Received = ({
  id,
  revision,
  received,
}: {
  readonly id: string;
  readonly revision: number;
  readonly received: ReceivedCopy;
}) => {
  const t = useT();
  const language = useLanguage();
  const { tell, say } = useApp();
  const save = async (): Promise<void> => {
    const reply = await call('exchange.saveKept', { id, revision });
    if (reply.ok) say(t('exchange.history.savedKept', { name: reply.value.name }));
    else if (reply.failure.code !== 'cancelled') tell(reply.failure);
  };
  const changes = received.lines.filter((line) => line.commands.length > 0);
  return (
    <div>
      {t(`exchange.history.${received.kind}`, { who: received.sentBy || t('exchange.history.nobody') })}{' '}
      {received.isKept && (
        <Button kind="quiet" onClick={() => void save()}>
          {t('exchange.history.saveKept')}
        </Button>
      )}
      {changes.length > 0 && (
        <details>
          <summary>{t('exchange.history.lines', { count: changes.length })}</summary>
          <ul>
            {changes.map((line) => (
              <li key={`${line.at} ${line.who}`}>
                <span className="hint">
                  {dateAndTime(new Date(line.at), language)} · {line.who || t('dossier.history.nobody')}
                </span>{' '}
                {line.commands
                  .slice(0, 12)
                  .map((command) => changeWords(command, language).place)
                  .join(', ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};

/** Who changed what, when, from what to what: newest first, never rewritten. */
export const History = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }) => {
  const t = useT();
  const language = useLanguage();
  const tell = useApp((s) => s.tell);
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const [more, setMore] = useState(false);
  const read = useCallback(
    async (before: number | null): Promise<void> => {
      await flush();
      const reply = await call('dossier.history', { id, before, limit: PAGE });
      if (!reply.ok) return tell(reply.failure);
      setEntries((old) => (before === null ? reply.value : [...(old ?? []), ...reply.value]));
      setMore(reply.value.length === PAGE);
    },
    [id, tell],
  );
  useEffect(() => void read(null), [read]);
  return (
    <Dialog title={t('dossier.history.title')} onClose={onClose} wide>
      {entries === null && <p className="hint">{t('common.loading')}</p>}
      {entries?.length === 0 && <p className="hint">{t('dossier.history.empty')}</p>}
      <ol className="history">
        {entries?.map((entry) => (
          <li key={entry.id}>
            <div className="hint">
              {dateAndTime(new Date(entry.at), language)} · {entry.who || t('dossier.history.nobody')} ·{' '}
              {t(`dossier.history.origins.${entry.origin}`)}
            </div>
            {entry.received && <Received id={id} revision={entry.revision} received={entry.received} />}
            <ul>
              {entry.commands.slice(0, 12).map((command, i) => {
                const { place, before, after } = changeWords(command, language);
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a history entry never changes
                  <li key={i}>
                    <strong>{place}</strong>
                    {before !== '' && (
                      <>
                        {' '}
                        <del>{before}</del>
                      </>
                    )}
                    {after !== '' && (
                      <>
                        {' → '}
                        <ins>{after}</ins>
                      </>
                    )}
                  </li>
                );
              })}
              {entry.commands.length > 12 && (
                <li className="hint">{t('dossier.history.more', { count: entry.commands.length - 12 })}</li>
              )}
            </ul>
          </li>
        ))}
      </ol>
      {more && (
        <div>
          <Button onClick={() => void read(entries?.at(-1)?.id ?? null)}>{t('dossier.history.older')}</Button>
        </div>
      )}
    </Dialog>
  );
};
