/** The picture of a page, and over it its words: what is selected there is the passage that is cited. */

import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useT } from '#renderer/ground/language/language.tsx';
import { selectPassage, useOpenPage, zoomBy } from '#renderer/ground/state/open-page.ts';
import type { PdfDocument } from '#renderer/places/memo/pdf-document.ts';

/** Points of an A4 page. */
const PAGE_POINTS = 595.28;
/** Sharp enough in the widest panel. */
const DRAWN_WIDTH = 900;

/** The lines of the page, in the order in which they are read. */
const linesOf = (words: HTMLElement): readonly HTMLElement[] =>
  [...words.querySelectorAll<HTMLElement>('span')].filter((line) => line.textContent.trim() !== '');

/** Moves the selection by whole lines, so that a passage is chosen without a mouse. */
const selectLine = (words: HTMLElement, by: 1 | -1, isMore: boolean): void => {
  const lines = linesOf(words);
  const selection = getSelection();
  const focus = selection?.focusNode ?? null;
  const at = words.contains(focus) ? lines.findIndex((line) => line.contains(focus)) : -1;
  const next = lines[at === -1 ? (by === 1 ? 0 : lines.length - 1) : at + by];
  if (!selection || !next) return;
  if (isMore && at !== -1) selection.extend(next, by === 1 ? next.childNodes.length : 0);
  else selection.setBaseAndExtent(next, 0, next, next.childNodes.length);
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
};

const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
  const { currentTarget } = event;
  if (by !== null && !event.ctrlKey && !event.altKey) selectLine(currentTarget, by, event.shiftKey);
  else if (event.key === 'Escape' && currentTarget.contains(getSelection()?.anchorNode ?? null))
    getSelection()?.removeAllRanges();
  else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey))
    getSelection()?.selectAllChildren(currentTarget);
  else return;
  event.preventDefault();
};

/** What is selected on the page is kept while one presses a button elsewhere; another page has nothing selected. */
const useSelectedPassage = (words: () => HTMLElement | null): void => {
  useEffect(() => {
    const listen = (): void => {
      const selection = getSelection();
      if (words()?.contains(selection?.anchorNode ?? null)) selectPassage(selection?.toString() ?? '');
      else if (selection?.isCollapsed && words()?.contains(document.activeElement)) selectPassage('');
    };
    document.addEventListener('selectionchange', listen);
    return () => document.removeEventListener('selectionchange', listen);
  }, [words]);
};

export const PageSheet = ({
  id,
  pdf,
  page,
}: {
  readonly id: string;
  readonly pdf: PdfDocument;
  readonly page: number;
}) => {
  const t = useT();
  const zoom = useOpenPage((s) => s.zooms[id] ?? 1);
  const sheet = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const getWords = useRef(() => words.current);
  useSelectedPassage(getWords.current);
  const scale = (DRAWN_WIDTH * Math.max(1, zoom)) / PAGE_POINTS;
  useEffect(() => {
    const picture = canvas.current;
    if (!picture) return;
    // A page may be of another width than the one before it: a point is as large as what was drawn says.
    const fit = (): void =>
      words.current?.style.setProperty('--total-scale-factor', `${(picture.clientWidth * scale) / picture.width}`);
    const observer = new ResizeObserver(fit);
    observer.observe(picture);
    void pdf.draw(page, picture, scale).then(fit);
    return () => observer.disconnect();
  }, [pdf, page, scale]);
  useEffect(() => {
    if (words.current) void pdf.lay(page, words.current);
  }, [pdf, page]);
  useEffect(() => {
    const { current } = sheet;
    if (!current) return;
    // Not passive: the wheel with Ctrl is for the page, not for the window.
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoomBy(id, event.deltaY < 0 ? 1 : -1);
    };
    current.addEventListener('wheel', wheel, { passive: false });
    return () => current.removeEventListener('wheel', wheel);
  }, [id]);
  return (
    <div ref={sheet} className="page-scroll">
      <div className="page-sheet" style={{ width: `${zoom * 100}%` }}>
        <canvas ref={canvas} className="page-canvas" role="img" aria-label={t('panel.pageOf', { page })} />
        <div
          ref={words}
          className="page-words"
          role="document"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: words that are selected by keys too
          tabIndex={0}
          aria-label={t('panel.words', { page })}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  );
};
