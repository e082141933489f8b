/** Budgets as houses really set them out: each amount on its side and in its year, every total held, nothing taken twice. */
import { describe, expect, it } from 'vitest';
import { readFigures } from '../read.ts';
import type { IntakeReading } from '../reading.ts';
import type { Merge, RawValue } from '../source.ts';

type Rows = readonly (readonly RawValue[])[];
const read = (rows: Rows, merges: readonly Merge[] = []): IntakeReading =>
  readFigures({
    name: 'budget.xlsx',
    kind: 'workbook',
    text: null,
    sheets: [{ name: 'Budget', hidden: false, rows, merges }],
  });
const sumsOf = ({ lines }: IntakeReading, side: 'charge' | 'product'): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const l of lines)
    if (l.side === side) for (const [p, cents] of Object.entries(l.amounts)) sums[p] = (sums[p] ?? 0) + cents / 100;
  return sums;
};
const line = ({ lines }: IntakeReading, label: string) => lines.find((l) => l.label === label);

describe('years', () => {
  it('stacked one under the other are years of the same lines', () => {
    const reading = read([
      ['Riverside Family Centre'],
      ['Year ending 31 March 2027'],
      ['Income', 'Amount'],
      ['City Council grant', 42_000],
      ['Donations', 8_250],
      ['Room hire', 5_400],
      ['Total income', 55_650],
      ['Expenditure', 'Amount'],
      ['Salaries', 38_300],
      ['Premises', 14_200],
      ['Total expenditure', 52_500],
      [],
      ['Year ending 31 March 2028'],
      ['Income', 'Amount'],
      ['City Council grant', 42_000],
      ['Donations', 9_000],
      ['Room hire', 5_900],
      ['Total income', 56_900],
      ['Expenditure', 'Amount'],
      ['Salaries', 39_400],
      ['Premises', 14_600],
      ['Total expenditure', 54_000],
    ]);
    expect(reading.flags).toEqual([]);
    expect(sumsOf(reading, 'product')).toEqual({ '2027': 55_650, '2028': 56_900 });
    expect(sumsOf(reading, 'charge')).toEqual({ '2027': 52_500, '2028': 54_000 });
    expect(line(reading, 'Donations')?.cells).toEqual({ '2027': 'Budget!B5', '2028': 'Budget!B16' });
  });

  it('named by the titles of different tables part nothing', () => {
    const reading = read([
      ['Budget 2027'],
      ['Charges', 'Montant'],
      ['Loyer', 6_000],
      ['Salaires', 18_000],
      ['Total charges', 24_000],
      ['Produits', 'Montant'],
      ['Ville de Lens', 20_000],
      ['Cotisations', 4_000],
      ['Total produits', 24_000],
      ['Emprunts en cours, souscrits en 2019'],
      ['Capital restant', 3_000],
    ]);
    expect(reading.periods.map((p) => p.id)).toEqual(['2027']);
    expect(sumsOf(reading, 'charge')).toEqual({ '2027': 24_000 });
    // What stands under the totals is more than they hold, and said.
    expect(reading.flags.map((f) => f.what)).toContain('total');
  });

  it('typed as a number beside a column of shares heads its amounts', () => {
    const reading = read([
      ['Épicerie solidaire (k€)'],
      ['Rubrique', 'Poste', 2027, '%'],
      ['Charges', 'Achats alimentaires', 41.5, { value: 0.6, kind: 'percent' }],
      [null, 'Loyer', 27.7, { value: 0.4, kind: 'percent' }],
      [null, 'Total charges', 69.2, { value: 1, kind: 'percent' }],
      ['Produits', 'CCAS', 35, { value: 0.5, kind: 'percent' }],
      [null, 'Ventes aux adhérents', 34.2, { value: 0.5, kind: 'percent' }],
      [null, 'Total produits', 69.2, { value: 1, kind: 'percent' }],
    ]);
    expect(reading.flags).toEqual([]);
    expect(sumsOf(reading, 'charge')).toEqual({ '2027': 69_200 });
    expect(line(reading, 'Ventes aux adhérents')?.heading).toBe('goodsSales');
  });
});

