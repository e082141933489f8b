/** An opinion as a file of its own: to be given on another laptop and brought back. Nothing in it is trusted until it is parsed. */
import { z } from 'zod';
import { readJsonText } from '#shared/base/refusal/json-fault.ts';
import { type Refusal, refusal, refusalsIn } from '#shared/base/refusal/refusal.ts';
import type { Rule } from '#shared/base/refusal/rule.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { type Opinion, OpinionSchema } from './opinion.ts';
import { type Rubric, RubricSchema } from './rubric.ts';

export const OPINION_FORMAT = 'triptyque-opinion';
export const OPINION_FORMAT_VERSION = 1;
/** A file larger than this is refused before it is read. */
export const MAX_OPINION_BYTES = 5_000_000;

export const OpinionFileSchema = z.strictObject({
  format: z.literal(OPINION_FORMAT),
  formatVersion: z.literal(OPINION_FORMAT_VERSION),
  /** the opinion keeps it wherever it goes: brought back twice, it is the same */ id: Id,
  dossier: z.strictObject({ id: Id, project: z.string().max(300) }),
  /** the version that the marks were given under, whole */ rubric: RubricSchema,
  opinion: OpinionSchema,
});
export type OpinionFile = z.infer<typeof OpinionFileSchema>;
export type ParsedOpinion =
  | { readonly ok: true; readonly file: OpinionFile }
  | { readonly ok: false; readonly kind: 'newer' | 'unknownFormat' | 'invalid'; readonly refusals: readonly Refusal[] };

/** What makes the file; `JSON.stringify` of it is the file. */
export const opinionFile = (
  id: string,
  dossier: OpinionFile['dossier'],
  rubric: Rubric,
  opinion: Opinion,
): OpinionFile => ({
  format: OPINION_FORMAT,
  formatVersion: OPINION_FORMAT_VERSION,
  id,
  dossier: { ...dossier, project: dossier.project.slice(0, 300) },
  rubric,
  opinion,
});

/** Marks that speak of a criterion or of a level that the rubric does not have. */
const lostMarks = ({ opinion, rubric }: OpinionFile): Refusal[] =>
  opinion.marks.flatMap(({ criterion, verdict }, i): Refusal[] => {
    const known = rubric.criteria.find((c) => c.id === criterion);
    if (known === undefined)
      return [refusal('opinionFile', ['opinion', 'marks', String(i), 'criterion'], criterion, { kind: 'criterion' })];
    if (verdict?.kind !== 'level' || known.levels.some((l) => l.id === verdict.level)) return [];
    return [
      refusal('opinionFile', ['opinion', 'marks', String(i), 'verdict', 'level'], verdict.level, {
        kind: 'oneOf',
        values: known.levels.map((l) => l.id),
      }),
    ];
  });

const refuseOpinionFile = (
  kind: 'newer' | 'unknownFormat',
  path: readonly string[],
  value: unknown,
  rule: Rule,
): ParsedOpinion => ({
  ok: false,
  kind,
  refusals: [refusal('opinionFile', path, value, rule)],
});
/** Checks data from outside, whole: every problem is named by its path, its value and the rule. */
export const parseOpinion = (data: unknown): ParsedOpinion => {
  const head = (data ?? {}) as { format?: unknown; formatVersion?: unknown };
  if (typeof data !== 'object' || head.format !== OPINION_FORMAT)
    return refuseOpinionFile('unknownFormat', ['format'], head.format, { kind: 'equalTo', value: OPINION_FORMAT });
  if (typeof head.formatVersion === 'number' && head.formatVersion > OPINION_FORMAT_VERSION)
    return refuseOpinionFile('newer', ['formatVersion'], head.formatVersion, {
      kind: 'newer',
      limit: OPINION_FORMAT_VERSION,
    });
  const parsed = OpinionFileSchema.safeParse(data);
  if (!parsed.success) return { ok: false, kind: 'invalid', refusals: refusalsIn('opinionFile', parsed.error, data) };
  const lost = lostMarks(parsed.data);
  return lost.length > 0 ? { ok: false, kind: 'invalid', refusals: lost } : { ok: true, file: parsed.data };
};
/** The same from text. */
export const parseOpinionText = (text: string): ParsedOpinion => {
  const read = readJsonText(text);
  return read.ok
    ? parseOpinion(read.data)
    : refuseOpinionFile('unknownFormat', [], text.slice(0, 40), { kind: 'notJson', ...read.fault });
};

/** The file's schema in the language of other programs: JSON Schema 2020-12, published as docs/schema/opinion.schema.json. */
export const opinionJsonSchema = (): Record<string, unknown> => {
  const { $schema, ...rest } = z.toJSONSchema(OpinionFileSchema, { target: 'draft-2020-12', io: 'input' }) as Record<
    string,
    unknown
  >;
  return {
    $schema,
    $id: `urn:triptyque:opinion:${OPINION_FORMAT_VERSION}`,
    title: 'Triptyque opinion',
    description:
      'An assessor’s opinion of a dossier, with the rubric that it was given under. Levels go from the weakest to the strongest; a criterion without a verdict is not marked yet. Every id is unique within its list, every mark names a criterion and a level of the rubric, and an opinion that is given keeps what it said then.',
    ...rest,
  };
};
