/** One file of several memos: outline and contents by memo, pages counted through, each memo with its own heads. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { MemoDocument } from '#shared/memo/document.ts';
import { contentOf, footerOf, frameOf, headerOf, watermark } from './layout.ts';
import { FRONT, partOf, withBreaks } from './parts.ts';

export interface PackPart {
  /** printable, its contents chosen */ readonly memo: MemoDocument;
  readonly missing: number;
  readonly breaks: ReadonlySet<number>;
  readonly pages: number;
}

/**
 * @param parts the first one is the front of the file
 * @param onPage told, as the whole is laid out, which page has begun
 */
export const packDefinition = (parts: readonly PackPart[], onPage: (page: number) => void): TDocumentDefinitions => {
  const [front] = parts;
  if (front === undefined) throw new Error('a pack without parts');
  let next = 1;
  const starts = parts.map(({ pages }) => {
    const start = next;
    next += pages;
    return start;
  });
  const at = (page: number): number => starts.findLastIndex((start) => start <= page);
  const content = parts.map(({ memo, missing, breaks }, i): Content => {
    const stack = withBreaks(contentOf(memo, missing, i === 0 ? FRONT : partOf(i)), breaks);
    return i === 0 ? stack : { stack, pageBreak: 'before' };
  });
  return {
    ...frameOf(front.memo),
    // Asked for as each page begins: the one sign of life that a layout gives.
    background: (page: number) => {
      onPage(page);
      return front.memo.watermark === undefined ? null : watermark(front.memo.watermark);
    },
    header: (page: number) => {
      const part = Math.max(0, at(page));
      return page === starts[part] ? null : headerOf((parts[part] ?? front).memo);
    },
    footer: (page: number, pages: number) => footerOf((parts[Math.max(0, at(page))] ?? front).memo, page, pages),
    content,
  };
};
