/** One question of a station: the control of its kind, with source, confidence, note, "not known" and "not applicable". */
import { useId, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChoicesField } from '#renderer/ground/components/fields.tsx';
import { HistoryButton } from '#renderer/ground/components/history-button.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { ChoicePlace, DayPlace, NumberPlace, TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { setPlace } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import type { Question } from '#shared/base/method/question.ts';
import type { NumberKind } from '#shared/base/money/parse.ts';
import { identifierRule } from '#shared/dossier/content/accessors.ts';
import type { Answer } from '#shared/dossier/content/answer.ts';
import { Provenance } from './provenance.tsx';
import { cleanAnswer, useAnswerPlace } from './use-answer-place.ts';

const NUMBER_KINDS: Partial<Record<Question['kind'], NumberKind>> = {
  cents: 'cents',
  number: 'number',
  rate: 'rate',
  year: 'integer',
};

const shownIn = (answer: Answer | undefined): unknown => answer?.value;
const withValue = (answer: Answer, value: unknown): Answer => {
  const { value: _old, ...rest } = answer;
  return {
    ...rest,
    state: 'answered',
    ...(value === undefined || value === null || value === '' ? {} : { value: value as Answer['value'] }),
  } as Answer;
};

const Control = ({ question }: { readonly question: Question }) => {
  const t = useT();
  const language = useLanguage();
  const at = useAnswerPlace(question.id, [], shownIn, withValue);
  const label = question.label[language];
  const hint = question.hint?.[language];
  const options = question.options?.map((o) => ({ id: o.id, label: o.label[language] })) ?? [];
  const kind = NUMBER_KINDS[question.kind];
  if (kind) return <NumberPlace label={label} hint={hint} kind={kind} at={at} />;
  if (question.kind === 'date') return <DayPlace label={label} hint={hint} at={at} />;
  if (question.kind === 'choice')
    return <ChoicePlace label={label} hint={hint} at={at} options={options} empty={t('common.choose')} />;
  if (question.kind === 'choices')
    return (
      <ChoicesField
        label={label}
        hint={hint}
        readOnly={at.lock !== null}
        values={Array.isArray(at.value) ? at.value : []}
        options={options}
        onChange={(ids) => at.write(ids.length === 0 ? undefined : [...ids], label)}
      />
    );
  const text = typeof at.value === 'string' ? at.value : '';
  const wrong = identifierRule(question, text);
  const error =
    wrong === 'sirenLength' || wrong === 'sirenCheckDigit' || wrong === 'rnaShape'
      ? t(`dossier.identifier.${wrong}`)
      : undefined;
  const right =
    error === undefined && text !== '' && (question.kind === 'siren' || question.kind === 'rna')
      ? t('dossier.identifier.right')
      : hint;
  return <TextPlace label={label} hint={right} error={error} at={at} multiline={question.kind === 'text'} />;
};

export const AnswerField = ({ question }: { readonly question: Question }) => {
  const t = useT();
  const language = useLanguage();
  const answer = useDossier((s) =>
    s.dossier && Object.hasOwn(s.dossier.answers, question.id) ? s.dossier.answers[question.id] : undefined,
  );
  const [open, setOpen] = useState(false);
  const id = useId();
  const setState = (state: Answer['state']): void => {
    const { value: _value, ...rest } = answer ?? { state };
    setPlace(question.label[language], ['answers', question.id], cleanAnswer({ ...rest, state }));
  };
  const said = answer !== undefined && answer.state !== 'answered';
  return (
    <div className="answer" data-place={`answers/${question.id}`}>
      {said ? (
        <div className="field">
          <span className="label">{question.label[language]}</span>
          <div className="row">
            <Tag>{t(answer.state === 'unknown' ? 'dossier.unknown' : 'dossier.notApplicable')}</Tag>
            <Button
              kind="quiet"
              label={`${t('dossier.answer')} ${question.label[language]}`}
              onClick={() => setState('answered')}
            >
              {t('dossier.answer')}
            </Button>
          </div>
        </div>
      ) : (
        <Control question={question} />
      )}
      <div className="answer-tools">
        <button
          type="button"
          className="button"
          data-kind="quiet"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {answer?.source ? t(`dossier.sources.${answer.source.kind}`) : t('dossier.source')}
          <span className="hidden"> {question.label[language]}</span>
        </button>
        {!said && (
          <>
            <Button
              kind="quiet"
              label={`${t('dossier.unknown')} ${question.label[language]}`}
              onClick={() => setState('unknown')}
            >
              {t('dossier.unknown')}
            </Button>
            <Button
              kind="quiet"
              label={`${t('dossier.notApplicable')} ${question.label[language]}`}
              onClick={() => setState('notApplicable')}
            >
              {t('dossier.notApplicable')}
            </Button>
          </>
        )}
        <HistoryButton place={['answers', question.id]} name={question.label[language]} short />
      </div>
      <div id={id}>{open && <Provenance question={question} answer={answer} />}</div>
    </div>
  );
};
