/** Whatever is lost of a file on its way, the sums are those of what it says, or something is said. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pdfSheets } from '#main/documents/intake/pdf/pages.ts';
import type { PageText } from '#main/documents/intake/pdf/placed.ts';
import { sum } from '#shared/base/money/cents.ts';
import { readFigures } from '#shared/finance/intake/read.ts';
import type { IntakeReading } from '#shared/finance/intake/reading.ts';
import type { RawValue, SourceFile } from '#shared/finance/intake/source.ts';

const COSTS = [
  'Loyer',
  'Salaires',
  'Charges sociales',
  'Assurance',
  'Fournitures',
  'Honoraires',
  'Déplacements',
  'Téléphone',
  'Formation',
  'Énergie',
];
const INCOME = [
  'Cotisations',
  'Dons',
  'Subvention Ville',
  'Région Bretagne',
  'Fondation Azur',
  'Billetterie',
  'Mécénat',
  'FONJEP',
  'Intérêts',
  'Buvette',
];
type Line = readonly [label: string, euros: readonly number[]];
type Rows = readonly (readonly RawValue[])[];
const euros = fc.integer({ min: 100, max: 900_000 }).map((n) => n / 100);
const linesOf = (labels: readonly string[], years: number) =>
  fc
    .tuple(
      fc.shuffledSubarray([...labels], { minLength: 3 }),
      fc.array(fc.array(euros, { minLength: years, maxLength: years }), { minLength: 10, maxLength: 10 }),
    )
    .map(([chosen, amounts]) => chosen.map((label, i): Line => [label, amounts[i] as number[]]));
const total = (lines: readonly Line[], year: number): number =>
  sum(lines.map(([, a]) => Math.round((a[year] as number) * 100))) / 100;
const years = [2026, 2027, 2028];

interface Budget {
  readonly rows: Rows;
  readonly costs: readonly Line[];
  readonly income: readonly Line[];
  readonly count: number;
}
const vertical = (count: number, costs: readonly Line[], income: readonly Line[], accounts: boolean): Rows => {
  const row = (label: string, a: readonly RawValue[], code = ''): RawValue[] =>
    accounts ? [code === '' ? null : code, label, ...a] : [label, ...a];
  const heads = years.slice(0, count).map((y) => `Budget ${y}`);
  return [
    row('Poste', heads, accounts ? 'Compte' : ''),
    row('CHARGES', []),
    ...costs.map(([label, a], i) => row(label, a, String(6060 + i))),
    row(
      'TOTAL CHARGES',
      heads.map((_, y) => total(costs, y)),
    ),
    row('PRODUITS', []),
    ...income.map(([label, a], i) => row(label, a, String(7580 + i))),
    row(
      'TOTAL PRODUITS',
      heads.map((_, y) => total(income, y)),
    ),
  ];
};
const sideBySide = (costs: readonly Line[], income: readonly Line[]): Rows => [
  ['Budget prévisionnel 2026'],
  ['CHARGES', 'Montant', 'PRODUITS', 'Montant'],
  ...Array.from({ length: Math.max(costs.length, income.length) }, (_, i): RawValue[] => [
    costs[i]?.[0] ?? null,
    costs[i]?.[1][0] ?? null,
    income[i]?.[0] ?? null,
    income[i]?.[1][0] ?? null,
  ]),
  ['TOTAL', total(costs, 0), 'TOTAL', total(income, 0)],
];
const budgets: fc.Arbitrary<Budget> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.boolean(), fc.boolean())
  .chain(([count, beside, accounts]) =>
    fc.tuple(linesOf(COSTS, count), linesOf(INCOME, count)).map(([costs, income]) => ({
      rows: beside ? sideBySide(costs, income) : vertical(count, costs, income, accounts),
      costs,
      income,
      count: beside ? 1 : count,
    })),
  );

const fileOf = (rows: Rows): SourceFile => ({
  name: 'budget.xlsx',
  kind: 'workbook',
  text: null,
  sheets: [{ name: 'Budget', hidden: false, rows, merges: [] }],
});
const sums = (reading: IntakeReading, side: 'charge' | 'product'): number[] =>
  reading.periods
    .map((p) => sum(reading.lines.filter((l) => l.side === side).map((l) => l.amounts[p.id] ?? 0)))
    .sort((a, b) => a - b);
const expected = (lines: readonly Line[], count: number): number[] =>
  Array.from({ length: count }, (_, y) => Math.round(total(lines, y) * 100)).sort((a, b) => a - b);

it('reads a whole file to the cent, and says nothing', () => {
  fc.assert(
    fc.property(budgets, ({ rows, costs, income, count }) => {
      const reading = readFigures(fileOf(rows));
      expect(sums(reading, 'charge')).toEqual(expected(costs, count));
      expect(sums(reading, 'product')).toEqual(expected(income, count));
      expect(reading.flags).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('ends in the same sums or in a word, whatever row or cells are deleted', () => {
  const losses = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(budgets, losses, ({ rows, costs, income, count }, lost) => {
      const left = rows.map((row) => [...row]);
      for (const [r, c, whole] of lost) {
        const at = r % left.length;
        if (whole) left.splice(at, 1);
        else if ((left[at] ?? []).length > 0) (left[at] as RawValue[])[c % (left[at] as RawValue[]).length] = null;
      }
      const reading = readFigures(fileOf(left));
      const same =
        JSON.stringify([sums(reading, 'charge'), sums(reading, 'product')]) ===
        JSON.stringify([expected(costs, count), expected(income, count)]);
      if (!same) expect(reading.flags.length + reading.questions.length).toBeGreaterThan(0);
    }),
    // The same thousand each time: where amounts are all alike, what is left can still agree with a total by chance.
    { numRuns: 1_000, seed: 20_261_129 },
  );
});

interface Setting {
  /** points between a column and the next */ readonly gap: number;
  readonly size: number;
  readonly right: boolean;
  /** rows of a page */ readonly rows: number;
}
const settings: fc.Arbitrary<Setting> = fc.record({
  gap: fc.integer({ min: 8, max: 60 }),
  size: fc.integer({ min: 6, max: 14 }),
  right: fc.boolean(),
  rows: fc.integer({ min: 12, max: 60 }),
});
const shownEuros = (n: number): string =>
  n
    .toFixed(2)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+,)/g, ' ');
