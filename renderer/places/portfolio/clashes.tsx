import { useId, useState } from 'react';
import { useRead } from '#renderer/ground/api/reading.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { nameOfRecord, recordChanges } from '#shared/archive/history/record-changes.ts';
import { dateAndTime } from '#shared/base/i18n/dates.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { recordOperations } from '#shared/contract/operations/record.ts';
import { recordKindWords } from '#shared/decision/records/kind-words.ts';

type Clash = OutputOf<'record.clashes'>[number];

/** One record that was closed twice: what differs, which one stands, and why. */
const ClashForm = ({ clash }: { readonly clash: Clash }) => {
  const t = useT();
  const language = useLanguage();
  const tell = useApp((s) => s.tell);
  const members = useRecords('member', null).records;
  const group = useId();
  const [keep, setKeep] = useState('');
  const reason = useLocalPlace('', recordOperations['record.settle'].input.shape.reason);
  const settle = async (): Promise<void> => {
    const reply = await callFinal('record.settle', { id: clash.id, keep, reason: reason.value });
    if (!reply.ok) tell(reply.failure);
  };
  const { here, others } = clash;
  const nameOf = (id: string): string | undefined => members.find((m) => m.id === id)?.body.name;
  const title = [recordKindWords(clash.kind, language), nameOfRecord(here.body, language)];
  return (
    <fieldset className="merge-place">
      <legend>{title.filter((part) => part !== '').join(' · ')}</legend>
      {others.map((other) => (
        <ul key={other.name} className="changes">
          {recordChanges(here.body as object, other.body as object, language, nameOf).map(
            ({ place, before, after }) => (
              <li key={place}>
                <strong>{place}</strong> {before !== '' && <del>{before}</del>} {after !== '' && <ins>{after}</ins>}
              </li>
            ),
          )}
        </ul>
      ))}
      {[here, ...others].map((line, i) => (
        <label key={line.name} className="check">
          <input type="radio" name={group} checked={keep === line.name} onChange={() => setKeep(line.name)} />
          {t(i === 0 ? 'portfolio.clash.here' : 'portfolio.clash.there', {
            who: line.who || t('dossier.history.nobody'),
            date: dateAndTime(new Date(line.at), language),
          })}
        </label>
      ))}
      <TextPlace multiline label={t('portfolio.clash.reason')} at={reason} />
      <div>
        <Button
          kind="main"
          blocked={
            keep === ''
              ? t('common.blocked.choose')
              : reason.value.trim() === '' || reason.isRefused
                ? t('common.blocked.reason')
                : null
          }
          onClick={() => void settle()}
        >
          {t('portfolio.clash.settle')}
        </Button>
      </div>
    </fieldset>
  );
};

/** Two laptops closed the same act differently: both are kept until a person says which stands. */
export const Clashes = () => {
  const t = useT();
  const { value: clashes = [] } = useRead('record.clashes', {}, { untold: ['portfolio.closed'] });
  const [isOpen, setOpen] = useState(false);
  if (clashes.length === 0) return null;
  return (
    <>
      <Notice kind="serious">
        {t('portfolio.clash.found', { count: clashes.length })}{' '}
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {t('portfolio.clash.open')}
        </Button>
      </Notice>
      {isOpen && (
        <Dialog title={t('portfolio.clash.title')} onClose={() => setOpen(false)} wide>
          <p>{t('portfolio.clash.help')}</p>
          {clashes.map((clash) => (
            <ClashForm key={clash.id} clash={clash} />
          ))}
        </Dialog>
      )}
    </>
  );
};
