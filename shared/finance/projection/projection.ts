/** What the engine returns. Series have 36 months; yearly tuples are Y1, Y2, Y3; all amounts are integer cents. */

import type { ChargeHeading, ProductHeading } from '#shared/base/method/headings.ts';
import type { LeafId } from '#shared/base/method/levers.ts';
import type { Cents } from '#shared/base/money/cents.ts';
import type { Adjustment, Status } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Unit } from '#shared/finance/figures/formula.ts';
import type { RatioId } from '#shared/finance/figures/ratios.ts';

export type PlanInput = Pick<
  Dossier,
  | 'plan'
  | 'opening'
  | 'activities'
  | 'resources'
  | 'costs'
  | 'posts'
  | 'investments'
  | 'supports'
  | 'inKind'
  | 'scenarios'
  | 'allocations'
>;
export type Years = readonly [Cents, Cents, Cents];
export interface Series {
  readonly months: readonly Cents[];
  readonly years: Years;
}
export interface LineResult {
  readonly id: string;
  readonly label: string;
  readonly kind: 'resource' | 'cost' | 'post' | 'support' | 'investment';
  readonly heading: ProductHeading | ChargeHeading;
  readonly leaf?: LeafId;
  readonly funder?: string;
  readonly status?: Status;
  /** what it adds to the income statement */ readonly accrued: Series;
  /** what it brings to (or takes from) the bank, VAT included where it says a rate; below zero for a credit */ readonly cash: Series;
  readonly historyCents: readonly (Cents | null)[];
}
export interface HeadingResult extends Series {
  readonly heading: ProductHeading | ChargeHeading;
  readonly side: 'product' | 'charge';
}
/** VAT of a plan of which some line says a rate; 36 months. */
export interface VatPlan {
  /** received on top of income */ readonly collected: readonly Cents[];
  /** paid on top of costs and investments, and recovered */ readonly deducted: readonly Cents[];
  /** handed over, the month after it is due */ readonly paid: readonly Cents[];
  /** credits that came back */ readonly refunded: readonly Cents[];
  /** at each month's end: due and not yet handed over */ readonly owed: readonly Cents[];
  /** at each month's end: carried, or asked back and not yet received */ readonly credit: readonly Cents[];
}
export interface CashPlan {
  readonly openingCents: Cents;
  readonly receipts: readonly Cents[];
  readonly payments: readonly Cents[];
  /** month-end balances */ readonly closing: readonly Cents[];
  readonly lowestCents: Cents;
  /** 1…36 */ readonly lowestMonth: number;
  /** safety level of each month: safetyMonths × that year's monthly disbursed costs */ readonly safety: readonly Cents[];
  readonly monthsBelowSafety: readonly number[];
  readonly monthsBelowZero: readonly number[];
  /** smallest grant in month 1 that keeps every month-end at or above zero */ readonly neededForZeroCents: Cents;
  /** … and above the safety level */ readonly neededForSafetyCents: Cents;
  /** absent when no line says a rate of VAT */ readonly vat?: VatPlan;
}
/** Resources counted at signed only / weighted by status / in full, against what they have to pay of the year's charges. */
export interface Coverage {
  /** charges less what dedicated funds, releases of subsidies and opening deferred income pay of them, never below zero */ readonly needCents: Cents;
  readonly signedCents: Cents;
  readonly weightedCents: Cents;
  readonly fullCents: Cents;
  readonly byStatus: Readonly<Record<Status, Cents>>;
  /** signed ÷ need; null when the need is zero */ readonly signedRate: number | null;
}
/** Composition of operating resources for one year; year 0 is the last closed year. */
export interface Mix {
  readonly year: 0 | 1 | 2 | 3;
  readonly totalCents: Cents;
  readonly byLeaf: Readonly<Partial<Record<LeafId, Cents>>>;
  readonly byFunder: Readonly<Record<string, Cents>>;
  readonly hhiLeaf: number | null;
  readonly hhiFunder: number | null;
  /** who brings most, never a crowd */ readonly firstFunder: { readonly name: string; readonly share: number } | null;
  /** the same indices without the support asked */ readonly hhiLeafBefore: number | null;
  readonly hhiFunderBefore: number | null;
}
export interface BalanceSheet {
  readonly assets: {
    readonly fixed: Cents;
    readonly deposits: Cents;
    readonly stock: Cents;
    readonly receivables: Cents;
    readonly prepaid: Cents;
    readonly cash: Cents;
  };
  readonly liabilities: {
    readonly ownFundsFree: Cents;
    readonly ownFundsWithRecovery: Cents;
    readonly result: Cents;
    readonly investmentSubsidies: Cents;
    readonly dedicatedFunds: Cents;
    readonly provisions: Cents;
    readonly loans: Cents;
    /** what the bank is owed on current account: cash is never below zero */ readonly overdraft: Cents;
    readonly payables: Cents;
    readonly deferredIncome: Cents;
  };
  readonly totalAssets: Cents;
  readonly totalLiabilities: Cents;
}
export interface FinancingPlan {
  readonly openingCash: Cents;
  readonly resources: Readonly<
    Record<
      'selfFinancing' | 'contributions' | 'investmentSubsidies' | 'loans' | 'quasiEquity' | 'dedicatedFunds',
      Cents
    >
  >;
  readonly needs: Readonly<Record<'investments' | 'workingCapital' | 'repayments' | 'contributionsTakenBack', Cents>>;
  readonly closingCash: Cents;
}
export interface DedicatedFund {
  readonly resourceId: string;
  readonly label: string;
  readonly years: readonly {
    readonly opening: Cents;
    readonly received: Cents;
    readonly spent: Cents;
    readonly carried: Cents;
    readonly used: Cents;
    readonly closing: Cents;
  }[];
}
export interface Repayment {
  readonly year: number;
  readonly capitalCents: Cents;
  readonly interestCents: Cents;
  readonly balanceCents: Cents;
}
export interface Ratio {
  readonly id: RatioId;
  readonly unit: Unit;
  readonly years: readonly [number | null, number | null, number | null];
}
/** A refusal or warning of the plan itself, named by the path of what causes it. */
export interface PlanIssue {
  readonly code: PlanIssueCode;
  readonly path: readonly string[];
  readonly value?: unknown;
  readonly severity: 'error' | 'warning';
}
export type PlanIssueCode =
  | 'scheduleNotWhole'
  | 'restrictedOverspent'
  | 'postEndsBeforeStart'
  | 'grantEndsBeforeStart'
  | 'unknownReference'
  | 'accountOfOtherChart'
  | 'amountTooLarge'
  | 'openingUnbalanced'
  /** depreciation, a release or a dedicated fund typed in a line: paid or received in cash, which it never is */
  | 'nonCashTyped'
  | 'vatNotCharged'
  /** what has to be repaid says no term */
  | 'supportWithoutTerm';

