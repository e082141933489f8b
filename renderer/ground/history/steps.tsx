import { useState } from 'react';
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
  const span = useSpan();
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
  const shown = pages.steps.flatMap((step) => {
    if (place === null || step.revision !== 1) return [{ step, commands: step.commands, first: false }];
    const newer = pages.steps.flatMap((s) => [...s.commands].reverse());
    const command = beginningOf([...place], newer, dossier);
    if (command === null && step.received === undefined) return [];
    return [{ step, commands: command === null ? [] : [command], first: true }];
  });
  return (
    <>
      {answered && (
        <div className="history-said">
          <Notice kind={answered.kind}>{answered.text}</Notice>
        </div>
      )}
      {shown.length === 0 && pages.next === null && <p className="hint">{empty}</p>}
      <ol className="history">
        {shown.map(({ step, commands, first }) => (
          <li key={step.id}>
            <div className="step-head">
              <span>
                <strong>{step.who || t('dossier.history.nobody')}</strong>{' '}
                <span className="hint">
                  {span(step)} · {t(`dossier.history.origins.${step.origin}`)}
                </span>
              </span>
              {!first && commands.length > 1 && (
                <Button
                  kind="quiet"
                  label={`${t('dossier.history.revert')} ${span(step)}`}
                  onClick={() => void take(revert(dossier, step.commands), span(step))}
                >
                  {t('dossier.history.revert')}
                </Button>
              )}
            </div>
            {step.received && (
              <ReceivedCopy
                id={dossier.id}
                step={{ ...step, received: step.received }}
                row={(command, key) => row(command, key, false)}
              />
            )}
            {step.change && <Besides change={step.change} />}
            {commands.length > 0 && (
              <ul className="changes">{commands.slice(0, SHOWN).map((c, i) => row(c, `${i}`, !first))}</ul>
            )}
            {commands.length > SHOWN && (
              <details>
                <summary>{t('dossier.history.more', { count: commands.length - SHOWN })}</summary>
                <ul className="changes">{commands.slice(SHOWN).map((c, i) => row(c, `${i}`, !first))}</ul>
              </details>
            )}
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
