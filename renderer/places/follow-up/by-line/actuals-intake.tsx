import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { ControlStrip } from '#renderer/places/intake/control-strip.tsx';
import {
  closeDoor,
  DoorNotices,
  type Doors,
  FileTabs,
  rememberable,
  useDoorFiles,
} from '#renderer/places/intake/door/door-files.tsx';
import { FilePreview, useShownCells } from '#renderer/places/intake/file/file-preview.tsx';
import { type FileState, hasFigures, isReady, openQuestions } from '#renderer/places/intake/file/file-state.ts';
import { QuestionList } from '#renderer/places/intake/question-list.tsx';
import { useLabelMemory } from '#renderer/places/intake/use-label-memory.ts';
import { periodWords, WhatSentence } from '#renderer/places/intake/what-sentence.tsx';
import { planMonthWords } from '#shared/base/i18n/dates.ts';
import { sum } from '#shared/base/money/cents.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { saysNothingNew, type TakingMode } from '#shared/decision/follow-up/by-line/take-file.ts';
import { ACTUAL_MONTHS, type ActualLine, type ActualMonth } from '#shared/decision/follow-up/records.ts';
import type { ExpectedLine } from '#shared/finance/intake/actuals/expected-lines.ts';
import type { MatchedRow } from '#shared/finance/intake/actuals/match-rows.ts';
import type { ComparedPlan } from '../use-followed.ts';
import { enterActuals } from './enter-actuals.ts';
import { type FileChoices, monthOfFiles, NO_FILE_CHOICES, type ReadActuals, readActuals } from './file-rows.ts';
import { MatchedRows } from './matched-rows.tsx';
import { TakingPanel } from './taking-panel.tsx';

const idOfMonth = (month: ActualMonth): 'M12' | 'M24' | 'M36' => `M${month}`;

/** What was taken of the file on either side: on lines of the plan, outside it, and both together. */
const Sums = ({ rows }: { readonly rows: readonly MatchedRow[] }) => {
  const t = useT();
  const language = useLanguage();
  const money = (list: readonly MatchedRow[]): string => formatCents(sum(list.map((r) => r.cents)), language);
  return (['product', 'charge'] as const).map((side) => {
    const own = rows.filter((r) => r.side === side);
    return own.length === 0 ? null : (
      <p key={side} className="hint">
        {t('intake.actuals.sums', {
          side: t(`intake.side.${side}`),
          inside: money(own.filter((r) => r.lines.length > 0)),
          outside: money(own.filter((r) => r.lines.length === 0)),
          total: money(own),
        })}
      </p>
    );
  });
};

const FileActuals = ({
  state,
  read,
  month,
  expected,
  choices,
  onState,
  onChoices,
}: {
  readonly state: FileState;
  readonly read: ReadActuals;
  readonly month: ActualMonth;
  readonly expected: readonly ExpectedLine[];
  readonly choices: FileChoices;
  readonly onState: (state: FileState) => void;
  readonly onChoices: (choices: FileChoices) => void;
}) => {
  const t = useT();
  const shown = useShownCells();
  const { reading } = state;
  return (
    <>
      <WhatSentence state={state} onState={onState}>
        <span data-doubt={read.period === null}>
          <ChoiceField
            label={t('intake.actuals.period')}
            value={read.period ?? ''}
            empty={t('common.choose')}
            options={reading.periods.map((p) => ({ id: p.id, label: periodWords(t, p) || p.id }))}
            onChange={(period) => onChoices({ ...choices, period: period === '' ? null : period })}
          />
        </span>
      </WhatSentence>
      <div className="intake-halves">
        <FilePreview state={state} shown={shown} onState={onState} />
        <div className="intake-right">
          <QuestionList state={state} onState={onState} onShow={shown.show} />
          {read.period === null && hasFigures(state) && (
            <Notice kind="attention">{t('intake.actuals.noPeriod', { month })}</Notice>
          )}
          {read.mode !== null && (
            <TakingPanel
              taken={read.taken}
              month={month}
              mode={read.mode}
              onMode={read.usual === 'version' ? null : (mode: TakingMode) => onChoices({ ...choices, mode })}
            />
          )}
          {reading.lines.length === 0 ? (
            <p>{t('intake.nothing', { count: reading.otherSheets.reduce((n, s) => n + s.figures, 0) })}</p>
          ) : (
            <MatchedRows
              rows={read.rows}
              expected={expected}
              shown={shown.lines}
              onShow={shown.show}
              onChoose={(row, lines) => onChoices({ ...choices, chosen: { ...choices.chosen, [row.row]: lines } })}
            />
          )}
          <Sums rows={read.rows} />
        </div>
      </div>
      <ControlStrip state={state} onState={onState} onCell={(address) => shown.show([], address)} />
    </>
  );
};

