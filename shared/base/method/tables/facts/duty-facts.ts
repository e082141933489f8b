/** Duties of associations: thresholds of accounts, grants, VAT and commercial taxes, and what income tax they pay. Amounts of a year unless said. */
import { local } from '#shared/base/method/typeset.ts';
import { datedFact, heldOn } from './dated-fact.ts';

/** Read in one copy each; the day from which they hold is from memory. */
const VAT_RATE_FACTS = [
  datedFact('vatNormal', 'rate', local('TVA, taux normal', 'VAT, standard rate'), [
    '2014-01-01',
    0.2,
    1,
    'CGI 278 ; date de mémoire',
  ]),
  datedFact('vatIntermediate', 'rate', local('TVA, taux intermédiaire', 'VAT, intermediate rate'), [
    '2014-01-01',
    0.1,
    1,
    'CGI 278 bis à 279 ; date de mémoire',
  ]),
  datedFact('vatReduced', 'rate', local('TVA, taux réduit', 'VAT, reduced rate'), [
    '2014-01-01',
    0.055,
    1,
    'CGI 278-0 bis ; date de mémoire',
  ]),
  datedFact('vatParticular', 'rate', local('TVA, taux particulier', 'VAT, special rate'), [
    '2014-01-01',
    0.021,
    1,
    'CGI 281 quater et suivants ; date de mémoire',
  ]),
] as const;
export const DUTY_FACTS = [
  datedFact('vatServices', 'cents', local('Franchise de TVA, services', 'VAT exemption limit, services'), [
    '2025-01-01',
    3_750_000,
    2,
    'CGI 293 B (41 250 € dans l’année)',
  ]),
  datedFact(
    'vatGoods',
    'cents',
    local('Franchise de TVA, ventes et restauration', 'VAT exemption limit, goods and catering'),
    ['2025-01-01', 8_500_000, 2, 'CGI 293 B (93 500 € dans l’année)'],
  ),
  ...VAT_RATE_FACTS,
  datedFact(
    'commercialLimit',
    'cents',
    local('Franchise des impôts commerciaux', 'Exemption limit for commercial taxes'),
    ['2020-01-01', 7_200_000, 2, 'CGI 206-1 bis'],
    ['2021-01-01', 7_243_200, 2, 'CGI 206-1 bis'],
    ['2022-01-01', 7_351_800, 1, 'CGI 206-1 bis'],
    ['2023-01-01', 7_667_900, 2, 'CGI 206-1 bis'],
    ['2024-01-01', 7_859_600, 2, 'CGI 206-1 bis'],
    ['2025-01-01', 8_001_100, 2, 'CGI 206-1 bis'],
    ['2026-01-01', 8_105_100, 2, 'CGI 261-7-1° b, BOI-IS-CHAMP-10-50-20-20'],
  ),
  datedFact('corporateTax', 'rate', local('Impôt sur les sociétés, taux normal', 'Corporate tax, standard rate'), [
    '2022-01-01',
    0.25,
    2,
    'CGI 219',
  ]),
  datedFact(
    'propertyTax',
    'rate',
    local('Impôt sur les revenus du patrimoine', 'Corporate tax on investment and property income'),
    ['2009-01-01', 0.24, 2, 'CGI 219 bis'],
  ),
  datedFact(
    'publicationMonths',
    'count',
    local('Publication des comptes après leur approbation (mois)', 'Publication of accounts after approval (months)'),
    ['2010-01-12', 3, 2, 'décret 2009-540'],
  ),
  datedFact(
    'topPayBudget',
    'cents',
    local('Trois plus hautes rémunérations : budget supérieur à', 'Three highest-paid managers: budget above'),
    ['2006-05-25', 15_000_000, 2, 'loi 2006-586, art. 20'],
  ),
  datedFact(
    'topPaySubsidies',
    'cents',
    local(
      'Trois plus hautes rémunérations : subventions supérieures à',
      'Three highest-paid managers: public grants above',
    ),
    ['2006-05-25', 5_000_000, 2, 'loi 2006-586, art. 20'],
  ),
  datedFact(
    'reportMonths',
    'count',
    local('Compte rendu d’une subvention (mois après l’exercice)', 'Report on a public grant (months after year end)'),
    ['2006-10-14', 6, 2, 'loi 2000-321, art. 10'],
  ),
] as const;
export type DutyFactId = (typeof DUTY_FACTS)[number]['id'];
const index = new Map(DUTY_FACTS.map((f) => [f.id, f]));

/** Rates of VAT that a line may say in a month, the highest first, and none for what is taxed at nothing. @param month 'YYYY-MM' */
export const vatRatesIn = (month: string): readonly number[] => [
  ...VAT_RATE_FACTS.flatMap((fact) => heldOn(fact, month)?.value ?? []),
  0,
];

/** What held in a month; 0 before the first value. @param month 'YYYY-MM' */
export const dutyFact = (id: DutyFactId, month: string): number => {
  const fact = index.get(id);
  return fact === undefined ? 0 : (heldOn(fact, month)?.value ?? 0);
};
