/** What stays on one page: a heading with what it announces, a short table or list whole, a row whole. */
import type { Block } from '#shared/papers/memo/document.ts';

/** Longest table kept whole, in rows; a longer one flows, with its heading row repeated on each page. */
export const WHOLE_ROWS = 18;
/** Longest text kept whole, in characters: about a quarter of a page. */
const WHOLE_TEXT = 900;
/** Longest cell for which a row may still be refused to break: more could not stand on one page in a narrow column. */
const WHOLE_CELL = 600;

const length = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.length + 80 * (text.split('\n').length - 1), 0);

/** Whether rows can be kept whole; a cell as long as a page must be let through. */
export const rowsStayWhole = (rows: readonly { readonly cells: readonly string[] }[]): boolean =>
  rows.every((row) => row.cells.every((cell) => length([cell]) <= WHOLE_CELL));

/** Whether a block is short enough to be refused to break. */
export const staysWhole = (block: Block): boolean => {
  switch (block.kind) {
    case 'chart':
    case 'figures':
    case 'heading':
      return true;
    case 'table':
      return (
        block.rows.length <= WHOLE_ROWS &&
        length(block.rows.flatMap((r) => r.cells)) <= 1_400 &&
        rowsStayWhole(block.rows)
      );
    case 'facts':
      return block.items.length <= 8 && length(block.items.flatMap((i) => [i.label, i.value, i.origin])) <= WHOLE_TEXT;
    case 'list':
      return block.items.length <= 6 && length(block.items) <= WHOLE_TEXT;
    case 'paragraph':
    case 'answer':
      return length([block.text]) <= WHOLE_TEXT;
    case 'question':
      return length([block.text, block.hint]) <= WHOLE_TEXT;
    case 'resolution':
      return length([block.sentence, ...block.lines]) <= 2 * WHOLE_TEXT;
    case 'verdicts':
      return length(block.rows.map((r) => r.sentence)) <= 2 * WHOLE_TEXT;
    case 'callout':
      return length([block.title, block.text, block.foot ?? '']) <= WHOLE_TEXT;
    case 'columns':
      return block.columns.every((column) => column.every(staysWhole) && column.length <= 4);
    case 'contents':
    case 'pageBreak':
      return false;
  }
};

/** Blocks that go together. `whole` is false when the last one is too long: the headings then only ask for room below them. */
export interface Group {
  readonly blocks: readonly Block[];
  readonly whole: boolean;
}
/** Headings joined to the block that follows them. */
export const groupBlocks = (blocks: readonly Block[]): Group[] => {
  const result: Group[] = [];
  let waiting: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'pageBreak' && waiting.length > 0) {
      result.push({ blocks: waiting, whole: true });
      waiting = [];
    }
    waiting.push(block);
    if (block.kind === 'heading') continue;
    result.push({ blocks: waiting, whole: staysWhole(block) });
    waiting = [];
  }
  // A heading with nothing behind it would be a fault of the section: it is printed all the same.
  return waiting.length === 0 ? result : [...result, { blocks: waiting, whole: true }];
};
