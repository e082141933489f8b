/** What a grid shows and how it is written to: the only thing that the table knows of its subject. */
import type { Status } from '#shared/dossier/content/plan.ts';
import type { RepeatedText } from '#shared/dossier/content/repeated-texts.ts';
import type { PlacedText } from '#shared/finance/grid/paste.ts';
import type { CellBlock } from '#shared/finance/grid/tsv.ts';

export interface GridColumn {
  readonly id: string;
  readonly head: string;
  /** said in full where the heading is short */ readonly title?: string;
  /** pixels */ readonly width: number;
  readonly numeric: boolean;
  /** a line at its left, where a group of columns begins */ readonly edge?: boolean;
  /** a sum of its neighbours */ readonly strong?: boolean;
}
export interface GridRow {
  readonly id: string;
  /** what a person calls it, also when its first cell is empty */ readonly name: string;
  readonly kind: 'head' | 'line' | 'sub' | 'new' | 'computed' | 'total';
  /** of the head of a group that folds: whether its rows are shown */ readonly unfolded?: boolean;
}
export interface GridOption {
  readonly id: string;
  readonly label: string;
  /** other texts that mean it when typed or pasted */ readonly aliases?: readonly string[];
}
export interface GridCell {
  readonly kind: 'input' | 'computed' | 'blank';
  readonly shown: string;
  /** what editing starts from and what is copied; never rounded */ readonly typed: string;
  readonly options?: readonly GridOption[];
  /** what other dossiers can offer for its text */ readonly suggests?: RepeatedText | null;
  /** why the text in the cell is not a value */ readonly problem?: string;
  readonly note?: string;
  /** how certain its money is, drawn as its texture before the words */ readonly money?: Status;
  /** can be dragged along its row */ readonly carried?: boolean;
  /** said by a sign and a word, never by colour alone */ readonly alert?: {
    readonly sign: string;
    readonly words: string;
  };
}
/** Rows of a paste that have no row yet, from a column on. */
export interface ExtraRows {
  readonly after: number;
  readonly col: number;
  readonly rows: CellBlock;
}
export interface Judgement {
  readonly refused: readonly { readonly place: PlacedText; readonly words: string }[];
  readonly warnings: readonly string[];
}
export interface GridSheet {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** how many of the last rows stay in sight below the others */ readonly kept: number;
  readonly cell: (row: number, col: number) => GridCell;
  /** whether a cell is written in: known without what it shows */ readonly isInput: (
    row: number,
    col: number,
  ) => boolean;
  /** where a computed value comes from, or what to know before typing; empty when there is nothing to say */ readonly hint: (
    row: number,
    col: number,
  ) => string;
  /** what writing these texts together would do, before it is done */ readonly judge: (
    edits: readonly PlacedText[],
    extra?: ExtraRows,
  ) => Judgement;
  /** Writes everything as one step: refused texts stay in their cells, computed cells are left alone. */
  readonly write: (edits: readonly PlacedText[], extra?: ExtraRows) => void;
  /** Takes a block that is no cells of this sheet, pasted from a column on; whether it did. */
  readonly takesTable?: (text: string, block: CellBlock, col: number) => boolean;
  /** last row that a block pasted at `row` may fill */ readonly lastRowFrom: (row: number) => number;
  /** what rows beyond it would become, in words; null when they have nowhere to go */ readonly growth: (
    row: number,
    count: number,
  ) => string | null;
}
