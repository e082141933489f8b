/** One question of a station: read as text, written in its place, with one sign that says where it comes from. */
import { useRef, useState } from 'react';
import { ChoicesField } from '#renderer/ground/components/fields.tsx';
import { FactField } from '#renderer/ground/fields/fact-field.tsx';
import { ChoicePlace, DayPlace, NumberPlace, TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useFrozenAnswer } from '#renderer/ground/history/frozen-version.ts';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { setPlace } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import type { Question } from '#shared/base/method/question.ts';
import type { NumberKind } from '#shared/base/money/parse.ts';
import { identifierRule } from '#shared/dossier/content/accessors.ts';
import { type Answer, cleanAnswer } from '#shared/dossier/content/answer.ts';
import { dropSource } from './origin/drop-source.ts';
import { OriginMenu } from './origin/origin-menu.tsx';
import { OriginSign } from './origin/origin-sign.tsx';
import { originWords } from './origin/origins.ts';
import { useAnswerPlace } from './use-answer-place.ts';

const NUMBER_KINDS: Partial<Record<Question['kind'], NumberKind>> = {
  cents: 'cents',
  number: 'number',
  rate: 'rate',
  year: 'integer',
};
/** Kinds whose answer is a few characters: two of them share a line. */
const SHORT: readonly Question['kind'][] = ['choice', 'cents', 'number', 'rate', 'year', 'date', 'siren', 'rna'];

/** Short answers two by two: one that would stand alone on its line is joined by the next short one of its group. */
export const inPairs = (questions: readonly Question[]): readonly Question[] => {
  const left = [...questions];
  const placed: Question[] = [];
  for (let next = left.shift(); next !== undefined; next = left.shift()) {
    placed.push(next);
    if (!SHORT.includes(next.kind)) continue;
    const at = left.findIndex((q) => SHORT.includes(q.kind));
    if (at >= 0) placed.push(...left.splice(at, 1));
  }
  return placed;
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

/** Several of a list: their names at rest, the whole list while it is open. */
const Several = ({ question, about }: { readonly question: Question; readonly about: string }) => {
  const t = useT();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const at = useAnswerPlace(question.id, [], shownIn, withValue);
  const label = question.label[language];
  const options = question.options?.map((o) => ({ id: o.id, label: o.label[language] })) ?? [];
  const values: readonly string[] = Array.isArray(at.value) ? at.value : [];
  const names = options.filter((o) => values.includes(o.id)).map((o) => o.label);
  return isOpen ? (
    <ChoicesField
      label={label}
      hint={question.hint?.[language]}
      readOnly={at.lock !== null}
      values={values}
      options={options}
      onChange={(ids) => at.write(ids.length === 0 ? undefined : [...ids], label)}
    />
  ) : (
    <div className="field">
      <span className="label">{label}</span>
      <button
        type="button"
        className="fact-said"
        aria-expanded={false}
        aria-label={`${label} : ${names.join(', ') || t('dossier.choose')} – ${about}`}
        data-empty={names.length === 0}
        onClick={() => setOpen(true)}
      >
        {names.join(', ') || t('dossier.choose')}
      </button>
    </div>
  );
};

const Control = ({ question, about }: { readonly question: Question; readonly about: string }) => {
  const t = useT();
  const language = useLanguage();
  const at = useAnswerPlace(question.id, [], shownIn, withValue);
  const label = question.label[language];
  const shared = { label, hint: question.hint?.[language], about, at };
  const options = question.options?.map((o) => ({ id: o.id, label: o.label[language] })) ?? [];
  const kind = NUMBER_KINDS[question.kind];
  if (kind) return <NumberPlace {...shared} kind={kind} />;
  if (question.kind === 'date') return <DayPlace {...shared} />;
  if (question.kind === 'choice') return <ChoicePlace {...shared} options={options} empty={t('common.choose')} />;
  const text = typeof at.value === 'string' ? at.value : '';
  const wrong = identifierRule(question, text);
  const error = wrong === null ? undefined : t(`dossier.identifier.${wrong}`);
  const right =
    error === undefined && text !== '' && (question.kind === 'siren' || question.kind === 'rna')
      ? t('dossier.identifier.right')
      : shared.hint;
  // A line too is a text area: it grows, and nothing of it is cut.
  return (
    <TextPlace
      {...shared}
      hint={right}
      error={error}
      multiline={!SHORT.includes(question.kind)}
      rows={1}
      room={question.room}
    />
  );
};

/** "Not known" and "not applicable" are answers: they are read as such, and a press begins to answer. */
const Said = ({ question, answer }: { readonly question: Question; readonly answer: Answer }) => {
  const t = useT();
  const language = useLanguage();
  const label = question.label[language];
  const { value: _value, ...rest } = answer;
  const said = t(answer.state === 'unknown' ? 'dossier.unknown' : 'dossier.notApplicable');
  return (
    <div className="field">
      <span className="label">{label}</span>
      <button
        type="button"
        className="fact-said"
        aria-label={`${t('dossier.answer')} ${label} – ${said}`}
        onClick={() => setPlace(label, ['answers', question.id], cleanAnswer({ ...rest, state: 'answered' }))}
      >
        {said}
      </button>
    </div>
  );
};

export const AnswerField = ({ question }: { readonly question: Question }) => {
  const t = useT();
  const language = useLanguage();
  const answer = useDossier((s) =>
    s.dossier && Object.hasOwn(s.dossier.answers, question.id) ? s.dossier.answers[question.id] : undefined,
  );
  const isAsked = useDossier(
    (s) => s.dossier?.bearerQuestions.some((q) => q.about === question.id && q.status === 'open') === true,
  );
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const label = question.label[language];
  const frozen = useFrozenAnswer(question, answer);
  const about = [originWords(t, answer), ...(frozen === null ? [] : [frozen]), t('dossier.origin.key')].join('. ');
  const isSaid = answer !== undefined && answer.state !== 'answered';
  const opener = useRef<HTMLElement | null>(null);
  const open = (): void => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setOpen(true);
  };
  return (
    <FactField
      place={`answers/${question.id}`}
      short={SHORT.includes(question.kind)}
      differs={frozen !== null}
      onOrigin={open}
      onDropFiles={([file]) => file && void dropSource(t, question, label, file)}
      sign={
        <OriginSign label={label} answer={answer} isAsked={isAsked} isOpen={isOpen} button={button} onOpen={open} />
      }
    >
      {isSaid ? (
        <Said question={question} answer={answer} />
      ) : question.kind === 'choices' ? (
        <Several question={question} about={about} />
      ) : (
        <Control question={question} about={about} />
      )}
      {isOpen && (
        <OriginMenu
          question={question}
          answer={answer}
          frozen={frozen}
          near={button}
          onClose={() => {
            setOpen(false);
            // Back to the field that it was asked from: one goes on writing.
            opener.current?.focus();
          }}
        />
      )}
    </FactField>
  );
};
