/**
 * What the three-year projection is made from (docs/method.md, "The projection").
 * Units: amounts in integer cents, rates as decimals (0.02 = 2 %), months numbered 1…36 from the plan's first month.
 */
import { z } from 'zod';
import { CHARGE_HEADING_IDS, PRODUCT_HEADING_IDS } from '#shared/base/method/headings.ts';
import { LEAF_IDS } from '#shared/base/method/levers.ts';
import { MAX_AMOUNT_CENTS } from '#shared/base/money/cents.ts';
import { matching } from '#shared/base/refusal/rule.ts';
import { CellNotesSchema } from './cell-notes.ts';

export const Id = matching(/^[A-Za-z0-9_-]{1,64}$/, 'identifier');
export const Amount = z.int().min(-MAX_AMOUNT_CENTS).max(MAX_AMOUNT_CENTS);
export const Positive = z.int().min(0).max(MAX_AMOUNT_CENTS);
export const Rate = z.number().min(-1).max(10);
export const Share = z.number().min(0).max(1);
export const MonthIndex = z.int().min(1).max(36);
/** Grants, schedules and supports run beyond the plan: what falls after its 36 months is receivable, deferred or owed. */
export const LAST_MONTH = 120;
export const LongMonth = z.int().min(1).max(LAST_MONTH);
export const YearMonth = matching(/^\d{4}-(0[1-9]|1[0-2])$/, 'month');
/** 'YYYY-MM-DD', or empty: not said yet. */
export const Day = matching(/^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/, 'day');
const Label = z.string().max(200);
/** VAT on top of a line's amounts, which are then before VAT; absent: not said, and nothing is added (docs/method.md, "VAT"). */
const VatRate = Share.optional();
const Quantity = z.number().min(0).max(1_000_000_000);
const ThreeYears = z.tuple([Positive, Positive, Positive]);
/** Of a line typed year by year: below zero for a rebate, a credit, a change in stock. */
const SignedYears = z.tuple([Amount, Amount, Amount]);
const Seasonality = z.array(z.number().min(0).max(1_000)).length(12);
/** Up to three closed years, oldest first; the last one is "today" (Y0). null = not known; below zero for a credit. */
const History = z.tuple([Amount.nullable(), Amount.nullable(), Amount.nullable()]);

/** Signed / probable / applied for / to be found, with default weights 1.0 / 0.7 / 0.4 / 0.1 (tool defaults, editable). */
export const STATUSES = ['signed', 'probable', 'applied', 'toFind'] as const;
export type Status = (typeof STATUSES)[number];

/** Shares of a schedule are added up to this many digits, so that 0.1 + 0.2 is 0.3. */
export const SHARE_DIGITS = 14;
export const ScheduleSchema = z.array(z.strictObject({ month: LongMonth, share: Share })).max(36);

export const ResourceDriverSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('annual'), years: SignedYears, seasonality: Seasonality.optional() }),
  z.strictObject({
    kind: z.literal('volume'),
    volume: Quantity,
    volumeGrowth: Rate,
    priceCents: Positive,
    priceGrowth: Rate,
    seasonality: Seasonality.optional(),
  }),
  z.strictObject({
    kind: z.literal('members'),
    members: Quantity,
    newPerYear: Quantity,
    retention: Share,
    duesCents: Positive,
    /** calendar month (1 = January) in which dues are called */ renewalMonth: z.int().min(1).max(12),
  }),
  z.strictObject({
    kind: z.literal('donors'),
    donors: Quantity,
    growth: Rate,
    giftCents: Positive,
    giftGrowth: Rate,
    seasonality: Seasonality.optional(),
  }),
  z.strictObject({
    kind: z.literal('grant'),
    totalCents: Positive,
    /** months over which it is earned */ fromMonth: LongMonth,
    toMonth: LongMonth,
    /** when it is paid; shares add up to 1 */ schedule: ScheduleSchema,
    /** named costs (cost line or post ids) it may pay for; empty = free use */ restrictedTo: z.array(Id).max(50),
    /** the part of these costs that it pays, others paying the rest; default: all, as far as it has money */ costShare:
      Share.optional(),
  }),
]);
export type ResourceDriver = z.infer<typeof ResourceDriverSchema>;

/** What nobody has said of a line yet: it is shown as such, or as a guess from its words, and counts in no model until somebody says it. */
const UnsaidSchema = z.array(z.enum(['leaf', 'status', 'heading'])).max(3);

