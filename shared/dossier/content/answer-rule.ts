/** Whether an answer fits the kind of its question: an amount that is a text would be read as no amount at all, in silence. */
import { questionById } from '#shared/base/method/questions/all.ts';
import type { Answer } from './answer.ts';
import { type Refusal, shortText } from './refusal.ts';

const isDay = (text: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
};

/**
 * A question that this version does not know lets anything through: a newer one may ask more. Identifiers are judged apart (`identifierRule`): a wrong SIREN is kept and
 * said. @returns null when it fits
 */
export const answerRefusal = (id: string, answer: Answer): Refusal | null => {
  const question = questionById(id);
  const { value } = answer;
  if (question === undefined || answer.state !== 'answered' || value === undefined || value === '') return null;
  const refuse = (rule: string): Refusal => ({ path: `answers.${id}.value`, value: shortText(value), rule });
  const options = question.options?.map((o) => o.id) ?? [];
  switch (question.kind) {
    case 'cents':
    case 'year':
      return typeof value === 'number' && Number.isSafeInteger(value) ? null : refuse('expected int');
    case 'number':
    case 'rate':
      return typeof value === 'number' ? null : refuse('expected number');
    case 'choice':
      return typeof value === 'string' && options.includes(value) ? null : refuse(`one of ${options.join(', ')}`);
    case 'choices':
      if (!Array.isArray(value)) return refuse('expected array');
      return value.every((v) => options.includes(v)) ? null : refuse(`one of ${options.join(', ')}`);
    case 'date':
      return typeof value === 'string' && isDay(value) ? null : refuse('format YYYY-MM-DD');
    default:
      return typeof value === 'string' ? null : refuse('expected string');
  }
};
