/** What a memo says, independent of how it is printed. */
import type { Chart } from '#shared/papers/charts/shape.ts';

export interface Column {
  readonly head: string;
  /** figures are right-aligned in columns of one width; texts are left-aligned */ readonly number: boolean;
  /** how much of the room left by figures a text column takes; 1 when not said */ readonly share?: number;
}
export interface TableRow {
  readonly cells: readonly string[];
  readonly total?: boolean;
  /** where its figures come from, when its table's note does not say it: a numbered note below the table */ readonly origin?: string;
}
export interface TableBlock {
  readonly kind: 'table';
  readonly title?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** many rows of figures, set closer */ readonly dense?: boolean;
  /** where the figures come from, and what to know to read them */ readonly note?: string;
}
export interface FactItem {
  readonly label: string;
  readonly value: string;
  /** empty when there is nothing to say about it */ readonly origin: string;
}
/** One angle: a shape, a sentence, what it rests on. */
export interface VerdictRow {
  readonly angle: string;
  readonly level: 'solid' | 'watch' | 'fragile' | 'unknown';
  /** the level as a word, for those who do not see the shape */ readonly word: string;
  readonly sentence: string;
  readonly ground: string;
}
export type Tone = 'info' | 'attention' | 'serious';
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string /** `signature`: below room to sign */;
      readonly tone?: 'plain' | 'muted' | 'strong' | 'signature';
    }
  /** short answers with their origin, said in a word after the value */
  | {
      readonly kind: 'facts';
      readonly items: readonly FactItem[];
      /** one after the other in a paragraph, not one a line */ readonly flowing?: boolean;
    }
  /** a question and its long answer; the origin stands beside the question */
  | { readonly kind: 'answer'; readonly label: string; readonly text: string; readonly origin: string }
  /** a question to be answered by hand: ruled lines below it */
  | {
      readonly kind: 'question';
      readonly number: string;
      readonly text: string;
      /** in small grey below the question; empty when there is none */ readonly hint: string;
      /** until when, when it is its own; else empty */ readonly by: string;
      readonly lines: number;
    }
  /** what the reader must see first, side by side */
  | {
      readonly kind: 'figures';
      readonly items: readonly FactItem[];
      /** the value above its label, without origin */ readonly valueFirst?: boolean;
    }
  /** what is voted: framed, whole, with boxes to tick by hand */
  | {
      readonly kind: 'resolution';
      readonly label: string;
      readonly sentence: string;
      readonly lines: readonly string[];
      readonly boxes: readonly string[];
    }
  | {
      readonly kind: 'verdicts';
      readonly rows: readonly VerdictRow[];
      /** what the shapes mean, where it stands below the rows; a page that writes the words needs none */
      readonly levels: readonly Pick<VerdictRow, 'level' | 'word'>[];
      /** how to read the rest; empty when it stands elsewhere */ readonly note: string;
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'callout';
      readonly tone: Tone;
      readonly title: string;
      readonly text: string;
      /** in small grey beside the title */ readonly origin?: string;
      readonly foot?: string;
    }
  | {
      readonly kind: 'chart';
      readonly chart: Chart;
      readonly note?: string;
      /** its title and its words stand elsewhere: the picture alone is printed */ readonly bare?: boolean;
    }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly Block[])[] }
  /** the table of contents, made from the headings of level 1 */
  | { readonly kind: 'contents'; readonly title: string }
  | { readonly kind: 'pageBreak' }
  | TableBlock;

/** A picture, whole: base64 of a PNG or JPEG that was examined. */
export interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly base64: string;
}
/** The head of a letter: who writes is the subtitle, the matter is the title. */
export interface LetterHead {
  /** lines below the name of who writes */ readonly sender: readonly string[];
  /** name, then address */ readonly addressee: readonly string[];
  /** place and day, as they are written */ readonly dated: string;
  readonly reference: string;
  /** the matter, with its word: "Objet : …" */ readonly matter: string;
}
export interface MemoDocument {
  /** sheet: small type and margins, for one sheet of paper; pages: type to be read at length */
  readonly density: 'sheet' | 'pages';
  readonly title: string;
  readonly subtitle: string;
  readonly language: 'fr' | 'en';
  readonly author: string;
  /** ISO date; the only date in the document, so that same input gives same bytes */ readonly date: string;
  readonly cover: {
    readonly organisation: string;
    readonly lines: readonly string[];
    /** of the foundation, at the head of the first page */ readonly logo?: Picture;
  };
  /** a letter: its head stands instead of a memo's title and cover */ readonly letter?: LetterHead;
  readonly footer: { readonly left: string /** %p = this page, %n = number of pages */; readonly page: string };
  readonly header: { readonly left: string; readonly right: string };
  /** said at the end when the font lacks %n characters of the text */ readonly unprintable: string;
  /** said across every page of a draft */ readonly watermark?: string;
  /** PDF/A-1b: kept for ever, with no other file inside */ readonly archive?: boolean;
  /** the dossier's own data, put into the file for a machine to read */
  readonly attachment?: { readonly name: string; readonly text: string; readonly description: string };
  readonly blocks: readonly Block[];
  /**
   * A sheet: the contents of each side, from the roomiest to the tightest, each less text and never smaller type. The first that stands on its side is
   * printed; `blocks` is the roomiest of all, its sides parted by page breaks.
   */
  readonly sides?: readonly (readonly (readonly Block[])[])[];
}

/** Sides on paper, one after the other. */
export const joinSides = (sides: readonly (readonly Block[])[]): Block[] =>
  sides.flatMap((side, i): readonly Block[] => (i === 0 ? side : [{ kind: 'pageBreak' }, ...side]));
