import { describe, expect, it } from 'vitest';
import { readSheets, writeWorkbook } from '#main/documents/workbook/hucre-port.ts';
import { readWorkbook } from '#main/documents/workbook/read.ts';
import { applyAll } from '#shared/dossier/content/apply.ts';
import { type CellNotes, cellNote, type NotedLine } from '#shared/dossier/content/cell-notes.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { NOTED_COLLECTIONS } from '#shared/dossier/content/stored.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { workbookChanges } from '#shared/finance/workbook/back/changes.ts';
import type { GivenSheet } from '#shared/finance/workbook/back/given.ts';
import { workbookOf } from '#shared/finance/workbook/workbook.ts';
import { hasLibreOffice, recalculated, SOFFICE_PACKAGE } from './libreoffice.ts';

const AT = '2026-11-23T09:00:00.000Z';
const newId = (): string => 'new';
const cells: CellNotes = {
  y1: { note: 'Two lines\nof remark', source: 'Agreement of 3 March: page 2', confidence: 'high' },
  m4: { confidence: 'low' },
  status: { source: 'mail of the mayor' },
};
/** How many cells of the dossier's plan say something. */
const notesIn = (dossier: Dossier): number =>
  NOTED_COLLECTIONS.flatMap((collection) => dossier[collection] as readonly NotedLine[]).reduce(
    (n, line) =>
      n +
      [...new Set(['label', ...Object.keys(line.cells ?? {})])].filter((key) => cellNote(line, key) !== null).length,
    0,
  );
/** The example with notes on a line of each collection, the line's own included. */
const noted = (language: 'fr' | 'en'): Dossier => {
  const example = exampleDossier('example', language);
  const first = <T extends object>(items: readonly T[], more: object): T[] =>
    items.map((item, i) => (i === 0 ? { ...item, ...more } : item));
  return {
    ...example,
    resources: example.resources.map((r) =>
      r.driver.kind === 'grant'
        ? {
            ...r,
            note: 'Source: not the last line\nof this one',
            cells: { ...cells, p6: { note: 'paid late last year' } },
          }
        : r,
    ),
    costs: first(example.costs, {
      history: [null, null, 1_234_05],
      cells: { m35: { note: '=1+1' }, today: { source: 'accounts of 2025, page 4' } },
    }),
    posts: first(example.posts, {
      cells: { y0: { source: 'payslip' }, kind: { note: 'with the trainees' }, label: { confidence: 'medium' } },
    }),
    investments: first(example.investments, {
      cells: { label: { note: 'quote asked' }, kind: { confidence: 'high' } },
    }),
    supports: first(example.supports, { cells: { m0: { note: 'at signature' } } }),
  };
};

describe('notes of cells in a workbook', () => {
  it.each(['fr', 'en'] as const)(
    'come back as they left, through LibreOffice too (%s)',
    async (language) => {
      expect(hasLibreOffice(), `LibreOffice is needed: apt-get install ${SOFFICE_PACKAGE}`).toBe(true);
      const dossier = noted(language);
      const bytes = await writeWorkbook(workbookOf(dossier, language), AT);
      const count = (await readSheets(bytes, 20_001)).reduce((n, s) => n + s.notes.size, 0);
      // None is left behind.
      expect(count).toBe(notesIn(dossier));
      for (const file of [bytes, recalculated([bytes])[0] as Uint8Array]) {
        const read = await readWorkbook(file, dossier, newId);
        if (!read.ok) throw new Error(read.failure.code);
        expect(read.value.report).toEqual([]);
        expect(read.value.commands).toEqual([]);
      }
    },
    120_000,
  );

  const sheetsWith = (change: (notes: Map<string, string>, sheet: string) => void): GivenSheet[] =>
    workbookOf(noted('fr'), 'fr').sheets.map((s) => {
      const notes = new Map<string, string>();
      s.rows.forEach((row, r) => {
        row.forEach((cell, c) => {
          if (cell?.note !== undefined) notes.set(`${String.fromCharCode(65 + c)}${r + 1}`, cell.note);
        });
      });
      change(notes, s.key);
      return { name: s.name, rows: s.rows.map((row) => Array.from(row, (cell) => cell?.value ?? null)), notes };
    });

  it('are taken when they were changed, added or removed, and the report says which', () => {
    const dossier = noted('fr');
    const grant = dossier.resources.find((r) => r.driver.kind === 'grant') as Dossier['resources'][number];
    const sheets = sheetsWith((notes, sheet) => {
      if (sheet !== 'inputs') return;
      for (const [cell, text] of notes) {
        if (text.startsWith('Two lines'))
          notes.set(cell, 'Relu avec le trésorier\nsource : relevé\nCONFIANCE : Moyenne');
        if (text.includes('mail of the mayor')) notes.delete(cell);
      }
    });
    const result = workbookChanges(sheets, dossier, newId);
    expect(result.ok).toBe(true);
    expect(new Set(result.report.map((r) => r.outcome))).toEqual(new Set(['changed', 'removed']));
    const applied = applyAll(dossier, result.commands);
    if (!applied.ok) throw new Error(JSON.stringify(applied.refusal));
    const line = applied.dossier.resources.find((r) => r.id === grant.id) ?? {};
    expect(cellNote(line, 'y1')).toEqual({ note: 'Relu avec le trésorier', source: 'relevé', confidence: 'medium' });
    expect(cellNote(line, 'status')).toBeNull();
    expect(cellNote(line, 'p6')).toEqual({ note: 'paid late last year' });
    expect(cellNote(line, 'm4')).toEqual({ confidence: 'low' });
  });

  it('stay when the file comes from a program that keeps none', () => {
    const result = workbookChanges(
      sheetsWith((notes) => notes.clear()),
      noted('fr'),
      newId,
    );
    expect(result.report).toEqual([]);
  });
});
