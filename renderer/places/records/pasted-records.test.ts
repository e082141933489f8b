import { expect, it } from 'vitest';
import { readPastedRecords, withValues } from './pasted-records.ts';
import type { FieldSpec } from './place-field.tsx';

const FIELDS: readonly FieldSpec[] = [
  { path: ['name'], kind: 'text', label: 'Nom' },
  { path: ['state'], kind: 'choice', label: 'État', options: [{ id: 'held', label: 'Détenue' }] },
  { path: ['costCents'], kind: 'cents', label: 'Coût' },
  { path: ['on'], kind: 'date', label: 'Date' },
];
const NEW = { id: 'x', name: '', state: '', costCents: null, on: '' };

it('reads lines in the order of the fields, each cell as its field does, and says what is no value', () => {
  const read = readPastedRecords('Couture\tdetenue\t1 200,50\t31/12/2026\r\nVente\tpeut-être\tcher\t\r\n', FIELDS, 10);
  expect(read?.rows.map((row) => withValues(NEW, row.values))).toEqual([
    { id: 'x', name: 'Couture', state: 'held', costCents: 120_050, on: '2026-12-31' },
    { ...NEW, name: 'Vente' },
  ]);
  expect(read?.rows[1]?.cells.map((cell) => cell.isTaken)).toEqual([true, false, false, true]);
});
it('follows headings, says columns and lines that find no place, and leaves one word to the text', () => {
  const read = readPastedRecords('Coût\tNom\tTéléphone\n10\tA\t01\n20\tB\t02\n', FIELDS, 1);
  expect(read?.rows.map((row) => withValues(NEW, row.values))).toEqual([{ ...NEW, name: 'A', costCents: 1_000 }]);
  expect([read?.tooMany, read?.leftOut]).toEqual([1, 1]);
  expect(readPastedRecords('un mot', FIELDS, 10)).toBeNull();
});
