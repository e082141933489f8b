/**
 * What a file was read as: the contract between the reading and whoever shows it, enters it or prints it. Amounts are integer cents of euros, or of the
 * file's own currency when `currency` says another; every figure knows its cell. Plain data: it crosses workers and windows as it is.
 */
import type { AccountChart } from '#shared/base/method/accounts.ts';
import type { ChargeHeading, ProductHeading } from '#shared/base/method/headings.ts';
import type { LeafId } from '#shared/base/method/levers.ts';
import type { Status } from '#shared/dossier/content/plan.ts';
import type { PeriodKind } from './headers.ts';
import type { Side } from './lexicon/entry.ts';
import type { Because, Confidence, RowKind } from './meaning/meaning.ts';
import type { ColumnRole } from './tables/roles.ts';

export type IntakeKind = 'budget' | 'cashPlan' | 'longTable' | 'trialBalance' | 'fec' | 'balanceSheet';
export interface Period {
  /** what amounts are keyed by */ readonly id: string;
  /** '2026', '2026-27', 'N-1', 'Y1'; null: the file does not say */ readonly year: string | null;
  readonly kind: PeriodKind | null;
  readonly head: string;
}
export type ByPeriod<T> = Readonly<Record<string, T>>;
export interface IntakeLine {
  /** `Sheet!row:label column`, the same at every reading of the same file */ readonly id: string;
  readonly side: Side;
  readonly label: string;
  readonly account: string | null;
  readonly amounts: ByPeriod<number>;
  readonly cells: ByPeriod<string>;
  /** of a cash plan: what falls in each of the twelve months */ readonly months?: ByPeriod<readonly number[]>;
  readonly kind: RowKind;
  readonly heading: ProductHeading | ChargeHeading | null;
  readonly leaves: readonly LeafId[];
  readonly confidence: Confidence;
  readonly because: Because;
  readonly status: Status | null;
  readonly funder: string | null;
  /** title of the group that it stands in */ readonly group: string;
}
/** A row that was understood and is no line. */
export interface IntakeAside {
  readonly id: string;
  readonly label: string;
  readonly why: RowKind | 'dont' | 'sum' | 'result' | 'cash' | 'balanceSheet' | 'note' | 'otherSheet';
  readonly side: Side | null;
  readonly amounts: ByPeriod<number>;
  readonly cells: ByPeriod<string>;
}
export interface FileTotal {
  readonly label: string;
  readonly side: Side | null;
  /** of a part of its side */ readonly isPartial: boolean;
  /** lines of its side that stand above it in its table, and since the total before */ readonly above: ByPeriod<number>;
  readonly section: ByPeriod<number>;
  /** rows set aside there that a total may hold all the same */ readonly asidesAbove: ByPeriod<number>;
  readonly asidesOfSection: ByPeriod<number>;
  readonly amounts: ByPeriod<number>;
  readonly cells: ByPeriod<string>;
}
/** What was taken of a side and a period against what the file says it adds up to. */
export interface Control {
  readonly side: Side;
  readonly period: string;
  readonly linesCents: number;
  /** rows set aside that the file's total holds: own funds, the request, what is in kind */ readonly asides: readonly {
    readonly why: IntakeAside['why'];
    readonly cents: number;
  }[];
  /** null: the file has no total */ readonly fileCents: number | null;
  readonly cell: string | null;
  readonly holds: boolean;
}
export type FlagWhat =
  /** lines and what was set aside do not make the file's total */
  | 'total'
  | 'noTotal'
  /** a class or group is not the sum of its details */
  | 'parent'
  /** figures that ended nowhere */
  | 'unread'
  /** accounts that do not balance */
  | 'unbalanced'
  /** entries of accounts whose debits are not their credits, and numbers of entries that are not there */
  | 'entry'
  | 'missing'
  /** amounts were written with a minus and were turned */
  | 'signs'
  /** a formula without its result, or in error */
  | 'noValue'
  | 'error'
  /** two tables of the file say the same */
  | 'twice'
  /** cells were made of words on pages: each is to be compared */
  | 'printed';
