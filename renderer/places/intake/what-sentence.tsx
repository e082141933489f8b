import type { ReactNode } from 'react';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { PeriodTarget } from '#shared/finance/intake/entry/places.ts';
import type { Period } from '#shared/finance/intake/reading.ts';
import { type FileState, rereadWith } from './file/file-state.ts';

const idOf = (target: PeriodTarget | undefined): string =>
  target === undefined || target.kind === 'none' ? 'none' : `${target.kind}${target.index}`;
const targetOfId = (id: string): PeriodTarget =>
  id === 'none'
    ? { kind: 'none' }
    : { kind: id.startsWith('plan') ? 'plan' : 'history', index: Number(id.at(-1)) as 0 | 1 | 2 };

/** Where each year of the file goes; only what is doubtful is tinted. */
export const PeriodTargets = ({
  state,
  targets,
  startMonth,
  onState,
}: {
  readonly state: FileState;
  readonly targets: Readonly<Record<string, PeriodTarget>>;
  readonly startMonth: string;
  readonly onState: (state: FileState) => void;
}) => {
  const t = useT();
  const places = [
    ...[0, 1, 2].map((i) => ({ id: `plan${i}`, label: t('projection.year', { year: i + 1 }) })),
    { id: 'history2', label: t('intake.answer.lastClosed') },
    { id: 'history1', label: t('intake.answer.closedBefore', { count: 2 }) },
    { id: 'history0', label: t('intake.answer.closedBefore', { count: 3 }) },
    { id: 'none', label: t('intake.answer.notTaken') },
  ];
  return (
    <>
      {state.reading.periods.map((p) => (
        <span key={p.id} data-doubt={idOf(targets[p.id]) === 'none'}>
          <ChoiceField
            label={periodWords(t, p)}
            value={idOf(targets[p.id])}
            empty={t('common.choose')}
            options={places}
            onChange={(id) => onState({ ...state, periods: { ...state.periods, [p.id]: targetOfId(id || 'none') } })}
          />
        </span>
      ))}
      <span className="hint">{t('intake.sentence.start', { month: startMonth.split('-').reverse().join('/') })}</span>
    </>
  );
};
/** A column of amounts as its file calls it. */
export const periodWords = (t: Translate, p: Period): string =>
  [p.year ?? p.head ?? p.id, p.kind === null ? '' : t(`intake.periodKind.${p.kind}`)].join(' ').trim();

/** What the file is, in one sentence whose parts can be changed. @param children what is said of its years */
export const WhatSentence = ({
  state,
  onState,
  children,
}: {
  readonly state: FileState;
  readonly onState: (state: FileState) => void;
  readonly children: ReactNode;
}) => {
  const t = useT();
  const { reading, opened } = state;
  const sheets = opened.source.sheets.filter((s) => !s.hidden).map((s) => s.name);
  const read = new Set(reading.tables.map((table) => table.sheet));
  const ledger = reading.kind === 'fec' || reading.kind === 'trialBalance';
  return (
    <div className="intake-what">
      <span className="intake-kind">{t(`intake.kind.${reading.kind}`)}</span>
      {sheets.length > 1 && !ledger && (
        <ChoiceField
          label={t('intake.sentence.sheet')}
          value={state.choices.sheets?.join('\n') ?? (read.size === 1 ? ([...read][0] ?? '') : '')}
          empty={[...read].join(', ') || t('intake.sentence.asRead')}
          options={sheets.map((name) => ({ id: name, label: name }))}
          onChange={(name) => onState(rereadWith(state, { sheets: name === '' ? null : [name] }))}
        />
      )}
      {!ledger && (
        <ChoiceField
          label={t('intake.sentence.unit')}
          value={String(reading.unit)}
          empty={t('intake.answer.euros')}
          options={[
            { id: '1', label: t('intake.answer.euros') },
            { id: '1000', label: t('intake.answer.thousands') },
            { id: '1000000', label: t('intake.answer.millions') },
          ]}
          onChange={(unit) => onState(rereadWith(state, { unit: Number(unit) || 1 }))}
        />
      )}
      {children}
    </div>
  );
};
