import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellNote, CellNotesSchema, cellNote, type NotedLine, withCellNote } from './cell-notes.ts';
import { changeWords } from './change-words.ts';

const apply = (line: NotedLine, key: string, note: CellNote | null, keepsNote: boolean): NotedLine =>
  Object.assign(
    { ...line },
    ...withCellNote(line, key, note, keepsNote).map(({ field, value }) => ({ [field]: value })),
  ) as NotedLine;

describe('notes of cells', () => {
  it('are given back as they were set, beside those of other cells', () => {
    const note = fc.record({
      note: fc.string({ minLength: 1, maxLength: 20 }).map((s) => `a${s.trim()}`),
      source: fc.constantFrom('', 'accounts 2025'),
      confidence: fc.option(fc.constantFrom('low' as const, 'high' as const), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        note,
        fc.constantFrom('label', 'y1', 'm35', 'p0'),
        fc.boolean(),
        ({ source, confidence, ...n }, key, keeps) => {
          const given: CellNote = {
            ...n,
            ...(source === '' ? {} : { source }),
            ...(confidence === undefined ? {} : { confidence }),
          };
          const before: NotedLine = { cells: { y0: { note: 'kept' } } };
          const after = apply(before, key, given, keeps);
          expect(cellNote(after, key)).toEqual(given);
          expect(cellNote(after, 'y0')).toEqual({ note: 'kept' });
          expect(CellNotesSchema.safeParse(after.cells).success).toBe(true);
          expect(cellNote(apply(after, key, null, keeps), key)).toBeNull();
        },
      ),
    );
  });
  it('leave nothing behind when they are removed', () => {
    const line = apply({}, 'y2', { source: 'letter' }, true);
    expect(line.cells).toEqual({ y2: { source: 'letter' } });
    expect(apply(line, 'y2', { note: '  ' }, true).cells).toBeUndefined();
  });
  it('keep the remark on the first cell as the line’s own note, where it has one', () => {
    expect(apply({}, 'label', { note: 'to be checked', confidence: 'low' }, true)).toEqual({
      note: 'to be checked',
      cells: { label: { confidence: 'low' } },
    });
    expect(cellNote({ note: 'old' }, 'label')).toEqual({ note: 'old' });
  });
  it.each(['z1', 'm36', 'y3', 'labels'])('are refused at %s, which is no cell', (key) => {
    expect(CellNotesSchema.safeParse(JSON.parse(`{"${key}":{"note":"a"}}`)).success).toBe(false);
  });
});

it('are told in words in the history', () => {
  const command = {
    type: 'set' as const,
    path: ['costs', 'c', 'cells'],
    after: { y1: { note: 'read again', confidence: 'high' }, p4: { source: 'letter' } },
  };
  expect(changeWords(command, 'en').after).toBe('year 2 – read again · high confidence ; payment of month 5 – letter');
  expect(changeWords(command, 'fr').after).toContain('année 2 – read again · confiance forte');
});
