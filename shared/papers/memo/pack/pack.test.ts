import { describe, expect, it } from 'vitest';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { comparisonTables } from './comparison.ts';
import { packEntry } from './entry.ts';
import { overviewTable } from './overview.ts';

const example = exampleDossier('x', 'fr');
const decided = (decision: string, proposedCents: number | null): Dossier => {
  const { 'request.amountProposed': _, ...answers } = example.answers;
  return {
    ...example,
    answers: {
      ...answers,
      'opinion.decision': { state: 'answered', value: decision },
      ...(proposedCents === null
        ? {}
        : { 'request.amountProposed': { state: 'answered' as const, value: proposedCents } }),
    },
  };
};
const entries = (dossiers: readonly Dossier[]) => dossiers.map((d, i) => packEntry(d, i + 1, 'fr'));

describe('the front page of a pack', () => {
  it('adds up what its resolutions say, typed or by the supports of the plan, and nothing that is put off', () => {
    const table = overviewTable(
      entries([decided('agreed', 9_000_000), decided('conditions', null), decided('deferred', 5_000_000)]),
      'fr',
    );
    expect(table.rows.map((row) => row.cells[2])).toEqual([
      '90\u202f000',
      '110\u202f000',
      '50\u202f000',
      '200\u202f000',
      '–',
    ]);
    // The same sum as in the sentence that is voted.
    expect(table.rows[1]?.cells[0]).toContain('Accorder 110\u202f000\u00a0€');
  });
});
describe('dossiers beside one another', () => {
  it.each([
    [1, [1]],
    [5, [5]],
    [6, [3, 3]],
    [11, [4, 4, 3]],
  ])('%i stand in bands of one width', (count, bands) => {
    const tables = comparisonTables(entries(Array.from({ length: count }, () => example)), 'fr');
    expect(tables.map((t) => t.columns.filter((c) => c.head !== '').length)).toEqual(bands);
    expect(new Set(tables.map((t) => t.columns.length)).size).toBe(1);
    for (const table of tables) for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
  });
  it('know no share of income where no support is in the plan', () => {
    const [table] = comparisonTables(entries([{ ...example, supports: [] }]), 'fr');
    const row = table?.rows.find(({ cells }) => cells[0]?.startsWith('Notre part des produits'));
    expect(row?.cells[1]).toBe('–');
  });
});