describe('sides and stages', () => {
  it('a statement by stages keeps financial income and results where they belong', () => {
    const reading = read([
      ['Association Les Deux Phares'],
      ['Postes', null, 'Exercice 2026', 'Exercice 2025'],
      ['Produits d’exploitation'],
      [null, 'Cotisations', 4_210, 4_050],
      [null, 'Subventions d’exploitation', 96_500, 88_000],
      [null, 'TOTAL (I)', 100_710, 92_050],
      ['Charges d’exploitation'],
      [null, 'Autres achats et charges externes', 34_120, 29_300],
      [null, 'Salaires et traitements', 61_400, 66_200],
      [null, 'TOTAL (II)', 95_520, 95_500],
      ['1. RÉSULTAT D’EXPLOITATION (I-II)', null, 5_190, -3_450],
      ['Produits financiers'],
      [null, 'Autres intérêts et produits assimilés', 640, 410],
      [null, 'TOTAL (III)', 640, 410],
      ['Charges financières'],
      [null, 'Intérêts et charges assimilées', 1_120, 1_310],
      [null, 'TOTAL (IV)', 1_120, 1_310],
      ['2. RÉSULTAT FINANCIER (III-IV)', null, -480, -900],
      ['TOTAL DES PRODUITS (I+III)', null, 101_350, 92_460],
      ['TOTAL DES CHARGES (II+IV)', null, 96_640, 96_810],
      ['EXCÉDENT OU DÉFICIT', null, 4_710, -4_350],
    ]);
    expect(reading.flags).toEqual([]);
    expect(sumsOf(reading, 'product')).toEqual({ '2026': 101_350, '2025': 92_460 });
    expect(sumsOf(reading, 'charge')).toEqual({ '2026': 96_640, '2025': 96_810 });
  });

  it('numbered groups of costs are costs, human resources among them', () => {
    const reading = read([
      ['Projet « Cuisine mobile » 2027'],
      ['Poste de dépense', 'Quantité', 'Coût unitaire', 'Coût total', 'Autres financements'],
      ['1. Ressources humaines'],
      ['Cuisinière', 12, 2_950, 35_400, 20_400],
      ['Coordinateur', 6, 3_400, 20_400, 15_400],
      ['Sous-total 1', null, null, 55_800, 35_800],
      ['2. Fonctionnement'],
      ['Denrées', 40, 85, 3_400, 3_400],
      ['Carburant', 4_000, 0.35, 1_400, 1_400],
      ['Sous-total 2', null, null, 4_800, 4_800],
      ['TOTAL', null, null, 60_600, 40_600],
    ]);
    expect(reading.lines.map((l) => l.side)).toEqual(['charge', 'charge', 'charge', 'charge']);
    expect(Object.values(sumsOf(reading, 'charge'))).toContain(60_600);
  });

  it('a class with its own figure ends where the next class begins, blank as it may be', () => {
    const reading = read([
      ['Produits', '2027'],
      ['70 – Ventes', 3_600],
      ['74 – Subventions', null],
      ['Région', 8_000],
      ['Commune', 7_000],
      ['75 – Autres produits', null],
      ['756. Cotisations', 1_400],
      ['TOTAL DES PRODUITS', 20_000],
    ]);
    expect(reading.flags.filter((f) => f.what !== 'noTotal')).toEqual([]);
    expect(sumsOf(reading, 'product')).toEqual({ '2027': 20_000 });
  });

  it.each([
    'Income and expenditure budget',
    'Income & expenditure',
    'Receipts and payments account',
    'Produits et charges',
    'Recettes / dépenses 2027',
    'Encaissements et décaissements',
    'Incoming resources and resources expended',
  ])('under a title of both sides, costs written with a minus are costs: %s', (title) => {
    const reading = read([
      [title, '2027', '2028'],
      ['Subvention de la Région', 45_000, 48_000],
      ['Prestations', 30_000, 31_000],
      ['Dons', 5_500, 6_000],
      ['Salaires', -52_000, -54_000],
      ['Loyer', -9_600, -9_900],
      ['Assurance', -1_200, -1_250],
      ['Résultat', 17_700, 19_850],
    ]);
    expect(sumsOf(reading, 'product')).toEqual({ '2027': 80_500, '2028': 85_000 });
    expect(sumsOf(reading, 'charge')).toEqual({ '2027': 62_800, '2028': 65_150 });
    // Alone above its figures, a year is no amount.
    const alone = read([
      [title, '2027'],
      ['Subvention de la Région', 45_000],
      ['Dons', 5_500],
      ['Salaires', -42_000],
      ['Loyer', -8_500],
    ]);
    expect(sumsOf(alone, 'product')).toEqual({ '2027': 50_500 });
    expect(sumsOf(alone, 'charge')).toEqual({ '2027': 50_500 });
  });

  it('a side is known by its name however it is spelt', () => {
    const reading = read([
      ['Dépences', 'Motant'],
      ['Poste A', 20_000],
      ['Poste B', 6_000],
      ['Total', 26_000],
      [],
      ['Recètes', 'Motant'],
      ['Partenaire C', 8_000],
      ['Partenaire D', 18_000],
      ['Total', 26_000],
    ]);
    expect(Object.values(sumsOf(reading, 'charge'))).toEqual([26_000]);
    expect(Object.values(sumsOf(reading, 'product'))).toEqual([26_000]);
  });

  it('a total that stands on top of what it adds up begins its side', () => {
    const reading = read([
      ['', '2027', '2028'],
      ['TOTAL CHARGES', 36_000, 37_000],
      ['Poste A', 30_000, 31_000],
      ['Poste B', 6_000, 6_000],
      ['TOTAL PRODUITS', 36_000, 38_000],
      ['Partenaire C', 16_000, 16_000],
      ['Partenaire D', 20_000, 22_000],
    ]);
    expect(reading.flags).toEqual([]);
    expect(sumsOf(reading, 'charge')).toEqual({ '2027': 36_000, '2028': 37_000 });
    expect(sumsOf(reading, 'product')).toEqual({ '2027': 36_000, '2028': 38_000 });
    expect(reading.controls.every((c) => c.holds)).toBe(true);
  });

  it('a title of one side gives it, in the words of British accounts too', () => {
    const reading = read([
      ['Resources expended', '2027'],
      ['Project costs', 12_000],
      ['Support costs', 3_000],
      ['Total', 15_000],
    ]);
    expect(sumsOf(reading, 'charge')).toEqual({ '2027': 15_000 });
  });

  it.each([
    ['Convention signée', 'signed'],
    ['Reçue', 'signed'],
    ['Accord oral', 'probable'],
    ['à lancer', 'toFind'],
    ['en prospection', 'toFind'],
    ['non acquis', 'toFind'],
    ['approved', 'signed'],
    ['to apply', 'toFind'],
  ])('how sure a resource is, in the words of whoever fills the table: %s', (said, status) => {
    const reading = read([
      ['Financeurs', 'Montant', 'Statut'],
      ['Région Bretagne', 25_000, said],
      ['Département', 10_000, 'accordé'],
      ['TOTAL', 35_000],
    ]);
    expect(line(reading, 'Région Bretagne')?.status).toBe(status);
    expect(line(reading, 'Département')?.status).toBe('signed');
  });

  it('volunteering valued under the total of the costs is in kind, as it is among income', () => {
    const reading = read([
      ['RECETTES 2027', null, null, 'DEPENSES 2027', null],
      ['Origine', 'Montant', '%', 'Objet', 'Montant'],
      ['Ville de Nancy', 15_000, { value: 0.6, kind: 'percent' }, 'Intervenants artistiques', 21_500],
      ['Billetterie', 10_000, { value: 0.4, kind: 'percent' }, 'Communication', 3_500],
      ['TOTAL', 25_000, { value: 1, kind: 'percent' }, 'TOTAL', 25_000],
      ['Valorisation du bénévolat', 8_000, null, 'Bénévolat', 8_000],
    ]);
    expect(reading.flags).toEqual([]);
    expect(reading.asides.map((a) => [a.side, a.why])).toEqual(
      expect.arrayContaining([
        ['product', 'inKind'],
        ['charge', 'inKind'],
      ]),
    );
  });
});

