/** French typography (and its absence in English), over every text that a user can read. */
import { expect, it } from 'vitest';
import { catalogueTexts, dataTexts, exampleTexts, type Words } from './texts.ts';

/** What a command line or a file says is typed by the letter: code is not typeset. */
const CODE = /`[^`]*`|\{\{[^}]*\}\}|--?[a-z][\w-]*|https?:\/\/\S+|\.[a-z]{2,9}\b|\bdoi \S+|\d+:\d+/g;
const prose = (words: string): string => words.replace(CODE, '·');

const FRENCH: readonly (readonly [RegExp, string])[] = [
  [/'/, 'straight apostrophe'],
  [/"/, 'straight quotation mark'],
  [/\.\.\./, 'three points instead of …'],
  [/(^|[^\u202f;!?])[;!?]/u, 'no narrow no-break space before ; ! ?'],
  [/(^|[^\u00a0]):/u, 'no no-break space before :'],
  [/«(?![\u00a0\u202f])/u, 'no no-break space after «'],
  [/(^|[^\u00a0\u202f])»/u, 'no no-break space before »'],
  [/[^\u00a0\u202f]%/u, 'no no-break space before %'],
  [/\d€|\d €/u, 'no no-break space before €'],
  [/[“”]/, 'English quotation marks'],
];
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/'/, 'straight apostrophe'],
  [/"/, 'straight quotation mark'],
  [/\.\.\./, 'three points instead of …'],
  [/[\s\u00a0\u202f][;!?:]/u, 'space before ; ! ? :'],
  [/[«»]/, 'French quotation marks'],
];
const problems = (language: 'fr' | 'en', rules: typeof FRENCH, all: readonly Words[]): string[] =>
  all.flatMap((w) =>
    rules.filter(([wrong]) => wrong.test(prose(w[language]))).map(([, what]) => `${w.at}: ${what}: ${w[language]}`),
  );

it('is French in French', async () => {
  const all = [...catalogueTexts(), ...(await dataTexts()), ...exampleTexts()];
  expect(all.length).toBeGreaterThan(400);
  expect(problems('fr', FRENCH, all)).toEqual([]);
});

it('is English in English', async () => {
  expect(problems('en', ENGLISH, [...catalogueTexts(), ...(await dataTexts()), ...exampleTexts()])).toEqual([]);
});
