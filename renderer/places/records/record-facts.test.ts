import { expect, it } from 'vitest';
import { factsOf } from './record-facts.ts';

const LEVELS = [
  { id: '3', label: '3 – Medium' },
  { id: '4', label: '4 – High' },
];
it('names a rank and a number as each language writes it, without what only the field needs to say', () => {
  const instalment = { name: '1', amountCents: 6_000_000, month: 3, likelihood: 3 };
  const specs = (amount: string, month: string, likelihood: string) => [
    { path: ['name'], kind: 'text' as const, label: 'x' },
    { path: ['amountCents'], kind: 'cents' as const, label: amount },
    { path: ['month'], kind: 'planMonth' as const, label: month },
    { path: ['likelihood'], kind: 'scale' as const, label: likelihood, options: LEVELS },
  ];
  expect(factsOf(instalment, specs('Amount (€)', 'Month (1 to 120)', 'Likelihood'), '1', 'en', '2026-09')).toEqual([
    'amount: €60,000',
    'M3 · November 2026',
    'likelihood: 3',
  ]);
  expect(factsOf(instalment, specs('Montant (€)', 'Mois (1 à 120)', 'Vraisemblance'), '1', 'fr', '2026-09')).toEqual([
    'montant\u00a0: 60\u202f000\u00a0€',
    'M3 · novembre 2026',
    'vraisemblance\u00a0: 3',
  ]);
});
it('keeps the capitals of an abbreviation', () => {
  const specs = [{ path: ['fte'], kind: 'number' as const, label: 'ETP (moyenne)' }];
  expect(factsOf({ fte: 2.5 }, specs, 'poste', 'fr', '2026-09')).toEqual(['ETP\u00a0: 2,5']);
});
it('does not say again what the name is the beginning of', () => {
  const text = 'Results tracked by a third party, the youth employment service of the city.';
  const specs = [{ path: ['text'], kind: 'long' as const, label: 'Point' }];
  expect(factsOf({ text }, specs, 'Results tracked by a third party, the youth employment…', 'en', '2026-09')).toEqual(
    [],
  );
});
