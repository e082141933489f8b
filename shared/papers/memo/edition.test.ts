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
  for (const id of ['opinion.decision', 'opinion.recommendation', 'opinion.minorityView', 'projection.amountReason']) {
    expect(missingForIssue(withAnswer(id, null))).toEqual([['answers', id]]);
    expect(missingForIssue(withAnswer(id, { state: 'unknown' }))).toEqual([['answers', id]]);
    expect(missingForIssue(withAnswer(id, { state: 'answered', value: '' }))).toEqual([['answers', id]]);
  }
});
it('takes an explicit “none” as a minority view, and as nothing else', () => {
  expect(missingForIssue(withAnswer('opinion.minorityView', { state: 'notApplicable' }))).toEqual([]);
  expect(missingForIssue(withAnswer('opinion.recommendation', { state: 'notApplicable' }))).toEqual([
    ['answers', 'opinion.recommendation'],
  ]);
});
it('asks for the conditions that are promised, and for a verdict with its sentence from each angle', () => {
  const dossier = exampleDossier('x', 'fr');
  expect(missingForIssue({ ...dossier, conditions: [] })).toEqual([['conditions', '0']]);
  const agreed = withAnswer('opinion.decision', { state: 'answered', value: 'agreed' });
  expect(missingForIssue({ ...agreed, conditions: [] })).toEqual([]);
  const [first, ...others] = dossier.verdicts;
  expect(missingForIssue({ ...dossier, verdicts: others })).toEqual([['verdicts', '0', 'sentence']]);
  expect(missingForIssue({ ...dossier, verdicts: [...others, { ...first, sentence: ' ' }] as typeof others })).toEqual([
    ['verdicts', '0', 'sentence'],
  ]);
});
