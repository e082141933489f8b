/**
 * pdfmake's own layout, renderer and paper, each told what a thing is: a heading, a table and its headings, a picture and its words. The file that comes out is
 * tagged, so that a screen reader follows it and figures are copied out in order; its pixels are those of an untagged one.
 *
 * The layout builds the tree in the order of the document and hangs an element on every line and picture; the renderer opens and closes marked content as it
 * draws them. What is drawn beside the text (rules, fills, what stands behind, above and below the page) is an artifact, which no reader says.
 */
import type LayoutBuilderModule from 'pdfmake/js/LayoutBuilder.js';
import type PdfDocumentModule from 'pdfmake/js/PDFDocument.js';
import type RendererModule from 'pdfmake/js/Renderer.js';

type ClassOf<M> = M extends { readonly default: infer T } ? T : M;
export type LayoutClass = Extract<ClassOf<typeof LayoutBuilderModule>, abstract new (...args: never[]) => unknown>;
type RendererClass = Extract<ClassOf<typeof RendererModule>, abstract new (...args: never[]) => unknown>;
type PaperClass = Extract<ClassOf<typeof PdfDocumentModule>, abstract new (...args: never[]) => unknown>;

/** What blocks say of themselves, beside what pdfmake knows of them. */
export interface Told {
  /** of the structure of PDF: H1, H2, Caption, Figure, Sect… */ readonly role?: string;
  /** of a picture, in words */ readonly alt?: string;
  /** a table by which things are placed, which is no table */ readonly layoutOnly?: boolean;
  /** first rows of a table that name its columns */ readonly heads?: number;
  /** the first cell of each row names it */ readonly rowHeads?: boolean;
  /** about how tall, in points, when it may stand before its neighbours that float too */ readonly floats?: number;
}
interface Struct {
  readonly dictionary: { readonly data: Record<string, unknown> };
  readonly add: (child: unknown) => unknown;
  readonly end: () => void;
}
export interface Element {
  readonly role: string;
  readonly kids: Element[];
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
  readonly colSpan?: number;
  /** its kind, when it is no content */ readonly artifact?: string;
  /** a heading row, drawn again on later pages */ readonly repeats?: boolean;
  struct?: Struct;
  /** the first page on which it was drawn */ page?: object;
}
interface LaidNode extends Told {
  readonly text?: unknown;
  readonly stack?: unknown;
  readonly columns?: unknown;
  readonly table?: unknown;
  readonly ul?: LaidNode[];
  readonly ol?: LaidNode[];
  readonly toc?: unknown;
  readonly svg?: unknown;
  readonly image?: unknown;
  readonly colSpan?: number;
  readonly _span?: boolean;
  element?: Element;
}
interface LaidLine {
  readonly inlines: readonly {
    readonly text: string;
    readonly link?: unknown;
    readonly linkToPage?: unknown;
    readonly linkToDestination?: unknown;
  }[];
  element?: Element;
}
interface Row {
  readonly tableNode?: LaidNode;
  readonly rowIndex?: number;
}

const makeArtifact = (kind: string): Element => ({ role: '', kids: [], artifact: kind });
/** Elements that hold others, never words of their own: an empty one is left out. */
const GROUPING = new Set(['Document', 'Sect', 'Div', 'Part', 'TR', 'L', 'TOC', 'Table']);
/** Elements whose text needs no paragraph of its own. */
const HOLDS_TEXT = new Set(['TD', 'TH', 'LBody', 'TOCI', 'Caption', 'H1', 'H2', 'H3']);

const roleOf = (node: LaidNode, inside: string): string | null => {
  if (node.role !== undefined) return node.role;
  if (node.ul !== undefined || node.ol !== undefined) return 'L';
  if (node.table !== undefined) return node.layoutOnly === true ? null : 'Table';
  if (node.toc !== undefined) return 'TOC';
  if (node.svg !== undefined || node.image !== undefined) return 'Figure';
  const isText = node.text !== undefined && node.stack === undefined && node.columns === undefined;
  return isText && !HOLDS_TEXT.has(inside) ? 'P' : null;
};

interface CellsOfRow {
  readonly scope: (column: number) => 'Row' | 'Column' | null;
  readonly repeats: boolean;
  next: number;
}

