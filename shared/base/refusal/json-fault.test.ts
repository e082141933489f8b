import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonFault, readJsonText } from './json-fault.ts';

it.each([
  ['', 1, 1],
  ['{"a": 1,}', 1, 9],
  ['{\n  "a": tru\n}', 2, 8],
  ['[1 2]', 1, 4],
  ['{"a" 1}', 1, 6],
  ['"open', 1, 1],
  ['[1]\n[2]', 2, 1],
  ['01', 1, 2],
  ['{"a":1', 1, 7],
])('says where %j stops being JSON', (text, line, column) => {
  expect(readJsonText(text)).toEqual({ ok: false, fault: { line, column } });
});

it('finds a fault in what the platform refuses, and none in what it reads', () => {
  const cut = fc.tuple(
    fc.json(),
    fc.nat(),
    fc.constantFrom('', '{', ']', ',', '"', ':', '\\', 'x', ' ', '\u0001', '-0.5e3'),
  );
  fc.assert(
    fc.property(cut, ([json, at, piece]) => {
      const text = `${json.slice(0, at % (json.length + 1))}${piece}${json.slice((at % (json.length + 1)) + (at % 2))}`;
      const isJson = ((): boolean => {
        try {
          JSON.parse(text);
          return true;
        } catch {
          return false;
        }
      })();
      expect(jsonFault(text) === null).toBe(isJson);
    }),
    { numRuns: 2_000 },
  );
});

it('reads a long text to its end', () => {
  expect(jsonFault(`{"a":"${'x'.repeat(3_000_000)}"`)).toEqual({ line: 1, column: 3_000_008 });
});
