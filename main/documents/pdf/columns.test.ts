import { describe, expect, it } from 'vitest';
import type { Column, TableBlock } from '#shared/papers/memo/document.ts';
import { columnWidths } from './columns.ts';

const text = (head: string, share = 1): Column => ({ head, number: false, share });
const figure = (head: string): Column => ({ head, number: true });
const table = (columns: readonly Column[], ...rows: readonly (readonly string[])[]): TableBlock => ({
  kind: 'table',
  columns,
  rows: rows.map((cells) => ({ cells })),
});
const total = (widths: readonly number[]): number => widths.reduce((a, b) => a + b, 0);
const YEARS = [figure('Année 1'), figure('Année 2'), figure('Année 3')];

describe('widths of a table', () => {
  it('add up to the room given, whatever is in it', () => {
    for (const block of [
      table([text('')], ['x']),
      table(YEARS, ['1', '2', '3']),
      table([text('Label'), ...YEARS], ['x', '1 234 567', '2', '3']),
      table([text('W'.repeat(200)), text('b', 3), ...YEARS], ['W'.repeat(200), 'W'.repeat(90), '1', '2', '3']),
      table(
        [text('a'), ...Array.from({ length: 9 }, (_, i) => figure(`Long heading ${i}`))],
        Array(10).fill('123 456 789'),
      ),
    ])
      expect(total(columnWidths(block, 420, 9))).toBeCloseTo(420, 6);
  });
  it('give every year the same width, wide enough for its longest figure', () => {
    const [, a = 0, b = 0, c = 0] = columnWidths(
      table([text('Besoin'), ...YEARS], ['Besoin', '1', '12', '−123 456 789']),
      470,
      9,
    );
    expect(a).toBe(b);
    expect(b).toBe(c);
    expect(a).toBeGreaterThan(12 * 9 * 0.5);
  });
  it('never leave a figure less room than it needs, when labels are long', () => {
    const [label = 0, ...figures] = columnWidths(
      table(
        [text(''), ...YEARS],
        ['M2 Prestations et valorisation de savoir-faire', 'M4 dominant', 'M4 dominant', 'Hybride M4 + M2'],
      ),
      420,
      9,
    );
    expect(label).toBeGreaterThan(150);
    expect(figures[2]).toBeGreaterThan(15 * 9 * 0.5);
  });
  it('keep an ordinary word of a text column on one line beside four columns of figures', () => {
    const [, , status = 0] = columnWidths(
      table(
        [text('Intitulé', 1.6), text('Financeur', 1.2), text('Statut', 0.8), figure('Aujourd’hui'), ...YEARS],
        ['Vente de pièces aux particuliers', 'Métropole de Valombre', 'Probable', '140 000', '140 000', '140 000', '0'],
      ),
      411,
      9,
    );
    expect(status).toBeGreaterThan('Probable'.length * 9 * 0.5);
  });
});
