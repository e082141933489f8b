/**
 * One record under the hands of the user. What is typed stands on the screen at once, goes to the disk through the outbox, and can be taken back.
 * What breaks a rule stays on the screen and is said at its field; the rest of the record goes to the disk without it.
 */
import type { StoreApi } from 'zustand/vanilla';
import { call } from '#renderer/ground/api/client.ts';
import { lockNow } from '#renderer/ground/saving/lock.ts';
import { type Lane, outbox } from '#renderer/ground/saving/outbox.ts';
import { forgetChanges, remember, type Undoable } from '#renderer/ground/saving/undo-list.ts';
import { addSource, removeSource, type UnsavedWords } from '#renderer/ground/saving/unsaved.ts';
import { recordChanges } from '#shared/archive/history/record-changes.ts';
import { placeWords } from '#shared/base/fields/place-words.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { type Failure, ok, type Result } from '#shared/contract/failures.ts';
import type { BodyOf, RecordKind, RecordOf } from '#shared/decision/records/kinds.ts';
import { mergeRecord } from '#shared/decision/records/merge.ts';
import { type RecordPath, valueAtPlace, withValueAt } from '#shared/decision/records/place.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';
import { type AppPlace, useApp } from '../app-store.ts';
import { recordName } from './record-name.ts';
import { makeSending, type RecordOptions, readRecord } from './record-sending.ts';
import { type EditedSides, type EditedState, makeSides, type NamedRecord, type TypedText } from './record-sides.ts';

/** What is typed rests this long: one line of history for a sentence, not one for a letter. */
const REST = { restMs: 500, mostMs: 3_000 } as const;
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
export const openRecord = <K extends RecordKind>(
  record: NamedRecord<K>,
  options: RecordOptions<K> = {},
): EditedRecord<K> => {
  const open = (edited.get(record.id) as EditedRecord<K> | undefined) ?? makeEdited(record);
  edited.set(record.id, open as unknown as EditedRecord<never>);
  open.prepareBy(options);
  return open;
};
/** Takes a record away, after what was written in it. */
export const removeRecord = async <K extends RecordKind>(record: NamedRecord<K>): Promise<Result<null>> => {
  const open = openRecord(record);
  const written = await open.flush();
  if (!written.ok) return written;
  const reply = await call('record.remove', { id: record.id, base: open.revision() });
  if (!reply.ok) return reply;
  closeRecord(record.id);
  return ok(null);
};

const languageNow = (): Language => useApp.getState().info?.settings.language ?? 'fr';

/** How it is changed on the screen, sent from there, and taken back. */
const makeChanging = <K extends RecordKind>({ state, show }: EditedSides<K>, lane: Lane) => {
  type Body = BodyOf<K>;
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
    key: lane.key,
    undo: ({ from, to }) => apply(to, from),
    redo: ({ from, to }) => apply(from, to),
    // What came from elsewhere between the two is no part of what was typed: taking that back leaves it.
    join: (earlier, later) => ({ ...later, from: mergeRecord(earlier.to, earlier.from, later.from).body }),
    show: ({ where }) => {
      const { place, go } = useApp.getState();
      if (!sameData(place, where)) go(where);
    },
  };
  return {
    put,
    /** @param place which item of a list is written @param label what the undo list calls it; from the change itself when absent */
    change: (to: Body, place: string, label?: string): void => {
      const from = state.getState().body;
      if (sameData(from, to) || lockNow() !== null) return;
      const named = label ?? recordChanges(from, to, languageNow())[0]?.place ?? '';
      remember(undoable, { label: named, place, step: { from, to, where: useApp.getState().place } });
      put(to);
    },
  };
};

/** What of it is not on the disk: what waits, what a rule refuses, what is no value yet. */
const unsavedWords = <K extends RecordKind>(
  key: string,
  kind: K,
  { state, disk, writable }: EditedSides<K>,
  language: Language,
): readonly UnsavedWords[] => {
  const { body, refused, texts } = state.getState();
  const failure: Failure | undefined = outbox.state.getState().failures.get(key);
  const written = writable() ?? disk().body;
  const common = { key, document: recordName(kind, body, language), isDraft: false };
  return [
    ...recordChanges(disk().body, written, language).map((c) => ({
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

const makeEdited = <K extends RecordKind>(record: NamedRecord<K>): EditedRecord<K> => {
  const key = keyOf(record.id);
  const sides = makeSides(key, record);
  const { state, disk } = sides;
  const sending = makeSending(key, record, sides);
  const { put, change } = makeChanging(sides, sending.lane);
  addSource({
    key,
    unsaved: (language) => unsavedWords(key, record.kind, sides, language),
    overwrite: async () => {
      await sending.rebase(true);
      await outbox.flush(key);
    },
    giveUp: async () => {
      outbox.forget(key);
      forgetChanges(key);
      sides.giveUp(await readRecord(record));
    },
  });

  return {
    key,
    state,
    revision: () => disk().revision,
    set: (part, place = '') => {
      const fields = [...Object.keys(part), place].join(' ');
      change({ ...(state.getState().body as object), ...(part as object) } as BodyOf<K>, fields);
    },
    write: (path, value, label) => change(withValueAt(state.getState().body, path, value), path.join('/'), label),
    keep: (path, typed) => {
      const { [path.join('/')]: _old, ...others } = state.getState().texts;
      if (typed !== null && lockNow() !== null) return;
      sides.keepTexts(typed === null ? others : { ...others, [path.join('/')]: typed });
    },
    conclude: (change) => {
      put(change(state.getState().body));
      return outbox.flush(key);
    },
    prepareBy: sending.prepareBy,
    flush: () => outbox.flush(key),
    adopt: ({ body, revision }) => {
      if (revision <= disk().revision || sides.waits() || sending.isSending()) return;
      const merged = mergeRecord(sides.commonWith(body), state.getState().body, body);
      sides.arrive({ body, revision }, merged.body);
    },
  };
};
