import { whenOnDisk } from '#renderer/ground/saving/final.ts';
import { ok, type Result } from '#shared/contract/failures.ts';
import type { PdfDocument } from './pdf-document.ts';

/** 200 dots per inch: what an office printer shows. */
const PRINT_SCALE = 200 / 72;

const print = async (pdf: PdfDocument): Promise<Result<null>> => {
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
  return ok(null);
};
/** Draws every page for paper, asks the system's print dialog, then forgets them. A paper leaves the house: nothing may be unsaved. */
export const printPdf = (pdf: PdfDocument): Promise<Result<null>> => whenOnDisk(() => print(pdf));
