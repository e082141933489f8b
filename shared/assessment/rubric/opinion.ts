/**
 * An assessor's opinion of a dossier: a mark for each criterion of a rubric, with its reason and what it rests on.
 * Half-filled is normal: a criterion without a verdict is not marked yet. Days are 'YYYY-MM-DD', times ISO.
 */
import { z } from 'zod';
import { breaking } from '#shared/base/refusal/rule.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { type Rubric, type RubricRef, RubricRefSchema } from './rubric.ts';

const Name = z.string().trim().min(1).max(120);
export const VerdictSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('level'), level: Id }),
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('notApplicable') }),
]);
export type Verdict = z.infer<typeof VerdictSchema>;

/** What a mark rests on: a document of the dossier, an attached file, or words. */
export const EvidenceSchema = z.strictObject({
  attachmentId: Id.nullable(),
  text: z.string().max(500),
  page: z.string().max(40),
});
export const MarkSchema = z.strictObject({
  criterion: Id,
  /** null: not marked yet */ verdict: VerdictSchema.nullable(),
  reason: z.string().max(5_000),
  evidence: z.array(EvidenceSchema).max(20),
});
const FirstMarkSchema = z.strictObject({ criterion: Id, verdict: VerdictSchema.nullable() });
const onceEach = (marks: readonly { readonly criterion: string }[]): boolean =>
  new Set(marks.map((m) => m.criterion)).size === marks.length;
const UNIQUE = breaking('unique');
export const OPINION_STATUSES = ['draft', 'given', 'declined'] as const;
export const MAX_MONTH = 60;

const WholeOpinionSchema = z.strictObject({
  person: Name,
  /** months after the agreement at which the dossier was read; 0 = before the decision */ month: z
    .int()
    .min(0)
    .max(MAX_MONTH),
  /** the version of the rubric that the marks speak of */ rubric: RubricRefSchema,
  /** declined: this person gives no opinion, and may read those of others */ status: z.enum(OPINION_STATUSES),
  /** day on which it was given or declined; empty before */ date: z.string().max(10),
  marks: z.array(MarkSchema).max(100).refine(onceEach, UNIQUE),
  comment: z.string().max(10_000),
  /** verdicts as they were when it was given, never changed since: what was changed later shows against them */
  firstGiven: z
    .strictObject({
      at: z.string().max(40),
      /** its author could read the others before giving it */ afterReading: z.boolean(),
      marks: z.array(FirstMarkSchema).max(100).refine(onceEach, UNIQUE),
    })
    .nullable(),
  /** whose opinions could be read when this one was last written */ seen: z.array(Name).max(200),
});
/** An opinion is given when, and only when, it keeps what it said then. */
export const OpinionSchema = WholeOpinionSchema.refine((o) => (o.status === 'given') === (o.firstGiven !== null), {
  ...breaking('givenStays'),
  path: ['firstGiven'],
});
export type Opinion = z.infer<typeof OpinionSchema>;
export type Mark = z.infer<typeof MarkSchema>;
export type Evidence = z.infer<typeof EvidenceSchema>;

export const newOpinion = (person: string, month: number, rubric: RubricRef): Opinion => ({
  person,
  month,
  rubric,
  status: 'draft',
  date: '',
  marks: [],
  comment: '',
  firstGiven: null,
  seen: [],
});
const UNMARKED: Omit<Mark, 'criterion'> = { verdict: null, reason: '', evidence: [] };
export const markOf = ({ marks }: Pick<Opinion, 'marks'>, criterion: string): Mark =>
  marks.find((m) => m.criterion === criterion) ?? { criterion, ...UNMARKED };

/** @param seen whose opinions its author can read now */
export const withMark = (
  opinion: Opinion,
  criterion: string,
  change: Partial<Omit<Mark, 'criterion'>>,
  seen: readonly string[],
): Opinion => {
  const mark = { ...markOf(opinion, criterion), ...change };
  const there = opinion.marks.some((m) => m.criterion === criterion);
  return {
    ...opinion,
    seen: [...new Set([...opinion.seen, ...seen])],
    marks: there ? opinion.marks.map((m) => (m.criterion === criterion ? mark : m)) : [...opinion.marks, mark],
  };
};
/** From now on its author reads the others. What it says is kept beside what it will say. */
export const giveOpinion = (opinion: Opinion, date: string, at: string): Opinion => ({
  ...opinion,
  status: 'given',
  date,
  firstGiven: opinion.firstGiven ?? {
    at,
    afterReading: opinion.seen.length > 0,
    marks: opinion.marks.map(({ criterion, verdict }) => ({ criterion, verdict })),
  },
});
/** Gives up giving an opinion: marks that were begun are left out (their history stays), and those of others can be read. */
export const declineOpinion = (opinion: Opinion, date: string): Opinion => ({
  ...opinion,
  status: 'declined',
  date,
  marks: [],
  comment: '',
});
/** Takes up again an opinion that was declined: that the others could be read meanwhile stays written. */
export const resumeOpinion = (opinion: Opinion, seen: readonly string[]): Opinion => ({
  ...opinion,
  status: 'draft',
  date: '',
  seen: [...new Set([...opinion.seen, ...seen])],
});

const key = (verdict: Verdict | null): string =>
  verdict === null ? '' : verdict.kind === 'level' ? `level ${verdict.level}` : verdict.kind;
/** The same judgement. */
export const sameVerdict = (a: Verdict | null, b: Verdict | null): boolean => key(a) === key(b);

export interface ChangedMark {
  readonly criterion: string;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
}
/** Marks that are not what they were when the opinion was given. */
export const changedMarks = (opinion: Opinion): ChangedMark[] => {
  const { firstGiven } = opinion;
  if (firstGiven === null) return [];
  const before = new Map(firstGiven.marks.map((m) => [m.criterion, m.verdict]));
  const after = new Map(opinion.marks.map((m) => [m.criterion, m.verdict]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((criterion) => ({
      criterion,
      before: before.get(criterion) ?? null,
      after: after.get(criterion) ?? null,
    }))
    .filter((m) => !sameVerdict(m.before, m.after));
};
/** Criteria of the rubric that have a verdict, and all of them. */
export const markingProgress = (
  opinion: Opinion,
  rubric: Rubric,
): { readonly marked: number; readonly all: number } => ({
  marked: rubric.criteria.filter((c) => markOf(opinion, c.id).verdict !== null).length,
  all: rubric.criteria.length,
});
/** A draft carried to another version of its rubric: a level that is no longer there leaves its criterion unmarked, its reason kept. */
export const carryOpinion = (opinion: Opinion, rubric: Rubric, ref: RubricRef): Opinion => ({
  ...opinion,
  rubric: ref,
  marks: opinion.marks.map((mark) => {
    const { verdict } = mark;
    if (verdict?.kind !== 'level') return mark;
    const levels = rubric.criteria.find((c) => c.id === mark.criterion)?.levels ?? [];
    return levels.some((l) => l.id === verdict.level) ? mark : { ...mark, verdict: null };
  }),
});
