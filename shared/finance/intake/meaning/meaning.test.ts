/** What is no income and no cost of the year never becomes one, however it is called; what only sounds like it is asked. */
import { describe, expect, it } from 'vitest';
import type { Side } from '../lexicon/entry.ts';
import { meaningOf } from './meaning.ts';

const read = (label: string, side: Side) =>
  meaningOf(label, side, {
    chart: '2025',
    account: null,
    groupAccount: null,
    groupLabel: '',
    language: null,
    beside: [],
    remembered: new Map(),
  });

describe('money that is borrowed', () => {
  it.each([
    'Prêt France Active',
    'Prêts Caisse des dépôts',
    'Prêt à taux zéro BGE',
    'Emprunt Crédit Coopératif',
    'Titres participatifs',
    'Obligations',
    'Quasi fonds propres',
    'Loan from Key Fund',
    'Social loan',
    'Interest-free loan',
    'Bridging loan',
  ])('is financing: %s', (label) => expect(read(label, 'product').kind).toBe('financing'));

  it.each([
    'Prêt de salle',
    'Prêt de matériel',
    'Prêt d’instruments',
    'Loan of equipment',
    'Obligation alimentaire',
    'Levée de fonds',
  ])('is something else, and asked: %s', (label) =>
    expect(read(label, 'product')).toMatchObject({ kind: 'line', confidence: 'choice' }),
  );

  it('is paid back apart from its interest', () => {
    expect(read('Remboursement prêt France Active', 'charge').kind).toBe('financing');
    expect(read('Remboursement compte courant', 'charge').kind).toBe('financing');
    expect(read('Intérêts d’emprunt', 'charge')).toMatchObject({ kind: 'line', heading: 'financialCharges' });
    expect(read('Loan interest', 'charge')).toMatchObject({ kind: 'line', heading: 'financialCharges' });
  });
});

it.each(['Parts sociales', 'Augmentation de capital', 'Community shares', 'Share issue'])(
  'shares are own money: %s',
  (label) => expect(read(label, 'product').kind).toBe('ownFunds'),
);

it.each([
  ['Remboursement de TVA', 'product'],
  ['TVA récupérée', 'product'],
  ['VAT refund', 'product'],
  ['TVA déductible', 'charge'],
] as const)('tax that is passed on is no income and no cost: %s', (label, side) =>
  expect(read(label, side).kind).toBe('ignore'),
);

it.each(['TVA non récupérable', 'Irrecoverable VAT'])('tax that stays is a cost: %s', (label) =>
  expect(read(label, 'charge')).toMatchObject({ kind: 'line', heading: 'taxes' }),
);

it.each(['Vente du véhicule', 'Cession d’actif', 'Sale of van'])(
  'what is sold once is no service, and asked: %s',
  (label) => expect(read(label, 'product')).toMatchObject({ heading: 'exceptionalIncome', confidence: 'choice' }),
);

it('time given stands at the foot of the statement on both sides', () => {
  expect(read('Volunteer time', 'charge').kind).toBe('inKind');
  expect(read('Volunteer time', 'product').kind).toBe('inKind');
});
