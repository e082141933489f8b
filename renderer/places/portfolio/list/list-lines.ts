/** The lines of the list as they stand under one another: a head for each group that can be folded, and the dossiers of those that are not. */
import type { ListGroupRow } from '#shared/contract/operations/portfolio.ts';

export type ListLine =
  | { readonly kind: 'group'; readonly group: ListGroupRow }
  /** index: place among the dossiers of the answer */
  | { readonly kind: 'dossier'; readonly index: number };

export interface ListLines {
  readonly count: number;
  readonly line: (at: number) => ListLine | undefined;
}

/** @param total dossiers; @param folded keys of the groups that are closed */
export const listLines = (
  total: number,
  groups: readonly ListGroupRow[] | undefined,
  folded: ReadonlySet<string>,
): ListLines => {
  if (groups === undefined)
    return { count: total, line: (at) => (at < total ? { kind: 'dossier', index: at } : undefined) };
  const lines: ListLine[] = [];
  let index = 0;
  for (const group of groups) {
    lines.push({ kind: 'group', group });
    if (!folded.has(group.key))
      for (let i = 0; i < group.count; i += 1) lines.push({ kind: 'dossier', index: index + i });
    index += group.count;
  }
  return { count: lines.length, line: (at) => lines[at] };
};
