/** Workbooks that are odd or wrong, through the reader that opens them: what they say is read, and what is wrong in them is said. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Cell, writeXlsx } from 'hucre';
import { expect, it } from 'vitest';
import { openFigures } from '#main/documents/intake/open.ts';
import { readFigures } from '#shared/finance/intake/read.ts';
import type { IntakeReading } from '#shared/finance/intake/reading.ts';

type Value = string | number | Date | null;
const BUDGET: readonly (readonly Value[])[] = [
  ['Budget 2027'],
  ['Charges', 'Montant'],
  ['Loyer', 6_000],
  ['Salaires', 18_000],
  ['Total charges', 24_000],
  ['Produits', 'Montant'],
  ['Ville de Lens', 20_000],
  ['Cotisations', 4_000],
  ['Total produits', 24_000],
];
const book = (rows: readonly (readonly Value[])[], cells: Readonly<Record<string, Partial<Cell>>> = {}, more = {}) =>
  writeXlsx({
    ...more,
    sheets: [{ name: 'Budget', rows: rows.map((r) => [...r]), cells: new Map(Object.entries(cells)) }],
  } as Parameters<typeof writeXlsx>[0]);
const read = async (bytes: Uint8Array): Promise<IntakeReading> => {
  const opened = await openFigures(bytes, 'budget.xlsx');
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return readFigures(opened.value);
};
const amounts = ({ lines }: IntakeReading): unknown => lines.map((l) => [l.side, l.label, l.amounts]);
const plain = async (): Promise<unknown> => amounts(await read(await book(BUDGET)));
const formula = (text: string, result: number | null): Partial<Cell> =>
  ({
    value: result,
    formula: text,
    type: 'formula',
    ...(result === null ? {} : { formulaResult: result }),
  }) as Partial<Cell>;

it('a sheet that runs from right to left has its cells where they are', async () => {
  const parts = unzipSync(await book(BUDGET));
  const name = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[name] as Uint8Array);
  const view = '<sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews>';
  const turned = xml.replace(/<sheetViews>[\s\S]*?<\/sheetViews>/, '').replace('<sheetData', `${view}<sheetData`);
  expect(turned).toContain('rightToLeft');
  const reading = await read(zipSync({ ...parts, [name]: strToU8(turned) }));
  expect(reading.flags).toEqual([]);
  expect(amounts(reading)).toEqual(await plain());
  expect(reading.lines[0]?.cells).toEqual({ '2027': 'Budget!B3' });
});

it.each(['1900', '1904'] as const)('years typed as dates that count from %s are those years', async (dateSystem) => {
  const last = (year: number): Date => new Date(Date.UTC(year, 11, 31));
  const rows = [
    ['Poste', last(2026), last(2027)],
    ...BUDGET.slice(2).map((row) => [row[0] ?? null, ...(typeof row[1] === 'number' ? [row[1], row[1]] : [])]),
  ];
  const { periods, flags, lines } = await read(await book(rows, {}, { dateSystem }));
  expect(flags).toEqual([]);
  expect(periods.map((p) => p.year)).toEqual(['2026', '2027']);
  expect(lines).toHaveLength(4);
});

it('a total that adds itself up says nothing, and is held against its lines', async () => {
  const circular = { '4,1': formula('SUM(B3:B5)', 0) };
  const { flags } = await read(await book(BUDGET, circular));
  expect(flags).toEqual([
    { what: 'total', side: 'charge', period: '2027', typed: 0, computed: 2_400_000, cell: 'Budget!B5' },
  ]);
});

it('figures of another workbook are those that this one kept, and one that it did not keep is said by its cell', async () => {
  const kept = await read(await book(BUDGET, { '6,1': formula('[1]Ville!$C$4', 20_000) }));
  expect(kept.flags).toEqual([]);
  expect(amounts(kept)).toEqual(await plain());
  const { flags } = await read(await book(BUDGET, { '2,1': formula('[1]Loyers!$C$4', null) }));
  expect(flags).toContainEqual(expect.objectContaining({ what: 'noValue', count: 1, cell: 'Budget!B3' }));
  expect(flags).toContainEqual(expect.objectContaining({ what: 'total', side: 'charge' }));
});
