import type { Dossier } from './schema.ts';

/**
 * The value that a path names, as commands do: items of a collection by id, other lists by position.
 * @returns undefined where there is nothing
 */
export const valueAt = (dossier: Dossier, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => {
    if (Array.isArray(value))
      return value.find((item) => (item as { id?: unknown } | null)?.id === key) ?? value[Number(key)];
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
    return (value as Record<string, unknown>)[key];
  }, dossier);
