/** A pack as one page of HTML: what a screen reader reads, and what Chromium prints as a tagged PDF. */
import { type Entry, type Faces, htmlPage, memoBody } from '../html.ts';
import { type PackOptions, packFront, packMemo } from './pack.ts';

/**
 * @param onProgress told after each memo, from 0 to 1
 * @returns a whole page; its contents lead to each memo, and each memo's own to its sections
 */
export const packHtml = (pack: PackOptions, onProgress: (done: number) => void, fonts?: Faces): string => {
  const entries: Entry[] = [];
  const articles = pack.dossiers.map((_, i) => {
    const memo = packMemo(pack, i);
    const anchor = `memo-${i + 1}`;
    entries.push({ text: memo.title, anchor });
    const article = `<article class="page">${memoBody(memo, anchor)}</article>`;
    onProgress((i + 1) / pack.dossiers.length);
    return article;
  });
  const front = packFront(pack);
  return htmlPage(front, `${memoBody(front, 'front', entries)}${articles.join('')}`, fonts);
};
