/** The library as its authors pack it: half the size, the same functions. */
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export * from 'pdfjs-dist/legacy/build/pdf.mjs';
}
/** The part of it that reads: it puts itself where the other part looks for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
