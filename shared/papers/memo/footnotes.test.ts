import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { memoContext } from './context.ts';
import type { TableRow } from './document.ts';
import { footnotes } from './footnotes.ts';
import { lineOrigin } from './line-origin.ts';

const row = (origin: string): TableRow => ({ cells: ['x'], origin });

it('gives each origin one number, in the order of the rows, and a row without one none', () => {
  expect(footnotes([row('B'), row(''), row('A'), { cells: ['x'] }, row('B')])).toEqual({
    marks: ['1', '', '2', '', '1'],
    notes: [
      { mark: '1', text: 'B' },
      { mark: '2', text: 'A' },
    ],
  });
});
it('leads from every mark to the origin of its row', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', 'a', 'b', 'c', 'd')), (origins) => {
      const { marks, notes } = footnotes(origins.map(row));
      expect(marks.map((mark) => notes.find((n) => n.mark === mark)?.text ?? '')).toEqual(origins);
    }),
  );
});
it('says each source once, with the cells that it speaks of', () => {
  const dossier = exampleDossier('d', 'en');
  const c = memoContext({ dossier, projection: project(dossier), language: 'en' });
  const cells = {
    driver: { source: 'Agreement' },
    y0: { source: 'Quote', confidence: 'low' as const },
    m3: { source: 'Quote', confidence: 'low' as const },
    p11: { note: 'no source here' },
    today: { source: 'Accounts' },
  };
  expect(lineOrigin(c, { cells })).toBe(
    'Agreement; Quote (confidence: low) [year 1, month 4]; Accounts [last closed year]',
  );
  expect(lineOrigin(c, { note: 'a remark is not a source' })).toBe('');
});
