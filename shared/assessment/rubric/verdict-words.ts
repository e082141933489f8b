/** How a mark, and the way in which an opinion was given, are said on screen, on paper and by the command line. */
import { shortDate } from '#shared/base/i18n/dates.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { NO_BREAK } from '#shared/base/money/format.ts';
import { changedMarks, type Opinion, type Verdict } from './opinion.ts';
import { type Criterion, wordsIn } from './rubric.ts';
import type { CriterionSpread } from './spread.ts';

/** A verdict as it is said: the rank and the name of its level, or that it is not known, not applicable, not given. */
export const verdictWords = (
  t: Translate,
  language: Language,
  { levels }: Pick<Criterion, 'levels'>,
  verdict: Verdict | null,
): string => {
  if (verdict === null) return t('rubric.mark.none');
  if (verdict.kind === 'unknown') return t('rubric.mark.notKnown');
  if (verdict.kind === 'notApplicable') return t('rubric.mark.notApplicable');
  const at = levels.findIndex((l) => l.id === verdict.level);
  const level = levels[at];
  return level === undefined ? t('rubric.mark.none') : `${at + 1}${NO_BREAK}${wordsIn(level.name, language)}`.trim();
};
/** From the lowest rank to the highest, of how many. */
export const rangeWords = (t: Translate, { range, count, criterion }: CriterionSpread): string => {
  const all = criterion.levels.length;
  if (range === null) return t('rubric.spread.noLevel');
  const [low, high] = range;
  if (count === 1) return t('rubric.spread.oneAt', { level: low, all });
  return low === high
    ? t('rubric.spread.allAt', { level: low, all })
    : t('rubric.spread.rangeValue', { low, high, all });
};
/** What is left out of the range and of the mean, each said. */
export const asideWords = (
  t: Translate,
  { unknown, notApplicable, unmarked, otherScale }: CriterionSpread,
): readonly string[] =>
  [
    unknown.length > 0 ? t('rubric.spread.unknown', { count: unknown.length }) : '',
    notApplicable.length > 0 ? t('rubric.spread.notApplicable', { count: notApplicable.length }) : '',
    unmarked.length > 0 ? t('rubric.spread.unmarked', { count: unmarked.length }) : '',
    otherScale.length > 0 ? t('rubric.spread.otherScale', { count: otherScale.length }) : '',
  ].filter((words) => words !== '');
/** Who chose which level, weakest first; empty when nobody chose one. */
export const levelWords = (
  t: Translate,
  language: Language,
  { levels, criterion }: CriterionSpread,
): readonly string[] =>
  levels
    .filter((l) => l.people.length > 0)
    .map(({ levelId, people }) =>
      t('rubric.spread.at', {
        level: verdictWords(t, language, criterion, { kind: 'level', level: levelId }),
        people: people.join(', '),
      }),
    );
/** Who gave it, when, under which version, and what changed since. */
export const givingWords = (t: Translate, opinion: Opinion): string => {
  const { person, status, rubric, date, seen, firstGiven } = opinion;
  if (status === 'declined') return t('rubric.spread.declined', { person });
  const count = changedMarks(opinion).length;
  const others = seen.join(', ');
  return [
    t('rubric.spread.givenOn', {
      person,
      date: shortDate(date),
      version:
        rubric.revision === 0 ? t('rubric.edit.unsaved') : t('rubric.edit.version', { revision: rubric.revision }),
    }),
    count > 0 && others !== '' ? t('rubric.spread.changed', { count, seen: others }) : '',
    count > 0 && others === '' ? t('rubric.spread.changedAlone', { count }) : '',
    firstGiven?.afterReading === true ? t('rubric.spread.readFirst', { seen: others }) : '',
  ]
    .filter((words) => words !== '')
    .join(' ; ');
};
