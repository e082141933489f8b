/** Typed reading of answers by question id. "Not known" and "not applicable" read as no value. */
import { checkRna, checkSiren, type IdentifierRule } from '#shared/base/method/identifiers.ts';
import type { Question } from '#shared/base/method/question.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { AnswerValue } from './answer.ts';
import type { Dossier } from './schema.ts';

type Answered = Pick<Dossier, 'answers'>;
const givenValue = (d: Answered, id: string): AnswerValue | undefined => {
  const answer = Object.hasOwn(d.answers, id) ? d.answers[id] : undefined;
  return answer?.state === 'answered' ? answer.value : undefined;
};
export const answerText = (d: Answered, id: string): string => {
  const value = givenValue(d, id);
  return typeof value === 'string' ? value : '';
};
/** A number in the unit of the question: cents, decimal rate, year or plain. */
export const answerNumber = (d: Answered, id: string): number | null => {
  const value = givenValue(d, id);
  return typeof value === 'number' ? value : null;
};
export const answerChoices = (d: Answered, id: string): readonly string[] => {
  const value = givenValue(d, id);
  return Array.isArray(value) ? value : [];
};
/** The label of a chosen option, or an empty text. */
export const answerLabel = (d: Answered, id: string, language: Language): string => {
  const chosen = givenValue(d, id);
  const options = questionById(id)?.options ?? [];
  const labels = (Array.isArray(chosen) ? chosen : [chosen]).flatMap(
    (c) => options.find((o) => o.id === c)?.label[language] ?? [],
  );
  return labels.join(', ');
};

/** What is wrong with an identifier typed as an answer; null when it is right, empty or not one. */
export const identifierRule = (question: Question, text: string): IdentifierRule | null => {
  if (text === '' || (question.kind !== 'siren' && question.kind !== 'rna')) return null;
  const check = question.kind === 'siren' ? checkSiren(text) : checkRna(text);
  return check.ok ? null : check.rule;
};