export const taggedLayout = (Base: LayoutClass) =>
  class extends Base {
    tree: Element = { role: 'Document', kids: [] };
    at: Element = this.tree;
    row: CellsOfRow | null = null;

    override tryLayoutDocument(...args: unknown[]): unknown {
      this.tree = { role: 'Document', kids: [] };
      this.at = this.tree;
      return super.tryLayoutDocument(...args);
    }
    within<T>(element: Element, work: () => T): T {
      const before = this.at;
      this.at = element;
      try {
        return work();
      } finally {
        this.at = before;
      }
    }
    outsideRow<T>(row: CellsOfRow | null, work: () => T): T {
      const before = this.row;
      this.row = row;
      try {
        return work();
      } finally {
        this.row = before;
      }
    }
    child(element: Element): Element {
      this.at.kids.push(element);
      return element;
    }
    override addBackground(background: unknown): void {
      this.within(makeArtifact('Background'), () => super.addBackground(background));
    }
    override addHeadersAndFooters(header: unknown, footer: unknown): void {
      this.within(makeArtifact('Pagination'), () => super.addHeadersAndFooters(header, footer));
    }
    cell(row: CellsOfRow, { colSpan = 1 }: LaidNode): Element {
      const scope = row.scope(row.next);
      row.next += 1;
      return this.child({
        role: scope === null ? 'TD' : 'TH',
        kids: [],
        repeats: row.repeats,
        ...(scope === null ? {} : { scope }),
        ...(colSpan > 1 ? { colSpan } : {}),
      });
    }
    override processNode(node: LaidNode, vertical = false): void {
      if (this.at.artifact !== undefined) {
        super.processNode(node, vertical);
        return;
      }
      const place = vertical && this.row !== null && node._span !== true ? this.cell(this.row, node) : this.at;
      this.outsideRow(null, () =>
        this.within(place, () => {
          const role = roleOf(node, this.at.role);
          const element =
            role === null
              ? this.at
              : this.child({ role, kids: [], ...(node.alt === undefined ? {} : { alt: node.alt }) });
          node.element = element;
          this.within(element, () => super.processNode(node, vertical));
        }),
      );
    }
    override processRow(args: Row): unknown {
      const { tableNode: table, rowIndex = 0 } = args;
      if (this.at.artifact !== undefined || table === undefined || table.layoutOnly === true)
        return this.outsideRow(null, () => super.processRow(args));
      const heads = table.heads ?? 0;
      const isHead = rowIndex < heads;
      const names = table.rowHeads ?? heads > 0;
      const row: CellsOfRow = {
        next: 0,
        repeats: isHead,
        scope: (column) => (isHead ? 'Column' : names && column === 0 ? 'Row' : null),
      };
      const line = this.child({ role: 'TR', kids: [] });
      return this.outsideRow(row, () => this.within(line, () => super.processRow(args)));
    }
    override processList(ordered: boolean, node: LaidNode): void {
      for (const item of (ordered ? node.ol : node.ul) ?? [])
        if (item.role === undefined) Object.assign(item, { role: 'LBody' });
      super.processList(ordered, node);
    }
    override buildNextLine(node: object): LaidLine | null {
      const line = super.buildNextLine(node) as LaidLine | null;
      if (line !== null) line.element = this.at;
      return line;
    }
  };

/** What pdfkit can do and its types do not say. */
interface Marking {
  readonly page: object;
  addPage: (...args: unknown[]) => unknown;
  struct: (role: string, options?: object) => Struct;
  addStructure: (struct: Struct) => void;
  markStructureContent: (role: string) => unknown;
  markContent: (name: string, options: object) => void;
  endMarkedContent: () => void;
  /** the link whose annotations are written now */ openLink: {
    readonly struct: Struct;
    readonly words: string;
  } | null;
}

export const taggedPaper = (Base: PaperClass) =>
  class extends Base {
    openLink: { readonly struct: object; readonly words: string } | null = null;

    override annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): unknown {
      if (this.openLink !== null) {
        options.structParent = this.openLink.struct;
        // A String object is what pdfkit writes as text; a primitive would be a name.
        options.Contents ??= new String(this.openLink.words);
      }
      return super.annotate(x, y, width, height, options);
    }
  };

