import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutDossier } from '#main/documents/workbook/export.ts';
import { type ReadSheet, readSheets, writeWorkbook } from '#main/documents/workbook/hucre-port.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { agrees } from '#shared/finance/workbook/agreement.ts';
import { type Cell, columnName, type Workbook } from '#shared/finance/workbook/cells/sheet.ts';
import { workbookOf } from '#shared/finance/workbook/workbook.ts';
import { adjustmentsArbitrary, planArbitrary, typedPlanArbitrary } from '../properties/plan-arbitrary.ts';
import { hasLibreOffice, printedByLibreOffice, printedByOffice, recalculated, SOFFICE_PACKAGE } from './libreoffice.ts';
import { readBack } from './memo-fixture.ts';

const AT = '2026-11-23T09:00:00.000Z';
/** No formula can give these: a cell that still shows them was not recalculated. */
const poison = (cell: Cell): number | string => (typeof cell.value === 'string' ? 'not recalculated' : -777_777.77);
const GENERATED = 15;
/**
 * Rates as people have them. One that lacks a few units of the last binary place of a round one stands on the very edge of what rounding forgives: two orders of the
 * same product then fall on either side of it.
 */
const withoutEdges = <T>(plan: T): T =>
  JSON.parse(JSON.stringify(plan), (_, value: unknown) => {
    if (typeof value !== 'number' || Number.isInteger(value)) return value;
    const round = Math.round(value * 1e6) / 1e6;
    return Math.abs(value - round) < 1e-11 ? round : value;
  }) as T;

interface Found {
  readonly place: string;
  readonly formula: string;
  readonly wanted: unknown;
  readonly found: unknown;
}
const differences = (workbook: Workbook, sheets: readonly ReadSheet[]): { compared: number; found: Found[] } => {
  let compared = 0;
  const found: Found[] = [];
  for (const sheet of workbook.sheets) {
    const rows = sheets.find((s) => s.name === sheet.name)?.rows ?? [];
    sheet.rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (cell?.formula === undefined || cell.format === 'date') return;
        compared += 1;
        const read = rows[r]?.[c] ?? null;
        const wanted = [cell.value as number | string, ...(cell.engine === undefined ? [] : [cell.engine])];
        if (!wanted.every((w) => agrees(cell.format, read, w)))
          found.push({ place: `${sheet.name} ${columnName(c)}${r + 1}`, formula: cell.formula, wanted, found: read });
      });
    });
  }
  return { compared, found };
};

/** The text of one file inside a zip, whose local headers carry their sizes. */
const entry = (zip: Buffer, name: string): string => {
  const header = zip.indexOf(name) - 30;
  const size = zip.readUInt32LE(header + 18);
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  return inflateRawSync(zip.subarray(start, start + size)).toString('utf8');
};

