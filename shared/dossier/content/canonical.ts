/**
 * Canonical JSON: keys sorted, no white space, absent values left out. Two equal dossiers give the same text on every machine,
 * which is what seals and fingerprints are computed over.
 */
export const canonical = (value: unknown): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
};

/**
 * The same text, for data that is never changed in place: what was written for an object is kept as long as the object, so that a dossier with one new cell
 * costs one cell and the joining of the rest.
 */
export const makeCanonical = (): ((value: unknown) => string) => {
  const known = new WeakMap<object, string>();
  const write = (value: unknown): string => {
    if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
    const before = known.get(value);
    if (before !== undefined) return before;
    const text = Array.isArray(value)
      ? `[${value.map(write).join(',')}]`
      : `{${Object.keys(value)
          .filter((key) => (value as Record<string, unknown>)[key] !== undefined)
          .sort()
          .map((key) => `${JSON.stringify(key)}:${write((value as Record<string, unknown>)[key])}`)
          .join(',')}}`;
    known.set(value, text);
    return text;
  };
  return write;
};

/** Equality of data, whatever the order of keys. */
export const sameData = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonical(a) === canonical(b));
