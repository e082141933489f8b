/** Reading back the PDF for the preview. The library is only fetched when a memo is looked at; it runs in a worker of its own. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

export interface PdfDocument {
  readonly pages: number;
  /** Draws one page. @param scale pixels per point @returns when it is drawn */
  readonly draw: (page: number, canvas: HTMLCanvasElement, scale: number) => Promise<void>;
  /** the words of a page, for a screen reader and for search */ readonly text: (page: number) => Promise<string>;
  /**
   * Lays the words of a page over its picture, transparent, where they can be selected. One point is as large as --total-scale-factor says.
   * @returns when they lie there
   */
  readonly lay: (page: number, over: HTMLElement) => Promise<void>;
  readonly close: () => void;
}

/** @param bytes of a whole PDF; they are copied */
export const openPdf = async (bytes: Uint8Array): Promise<PdfDocument> => {
  // The legacy build runs on the oldest Chromium that the application may be started with.
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = workerAddress;
  const task = pdfjs.getDocument({ data: bytes.slice(), enableXfa: false, disableFontFace: false, useWasm: false });
  const pdf: PDFDocumentProxy = await task.promise;
  let closed = false;
  /** A page that is being drawn when another memo is asked for is given up: that is no fault. */
  const unlessClosed = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (closed) return otherwise;
      throw error;
    }
  };
  return {
    pages: pdf.numPages,
    draw: (number, canvas, scale) =>
      unlessClosed(async () => {
        const page = await pdf.getPage(number);
        const viewport = page.getViewport({ scale });
        canvas.width = Math.floor(viewport.width);
        canvas.height = Math.floor(viewport.height);
        await page.render({ canvas, viewport }).promise;
      }, undefined),
    text: (number) =>
      unlessClosed(async () => {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent();
        return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
      }, ''),
    lay: (number, over) =>
      unlessClosed(async () => {
        const page = await pdf.getPage(number);
        const container = document.createElement('div');
        const layer = new pdfjs.TextLayer({
          textContentSource: await page.getTextContent(),
          container,
          viewport: page.getViewport({ scale: 1 }),
        });
        await layer.render();
        // Another page may have been asked for meanwhile: what is laid last is whole.
        over.style.setProperty('--min-font-size', container.style.getPropertyValue('--min-font-size'));
        over.replaceChildren(...container.childNodes);
      }, undefined),
    close: () => {
      closed = true;
      void task.destroy();
    },
  };
};