const LAYOUT = makeArtifact('Layout');
const isLinked = ({ inlines }: LaidLine): boolean =>
  inlines.some(
    (i) => i.linkToPage !== undefined || i.linkToDestination !== undefined || (i.link !== undefined && i.link !== null),
  );

/** The tree of the document, written in the file element by element; what groups nothing is left out. */
const addStructure = (paper: Marking, element: Element, above: Struct | null): void => {
  if (element.kids.length === 0 && GROUPING.has(element.role)) return;
  let parent = above;
  if (element.role === 'LBody' && parent !== null) {
    const item = paper.struct('LI');
    parent.add(item);
    parent = item;
  }
  const { role, alt, scope, colSpan } = element;
  const struct = paper.struct(role, {
    ...(alt === undefined ? {} : { alt }),
    ...(scope === undefined ? {} : { scope }),
  });
  if (colSpan !== undefined)
    struct.dictionary.data.A = { ...(struct.dictionary.data.A ?? {}), O: 'Table', ColSpan: colSpan };
  if (parent === null) paper.addStructure(struct);
  else parent.add(struct);
  element.struct = struct;
  for (const kid of element.kids) addStructure(paper, kid, struct);
};
/** A line that leads somewhere, drawn as a link of its own below its element. */
const asLink = (paper: Marking, above: Struct, line: LaidLine, draw: () => void): void => {
  const link = paper.struct('Link');
  above.add(link);
  link.add(paper.markStructureContent('Link'));
  paper.openLink = {
    struct: link,
    words: line.inlines
      .map((i) => i.text)
      .join('')
      .trim(),
  };
  draw();
  paper.openLink = null;
  paper.endMarkedContent();
  // An annotation takes the page on which its element ends.
  link.end();
};

export const taggedRenderer = (Base: RendererClass) =>
  class extends Base {
    open: Element | null = null;
    readonly tree: Element;

    constructor(pdf: object, tell: ((done: number) => void) | undefined, tree: Element) {
      super(pdf, tell);
      this.tree = tree;
    }
    get paper(): Marking {
      return this.pdfDocument as unknown as Marking;
    }
    override renderPages(pages: readonly unknown[]): void {
      const { paper } = this;
      addStructure(paper, this.tree, null);
      const add = paper.addPage;
      // What is open ends with its page.
      paper.addPage = (...args) => {
        this.close();
        return add.apply(paper, args);
      };
      super.renderPages(pages);
      this.close();
      paper.addPage = add;
    }
    close(): void {
      if (this.open === null) return;
      this.paper.endMarkedContent();
      this.open = null;
    }
    /** One sequence for what follows on of the same element. */
    begin(element: Element): void {
      if (this.open === element) return;
      this.close();
      if (element.artifact !== undefined) this.paper.markContent('Artifact', { type: element.artifact });
      else element.struct?.add(this.paper.markStructureContent(element.role));
      this.open = element;
    }
    drawnAs(element: Element | undefined): Element {
      if (element === undefined) return LAYOUT;
      if (element.artifact !== undefined) return element;
      if (element.struct === undefined) return LAYOUT;
      if (element.repeats !== true) return element;
      const { page } = this.paper;
      element.page ??= page;
      return element.page === page ? element : LAYOUT;
    }
    override renderLine(line: LaidLine, x: number, y: number): void {
      const element = this.drawnAs(line.element);
      const { paper } = this;
      if (element.struct === undefined || !isLinked(line)) {
        this.begin(element);
        super.renderLine(line, x, y);
        return;
      }
      this.close();
      asLink(paper, element.struct, line, () => super.renderLine(line, x, y));
    }
    override renderVector(vector: object): void {
      this.begin(LAYOUT);
      super.renderVector(vector);
    }
    override renderImage(image: { readonly element?: Element }): void {
      this.begin(this.drawnAs(image.element));
      super.renderImage(image);
      this.close();
    }
    override renderSVG(svg: { readonly element?: Element }): void {
      this.begin(this.drawnAs(svg.element));
      super.renderSVG(svg);
      this.close();
    }
    override beginClip(rect: object): void {
      this.close();
      super.beginClip(rect);
    }
    override endClip(): void {
      this.close();
      super.endClip();
    }
  };
