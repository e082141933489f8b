/** A trial of the plan: what its sliders are moved to. It writes nothing. */
import { useMemo, useState } from 'react';
import type { Adjustment } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

interface Moved {
  /** share of unsigned resources that comes */ readonly unsigned: number;
  readonly delay: number;
  readonly costs: number;
  readonly growth: number;
  /** share of a line that comes or is spent, by its id */ readonly lines: Readonly<Record<string, number>>;
}
const AS_PLANNED: Moved = { unsigned: 1, delay: 0, costs: 1, growth: 1, lines: {} };

export interface Trial {
  readonly moved: Moved;
  readonly set: (change: Partial<Moved>) => void;
  readonly setLine: (id: string, factor: number) => void;
  readonly adjustments: readonly Adjustment[];
  readonly reset: () => void;
}
/** The line that is tried first: the resource that is not signed and weighs most in year 3, if there is one. */
export const firstTried = (dossier: Dossier, years: (id: string) => number): string | null =>
  dossier.resources.filter((r) => r.status !== 'signed' && years(r.id) > 0).sort((a, b) => years(b.id) - years(a.id))[0]
    ?.id ?? null;

export const useTrial = (): Trial => {
  const [moved, setMoved] = useState(AS_PLANNED);
  const adjustments = useMemo<readonly Adjustment[]>(
    () => [
      ...(moved.unsigned === 1 ? [] : [{ kind: 'unsignedFactor' as const, factor: moved.unsigned }]),
      ...(moved.delay === 0 ? [] : [{ kind: 'delay' as const, months: moved.delay }]),
      ...(moved.costs === 1 ? [] : [{ kind: 'costs' as const, factor: moved.costs }]),
      ...(moved.growth === 1 ? [] : [{ kind: 'growth' as const, factor: moved.growth }]),
      ...Object.entries(moved.lines)
        .filter(([, factor]) => factor !== 1)
        .map(([lineId, factor]) => ({ kind: 'line' as const, lineId, factor })),
    ],
    [moved],
  );
  const acts = useMemo<Pick<Trial, 'set' | 'setLine' | 'reset'>>(
    () => ({
      set: (change) => setMoved((old) => ({ ...old, ...change })),
      setLine: (id, factor) => setMoved((old) => ({ ...old, lines: { ...old.lines, [id]: factor } })),
      reset: () => setMoved(AS_PLANNED),
    }),
    [],
  );
  return useMemo(() => ({ moved, adjustments, ...acts }), [moved, adjustments, acts]);
};
