/** Puts the dossiers that are ticked on the agenda of a session that is not closed: one change of that session, which undo takes back. */
import { useT } from '#renderer/ground/language/language.tsx';
import { lockNow } from '#renderer/ground/saving/lock.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { openRecord } from '#renderer/ground/state/held/edited-record.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import type { DossierRow } from '#shared/contract/operations/portfolio.ts';
import type { AgendaItem } from '#shared/decision/committee/records.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';

/** What was not put on the agenda, and why. */
export interface NotTaken {
  readonly name: string;
  readonly words: string;
}
const MOST = 200;

/** As the session itself puts one on its agenda. */
const itemOf = ({ id, owner }: DossierRow): AgendaItem => ({
  dossierId: id,
  time: '',
  rapporteur: owner,
  reviewed: null,
  left: [],
});

/** @returns one act a session, the next one first; and what was refused is told to `onLeftOut` */
export const useAgendaActs = (
  rows: readonly DossierRow[],
  onLeftOut: (left: readonly NotTaken[]) => void,
): readonly { readonly label: string; readonly run: () => void }[] => {
  const t = useT();
  const { go, say, tell } = useApp.getState();
  const { records } = useRecords('session', null);
  const put = async (session: RecordOf<'session'>): Promise<void> => {
    const lock = lockNow();
    if (lock !== null) return lock === 'acting' ? undefined : tell(lock);
    const edited = openRecord(session);
    edited.adopt(session);
    // As it stands on the screen: what the disk refused before is still there, and goes again with the rest.
    const { agenda } = edited.state.getState().body;
    const onDisk = new Set(session.body.agenda.map(({ dossierId }) => dossierId));
    const there = new Set(agenda.map(({ dossierId }) => dossierId));
    const room = MOST - agenda.length;
    const whyNot = (row: DossierRow, at: number): string | null =>
      onDisk.has(row.id)
        ? t('portfolio.agenda.already')
        : there.has(row.id)
          ? null
          : row.archived
            ? t('portfolio.agenda.archived')
            : at >= room
              ? t('portfolio.agenda.full', { count: MOST })
              : null;
    const wanted = rows.filter((row) => !there.has(row.id) && !row.archived);
    const taken = wanted.slice(0, room);
    onLeftOut(
      rows.flatMap((row) => {
        const words = whyNot(row, wanted.indexOf(row));
        return words === null ? [] : [{ name: row.project || t('portfolio.untitled'), words }];
      }),
    );
    const waiting = rows.filter((row) => there.has(row.id) && !onDisk.has(row.id));
    const count = taken.length + waiting.length;
    if (count === 0) return;
    edited.set({ agenda: [...agenda, ...taken.map(itemOf)] });
    const written = await edited.flush();
    if (written.ok) say(t('portfolio.agenda.done', { count, session: nameOf(session) }), true);
    else tell(written.failure);
  };
  const nameOf = ({ body }: RecordOf<'session'>): string => body.name || t('committee.session');
  const open = records
    .filter(({ body }) => body.status !== 'closed')
    .toSorted((a, b) => a.body.date.localeCompare(b.body.date));
  return open.length === 0
    ? [{ label: t('portfolio.agenda.none'), run: () => go({ name: 'committee', tab: 'sessions' }) }]
    : open.map((session) => ({
        label: session.body.date === '' ? nameOf(session) : `${nameOf(session)} · ${shortDate(session.body.date)}`,
        run: () => void put(session),
      }));
};
