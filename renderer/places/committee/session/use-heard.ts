import { useCallback, useEffect, useState } from 'react';
import { call, onEvent } from '#renderer/ground/api/client.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import type { DossierView } from '#shared/contract/operations/dossier.ts';
import type { Members, Session } from '#shared/decision/committee/records.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';

/** A dossier of the agenda as the screens of a session need it; `view` is null when it is no longer in the portfolio. */
export interface HeardView {
  readonly view: DossierView | null;
  readonly decision: RecordOf<'decision'> | null;
}
const readHeard = async (sessionId: string, dossierId: string): Promise<HeardView> => {
  const [opened, decisions] = await Promise.all([
    call('dossier.open', { id: dossierId }),
    call('record.list', { kind: 'decision', dossierId }),
  ]);
  const all = decisions.ok ? (decisions.value as unknown as readonly RecordOf<'decision'>[]) : [];
  return {
    view: opened.ok ? opened.value : null,
    decision: all.findLast((d) => d.body.sessionId === sessionId) ?? null,
  };
};
/** How long changes may follow one another before the agenda is read again. */
const REST_MS = 250;

/** The dossiers of an agenda with the decisions of this session, read again when the portfolio changes. Null until they are read. */
export const useHeard = (sessionId: string, dossierIds: readonly string[]): ReadonlyMap<string, HeardView> | null => {
  const [heard, setHeard] = useState<ReadonlyMap<string, HeardView> | null>(null);
  const key = dossierIds.join(' ');
  const refresh = useCallback(async (): Promise<void> => {
    const ids = key.split(' ').filter((id) => id !== '');
    const all = await Promise.all(ids.map((id) => readHeard(sessionId, id)));
    setHeard(new Map(ids.map((id, i) => [id, all[i] ?? { view: null, decision: null }])));
  }, [sessionId, key]);
  useEffect(() => void refresh(), [refresh]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = onEvent((event) => {
      if (event.topic !== 'portfolio.changed') return;
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), REST_MS);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [refresh]);
  return heard;
};

/** People as the rules of the committee take them. */
export const useMembers = (): Members => useRecords('member', null).records.map(({ id, body }) => ({ id, body }));

/** Holders of a proxy that the rules would accept. */
export const holders = (session: Session, members: Members): Members =>
  members.filter(
    ({ id, body }) =>
      body.active && body.voting && session.roll.some((l) => l.memberId === id && l.state === 'present'),
  );
