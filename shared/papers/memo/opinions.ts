/** What the assessors said, criterion by criterion: for the committee alone. How far apart they are comes before any mean. */

import { changedMarks, markOf } from '#shared/assessment/rubric/opinion.ts';
import { wordsIn } from '#shared/assessment/rubric/rubric.ts';
import {
  type CriterionSpread,
  type ReadOpinion,
  referenceRubric,
  spreadBetween,
} from '#shared/assessment/rubric/spread.ts';
import {
  asideWords,
  givingWords,
  levelWords,
  rangeWords,
  verdictWords,
} from '#shared/assessment/rubric/verdict-words.ts';
import { formatNumber } from '#shared/base/money/format.ts';
import { forApplicant, isFull, type MemoContext, type MemoOpinions, pair } from './context.ts';
import type { Block } from './document.ts';

const spreadTable = (
  { t, language }: MemoContext,
  criteria: readonly CriterionSpread[],
  withWeights: boolean,
): Block => ({
  kind: 'table',
  columns: [
    { head: t('rubric.spread.criterion'), number: false, share: 2.4 },
    { head: t('rubric.spread.distribution'), number: false, share: 3 },
    { head: t('rubric.spread.range'), number: false, share: 1.3 },
    { head: t('rubric.spread.mean'), number: true },
    ...(withWeights ? [{ head: t('rubric.spread.weight'), number: true }] : []),
  ],
  rows: criteria.map((spread) => ({
    cells: [
      wordsIn(spread.criterion.title, language),
      [...levelWords(t, language, spread), ...asideWords(t, spread)].join('\n'),
      rangeWords(t, spread),
      spread.mean === null ? '—' : formatNumber(spread.mean, language, 1),
      ...(withWeights ? [String(spread.criterion.weight)] : []),
    ],
  })),
  note: t('rubric.memo.note'),
});

/** Reasons of the criteria on which opinions differ: agreement needs no argument. */
const reasonBlocks = (c: MemoContext, criteria: readonly CriterionSpread[], read: readonly ReadOpinion[]): Block[] =>
  criteria
    .filter((s) => s.spread > 0)
    .flatMap(({ criterion }): Block[] => {
      const items = read.flatMap(({ opinion, rubric }): string[] => {
        const mark = markOf(opinion, criterion.id);
        if (mark.reason.trim() === '') return [];
        const own = rubric.criteria.find((k) => k.id === criterion.id) ?? criterion;
        const was = changedMarks(opinion).find((m) => m.criterion === criterion.id);
        const before =
          was === undefined
            ? ''
            : ` (${c.t('rubric.mark.was', { level: verdictWords(c.t, c.language, own, was.before) })})`;
        const level = verdictWords(c.t, c.language, own, mark.verdict);
        return [pair(c, `${opinion.person} — ${level}${before}`, mark.reason)];
      });
      if (items.length === 0) return [];
      return [
        { kind: 'heading', level: 2, text: wordsIn(criterion.title, c.language) },
        { kind: 'list', items },
      ];
    });

const withoutNames = (c: MemoContext, opinions: MemoOpinions): Block[] => [
  ...(opinions.awaiting.length === 0
    ? []
    : [{ kind: 'paragraph' as const, text: c.t('rubric.memo.awaiting', { people: opinions.awaiting.join(', ') }) }]),
  ...(opinions.withdrawn.length === 0
    ? []
    : [
        {
          kind: 'paragraph' as const,
          tone: 'muted' as const,
          text: c.t('rubric.spread.withdrawn', { people: opinions.withdrawn.join(', ') }),
        },
      ]),
];

/** Opinions given before the decision; nothing when there are none, and nothing for an applicant, whatever is passed. */
export const opinionBlocks = (c: MemoContext): Block[] => {
  const { opinions, t, language } = c;
  if (opinions === undefined || forApplicant(c)) return [];
  const atDecision = opinions.read.filter(({ opinion }) => opinion.month === 0);
  const read = atDecision.filter(({ opinion }) => opinion.status === 'given');
  const rubric = referenceRubric(read);
  if (rubric === null) return opinions.awaiting.length === 0 ? [] : withoutNames(c, opinions);
  const { criteria, people, total } = spreadBetween(rubric, read, opinions.withdrawn);
  const counted = read.filter(({ opinion }) => people.includes(opinion.person));
  const comments = counted.filter(({ opinion }) => opinion.comment.trim() !== '');
  return [
    { kind: 'paragraph', text: t('rubric.spread.people', { people: people.join(', ') }) },
    ...withoutNames(c, opinions),
    ...(total === null
      ? []
      : [
          {
            kind: 'callout' as const,
            tone: 'info' as const,
            title: t('rubric.spread.total', { value: formatNumber(total.outOf100, language, 0) }),
            text: t('rubric.spread.totalRead', { read: total.weightRead, all: total.weight }),
          },
        ]),
    spreadTable(c, criteria, total !== null),
    ...(isFull(c) ? reasonBlocks(c, criteria, counted) : []),
    ...comments.map(({ opinion }) => ({
      kind: 'answer' as const,
      label: opinion.person,
      text: opinion.comment,
      origin: '',
    })),
    { kind: 'heading', level: 2, text: t('rubric.spread.notes') },
    {
      kind: 'list',
      items: atDecision
        .filter(({ opinion }) => opinion.status === 'declined' || people.includes(opinion.person))
        .map(({ opinion }) => givingWords(t, opinion)),
    },
  ];
};
