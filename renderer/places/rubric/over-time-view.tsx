/** The same person, the same criteria, later: what moved and why. */
import { useState } from 'react';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { EmptyState } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { movedBetween } from '#shared/assessment/rubric/over-time.ts';
import { personKey } from '#shared/assessment/rubric/person.ts';
import { wordsIn } from '#shared/assessment/rubric/rubric.ts';
import type { ReadOpinion } from '#shared/assessment/rubric/spread.ts';
import { verdictWords } from '#shared/assessment/rubric/verdict-words.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import { momentName } from './moment-field.tsx';
import { type Opinions, readOpinions } from './use-opinions.ts';

/** Given at two moments at least, the earliest first. */
const byPerson = (read: readonly ReadOpinion[]): ReadonlyMap<string, readonly ReadOpinion[]> => {
  const people = new Map<string, ReadOpinion[]>();
  for (const one of read)
    if (one.opinion.status === 'given')
      people.set(personKey(one.opinion.person), [...(people.get(personKey(one.opinion.person)) ?? []), one]);
  return new Map(
    [...people]
      .filter(([, list]) => list.length > 1)
      .map(([key, list]) => [key, list.toSorted((a, b) => a.opinion.month - b.opinion.month)]),
  );
};
const stepWords = (t: Translate, steps: number | null): string => {
  if (steps === null) return t('rubric.time.unclear');
  if (steps === 0) return t('rubric.time.same');
  return steps > 0 ? t('rubric.time.up', { count: steps }) : t('rubric.time.down', { count: -steps });
};

export const OverTime = ({ opinions }: { readonly opinions: Opinions }) => {
  const t = useT();
  const language = useLanguage();
  const people = byPerson(readOpinions(opinions));
  const [chosen, setChosen] = useState('');
  const list = people.get(chosen) ?? [...people.values()][0];
  const [first, last] = [list?.[0], list?.at(-1)];
  return (
    <section className="group" aria-label={t('rubric.time.title')}>
      <header>
        <h2>{t('rubric.time.title')}</h2>
        <p className="hint">{t('rubric.time.intro')}</p>
      </header>
      {(first === undefined || last === undefined) && (
        <EmptyState title={t('rubric.time.none')}>
          <p>{t('rubric.time.noneWords')}</p>
        </EmptyState>
      )}
      {first !== undefined && last !== undefined && (
        <>
          <div className="questions">
            <ChoiceField
              label={t('rubric.time.person')}
              value={personKey(first.opinion.person)}
              empty={t('common.choose')}
              options={[...people].map(([id, of]) => ({ id, label: of[0]?.opinion.person ?? id }))}
              onChange={setChosen}
            />
          </div>
          <table className="table">
            <thead>
              <tr>
                <th>{t('rubric.spread.criterion')}</th>
                <th>{momentName(t, first.opinion.month)}</th>
                <th>{momentName(t, last.opinion.month)}</th>
                <th>{t('rubric.time.move')}</th>
                <th>{t('rubric.time.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {movedBetween(first, last).map(({ criterion, before, after, steps, reason }) => {
                const then = first.rubric.criteria.find((c) => c.id === criterion.id) ?? criterion;
                return (
                  <tr key={criterion.id}>
                    <td>
                      <strong>{wordsIn(criterion.title, language)}</strong>
                    </td>
                    <td>{verdictWords(t, language, then, before)}</td>
                    <td>{verdictWords(t, language, criterion, after)}</td>
                    <td className="spread-range">{stepWords(t, steps)}</td>
                    <td className="hint">{reason}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
};
