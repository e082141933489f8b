/** The order of a list after both sides changed it. */

const within = (ids: readonly string[], kept: ReadonlySet<string>): string[] => ids.filter((id) => kept.has(id));
const isReordered = (ids: readonly string[], base: readonly string[]): boolean => {
  const own = new Set(ids);
  const before = new Set(base);
  return within(ids, before).join() !== within(base, own).join();
};

/**
 * @param kept ids of the result; each stands in `mine` or in `theirs`
 * @returns them in the order of the side that moved items; an item of the other side follows the one it followed there. The same when the sides are exchanged.
 */
export const mergedOrder = (
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  kept: ReadonlySet<string>,
): readonly string[] => {
  const moved = { mine: isReordered(mine, base), theirs: isReordered(theirs, base) };
  const mineLeads = moved.mine === moved.theirs ? mine.join() <= theirs.join() : moved.mine;
  const [lead, other] = mineLeads ? [mine, theirs] : [theirs, mine];
  const order = within(lead, kept);
  let previous = -1;
  for (const id of within(other, kept)) {
    const at = order.indexOf(id);
    if (at >= 0) previous = at;
    else {
      previous += 1;
      order.splice(previous, 0, id);
    }
  }
  return order;
};
