/** Files of figures: budgets, accounts, entries of accounts and cash plans, in every form that spreadsheets and accounting software write. */
import { strToU8 } from 'fflate';
import { writeOds, writeXlsx } from 'hucre';
import { readCsv } from '#main/documents/csv/csv-text.ts';
import { openFigures } from '#main/documents/intake/open.ts';
import { readFec } from '#shared/finance/intake/ledger/fec.ts';
import { readFigures } from '#shared/finance/intake/read.ts';
import { type Rows, SIDE_BY_SIDE } from '#test/fixtures/budget-rows.ts';
import { plainPdf } from '#test/integration/plain-pdf.ts';
import { answered, hold, type Parser, seedTexts, textOf, UNDERSTOOD } from '../parser.ts';

const ACCOUNTS: Rows = [
  ['Compte', 'Libellé', 'Réalisé 2025', 'Budget 2026', 'Prév. 2027'],
  ['606', 'Fournitures', 4_100.25, 4_300, 4_500],
  ['641', 'Rémunération du personnel', 58_000, 60_000, 62_000],
  [null, 'TOTAL CHARGES', 62_100.25, 64_300, 66_500],
  ['741', 'Ville de Lens', 50_000, 52_000, 54_000],
  [null, 'TOTAL PRODUITS', 62_100.25, 64_300, 66_500],
];
const FEC = [
  'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise',
  'BQ\tBanque\t1\t20260105\t74100000\tSubvention\t\t\tP1\t20260105\tVille de Lens\t0,00\t50000,00\t\t\t20260131\t\t',
  'BQ\tBanque\t1\t20260105\t51200000\tBanque\t\t\tP1\t20260105\tVille de Lens\t50000,00\t0,00\t\t\t20260131\t\t',
  'AC\tAchats\t2\t20260210\t61300000\tLoyer\t\t\tP2\t20260210\tLoyer\t1200,50\t0,00\t\t\t20260228\t\t',
  'AC\tAchats\t2\t20260210\t40100000\tBailleur\tF1\tBailleur\tP2\t20260210\tLoyer\t0,00\t1200,50\t\t\t20260228\t\t',
].join('\r\n');
const csv = (rows: Rows): string =>
  rows.map((row) => row.map((c) => String(c ?? '').replace('.', ',')).join(';')).join('\r\n');
const html = (rows: Rows): string =>
  `<html><table>${rows.map((row) => `<tr>${row.map((c) => `<td colspan="1">${c ?? ''}</td>`).join('')}</tr>`).join('')}</table></html>`;
const book = (...tables: readonly Rows[]) => ({
  sheets: tables.map((rows, i) => ({ name: `Feuille ${i + 1}`, rows: rows.map((row) => [...row]) })),
});
const pdf = (): Uint8Array =>
  plainPdf(
    [
      SIDE_BY_SIDE.flatMap((row, r) =>
        row.flatMap((cell, c) => (cell === null ? [] : [{ text: String(cell), x: 40 + 130 * c, y: 60 + 18 * r }])),
      ),
    ],
    [{ name: 'total', value: '49 450,50', x: 60, y: 300, width: 90 }],
  );

/** Opened and read, as an import does; what is understood adds up to safe amounts. */
const readFile =
  (name: string) =>
  async (bytes: Uint8Array): Promise<string> => {
    const opened = await openFigures(bytes, name);
    if (!opened.ok) return answered(opened);
    const reading = readFigures(opened.value);
    for (const { amounts } of reading.lines)
      hold(
        Object.values(amounts).every((cents) => cents === null || Number.isInteger(cents)),
        `amounts ${JSON.stringify(amounts)}`,
      );
    structuredClone(reading);
    return UNDERSTOOD;
  };
const THROUGH = ['main/documents/intake/open.ts#openFigures', 'shared/finance/intake/read.ts#readFigures'] as const;
const figures = (
  name: string,
  form: Parser['form'],
  cases: number,
  seeds: Parser['seeds'],
  also: readonly string[] = [],
): Parser => ({ name, through: [...THROUGH, ...also], form, seeds, cases, read: readFile(name.replaceAll(' ', '.')) });

export const FIGURES_PARSERS: readonly Parser[] = [
  figures(
    'budget csv',
    'text',
    250,
    () => [...seedTexts(csv(SIDE_BY_SIDE), csv(ACCOUNTS)), Buffer.from(csv(SIDE_BY_SIDE), 'latin1')],
    ['main/documents/intake/text-source.ts#decodedText'],
  ),
  figures('budget xlsx', 'zip', 60, async () => [await writeXlsx(book(SIDE_BY_SIDE, ACCOUNTS))], [
    'main/documents/workbook/zip-limits.ts#measuredZip',
    'main/documents/zip/directory.ts#readDirectory',
    'main/documents/zip/directory.ts#inflate',
    'main/documents/intake/workbook-source.ts#xlsxSheets',
  ]),
  figures('budget ods', 'zip', 60, async () => [await writeOds(book(SIDE_BY_SIDE, ACCOUNTS))], [
    'main/documents/intake/workbook-source.ts#odsSheets',
    'main/documents/intake/ods-tables.ts#flatOds',
  ]),
  figures('budget html xls', 'text', 150, () => seedTexts(html(SIDE_BY_SIDE), html(ACCOUNTS)), [
    'main/documents/intake/legacy-source.ts#legacySheets',
  ]),
  figures('budget xls', 'bytes', 100, async () => {
    const { utils, write } = await import('@e965/xlsx');
    const old = utils.book_new();
    utils.book_append_sheet(old, utils.aoa_to_sheet(SIDE_BY_SIDE.map((row) => [...row])), 'Budget');
    return (['biff8', 'xlsb', 'fods', 'xlml'] as const).map(
      (bookType) => new Uint8Array(write(old, { type: 'buffer', bookType }) as Buffer),
    );
  }),
  figures('budget pdf', 'bytes', 100, () => [pdf()], ['main/documents/intake/pdf/read-pdf.ts#readPdf']),
  figures('entries txt', 'text', 200, () => seedTexts(FEC)),
  {
    name: 'entries of accounts',
    through: ['shared/finance/intake/ledger/fec.ts#readFec'],
    form: 'text',
    seeds: () => seedTexts(FEC),
    cases: 600,
    read: (bytes) => (readFec(textOf(bytes), 'fec.txt').balances.length > 0 ? UNDERSTOOD : 'refused'),
  },
  {
    name: 'csv',
    through: ['main/documents/csv/csv-text.ts#readCsv'],
    form: 'text',
    seeds: () => [strToU8(csv(ACCOUNTS)), strToU8(`\ufeff${csv(SIDE_BY_SIDE).replaceAll(';', '\t')}`)],
    cases: 400,
    read: (bytes) => answered(readCsv(bytes)),
  },
];
