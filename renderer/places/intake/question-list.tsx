import { useEffect } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import type { Translate } from '#shared/base/i18n/translate.ts';
import { HEADINGS } from '#shared/base/method/headings.ts';
import { LEAVES, leafById } from '#shared/base/method/levers.ts';
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

/** What only a person can say, on top: one key, one answer, and the next question has the focus. */
export const QuestionList = ({
  state,
  onState,
  onShow,
}: {
  readonly state: FileState;
  readonly onState: (state: FileState) => void;
  readonly onShow: (lines: readonly string[]) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const open = openQuestions(state);
  const meaning = (lines: readonly string[], label: string, answer: MeaningAnswer): Option => ({
    label,
    choose: () => answerLines(state, lines, answer),
  });
  const optionsOf = (q: ReadingQuestion): Option[] => {
    if (q.ask === 'meaning')
      return [
        ...q.leaves.map((leaf) =>
          meaning(q.lines, `${leaf} ${leafById(leaf).label[language]}`, {
            kind: 'leaf',
            leaf,
            heading: leafById(leaf).heading,
          }),
        ),
        meaning(q.lines, t('intake.answer.leaveOut'), { kind: 'leftOut' }),
      ];
    return plainOptions(t, state, q);
  };
  const [first] = open;
  useEffect(() => {
    if (first === undefined) return;
    const keys = (e: KeyboardEvent): void => {
      const typing = e.target instanceof HTMLElement && /^(?:INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName);
      const option = /^[1-9]$/.test(e.key) && !typing ? optionsOf(first)[Number(e.key) - 1] : undefined;
      if (option === undefined || e.ctrlKey || e.metaKey || e.altKey) return;
      e.preventDefault();
      onState(option.choose());
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  });
  if (open.length === 0) return null;
  const amounts = (q: ReadingQuestion): string => {
    if (!('lines' in q)) return '';
    const own = state.reading.lines.filter((l) => q.lines.includes(l.id)).flatMap((l) => Object.values(l.amounts));
    return own.length === 0
      ? ''
      : formatCents(
          own.reduce((a, b) => a + b, 0),
          language,
        );
  };
  const all = (q: ReadingQuestion & { readonly ask: 'meaning' }) =>
    q.side === 'product'
      ? [
          ...LEVERS.map((l) => ({ id: l.id, label: `${l.id} ${l.label[language]}` })),
          { id: 'otherIncome', label: t('levers.outside') },
        ]
      : HEADINGS.filter((h) => h.side === 'charge').map((h) => ({ id: h.id, label: h.label[language] }));
  const other = (q: ReadingQuestion & { readonly ask: 'meaning' }, id: string): void => {
    const leaf = LEVERS.find((l) => l.id === id);
    const heading = HEADINGS.find((h) => h.id === id);
    if (leaf !== undefined)
      onState(answerLines(state, q.lines, { kind: 'leaf', leaf: leaf.id, heading: leaf.heading }));
    else if (heading !== undefined) onState(answerLines(state, q.lines, { kind: 'heading', heading: heading.id }));
  };
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
          <li key={q.id}>
            <button
              type="button"
              className="link"
              onClick={() => onShow('lines' in q ? q.lines : [])}
              disabled={!('lines' in q)}
            >
              {questionWords({ t, language }, q, state.reading)}
            </button>{' '}
            <span className="hint">{amounts(q)}</span>
            <div className="row">
              {optionsOf(q).map((option, i) => (
                <Button key={option.label} onClick={() => onState(option.choose())}>
                  {at === 0 && <kbd>{i + 1}</kbd>} {option.label}
                </Button>
              ))}
              {q.ask === 'meaning' && (
                <ChoiceField
                  bare
                  label={t('intake.answer.other')}
                  value=""
                  empty={t('intake.answer.other')}
                  options={all(q)}
                  onChange={(id) => other(q, id)}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};
