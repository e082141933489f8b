/**
 * One record under the hands of the user. What is typed stands on the screen at once, goes to the disk through the outbox, and can be taken back.
 * What breaks a rule stays on the screen and is said at its field; the rest of the record goes to the disk without it.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { call } from '#renderer/ground/api/client.ts';
import { readNow } from '#renderer/ground/api/reading.ts';
import { lockNow } from '#renderer/ground/saving/lock.ts';
import { type Lane, outbox } from '#renderer/ground/saving/outbox.ts';
import { forgetChanges, remember, type Undoable } from '#renderer/ground/saving/undo-list.ts';
import {
  addSource,
  removeSource,
  setRefusing,
  type UnsavedSource,
  type UnsavedWords,
} from '#renderer/ground/saving/unsaved.ts';
import { recordChanges } from '#shared/archive/history/record-changes.ts';
import { placeWords } from '#shared/base/fields/place-words.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { type Failure, ok, type Result } from '#shared/contract/failures.ts';
import type { BodyOf, RecordKind, RecordOf } from '#shared/decision/records/kinds.ts';
import { mergeRecord } from '#shared/decision/records/merge.ts';
import { type RecordPath, valueAtPlace, withValueAt } from '#shared/decision/records/place.ts';
import { type RefusedPlace, writableRecord } from '#shared/decision/records/writable.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';
import { type AppPlace, useApp } from '../app-store.ts';
import { recordName } from './record-name.ts';

/** What is typed rests this long: one line of history for a sentence, not one for a letter. */
const REST = { restMs: 500, mostMs: 3_000 } as const;
/** How often a record is written again on what another hand wrote meanwhile, before that is said. */
const REBASES = 3;

/** Text in a field that is not a value yet. */
export interface TypedText {
  readonly text: string;
  /** the field, as it is called */ readonly label: string;
  /** why it is not a value */ readonly said: string;
}
export interface EditedState<B> {
  readonly body: B;
  readonly refused: readonly RefusedPlace[];
  /** by place, steps joined with "/" */ readonly texts: Readonly<Record<string, TypedText>>;
}
export interface EditedRecord<K extends RecordKind> {
  readonly key: string;
  readonly state: StoreApi<EditedState<BodyOf<K>>>;
  /** of what is on the disk */ readonly revision: () => number;
  /** @param place which item of a list is written: letters typed there are one change, those typed elsewhere another */
  readonly set: (change: Partial<BodyOf<K>>, place?: string) => void;
  readonly write: (path: RecordPath, value: unknown, label: string) => void;
  /** keeps a text that is not a value, or forgets it */ readonly keep: (
    path: RecordPath,
    typed: TypedText | null,
  ) => void;
  /** a change that cannot be taken back, made while nothing else may be written */ readonly conclude: (
    change: (body: BodyOf<K>) => BodyOf<K>,
  ) => Promise<Result<null>>;
  /** from now on, what must be written before it */ readonly prepareBy: (options: RecordOptions<K>) => void;
  /** everything that can be is on the disk, or why not */ readonly flush: () => Promise<Result<null>>;
  /** takes what the disk says, unless something written here still waits */ readonly adopt: (
    record: Pick<RecordOf<K>, 'body' | 'revision'>,
  ) => void;
}
export interface RecordOptions<K extends RecordKind> {
  /** what must be written before the record, and what of its body follows from that */ readonly prepare?: (
    body: BodyOf<K>,
  ) => Promise<Result<BodyOf<K>>>;
}
type Named<K extends RecordKind> = Pick<RecordOf<K>, 'id' | 'kind' | 'dossierId' | 'body' | 'revision'>;