describe('the workbook recalculated by LibreOffice', () => {
  it('gives the engine’s figures to the cent in every cell, for the worked example and for generated plans', async () => {
    expect(hasLibreOffice(), `LibreOffice is needed: apt-get install ${SOFFICE_PACKAGE}`).toBe(true);
    const generated = fc.sample(fc.tuple(fc.oneof(planArbitrary, typedPlanArbitrary), adjustmentsArbitrary), {
      seed: 20_261_123,
      numRuns: GENERATED,
    });
    const workbooks = [
      workbookOf(exampleDossier('example', 'fr'), 'fr'),
      workbookOf(exampleDossier('example', 'en'), 'en'),
      ...generated.map(([input, adjustments], i) =>
        workbookOf(withoutEdges(input), i % 2 === 0 ? 'fr' : 'en', adjustments),
      ),
    ];
    const files = await Promise.all(workbooks.map((w) => writeWorkbook(w, AT, poison)));
    const results = recalculated(files);
    let total = 0;
    for (const [i, workbook] of workbooks.entries()) {
      const { compared, found } = differences(workbook, await readSheets(results[i] as Uint8Array, 100_000));
      expect(found.slice(0, 10), `workbook ${i}: ${found.length} of ${compared} cells differ`).toEqual([]);
      total += compared;
    }
    expect(total).toBeGreaterThan(50_000);
  }, 300_000);
  it('names its print areas and titles as Excel wants them, sheets quoted', async () => {
    const file = Buffer.from(await writeWorkbook(workbookOf(exampleDossier('example', 'fr'), 'fr'), AT));
    const xml = entry(file, 'xl/workbook.xml').replaceAll('&apos;', "'");
    const names = [...xml.matchAll(/<definedName name="([^"]*)"[^>]*>([^<]*)</g)].map(([, name, range]) => [
      name,
      range,
    ]);
    expect(names).toContainEqual(['_xlnm.Print_Titles', "'Compte de résultat'!$A:$A,'Compte de résultat'!$1:$3"]);
    expect(names.length).toBeGreaterThan(14);
    // What serves the other sheets is hidden, and printed by nobody.
    expect(names.some(([, range]) => /Calcul|Listes|Emprunts/.test(range ?? ''))).toBe(false);
    for (const [, range] of names) for (const part of range?.split(',') ?? []) expect(part).toMatch(/^'[^']+'!\$/);
  });

  it('prints on ten pages: first whose plan it is, the years by account and the curve of cash; nothing in cents', async () => {
    const dossier = exampleDossier('example', 'fr');
    const about = { ...aboutDossier(dossier, AT, 'Prudent'), version: 'abc123' };
    const file = await writeWorkbook(workbookOf(dossier, 'fr', [], about), AT);
    const pdf = readBack(printedByOffice(file));
    const pages = pdf.pages();
    expect(pages.length).toBeLessThanOrEqual(10);
    // No figure is too wide for its column, no working column is printed.
    expect(pages.join(' ')).not.toContain('###');
    expect(pages.join(' ')).not.toContain('Financeur —');
    for (const said of [about.project, about.organisation, 'abc123', about.date, 'Prudent', 'Comptes', '741', '64'])
      expect(pages[0]?.replace(/\s+/gu, ' ')).toContain(said.replace(/\s+/gu, ' '));
    // What each page is of stands at its foot.
    expect(
      pages.some((page) => /^\s*(Calcul|Listes|Emprunts|Fonds dédiés)\s/m.test(page.split('\n').slice(-3).join('\n'))),
    ).toBe(false);
    expect(entry(Buffer.from(file), 'xl/charts/chart1.xml')).toContain('Trésorerie');
    pdf.end();
  });

  it('shows every amount, of 63 million and of a billion: no column is too narrow for its figures', async () => {
    const dossier = exampleDossier('example', 'fr');
    const times = (factor: number) => ({
      ...dossier,
      resources: dossier.resources.map((r) =>
        r.driver.kind === 'annual'
          ? { ...r, driver: { ...r.driver, years: r.driver.years.map((y) => y * factor) as [number, number, number] } }
          : r,
      ),
      costs: dossier.costs.map((c) =>
        c.driver.kind === 'fixed' ? { ...c, driver: { ...c.driver, yearCents: c.driver.yearCents * factor } } : c,
      ),
    });
    const files = await Promise.all([300, 5_000].map((factor) => writeWorkbook(workbookOf(times(factor), 'fr'), AT)));
    for (const printed of printedByLibreOffice(files)) {
      const pdf = readBack(printed);
      expect(pdf.pages().join(' ')).not.toContain('##');
      pdf.end();
    }
  });

  it('works out the tax on what is lucrative again when an assumption is changed in it', async () => {
    const line = { paymentDelayMonths: 0, history: [null, null, null] as [null, null, null], activityId: 'shop' };
    const selling = (yearly: number): Dossier => ({
      ...emptyDossier('shop', { startMonth: '2027-01' }),
      activities: [{ id: 'shop', name: 'Boutique', lucrative: true }],
      resources: [
        {
          ...{ id: 'sales', label: 'Ventes', leaf: 'B1', funder: 'Clients', status: 'signed', ...line },
          driver: { kind: 'annual', years: [yearly, yearly, yearly] },
        },
      ],
      costs: [
        {
          ...{ id: 'rent', label: 'Loyer', heading: 'externalServices', ...line },
          driver: { kind: 'annual', years: [16_000_000, 3_000_000, 3_000_000] },
        },
        {
          ...{
            id: 'tax',
            label: 'Impôt',
            heading: 'corporateTax',
            ...line,
            activityId: undefined,
            paymentDelayMonths: 4,
          },
          ...{ workedOut: 'corporateTax', driver: { kind: 'annual', years: [0, 0, 0] } },
        },
      ],
    });
    const workbook = workbookOf(selling(10_000_000), 'fr');
    for (const sheet of workbook.sheets)
      if (sheet.key === 'inputs')
        for (const row of sheet.rows)
          row.forEach((cell, column) => {
            if (cell?.kind === 'input' && cell.value === 100_000) row[column] = { ...cell, value: 120_000 };
          });
    const [again] = recalculated([await writeWorkbook(workbook, AT)]);
    const statement = (await readSheets(again ?? new Uint8Array(), 100_000)).find(
      (s) => s.name === 'Compte de résultat',
    );
    const tax = statement?.rows.find(([name]) => name === 'Impôt sur les sociétés')?.slice(2, 5);
    // A loss of 40,000, then 90,000 a year: 25 % of 50,000, then of 90,000.
    expect(tax).toEqual([0, 12_500, 22_500]);
  });

  it('is written the same, byte for byte, from the same plan', async () => {
    const once = await writeWorkbook(workbookOf(exampleDossier('example', 'fr'), 'fr'), AT);
    const twice = await writeWorkbook(workbookOf(exampleDossier('example', 'fr'), 'fr'), AT);
    expect(Buffer.from(once).equals(Buffer.from(twice))).toBe(true);
  });
});
