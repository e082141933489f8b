/** Whether an answer fits the kind of its question: an amount that is a text would be read as no amount at all, in silence. */
import { questionById } from '#shared/base/method/questions/all.ts';
import { type Refusal, refusal } from '#shared/base/refusal/refusal.ts';
import type { Rule, ValueType } from '#shared/base/refusal/rule.ts';
import type { Answer } from './answer.ts';

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
  const refuse = (rule: Rule): Refusal => refusal('dossier', ['answers', id, 'value'], value, rule);
  const expect = (type: ValueType): Refusal => refuse({ kind: 'type', type });
  const options = question.options?.map((o) => o.id) ?? [];
  const among: Rule = { kind: 'oneOf', values: options };
  switch (question.kind) {
    case 'cents':
    case 'year':
      return typeof value === 'number' && Number.isSafeInteger(value) ? null : expect('whole');
    case 'number':
    case 'rate':
      return typeof value === 'number' ? null : expect('number');
    case 'choice':
      return typeof value === 'string' && options.includes(value) ? null : refuse(among);
    case 'choices':
      if (!Array.isArray(value)) return expect('list');
      return value.every((v) => options.includes(v)) ? null : refuse(among);
    case 'date':
      return typeof value === 'string' && isDay(value) ? null : refuse({ kind: 'format', format: 'day' });
    default:
      return typeof value === 'string' ? null : expect('text');
  }
};
