import { type ReactNode, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useCohorts } from '#renderer/ground/state/use-cohorts.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { beginningOf } from '#shared/archive/history/beginning.ts';
import { tellCommand } from '#shared/archive/history/command-words.ts';
import { putBack, revert, type TakenBack } from '#shared/archive/history/take-back.ts';
import { dateAndTime, timeOfDay } from '#shared/base/i18n/dates.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import { refusedAt } from '#shared/contract/failures.ts';
import type { HistoryStep } from '#shared/contract/operations/dossier.ts';
import { changeWords } from '#shared/dossier/content/change-words.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { StepChange } from './change.tsx';
import { ReceivedCopy } from './received.tsx';
import type { HistoryPages } from './use-history.ts';

const SHOWN = 12;
interface Answered {
  readonly kind: 'info' | 'attention';
  readonly text: string;
}

/** From 14:32 to 14:38, where the reader is. */
const useSpan = () => {
  const language = useLanguage();
  return ({ from, at }: HistoryStep): string => {
    const [began, ended] = [new Date(from), new Date(at)];
    const start = dateAndTime(began, language);
    return start === dateAndTime(ended, language) ? start : `${start} – ${timeOfDay(ended, language)}`;
  };
};

/** State, cohort, archive: what changed besides the content. */
const Besides = ({ change }: { readonly change: NonNullable<HistoryStep['change']> }) => {
  const t = useT();
  const { list } = useCohorts();
  const { status, cohortId, archived } = change;
  const cohort = list.find((c) => c.id === cohortId)?.name;
  return (
    <ul className="changes">
      {status !== undefined && <li>{t('dossier.history.status', { status: t(`portfolio.status.${status}`) })}</li>}
      {cohortId === null && <li>{t('dossier.history.noCohort')}</li>}
      {typeof cohortId === 'string' && (
        <li>
          {cohort === undefined ? t('dossier.history.goneCohort') : t('dossier.history.cohort', { name: cohort })}
        </li>
      )}
      {archived !== undefined && <li>{t(archived ? 'dossier.history.archived' : 'dossier.history.unarchived')}</li>}
    </ul>
  );
};

/** Who, when and by what way; with the step taken back whole where it did more than one thing. */
const StepHead = ({
  step,
  onRevert,
}: {
  readonly step: HistoryStep;
  readonly onRevert: ((when: string) => void) | null;
}) => {
  const t = useT();
  const when = useSpan()(step);
  return (
    <div className="step-head">
      <span>
        <strong>{step.who || t('dossier.history.nobody')}</strong>{' '}
        <span className="hint">
          {when} · {t(`dossier.history.origins.${step.origin}`)}
        </span>
      </span>
      {onRevert !== null && (
        <Button kind="quiet" label={`${t('dossier.history.revert')} ${when}`} onClick={() => onRevert(when)}>
          {t('dossier.history.revert')}
        </Button>
      )}
    </div>
  );
};
/** What was changed, the first dozen at once. */
const Changes = ({
  commands,
  row,
}: {
  readonly commands: readonly Command[];
  readonly row: (command: Command, key: string) => ReactNode;
}) => {
  const t = useT();
  const items = (part: readonly Command[]) => <ul className="changes">{part.map((c, i) => row(c, `${i}`))}</ul>;
  return (
    <>
      {commands.length > 0 && items(commands.slice(0, SHOWN))}
      {commands.length > SHOWN && (
        <details>
          <summary>{t('dossier.history.more', { count: commands.length - SHOWN })}</summary>
          {items(commands.slice(SHOWN))}
        </details>
      )}
    </>
  );
};
interface ShownStep {
  readonly step: HistoryStep;
  readonly commands: readonly Command[];
  /** the beginning of the one place that is shown: there is nothing to take back */ readonly isFirst: boolean;
}
const shownSteps = (pages: HistoryPages, place: readonly string[] | null, dossier: Dossier): readonly ShownStep[] =>
  pages.steps.flatMap((step): readonly ShownStep[] => {
    if (place === null || step.revision !== 1) return [{ step, commands: step.commands, isFirst: false }];
    const newer = pages.steps.flatMap((s) => [...s.commands].reverse());
    const command = beginningOf([...place], newer, dossier);
    if (command === null && step.received === undefined) return [];
    return [{ step, commands: command === null ? [] : [command], isFirst: true }];
  });

/** Steps of the history, newest first, each of which can be taken back, whole or place by place, as one step that can be undone. */
export const Steps = ({
  pages,
  place = null,
  empty,
  onClose,
}: {
  readonly pages: HistoryPages | null;
  /** the only place that is shown, when there is one */ readonly place?: readonly string[] | null;
  readonly empty: string;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const dossier = useDossier((s) => s.dossier);
  const [answered, setAnswered] = useState<Answered | null>(null);
  if (pages === null || dossier === null) return <p className="hint">{t('common.loading')}</p>;

  const refusalText = (back: TakenBack & { readonly ok: false }): string => {
    const name = tellCommand(back.command, dossier, language).place;
    if (back.why !== 'invalid') return t(`dossier.history.refused.${back.why}`, { place: name });
    return failureWords(t, language, { code: 'dossier.invalid', ...refusedAt(back.refusal) });
  };
  const take = async (back: TakenBack, name: string): Promise<void> => {
    if (!back.ok) return setAnswered({ kind: 'attention', text: refusalText(back) });
    if (!dispatch(t('dossier.history.undoName', { place: name }), back.commands, 'undo')) return;
    await pages.reload();
    setAnswered({ kind: 'info', text: t('dossier.history.done', { place: name }) });
  };
  const row = (command: Command, key: string, canPutBack: boolean) => (
    <StepChange
      key={key}
      command={command}
      dossier={dossier}
      asked={place}
      onGo={onClose}
      onPutBack={
        canPutBack ? () => void take(putBack(dossier, command), changeWords(command, language).place) : undefined
      }
    />
  );
  const shown = shownSteps(pages, place, dossier);
  return (
    <>
      {answered && (
        <div className="history-said">
          <Notice kind={answered.kind}>{answered.text}</Notice>
        </div>
      )}
      {shown.length === 0 && pages.next === null && <p className="hint">{empty}</p>}
      <ol className="history">
        {shown.map(({ step, commands, isFirst }) => (
          <li key={step.id}>
            <StepHead
              step={step}
              onRevert={
                !isFirst && commands.length > 1 ? (when) => void take(revert(dossier, step.commands), when) : null
              }
            />
            {step.received && (
              <ReceivedCopy
                id={dossier.id}
                step={{ ...step, received: step.received }}
                row={(command, key) => row(command, key, false)}
              />
            )}
            {step.change && <Besides change={step.change} />}
            <Changes commands={commands} row={(command, key) => row(command, key, !isFirst)} />
          </li>
        ))}
      </ol>
      {pages.next !== null && (
        <div>
          <Button onClick={() => void pages.older()}>{t('dossier.history.older')}</Button>
        </div>
      )}
    </>
  );
};
