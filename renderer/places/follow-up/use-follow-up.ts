import { useEffect, useMemo, useReducer } from 'react';
import { call } from '#renderer/ground/api/client.ts';
import { readNow, useReads } from '#renderer/ground/api/reading.ts';
import { lockNow, useLock } from '#renderer/ground/saving/lock.ts';
import { remember, type Undoable } from '#renderer/ground/saving/undo-list.ts';
import { type AppPlace, useApp } from '#renderer/ground/state/app-store.ts';
import { openRecord, removeRecord } from '#renderer/ground/state/held/edited-record.ts';
import { fieldOf } from '#renderer/ground/state/held/use-draft.ts';
import { recordChanges } from '#shared/archive/history/record-changes.ts';
import type { Failure } from '#shared/contract/failures.ts';
import type { FollowUp } from '#shared/decision/follow-up/records.ts';
import { FOLLOWED_KINDS, followedChanges, followUpOf } from '#shared/decision/records/followed.ts';
import { ownId, type RecordKind, type RecordOf } from '#shared/decision/records/kinds.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';
import type { FollowUpPart } from './follow-up-part.ts';

export type FollowedRecords = readonly RecordOf<RecordKind>[];

/** The records of a follow-up, read again whenever the portfolio changes; null while they are read. */
export const useFollowedRecords = (dossierId: string): FollowedRecords | null => {
  const reads = useReads(
    'record.list',
    FOLLOWED_KINDS.map((kind) => ({ kind, dossierId })),
  );
  const lists = reads.map(({ value }) => value as unknown as FollowedRecords | undefined);
  // The same lists as before are the same records: what is typed in them is kept.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lists one by one
  return useMemo(() => (lists.some((list) => list === undefined) ? null : lists.flatMap((list) => list ?? [])), lists);
};

/** Every record of a first follow-up, all or none. @returns whether it is on the disk */
export const saveFollowUp = async (dossierId: string, followUp: FollowUp): Promise<boolean> => {
  const changes = followedChanges(null, followUp, dossierId).map((change) => ({ ...change, base: 0 }));
  const reply = await call('record.saveAll', { dossierId, changes });
  if (!reply.ok) useApp.getState().tell(reply.failure);
  return reply.ok;
};

/** An item that was added or taken away: null = not there. */
interface ItemStep {
  readonly id: string;
  readonly kind: RecordKind;
  readonly from: unknown;
  readonly to: unknown;
  readonly where: AppPlace;
}
const tellFailure = (reply: { ok: true } | { ok: false; failure: Failure }): void => {
  if (!reply.ok) useApp.getState().tell(reply.failure);
};
/** Writes an item where it was not, or takes it away. */
const placeItem = async (dossierId: string, { id, kind }: ItemStep, body: unknown): Promise<void> => {
  if (body !== null) return tellFailure(await call('record.save', { id, kind, dossierId, base: 0, body }));
  const all = await readNow('record.list', { kind, dossierId });
  if (!all.ok) return tellFailure(all);
  const record = (all.value as unknown as FollowedRecords).find((r) => r.id === id);
  if (record !== undefined) tellFailure(await removeRecord(record));
};
const itemsUndo = (dossierId: string): Undoable<ItemStep> => ({
  key: `follow-up items ${dossierId}`,
  undo: (step) => {
    if (lockNow() !== null) return false;
    void placeItem(dossierId, step, step.from);
    return true;
  },
  redo: (step) => {
    if (lockNow() !== null) return false;
    void placeItem(dossierId, step, step.to);
    return true;
  },
  join: (earlier, later) => ({ ...later, from: earlier.from }),
  show: ({ where }) => {
    const { place, go } = useApp.getState();
    if (!sameData(place, where)) go(where);
  },
});

const LISTS = {
  milestones: 'milestone',
  indicators: 'indicator',
  actuals: 'actual',
  actualLines: 'actualLine',
  beliefs: 'belief',
} as const;

/** A follow-up under the hands of the user: each item is a record of its own, and what is typed in one writes that one alone. */
export const useFollowUpDraft = (dossierId: string, first: FollowUp, records: FollowedRecords): FollowUpPart => {
  const lock = useLock();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const edited = useMemo(() => records.map((record) => ({ record, open: openRecord(record) })), [records]);
  useEffect(() => {
    for (const { record, open } of edited) open.adopt(record);
    const ends = edited.map(({ open }) => open.state.subscribe(redraw));
    return () => {
      for (const end of ends) end();
    };
  }, [edited]);
  const body = followUpOf(edited.map(({ record, open }) => ({ ...record, body: open.state.getState().body }))) ?? first;
  /** The record of a place, and the rest of the path. */
  const recordAt = (path: readonly string[]) => {
    const [list = '', item = '', ...rest] = path;
    if (!(list in LISTS)) return { id: ownId('followUpStart', { agreementOn: '' }, dossierId), rest: path };
    const name = list as keyof typeof LISTS;
    const items = body[name] as readonly { readonly id?: string }[];
    const found = items.find((i) => i.id === item) ?? items[Number(item)];
    return { id: found === undefined ? null : ownId(LISTS[name] as RecordKind, found as never, dossierId), rest };
  };
  const set = (change: Partial<FollowUp>, place?: string): void => {
    for (const { id, kind, body: next } of followedChanges(body, { ...body, ...change }, dossierId)) {
      const here = edited.find(({ record }) => record.id === id);
      if (here !== undefined && next !== null) here.open.set(next as never, place);
      else {
        const from = here?.open.state.getState().body ?? null;
        const step: ItemStep = { id, kind, from, to: next, where: useApp.getState().place };
        const [said] = recordChanges(from, next as object | null, useApp.getState().info?.settings.language ?? 'fr');
        remember(itemsUndo(dossierId), { label: said?.place ?? '', place: `${id} ${place ?? ''}`, step });
        void placeItem(dossierId, step, next);
      }
    }
  };
  return {
    body,
    set,
    at: (...path) => {
      const { id, rest } = recordAt(path);
      const found = edited.find(({ record }) => record.id === id) ?? edited[0];
      if (found === undefined) throw new Error('a follow-up without a record');
      return fieldOf(found.record.kind, found.open, lock, rest);
    },
  };
};
