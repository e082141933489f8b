import { expect, it } from 'vitest';
import { exampleDossier } from '#shared/example/dossier.ts';
import type { Answer } from './answer.ts';
import { answerRefusal } from './answer-rule.ts';
import { applyCommand, setCommand } from './apply.ts';
import { emptyDossier } from './empty.ts';
import { parseDossier } from './parse.ts';

const answered = (value: Answer['value']): Answer => ({ state: 'answered', ...(value === undefined ? {} : { value }) });

it.each([
  ['request.amountAsked', '12 000', 'expected int'],
  ['request.amountAsked', 12.5, 'expected int'],
  ['request.founded', '2016', 'expected int'],
  ['framing.beneficiaries', 'beaucoup', 'expected number'],
  ['request.stage', 'moon', 'one of idea, experiment, proof, modelling, scaling, adoption'],
  ['request.stage', ['idea'], 'one of idea, experiment, proof, modelling, scaling, adoption'],
  ['model.providers', 'members', 'expected array'],
  ['model.providers', ['members', 'nobody'], 'one of members, users, public, institutions, private, founders'],
  ['request.received', '31/12/2026', 'format YYYY-MM-DD'],
  ['request.received', '2026-02-30', 'format YYYY-MM-DD'],
  ['request.projectName', 3, 'expected string'],
])('%s: %j is refused: %s', (id, value, rule) => {
  const refusal = { path: `answers.${id}.value`, rule };
  expect(answerRefusal(id, answered(value))).toMatchObject(refusal);
  const example = exampleDossier('example', 'fr');
  expect(parseDossier({ ...example, answers: { ...example.answers, [id]: answered(value) } })).toMatchObject({
    ok: false,
    kind: 'invalid',
    refusals: [refusal],
  });
  const empty = emptyDossier('d', { startMonth: '2027-01' });
  expect(applyCommand(empty, setCommand(empty, ['answers', id], answered(value)))).toMatchObject({
    ok: false,
    refusal,
  });
});

it('lets through what is right, not known, not applicable, emptied, or asked by a newer version', () => {
  for (const [id, answer] of Object.entries(exampleDossier('example', 'en').answers))
    expect(answerRefusal(id, answer), id).toBeNull();
  for (const state of ['unknown', 'notApplicable'] as const)
    expect(answerRefusal('request.amountAsked', { state, value: 'x' })).toBeNull();
  expect(answerRefusal('request.amountAsked', answered(undefined))).toBeNull();
  expect(answerRefusal('request.received', answered(''))).toBeNull();
  expect(answerRefusal('request.notYetAsked', answered(['x']))).toBeNull();
});
