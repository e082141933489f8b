import { describe, expect, it } from 'vitest';
import type { Block, TableBlock } from '#shared/papers/memo/document.ts';
import { groupBlocks, rowsStayWhole, staysWhole, WHOLE_ROWS } from './keep.ts';

const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const table = (rows: number, cell = '1'): TableBlock => ({
  kind: 'table',
  columns: [{ head: 'a', number: false }],
  rows: Array.from({ length: rows }, () => ({ cells: [cell] })),
});

describe('what stays on one page', () => {
  it('is a heading, even two, with what they announce', () => {
    const blocks = [heading('A'), heading('B', 2), paragraph('text'), paragraph('more')];
    expect(groupBlocks(blocks).map((g) => g.blocks.length)).toEqual([3, 1]);
    expect(groupBlocks(blocks).every((g) => g.whole)).toBe(true);
  });
  it('is not a text longer than a page could hold: its heading asks for room instead', () => {
    expect(groupBlocks([heading('A'), paragraph('word '.repeat(1_000))])).toMatchObject([{ whole: false }]);
    expect(staysWhole(paragraph(Array(40).fill('short').join('\n')))).toBe(false);
  });
  it('is a short table, not a long one', () => {
    expect(staysWhole(table(WHOLE_ROWS))).toBe(true);
    expect(staysWhole(table(WHOLE_ROWS + 1))).toBe(false);
  });
  it('is a row, unless a cell alone could fill a page', () => {
    expect(rowsStayWhole(table(60, 'An ordinary label').rows)).toBe(true);
    expect(rowsStayWhole(table(2, 'W'.repeat(2_000)).rows)).toBe(false);
  });
  it('never crosses a page break, and no block is lost', () => {
    const blocks: Block[] = [heading('A'), { kind: 'pageBreak' }, heading('B'), paragraph('b'), heading('C')];
    expect(groupBlocks(blocks).flatMap((g) => g.blocks)).toEqual(blocks);
    expect(groupBlocks(blocks).map((g) => g.blocks.length)).toEqual([1, 1, 2, 1]);
  });
});
