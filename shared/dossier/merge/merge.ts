/**
 * Two copies of a dossier made one. What only one side changed is taken; what both changed differently is a conflict, with a proposal. Without a common
 * ancestor, everything that differs is a conflict. Pure: same copies, same choices, same result, whichever copy is called mine (but for the choices).
 */

import { questionById } from '#shared/base/method/questions/all.ts';
import { AnswerSchema } from '#shared/dossier/content/answer.ts';
import { answerRefusal } from '#shared/dossier/content/answer-rule.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';
import type { Path } from '#shared/dossier/content/commands.ts';
import {
  COLLECTION_NAMES,
  COLLECTIONS,
  type CollectionName,
  type Dossier,
  SECTIONS,
  type SectionName,
} from '#shared/dossier/content/schema.ts';
import { bothOf } from './both.ts';
import type { Choices, Conflict, LeftOut } from './conflict.ts';
import { mergedOrder } from './order.ts';
import {
  type Context,
  isNew,
  isPlain,
  isTriple,
  isUnchanged,
  type MergeSides,
  mergeValue,
  mergeWhole,
  type Plain,
  settlePlace,
  sidesAt,
  valueOfKey,
} from './values.ts';

export interface MergeInput {
  /** the last state that both copies come from; null when none is known */ readonly base: Dossier | null;
  readonly mine: Dossier;
  readonly theirs: Dossier;
  readonly choices: Choices;
}
export interface MergedDossier {
  readonly dossier: Dossier;
  readonly conflicts: readonly Conflict[];
  /** values of either side that the result does not hold: they stay in the copy that is kept, or in the history */ readonly left: readonly LeftOut[];
}
/** The fact of an answer, its state with its value, is one thing; its note, source and confidence are others. */
const factOf = (answer: Plain): Plain => ({
  state: answer.state,
  ...('value' in answer ? { value: answer.value } : {}),
});
const isAnswer = (path: Path): boolean => path[0] === 'answers' && path.length === 2;

/** Two answers joined: only where the question takes free text or several choices. */
const bothAnswers = (question: string, mine: unknown, theirs: unknown): unknown => {
  const kind = questionById(question)?.kind;
  if (kind !== 'text' && kind !== 'choices') return undefined;
  if (valueOfKey(mine, 'state') !== 'answered' || valueOfKey(theirs, 'state') !== 'answered') return undefined;
  const value = bothOf(valueOfKey(mine, 'value'), valueOfKey(theirs, 'value'));
  return value === undefined ? undefined : { state: 'answered', value };
};

/** Items, objects of one kind inside them, and the three years of an amount are merged part by part. A source is one thing. */
const divide: Context['divide'] = (path, { bases, mine, theirs }) => {
  if (isTriple(mine) && isTriple(theirs)) return bases.every((b) => b === undefined || isTriple(b)) ? 'years' : 'whole';
  if (!isPlain(mine) || !isPlain(theirs) || path[0] === 'answers') return 'whole';
  return path.length === 2 || valueOfKey(mine, 'kind') === valueOfKey(theirs, 'kind') ? 'fields' : 'whole';
};
const join: Context['join'] = (path, mine, theirs) =>
  isAnswer(path) ? bothAnswers(path[1] ?? '', mine, theirs) : bothOf(mine, theirs);

const mergeAnswer = (context: Context, id: string, sides: MergeSides): unknown => {
  const path = ['answers', id];
  const isSound = (value: unknown): boolean => {
    const parsed = AnswerSchema.safeParse(value);
    return parsed.success && answerRefusal(id, parsed.data) === null;
  };
  return mergeWhole(context, path, sides, isSound, (inner, fits) => {
    const { bases, mine, theirs } = sides;
    if (!isPlain(mine) || !isPlain(theirs)) return mergeValue(inner, path, sides, fits);
    const facts = {
      bases: bases.map((base) => (isPlain(base) ? factOf(base) : undefined)),
      mine: factOf(mine),
      theirs: factOf(theirs),
    };
    const fact = (
      sameData(facts.mine, facts.theirs) || isUnchanged(facts.theirs, facts.bases)
        ? facts.mine
        : isUnchanged(facts.mine, facts.bases)
          ? facts.theirs
          : settlePlace(inner, path, facts, fits)
    ) as Plain;
    const others = ['confidence', 'note', 'source'].map((key) => [
      key,
      mergeValue(inner, [...path, key], sidesAt(sides, key), fits),
    ]);
    return { ...fact, ...Object.fromEntries(others.filter(([, value]) => value !== undefined)) };
  });
};

