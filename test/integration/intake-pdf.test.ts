/** Budgets and accounts that come as PDF: read through the same grid, said to be printed, and refused with a reason where there is nothing to read. */
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre';
import pdfmake from 'pdfmake';
import { describe, expect, it } from 'vitest';
import { openFigures } from '#main/documents/intake/open.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import { planEntry } from '#shared/finance/intake/entry/plan-entry.ts';
import { readFigures } from '#shared/finance/intake/read.ts';
import type { IntakeReading } from '#shared/finance/intake/reading.ts';
import { hasLibreOffice, printedByLibreOffice, SOFFICE_PACKAGE } from './libreoffice.ts';
import { type Field, type Placed, plainPdf } from './plain-pdf.ts';

const FONTS = fileURLToPath(new URL('../../node_modules/source-sans/TTF', import.meta.url));
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(FONTS));
const face = (name: string): string => `${FONTS}/SourceSans3-${name}.ttf`;
pdfmake.setFonts({
  Sans: { normal: face('Regular'), bold: face('Semibold'), italics: face('It'), bolditalics: face('SemiboldIt') },
});

type Cell = string | number | null;
const read = async (bytes: Uint8Array, name = 'budget.pdf'): Promise<IntakeReading> => {
  const opened = await openFigures(bytes, name);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return readFigures(opened.value);
};
const french = (n: number): string =>
  `${n
    .toFixed(2)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+,)/g, ' ')} €`;
/** A table as a text processor sets it: figures to the right, long labels on several lines. */
const printed = async (title: string, rows: readonly (readonly Cell[])[], widths: readonly number[], options = {}) => {
  const body = rows.map((row) =>
    row.map((c) => (typeof c === 'number' ? { text: french(c), alignment: 'right' as const } : (c ?? ''))),
  );
  const content = [{ text: title, bold: true }, { table: { headerRows: 1, widths: [...widths], body } }];
  const made = pdfmake.createPdf({ content, defaultStyle: { font: 'Sans', fontSize: 9 }, ...options });
  return new Uint8Array(await made.getBuffer());
};
const sumsOf = ({ lines }: IntakeReading, side: 'charge' | 'product'): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const l of lines)
    if (l.side === side) for (const [p, cents] of Object.entries(l.amounts)) sums[p] = (sums[p] ?? 0) + cents;
  return sums;
};
const faults = ({ flags }: IntakeReading): unknown[] => flags.filter((f) => f.what !== 'printed');