const edited = new Map<string, EditedRecord<never>>();
const keyOf = (id: string): string => `record ${id}`;
/** A record that was removed: nothing of it is written or taken back any more. */
export const closeRecord = (id: string): void => {
  outbox.forget(keyOf(id));
  forgetChanges(keyOf(id));
  removeSource(keyOf(id));
  edited.delete(id);
};
/** Another portfolio stands in the place of the one that these records were read from. */
export const closeRecords = (): void => {
  for (const id of edited.keys()) closeRecord(id);
};
/** The record under the hands of the user; the same for every part of the screen that edits it. */
export const openRecord = <K extends RecordKind>(record: Named<K>, options: RecordOptions<K> = {}): EditedRecord<K> => {
  const open = (edited.get(record.id) as EditedRecord<K> | undefined) ?? makeEdited(record);
  edited.set(record.id, open as unknown as EditedRecord<never>);
  open.prepareBy(options);
  return open;
};
/** Takes a record away, after what was written in it. */
export const removeRecord = async <K extends RecordKind>(record: Named<K>): Promise<Result<null>> => {
  const open = openRecord(record);
  const written = await open.flush();
  if (!written.ok) return written;
  const reply = await call('record.remove', { id: record.id, base: open.revision() });
  if (!reply.ok) return reply;
  closeRecord(record.id);
  return ok(null);
};

const readRecord = async <K extends RecordKind>({ id, kind, dossierId }: Named<K>): Promise<RecordOf<K> | null> => {
  const reply = await readNow('record.list', { kind, dossierId });
  const all = reply.ok ? (reply.value as unknown as readonly RecordOf<K>[]) : [];
  return all.find((r) => r.id === id) ?? null;
};

