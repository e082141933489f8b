/** A filled workbook against the dossier, cell by cell: nothing enters before it has been chosen, and then in one step. */
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Notice, Tag } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch, dossierStore } from '#renderer/ground/state/dossier-store.ts';
import { ruleWords } from '#shared/base/fields/rule-words.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { AnswerLine } from '#shared/papers/applicant/back/judge.ts';
import { takeLines } from '#shared/papers/applicant/back/take.ts';

type Read = OutputOf<'applicant.read'>;
const KINDS = { new: 'ok', changed: 'attention', conflict: 'attention', kept: undefined, refused: 'serious' } as const;
const ORDER = ['refused', 'conflict', 'changed', 'new', 'kept'] as const;
const idsOf = (lines: readonly AnswerLine[]): ReadonlySet<string> => new Set(lines.map((l) => l.id));

const Row = ({
  line,
  on,
  onChange,
}: {
  readonly line: AnswerLine;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) => {
  const t = useT();
  return (
    <tr>
      <td>
        {line.taken !== null && (
          <input
            type="checkbox"
            checked={on}
            aria-label={t('questions.reading.takeOne', { what: line.what })}
            onChange={(e) => onChange(e.target.checked)}
          />
        )}
      </td>
      <td>
        <Tag kind={KINDS[line.outcome]}>{t(`questions.outcome.${line.outcome}`)}</Tag>
      </td>
      <td className="answer-what">
        {line.what}
        <span className="hint">
          {line.sheet} {line.cell}
        </span>
      </td>
      <td className="answer-value">{line.before}</td>
      <td className="answer-value">
        {line.after}
        {line.rule !== null && <span className="error">{t(`questions.rule.${line.rule}`)}</span>}
      </td>
    </tr>
  );
};

export const AnswersDialog = ({ read, onClose }: { readonly read: Read; readonly onClose: () => void }) => {
  const t = useT();
  const language = useLanguage();
  const { info, say } = useApp(useShallow((s) => ({ info: s.info, say: s.say })));
  const takeable = read.lines.filter((l) => l.taken !== null);
  const fresh = takeable.filter((l) => l.outcome === 'new');
  const [chosen, setChosen] = useState(idsOf(fresh));
  const [refused, setRefused] = useState('');
  const sorted = read.lines.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
  const dossier = dossierStore.getState().dossier;
  const adds = takeable.some((l) => l.taken?.kind === 'line');
  const hasLines = dossier !== null && dossier.resources.length + dossier.costs.length > 0;
  const picked = read.lines.filter((l) => chosen.has(l.id));

  const apply = (): void => {
    const now = dossierStore.getState().dossier;
    if (now === null) return;
    const taken = takeLines(now, picked, { date: info?.today ?? '', language, t });
    if (!taken.ok) {
      const what = read.lines.find((l) => l.id === taken.line)?.what ?? '';
      setRefused(t('questions.reading.refused', { what, rule: ruleWords(t, language, taken.refusal.rule) }));
      return;
    }
    if (taken.commands.length === 0 || dispatch(t('questions.reading.change'), taken.commands))
      say(t('questions.reading.taken', { count: picked.length }));
    onClose();
  };
  const about = [
    read.respondent === '' ? '' : t('questions.reading.from', { name: read.respondent }),
    read.filledOn === '' ? '' : t('questions.reading.filledOn', { date: shortDate(read.filledOn) }),
    read.sentOn === '' ? '' : t('questions.reading.sent', { date: shortDate(read.sentOn) }),
    t('questions.reading.same', { count: read.same }),
  ].filter((x) => x !== '');
  return (
    <Dialog title={t('questions.reading.title', { name: read.name })} onClose={onClose} wide>
      <p className="hint">{about.join(' · ')}</p>
      <Notice>{t(read.lines.length === 0 ? 'questions.reading.nothing' : 'questions.reading.intro')}</Notice>
      {read.moved && sorted.some((l) => l.outcome === 'conflict') && (
        <Notice kind="attention">{t('questions.reading.moved')}</Notice>
      )}
      {adds && hasLines && <Notice kind="attention">{t('questions.reading.lines')}</Notice>}
      {refused !== '' && <Notice kind="serious">{refused}</Notice>}
      {sorted.length > 0 && (
        <>
          <div className="row">
            <Button kind="quiet" disabled={fresh.length === 0} onClick={() => setChosen(idsOf(fresh))}>
              {t('questions.reading.takeNew')}
            </Button>
            <Button kind="quiet" disabled={takeable.length === 0} onClick={() => setChosen(idsOf(takeable))}>
              {t('questions.reading.takeAll')}
            </Button>
            <Button kind="quiet" disabled={chosen.size === 0} onClick={() => setChosen(new Set())}>
              {t('questions.reading.takeNone')}
            </Button>
          </div>
          <div className="scroll answers-report">
            <table className="table">
              <thead>
                <tr>
                  <th>{t('questions.reading.take')}</th>
                  <th>{t('questions.reading.outcome')}</th>
                  <th>{t('questions.reading.what')}</th>
                  <th>{t('questions.reading.before')}</th>
                  <th>{t('questions.reading.after')}</th>
                </tr>
              </thead>
              <tbody>
                {sorted.map((line) => (
                  <Row
                    key={`${line.id}@${line.sheet}${line.cell}`}
                    line={line}
                    on={chosen.has(line.id)}
                    onChange={(on) => {
                      const next = new Set(chosen);
                      if (on) next.add(line.id);
                      else next.delete(line.id);
                      setChosen(next);
                    }}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      <div className="row">
        {takeable.length > 0 && (
          <Button kind="main" blocked={picked.length === 0 ? t('common.blocked.choose') : null} onClick={apply}>
            {t('questions.reading.apply', { count: picked.length })}
          </Button>
        )}
        <Button kind="quiet" onClick={onClose}>
          {t(takeable.length > 0 ? 'common.cancel' : 'common.close')}
        </Button>
      </div>
    </Dialog>
  );
};
