/** Arrows among things that stand beside one another: the cursor goes to the one before or after. */

/**
 * @param from where the cursor is
 * @param round past the last comes the first
 * @returns whether it went anywhere
 */
export const moveFocus = (all: Iterable<HTMLElement>, from: Element | null, by: 1 | -1, round = false): boolean => {
  const stops = [...all];
  const at = stops.indexOf(from as HTMLElement) + by;
  const next = round ? stops.at(at % stops.length) : stops[at];
  next?.focus();
  return next !== undefined;
};
