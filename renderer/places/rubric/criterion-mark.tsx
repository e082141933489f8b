/** One criterion: its described levels, why this one, and what it rests on. Arrows move among the levels. */
import { useId } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { FieldPlace } from '#renderer/ground/state/held/field-place.ts';
import {
  type ChangedMark,
  type Mark,
  markOf,
  type Opinion,
  sameVerdict,
  type Verdict,
} from '#shared/assessment/rubric/opinion.ts';
import { type Criterion, wordsIn } from '#shared/assessment/rubric/rubric.ts';
import { verdictWords } from '#shared/assessment/rubric/verdict-words.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import { STATION_NAMES } from '#shared/base/method/stations.ts';
import type { Language } from '#shared/base/method/text.ts';
import { EvidenceList } from './evidence-list.tsx';

interface VerdictChoice {
  readonly verdict: Verdict;
  readonly name: string;
  readonly words: string;
  readonly rank: string;
}
const choicesOf = (criterion: Criterion, t: Translate, language: Language): readonly VerdictChoice[] => [
  ...criterion.levels.map((level, i) => ({
    verdict: { kind: 'level', level: level.id } as const,
    name: wordsIn(level.name, language),
    words: wordsIn(level.words, language),
    rank: String(i + 1),
  })),
  { verdict: { kind: 'unknown' }, name: t('rubric.mark.notKnown'), words: t('rubric.mark.notKnownWords'), rank: '?' },
  {
    verdict: { kind: 'notApplicable' },
    name: t('rubric.mark.notApplicable'),
    words: t('rubric.mark.notApplicableWords'),
    rank: '–',
  },
];
/** The described levels, and the two answers that are none. */
const Levels = ({
  criterion,
  title,
  verdict,
  isLocked,
  onChoose,
}: {
  readonly criterion: Criterion;
  readonly title: string;
  readonly verdict: Verdict | null;
  readonly isLocked: boolean;
  readonly onChoose: (verdict: Verdict) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const name = useId();
  return (
    <fieldset className="levels">
      <legend className="hidden">
        {t('rubric.mark.levels')} — {title}
      </legend>
      {choicesOf(criterion, t, language).map((choice) => (
        <label key={choice.rank} className="level" data-kind={choice.verdict.kind}>
          <input
            type="radio"
            name={name}
            checked={sameVerdict(verdict, choice.verdict)}
            disabled={isLocked}
            onChange={() => onChoose(choice.verdict)}
          />
          <span className="level-name">
            <span className="level-rank">{choice.rank}</span> {choice.name}
          </span>
          <span className="level-words">{choice.words}</span>
        </label>
      ))}
    </fieldset>
  );
};

export const CriterionMark = ({
  criterion,
  showWeight,
  opinion,
  was,
  at,
  onChange,
}: {
  readonly criterion: Criterion;
  readonly showWeight: boolean;
  readonly opinion: Opinion;
  /** what it said first, when it has changed since */ readonly was: ChangedMark | undefined;
  /** a field of the mark */ readonly at: (...path: readonly string[]) => FieldPlace;
  readonly onChange: (change: Partial<Omit<Mark, 'criterion'>>) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const goTo = useApp((s) => s.goTo);
  const mark = markOf(opinion, criterion.id);
  const title = wordsIn(criterion.title, language);
  const station = STATION_NAMES[criterion.station][language];
  const evidence = wordsIn(criterion.evidence, language);
  return (
    <li className="criterion" data-marked={mark.verdict !== null}>
      <div className="row criterion-head">
        <h3 className="grow">{title}</h3>
        {showWeight && (
          <span className="hint">
            {t('rubric.spread.weight')} {criterion.weight}
          </span>
        )}
        <Button kind="quiet" label={t('rubric.mark.station', { station })} onClick={() => goTo(criterion.station, [])}>
          {station} →
        </Button>
      </div>
      {evidence !== '' && <p className="hint">{t('rubric.mark.looksFor', { evidence })}</p>}
      <Levels
        criterion={criterion}
        title={title}
        verdict={mark.verdict}
        isLocked={at('verdict').lock !== null}
        onChoose={(verdict) => onChange({ verdict })}
      />
      {was !== undefined && (
        <div>
          <Tag kind="attention">
            {t('rubric.mark.was', { level: verdictWords(t, language, criterion, was.before) })}
          </Tag>
        </div>
      )}
      {(mark.verdict !== null || mark.reason !== '') && (
        <>
          <TextPlace
            label={t('rubric.mark.reason')}
            multiline
            at={{ ...at('reason'), value: mark.reason, write: (reason) => onChange({ reason: String(reason) }) }}
          />
          <EvidenceList
            title={title}
            evidence={mark.evidence}
            at={(...path) => at('evidence', ...path)}
            onChange={(list) => onChange({ evidence: [...list] })}
          >
            {mark.verdict !== null && (
              <Button
                kind="quiet"
                label={`${t('rubric.mark.clear')} — ${title}`}
                onClick={() => onChange({ verdict: null })}
              >
                {t('rubric.mark.clear')}
              </Button>
            )}
          </EvidenceList>
        </>
      )}
    </li>
  );
};
