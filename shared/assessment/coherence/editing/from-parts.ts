/** What a rule works out of parts of a dossier alone, kept as long as they are the same objects: parts are never changed in place. */

interface Made<Parts, T> {
  readonly parts: Parts;
  readonly value: T;
}
/**
 * A function that works once for the same parts. It remembers one answer for each first part, and no longer than that part lives.
 * @param make pure: nothing but its parts decides what it gives
 */
export const fromParts = <Parts extends readonly [object, ...unknown[]], T>(
  make: (...parts: Parts) => T,
): ((...parts: Parts) => T) => {
  const known = new WeakMap<object, Made<Parts, T>>();
  return (...parts) => {
    const before = known.get(parts[0]);
    if (before?.parts.every((part, i) => Object.is(part, parts[i]))) return before.value;
    const value = make(...parts);
    known.set(parts[0], { parts, value });
    return value;
  };
};
