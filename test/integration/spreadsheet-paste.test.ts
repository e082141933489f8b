import { writeXlsx } from 'hucre';
import { expect, it } from 'vitest';
import { amountIn } from '#renderer/places/projection/plan/edit-line.ts';
import { parseTsv } from '#shared/finance/grid/tsv.ts';
import { hasLibreOffice, SOFFICE_PACKAGE, shownCells } from './libreoffice.ts';

/** What French accountants write: spaces of every width, the euro, negative amounts in brackets, zero as a dash. */
const FORMATS: readonly (readonly [format: string, value: number, cents: number])[] = [
  ['#,##0.00', 1_234.5, 123_450],
  ['#,##0.00\\ "€"', 98_765.43, 9_876_543],
  ['# ##0,00', 12_000, 1_200_000],
  ['0.00', 7_000.05, 700_005],
  ['#,##0.00\\ [$€-40C]', 1_000_000, 100_000_000],
  ['_-* #,##0.00\\ "€"_-;-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-', 0, 0],
  ['_-* #,##0.00\\ "€"_-;-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-', 4_200.1, 420_010],
];
const LABEL = 'Subvention\nde la « métropole »\t2027';

it('a block that LibreOffice shows in French is read to the cent, its labels whole', async () => {
  expect(hasLibreOffice(), `LibreOffice is needed: apt-get install ${SOFFICE_PACKAGE}`).toBe(true);
  const cells = new Map(
    FORMATS.map(([numFmt, value], row) => [`${row},1`, { value, type: 'number', style: { numFmt } }]),
  );
  const bytes = await writeXlsx({
    sheets: [{ name: 'Budget', rows: FORMATS.map(([, value]) => [LABEL, value]), cells }],
  } as unknown as Parameters<typeof writeXlsx>[0]);
  const block = parseTsv(shownCells(bytes, 'fr-FR'));
  expect(block[0]?.[1]).toMatch(/^1[\u00a0\u202f]234,50$/);
  expect(block.map(([label]) => label)).toEqual(FORMATS.map(() => LABEL));
  expect(block.map(([, shown]) => ({ shown, ...amountIn(shown ?? '') }))).toEqual(
    FORMATS.map(([, , cents], i) => ({ shown: block[i]?.[1], ok: true, cents })),
  );
}, 60_000);