export const ResourceLineSchema = z.strictObject({
  id: Id,
  label: Label,
  /** null: income that no lever brings (transferred charges, insurance, disposals, reversals); in the statement, never in a share of the levers */
  leaf: z.enum(LEAF_IDS).nullable(),
  /** overrides the leaf's usual heading */ heading: z.enum(PRODUCT_HEADING_IDS).optional(),
  account: z.string().max(12).optional(),
  funder: Label,
  status: z.enum(STATUSES),
  activityId: Id.optional(),
  driver: ResourceDriverSchema,
  /** receipts come this many months after being earned (not used by grants, which have a schedule) */
  paymentDelayMonths: z.int().min(0).max(24),
  vatRate: VatRate,
  history: History,
  note: z.string().max(2_000).optional(),
  cells: CellNotesSchema.optional(),
  unsaid: UnsaidSchema.optional(),
});
export type ResourceLine = z.infer<typeof ResourceLineSchema>;

export const CostDriverSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('annual'), years: SignedYears, seasonality: Seasonality.optional() }),
  z.strictObject({ kind: z.literal('unit'), unitCents: Positive, growth: Rate, resourceId: Id }),
  z.strictObject({ kind: z.literal('percent'), rate: z.number().min(0).max(10), resourceId: Id }),
  z.strictObject({ kind: z.literal('fixed'), yearCents: Positive, growth: Rate, seasonality: Seasonality.optional() }),
  /** a share of the gross pay of all posts */ z.strictObject({
    kind: z.literal('payroll'),
    rate: z.number().min(0).max(10),
  }),
  /** tax on wages, by the scale (docs/method.md, "Payroll tax") */ z.strictObject({
    kind: z.literal('wageTax'),
    /** share of last year's receipts outside VAT */ taxableShare: Share,
    /** relief of associations, recognised foundations and unions */ relief: z.boolean(),
  }),
]);
/** A cost that the tool works out from the rest of the plan, and that is brought up to date when asked (shared/finance/projection/worked-out.ts). */
export const WORKED_OUT = ['corporateTax', 'overdraft'] as const;
export type WorkedOut = (typeof WORKED_OUT)[number];
/** A charge that leaves no bank: set aside for a risk or a departure (below zero: taken back), or what the stock gave up (below zero: what it gained). */
export const SETTLEMENTS = ['provision', 'stock'] as const;
export type CostDriver = z.infer<typeof CostDriverSchema>;

export const CostLineSchema = z.strictObject({
  id: Id,
  label: Label,
  heading: z.enum(CHARGE_HEADING_IDS),
  account: z.string().max(12).optional(),
  activityId: Id.optional(),
  driver: CostDriverSchema,
  paymentDelayMonths: z.int().min(0).max(24),
  /** cost of raising funds, for the collection-cost ratio */ fundraising: z.boolean().optional(),
  /** default: paid, `paymentDelayMonths` later */ settlement: z.enum(SETTLEMENTS).optional(),
  workedOut: z.enum(WORKED_OUT).optional(),
  /** recovered */ vatRate: VatRate,
  history: History,
  note: z.string().max(2_000).optional(),
  cells: CellNotesSchema.optional(),
  unsaid: UnsaidSchema.optional(),
});
export type CostLine = z.infer<typeof CostLineSchema>;

export const PostSchema = z.strictObject({
  id: Id,
  title: Label,
  fte: z.number().min(0).max(10_000),
  grossMonthlyCents: Positive,
  chargeRate: z.number().min(0).max(2),
  firstMonth: MonthIndex,
  lastMonth: MonthIndex.nullable(),
  yearlyRaise: Rate,
  /** paid above the monthly pay, as a share of it, charges alike: a thirteenth month is 1/12, the end of a fixed-term contract 10 % */
  extraRate: z.number().min(0).max(2).optional(),
  /** calendar month (1 = January) in which it is paid; default: when the post ends */
  extraMonth: z.int().min(1).max(12).optional(),
  activityId: Id.optional(),
  note: z.string().max(2_000).optional(),
  cells: CellNotesSchema.optional(),
  /** the rate of charges that nobody has typed: it follows the pay (shared/dossier/content/following.ts) */ unsaid: z
    .array(z.enum(['chargeRate']))
    .max(1)
    .optional(),
});
export type Post = z.infer<typeof PostSchema>;

export const InvestmentSchema = z.strictObject({
  id: Id,
  label: Label,
  amountCents: Positive,
  month: MonthIndex,
  lifeYears: z.number().min(1).max(50),
  subsidy: z.strictObject({ funder: Label, amountCents: Positive, month: LongMonth }).optional(),
  /** recovered */ vatRate: VatRate,
  activityId: Id.optional(),
  cells: CellNotesSchema.optional(),
});
export type Investment = z.infer<typeof InvestmentSchema>;

