/**
 * How many pages a memo takes and where they break, without writing a file. The words already shaped in the bundled family are kept from one memo to the next:
 * shaping them is most of what a layout costs, and forty memos share most of theirs.
 */
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import builderModule from 'pdfmake/js/LayoutBuilder.js';
import documentModule from 'pdfmake/js/PDFDocument.js';
import svgModule from 'pdfmake/js/SVGMeasure.js';
import { tableLayouts } from 'pdfmake/js/tableLayouts.js';
import { PAGE } from '../style.ts';

const unwrapped = <T extends object>(exported: T | { readonly default: T }): T =>
  'default' in exported ? exported.default : exported;
const LayoutBuilder = unwrapped(builderModule);
const PdfDocument = unwrapped(documentModule);
const SvgMeasure = unwrapped(svgModule);

/** @returns the number of pages that pdfmake makes of a definition */
export type Ruler = (definition: TDocumentDefinitions) => number;

/**
 * @param fonts the four faces of the one family, by name
 * @param mayRead the only files that may be read
 */
export const makeRuler = (fonts: object, mayRead: (path: string) => boolean): Ruler => {
  const pdf = new PdfDocument(fonts, {}, {}, {}, { autoFirstPage: false, font: null }, null, mayRead);
  return ({ content, defaultStyle, background, header, footer, pageMargins, pageBreakBefore }) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = Array.isArray(pageMargins) ? pageMargins : [];
    const builder = new LayoutBuilder(
      { ...PAGE, orientation: 'portrait' },
      { left, top, right, bottom },
      new SvgMeasure(),
    );
    builder.registerTableLayouts(tableLayouts);
    return builder.layoutDocument(
      content,
      pdf,
      {},
      defaultStyle ?? {},
      background,
      header,
      footer,
      undefined,
      pageBreakBefore,
    ).length;
  };
};
