/** One question of a station: the control of its kind, with source, confidence, note, "not known" and "not applicable". */
import { useId, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChoiceField, ChoicesField, TextField } from '#renderer/ground/components/fields.tsx';
import { HistoryButton } from '#renderer/ground/components/history-button.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { DateField, NumberField } from '#renderer/ground/components/typed-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { setPlace, setTyped } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import type { Question } from '#shared/base/method/question.ts';
import type { NumberKind } from '#shared/base/money/parse.ts';
import { identifierRule } from '#shared/dossier/content/accessors.ts';
import type { Answer } from '#shared/dossier/content/answer.ts';
import { cleanAnswer, Provenance } from './provenance.tsx';

const NUMBER_KINDS: Partial<Record<Question['kind'], NumberKind>> = {
  cents: 'cents',
  number: 'number',
  rate: 'rate',
  year: 'integer',
};

const Control = ({
  question,
  answer,
  draft,
}: {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly draft: string | undefined;
}) => {
  const t = useT();
  const language = useLanguage();
  const path = ['answers', question.id];
  const label = question.label[language];
  const hint = question.hint?.[language];
  const set = (value: Answer['value'] | undefined): void => {
    const { value: _old, ...rest } = answer ?? { state: 'answered' as const };
    setPlace(label, path, cleanAnswer({ ...rest, state: 'answered', ...(value === undefined ? {} : { value }) }));
  };
  const setOrKeep = (
    value: number | string | null,
    draft: string | null,
    { text }: { readonly text: string },
  ): void => {
    const { value: _old, ...rest } = answer ?? { state: 'answered' as const };
    const none = cleanAnswer({ ...rest, state: 'answered' });
    const given = value === null ? none : cleanAnswer({ ...rest, state: 'answered', value });
    setTyped(label, path, { value: given, text, isDraft: draft !== null }, [none]);
  };
  const text = typeof answer?.value === 'string' ? answer.value : '';
  const options = question.options?.map((o) => ({ id: o.id, label: o.label[language] })) ?? [];
  const kind = NUMBER_KINDS[question.kind];
  if (kind) {
    return (
      <NumberField
        label={label}
        hint={hint}
        kind={kind}
        value={typeof answer?.value === 'number' ? answer.value : null}
        draft={draft}
        onChange={setOrKeep}
      />
    );
  }
  if (question.kind === 'date')
    return <DateField label={label} hint={hint} value={text} draft={draft} onChange={setOrKeep} />;
  if (question.kind === 'choice')
    return (
      <ChoiceField
        label={label}
        hint={hint}
        value={text}
        options={options}
        empty={t('common.choose')}
        onChange={(id) => set(id === '' ? undefined : id)}
      />
    );
  if (question.kind === 'choices')
    return (
      <ChoicesField
        label={label}
        hint={hint}
        values={Array.isArray(answer?.value) ? answer.value : []}
        options={options}
        onChange={(ids) => set(ids.length === 0 ? undefined : [...ids])}
      />
    );
  const wrong = identifierRule(question, text);
  const error =
    wrong === 'sirenLength' || wrong === 'sirenCheckDigit' || wrong === 'rnaShape'
      ? t(`dossier.identifier.${wrong}`)
      : undefined;
  const right =
    error === undefined && text !== '' && (question.kind === 'siren' || question.kind === 'rna')
      ? t('dossier.identifier.right')
      : hint;
  return (
    <TextField
      label={label}
      hint={right}
      error={error}
      value={text}
      multiline={question.kind === 'text'}
      onChange={(v) => set(v === '' ? undefined : v)}
    />
  );
};

export const AnswerField = ({ question }: { readonly question: Question }) => {
  const t = useT();
  const language = useLanguage();
  const answer = useDossier((s) =>
    s.dossier && Object.hasOwn(s.dossier.answers, question.id) ? s.dossier.answers[question.id] : undefined,
  );
  const draft = useDossier((s) => s.dossier?.drafts[`answers/${question.id}`]);
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
        <Control question={question} answer={answer} draft={draft} />
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
