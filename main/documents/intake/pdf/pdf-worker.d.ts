/** The part of the library that reads: it puts itself where the other part looks for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
