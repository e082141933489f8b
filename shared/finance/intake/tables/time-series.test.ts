/** Years of months, quarters or half-years are as many amounts, however their heads are written, and never one. */
import { describe, expect, it } from 'vitest';
import { readFigures } from '../read.ts';
import type { IntakeReading } from '../reading.ts';
import type { RawValue } from '../source.ts';
import { momentIn } from './time-series.ts';

const FR = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'];
const EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (n: number): string => String(n).padStart(2, '0');
const read = (rows: readonly (readonly RawValue[])[]): IntakeReading =>
  readFigures({
    name: 'plan.xlsx',
    kind: 'workbook',
    text: null,
    sheets: [{ name: 'Plan', hidden: false, rows, merges: [] }],
  });
/** A cash plan of n columns: 1,500 of sales and 900 of rent in each. */
const plan = (
  n: number,
  head: (i: number) => RawValue,
  more: readonly RawValue[] = [],
  sums: (own: number) => number[] = () => [],
) => {
  const columns = Array.from({ length: n }, (_, i) => i);
  const row = (own: number): number[] => [...columns.map(() => own), ...sums(own)];
  return read([
    ['', ...columns.map(head), ...more],
    ['Recettes'],
    ['Ventes de paniers', ...row(1_500)],
    ['Dons', ...row(250)],
    ['Dépenses'],
    ['Loyer', ...row(900)],
    ['Assurance', ...row(40)],
  ]);
};
const sales = (reading: IntakeReading): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(reading.lines.find((l) => l.label === 'Ventes de paniers')?.amounts ?? {}).map(([p, c]) => [
      p,
      c / 100,
    ]),
  );

describe('months', () => {
  const dated: readonly (readonly [string, (year: number, month: number) => RawValue])[] = [
    ['Jan-27', (y, m) => `${EN[m]}-${two(y % 100)}`],
    ['Jan 2027', (y, m) => `${EN[m]} ${y}`],
    ['janv.-27', (y, m) => `${FR[m]}-${two(y % 100)}`],
    ['janv. 2027', (y, m) => `${FR[m]} ${y}`],
    ['01/2027', (y, m) => `${two(m + 1)}/${y}`],
    ['2027-01', (y, m) => `${y}-${two(m + 1)}`],
    ['a date of the workbook', (y, m) => ({ value: `${y}-${two(m + 1)}-01`, kind: 'date' })],
    ['the last day of the month', (y, m) => ({ value: `${y}-${two(m + 1)}-28`, kind: 'date' })],
  ];
  it.each(dated)('of calendar years: %s', (_name, head) => {
    const reading = plan(36, (i) => head(2027 + Math.floor(i / 12), i % 12));
    expect(sales(reading)).toEqual({ '2027': 18_000, '2028': 18_000, '2029': 18_000 });
    expect(reading.lines[0]?.months?.['2028']).toHaveLength(12);
  });
  it.each(dated)('of financial years that begin in September: %s', (_name, head) => {
    const reading = plan(24, (i) => head(2026 + Math.floor((i + 8) / 12), (i + 8) % 12));
    expect(sales(reading)).toEqual({ '2026-27': 18_000, '2027-28': 18_000 });
  });
  it.each(dated)('that end within a year: %s', (_name, head) => {
    expect(sales(plan(18, (i) => head(2027 + Math.floor(i / 12), i % 12)))).toEqual({ '2027': 18_000, '2028': 9_000 });
  });
  it.each([
    ['Mois 1', (i: number) => `Mois ${i + 1}`],
    ['M1', (i: number) => `M${i + 1}`],
    ['Month 1', (i: number) => `Month ${i + 1}`],
    ['months without a year', (i: number) => FR[i % 12] as string],
  ])('that are only counted: %s', (_name, head) => {
    expect(sales(plan(12, head))).toEqual({ P: 18_000 });
    expect(sales(plan(36, head))).toEqual({ Y1: 18_000, Y2: 18_000, Y3: 18_000 });
  });
  it('planned and as they were, side by side', () => {
    const months = EN.map((m) => `${m} 2027`);
    const reading = read([
      ['', ...months.flatMap((m) => [m, ''])],
      ['', ...months.flatMap(() => ['Budget', 'Actual'])],
      ['Income'],
      ['Ventes de paniers', ...months.flatMap(() => [1_500, 1_400])],
      ['Donations', ...months.flatMap(() => [250, 260])],
      ['Expenditure'],
      ['Rent', ...months.flatMap(() => [900, 900])],
    ]);
    expect(sales(reading)).toEqual({ '2027 budget': 18_000, '2027 actual': 16_800 });
  });
  it('as they were, then as they are planned, are one year', () => {
    const head = (i: number) => `${FR[i]} 2027`;
    const kinds = EN.map((_, i) => (i < 6 ? 'Réalisé' : 'Prévu'));
    const columns = EN.map((_, i) => i);
    const reading = read([
      ['', ...kinds],
      ['', ...columns.map(head)],
      ['Recettes'],
      ['Ventes de paniers', ...columns.map(() => 1_500)],
      ['Dons', ...columns.map(() => 250)],
      ['Dépenses'],
      ['Loyer', ...columns.map(() => 900)],
    ]);
    expect(sales(reading)).toEqual({ '2027': 18_000 });
  });
  it('with a total of all of them, which is nobody’s year', () => {
    const head = (i: number) => `${EN[i % 12]}-${27 + Math.floor(i / 12)}`;
    expect(sales(plan(24, head, ['Total'], (own) => [own * 24]))).toEqual({ '2027': 18_000, '2028': 18_000 });
  });
  it('with a total of their year', () => {
    expect(
      sales(
        plan(
          12,
          (i) => `${FR[i]}-27`,
          ['Total 2027'],
          (own) => [own * 12],
        ),
      ),
    ).toEqual({ '2027': 18_000 });
  });
});

it.each([
  ['T1-27', (i: number) => `T${(i % 4) + 1}-${27 + Math.floor(i / 4)}`],
  ['Q1 2027', (i: number) => `Q${(i % 4) + 1} ${2027 + Math.floor(i / 4)}`],
])('quarters: %s', (_name, head) => {
  expect(sales(plan(8, head))).toEqual({ '2027': 6_000, '2028': 6_000 });
});
it.each([
  ['S1 2027', (i: number) => `S${(i % 2) + 1} ${2027 + Math.floor(i / 2)}`],
  ['1er semestre 2027', (i: number) => `${i % 2 === 0 ? '1er' : '2e'} semestre ${2027 + Math.floor(i / 2)}`],
])('half-years: %s', (_name, head) => {
  expect(sales(plan(4, head))).toEqual({ '2027': 3_000, '2028': 3_000 });
});

it.each(['Mairie', 'Marché', 'Décaissements', 'Mécénat', 'S1', 'Maison 12', 'Octobre rose', '31/12', '2027'])(
  'a head that is no moment stays what it is: %s',
  (head) => expect(momentIn(head)).toBeNull(),
);
