/** What a memo says, independent of how it is printed. */
import type { Chart } from '../charts/shape.ts';

export interface TableBlock {
  readonly kind: 'table';
  readonly title?: string;
  /** text columns are left-aligned, number columns right-aligned */ readonly columns: readonly {
    readonly head: string;
    readonly number: boolean;
  }[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly total?: boolean }[];
}
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'plain' | 'muted' | 'strong' }
  /** facts with their origin, said in a word after the value */
  | {
      readonly kind: 'facts';
      readonly items: readonly { readonly label: string; readonly value: string; readonly origin: string }[];
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'callout';
      readonly tone: 'info' | 'attention' | 'serious';
      readonly title: string;
      readonly text: string;
    }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | TableBlock;

export interface MemoDocument {
  readonly title: string;
  readonly subtitle: string;
  readonly language: 'fr' | 'en';
  readonly author: string;
  /** ISO date; the only date in the document, so that same input gives same bytes */ readonly date: string;
  readonly cover: { readonly organisation: string; readonly lines: readonly string[] };
  readonly footer: { readonly left: string; readonly page: (page: number, pages: number) => string };
  readonly header: { readonly left: string; readonly right: string };
  readonly blocks: readonly Block[];
}
