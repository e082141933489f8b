import { expect, it } from 'vitest';
import { exampleDossier } from '#shared/example/dossier.ts';
import type { Answer } from './answer.ts';
import { answerRefusal } from './answer-rule.ts';
import { applyCommand, setCommand } from './apply.ts';
import { emptyDossier } from './empty.ts';
import { parseDossier } from './parse.ts';

const answered = (value: Answer['value']): Answer => ({ state: 'answered', ...(value === undefined ? {} : { value }) });

it.each([
  ['request.amountAsked', '12 000', { kind: 'type', type: 'whole' }],
  ['request.amountAsked', 12.5, { kind: 'type', type: 'whole' }],
  ['request.founded', '2016', { kind: 'type', type: 'whole' }],
  ['framing.beneficiaries', 'beaucoup', { kind: 'type', type: 'number' }],
  ['request.stage', 'moon', { kind: 'oneOf', values: 'idea experiment proof modelling scaling adoption'.split(' ') }],
  ['request.stage', ['idea'], { kind: 'oneOf', values: 'idea experiment proof modelling scaling adoption'.split(' ') }],
  ['model.providers', 'members', { kind: 'type', type: 'list' }],
  [
    'model.providers',
    ['members', 'nobody'],
    { kind: 'oneOf', values: 'members users public institutions private founders'.split(' ') },
  ],
  ['request.received', '31/12/2026', { kind: 'format', format: 'day' }],
  ['request.received', '2026-02-30', { kind: 'format', format: 'day' }],
  ['request.projectName', 3, { kind: 'type', type: 'text' }],
])('%s: %j is refused: %j', (id, value, rule) => {
  const refusal = { place: { of: 'dossier', path: ['answers', id, 'value'] }, rule };
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
