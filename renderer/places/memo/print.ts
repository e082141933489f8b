import type { PdfDocument } from './pdf-document.ts';

/** 200 dots per inch: what an office printer shows. */
const PRINT_SCALE = 200 / 72;

/** Draws every page for paper, asks the system's print dialog, then forgets them. */
export const printPdf = async (pdf: PdfDocument): Promise<void> => {
  const sheet = document.createElement('div');
  sheet.className = 'print-only';
  for (let page = 1; page <= pdf.pages; page += 1) {
    const canvas = document.createElement('canvas');
    await pdf.draw(page, canvas, PRINT_SCALE);
    sheet.append(canvas);
  }
  document.body.append(sheet);
  document.body.classList.add('printing');
  try {
    window.print();
  } finally {
    document.body.classList.remove('printing');
    sheet.remove();
  }
};
