import { useMemo } from 'react';
import { useRead } from '#renderer/ground/api/reading.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import type { Version } from '#shared/archive/history/versions/version.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { awardOf } from '#shared/decision/follow-up/start.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { project } from '#shared/finance/projection/engine.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';

/** What actuals are compared with: the plan as it was decided, or the present one where no version was kept. */
export interface ComparedPlan {
  readonly dossier: Dossier;
  readonly projection: Projection;
  /** null = the present plan */ readonly version: Version | null;
}
export interface FollowedAward {
  readonly view: OutputOf<'dossier.open'>;
  readonly award: RecordOf<'decision'> | null;
  readonly plan: ComparedPlan;
}

/** A dossier and what was decided on it, read again whenever the portfolio changes; null while it is read. */
export const useFollowed = (id: string): FollowedAward | null => {
  const decisions = useRecords('decision', id);
  const award = awardOf(decisions.records);
  const versionId = award?.body.reviewed?.versionId ?? null;
  const { value: view = null } = useRead('dossier.open', { id });
  // A version that did not travel with its decision is not here: the present plan is then said to be the one compared.
  const read = useRead(
    'version.read',
    { id: versionId ?? '' },
    { wanted: versionId !== null, untold: ['version.unknown'] },
  );
  const isRead = !decisions.loading && (versionId === null || read.value !== undefined || read.failure !== null);
  const frozen = isRead ? (read.value ?? null) : 'reading';
  const present = view?.dossier ?? null;
  const plan = useMemo((): ComparedPlan | null => {
    if (frozen === 'reading' || present === null) return null;
    const dossier = frozen?.dossier ?? present;
    return { dossier, projection: project(dossier), version: frozen?.version ?? null };
  }, [frozen, present]);
  return view === null || plan === null ? null : { view, award, plan };
};