const makeEdited = <K extends RecordKind>(record: Named<K>): EditedRecord<K> => {
  type Body = BodyOf<K>;
  const { id, kind, dossierId } = record;
  const key = keyOf(id);
  let disk = { body: record.body, revision: record.revision };
  let options: RecordOptions<K> = {};
  let isSending = false;
  /** what was sent and never answered */ let unheard: readonly Body[] = [];
  /** what can be written of the screen; null when nothing can */ let writable: Body | null = record.body;
  const state = createStore<EditedState<Body>>(() => ({ body: record.body, refused: [], texts: {} }));
  const waits = (): boolean => writable !== null && !sameData(writable, disk.body);

  const tellRefusing = (): void => {
    const { refused, texts } = state.getState();
    setRefusing(key, refused.length > 0 || Object.keys(texts).length > 0);
  };
  const show = (body: Body): void => {
    const next = writableRecord(kind, body, disk.body);
    writable = next.body;
    state.setState({ body, refused: next.refused });
    tellRefusing();
  };
  /** What was sent and never answered may be on the disk all the same: then it is what this window last wrote there. */
  const commonWith = (theirs: Body): Body =>
    unheard.findLast((sent) => sameData(mergeRecord(disk.body, sent, theirs).body, theirs)) ?? disk.body;
  /**
   * What another hand wrote meanwhile is taken in where this one wrote nothing.
   * @param over also where both wrote: what was written here stands
   * @returns false where both wrote
   */
  const rebase = async (over = false): Promise<boolean> => {
    const theirs = await readRecord(record);
    if (theirs === null || theirs.revision <= disk.revision) return false;
    const merged = mergeRecord(commonWith(theirs.body), state.getState().body, theirs.body);
    if (merged.conflicts.length > 0 && !over) return false;
    unheard = [];
    disk = { body: theirs.body, revision: theirs.revision };
    show(merged.body);
    return true;
  };
  const sendOnce = async (): Promise<Result<{ readonly savedAt: string }>> => {
    const taken = writable as Body;
    const prepared = await (options.prepare?.(taken) ?? ok(taken));
    if (!prepared.ok) return prepared;
    const body = prepared.value;
    const reply = await call('record.save', { id, kind, dossierId, base: disk.revision, body });
    if (!reply.ok) {
      if (reply.failure.code === 'internal') unheard = [...unheard, body];
      return reply;
    }
    unheard = [];
    disk = { body, revision: reply.value.revision };
    show(mergeRecord(taken, state.getState().body, body).body);
    return reply;
  };
  const send = async (): Promise<Result<{ readonly savedAt: string }>> => {
    for (let attempt = 0; ; attempt += 1) {
      const reply = await sendOnce();
      if (reply.ok || reply.failure.code !== 'record.stale' || attempt === REBASES || !(await rebase())) return reply;
      if (!waits()) return ok({ savedAt: outbox.state.getState().at });
    }
  };
  const lane: Lane = {
    key,
    waits,
    send: async () => {
      isSending = true;
      const reply = await send();
      isSending = false;
      return reply;
    },
  };
  const put = (body: Body): void => {
    show(body);
    outbox.touch(lane, REST);
  };
  const apply = (from: Body, to: Body): boolean => {
    if (lockNow() !== null) return false;
    put(mergeRecord(from, to, state.getState().body).body);
    return true;
  };
  const undoable: Undoable<{ readonly from: Body; readonly to: Body; readonly where: AppPlace }> = {
    key,
    undo: ({ from, to }) => apply(to, from),
    redo: ({ from, to }) => apply(from, to),
    join: (earlier, later) => ({ ...later, from: earlier.from }),
    show: ({ where }) => {
      const { place, go } = useApp.getState();
      if (!sameData(place, where)) go(where);
    },
  };
  const languageNow = (): Language => useApp.getState().info?.settings.language ?? 'fr';
  const change = (to: Body, place: string, label?: string): void => {
    const from = state.getState().body;
    if (sameData(from, to) || lockNow() !== null) return;
    const named = label ?? recordChanges(from, to, languageNow())[0]?.place ?? '';
    remember(undoable, { label: named, place, step: { from, to, where: useApp.getState().place } });
    put(to);
  };

  const unsavedWords = (language: Language): readonly UnsavedWords[] => {
    const { body, refused, texts } = state.getState();
    const failure: Failure | undefined = outbox.state.getState().failures.get(key);
    const written = writable ?? disk.body;
    const document = recordName(kind, body, language);
    const common = { key, document, isDraft: false };
    return [
      ...recordChanges(disk.body, written, language).map((c) => ({
        ...common,
        field: c.place,
        words: c.after,
        why: failure === undefined ? null : ({ kind: 'notSent', failure } as const),
      })),
      ...refused.map(({ path, refusal }) => {
        const value = valueAtPlace(body, path);
        const [said] = recordChanges(written as object, withValueAt(written, path, value) as object, language);
        return {
          ...common,
          field: said?.place ?? placeWords(translator(language), language, refusal.place),
          words: said?.after ?? (typeof value === 'string' ? value : refusal.value),
          why: { kind: 'refused', refusal } as const,
        };
      }),
      ...Object.values(texts).map(({ text, label, said }) => ({
        ...common,
        field: label,
        words: text,
        why: { kind: 'noValue', said } as const,
      })),
    ];
  };
  const giveUp = async (): Promise<void> => {
    outbox.forget(key);
    forgetChanges(key);
    const there = await readRecord(record);
    if (there !== null) disk = { body: there.body, revision: there.revision };
    writable = disk.body;
    state.setState({ body: disk.body, refused: [], texts: {} });
    tellRefusing();
  };
  const overwrite = async (): Promise<void> => {
    await rebase(true);
    await outbox.flush(key);
  };
  const source: UnsavedSource = { key, unsaved: unsavedWords, overwrite, giveUp };
  addSource(source);

  return {
    key,
    state,
    revision: () => disk.revision,
    set: (part, place = '') => {
      const fields = [...Object.keys(part), place].join(' ');
      change({ ...(state.getState().body as object), ...(part as object) } as Body, fields);
    },
    write: (path, value, label) => change(withValueAt(state.getState().body, path, value), path.join('/'), label),
    keep: (path, typed) => {
      const { [path.join('/')]: _old, ...others } = state.getState().texts;
      if (typed !== null && lockNow() !== null) return;
      state.setState({ texts: typed === null ? others : { ...others, [path.join('/')]: typed } });
      tellRefusing();
    },
    conclude: (change) => {
      put(change(state.getState().body));
      return outbox.flush(key);
    },
    prepareBy: (next) => {
      options = next;
    },
    flush: () => outbox.flush(key),
    adopt: (read) => {
      if (read.revision <= disk.revision || waits() || isSending) return;
      const { body } = mergeRecord(commonWith(read.body), state.getState().body, read.body);
      unheard = [];
      disk = { body: read.body, revision: read.revision };
      show(body);
    },
  };
};
