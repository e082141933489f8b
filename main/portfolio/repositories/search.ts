/** Search over every text of a dossier and the names of its attachments. */

import { questionById } from '#shared/base/method/questions/all.ts';
import { foldText } from '#shared/base/text/accents.ts';
import { COLLECTION_NAMES, type Dossier } from '#shared/dossier/content/schema.ts';
import type { WriteDb } from '../connection.ts';

/** Keys whose texts are codes, not words anybody would look for. */
const CODES = new Set([
  'id',
  'kind',
  'status',
  'state',
  'leaf',
  'heading',
  'activityId',
  'resourceId',
  'restrictedTo',
  'builtIn',
  'repayment',
  'rule',
  'station',
  'scope',
  'model',
  'models',
  'trait',
  'confidence',
  'attachmentId',
  'startMonth',
  'chart',
]);

const collect = (value: unknown, into: string[]): void => {
  if (typeof value === 'string') into.push(value);
  else if (Array.isArray(value)) for (const v of value) collect(v, into);
  else if (value !== null && typeof value === 'object')
    for (const [key, v] of Object.entries(value)) if (!CODES.has(key)) collect(v, into);
};

/** Choices are found by their labels, in both languages. */
const answerTexts = (id: string, answer: Dossier['answers'][string], into: string[]): void => {
  const options = questionById(id)?.options;
  if (options === undefined) {
    collect(answer, into);
    return;
  }
  const chosen = [answer.value].flat();
  for (const option of options) if (chosen.includes(option.id)) into.push(option.label.fr, option.label.en);
  collect({ ...answer, value: undefined }, into);
};

/** The words of a text as they are indexed and looked for. */
export const searchWords = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every word of a dossier, once. */
export const searchableText = (dossier: Dossier, attachmentNames: readonly string[]): string => {
  const texts: string[] = [...attachmentNames];
  for (const [id, answer] of Object.entries(dossier.answers)) answerTexts(id, answer, texts);
  collect(dossier.drafts, texts);
  collect(dossier.opening, texts);
  for (const name of COLLECTION_NAMES) collect(dossier[name], texts);
  return [...new Set(searchWords(texts.join('\n')))].join(' ');
};

/** Every word must begin a word of the dossier. Quotes keep the words from being read as a query language. */
export const matchExpression = (words: readonly string[]): string => words.map((word) => `"${word}"*`).join(' ');

export const makeSearchWriter = (db: WriteDb) => {
  const remove = db.prepare('DELETE FROM search WHERE rowid = ?');
  const insert = db.prepare('INSERT INTO search (rowid, body) VALUES (?, ?)');
  return {
    put: (number: number, text: string): void => {
      remove.run(number);
      insert.run(number, text);
    },
    remove: (number: number): void => void remove.run(number),
  };
};
