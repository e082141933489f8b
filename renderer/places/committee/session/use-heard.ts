import { useReads } from '#renderer/ground/api/reading.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import type { DossierView } from '#shared/contract/operations/dossier.ts';
import type { Members, Session } from '#shared/decision/committee/records.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';

/** A dossier of the agenda as the screens of a session need it; `view` is null when it is no longer in the portfolio. */
export interface HeardView {
  readonly view: DossierView | null;
  readonly decision: RecordOf<'decision'> | null;
}
/** The dossiers of an agenda with the decisions of this session, read again when the portfolio changes. Null until they are read. */
export const useHeard = (sessionId: string, dossierIds: readonly string[]): ReadonlyMap<string, HeardView> | null => {
  const untold = ['dossier.unknown', 'dossier.damaged'] as const;
  const views = useReads(
    'dossier.open',
    dossierIds.map((id) => ({ id })),
    { untold },
  );
  const lists = useReads(
    'record.list',
    dossierIds.map((dossierId) => ({ kind: 'decision', dossierId })),
  );
  if ([...views, ...lists].some(({ value, failure }) => value === undefined && failure === null)) return null;
  return new Map(
    dossierIds.map((id, i): readonly [string, HeardView] => {
      const decisions = (lists[i]?.value ?? []) as unknown as readonly RecordOf<'decision'>[];
      const { value, failure } = views[i] ?? { value: undefined, failure: null };
      const decision = decisions.findLast((d) => d.body.sessionId === sessionId) ?? null;
      return [id, { view: failure === null ? (value ?? null) : null, decision }];
    }),
  );
};

/** People as the rules of the committee take them. */
export const useMembers = (): Members => useRecords('member', null).records.map(({ id, body }) => ({ id, body }));

/** Holders of a proxy that the rules would accept. */
export const holders = (session: Session, members: Members): Members =>
  members.filter(
    ({ id, body }) =>
      body.active && body.voting && session.roll.some((l) => l.memberId === id && l.state === 'present'),
  );
