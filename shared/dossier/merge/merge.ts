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
import type { Choices, Conflict, LeftOut, ProposalReason } from './conflict.ts';
import { mergedOrder } from './order.ts';

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
type Plain = Readonly<Record<string, unknown>>;
interface Sides {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}
interface Context {
  readonly hasBase: boolean;
  readonly choices: Choices;
  readonly conflicts: Conflict[];
  readonly left: LeftOut[];
}
/** Whether a value can stand at a place inside what is being merged. */
type Fits = (path: Path, value: unknown) => boolean;

const isPlain = (v: unknown): v is Plain => v !== null && typeof v === 'object' && !Array.isArray(v);
const at = (value: unknown, key: string): unknown =>
  isPlain(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** The fact of an answer, its state with its value, is one thing; its note, source and confidence are others. */
const factOf = (answer: Plain): Plain => ({
  state: answer.state,
  ...('value' in answer ? { value: answer.value } : {}),
});
const isAnswer = (path: Path): boolean => path[0] === 'answers' && path.length === 2;

const isKnown = (value: unknown): boolean =>
  isPlain(value) && 'state' in value
    ? value.state === 'answered' && value.value !== undefined && value.value !== ''
    : value !== '' && value !== null;

const propose = (
  { mine, theirs }: Sides,
  both: unknown,
): { proposal: Conflict['proposal']; reason: ProposalReason } => {
  if (mine === undefined || theirs === undefined)
    return { proposal: mine === undefined ? 'theirs' : 'mine', reason: 'kept' };
  if (isKnown(mine) !== isKnown(theirs)) return { proposal: isKnown(mine) ? 'mine' : 'theirs', reason: 'known' };
  if (both !== undefined && sameData(both, mine)) return { proposal: 'mine', reason: 'longer' };
  if (both !== undefined && sameData(both, theirs)) return { proposal: 'theirs', reason: 'longer' };
  return both === undefined ? { proposal: 'mine', reason: 'mine' } : { proposal: 'both', reason: 'joined' };
};

/** Two answers joined: only where the question takes free text or several choices. */
const bothAnswers = (question: string, mine: unknown, theirs: unknown): unknown => {
  const kind = questionById(question)?.kind;
  if (kind !== 'text' && kind !== 'choices') return undefined;
  if (at(mine, 'state') !== 'answered' || at(theirs, 'state') !== 'answered') return undefined;
  const value = bothOf(at(mine, 'value'), at(theirs, 'value'));
  return value === undefined ? undefined : { state: 'answered', value };
};

/** A place that takes this much is free text; a name, an account, a date or an identifier is not, and two of them cannot stand together. */
const LONG_TEXT = 'x'.repeat(400);

const settle = (context: Context, path: Path, sides: Sides, fits: Fits): unknown => {
  const { base, mine, theirs } = sides;
  const joined = isAnswer(path) ? bothAnswers(path[1] ?? '', mine, theirs) : bothOf(mine, theirs);
  const isFree = typeof joined !== 'string' || fits(path, LONG_TEXT);
  const both = joined !== undefined && isFree && fits(path, joined) ? joined : undefined;
  const id = path.join('/');
  const conflict: Conflict = {
    id,
    path,
    ...(base === undefined ? {} : { base }),
    ...(mine === undefined ? {} : { mine }),
    ...(theirs === undefined ? {} : { theirs }),
    ...(both === undefined ? {} : { both }),
    ...propose(sides, both),
  };
  context.conflicts.push(conflict);
  const asked = Object.hasOwn(context.choices, id) ? context.choices[id] : undefined;
  const choice = asked === undefined || (asked === 'both' && both === undefined) ? conflict.proposal : asked;
  if (choice !== 'both')
    for (const side of ['mine', 'theirs'] as const)
      if (side !== choice && sides[side] !== undefined) context.left.push({ path, side, value: sides[side] });
  return choice === 'both' ? both : sides[choice];
};

const isTriple = (v: unknown): v is readonly unknown[] =>
  Array.isArray(v) && v.length === 3 && v.every((n) => n === null || typeof n === 'number');
/** Whether a value is merged part by part: items, objects of one kind inside them, and the three years of an amount. A source is one thing. */
const divides = (path: Path, { base, mine, theirs }: Sides): boolean => {
  if (isTriple(mine) && isTriple(theirs)) return base === undefined || isTriple(base);
  if (!isPlain(mine) || !isPlain(theirs) || path[0] === 'answers') return false;
  return path.length === 2 || at(mine, 'kind') === at(theirs, 'kind');
};

/** One value of three sides. @param fits whether a joined value is allowed where it would stand */
const mergeValue = (context: Context, path: Path, sides: Sides, fits: Fits): unknown => {
  const { base, mine, theirs } = sides;
  if (mine === theirs || sameData(mine, theirs)) return mine;
  if (context.hasBase) {
    if (sameData(mine, base)) return theirs;
    if (sameData(theirs, base)) return mine;
  }
  if (!divides(path, sides)) return settle(context, path, sides, fits);
  if (isTriple(mine) && isTriple(theirs))
    return mine.map((_, i) =>
      mergeValue(
        context,
        [...path, String(i)],
        { base: isTriple(base) ? base[i] : undefined, mine: mine[i], theirs: theirs[i] },
        fits,
      ),
    );
  return mergeFields(context, path, sides, fits);
};

const mergeFields = (context: Context, path: Path, { base, mine, theirs }: Sides, fits: Fits): Plain => {
  const keys = [...new Set([...Object.keys(mine as Plain), ...Object.keys(theirs as Plain)])].sort();
  const merged: Record<string, unknown> = {};
  for (const key of keys) {
    const value = mergeValue(
      context,
      [...path, key],
      { base: at(base, key), mine: at(mine, key), theirs: at(theirs, key) },
      fits,
    );
    if (value !== undefined) merged[key] = value;
  }
  return merged;
};

/** Parts of one value merged apart; when the parts do not make a sound whole, the whole is the conflict. */
const mergeWhole = (
  context: Context,
  path: Path,
  sides: Sides,
  isSound: (value: unknown) => boolean,
  parts: (inner: Context, fits: Fits) => unknown,
): unknown => {
  const inner: Context = { ...context, conflicts: [], left: [] };
  const merged = parts(inner, (place, value) => isSound(withAt(sides.mine, place.slice(path.length), value)));
  if (merged !== undefined && !isSound(merged)) return settle(context, path, sides, () => false);
  context.conflicts.push(...inner.conflicts);
  context.left.push(...inner.left);
  return merged;
};
const withAt = (root: unknown, path: readonly string[], value: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return isPlain(root) && isPlain(value) ? { ...root, ...value } : value;
  if (Array.isArray(root)) return root.map((v, i) => (String(i) === key ? withAt(v, rest, value) : v));
  return { ...(root as Plain), [key]: withAt(at(root, key), rest, value) };
};

const mergeAnswer = (context: Context, id: string, sides: Sides): unknown => {
  const path = ['answers', id];
  const isSound = (value: unknown): boolean => {
    const parsed = AnswerSchema.safeParse(value);
    return parsed.success && answerRefusal(id, parsed.data) === null;
  };
  return mergeWhole(context, path, sides, isSound, (inner, fits) => {
    const { base, mine, theirs } = sides;
    if (!isPlain(mine) || !isPlain(theirs)) return mergeValue(inner, path, sides, fits);
    const facts = { base: isPlain(base) ? factOf(base) : undefined, mine: factOf(mine), theirs: factOf(theirs) };
    const undecided =
      !sameData(facts.mine, facts.theirs) &&
      !(inner.hasBase && (sameData(facts.mine, facts.base) || sameData(facts.theirs, facts.base)));
    const fact = (
      undecided
        ? settle(inner, path, facts, fits)
        : inner.hasBase && sameData(facts.mine, facts.base)
          ? facts.theirs
          : facts.mine
    ) as Plain;
    const rest = (answer: unknown): Plain | undefined => {
      if (!isPlain(answer)) return undefined;
      const { state: _state, value: _value, ...others } = answer;
      return others;
    };
    const others = ['confidence', 'note', 'source'].map((key) => [
      key,
      mergeValue(
        inner,
        [...path, key],
        { base: at(rest(base), key), mine: at(mine, key), theirs: at(theirs, key) },
        fits,
      ),
    ]);
    return { ...fact, ...Object.fromEntries(others.filter(([, value]) => value !== undefined)) };
  });
};

const mergeKeyed = (
  root: 'answers' | 'drafts',
  { base, mine, theirs }: MergeInput,
  one: (key: string, sides: Sides) => unknown,
): Plain => {
  const merged: Record<string, unknown> = {};
  for (const key of [...new Set([...Object.keys(mine[root]), ...Object.keys(theirs[root])])].sort()) {
    const value = one(key, { base: at(base?.[root], key), mine: at(mine[root], key), theirs: at(theirs[root], key) });
    if (value !== undefined) merged[key] = value;
  }
  return merged;
};

interface Item {
  readonly id: string;
}
const mergeCollection = (context: Context, name: CollectionName, input: MergeInput): readonly unknown[] => {
  const lists = { base: input.base?.[name] ?? [], mine: input.mine[name], theirs: input.theirs[name] } as Record<
    'base' | 'mine' | 'theirs',
    readonly Item[]
  >;
  const ids = (side: keyof typeof lists): string[] => lists[side].map((item) => item.id);
  const byId = (side: keyof typeof lists) => new Map(lists[side].map((item) => [item.id, item]));
  const [bases, mines, others] = [byId('base'), byId('mine'), byId('theirs')];
  const isSound = (value: unknown): boolean => COLLECTIONS[name].safeParse(value).success;
  const merged = new Map<string, unknown>();
  for (const id of [...new Set([...mines.keys(), ...others.keys()])].sort()) {
    const path = [name, id];
    const sides = { base: bases.get(id), mine: mines.get(id), theirs: others.get(id) };
    const isOnOneSide = sides.mine === undefined || sides.theirs === undefined;
    // Added on one side since the ancestor: that is no disagreement.
    const isNew = isOnOneSide && context.hasBase && sides.base === undefined;
    const value = isNew
      ? (sides.mine ?? sides.theirs)
      : mergeWhole(context, path, sides, isSound, (inner, fits) => mergeValue(inner, path, sides, fits));
    if (value !== undefined) merged.set(id, value);
  }
  return mergedOrder(ids('base'), ids('mine'), ids('theirs'), new Set(merged.keys())).map((id) => merged.get(id));
};

const mergeSection = (context: Context, name: SectionName, { base, mine, theirs }: MergeInput): unknown => {
  const sides = { base: base?.[name], mine: mine[name], theirs: theirs[name] };
  const isSound = (value: unknown): boolean => SECTIONS[name].safeParse(value).success;
  return mergeWhole(context, [name], sides, isSound, (inner, fits) => mergeFields(inner, [name], sides, fits));
};

/** Both copies must bear the same id. A list that would pass its limit is refused when the result is applied. */
export const mergeDossiers = (input: MergeInput): MergedDossier => {
  const context: Context = { hasBase: input.base !== null, choices: input.choices, conflicts: [], left: [] };
  const dossier = {
    ...input.mine,
    answers: mergeKeyed('answers', input, (id, sides) => mergeAnswer(context, id, sides)),
    drafts: mergeKeyed('drafts', input, (key, sides) => mergeValue(context, ['drafts', key], sides, () => false)),
    plan: mergeSection(context, 'plan', input),
    opening: mergeSection(context, 'opening', input),
    ...Object.fromEntries(COLLECTION_NAMES.map((name) => [name, mergeCollection(context, name, input)])),
  } as Dossier;
  return { dossier, conflicts: context.conflicts, left: context.left };
};
