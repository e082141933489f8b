/** The same budget in every format is the same plan, and what cannot be read is refused with its reason before anything of it is opened. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeOds, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { openFigures } from '#main/documents/intake/open.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import { planEntry } from '#shared/finance/intake/entry/plan-entry.ts';
import { readFigures } from '#shared/finance/intake/read.ts';
import type { IntakeReading } from '#shared/finance/intake/reading.ts';
import { type Rows, SIDE_BY_SIDE } from '#test/fixtures/budget-rows.ts';

const THREE_YEARS: Rows = [
  ['Compte', 'Libellé', 'Réalisé 2025', 'Budget 2026', 'Prév. 2027'],
  ['606', 'Fournitures', 4_100.25, 4_300, 4_500],
  ['641', 'Rémunération du personnel', 58_000, 60_000, 62_000],
  [null, 'TOTAL CHARGES', 62_100.25, 64_300, 66_500],
  ['741', 'Ville de Lens', 50_000, 52_000, 54_000],
  ['756', 'Cotisations', 12_100.25, 12_300, 12_500],
  [null, 'TOTAL PRODUITS', 62_100.25, 64_300, 66_500],
];
const french = (value: string | number | null): string =>
  typeof value === 'number'
    ? value
        .toFixed(2)
        .replace('.', ',')
        .replace(/\B(?=(\d{3})+,)/g, ' ')
    : (value ?? '');
const csv = (rows: Rows): Uint8Array => Buffer.from(rows.map((r) => r.map(french).join(';')).join('\r\n'), 'latin1');
const sheets = (rows: Rows) => ({ sheets: [{ name: 'Budget', rows: rows.map((r) => [...r]) }] });
const html = (rows: Rows): Uint8Array =>
  strToU8(
    `<html><table>${rows.map((r) => `<tr>${r.map((c) => `<td>${french(c)}</td>`).join('')}</tr>`).join('')}</table></html>`,
  );

const read = async (bytes: Uint8Array, name: string): Promise<IntakeReading> => {
  const opened = await openFigures(bytes, name);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return readFigures(opened.value);
};
/** The plan that a file makes, without the names of its file and sheet. */
const planOf = (reading: IntakeReading): unknown => {
  let n = 0;
  const { commands } = planEntry(reading, emptyDossier('plan', { startMonth: '2027-01' }), () => `id${++n}`);
  return JSON.parse(JSON.stringify(commands).replace(/"(?:source|file|cell)":"[^"]*"/g, '"at":""'));
};

describe('the same budget', () => {
  it.each([
    ['side by side', SIDE_BY_SIDE],
    ['by account over three years', THREE_YEARS],
  ])('%s is the same plan as xlsx, ods, csv and a web page saved as xls', async (_, rows) => {
    const xlsx = await read(await writeXlsx(sheets(rows)), 'budget.xlsx');
    const others = [
      await read(await writeOds(sheets(rows)), 'budget.ods'),
      await read(csv(rows), 'budget.csv'),
      await read(html(rows), 'budget.xls'),
    ];
    expect(xlsx.flags).toEqual([]);
    expect(JSON.stringify(planOf(xlsx)).match(/"type":"insert"/g)).toHaveLength(xlsx.lines.length);
    for (const other of others) expect(planOf(other)).toEqual(planOf(xlsx));
  });

  it('is read whatever ends its lines, groups its thousands, or holds a macro that nobody runs', async () => {
    const text = SIDE_BY_SIDE.map((r) => r.map(french).join(';'));
    const utf16 = Buffer.from(`\ufeff${text.join('\n').replaceAll(';', '\t')}`, 'utf16le');
    const german = SIDE_BY_SIDE.map((r) =>
      r.map((c) => (typeof c === 'number' ? french(c).replaceAll(' ', '.') : (c ?? ''))).join(';'),
    );
    const xlsx = await writeXlsx(sheets(SIDE_BY_SIDE));
    const plan = planOf(await read(xlsx, 'budget.xlsx'));
    const macro = zipSync({ ...unzipSync(xlsx), 'xl/vbaProject.bin': strToU8('Sub Auto_Open()') });
    for (const bytes of [
      strToU8(text.join('\r')),
      strToU8(text.join('\r\n')),
      utf16,
      strToU8(german.join('\n')),
      macro,
    ])
      expect(planOf(await read(new Uint8Array(bytes), 'budget'))).toEqual(plan);
  });
});

describe('what is refused, and why', () => {
  const zipOf = (...names: readonly string[]): Uint8Array =>
    zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
  const bomb = async (): Promise<Uint8Array> =>
    zipSync({
      ...unzipSync(await writeXlsx(sheets(SIDE_BY_SIDE))),
      'xl/worksheets/sheet1.xml': new Uint8Array(130_000_000),
    });
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['a file of nothing', 'empty', () => new Uint8Array()],
    ['a picture under another name', 'picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ['a Numbers document', 'appleNumbers', () => zipOf('Index/Document.iwa', 'Index/Tables/DataList.iwa')],
    ['a Pages document', 'applePages', () => zipOf('Index/Document.iwa')],
    ['a Word document', 'wordDocument', () => zipOf('word/document.xml')],
    ['a workbook cut in two', 'broken', async () => (await writeXlsx(sheets(SIDE_BY_SIDE))).slice(0, 1_000)],
    ['a zip that unpacks without end', 'unpacked', bomb],
    ['a hundred thousand columns', 'tooWide', () => strToU8(`Charges${';x'.repeat(100_000)}\nLoyer;6000`)],
    ['bytes that are nothing', 'noTable', () => Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7_919) % 251)],
    ['a page without a table', 'noTable', () => strToU8('<!doctype html><p>Bonjour</p>')],
  ])('%s', async (_, rule, bytes) => {
    expect(await openFigures(await bytes(), 'fichier.xlsx')).toMatchObject({
      ok: false,
      failure: { rule: { kind: 'figures', rule } },
    });
  });

  it('a million rows', async () => {
    expect(await openFigures(strToU8(`Charges;2026\n${'Loyer;6\n'.repeat(1_000_000)}`), 'long.csv')).toMatchObject({
      failure: { code: 'file.tooLarge', rule: { kind: 'rows' } },
    });
  });
});