describe('a PDF with text', () => {
  const planOf = (reading: IntakeReading): unknown => {
    let n = 0;
    const { commands } = planEntry(reading, emptyDossier('plan', { startMonth: '2027-01' }), () => `id${++n}`);
    return JSON.parse(JSON.stringify(commands).replace(/"(?:source|file|cell)":"[^"]*"/g, '"at":""'));
  };
  const books: readonly (readonly [string, readonly number[], readonly (readonly Cell[])[]])[] = [
    [
      'side by side',
      [34, 11, 34, 11],
      [
        ['Budget prévisionnel 2027', null, null, null],
        ['Dépenses', 'Montant', 'Recettes', 'Montant'],
        ['Salaires et charges', 41_250.5, 'Subvention Région', 30_000],
        ['Loyer', 7_200, 'Adhésions', 1_450.5],
        ['Électricité et eau', 1_000, 'Fondation Azur', 18_000],
        ['TOTAL', 49_450.5, 'TOTAL', 49_450.5],
      ],
    ],
    [
      'by account over three years',
      [9, 36, 16, 16, 16],
      [
        ['Compte', 'Libellé', 'Réalisé 2025', 'Budget 2026', 'Prév. 2027'],
        ['606', 'Fournitures', 4_100.25, 4_300, 4_500],
        ['641', 'Rémunération du personnel', 58_000, 60_000, 62_000],
        [null, 'TOTAL CHARGES', 62_100.25, 64_300, 66_500],
        ['741', 'Ville de Lens', 50_000, 52_000, 54_000],
        ['756', 'Cotisations', 12_100.25, 12_300, 12_500],
        [null, 'TOTAL PRODUITS', 62_100.25, 64_300, 66_500],
      ],
    ],
  ];
  it('printed from a workbook makes the plan that the workbook makes', async () => {
    expect(hasLibreOffice(), `LibreOffice is needed: apt-get install ${SOFFICE_PACKAGE}`).toBe(true);
    const workbooks = await Promise.all(
      books.map(([, widths, rows]) =>
        writeXlsx({
          sheets: [{ name: 'Budget', rows: rows.map((r) => [...r]), columns: widths.map((width) => ({ width })) }],
        }),
      ),
    );
    const pdfs = printedByLibreOffice(workbooks);
    for (const [i, [what]] of books.entries()) {
      const paper = await read(pdfs[i] as Uint8Array);
      expect(faults(paper), what).toEqual([]);
      expect(planOf(paper), what).toEqual(planOf(await read(workbooks[i] as Uint8Array, 'budget.xlsx')));
    }
  });

  it('goes on over its pages as one table, whose heads stand once and whose totals hold', async () => {
    const labels = ['Fournitures', 'Loyer', 'Assurance', 'Honoraires', 'Téléphone', 'Déplacements'];
    const costs = Array.from({ length: 60 }, (_, i): [string, number, number] => [
      `${labels[i % 6]} du site ${i + 1} avec tout ce qui s’y rattache`,
      100 + i,
      200 + i,
    ]);
    const total = (year: 1 | 2): number => costs.reduce((n, row) => n + row[year], 0);
    const reading = await read(
      await printed(
        'Budget de fonctionnement',
        [
          ['Charges', 'Réalisé 2026', 'Prévu 2027'],
          ...costs,
          ['Total des charges', total(1), total(2)],
          ['Produits', null, null],
          ['Subvention de la Ville', total(1), total(2)],
          ['Total des produits', total(1), total(2)],
        ],
        [150, 90, 90],
      ),
    );
    expect(faults(reading)).toEqual([]);
    expect(sumsOf(reading, 'charge')).toEqual({ '2026': total(1) * 100, '2027': total(2) * 100 });
    expect(reading.lines.filter((l) => l.side === 'charge')).toHaveLength(60);
    expect(reading.tables.map((t) => t.sheet)).toEqual([expect.stringMatching(/^pages 1-\d$/)]);
    expect(reading.lines[0]?.label).toBe('Fournitures du site 1 avec tout ce qui s’y rattache');
  });

  it('is never sure of a line, says that it was printed, and names the cell of each figure', async () => {
    const reading = await read(
      await printed(
        'Compte de résultat 2026',
        [
          ['Charges', 'Montant'],
          ['Achats', 4_120.5],
          ['Salaires', 92_400],
          ['Total charges', 96_520.5],
          ['Produits', 'Montant'],
          ['Cotisations', 6_520.5],
          ['Ville de Lens', 90_000],
          ['Total produits', 96_520.5],
        ],
        [200, 80],
      ),
    );
    expect(reading.flags).toEqual([{ what: 'printed' }]);
    expect(reading.lines.map((l) => l.confidence)).not.toContain('sure');
    expect(reading.lines[0]).toMatchObject({ label: 'Achats', cells: { '2026': 'page 1!B3' } });
  });

  it('is read with what was typed in the fields of its form, and a blank class ends the one before it', async () => {
    const left: readonly (readonly [string, string | null])[] = [
      ['60 - Achats', null],
      ['Prestations', '1500'],
      ['Fournitures', '850,25'],
      ['64 - Personnel', null],
      ['Salaires', '21 400'],
      ['TOTAL DES CHARGES', '23 750,25'],
    ];
    const right: readonly (readonly [string, string | null])[] = [
      ['70 - Ventes', '3 600'],
      ['74 - Subventions', null],
      ['Région', '8 000'],
      ['Commune', '7 150,25'],
      ['756. Cotisations', '5 000'],
      ['TOTAL DES PRODUITS', '23 750,25'],
    ];
    const texts: Placed[] = [
      { text: 'Année 20', x: 40, y: 60 },
      { text: 'CHARGES', x: 40, y: 80 },
      { text: 'Montant', x: 205, y: 80 },
      { text: 'PRODUITS', x: 300, y: 80 },
      { text: 'Montant', x: 475, y: 80 },
    ];
    const fields: Field[] = [{ name: 'year', value: '27', x: 86, y: 60, width: 20 }];
    for (const [rows, x] of [
      [left, 40],
      [right, 300],
    ] as const)
      for (const [i, [text, value]] of rows.entries()) {
        texts.push({ text, x, y: 100 + 20 * i });
        if (value !== null) fields.push({ name: `f${x}.${i}`, value, x: x + 165, y: 100 + 20 * i, width: 60 });
      }
    const reading = await read(plainPdf([texts], fields));
    expect(faults(reading)).toEqual([]);
    expect(sumsOf(reading, 'charge')).toEqual({ '2027': 2_375_025 });
    expect(sumsOf(reading, 'product')).toEqual({ '2027': 2_375_025 });
    expect(reading.lines.find((l) => l.account === '70')).toMatchObject({ amounts: { '2027': 360_000 } });
  });

  it('says of figures that were too narrow to be printed where they stand', async () => {
    const reading = await read(
      await printed(
        'Budget 2027',
        [
          ['Charges', 'Montant'],
          ['Loyer', 6_000],
          ['Énergie', 900],
          ['Salaires', '###'],
          ['Produits', 'Montant'],
          ['Ville', 6_900],
        ],
        [200, 80],
      ),
    );
    expect(reading.flags).toContainEqual({ what: 'unread', count: 1, cell: 'page 1!B5' });
  });

  it('is read beside a script that would run at its opening, and that nobody runs', async () => {
    const texts = [
      { text: 'Budget 2027', x: 40, y: 40 },
      { text: 'Loyer', x: 40, y: 60 },
      { text: '6 000,00', x: 200, y: 60 },
      { text: 'Salaires', x: 40, y: 80 },
      { text: '9 000,00', x: 200, y: 80 },
      { text: 'Total charges', x: 40, y: 100 },
      { text: '15 000,00', x: 195, y: 100 },
    ];
    const ran = 'globalThis.triptyqueRan = true; this.getField("total").value = 1;';
    const fields = [{ name: 'total', value: 'Lu sans script', x: 40, y: 200, width: 100 }];
    const reading = await read(plainPdf([texts], fields, ran));
    expect(sumsOf(reading, 'charge')).toEqual({ '2027': 1_500_000 });
    expect(globalThis).not.toHaveProperty('triptyqueRan');
  });
});

describe('a PDF that cannot be read', () => {
  const small = (): Promise<Uint8Array> => printed('Budget 2027', [['Loyer', 6_000]], [200, 80]);
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['pictures of pages', 'scanned', () => plainPdf([[], []])],
    ['one with a password', 'locked', () => printed('Budget', [['Loyer', 1]], [200, 80], { userPassword: 'secret' })],
    ['one cut in two', 'broken', async () => (await small()).slice(0, 2_000)],
    ['bytes that only begin as one', 'broken', () => Buffer.from('%PDF-1.7\nrien\n%%EOF')],
    ['more pages than anyone reads', 'pdfPages', () => plainPdf(Array.from({ length: 151 }, () => []))],
    [
      'a form that only one program shows',
      'pdfDynamic',
      () => plainPdf([[{ text: 'Please wait... If this message is not eventually replaced', x: 40, y: 40 }]]),
    ],
  ])('%s', async (_, rule, bytes) => {
    expect(await openFigures(await bytes(), 'budget.pdf')).toMatchObject({
      ok: false,
      failure: { code: 'file.unknownFormat', rule: { kind: 'figures', rule } },
    });
  });
});
