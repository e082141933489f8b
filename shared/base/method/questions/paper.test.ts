import { expect, it } from 'vitest';
import { LANGUAGES } from '../text.ts';
import { QUESTIONS } from './all.ts';
import { paperLabel } from './paper.ts';

it('puts nothing to a committee as a question, nor as a sentence to finish', () => {
  const asked = QUESTIONS.flatMap((q) => LANGUAGES.map((l) => paperLabel(q)[l])).filter((label) => /[?…]/.test(label));
  expect(asked).toEqual([]);
});

it('gives two answers of a station two headings', () => {
  for (const language of LANGUAGES) {
    const headings = QUESTIONS.map((q) => `${q.station} ${paperLabel(q)[language]}`);
    expect(new Set(headings).size).toBe(headings.length);
  }
});