describe('what is read and said', () => {
  const cellsOf = (cells: Readonly<Record<string, object>>) => ({
    sheets: [{ ...sheets(THREE_YEARS).sheets[0], cells: new Map(Object.entries(cells)) }],
  });
  it('formulas without a result, and in error, by their first cell', async () => {
    const formula = { value: null, formula: 'Z9', type: 'formula' };
    const book = cellsOf({ '1,3': formula, '2,3': formula, '4,4': { value: '#REF!', type: 'error' } });
    const { flags } = await read(await writeXlsx(book as Parameters<typeof writeXlsx>[0]), 'budget.xlsx');
    expect(flags).toContainEqual(expect.objectContaining({ what: 'noValue', count: 2, cell: 'Budget!D2' }));
    expect(flags).toContainEqual(expect.objectContaining({ what: 'error', count: 1, cell: 'Budget!E5' }));
  });

  it('a hidden sheet is never read, and how many figures it holds is said', async () => {
    const hidden = { ...sheets(THREE_YEARS).sheets[0], name: 'Ancien', hidden: true };
    const book = { sheets: [...sheets(SIDE_BY_SIDE).sheets, hidden] };
    const reading = await read(await writeXlsx(book as Parameters<typeof writeXlsx>[0]), 'budget.xlsx');
    expect(reading.lines).toHaveLength(6);
    expect(reading.otherSheets).toEqual([{ name: 'Ancien', hidden: true, figures: 18 }]);
  });

  it('a sheet of words has nothing to take, and figures that no word names are counted', async () => {
    expect((await read(await writeXlsx(sheets([['Bonjour'], ['Rien ici']])), 'mots.xlsx')).lines).toEqual([]);
    const { lines, flags } = await read(strToU8('12;13\n14;15\n16;17'), 'nombres.csv');
    expect(lines).toEqual([]);
    expect(flags).toEqual([{ what: 'unread', count: 6, cell: 'nombres!A1' }]);
  });
});