/** Said, and no reason to hold a file up. */
export const SAID_ONLY: ReadonlySet<FlagWhat> = new Set(['noTotal', 'signs', 'twice', 'missing', 'printed']);
export interface Flag {
  readonly what: FlagWhat;
  readonly side?: Side;
  readonly period?: string;
  /** cents that the file says */ readonly typed?: number;
  /** cents that its parts make */ readonly computed?: number;
  readonly label?: string;
  readonly cell?: string;
  readonly count?: number;
}
/** Something only a person can say; nothing that hangs on it is entered before. */
export type ReadingQuestion =
  | {
      readonly id: string;
      readonly ask: 'meaning';
      readonly side: Side;
      /** lines that one answer settles */ readonly lines: readonly string[];
      /** null: any heading of the side */ readonly leaves: readonly LeafId[];
      readonly heading: ProductHeading | ChargeHeading | null;
    }
  | { readonly id: string; readonly ask: 'side'; readonly lines: readonly string[] }
  | { readonly id: string; readonly ask: 'period'; readonly period: string }
  | { readonly id: string; readonly ask: 'unit'; readonly proposed: number }
  | { readonly id: string; readonly ask: 'currency'; readonly currency: string }
  | { readonly id: string; readonly ask: 'tax' }
  | { readonly id: string; readonly ask: 'parts'; readonly heads: readonly string[] }
  | { readonly id: string; readonly ask: 'table'; readonly tables: readonly string[] }
  | { readonly id: string; readonly ask: 'chart' };

export interface DatedPart {
  readonly account: string;
  readonly label: string;
  readonly cents: number;
  readonly cell: string;
}
/** Accounts as an opening balance sheet; every figure in cents. */
export interface OpeningReading {
  readonly cashCents: number;
  readonly receivables: readonly DatedPart[];
  readonly payables: readonly DatedPart[];
  readonly fixedAssets: readonly DatedPart[];
  readonly otherAssets: readonly DatedPart[];
  readonly ownFundsFreeCents: number;
  readonly ownFundsWithRecoveryCents: number;
  readonly investmentSubsidiesCents: number;
  readonly dedicatedFunds: readonly DatedPart[];
  readonly provisions: readonly DatedPart[];
  readonly loans: readonly DatedPart[];
  readonly deferredIncome: readonly DatedPart[];
  readonly resultCents: number;
  readonly assetsCents: number;
  readonly liabilitiesCents: number;
}

/** How a table was understood, for the preview and for a person who corrects it. */
export interface TableReading {
  readonly sheet: string;
  readonly label: number;
  readonly first: number;
  readonly last: number;
  readonly columns: readonly {
    readonly column: number;
    readonly role: ColumnRole;
    readonly period: string | null;
    readonly head: string;
  }[];
}
export type RowRole = 'line' | 'total' | 'aside' | 'sum' | 'title';
export interface IntakeReading {
  readonly file: string;
  readonly kind: IntakeKind;
  readonly chart: AccountChart;
  readonly unit: number;
  readonly currency: string;
  readonly periods: readonly Period[];
  readonly lines: readonly IntakeLine[];
  readonly asides: readonly IntakeAside[];
  readonly totals: readonly FileTotal[];
  readonly controls: readonly Control[];
  readonly flags: readonly Flag[];
  readonly questions: readonly ReadingQuestion[];
  readonly opening: OpeningReading | null;
  /** cash in hand when a cash plan begins */ readonly openingCashCents: number | null;
  readonly tables: readonly TableReading[];
  readonly rowRoles: readonly { readonly sheet: string; readonly row: number; readonly role: RowRole }[];
  /** sheets that were not read, and how many figures they hold */ readonly otherSheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly figures: number;
  }[];
}
