import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTsv, writeTsv } from './tsv.ts';

describe('parseTsv', () => {
  it.each([
    [
      '1\u202f234,56\t12,5\r\n-3\u00a0000\t\r\n',
      [
        ['1\u202f234,56', '12,5'],
        ['-3\u00a0000', ''],
      ],
    ],
    ['seul', [['seul']]],
    ['a\nb', [['a'], ['b']]],
    ['a\rb\r', [['a'], ['b']]],
    ['a\r\n\r\n', [['a'], ['']]],
    ['\r\n', [['']]],
    ['\t', [['', '']]],
    ['', []],
    ['"deux\nlignes"\tb\r\n', [['deux\nlignes', 'b']]],
    ['"avec ""mots"" et\tonglet"\r\n', [['avec "mots" et\tonglet']]],
    ['"7,25"\tb', [['7,25', 'b']]],
    ['"mot" puis\tb', [['"mot" puis', 'b']]],
    ['"jamais fermé\tb', [['"jamais fermé', 'b']]],
    ['15" d’écran\tb', [['15" d’écran', 'b']]],
    [' espaces \t b', [[' espaces ', ' b']]],
  ])('reads %j', (text, expected) => {
    expect(parseTsv(text)).toEqual(expected);
  });

  it('reads back any block that it writes, whatever the text of the cells', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', 'a', ' ', '\u00a0', ',') }),
    );
    const block = fc
      .integer({ min: 1, max: 6 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTsv(writeTsv(rows))).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });
  it('never throws and loses no character outside of marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\t', '\n', 'x') }), (text) => {
        const count = (s: string): number => s.split('x').length;
        expect(count(parseTsv(text).flat().join(''))).toBe(count(text));
      }),
    );
  });
});
