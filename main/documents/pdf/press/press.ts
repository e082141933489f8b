/**
 * Lays out and writes with the parts of pdfmake, put together by us for one reason: words once shaped in the bundled family are kept from one layout and from
 * one file to the next. Shaping is most of what a memo costs, and memos share most of their words. Nothing here can fetch: there is no resolver of addresses.
 */
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import builderModule from 'pdfmake/js/LayoutBuilder.js';
import documentModule from 'pdfmake/js/PDFDocument.js';
import rendererModule from 'pdfmake/js/Renderer.js';
import svgModule from 'pdfmake/js/SVGMeasure.js';
import { tableLayouts } from 'pdfmake/js/tableLayouts.js';
import { PAGE } from '../style.ts';
import { floatingLayout } from './floats.ts';
import { taggedLayout, taggedPaper, taggedRenderer } from './tagged.ts';

const unwrapDefault = <T extends object>(exported: T | { readonly default: T }): T =>
  'default' in exported ? exported.default : exported;
const LayoutBuilder = unwrapDefault(builderModule);
const PdfDocument = unwrapDefault(documentModule);
const Renderer = unwrapDefault(rendererModule);
const SvgMeasure = unwrapDefault(svgModule);

/** Words kept of one face: the file that finds more begins anew, so that a process that prints all year does not grow. */
const KEPT_WORDS = 20_000;

export interface Press {
  /** @returns how many pages a definition makes, without writing a file */
  readonly pages: (definition: TDocumentDefinitions) => number;
  /** @param onProgress told from 0 to 1 as pages are written; layout comes before */
  readonly file: (definition: TDocumentDefinitions, onProgress?: (done: number) => void) => Promise<Uint8Array>;
}

/**
 * @param fonts the four faces of the one family, by name
 * @param mayRead the only files that may be read
 */
export const makePress = (fonts: object, mayRead: (path: string) => boolean): Press => {
  const shaped = new Map<string, object>();
  const keptOf = (face: string): object => {
    const kept = shaped.get(face) ?? Object.create(null);
    shaped.set(face, kept);
    return kept;
  };
  const Layout = taggedLayout(floatingLayout(LayoutBuilder));
  const Press = taggedRenderer(Renderer);
  class Paper extends taggedPaper(PdfDocument) {
    override provideFont(family: string, bold: boolean, italics: boolean) {
      const face = super.provideFont(family, bold, italics);
      // The same words in the same face take the same glyphs, whichever file they stand in.
      face.layoutCache = keptOf(face.name);
      return face;
    }
  }
  const paper = (options: object): Paper =>
    new Paper(fonts, {}, {}, {}, { ...options, autoFirstPage: false, font: null }, null, mayRead);
  let scratch: Paper | null = null;
  const forget = (): void => {
    if ([...shaped.values()].every((kept) => Object.keys(kept).length <= KEPT_WORDS)) return;
    shaped.clear();
    scratch = null;
  };
  const layPages = (definition: TDocumentDefinitions, on: Paper) => {
    const { content, defaultStyle, background, header, footer, pageMargins, pageBreakBefore } = definition;
    const [left = 0, top = 0, right = 0, bottom = 0] = Array.isArray(pageMargins) ? pageMargins : [];
    const builder = new Layout({ ...PAGE, orientation: 'portrait' }, { left, top, right, bottom }, new SvgMeasure());
    builder.registerTableLayouts(tableLayouts);
    const pages = builder.layoutDocument(
      content,
      on,
      {},
      defaultStyle ?? {},
      background,
      header,
      footer,
      undefined,
      pageBreakBefore,
    );
    return { pages, tree: builder.tree };
  };
  return {
    pages: (definition) => {
      scratch ??= paper({});
      return layPages(definition, scratch).pages.length;
    },
    file: async (definition, onProgress) => {
      forget();
      // A file of no other standard is one for everybody; what says so is written from 1.7 on.
      const { version = '1.7', subset = 'PDF/UA', displayTitle, language, info = {}, files = {} } = definition;
      const on = paper({
        pdfVersion: version,
        subset,
        tagged: true,
        displayTitle,
        compress: true,
        lang: language,
        info: Object.fromEntries(
          Object.entries(info)
            .filter(([, value]) => value)
            .map(([key, value]) => [`${key.charAt(0).toUpperCase()}${key.slice(1)}`, value]),
        ),
      });
      for (const file of Object.values(files)) on.file(String(file.src), file);
      const laid = layPages(definition, on);
      new Press(on, onProgress, laid.tree).renderPages(laid.pages);
      const chunks: Uint8Array[] = [];
      return new Promise((resolve, reject) => {
        on.on('data', (chunk) => chunks.push(chunk));
        on.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
        on.on('error', reject);
        on.end();
      });
    },
  };
};