describe('columns', () => {
  const amounts = (first: number): number[] => [first, first + 100, first + 200, first + 300];
  const row = (label: string, first: number): RawValue[] => {
    const own = amounts(first);
    return [label, ...own, own.reduce((a, b) => a + b, 0)];
  };
  it('of quarters and their total are one year', () => {
    const reading = read([
      ['SCIC Terres Communes – prévisionnel 2027'],
      [null, 'T1 2027', 'T2 2027', 'T3 2027', 'T4 2027', 'Total 2027'],
      ['PRODUITS'],
      row('Ventes de paniers', 21_000),
      row('Subvention Région', 9_000),
      row('Total produits', 30_000).map((v, i) => (i > 0 && i < 5 ? 30_000 + 200 * (i - 1) : i === 5 ? 121_200 : v)),
      ['CHARGES'],
      row('Achats de denrées', 11_800),
      row('Salaires', 15_000),
      row('Total charges', 0).map((v, i) => (i > 0 && i < 5 ? 26_800 + 200 * (i - 1) : i === 5 ? 108_400 : v)),
    ]);
    expect(reading.flags).toEqual([]);
    expect(sumsOf(reading, 'product')).toEqual({ '2027': 121_200 });
    expect(sumsOf(reading, 'charge')).toEqual({ '2027': 108_400 });
  });

  it('of planned and actual under merged years, written with thin spaces and a euro sign, stand apart', () => {
    const euros = (n: number): string => `${String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f')},00\u00a0€`;
    const all = (label: string, ...values: readonly number[]): RawValue[] => [label, ...values.map(euros)];
    const reading = read(
      [
        ['Budget de l’action « Jardins partagés »'],
        ['Nature', '2025', null, '2026', null],
        [null, 'Prévu', 'Réalisé', 'Prévu', 'Réalisé au 30/09'],
        ['Charges'],
        all('Achats de plants', 1_500, 1_420, 1_600, 980),
        all('Animatrice jardin', 18_400, 18_250, 19_000, 14_020),
        all('Total charges', 19_900, 19_670, 20_600, 15_000),
        ['Produits'],
        all('Agence de l’eau', 11_000, 10_670, 11_000, 6_000),
        all('Cotisations', 8_900, 9_000, 9_600, 9_000),
        all('Total produits', 19_900, 19_670, 20_600, 15_000),
      ],
      [
        { top: 1, left: 1, bottom: 1, right: 2 },
        { top: 1, left: 3, bottom: 1, right: 4 },
      ],
    );
    expect(reading.flags).toEqual([]);
    expect(reading.periods.map((p) => [p.year, p.kind])).toEqual([
      ['2025', 'budget'],
      ['2025', 'actual'],
      ['2026', 'budget'],
      ['2026', 'actual'],
    ]);
    expect(Object.values(sumsOf(reading, 'charge'))).toEqual([19_900, 19_670, 20_600, 15_000]);
  });

  it('of notes between words and amounts, and totals on top, take nothing away', () => {
    const reading = read([
      ['Association « Le Petit Marché »'],
      ['DÉPENSES', 'Précisions', 'BP 2026', 'BP 2027'],
      ['Total dépenses', null, 35_550, 38_340],
      ['Location de la salle', '12 dates x 150 €', 1_650, 1_800],
      ['Assurance', null, 420, 640],
      ['Poste de coordination (0,8 ETP)', 'CDI', 33_480, 35_900],
      ['RECETTES', 'Précisions', 'BP 2026', 'BP 2027'],
      ['Total recettes', null, 35_550, 38_340],
      ['Adhésions', '140 à 15 €', 2_100, 2_250],
      ['Ville de Roubaix', 'convention 2025-2027', 31_950, 34_590],
      ['Fonds de participation des habitants', null, 1_500, 1_500],
    ]);
    expect(reading.flags).toEqual([]);
    expect(sumsOf(reading, 'charge')).toEqual({ '2026': 35_550, '2027': 38_340 });
    expect(sumsOf(reading, 'product')).toEqual({ '2026': 35_550, '2027': 38_340 });
    expect(line(reading, 'Fonds de participation des habitants')?.leaves).toEqual(['C2']);
  });
});

it('a sheet of workings beside a budget, wide and long as it may be, is left, and its figures are counted', () => {
  const workings = Array.from({ length: 400 }, (_, r): RawValue[] => [
    `Base ${r}`,
    ...Array.from({ length: 60 }, (_, c) => ((r * 7_919 + c * 104_729) % 99_991) / 100 + 1),
  ]);
  const budget: Rows = [
    ['Poste', 'Budget 2027'],
    ['Loyer', 6_000],
    ['Salaires', 18_000],
    ['Total charges', 24_000],
    ['Ville de Lens', 20_000],
    ['Cotisations', 4_000],
    ['Total produits', 24_000],
  ];
  const { lines, flags, otherSheets } = readFigures({
    name: 'budget.xlsx',
    kind: 'workbook',
    text: null,
    sheets: [
      { name: 'Budget', hidden: false, rows: budget, merges: [] },
      { name: 'Calculs', hidden: false, rows: workings, merges: [] },
    ],
  });
  expect(lines.map((l) => l.label)).toEqual(['Loyer', 'Salaires', 'Ville de Lens', 'Cotisations']);
  expect(flags).toEqual([]);
  expect(otherSheets).toEqual([{ name: 'Calculs', hidden: false, figures: 24_000 }]);
});