/** What a shared cost is split by: shares agreed, full-time equivalents, direct costs, floor space, hours. */
export const ALLOCATION_KEYS = ['share', 'fte', 'direct', 'surface', 'hours'] as const;
/** In a key: the part that stays with the organisation, on no activity of its own. */
export const ORGANISATION = 'organisation';
/** How a cost or a post that no activity has for itself is shared out; shares add up to 1, or it is said. */
export const AllocationSchema = z.strictObject({
  id: Id,
  /** the cost line or the post */ target: Id,
  key: z.enum(ALLOCATION_KEYS),
  shares: z.array(z.strictObject({ /** or `organisation` */ activityId: Id, share: Share })).max(50),
  /** what the key rests on: a lease, time sheets, a decision of the board */ basis: z.string().max(500).optional(),
});
export type Allocation = z.infer<typeof AllocationSchema>;

/** The forms of support asked of the investor (docs/method.md, "Repayable support"); all but the grant stay outside the lever tree. */
export const SUPPORT_KINDS = [
  'grant',
  'repayableAdvance',
  'participatingLoan',
  'titreAssociatif',
  'contributionWithRecovery',
  'bankLoan',
] as const;
/** Equal annuities, equal capital, or everything at the end. */
export const REPAYMENTS = ['annuity', 'linear', 'bullet'] as const;
/** How often a loan is repaid. */
export const REPAYMENT_STEPS = ['month', 'quarter', 'year'] as const;
export type RepaymentStep = (typeof REPAYMENT_STEPS)[number];
const LoanMonths = z.int().min(1).max(360);
export const SupportSchema = z.strictObject({
  id: Id,
  label: Label,
  funder: Label,
  kind: z.enum(SUPPORT_KINDS),
  status: z.enum(STATUSES),
  principalCents: Positive,
  month: LongMonth,
  annualRate: z.number().min(0).max(1),
  termYears: z.int().min(0).max(30),
  graceYears: z.int().min(0).max(10),
  repayment: z.enum(REPAYMENTS),
  /** how often it is repaid; default: once a year */ step: z.enum(REPAYMENT_STEPS).optional(),
  /** term and grace in months, instead of years, where years do not say them */ termMonths: LoanMonths.optional(),
  graceMonths: LoanMonths.optional(),
  note: z.string().max(2_000).optional(),
  activityId: Id.optional(),
  cells: CellNotesSchema.optional(),
  /** grants only: months over which the grant is earned; default: the twelve months from `month` */ toMonth:
    LongMonth.optional(),
});
export type Support = z.infer<typeof SupportSchema>;

export const InKindSchema = z.strictObject({
  id: Id,
  label: Label,
  kind: z.enum(['volunteering', 'skills', 'premises', 'goods']),
  /** volunteering: hours a year × rate × (1 + charges) */ hours: z.tuple([Quantity, Quantity, Quantity]),
  hourlyCents: Positive,
  chargeRate: z.number().min(0).max(2),
  /** other kinds: amounts a year */ years: ThreeYears,
  activityId: Id.optional(),
});
export type InKind = z.infer<typeof InKindSchema>;

const DatedAmount = z.strictObject({ label: Label, amountCents: Positive, month: LongMonth });
export const OpeningSchema = z.strictObject({
  cashCents: Amount,
  receivables: z.array(DatedAmount).max(100),
  payables: z.array(DatedAmount).max(100),
  fixedAssetsNetCents: Positive,
  fixedAssetsRemainingMonths: z.int().min(0).max(600),
  /** what stays on the sheet unchanged over the plan, as it renews itself: stock (3x), prepaid expenses (486), deposits and shares (26, 27) */
  stockCents: Positive.optional(),
  prepaidCents: Positive.optional(),
  depositsCents: Positive.optional(),
  /** for risks and charges (15), unchanged over the plan */ provisionsCents: Positive.optional(),
  /** subsidies of what is owned, not yet released (13 net): released straight over the remaining months; 0 = never */
  investmentSubsidiesCents: Positive.optional(),
  investmentSubsidiesRemainingMonths: z.int().min(0).max(600).optional(),
  ownFundsFreeCents: Amount,
  ownFundsWithRecoveryCents: Positive,
  dedicatedFunds: z.array(z.strictObject({ resourceId: Id.optional(), label: Label, amountCents: Positive })).max(50),
  /** income already received that belongs to plan months: released in `month`, or evenly until `toMonth` */ deferredIncome:
    z
      .array(
        z.strictObject({
          ...DatedAmount.shape,
          toMonth: LongMonth.optional(),
          /** where it is released; default: other income */ heading: z.enum(PRODUCT_HEADING_IDS).optional(),
        }),
      )
      .max(50),
  /** outstanding loans: equal monthly payments over the remaining years, unless another step or form is said */
  loans: z
    .array(
      z.strictObject({
        label: Label,
        outstandingCents: Positive,
        annualRate: z.number().min(0).max(1),
        remainingYears: z.int().min(1).max(30),
        /** default: every month */ step: z.enum(REPAYMENT_STEPS).optional(),
        /** default: equal payments, capital and interest */ repayment: z.enum(REPAYMENTS).optional(),
        /** months left, instead of years, where years do not say them */ remainingMonths: LoanMonths.optional(),
        /** first months with interest only */ graceMonths: LoanMonths.optional(),
      }),
    )
    .max(20),
});
export type Opening = z.infer<typeof OpeningSchema>;
/** Fields of an opening that yesterday's files lack. */
export const OPENING_EXTRAS = [
  'stockCents',
  'prepaidCents',
  'depositsCents',
  'provisionsCents',
  'investmentSubsidiesCents',
  'investmentSubsidiesRemainingMonths',
] as const;

