/**
 * A rubric: what assessors read a dossier by. Criteria with described levels, what evidence is looked for, a weight, and the station where it stands.
 * Levels go from the weakest to the strongest; a mark names one by its id. Texts are in French, in English or in both.
 */
import { z } from 'zod';
import { STATION_IDS } from '#shared/base/method/stations.ts';
import type { Language } from '#shared/base/method/text.ts';
import { breaking } from '#shared/base/refusal/rule.ts';
import { Id } from '#shared/dossier/content/plan.ts';

const Words = (characters: number) =>
  z.strictObject({ fr: z.string().max(characters), en: z.string().max(characters) });
export const MAX_CRITERIA = 40;
export const MIN_LEVELS = 2;
export const MAX_LEVELS = 7;

export const LevelSchema = z.strictObject({
  id: Id,
  name: Words(60),
  /** what an assessor sees when a dossier stands here */ words: Words(600),
});
export const CriterionSchema = z.strictObject({
  id: Id,
  station: z.enum(STATION_IDS),
  title: Words(160),
  /** what is looked for as evidence */ evidence: Words(600),
  /** counts only in a total, when the rubric has one */ weight: z.int().min(0).max(100),
  levels: z.array(LevelSchema).min(MIN_LEVELS).max(MAX_LEVELS),
});
const unique = (items: readonly { readonly id: string }[]): boolean =>
  new Set(items.map((i) => i.id)).size === items.length;
const UNIQUE = breaking('unique');
export const RubricSchema = z.strictObject({
  name: Words(160),
  /** who made it: a tool default, or the foundation. `asOf` is an ISO date. */
  origin: z.strictObject({
    kind: z.enum(['tool', 'foundation']),
    reference: z.string().max(300),
    asOf: z.string().max(10),
  }),
  /** a weighted total is worked out beside the spread; off unless the foundation wants it */ total: z.boolean(),
  criteria: z
    .array(CriterionSchema.refine((c) => unique(c.levels), { ...UNIQUE, path: ['levels'] }))
    .max(MAX_CRITERIA)
    .refine(unique, UNIQUE),
});
export type LocalWords = z.infer<typeof LevelSchema>['words'];
export type Level = z.infer<typeof LevelSchema>;
export type Criterion = z.infer<typeof CriterionSchema>;
export type Rubric = z.infer<typeof RubricSchema>;
/** Which rubric a dossier is read by. One record a dossier; the shipped rubric when there is none. */
export const RubricChoiceSchema = z.strictObject({ rubricId: Id });

/** A rubric as a dossier's opinions were given under it: written once, beside the dossier, and never changed. It travels with it. */
export const RubricVersionSchema = z.strictObject({
  rubricId: Id,
  /** of the foundation's rubric when it was kept; 0 = as shipped */ revision: z.int().min(0),
  rubric: RubricSchema,
});
export type RubricVersion = z.infer<typeof RubricVersionSchema>;
/** What marks speak of: the record of a kept version, and the rubric that it is a version of. */
export const RubricRefSchema = z.strictObject({ id: Id, revision: z.int().min(0), version: Id });
export type RubricRef = z.infer<typeof RubricRefSchema>;
/** The kept version, by its record, or in a copy of the dossier by what it is a version of. */
export const versionFor = <T extends { readonly id: string; readonly body: RubricVersion }>(
  ref: RubricRef,
  versions: readonly T[],
): T | undefined =>
  versions.find((v) => v.id === ref.version) ??
  versions.find((v) => v.body.rubricId === ref.id && v.body.revision === ref.revision);

/** A text in the language of the reader, or in the other when it was written in one only. */
export const wordsIn = (words: LocalWords, language: Language): string =>
  words[language].trim() !== '' ? words[language] : words[language === 'fr' ? 'en' : 'fr'];
const silent = (words: LocalWords): boolean => wordsIn(words, 'fr').trim() === '';

/** Marks given under two versions of a criterion can be put side by side: same levels, in the same order. */
export const sameScale = (a: Criterion, b: Criterion): boolean =>
  a.levels.length === b.levels.length && a.levels.every((level, i) => level.id === b.levels[i]?.id);

export interface RubricGap {
  readonly kind: 'noCriterion' | 'noTitle' | 'noWords' | 'noEvidence';
  /** position of the criterion, from 1; 0 = the rubric */ readonly criterion: number;
  /** position of the level, from 1; 0 = the criterion */ readonly level: number;
}
/** What a rubric lacks to be read the same way by two people. It can be used all the same. */
export const rubricGaps = ({ criteria }: Rubric): RubricGap[] =>
  criteria.length === 0
    ? [{ kind: 'noCriterion', criterion: 0, level: 0 }]
    : criteria.flatMap((c, i): RubricGap[] => [
        ...(silent(c.title) ? [{ kind: 'noTitle' as const, criterion: i + 1, level: 0 }] : []),
        ...(silent(c.evidence) ? [{ kind: 'noEvidence' as const, criterion: i + 1, level: 0 }] : []),
        ...c.levels.flatMap((l, n): RubricGap[] =>
          silent(l.words) ? [{ kind: 'noWords', criterion: i + 1, level: n + 1 }] : [],
        ),
      ]);