/** Rows as a printer sets them: words to the left of their columns, figures to one side of theirs, page after page. */
const pagesOf = (rows: Rows, { gap, size, right, rows: perPage }: Setting) => {
  const text = (cell: RawValue): string => (typeof cell === 'number' ? shownEuros(cell) : String(cell ?? ''));
  const wide = (cell: RawValue): number => text(cell).length * size * 0.5;
  const columns = Math.max(...rows.map((r) => r.length));
  // The title of the whole runs over its neighbours.
  const widths = Array.from({ length: columns }, (_, c) =>
    Math.max(...rows.map((r) => (r.length === 1 ? 0 : wide(r[c] ?? null)))),
  );
  const left = widths.map((_, c) => 40 + sum(widths.slice(0, c)) + c * gap);
  const placed = (cell: RawValue, c: number, line: number): PageText[] => {
    const own = text(cell);
    if (own === '') return [];
    const isFigure = typeof cell === 'number';
    const from = (left[c] as number) + (isFigure && right ? (widths[c] as number) - wide(cell) : 0);
    const baseline = 60 + line * size * 1.5;
    return [
      { text: own, left: from, right: from + wide(cell), baseline, size, bold: false, spread: 1, isField: false },
    ];
  };
  return Array.from({ length: Math.ceil(rows.length / perPage) }, (_, page) => ({
    number: page + 1,
    width: 1_000,
    texts: rows
      .slice(page * perPage, (page + 1) * perPage)
      .flatMap((row, line) => row.flatMap((cell, c) => placed(cell, c, line))),
  }));
};
const printedFile = (pages: ReturnType<typeof pagesOf>): SourceFile => ({
  name: 'budget.pdf',
  kind: 'pdf',
  text: null,
  sheets: pdfSheets(pages),
});

it('reads a printed budget to the cent, however its columns, its type and its pages are set', () => {
  fc.assert(
    fc.property(budgets, settings, ({ rows, costs, income, count }, setting) => {
      const reading = readFigures(printedFile(pagesOf(rows, setting)));
      expect(sums(reading, 'charge')).toEqual(expected(costs, count));
      expect(sums(reading, 'product')).toEqual(expected(income, count));
      expect(reading.flags).toEqual([{ what: 'printed' }]);
    }),
    { numRuns: 300, seed: 20_261_130 },
  );
});

it('ends in the same sums or in a word, whatever words of a printed budget are lost', () => {
  const losses = fc.array(fc.nat(), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(budgets, settings, losses, ({ rows, costs, income, count }, setting, lost) => {
      const pages = pagesOf(rows, setting);
      const all = pages.flatMap((p) => p.texts);
      const gone = new Set(lost.map((n) => all[n % all.length]));
      const reading = readFigures(
        printedFile(pages.map((p) => ({ ...p, texts: p.texts.filter((t) => !gone.has(t)) }))),
      );
      const same =
        JSON.stringify([sums(reading, 'charge'), sums(reading, 'product')]) ===
        JSON.stringify([expected(costs, count), expected(income, count)]);
      if (!same) expect(reading.flags.length + reading.questions.length).toBeGreaterThan(1);
    }),
    { numRuns: 500, seed: 20_261_130 },
  );
});
