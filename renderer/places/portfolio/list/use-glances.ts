/** What each line shows that is worked out from its dossier: asked for the lines in view, and what was last known stands until the answer is there. */
import { useReads } from '#renderer/ground/api/reading.ts';
import { type DossierRow, type GlanceRow, MAX_GLANCES } from '#shared/contract/operations/portfolio.ts';

/** Lines that are asked for together: the same ones whatever part of them is in view. */
const TOGETHER = 20;
const NOTHING: readonly DossierRow[] = [];
/** By the id of the dossier. */
const lastKnown = new Map<string, GlanceRow>();

export type GlanceAt = (id: string) => GlanceRow | undefined;

/** @param rows the dossiers whose lines are wanted, in any number; @param wanted false while one scrolls past them */
export const useGlances = (
  rows: readonly { readonly id: string; readonly revision: number | null }[],
  wanted = true,
): GlanceAt => {
  const size = Math.min(TOGETHER, MAX_GLANCES);
  const asked = Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => ({
    dossiers: rows.slice(i * size, (i + 1) * size).map(({ id, revision }) => ({ id, revision })),
  }));
  const reads = useReads('portfolio.glances', asked, { wanted });
  for (const { value } of reads) for (const glance of value ?? []) lastKnown.set(glance.id, glance);
  return (id) => lastKnown.get(id);
};

/** The dossiers of the whole groups of lines that a stretch of the list touches. @param row of a place among the dossiers */
export const rowsAround = (
  from: number,
  to: number,
  row: (index: number) => DossierRow | undefined,
): readonly DossierRow[] => {
  if (to < from) return NOTHING;
  const first = Math.floor(from / TOGETHER) * TOGETHER;
  const last = (Math.floor(to / TOGETHER) + 1) * TOGETHER;
  return Array.from({ length: last - first }, (_, i) => row(first + i)).filter((r) => r !== undefined);
};