/** A line as far as the project bears it. */
export interface ProjectLine extends LineResult {
  /** 1: one of its activities' own; less: shared out by a key */ readonly share: number;
}
/** The project inside the organisation: project and rest add up to the whole, every month and heading, to the cent. */
export interface ProjectView {
  readonly lines: readonly ProjectLine[];
  readonly headings: readonly HeadingResult[];
  readonly products: Series;
  readonly charges: Series;
  /** of its charges, those that keys give it */ readonly shared: Series;
  /** what the organisation puts in, charges less products; below zero: what the project leaves it */ readonly balancing: Series;
  /** what is not the project's */ readonly rest: {
    readonly headings: readonly HeadingResult[];
    readonly products: Series;
    readonly charges: Series;
  };
  readonly coverage: readonly [Coverage, Coverage, Coverage];
}

export interface Projection {
  /** 'YYYY-MM' of the 36 months */ readonly months: readonly string[];
  readonly lines: readonly LineResult[];
  readonly headings: readonly HeadingResult[];
  readonly products: Series;
  readonly charges: Series;
  readonly result: Series;
  readonly inKind: Series;
  readonly cash: CashPlan;
  readonly coverage: readonly [Coverage, Coverage, Coverage];
  readonly mixes: readonly Mix[];
  readonly balanceSheets: readonly [BalanceSheet, BalanceSheet, BalanceSheet];
  /** at each month's end */ readonly monthlyBalances: readonly BalanceSheet[];
  readonly openingBalance: BalanceSheet;
  readonly financingPlans: readonly [FinancingPlan, FinancingPlan, FinancingPlan];
  readonly dedicatedFunds: readonly DedicatedFund[];
  readonly repayments: Readonly<Record<string, readonly Repayment[]>>;
  readonly ratios: readonly Ratio[];
  readonly issues: readonly PlanIssue[];
  /** the lines are those of a project alone: what only the organisation can tell is null, and said to be not known */ readonly projectAlone: boolean;
  /** null unless the plan says that it holds both */ readonly project: ProjectView | null;
}
/** The one door to the engine: pure, deterministic, no clock, no locale. */
export type Project = (input: PlanInput, adjustments?: readonly Adjustment[]) => Projection;
