import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dateAndTime } from '#shared/base/i18n/dates.ts';
import type { HistoryStep } from '#shared/contract/operations/dossier.ts';
import type { Command } from '#shared/dossier/content/commands.ts';

const SHOWN = 12;

/** A copy that came in from a file: from whom, what had been done elsewhere, and the other version where one was set aside. */
export const ReceivedCopy = ({
  id,
  step,
  row,
}: {
  /** of the dossier */ readonly id: string;
  readonly step: HistoryStep & { readonly received: NonNullable<HistoryStep['received']> };
  /** how one change is shown */ readonly row: (command: Command, key: string) => React.ReactNode;
}) => {
  const t = useT();
  const language = useLanguage();
  const { tell, say } = useApp(useShallow((s) => ({ tell: s.tell, say: s.say })));
  const { received, revision } = step;
  const save = async (): Promise<void> => {
    const reply = await callFinal('exchange.saveKept', { id, revision });
    if (reply.ok) say(t('exchange.history.savedKept', { name: reply.value.name }));
    else tell(reply.failure);
  };
  const lines = received.lines.filter((line) => line.commands.length > 0);
  return (
    <div>
      {t(`exchange.history.${received.kind}`, { who: received.sentBy || t('exchange.history.nobody') })}{' '}
      {received.isKept && (
        <Button kind="quiet" onClick={() => void save()}>
          {t('exchange.history.saveKept')}
        </Button>
      )}
      {lines.length > 0 && (
        <details>
          <summary>{t('exchange.history.lines', { count: lines.length })}</summary>
          {lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what came in never changes
            <div key={i}>
              <strong>{line.who || t('dossier.history.nobody')}</strong>{' '}
              <span className="hint">{dateAndTime(new Date(line.at), language)}</span>
              <ul className="changes">{line.commands.slice(0, SHOWN).map((c, j) => row(c, `${i}/${j}`))}</ul>
              {line.commands.length > SHOWN && (
                <p className="hint">{t('dossier.history.more', { count: line.commands.length - SHOWN })}</p>
              )}
            </div>
          ))}
        </details>
      )}
    </div>
  );
};
