/** One file of several memos: outline and contents by memo, pages counted through, each memo with its own heads. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { MemoDocument } from '#shared/papers/memo/document.ts';
import { contentOf, footerOf, frameOf, headerOf, watermark } from './layout.ts';
import { FRONT, partOf, withBreaks } from './parts.ts';

export interface PackPart {
  /** printable, its contents chosen */ readonly memo: MemoDocument;
  readonly missing: number;
  readonly breaks: ReadonlySet<number>;
  readonly pages: number;
}

interface Measured {
  layout: { paddingLeft?: (i: number, node: unknown) => number };
}
/** Tables whose widths are asked for while they are measured. */
const tables = (content: unknown): Measured[] => {
  if (Array.isArray(content)) return content.flatMap(tables);
  if (content === null || typeof content !== 'object') return [];
  const { layout } = content as Partial<Measured>;
  return typeof layout?.paddingLeft === 'function' ? [content as Measured] : Object.values(content).flatMap(tables);
};
/** Told when the last table of a part is measured: before its pages are laid out, the one sign of life. */
const watchMeasuring = <T>(content: T, onMeasured: () => void): T => {
  const last = tables(content).at(-1);
  const asked = last?.layout.paddingLeft;
  if (last !== undefined && asked !== undefined)
    last.layout = {
      ...last.layout,
      paddingLeft: (i, node) => {
        onMeasured();
        return asked(i, node);
      },
    };
  return content;
};

export interface PackObserver {
  /** how many parts are measured */ readonly onMeasured: (parts: number) => void;
  /** which page has begun, as the whole is laid out */ readonly onPage: (page: number) => void;
}
/**
 * @param parts the first one is the front of the file
 */
export const packDefinition = (
  parts: readonly PackPart[],
  { onMeasured, onPage }: PackObserver,
): TDocumentDefinitions => {
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
    const own = contentOf(memo, missing, i === 0 ? FRONT : partOf(i));
    const stack = watchMeasuring(withBreaks(own, breaks), () => onMeasured(i + 1));
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
