/** The parts of pdfmake that lay out without writing; its own types know only the whole. Node hands them over wrapped, a bundler unwrapped. */
type Exported<T> = T | { readonly default: T };
declare module 'pdfmake/js/PDFDocument.js' {
  const exported: Exported<
    new (
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      files: null,
      mayRead: (path: string) => boolean,
    ) => object
  >;
  export = exported;
}
declare module 'pdfmake/js/SVGMeasure.js' {
  const exported: Exported<new () => object>;
  export = exported;
}
declare module 'pdfmake/js/tableLayouts.js' {
  export const tableLayouts: object;
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
