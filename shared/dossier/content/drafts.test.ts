import { expect, it } from 'vitest';
import { clearingCommands, draftPlace, withoutDrafted } from './drafts.ts';
import { emptyDossier } from './empty.ts';
import type { Dossier } from './schema.ts';

const cut: Dossier = {
  ...emptyDossier('d', { startMonth: '2027-01' }),
  answers: {
    'request.amountAsked': { state: 'answered', value: 1250, confidence: 'high' },
    'request.projectName': { state: 'answered', value: 'Essai' },
    'request.received': { state: 'answered', value: '2026-09-15' },
  },
  costs: [
    {
      id: 'loyer',
      label: 'Loyer',
      heading: 'externalServices',
      driver: { kind: 'annual', years: [120_000, 1_000, 120_000] },
      paymentDelayMonths: 0,
      history: [null, null, 1_000],
    },
  ],
  drafts: {
    'answers/request.amountAsked': '12.500',
    'answers/request.received': '15/09/20261',
    'answers/request.projectName': 'x',
    'costs/loyer/driver/years/1': '10-12 k€',
    'costs/loyer/history/2': '10-12 k€',
    'costs/loyer/heading': 'Loyers',
    'costs/gone/driver/years/1': '5',
  },
};

it('a place that holds a text that is not understood has no value; words and choices keep what they had', () => {
  const read = withoutDrafted(cut);
  expect(read.answers['request.amountAsked']).toEqual({ state: 'answered', confidence: 'high' });
  expect(read.answers['request.received']).toEqual({ state: 'answered' });
  expect(read.answers['request.projectName']?.value).toBe('Essai');
  expect(read.costs[0]).toMatchObject({
    heading: 'externalServices',
    driver: { years: [120_000, 0, 120_000] },
    history: [null, null, null],
  });
  expect(read.drafts).toEqual(cut.drafts);
  expect(clearingCommands(read)).toEqual([]);
  expect(withoutDrafted(read)).toBe(read);
});

it('names the place as a person calls it', () => {
  const keys = Object.keys(cut.drafts).map((key) => draftPlace(cut, key.split('/'), 'fr'));
  expect(keys.slice(0, 2)).toEqual(['Montant demandé', 'Demande reçue le']);
  expect(keys[3]).toBe('Loyer · Montant de l’année · 2');
});
