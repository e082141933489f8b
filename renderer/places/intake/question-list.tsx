import { useEffect } from 'react';
import { areLettersOn } from '#renderer/ground/commands/letters.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import type { Translate } from '#shared/base/i18n/translate.ts';
import { HEADINGS } from '#shared/base/method/headings.ts';
import { LEAVES, leafById } from '#shared/base/method/levers.ts';
import type { Language } from '#shared/base/method/text.ts';
import { sum } from '#shared/base/money/cents.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { ReadingQuestion } from '#shared/finance/intake/reading.ts';
import { questionWords } from '#shared/finance/intake/words.ts';
import { answerLines, type FileState, type MeaningAnswer, openQuestions, rereadWith } from './file/file-state.ts';

interface Option {
  readonly label: string;
  readonly choose: () => FileState;
}
const LEVERS = LEAVES.filter((l) => !l.balanceSheet);

/** What a question that is not about meaning may be answered with. */
const plainOptions = (t: Translate, state: FileState, q: ReadingQuestion): Option[] => {
  const accept = (): FileState => ({ ...state, accepted: [...state.accepted, q.id] });
  if (q.ask === 'side')
    return (['charge', 'product'] as const).map((side) => ({
      label: t(`intake.side.${side}`),
      choose: () => rereadWith(state, { sides: [...state.choices.sides, ...q.lines.map((line) => ({ line, side }))] }),
    }));
  if (q.ask === 'unit')
    return [
      { label: t('intake.answer.thousands'), choose: () => rereadWith(state, { unit: q.proposed }) },
      { label: t('intake.answer.euros'), choose: () => rereadWith(state, { unit: 1 }) },
    ];
  if (q.ask === 'table')
    return [
      ...q.tables.map((name) => ({ label: name, choose: () => rereadWith(state, { sheets: [name] }) })),
      { label: t('intake.answer.allTables'), choose: () => accept() },
    ];
  if (q.ask === 'chart')
    return (['2018', '2025'] as const).map((chart) => ({ label: chart, choose: () => rereadWith(state, { chart }) }));
  if (q.ask === 'period')
    return [
      ...([0, 1, 2] as const).map((index) => ({
        label: t('projection.year', { year: index + 1 }),
        choose: () => ({ ...state, periods: { ...state.periods, [q.period]: { kind: 'plan' as const, index } } }),
      })),
      {
        label: t('intake.answer.lastClosed'),
        choose: () => ({
          ...state,
          periods: { ...state.periods, [q.period]: { kind: 'history' as const, index: 2 as const } },
        }),
      },
      {
        label: t('intake.answer.notTaken'),
        choose: () => ({ ...state, periods: { ...state.periods, [q.period]: { kind: 'none' as const } } }),
      },
    ];
  return [{ label: t('intake.answer.asRead'), choose: accept }];
};

type MeaningQuestion = ReadingQuestion & { readonly ask: 'meaning' };
/** What a question may be answered with by one key. */
const optionsOf = (t: Translate, language: Language, state: FileState, q: ReadingQuestion): Option[] => {
  if (q.ask !== 'meaning') return plainOptions(t, state, q);
  const meaning = (label: string, answer: MeaningAnswer): Option => ({
    label,
    choose: () => answerLines(state, q.lines, answer),
  });
  return [
    ...q.leaves.map((leaf) => {
      const { label, heading } = leafById(leaf);
      return meaning(`${leaf} ${label[language]}`, { kind: 'leaf', leaf, heading });
    }),
    meaning(t('intake.answer.leaveOut'), { kind: 'leftOut' }),
  ];
};
/** Every lever or heading that a line may be, beyond those that its words suggest. */
const everyMeaning = (t: Translate, language: Language, { side }: MeaningQuestion) =>
  side === 'product'
    ? [
        ...LEVERS.map((l) => ({ id: l.id as string, label: `${l.id} ${l.label[language]}` })),
        { id: 'otherIncome', label: t('levers.outside') },
      ]
    : HEADINGS.filter((h) => h.side === 'charge').map((h) => ({ id: h.id as string, label: h.label[language] }));
