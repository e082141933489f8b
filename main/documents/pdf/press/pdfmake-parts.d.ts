/** The parts of pdfmake that its own types do not know: they know only the whole. Node hands them over wrapped, a bundler unwrapped. */
type Exported<T> = T | { readonly default: T };
declare module 'pdfmake/js/PDFDocument.js' {
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
    provideFont(
      family: string,
      bold: boolean,
      italics: boolean,
    ): {
      readonly name: string;
      /** what each word became once shaped: glyphs and their places */ layoutCache: object;
    };
    file(source: string, options: object): void;
    annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): unknown;

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
  class Renderer {
    constructor(pdf: object, onProgress?: (done: number) => void);
    readonly pdfDocument: object;
    renderPages(pages: readonly unknown[]): void;
    renderLine(line: object, x: number, y: number): void;
    renderVector(vector: object): void;
    renderImage(image: object): void;
    renderSVG(svg: object): void;
    beginClip(rect: object): void;
    endClip(): void;
  }
  const exported: Exported<typeof Renderer>;
  export = exported;
}
declare module 'pdfmake/js/LayoutBuilder.js' {
  class LayoutBuilder {
    constructor(
      pageSize: { width: number; height: number; orientation: 'portrait' },
      pageMargins: { left: number; top: number; right: number; bottom: number },
      svg: object,
    );
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
    tryLayoutDocument(...args: unknown[]): unknown;
    addBackground(background: unknown): void;
    addHeadersAndFooters(header: unknown, footer: unknown): void;
    processNode(node: object, isVerticalAlignmentAllowed?: boolean): void;
    processRow(row: object): unknown;
    processVerticalContainer(node: object): void;
    readonly writer: { context(): { readonly availableHeight: number } };
    processList(ordered: boolean, node: object): void;
    buildNextLine(node: object): object | null;
  }
  const exported: Exported<typeof LayoutBuilder>;
  export = exported;
}
