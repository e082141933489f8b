/** Changes of a rubric in its editor. What is not touched keeps its ids, so that marks already given still find their criteria. */
import type { Criterion, Level, LocalWords, Rubric } from './rubric.ts';

const noWords = (): LocalWords => ({ fr: '', en: '' });
/** @param ids fresh ids, one for the criterion and one for each level */
export const emptyCriterion = (ids: readonly string[], like: Criterion | undefined): Criterion => ({
  id: ids[0] ?? '',
  station: like?.station ?? 'request',
  title: noWords(),
  evidence: noWords(),
  weight: like?.weight ?? 10,
  // The names of the levels are usually the same all down a rubric; what they mean is not.
  levels: ids.slice(1).map((id, i) => ({ id, name: like?.levels[i]?.name ?? noWords(), words: noWords() })),
});
export const emptyLevel = (id: string): Level => ({ id, name: noWords(), words: noWords() });

/** An item moved by one place; the same list when there is no place there. */
export const moveItem = <T>(items: readonly T[], index: number, by: -1 | 1): T[] => {
  const next = [...items];
  const [item] = next.splice(index, 1);
  if (item === undefined || index + by < 0 || index + by >= items.length) return [...items];
  next.splice(index + by, 0, item);
  return next;
};
export const replaceItem = <T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  change: Partial<T>,
): T[] => items.map((item) => (item.id === id ? { ...item, ...change } : item));

/** A copy of the foundation's own; criteria keep their ids, so that opinions under the two can be put side by side. */
export const duplicateRubric = (rubric: Rubric, name: LocalWords, today: string): Rubric => ({
  ...rubric,
  name,
  origin: { kind: 'foundation', reference: rubric.origin.reference, asOf: today },
});
