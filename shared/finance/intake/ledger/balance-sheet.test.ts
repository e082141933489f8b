/** A balance sheet by its labels: the last year of several, whatever heads it, and never lines of a budget. */
import { describe, expect, it } from 'vitest';
import { readFigures } from '../read.ts';
import type { RawValue } from '../source.ts';

type Rows = readonly (readonly RawValue[])[];
const read = (rows: Rows) =>
  readFigures({
    name: 'comptes.xlsx',
    kind: 'workbook',
    text: null,
    sheets: [{ name: 'Bilan', hidden: false, rows, merges: [] }],
  });
const ASSETS: Rows = [
  ['Actif immobilisé net', 5_400, 6_000],
  ['Stocks', 1_000, 900],
  ['Créances usagers', 7_000, 6_500],
  ['Disponibilités', 29_900, 25_000],
  ['Charges constatées d’avance', 500, 400],
  ['Total actif', 43_800, 38_800],
];
const LIABILITIES: Rows = [
  ['Fonds associatifs', 18_000, 16_000],
  ['Résultat de l’exercice', 4_900, 2_000],
  ['Fonds dédiés', 1_000, 0],
  ['Provisions', 500, 500],
  ['Emprunts', 14_000, 15_000],
  ['Dettes fournisseurs', 4_900, 4_800],
  ['Produits constatés d’avance', 500, 500],
  ['Total passif', 43_800, 38_800],
];
/** The year before on the left. */
const turned = (rows: Rows): Rows => rows.map(([label = null, now = null, before = null]) => [label, before, now]);

describe('the closing figures of the last year', () => {
  it.each<readonly [string, Rows]>([
    ['under its title', [['BILAN', '2026', '2025'], ...ASSETS, ...LIABILITIES]],
    ['with the year before on the left', [['BILAN', '2025', '2026'], ...turned(ASSETS), ...turned(LIABILITIES)]],
    ['with a head over each side', [['ACTIF', '2026', '2025'], ...ASSETS, ['PASSIF', '2026', '2025'], ...LIABILITIES]],
    [
      'with heads, and the year before on the left',
      [['ACTIF', '2025', '2026'], ...turned(ASSETS), ['PASSIF', '2025', '2026'], ...turned(LIABILITIES)],
    ],
    ['that nothing announces', [['', '31/12/2026', '31/12/2025'], ...ASSETS, ...LIABILITIES]],
  ])('%s', (_name, rows) => {
    const reading = read(rows);
    expect(reading.kind).toBe('balanceSheet');
    expect(reading.lines).toEqual([]);
    expect(reading.flags).toEqual([]);
    expect(reading.opening).toMatchObject({
      cashCents: 2_990_000,
      resultCents: 490_000,
      assetsCents: 4_380_000,
      liabilitiesCents: 4_380_000,
    });
  });
});

it('what does not balance is said', () => {
  const reading = read([['BILAN', '2026', '2025'], ...ASSETS, ...LIABILITIES.slice(1)]);
  expect(reading.flags.map((f) => f.what)).toContain('unbalanced');
});

it('figures of a balance sheet that nothing is made of are said', () => {
  const british = read([
    ['Balance sheet at 31 March 2027', '2027', '2026'],
    ['Fixed assets', 5_400, 6_000],
    ['Debtors', 7_000, 6_500],
    ['Cash at bank', 29_900, 25_000],
    ['Creditors: amounts falling due within one year', -3_400, -3_300],
    ['Net assets', 38_900, 34_200],
    ['Total funds', 38_900, 34_200],
  ]);
  expect(british.opening).toBeNull();
  expect(british.flags.map((f) => f.what)).toContain('unread');
  const below = read([
    ['Charges', '2027'],
    ['Salaires', 30_000],
    ['Total charges', 30_000],
    ['Produits', '2027'],
    ['Dons', 30_000],
    ['Total produits', 30_000],
    ['BILAN'],
    ['Trésorerie', 12_000],
    ['Dettes', 3_000],
  ]);
  expect(below.flags).toEqual([{ what: 'unread', count: 2, cell: 'Bilan!B8' }]);
});
