/** A PDF opened for its words and the fields of its forms, by the library that also shows memos. Nothing in it is run: neither scripts nor links. */
import { letterSpread, type PageText, type PdfPage } from './placed.ts';

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type Document = Awaited<ReturnType<Library['getDocument']>['promise']>;
type Page = Awaited<ReturnType<Document['getPage']>>;

/** The library warns that nothing can be drawn here, which nobody asks of it. */
const loadLibrary = async (): Promise<Library> => {
  const { warn } = console;
  console.warn = () => {};
  try {
    const globals = globalThis as { DOMMatrix?: unknown; Path2D?: unknown };
    globals.DOMMatrix ??= class {};
    globals.Path2D ??= class {};
    await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.min.mjs');
  } finally {
    console.warn = warn;
  }
};

interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
  readonly fontName: string;
}
type Matrix = readonly [number, number, number, number, number, number];
const times = (m: Matrix, t: readonly number[]): Matrix => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = t;
  return [
    m[0] * a + m[2] * b,
    m[1] * a + m[3] * b,
    m[0] * c + m[2] * d,
    m[1] * c + m[3] * d,
    m[0] * e + m[2] * f + m[4],
    m[1] * e + m[3] * f + m[5],
  ];
};

interface Printed extends Omit<PageText, 'spread'> {
  readonly font: string;
  /** quarter turns of the text on the page */ readonly turn: number;
}
const printedTexts = (items: readonly TextItem[], view: Matrix): Printed[] =>
  items.flatMap((item) => {
    if (item.str.trim() === '') return [];
    const [a, b, c, d, x, y] = times(view, item.transform);
    const size = Math.hypot(c, d) || 1;
    const turn = ((Math.round(Math.atan2(b, a) / (Math.PI / 2)) % 4) + 4) % 4;
    // Turned so that the text runs to the right.
    const [left, baseline] = turn === 0 ? [x, y] : turn === 1 ? [y, -x] : turn === 2 ? [-x, -y] : [-y, x];
    const lead = /^\s*/.exec(item.str)?.[0].length ?? 0;
    const text = item.str.trim();
    const share = (item.width * lead) / Math.max(1, item.str.length);
    return [
      {
        text,
        left: left + share * 0.6,
        right: left + item.width,
        baseline,
        size,
        bold: false,
        isField: false,
        font: item.fontName,
        turn,
      },
    ];
  });

const BOLDER = 1.04;
/** Fonts have no readable names: one whose letters stand wider than those of the commonest is its bold. */
const withBold = (texts: readonly Printed[]): PageText[] => {
  const fonts = new Map<string, { count: number; spreads: number[] }>();
  for (const text of texts) {
    const font = fonts.get(text.font) ?? { count: 0, spreads: [] };
    font.count += text.text.length;
    const spread = letterSpread(text);
    if (spread !== null) font.spreads.push(spread);
    fonts.set(text.font, font);
  }
  const median = (values: readonly number[]): number | null =>
    [...values].sort((a, b) => a - b)[values.length >> 1] ?? null;
  const spreads = [...fonts].flatMap(([font, f]) => {
    const spread = median(f.spreads);
    return spread === null ? [] : [{ font, spread }];
  });
  const plain = Math.min(...spreads.map((s) => s.spread));
  const bold = new Set(spreads.filter((s) => s.spread > plain * BOLDER).map((s) => s.font));
  return texts.map(({ font, turn: _turn, ...text }) => ({
    ...text,
    bold: bold.has(font),
    spread: spreads.find((s) => s.font === font)?.spread ?? 1,
  }));
};

interface Widget {
  readonly subtype: string;
  readonly fieldType?: string | null;
  readonly fieldValue?: unknown;
  readonly rect: readonly number[];
  readonly hidden?: boolean;
}
const FIELD_SIZE = 10;
/** What is typed in the fields of a form: texts and choices; ticks say nothing of money. */
const fieldTexts = (widgets: readonly Widget[], view: Matrix): PageText[] =>
  widgets.flatMap((w) => {
    if (w.subtype !== 'Widget' || (w.fieldType !== 'Tx' && w.fieldType !== 'Ch')) return [];
    const value = Array.isArray(w.fieldValue) ? w.fieldValue.join(', ') : w.fieldValue;
    const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
    if (text === '') return [];
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = w.rect;
    const corners = [times(view, [1, 0, 0, 1, x0, y0]), times(view, [1, 0, 0, 1, x1, y1])];
    const xs = corners.map((c) => c[4]);
    const ys = corners.map((c) => c[5]);
    const size = Math.min(FIELD_SIZE, Math.max(...ys) - Math.min(...ys));
    const middle = (Math.min(...ys) + Math.max(...ys)) / 2;
    return [
      {
        text,
        left: Math.min(...xs) + 1,
        right: Math.max(...xs) - 1,
        baseline: middle + size * 0.35,
        size,
        bold: false,
        spread: 1,
        isField: true,
      },
    ];
  });

const readPage = async (page: Page, number: number): Promise<PdfPage> => {
  const { transform, width } = page.getViewport({ scale: 1 });
  const view = transform as unknown as Matrix;
  const { items } = await page.getTextContent();
  const printed = printedTexts(items.filter((i) => 'str' in i) as readonly TextItem[], view);
  const turns = [0, 1, 2, 3].map((t) => printed.filter((p) => p.turn === t).length);
  const main = turns.indexOf(Math.max(...turns));
  // Words along the margin stand apart from the table, and after it.
  const along = printed.filter((p) => p.turn !== main && /\d/.test(p.text));
  const straight = printed.filter((p) => p.turn === main);
  const bottom = Math.max(0, ...straight.map((p) => p.baseline));
  const aside = along.map((p, i) => ({ ...p, left: 0, right: width, baseline: bottom + (i + 2) * 20, size: 10 }));
  const widgets = main === 0 ? ((await page.getAnnotations()) as readonly Widget[]) : [];
  return { number, width, texts: [...withBold([...straight, ...aside]), ...fieldTexts(widgets, view)] };
};

const MAX_PAGES = 150;
/** The mark of its end stands in the last bytes of a file, whatever was written after it. */
const END_BYTES = 65_536;
export type PdfRead =
  | { readonly ok: true; readonly pages: readonly PdfPage[] }
  | { readonly ok: false; readonly why: 'locked' | 'broken' | 'dynamicForm' | 'pages' | 'scanned' };

/** @param bytes of a file that begins as a PDF; they are copied */
export const readPdf = async (bytes: Uint8Array): Promise<PdfRead> => {
  // What the library makes of a file that was cut short is part of it, and nobody would know which.
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-END_BYTES).includes('%%EOF'))
    return { ok: false, why: 'broken' };
  const library = await loadLibrary();
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PAGES) return { ok: false, why: 'pages' };
    const pages: PdfPage[] = [];
    for (let n = 1; n <= document.numPages; n += 1) {
      const page = await document.getPage(n);
      pages.push(await readPage(page, n));
      page.cleanup();
    }
    const words = pages.flatMap((p) => p.texts.map((t) => t.text));
    // The one page that a form in an older technique shows to whoever cannot run it.
    if (pages.length === 1 && /please wait|veuillez patienter/i.test(words.slice(0, 3).join(' ')))
      return { ok: false, why: 'dynamicForm' };
    return words.length === 0 ? { ok: false, why: 'scanned' } : { ok: true, pages };
  } catch (error) {
    const { name } = error as Error;
    return { ok: false, why: name === 'PasswordException' ? 'locked' : 'broken' };
  } finally {
    await task.destroy();
  }
};
