import { expect, it } from 'vitest';
import { exampleDossier } from '#shared/example/dossier.ts';
import { parseTsv, writeTsv } from '#shared/finance/grid/tsv.ts';
import { explain } from '../why.ts';
import { whyTable } from './table.ts';

const dossier = exampleDossier('x', 'fr');
const cents = (text: string | undefined): number => Math.round(Number((text ?? '').replace(',', '.')) * 100);

it('an amount is the figure, then its parts, which add up to it as a spreadsheet adds them', () => {
  const table = whyTable(explain(dossier, { kind: 'products', year: 1 }), 'fr');
  expect(table[0]?.slice(0, 2)).toEqual(['Niveau', 'Ligne']);
  const [total, ...parts] = table.slice(1);
  expect(total?.[0]).toBe('0');
  expect(parts.length).toBeGreaterThan(1);
  const first = parts.filter(([level]) => level === '1').map((row) => cents(row[3]));
  expect(first.reduce((sum, c) => sum + c, 0)).toBe(cents(total?.[3]));
  // Nothing but figures as they are typed in French: no grouping, no sign of the euro, a plain minus.
  for (const row of table.slice(1)) expect(row[3]).toMatch(/^-?\d+(,\d{1,2})?$/);
});
it('a rate has a point in English and its terms below it', () => {
  const table = whyTable(explain(dossier, { kind: 'coverageRate', year: 1 }), 'en');
  expect(table[0]?.[1]).toBe('Line');
  expect(table[1]?.[3]).toMatch(/^\d+(\.\d+)?%$/);
  expect(table.slice(2).some(([level]) => level === '1')).toBe(true);
});
it('a name that begins like a formula is text, and a table is read back as it was', () => {
  const resources = dossier.resources.map((line) => ({ ...line, label: '=1+1' }));
  const table = whyTable(explain({ ...dossier, resources }, { kind: 'products', year: 1 }), 'fr');
  expect(table.some((row) => row[1] === "'=1+1")).toBe(true);
  expect(table.flat().some((text) => text.startsWith('='))).toBe(false);
  expect(parseTsv(writeTsv(table))).toEqual(table);
});
