/**
 * Provenance by exception, for a memo that is read at length: what a document shows, what is worked out from the plan and what a list simply holds bear nothing, the
 * legend says so once, and the annex names document and page. What no document shows keeps it.
 */
import { type MemoContext, pair } from './context.ts';
import type { Block, FactItem } from './document.ts';

/** @returns the same blocks without the marks that the legend makes needless */
export const sayExceptions = (c: MemoContext, blocks: readonly Block[]): Block[] => {
  const shown = c.t('memo.origin.document');
  const [computed, entered] = [c.t('memo.computed'), c.t('memo.entered')];
  const keepOrigin = (origin: string): string =>
    origin === shown || origin.startsWith(pair(c, shown, '')) ? '' : origin;
  const note = (text: string): string =>
    [computed, entered].reduce((left, said) => (left.endsWith(said) ? left.slice(0, -said.length).trim() : left), text);
  const withoutNeedless = <B extends { readonly note?: string }>(block: B): B => {
    const { note: said = '', ...rest } = block;
    const left = note(said);
    return (left === '' ? rest : { ...rest, note: left }) as B;
  };
  const fact = (item: FactItem): FactItem => ({ ...item, origin: keepOrigin(item.origin) });
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'facts':
        return { ...block, items: block.items.map(fact) };
      case 'answer':
        return { ...block, origin: keepOrigin(block.origin) };
      case 'table':
      case 'chart':
        return withoutNeedless(block);
      case 'columns':
        return { ...block, columns: block.columns.map((column) => sayExceptions(c, column)) };
      default:
        return block;
    }
  });
};