/** Files of what really happened: read, matched with the plan that was decided, and taken whole or not at all. */
export const ActualsIntake = ({
  ask,
  dossierId,
  plan,
  present,
  onEntered,
}: {
  readonly ask: Doors;
  readonly dossierId: string;
  readonly plan: ComparedPlan;
  readonly present: readonly ActualLine[];
  readonly onEntered: (month: ActualMonth) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const say = useApp((s) => s.say);
  const tell = useApp((s) => s.tell);
  const { memory, remember } = useLabelMemory();
  const door = useDoorFiles(ask, memory);
  const { files, setFiles } = door;
  const [at, setAt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [asked, setMonth] = useState<ActualMonth | null>(null);
  const [choices, setChoices] = useState<readonly FileChoices[]>([]);
  const bringing = files.filter(hasFigures);
  const month = asked ?? monthOfFiles(bringing, plan);
  const { expected, read } = readActuals({ files, choices, month, plan, present, language });
  const state = files[at];
  const own = read[at];
  const waiting = bringing.reduce((n, f) => n + openQuestions(f).length, 0);
  const taking = read.filter((r) => r.rows.length > 0);
  const ready =
    bringing.length > 0 &&
    bringing.every(isReady) &&
    read.every((r, i) => r.period !== null || !hasFigures(files[i] as FileState)) &&
    taking.some((r) => !saysNothingNew(r.taken));
  const lines = taking.reduce((n, r) => n + r.rows.length, 0);
  const enter = async (): Promise<void> => {
    setBusy(true);
    const names = taking.map((r) => r.name).join(', ');
    const entered = await enterActuals(dossierId, month, taking, present, `${t('intake.actuals.undo')} ${names}`);
    setBusy(false);
    if (!entered.ok) return tell(entered.failure);
    await remember(
      files.filter((f) => f.remembers).flatMap((f, i) => [...rememberable(f), ...(read[i]?.remembered ?? [])]),
    );
    say(t('intake.actuals.entered', { count: lines, month }));
    closeDoor();
    onEntered(month);
  };
  return (
    <Dialog
      title={t('intake.actuals.title', { name: state?.opened.source.name ?? door.refused[0]?.name ?? '…' })}
      onClose={closeDoor}
      wide
    >
      <div className="intake">
        <DoorNotices {...door} />
        <FileTabs files={files} at={at} onAt={setAt} />
        {files.length > 0 && (
          <Segments
            label={t('intake.actuals.month')}
            value={idOfMonth(month)}
            options={ACTUAL_MONTHS.map((m) => ({
              id: idOfMonth(m),
              label: planMonthWords(m, plan.dossier.plan.startMonth, language),
            }))}
            onChange={(id) => setMonth(ACTUAL_MONTHS.find((m) => idOfMonth(m) === id) ?? month)}
          />
        )}
        {state !== undefined && own !== undefined && (
          <FileActuals
            key={at}
            state={state}
            read={own}
            month={month}
            expected={expected}
            choices={choices[at] ?? NO_FILE_CHOICES}
            onState={(next) => setFiles(files.map((f, i) => (i === at ? next : f)))}
            onChoices={(next) => setChoices(files.map((_, i) => (i === at ? next : (choices[i] ?? NO_FILE_CHOICES))))}
          />
        )}
        <footer className="row">
          <span className="grow hint">{waiting > 0 ? t('intake.waiting', { count: waiting }) : ''}</span>
          {files.length > 0 && (
            <>
              <Button kind="quiet" onClick={closeDoor}>
                {t('common.cancel')}
              </Button>
              <Button kind="main" disabled={busy} blocked={ready ? null : t('common.blocked.answer')} onClick={enter}>
                {t('intake.actuals.enter', { count: lines, month })}
              </Button>
            </>
          )}
        </footer>
      </div>
    </Dialog>
  );
};