/** Whether the organisation charges VAT: on nothing (amounts include it), on a part of its income, on all of it (amounts are before VAT). */
export const VAT_SCOPES = ['none', 'part', 'whole'] as const;
/** What the lines of the plan are: those of the organisation, some of them its project's; or those of a project alone. */
export const PLAN_SCOPES = ['both', 'projectOnly'] as const;
const Factor = z.number().min(0).max(5);
export const PlanSettingsSchema = z.strictObject({
  startMonth: YearMonth,
  chart: z.enum(['2018', '2025']),
  /** months of disbursed costs that the cash should never fall below */ safetyMonths: z.number().min(0).max(24),
  /** yearly rate of the overdraft, as the bank's conditions of a day say it; absent: not said, and nothing is worked out */
  overdraftRate: z.number().min(0).max(1).optional(),
  overdraftOrigin: z.string().max(200).optional(),
  /** absent: not said */ vat: z.enum(VAT_SCOPES).optional(),
  /** absent: not said, and read as the organisation's */ scope: z.enum(PLAN_SCOPES).optional(),
  statusWeights: z.strictObject({ signed: Share, probable: Share, applied: Share, toFind: Share }),
  /** parameters of the draws and of the tornado, where a dossier sets its own (docs/method.md, "Monte Carlo"): factors, shares and chances */
  riskAmountLow: Factor.optional(),
  riskAmountHigh: Factor.optional(),
  riskHabitLow: Factor.optional(),
  riskHabitHigh: Factor.optional(),
  riskCostsLow: Factor.optional(),
  riskCostsHigh: Factor.optional(),
  riskOneMonthLate: Share.optional(),
  riskTwoMonthsLate: Share.optional(),
  riskThreeMonthsLate: Share.optional(),
  riskSwing: Share.optional(),
});
/** Parameters of the draws that a dossier may set. */
export const RISK_FIELDS = [
  'riskAmountLow',
  'riskAmountHigh',
  'riskHabitLow',
  'riskHabitHigh',
  'riskCostsLow',
  'riskCostsHigh',
  'riskOneMonthLate',
  'riskTwoMonthsLate',
  'riskThreeMonthsLate',
  'riskSwing',
] as const;

/** A scenario is a named list of adjustments on the base; the base itself has none. */
export const AdjustmentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unsignedFactor'), factor: z.number().min(0).max(5) }),
  z.strictObject({ kind: z.literal('delay'), months: z.int().min(0).max(24) }),
  z.strictObject({ kind: z.literal('costs'), factor: z.number().min(0).max(5) }),
  z.strictObject({ kind: z.literal('growth'), factor: z.number().min(0).max(5) }),
  z.strictObject({ kind: z.literal('line'), lineId: Id, factor: z.number().min(0).max(5) }),
  z.strictObject({
    kind: z.literal('loseFunder'),
    funder: z.union([Label, z.literal('@largest')]),
    fromMonth: MonthIndex,
  }),
]);
export type Adjustment = z.infer<typeof AdjustmentSchema>;
export const ScenarioSchema = z.strictObject({
  id: Id,
  name: Label,
  builtIn: z.enum(['prudent', 'stress']).optional(),
  adjustments: z.array(AdjustmentSchema).max(50),
});
export type Scenario = z.infer<typeof ScenarioSchema>;

export type UnsaidField = z.infer<typeof UnsaidSchema>[number];
/** Whether nobody has said this of a line. A lever that came by another way (a workbook, another copy) is said. */
export const isUnsaid = (line: ResourceLine | CostLine, field: UnsaidField): boolean =>
  line.unsaid?.includes(field) === true && (field !== 'leaf' || !('leaf' in line) || line.leaf === null);
