import { type ReactNode, useState } from 'react';
import { useRead } from '#renderer/ground/api/reading.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { type NameOfId, recordChanges } from '#shared/archive/history/record-changes.ts';
import { type RecordStep, recordSteps } from '#shared/archive/history/record-steps.ts';
import { wordsBetween } from '#shared/archive/history/words.ts';
import { dateAndTime } from '#shared/base/i18n/dates.ts';
import type { BodyOf, RecordKind, RecordLine, RecordOf } from '#shared/decision/records/kinds.ts';
import { Sides, WordRuns } from './sides.tsx';

export interface RecordHistoryProps<K extends RecordKind> {
  readonly record: Pick<RecordOf<K>, 'id' | 'kind'>;
  /** what the reader calls it */ readonly name: string;
  /** of what it calls by identifiers */ readonly nameOf?: NameOfId;
  /** writes what stood before; absent where that is no longer allowed */ readonly onPutBack?: (
    body: BodyOf<K>,
  ) => void;
}

/** One step of one record. */
export const RecordStepItem = <B extends object>({
  step,
  title = '',
  nameOf,
  onPutBack,
}: {
  readonly step: RecordStep<B>;
  /** which record, where several are told together */ readonly title?: string;
  readonly nameOf?: NameOfId | undefined;
  readonly onPutBack?: ((body: B) => void) | undefined;
}) => {
  const t = useT();
  const language = useLanguage();
  const { before, after, aside, reason } = step;
  const when = dateAndTime(new Date(step.at), language);
  return (
    <li>
      <div className="step-head">
        <span>
          <strong>{step.who || t('dossier.history.nobody')}</strong> <span className="hint">{when}</span>{' '}
          {title !== '' && <span>{title} </span>}
          {before === null && <Tag>{t('dossier.history.origins.create')}</Tag>}
          {after === null && <Tag>{t('dossier.history.taken')}</Tag>}
          {aside && <Tag kind="attention">{t('dossier.history.aside')}</Tag>}
        </span>
        {before !== null && onPutBack && (
          <Button
            kind="quiet"
            label={`${t('dossier.history.putBack')} ${title} ${when}`.replace(/ {2,}/g, ' ')}
            onClick={() => onPutBack(before)}
          >
            {t('dossier.history.putBack')}
          </Button>
        )}
      </div>
      {reason !== '' && <p>{t('dossier.history.settled', { reason })}</p>}
      <ul className="changes">
        {recordChanges(before, after, language, nameOf).map((change, i) => {
          const words = wordsBetween(change.before, change.after);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the changes of a past step never move
            <li key={i} className="change">
              <strong>{change.place}</strong>
              <div className="change-said">
                {words === null ? <Sides before={change.before} after={change.after} /> : <WordRuns words={words} />}
              </div>
            </li>
          );
        })}
      </ul>
    </li>
  );
};

const Steps = <K extends RecordKind>(props: RecordHistoryProps<K>) => {
  const t = useT();
  const { value } = useRead('record.history', { id: props.record.id });
  if (value === undefined) return <p className="hint">{t('common.loading')}</p>;
  const steps: readonly RecordStep<BodyOf<K>>[] = recordSteps(value as readonly RecordLine<K>[]);
  return (
    <ol className="history">
      {steps.map((step) => (
        <RecordStepItem key={step.revision} step={step} nameOf={props.nameOf} onPutBack={props.onPutBack} />
      ))}
    </ol>
  );
};

/** Opens a history beside what it is the history of. */
export const HistoryBeside = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const title = t('dossier.history.of', { place: name });
  return (
    <>
      <Button kind="quiet" label={title} onClick={() => setOpen(true)}>
        {t('dossier.history.title')}
      </Button>
      {isOpen && (
        <Dialog title={title} onClose={() => setOpen(false)} wide>
          {children}
        </Dialog>
      )}
    </>
  );
};

/** Who wrote a record that stands beside dossiers, and what it said before. */
export const RecordHistoryButton = <K extends RecordKind>(props: RecordHistoryProps<K>) => (
  <HistoryBeside name={props.name}>
    <Steps {...props} />
  </HistoryBeside>
);
