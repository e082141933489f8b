/**
 * Number of pages, read from the page objects of a PDF that pdfmake or Chromium wrote for us. A whole line is asked for: a title that contains
 * `/Type /Page` stands inside a string, on one line with its key, and is not counted.
 */
export const pageCount = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/^(?:<<)?\/Type \/Page$/gm)?.length ?? 0;