const mergeKeyed = (
  root: 'answers' | 'drafts',
  { bases, mine, theirs }: Dossiers,
  one: (key: string, sides: MergeSides) => unknown,
): Plain => {
  const merged: Record<string, unknown> = {};
  for (const key of [...new Set([...Object.keys(mine[root]), ...Object.keys(theirs[root])])].sort()) {
    const value = one(key, sidesAt({ bases: bases.map((b) => b[root]), mine: mine[root], theirs: theirs[root] }, key));
    if (value !== undefined) merged[key] = value;
  }
  return merged;
};

interface Item {
  readonly id: string;
}
const mergeCollection = (context: Context, name: CollectionName, input: Dossiers): readonly unknown[] => {
  const listOf = (dossier: Dossier | undefined): readonly Item[] => (dossier?.[name] as readonly Item[]) ?? [];
  const idsOf = (dossier: Dossier | undefined): string[] => listOf(dossier).map((item) => item.id);
  const byId = (dossier: Dossier) => new Map(listOf(dossier).map((item) => [item.id, item]));
  const [bases, mines, others] = [input.bases.map(byId), byId(input.mine), byId(input.theirs)];
  const isSound = (value: unknown): boolean => COLLECTIONS[name].safeParse(value).success;
  const merged = new Map<string, unknown>();
  for (const id of [...new Set([...mines.keys(), ...others.keys()])].sort()) {
    const path = [name, id];
    const sides = { bases: bases.map((base) => base.get(id)), mine: mines.get(id), theirs: others.get(id) };
    const value = isNew(sides)
      ? (sides.mine ?? sides.theirs)
      : mergeWhole(context, path, sides, isSound, (inner, fits) => mergeValue(inner, path, sides, fits));
    if (value !== undefined) merged.set(id, value);
  }
  const order = mergedOrder(idsOf(input.bases[0]), idsOf(input.mine), idsOf(input.theirs), new Set(merged.keys()));
  return order.map((id) => merged.get(id));
};

const mergeSection = (context: Context, name: SectionName, { bases, mine, theirs }: Dossiers): unknown => {
  const sides = { bases: bases.map((base) => base[name]), mine: mine[name], theirs: theirs[name] };
  const isSound = (value: unknown): boolean => SECTIONS[name].safeParse(value).success;
  return mergeWhole(context, [name], sides, isSound, (inner, fits) => mergeValue(inner, [name], sides, fits));
};

interface Dossiers {
  /** the common past: none or one */ readonly bases: readonly Dossier[];
  readonly mine: Dossier;
  readonly theirs: Dossier;
}

/** Both copies must bear the same id. A list that would pass its limit is refused when the result is applied. */
export const mergeDossiers = ({ base, mine, theirs, choices }: MergeInput): MergedDossier => {
  const context: Context = { choices, conflicts: [], left: [], divide, join };
  const input: Dossiers = { bases: base === null ? [] : [base], mine, theirs };
  const dossier = {
    ...mine,
    answers: mergeKeyed('answers', input, (id, sides) => mergeAnswer(context, id, sides)),
    drafts: mergeKeyed('drafts', input, (key, sides) => mergeValue(context, ['drafts', key], sides, () => false)),
    plan: mergeSection(context, 'plan', input),
    opening: mergeSection(context, 'opening', input),
    ...Object.fromEntries(COLLECTION_NAMES.map((name) => [name, mergeCollection(context, name, input)])),
  } as Dossier;
  return { dossier, conflicts: context.conflicts, left: context.left };
};
