/** Budgets as texts, in shapes that once lost money without a word: what each adds up to, and that nothing of it is left unsaid. */
import { describe, expect, it } from 'vitest';
import { readFigures } from './read.ts';
import type { IntakeReading } from './reading.ts';
import type { SourceFile } from './source.ts';

const read = (text: string): IntakeReading =>
  readFigures({
    name: 'budget.csv',
    kind: 'text',
    text: null,
    sheets: [
      {
        name: 'budget',
        hidden: false,
        merges: [],
        rows: text
          .trim()
          .split('\n')
          .map((row) => row.split(';').map((cell) => (cell.trim() === '' ? null : cell))),
      },
    ],
  });
const sumsOf = ({ lines }: IntakeReading, side: 'charge' | 'product'): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const l of lines)
    if (l.side === side) for (const [p, cents] of Object.entries(l.amounts)) sums[p] = (sums[p] ?? 0) + cents / 100;
  return sums;
};

describe('money that has to be found', () => {
  it('reads thousands grouped by a comma in a file where nothing else says what a comma is', () => {
    const reading = read(`
Social enterprise – 3 year plan;;
€;Year 1;Year 2
Revenue;;
Cafe sales;64,000;72,000
Foundation grant;40,000;20,000
Total revenue;104,000;92,000
Costs;;
Wages;68,000;70,000
Rent;14,000;14,500
Total costs;82,000;84,500
Net surplus / (deficit);22,000;(7,500)`);
    expect(sumsOf(reading, 'product')).toEqual({ Y1: 104_000, Y2: 92_000 });
    expect(sumsOf(reading, 'charge')).toEqual({ Y1: 82_000, Y2: 84_500 });
    expect(reading.flags).toEqual([]);
  });

  it('takes "N" beside "N-1" for a year, not for the number of a row', () => {
    const reading = read(`
N° compte;Intitulé;N;N-1
606;Fournitures;9 450,20;8 800,00
641;Salaires;30 000,00;28 500,00
;TOTAL CHARGES;39 450,20;37 300,00
706;Prestations;20 000,00;18 000,00
741;Commune de Lens;19 450,20;19 300,00
;TOTAL PRODUITS;39 450,20;37 300,00`);
    expect(sumsOf(reading, 'charge')).toEqual({ N: 39_450.2, 'N-1': 37_300 });
    expect(sumsOf(reading, 'product')).toEqual({ N: 39_450.2, 'N-1': 37_300 });
  });

  it('adds up the parts of a row that leaves its total blank', () => {
    const reading = read(`
Plan de financement du projet 2026;;;
Emplois;Montant;;
Animation;38 000;;
Matériel;5 000;;
Total emplois;43 000;;
Ressources;Acquis;Sollicité;Total
Fondation de France;;15 000;15 000
Région Occitanie;20 000;;20 000
Autofinancement;8 000;;8 000
Total ressources;28 000;15 000;43 000`);
    expect(sumsOf(reading, 'charge')).toEqual({ '2026': 43_000 });
    expect(sumsOf(reading, 'product')).toEqual({ '2026': 35_000 });
    expect(reading.lines.find((l) => l.label === 'Animation')?.cells['2026']).toBe('budget!B3');
  });

  it('says of digits in groups that no number could be made of where they stand', () => {
    const reading = read(`
Budget 2026;
Charges;Montant
Loyer;6000,50
Salaires;12'00'0
Énergie;1,234,567
Total charges;6000,50`);
    expect(reading.flags.some((f) => f.what === 'unread' || f.what === 'total')).toBe(true);
  });
});

const faultsOf = ({ flags }: IntakeReading): string[] =>
  flags.flatMap((f) => (f.what === 'noTotal' ? [] : [`${f.what} ${f.cell ?? f.label ?? ''}`.trim()]));

describe('rows whose words mislead', () => {
  it('takes the name of a side for a line where it holds no sum, and for its total where it does', () => {
    const reading = read(`
Poste;Budget 2026
CHARGES;10000
Goûters;3000
Sorties;4000
Loyer;3000
PRODUITS;10000
Familles;4000
Subvention Ville;6000`);
    expect(sumsOf(reading, 'charge')).toEqual({ '2026': 10_000 });
    expect(sumsOf(reading, 'product')).toEqual({ '2026': 10_000 });
    expect(reading.lines.map((l) => l.label)).toContain('Sorties');
    expect(reading.flags).toEqual([]);
  });

  it('takes a sum that no label names for a total, and says where any other figure without a label stands', () => {
    const whole = read(`
Dépenses;Quantité;Prix;Montant
Outils;10;30;300
Animation;20;35;700
;;Total;1000`);
    expect(sumsOf(whole, 'charge')).toEqual({ P: 1_000 });
    expect(faultsOf(whole)).toEqual([]);
    const odd = read(`
Dépenses;2026
Outils;300
Animation;700
;450
Total dépenses;1450`);
    expect(sumsOf(odd, 'charge')).toEqual({ '2026': 1_000 });
    expect(faultsOf(odd)).toContain('unread budget!B4');
  });

  it('reads amounts that stand before their words', () => {
    const reading = read(`
12 000 €;Loyer
45 000 €;Salaires
57 000 €;TOTAL DES DÉPENSES`);
    expect(sumsOf(reading, 'charge')).toEqual({ P: 57_000 });
    expect(faultsOf(reading)).toEqual([]);
  });
});

