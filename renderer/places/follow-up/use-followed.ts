import { useCallback, useEffect, useMemo, useState } from 'react';
import { call, onEvent } from '#renderer/ground/api/client.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
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
  const tell = useApp((s) => s.tell);
  const [view, setView] = useState<OutputOf<'dossier.open'> | null>(null);
  const [frozen, setFrozen] = useState<OutputOf<'version.read'> | null | 'reading'>('reading');
  const decisions = useRecords('decision', id);
  const award = awardOf(decisions.records);
  const versionId = award?.body.reviewed?.versionId ?? null;
  const read = useCallback(async (): Promise<void> => {
    const reply = await call('dossier.open', { id });
    if (reply.ok) setView(reply.value);
    else tell(reply.failure);
  }, [id, tell]);
  useEffect(() => void read(), [read]);
  useEffect(() => onEvent((event) => event.topic === 'portfolio.changed' && void read()), [read]);
  useEffect(() => {
    if (decisions.loading) return;
    if (versionId === null) return setFrozen(null);
    void call('version.read', { id: versionId }).then((reply) => {
      setFrozen(reply.ok ? reply.value : null);
      // A version that did not travel with its decision is not here: the present plan is then said to be the one compared.
      if (!reply.ok && reply.failure.code !== 'version.unknown') tell(reply.failure);
    });
  }, [decisions.loading, versionId, tell]);
  const present = view?.dossier ?? null;
  const plan = useMemo((): ComparedPlan | null => {
    if (frozen === 'reading' || present === null) return null;
    const dossier = frozen?.dossier ?? present;
    return { dossier, projection: project(dossier), version: frozen?.version ?? null };
  }, [frozen, present]);
  return view === null || plan === null ? null : { view, award, plan };
};
