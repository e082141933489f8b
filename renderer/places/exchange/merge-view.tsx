import { useId } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import type { CopyComparison } from '#shared/archive/exchange/preview.ts';
import { nameOfRecord, recordChanges } from '#shared/archive/history/record-changes.ts';
import { anyConflictWords } from '#shared/decision/records/conflict-words.ts';
import { recordKindWords } from '#shared/decision/records/kind-words.ts';
import { changeWords } from '#shared/dossier/content/change-words.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import { DOSSIER_STATUSES } from '#shared/dossier/content/schema.ts';
import type { Choice, Choices } from '#shared/dossier/merge/conflict.ts';

type Conflict = CopyComparison['conflicts'][number];
/** Of one record: who wants all of them opens its history. */
const MOST_CHANGES = 12;

const useWords = (conflict: Conflict, records: CopyComparison['records']) => {
  const t = useT();
  const language = useLanguage();
  const members = useRecords('member', null).records;
  const nameOf = (id: string): string | undefined => members.find((m) => m.id === id)?.body.name || undefined;
  const words = anyConflictWords(conflict, records, language, nameOf);
  if (conflict.id !== 'status') return words;
  const status = (value: unknown): string => {
    const known = DOSSIER_STATUSES.find((s) => s === value);
    return known === undefined ? '' : t(`portfolio.status.${known}`);
  };
  return {
    place: t('exchange.merge.status'),
    base: status(conflict.base),
    mine: status(conflict.mine),
    theirs: status(conflict.theirs),
    both: '',
  };
};

/** One place that both changed: what was there, what each wrote, and the choice. */
const Place = ({
  conflict,
  records,
  choice,
  sender,
  onChoose,
}: {
  readonly conflict: Conflict;
  readonly records: CopyComparison['records'];
  readonly choice: Choice;
  readonly sender: string;
  readonly onChoose: (choice: Choice) => void;
}) => {
  const t = useT();
  const name = useId();
  const words = useWords(conflict, records);
  const sides: readonly Choice[] = conflict.both === undefined ? ['mine', 'theirs'] : ['mine', 'theirs', 'both'];
  const titles = {
    mine: t('exchange.merge.mine'),
    theirs: sender || t('exchange.merge.theirs'),
    both: t('exchange.merge.both'),
  };
  return (
    <fieldset className="merge-place">
      <legend>{words.place}</legend>
      {words.base !== '' && (
        <p className="hint">
          {t('exchange.merge.before')} – {words.base}
        </p>
      )}
      <div className="merge-sides">
        {sides.map((side) => (
          <label key={side} className="merge-side" data-chosen={side === choice}>
            <span className="row">
              <input type="radio" name={name} checked={side === choice} onChange={() => onChoose(side)} />
              <strong>{titles[side]}</strong>
              {side === conflict.proposal && <Tag>{t('exchange.merge.proposed')}</Tag>}
            </span>
            <span className="merge-text">
              {words[side] ||
                t(side !== 'both' && conflict[side] === undefined ? 'exchange.merge.absent' : 'exchange.merge.empty')}
            </span>
          </label>
        ))}
      </div>
      <p className="hint">{t(`exchange.merge.reason.${conflict.reason}`)}</p>
    </fieldset>
  );
};

const Changes = ({ title, commands }: { readonly title: string; readonly commands: readonly Command[] }) => {
  const language = useLanguage();
  if (commands.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul className="history">
        {commands.map((command, i) => {
          const { place, before, after } = changeWords(command, language);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <li key={i}>
              <strong>{place}</strong> {before !== '' && <del>{before}</del>} {after !== '' && <ins>{after}</ins>}
            </li>
          );
        })}
      </ul>
    </details>
  );
};

/** Records that something comes into: what of each, and what a closing decided already. */
const ComingRecords = ({ records }: { readonly records: CopyComparison['records'] }) => {
  const t = useT();
  const language = useLanguage();
  if (records.length === 0) return null;
  return (
    <details>
      <summary>{t('exchange.merge.records', { count: records.length })}</summary>
      <ul className="history">
        {records.map((record) => {
          const changes = recordChanges(record.before as object | null, record.after as object | null, language);
          const name = [recordKindWords(record.kind, language), nameOfRecord(record.after ?? record.before, language)];
          return (
            <li key={record.id}>
              <strong>{name.filter((part) => part !== '').join(' · ')}</strong>{' '}
              {record.state !== 'added' && record.state !== 'newer' && record.state !== 'nothing' && (
                <Tag kind={record.state === 'clash' ? 'serious' : undefined}>
                  {t(`exchange.merge.state.${record.state}`)}
                </Tag>
              )}
              <ul className="changes">
                {changes.slice(0, MOST_CHANGES).map(({ place, before, after }) => (
                  <li key={place}>
                    {place} {before !== '' && <del>{before}</del>} {after !== '' && <ins>{after}</ins>}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </details>
  );
};

/** Two versions of a dossier or of the foundation's records, place by place, in words. */
export const MergeView = ({
  comparison,
  choices,
  sender,
  onChoices,
  onBack,
}: {
  readonly comparison: CopyComparison;
  readonly choices: Choices;
  readonly sender: string;
  readonly onChoices: (choices: Choices) => void;
  readonly onBack: () => void;
}) => {
  const t = useT();
  const { conflicts, taken, own } = comparison;
  const all = (side: 'mine' | 'theirs' | null): void =>
    onChoices(side === null ? {} : Object.fromEntries(conflicts.map((c) => [c.id, side])));
  return (
    <>
      <p>{t('exchange.merge.intro')}</p>
      {conflicts.length === 0 && <p>{t('exchange.merge.none')}</p>}
      {conflicts.length > 1 && (
        <div className="row">
          <span className="hint">{t('exchange.merge.all')}</span>
          <Button kind="quiet" onClick={() => all(null)}>
            {t('exchange.merge.allProposed')}
          </Button>
          <Button kind="quiet" onClick={() => all('mine')}>
            {t('exchange.merge.allMine')}
          </Button>
          <Button kind="quiet" onClick={() => all('theirs')}>
            {t('exchange.merge.allTheirs')}
          </Button>
        </div>
      )}
      {conflicts.map((conflict) => (
        <Place
          key={conflict.id}
          conflict={conflict}
          records={comparison.records}
          sender={sender}
          choice={choices[conflict.id] ?? conflict.proposal}
          onChoose={(choice) => onChoices({ ...choices, [conflict.id]: choice })}
        />
      ))}
      <ComingRecords records={comparison.records} />
      <Changes title={t('exchange.merge.taken', { count: taken.length })} commands={taken} />
      <Changes title={t('exchange.merge.own', { count: own.length })} commands={own} />
      <p className="hint">{t('exchange.merge.kept')}</p>
      <div className="row">
        <Button kind="main" onClick={onBack}>
          {t('exchange.merge.back')}
        </Button>
        <span className="hint">{t('exchange.merge.decided')}</span>
      </div>
    </>
  );
};
