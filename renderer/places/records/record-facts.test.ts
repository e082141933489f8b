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
  expect(
    factsOf(instalment, specs('Amount (€)', 'Month (1 to 120)', 'Likelihood'), '1', 'en', {
      start: '2026-09',
      committee: '',
    }),
  ).toEqual(['amount: €60,000', 'M3 · November 2026', 'likelihood: 3']);
  expect(
    factsOf(instalment, specs('Montant (€)', 'Mois (1 à 120)', 'Vraisemblance'), '1', 'fr', {
      start: '2026-09',
      committee: '',
    }),
  ).toEqual(['montant\u00a0: 60\u202f000\u00a0€', 'M3 · novembre 2026', 'vraisemblance\u00a0: 3']);
});
it('keeps the capitals of an abbreviation', () => {
  const specs = [{ path: ['fte'], kind: 'number' as const, label: 'ETP (moyenne)' }];
  expect(factsOf({ fte: 2.5 }, specs, 'poste', 'fr', { start: '2026-09', committee: '' })).toEqual(['ETP\u00a0: 2,5']);
});
it('does not say again what the name is the beginning of', () => {
  const text = 'Results tracked by a third party, the youth employment service of the city.';
  const specs = [{ path: ['text'], kind: 'long' as const, label: 'Point' }];
  expect(
    factsOf({ text }, specs, 'Results tracked by a third party, the youth employment…', 'en', {
      start: '2026-09',
      committee: '',
    }),
  ).toEqual([]);
});

it('says when months after the agreement would be, while the day of the committee is known', () => {
  const specs = [{ path: ['month'], kind: 'agreementMonth' as const, label: 'Mois après la convention' }];
  const facts = (month: number, committee: string, language: 'fr' | 'en') =>
    factsOf({ month }, specs, 'Bilan', language, { start: '2027-01', committee });
  expect(facts(12, '2026-12-10', 'fr')).toEqual(['M12 · vers décembre 2027']);
  expect(facts(0, '2026-12-10', 'en')).toEqual(['M0 · around December 2026']);
  expect(facts(12, '', 'fr')).toEqual(['mois après la convention\u00a0: 12']);
});
