/**
 * The follow-up of a dossier after the decision, as one record an item beside it: the dossier as decided is never touched, and two people who follow it rarely meet.
 * Amounts in integer cents, days 'YYYY-MM-DD', months counted from the agreement; an empty text = not said yet, null = not known.
 */
import { z } from 'zod';
import { CHARGE_HEADING_IDS, PRODUCT_HEADING_IDS } from '#shared/base/method/headings.ts';
import { MAX_AMOUNT_CENTS } from '#shared/base/money/cents.ts';
import { Day, Id } from '#shared/dossier/content/plan.ts';

const Label = z.string().max(200);
const Text = z.string().max(2_000);
const Amount = z.int().min(-MAX_AMOUNT_CENTS).max(MAX_AMOUNT_CENTS).nullable();
const FollowedMonth = z.int().min(0).max(60);

export const MILESTONE_STAGES = ['open', 'done', 'dropped'] as const;
export const FollowedMilestoneSchema = z.strictObject({
  id: Id,
  month: FollowedMonth,
  title: Label,
  /** its own day, where it is not the one counted from the agreement */ dueOn: Day,
  stage: z.enum(MILESTONE_STAGES),
  doneOn: Day,
  /** why it is dropped */ reason: Text,
  /** the report that was received */ report: Text,
  receivedOn: Day,
});
export type FollowedMilestone = z.infer<typeof FollowedMilestoneSchema>;

/** What is expected and what was found at one month. */
export const ReadingSchema = z.strictObject({
  month: FollowedMonth,
  target: z.number().nullable(),
  result: z.number().nullable(),
});
export const FollowedIndicatorSchema = z.strictObject({
  id: Id,
  name: Label,
  unit: z.string().max(40),
  baseline: z.number().nullable(),
  readings: z.array(ReadingSchema).max(20),
  note: Text,
});
export type FollowedIndicator = z.infer<typeof FollowedIndicatorSchema>;

export const MEASURES = ['resources', 'costs', 'cash'] as const;
export type Measure = (typeof MEASURES)[number];
/** Years of the plan, and their halves. */
export const PERIODS = ['y1', 'y2', 'y3', 'y1h1', 'y1h2', 'y2h1', 'y2h2', 'y3h1', 'y3h2'] as const;
export type PeriodId = (typeof PERIODS)[number];
/** What really came in, was spent or stood in the bank at the end of a period, and why it is far from the plan. */
export const ActualSchema = z.strictObject({
  period: z.enum(PERIODS),
  measure: z.enum(MEASURES),
  actualCents: Amount,
  reason: Text,
});
export type Actual = z.infer<typeof ActualSchema>;

/** Ends of the years of the plan, in months from its first. */
export const ACTUAL_MONTHS = [12, 24, 36] as const;
export type ActualMonth = (typeof ACTUAL_MONTHS)[number];
/** One row of the accounts of a year, held against the lines of the plan that it is: what `actual` says in three totals, line by line. */
export const ActualLineSchema = z.strictObject({
  /** what the row is known by in the next version of its file */ key: z.string().min(1).max(400),
  month: z.literal(ACTUAL_MONTHS),
  side: z.enum(['charge', 'product']),
  heading: z.enum([...PRODUCT_HEADING_IDS, ...CHARGE_HEADING_IDS]).nullable(),
  /** as the file says it */ label: z.string().max(300),
  account: z.string().max(40).nullable(),
  /** of the plan as it was compared: one; several, which the file does not tell apart; none: outside the plan */ lines:
    z
      .array(
        z.strictObject({
          id: Id,
          label: Label,
          plannedCents: z.int().min(-MAX_AMOUNT_CENTS).max(MAX_AMOUNT_CENTS),
        }),
      )
      .max(400),
  actualCents: z.int().min(-MAX_AMOUNT_CENTS).max(MAX_AMOUNT_CENTS),
  /** where it was read */ origin: z.strictObject({
    file: z.string().max(300),
    sheet: z.string().max(300),
    cell: z.string().max(40),
    /** the document of the dossier that the file became */ attachmentId: Id.nullable(),
  }),
});
export type ActualLine = z.infer<typeof ActualLineSchema>;

export const VERDICTS = ['open', 'held', 'partly', 'failed'] as const;
/** An assumption read again: what was believed, what happened, what one would believe today. */
export const BeliefSchema = z.strictObject({
  id: Id,
  believed: Text,
  happened: Text,
  today: Text,
  proved: z.enum(VERDICTS),
  /** the month at which it was read again */ month: FollowedMonth.nullable(),
});
export type Belief = z.infer<typeof BeliefSchema>;

/** That a dossier is followed, and from which day its months are counted. */
export const FollowUpStartSchema = z.strictObject({ agreementOn: Day });

/** The whole of a follow-up, put together from its records. */
export interface FollowUp {
  readonly agreementOn: string;
  readonly milestones: readonly FollowedMilestone[];
  readonly indicators: readonly FollowedIndicator[];
  readonly actuals: readonly Actual[];
  readonly actualLines: readonly ActualLine[];
  readonly beliefs: readonly Belief[];
}
