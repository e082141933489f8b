/** The parts of pdfmake that its own types do not know: they know only the whole. Node hands them over wrapped, a bundler unwrapped. */
type Exported<T> = T | { readonly default: T };
declare module 'pdfmake/js/PDFDocument.js' {
  /** A face as one file uses it. */
  interface Face {
    readonly name: string;
    /** what each word became once shaped: glyphs and their places */ layoutCache: object;
  }
  class PdfDocument {
    constructor(
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      files: null,
      mayRead: (path: string) => boolean,
    );
    provideFont(family: string, bold: boolean, italics: boolean): Face;
    file(source: string, options: object): void;
    on(event: 'data', take: (chunk: Uint8Array) => void): void;
    on(event: 'end', done: () => void): void;
    on(event: 'error', failed: (error: Error) => void): void;
    end(): void;
  }
  const exported: Exported<typeof PdfDocument>;
  export = exported;
}
declare module 'pdfmake/js/SVGMeasure.js' {
  const exported: Exported<new () => object>;
  export = exported;
}
declare module 'pdfmake/js/tableLayouts.js' {
  export const tableLayouts: object;
}
declare module 'pdfmake/js/Renderer.js' {
  const exported: Exported<
    new (
      pdf: object,
      onProgress?: (done: number) => void,
    ) => { renderPages(pages: readonly unknown[]): void }
  >;
  export = exported;
}
declare module 'pdfmake/js/LayoutBuilder.js' {
  const exported: Exported<
    new (
      pageSize: { width: number; height: number; orientation: 'portrait' },
      pageMargins: { left: number; top: number; right: number; bottom: number },
      svg: object,
    ) => {
      registerTableLayouts(layouts: object): void;
      layoutDocument(
        content: unknown,
        pdf: object,
        styles: object,
        defaultStyle: object,
        background: unknown,
        header: unknown,
        footer: unknown,
        watermark: undefined,
        pageBreakBefore: unknown,
      ): readonly unknown[];
    }
  >;
  export = exported;
}
