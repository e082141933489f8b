/**
 * Canonical JSON: keys sorted, no white space, absent values left out. Two equal dossiers give the same text on every machine,
 * which is what seals and fingerprints are computed over.
 */
export const canonical = (value: unknown): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const data = value as Record<string, unknown>;
  const keys = Object.keys(data).filter((key) => data[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(data[key])}`)
    .join(',')}}`;
};

/** Equality of data, whatever the order of keys. */
export const sameData = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonical(a) === canonical(b));
