import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '#main/documents/csv/csv-text.ts';
import { cerfaCsv, projectionCsv } from '#main/documents/csv/projection-csv.ts';
import { parseNumber } from '#shared/base/money/parse.ts';
import { applyAll } from '#shared/dossier/content/apply.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { budgetCommands, readBudget } from '#shared/finance/budget/accounts-import.ts';
import { project } from '#shared/finance/projection/engine.ts';

const example = exampleDossier('example', 'fr');
const rowsOf = (bytes: Uint8Array): readonly (readonly string[])[] => {
  const read = readCsv(bytes);
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
};
let counter = 0;
const newId = (): string => {
  counter += 1;
  return `b-${counter}`;
};

describe('CSV', () => {
  it('in French has semicolons, decimal commas, a mark, CRLF and no formula', () => {
    const bytes = writeCsv(
      [
        [
          { kind: 'text', text: '=1+1' },
          { kind: 'text', text: 'a;b "c"' },
          { kind: 'cents', cents: -5 },
          { kind: 'cents', cents: 123_456 },
        ],
      ],
      'french',
    );
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
      '\ufeff\'=1+1;"a;b ""c""";-0,05;1234,56\r\n',
    );
    expect(rowsOf(bytes)).toEqual([['=1+1', 'a;b "c"', '-0,05', '1234,56']]);
  });

  it('gives back every text in both dialects', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8, unit: 'grapheme' }),
      fc.constantFrom('=x', "'=x", '@a', '+', 'a;b', 'a,b', '"', 'é'),
    );
    const tidy = (t: string): string => t.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ').trim();
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        // A first column that is never blank: blank rows are not data.
        const texts = rows.map((row) => ['x', ...row.map(tidy)]);
        for (const dialect of ['french', 'technical'] as const)
          expect(
            rowsOf(
              writeCsv(
                texts.map((row) => row.map((t) => ({ kind: 'text', text: t }))),
                dialect,
              ),
            ),
          ).toEqual(texts);
      }),
    );
  });

  it('reads what French Excel writes in its own code page, and an announced delimiter', () => {
    expect(rowsOf(Buffer.from('sep=;\r\nLibell\xe9;Montant\r\nCotisations;1\xa0234,50\r\n', 'latin1'))).toEqual([
      ['Libellé', 'Montant'],
      ['Cotisations', '1\u00a0234,50'],
    ]);
    expect(readCsv(new Uint8Array(11_000_000)).ok).toBe(false);
    expect(readCsv(Buffer.from([0x50, 0x4b, 3, 4, 0, 0])).ok).toBe(false);
  });

  it('carries every figure of the projection to the cent', () => {
    const projection = project(example);
    for (const dialect of ['french', 'technical'] as const) {
      const rows = rowsOf(projectionCsv(example, 'fr', dialect));
      expect(rows[0]?.[4]).toBe(dialect === 'french' ? '01/01/2027' : '2027-01-01');
      const closing = rows.find((r) => r[0] === 'closing')?.slice(4, 40);
      const read = closing?.map((t) => parseNumber(t, 'cents'));
      expect(read?.map((n) => (n.ok ? n.value : n.rule))).toEqual(projection.cash.closing);
    }
  });
});

describe('a one-year budget', () => {
  it('goes out in whole euros with two equal columns, and what comes back is what went out', () => {
    const rows = rowsOf(cerfaCsv(example, { year: 1, view: 'organisation' }, 'fr', 'french'));
    const total = rows.findLast((r) => r[1] === 'Total');
    expect(total?.[2]).toBe(total?.[3]);
    const reading = readBudget(rows, '2025');
    expect(reading.refused).toEqual([]);
    const sum = (side: 'charge' | 'product'): number =>
      reading.rows.filter((r) => r.side === side).reduce((t, r) => t + r.amountCents, 0);
    const projection = project(example);
    expect(Math.abs(sum('charge') - projection.charges.years[0])).toBeLessThanOrEqual(50);
    expect(Math.abs(sum('product') - projection.products.years[0])).toBeLessThanOrEqual(50);
  });

  const table = [
    ['Compte', 'Libellé', 'Montant'],
    ['60', 'Achats', '1 500,00'],
    ['606', 'Fournitures', '1 500,00'],
    ['64 - Charges de personnel', '', '30 000 €'],
    ['6811', 'Amortissements', '900'],
    ['741', 'Subvention Ville', '20000'],
    ['7561', 'Cotisations', '2 500'],
    ['777', 'Quote-part', '100'],
    ['708', 'Divers', '1.000'],
    ['875', 'Bénévolat', '5000'],
    ['Total des charges', '', '32 400'],
  ];
  it('is read by its chart: what is doubtful is refused with its row, what would count twice is left aside', () => {
    const reading = readBudget(table, '2025');
    expect(reading.rows.map((r) => [r.account, r.heading, r.amountCents])).toEqual([
      ['606', 'purchases', 150_000],
      ['64', 'staff', 3_000_000],
      ['6811', 'depreciation', 90_000],
      ['741', 'operatingSubsidies', 2_000_000],
      ['7561', 'dues', 250_000],
    ]);
    expect(reading.refused.map((r) => [r.row, r.rule])).toEqual([
      [8, 'accountOfOtherChart'],
      [9, 'ambiguous'],
    ]);
    expect(reading.aside.map((r) => r.rule).sort()).toEqual(['covered', 'inKind', 'noAccount', 'total']);
  });

  it('becomes lines of the plan; what the plan computes itself or nobody chose a lever for is left', () => {
    const dossier = emptyDossier('d', { startMonth: '2027-01' });
    const { rows } = readBudget(table, '2025', [{ account: '74', heading: 'operatingSubsidies', leaf: 'C2' }]);
    const { commands, left } = budgetCommands(rows, dossier, 2, newId);
    expect(left.map((r) => r.account)).toEqual(['6811', '7561']);
    const applied = applyAll(dossier, commands);
    if (!applied.ok) throw new Error(JSON.stringify(applied.refusal));
    const projection = project(applied.dossier);
    expect(projection.charges.years).toEqual([0, 3_150_000, 0]);
    expect(projection.products.years).toEqual([0, 2_000_000, 0]);
  });
});
