/** Stations as the memo prints them: the assessor's and the applicant's words, never rewritten, each with its origin. */

import { groupsOf, questionById, questionsOf } from '#shared/base/method/questions/all.ts';
import { paperLabel } from '#shared/base/method/questions/paper.ts';
import type { StationId } from '#shared/base/method/stations.ts';
import { clip } from '#shared/base/text/clip.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { isFull, type MemoContext, originOf, printedAnswer } from './context.ts';
import type { Block, FactItem } from './document.ts';

/** Where a note of standard depth cuts a long answer, openly; in characters. */
const STANDARD_TEXT = 700;
const atDepth = (c: MemoContext, text: string): string =>
  isFull(c) ? text : clip(text, STANDARD_TEXT, c.t('memo.seeFull')).text;

/**
 * Short answers as facts, long ones as texts. What was not answered is left to the annex.
 * @param printed ids of questions that another section prints
 */
export const stationBlocks = (c: MemoContext, station: StationId, printed: readonly string[] = []): Block[] => {
  const blocks: Block[] = [];
  for (const group of groupsOf(station)) {
    const facts: FactItem[] = [];
    const texts: Block[] = [];
    for (const question of questionsOf(station).filter((q) => q.group === group.id && !printed.includes(q.id))) {
      const answer = c.dossier.answers[question.id];
      const draft = c.dossier.drafts[`answers/${question.id}`];
      if (answer === undefined && draft === undefined) continue;
      const label = paperLabel(question)[c.language];
      if (answer !== undefined && answer.state !== 'answered' && draft === undefined) {
        const state = c.t(answer.state === 'unknown' ? 'memo.notKnown' : 'memo.notApplicable');
        facts.push({ label, value: state, origin: answer.note ?? '' });
        continue;
      }
      const value = printedAnswer(c, question);
      if (value === '') continue;
      if (question.kind === 'text')
        texts.push({ kind: 'answer', label, text: atDepth(c, value), origin: originOf(c, answer) });
      else facts.push({ label, value, origin: originOf(c, answer) });
    }
    if (facts.length > 0) blocks.push({ kind: 'facts', items: facts, flowing: true });
    blocks.push(...texts);
  }
  return blocks;
};

/** One question as a fact, answered or not. */
export const factOf = (c: MemoContext, id: string, label?: string): FactItem => {
  const question = questionById(id);
  const value = question === undefined ? '' : printedAnswer(c, question);
  const state = c.dossier.answers[id]?.state;
  return {
    label: label ?? (question === undefined ? id : paperLabel(question)[c.language]),
    value:
      value !== ''
        ? value
        : c.t(
            state === 'unknown'
              ? 'memo.notKnown'
              : state === 'notApplicable'
                ? 'memo.notApplicable'
                : 'memo.notAnswered',
          ),
    origin: value === '' ? '' : originOf(c, c.dossier.answers[id]),
  };
};
/** One long answer under its heading, or nothing. */
export const textOf = (c: MemoContext, id: string): Block[] => {
  const text = answerText(c.dossier, id);
  const question = questionById(id);
  const label = question === undefined ? id : paperLabel(question)[c.language];
  return text === '' ? [] : [{ kind: 'answer', label, text, origin: originOf(c, c.dossier.answers[id]) }];
};