/** @param id one of `everyMeaning` @returns null for what is none of them */
const answerOther = (state: FileState, q: MeaningQuestion, id: string): FileState | null => {
  const leaf = LEVERS.find((l) => l.id === id);
  if (leaf !== undefined) return answerLines(state, q.lines, { kind: 'leaf', leaf: leaf.id, heading: leaf.heading });
  const heading = HEADINGS.find((h) => h.id === id);
  return heading === undefined ? null : answerLines(state, q.lines, { kind: 'heading', heading: heading.id });
};
/** What the lines of a question add up to; nothing where it is about no line. */
const amountOfQuestion = (state: FileState, q: ReadingQuestion, language: Language): string => {
  if (!('lines' in q)) return '';
  const own = state.reading.lines.filter((l) => q.lines.includes(l.id)).flatMap((l) => Object.values(l.amounts));
  return own.length === 0 ? '' : formatCents(sum(own), language);
};

/** The digits answer the first question, wherever the focus is but in a field. */
const useDigitKeys = (options: readonly Option[], onState: (state: FileState) => void): void => {
  useEffect(() => {
    if (options.length === 0) return;
    const keys = (e: KeyboardEvent): void => {
      const typing = e.target instanceof HTMLElement && /^(?:INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName);
      const option = /^[1-9]$/.test(e.key) && !typing ? options[Number(e.key) - 1] : undefined;
      if (option === undefined || e.ctrlKey || e.metaKey || e.altKey || !areLettersOn()) return;
      e.preventDefault();
      onState(option.choose());
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  });
};

interface Shared {
  readonly state: FileState;
  readonly onState: (state: FileState) => void;
  readonly onShow: (lines: readonly string[]) => void;
}
const Question = ({
  state,
  onState,
  onShow,
  question: q,
  isFirst,
}: Shared & { readonly question: ReadingQuestion; readonly isFirst: boolean }) => {
  const t = useT();
  const language = useLanguage();
  const other = (id: string): void => {
    const answered = q.ask === 'meaning' ? answerOther(state, q, id) : null;
    if (answered !== null) onState(answered);
  };
  return (
    <li>
      <button
        type="button"
        className="link"
        onClick={() => onShow('lines' in q ? q.lines : [])}
        disabled={!('lines' in q)}
      >
        {questionWords({ t, language }, q, state.reading)}
      </button>{' '}
      <span className="hint">{amountOfQuestion(state, q, language)}</span>
      <div className="row">
        {optionsOf(t, language, state, q).map((option, i) => (
          <Button key={option.label} onClick={() => onState(option.choose())}>
            {isFirst && <kbd>{i + 1}</kbd>} {option.label}
          </Button>
        ))}
        {q.ask === 'meaning' && (
          <ChoiceField
            bare
            label={t('intake.answer.other')}
            value=""
            empty={t('intake.answer.other')}
            options={everyMeaning(t, language, q)}
            onChange={other}
          />
        )}
      </div>
    </li>
  );
};

/** What only a person can say, on top: one key, one answer, and the next question has the focus. */
export const QuestionList = ({ state, onState, onShow }: Shared) => {
  const t = useT();
  const language = useLanguage();
  const open = openQuestions(state);
  const [first] = open;
  useDigitKeys(first === undefined ? [] : optionsOf(t, language, state, first), onState);
  if (open.length === 0) return null;
  return (
    <section className="intake-questions" aria-label={t('intake.questions.title', { count: open.length })}>
      <header className="row">
        <h3 className="grow">{t('intake.questions.title', { count: open.length })}</h3>
        <label className="row hint">
          <input
            type="checkbox"
            checked={state.remembers}
            onChange={(e) => onState({ ...state, remembers: e.target.checked })}
          />
          {t('intake.questions.remember')}
        </label>
      </header>
      <ol>
        {open.map((q, at) => (
          <Question key={q.id} question={q} isFirst={at === 0} state={state} onState={onState} onShow={onShow} />
        ))}
      </ol>
    </section>
  );
};
