import { expect, it } from 'vitest';
import { peopleNamed } from './people.ts';

const named = (dossier: object) => peopleNamed({ answers: {}, ...dossier }, [], '[…]').map((one) => one.text);

it('reads names one a line, without what is said of them, and leaves out what was erased and what is a mark', () => {
  expect(
    named({
      answers: { 'people.keyPeople': { value: 'Yveline Thérouanne, directrice\n[…] (trésorier)\nPaul – bénévole' } },
      conditions: [{ owner: 'La trésorière' }],
      scenarios: [{ adjustments: [{ funder: '@largest' }] }],
    }),
  ).toEqual(['Yveline Thérouanne', 'Paul', 'La trésorière']);
});

it('says a body apart from a person, and leaves out those who assess', () => {
  const opinion = { kind: 'opinion', body: { person: 'Awa Diallo' } };
  const dossier = { answers: {}, resources: [{ funder: 'Ville de Lens' }], proofs: [{ who: 'Marc Lenoiret' }] };
  expect(peopleNamed(dossier, [opinion], '[…]')).toEqual(
    expect.arrayContaining([
      { text: 'Ville de Lens', isPerson: false },
      { text: 'Marc Lenoiret', isPerson: true },
    ]),
  );
  expect(peopleNamed(dossier, [opinion], '[…]').map((one) => one.text)).not.toContain('Awa Diallo');
});