describe('columns that nothing tells apart', () => {
  it('are two amounts, and what each is gets asked; none is lost and none is added to the other', () => {
    const reading = read(`
;Total 2026/27;
;£;£
Rent;6000;5800
Salaries;30000;29000
Total expenditure;36000;34800`);
    expect(Object.values(sumsOf(reading, 'charge')).sort()).toEqual([34_800, 36_000]);
    expect(reading.questions.filter((q) => q.ask === 'period')).toHaveLength(2);
  });

  it('a year, another and what changed between them are two years', () => {
    const reading = read(`
;31/12/2025;31/12/2024;;%
Charges;;;;
Achats;7215,50;6180;1035,50;16,8
Salaires;40000;42000;-2000;-4,8
Total charges;47215,50;48180;-964,50;-2`);
    expect(sumsOf(reading, 'charge')).toEqual({ '2025': 47_215.5, '2024': 48_180 });
  });

  it('figures under quantities that no amount follows are said', () => {
    const reading = read(`
Dépenses;Quantité;Prix;Montant
Outils;10;30;300
Animation;20;35;700
Total;;;1000
Ressources;;;
Mairie;650;;
Fondation;350;;`);
    expect(faultsOf(reading).some((f) => f.startsWith('unread'))).toBe(true);
  });
});

describe('sheets that are each a budget', () => {
  const sheet = (name: string, rows: string): SourceFile['sheets'][number] => ({
    name,
    hidden: false,
    merges: [],
    rows: rows
      .trim()
      .split('\n')
      .map((row) => row.split(';').map((cell) => (cell === '' ? null : /^\d+$/.test(cell) ? Number(cell) : cell))),
  });
  const budget = (rent: number, pay: number): string => `
Charges;Budget 2026
Loyer;${rent}
Salaires;${pay}
Total charges;${rent + pay}
Produits;Budget 2026
Subvention Ville;${rent}
Cotisations;${pay}
Total produits;${rent + pay}`;
  const file = (...sheets: SourceFile['sheets']): SourceFile => ({
    name: 'budget.xlsx',
    kind: 'workbook',
    text: null,
    sheets,
  });

  it('the one that adds up the others is enough', () => {
    const reading = readFigures(
      file(
        sheet('Budget global', budget(9_000, 50_000)),
        sheet('Budget accueil', budget(5_000, 30_000)),
        sheet('Budget ateliers', budget(4_000, 20_000)),
      ),
    );
    expect(sumsOf(reading, 'charge')).toEqual({ '2026': 59_000 });
    expect(reading.flags).toEqual([]);
    expect(reading.otherSheets.map((s) => s.name)).toEqual(['Budget accueil', 'Budget ateliers']);
  });

  it('two that differ are asked between, and two alike are read once', () => {
    const differ = readFigures(
      file(sheet('Budget association', budget(9_000, 50_000)), sheet('Budget projet', budget(1_000, 7_000))),
    );
    expect(differ.questions).toContainEqual({
      id: 'table',
      ask: 'table',
      tables: ['Budget association', 'Budget projet'],
    });
    const alike = readFigures(
      file(sheet('Budget', budget(9_000, 50_000)), sheet('Budget (impression)', budget(9_000, 50_000))),
    );
    expect(sumsOf(alike, 'product')).toEqual({ '2026': 59_000 });
    expect(alike.flags).toEqual([{ what: 'twice', label: 'Budget (impression)' }]);
  });
});

describe('sums that are not', () => {
  it('a formula that does not come to its rows, and a total of a section that adds up nothing, are said', () => {
    const reading = readFigures({
      name: 'budget.xlsx',
      kind: 'workbook',
      text: null,
      sheets: [
        {
          name: 'budget',
          hidden: false,
          merges: [],
          rows: [
            ['Charges', 'Budget 2026'],
            ['Fonctionnement', { value: 7_000, formula: 'SUM(B3:B4)' }],
            ['Loyer', 5_000],
            ['Eau', 3_000],
            ['Total charges d’exploitation', 8_000],
            ['Intérêts', 100],
            ['Total charges financières', 150],
          ],
        },
      ],
    });
    expect(faultsOf(reading)).toEqual(expect.arrayContaining(['parent budget!B2', 'total budget!B7']));
  });
});

describe('a few lines copied from a budget', () => {
  it('knows the accounts before them, and leaves no number without a place', () => {
    const reading = read('606;Fournitures;1 200,50\n741;Subvention ville;5000');
    expect(reading.lines.map((l) => [l.side, l.account, l.label])).toEqual([
      ['charge', '606', 'Fournitures'],
      ['product', '741', 'Subvention ville'],
    ]);
    expect(sumsOf(reading, 'charge')).toEqual({ P: 1_200.5 });
    expect(reading.flags.filter((f) => f.what !== 'noTotal')).toEqual([]);
  });

  it('takes an amount before its words for an amount when nothing follows them', () => {
    const reading = read('6000;Loyer\n7500;Subvention ville');
    expect(reading.lines.filter((l) => l.account !== null)).toEqual([]);
    // Read or not, the money is said.
    const read6000 = reading.lines.some((l) => Object.values(l.amounts).includes(600_000));
    expect(read6000 || reading.flags.some((f) => f.what !== 'noTotal')).toBe(true);
  });
});
