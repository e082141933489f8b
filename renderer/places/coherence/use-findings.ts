import { useTables } from '#renderer/ground/state/tables-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { projectPlan, useProjection } from '#renderer/places/projection/use-projection.ts';
import { makeFinder } from '#shared/assessment/coherence/editing/finder.ts';
import type { Finding } from '#shared/assessment/coherence/finding.ts';
import type { Thresholds } from '#shared/assessment/coherence/thresholds/thresholds.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

export interface JudgedFindings {
  readonly open: readonly Finding[];
  readonly aside: readonly { readonly finding: Finding; readonly index: number; readonly reason: string }[];
  /** set aside, and no longer raised by the facts */ readonly gone: number;
}
const NONE: JudgedFindings = { open: [], aside: [], gone: 0 };

const judgeDossier = (dossier: Dossier, all: readonly Finding[]): JudgedFindings => {
  const places = all.map((finding) => ({
    finding,
    index: dossier.setAside.findIndex((s) => s.rule === finding.rule && s.subject === finding.subject),
  }));
  return {
    open: places.filter(({ index }) => index < 0).map(({ finding }) => finding),
    aside: places
      .filter(({ index }) => index >= 0)
      .map(({ finding, index }) => ({ finding, index, reason: dossier.setAside[index]?.reason ?? '' })),
    gone: dossier.setAside.length - places.filter(({ index }) => index >= 0).length,
  };
};

/** Rules that read nothing of what was typed are not asked again. */
const find = makeFinder();
/** One run of the rules a dossier: the panel, the rail and the status bar show the same findings. */
const known = new WeakMap<Dossier, { readonly thresholds: Thresholds; readonly judged: JudgedFindings }>();
/** What does not hold together in the open dossier, computed again at each change. */
export const useFindings = (): JudgedFindings => {
  const dossier = useDossier((s) => s.dossier);
  const projection = useProjection();
  const thresholds = useTables((s) => s.thresholds);
  if (!dossier || !projection) return NONE;
  const before = known.get(dossier);
  if (before?.thresholds === thresholds) return before.judged;
  const now = judgeDossier(dossier, find(dossier, projection, projectPlan, thresholds));
  known.set(dossier, { thresholds, judged: now });
  return now;
};
