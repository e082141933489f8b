import { useEffect, useRef, useState } from 'react';
import { useT } from '#renderer/ground/language/language.tsx';
import type { PdfDocument } from './pdf-document.ts';

/** Points of an A4 page; the window shows it at this many pixels wide. */
const PAGE_POINTS = 595.28;
const SHOWN_WIDTH = 820;

const Page = ({ document: pdf, number }: { readonly document: PdfDocument; readonly number: number }) => {
  const t = useT();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(number <= 2);
  const [text, setText] = useState('');
  useEffect(() => {
    const element = canvas.current;
    if (!element || near) return;
    const watcher = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && setNear(true), {
      rootMargin: '1200px',
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [near]);
  useEffect(() => {
    if (!near || !canvas.current) return;
    let gone = false;
    const scale = (SHOWN_WIDTH / PAGE_POINTS) * Math.max(1, window.devicePixelRatio);
    void pdf.draw(number, canvas.current, scale);
    void pdf.text(number).then((words) => !gone && setText(words));
    return () => {
      gone = true;
    };
  }, [near, number, pdf]);
  return (
    <li className="pdf-page">
      <canvas ref={canvas} role="img" aria-label={t('preview.page', { page: number, pages: pdf.pages })} />
      <p className="hidden">{text}</p>
    </li>
  );
};

/** The memo as it will be on paper, page under page; each page carries its words for a screen reader. */
export const PdfPages = ({ document: pdf }: { readonly document: PdfDocument }) => (
  <ol className="pdf-pages">
    {Array.from({ length: pdf.pages }, (_, i) => i + 1).map((number) => (
      <Page key={number} document={pdf} number={number} />
    ))}
  </ol>
);
