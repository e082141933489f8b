import { expect, it } from 'vitest';
import type { Answer } from '#shared/dossier/content/answer.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { missingForIssue } from './edition.ts';

const withAnswer = (id: string, answer: Answer | null) => {
  const dossier = exampleDossier('x', 'fr');
  const { [id]: _old, ...answers } = dossier.answers;
  return { ...dossier, answers: answer === null ? answers : { ...answers, [id]: answer } };
};

it('issues nothing without a decision, a recommendation and a minority view', () => {
  expect(missingForIssue(exampleDossier('x', 'fr'))).toEqual([]);
  for (const id of ['opinion.decision', 'opinion.recommendation', 'opinion.minorityView']) {
    expect(missingForIssue(withAnswer(id, null))).toEqual([id]);
    expect(missingForIssue(withAnswer(id, { state: 'unknown' }))).toEqual([id]);
    expect(missingForIssue(withAnswer(id, { state: 'answered', value: '' }))).toEqual([id]);
  }
});
it('takes an explicit “none” as a minority view, and as nothing else', () => {
  expect(missingForIssue(withAnswer('opinion.minorityView', { state: 'notApplicable' }))).toEqual([]);
  expect(missingForIssue(withAnswer('opinion.recommendation', { state: 'notApplicable' }))).toEqual([
    'opinion.recommendation',
  ]);
});
