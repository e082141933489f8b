import { useCallback, useEffect, useState } from 'react';
import { changedFields, type RecordStep, recordSteps } from '#shared/history/record-steps.ts';
import { wordsBetween } from '#shared/history/words.ts';
import { dateAndTime } from '#shared/i18n/dates.ts';
import type { BodyOf, RecordKind, RecordLine, RecordOf } from '#shared/records/kinds.ts';
import { call, onEvent } from '../../api/client.ts';
import { useLanguage, useT } from '../../app/language.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Tag } from '../../components/notice.tsx';
import { useApp } from '../../state/app-store.ts';
import { Sides, WordRuns } from './sides.tsx';

export interface RecordHistoryProps<K extends RecordKind> {
  readonly record: RecordOf<K>;
  /** what the reader calls it */ readonly name: string;
  /** what each field is called; those that have no name here are not shown */ readonly fields: Readonly<
    Partial<Record<keyof BodyOf<K>, string>>
  >;
  /** a value in words, where it is neither a text, a number nor a yes or no */ readonly words?: (
    field: keyof BodyOf<K>,
    value: unknown,
  ) => string | undefined;
  /** writes what stood before; absent where that is no longer allowed */ readonly onPutBack?: (
    body: BodyOf<K>,
  ) => void;
}

const Steps = <K extends RecordKind>(props: RecordHistoryProps<K>) => {
  const t = useT();
  const language = useLanguage();
  const tell = useApp((s) => s.tell);
  const { id } = props.record;
  const [steps, setSteps] = useState<readonly RecordStep<BodyOf<K>>[] | null>(null);
  const read = useCallback(async (): Promise<void> => {
    const reply = await call('record.history', { id });
    if (reply.ok) setSteps(recordSteps(reply.value as readonly RecordLine<K>[]));
    else tell(reply.failure);
  }, [id, tell]);
  useEffect(() => void read(), [read]);
  useEffect(() => onEvent((event) => event.topic === 'portfolio.changed' && void read()), [read]);
  if (steps === null) return <p className="hint">{t('common.loading')}</p>;
  const said = (field: string, value: unknown): string => {
    if (value === undefined || value === null) return '';
    const own = props.words?.(field as keyof BodyOf<K>, value);
    if (own !== undefined) return own;
    if (typeof value === 'boolean') return t(value ? 'records.yes' : 'records.no');
    return typeof value === 'object' ? t('dossier.history.changed') : String(value);
  };
  return (
    <ol className="history">
      {steps.map((step) => {
        const { before, after } = step;
        const fields = changedFields(before, after).filter((field) => Object.hasOwn(props.fields, field));
        const old = (before ?? {}) as Record<string, unknown>;
        const now = (after ?? {}) as Record<string, unknown>;
        return (
          <li key={step.revision}>
            <div className="step-head">
              <span>
                <strong>{step.who || t('dossier.history.nobody')}</strong>{' '}
                <span className="hint">{dateAndTime(new Date(step.at), language)}</span>{' '}
                {before === null && <Tag>{t('dossier.history.origins.create')}</Tag>}
                {after === null && <Tag>{t('dossier.history.taken')}</Tag>}
              </span>
              {before !== null && props.onPutBack && (
                <Button
                  kind="quiet"
                  label={`${t('dossier.history.putBack')} ${dateAndTime(new Date(step.at), language)}`}
                  onClick={() => props.onPutBack?.(before)}
                >
                  {t('dossier.history.putBack')}
                </Button>
              )}
            </div>
            <ul className="changes">
              {fields.map((field) => {
                const [a, b] = [said(field, old[field]), said(field, now[field])];
                const words = wordsBetween(a, b);
                return (
                  <li key={field} className="change">
                    <strong>{props.fields[field as keyof BodyOf<K>]}</strong>
                    <div className="change-said">
                      {words === null ? <Sides before={a === b ? '' : a} after={b} /> : <WordRuns words={words} />}
                    </div>
                  </li>
                );
              })}
            </ul>
          </li>
        );
      })}
    </ol>
  );
};

/** Who wrote a record that stands beside dossiers, and what it said before. */
export const RecordHistoryButton = <K extends RecordKind>(props: RecordHistoryProps<K>) => {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const title = t('dossier.history.of', { place: props.name });
  return (
    <>
      <Button kind="quiet" label={title} onClick={() => setOpen(true)}>
        {t('dossier.history.title')}
      </Button>
      {isOpen && (
        <Dialog title={title} onClose={() => setOpen(false)} wide>
          <Steps {...props} />
        </Dialog>
      )}
    </>
  );
};
