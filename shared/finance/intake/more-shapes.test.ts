/** Budgets as texts, in shapes that once lost money without a word: what each adds up to, and that nothing of it is left unsaid. */
import { describe, expect, it } from 'vitest';
import { readFigures } from './read.ts';
import type { IntakeReading } from './reading.ts';

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
