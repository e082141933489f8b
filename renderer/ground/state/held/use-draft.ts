import { useEffect } from 'react';
import { useStore } from 'zustand';
import { type Lock, useLock } from '#renderer/ground/saving/lock.ts';
import { textLimitAt } from '#shared/base/refusal/text-limit.ts';
import type { Result } from '#shared/contract/failures.ts';
import { type BodyOf, RECORD_KINDS, type RecordKind, type RecordOf } from '#shared/decision/records/kinds.ts';
import { type RecordPath, valueAtPlace } from '#shared/decision/records/place.ts';
import { repeatedTextInRecord } from '#shared/dossier/content/repeated-texts.ts';
import { type EditedRecord, openRecord } from './edited-record.ts';
import type { FieldPlace } from './field-place.ts';
import type { RecordOptions } from './record-sending.ts';

export interface Draft<B> {
  readonly body: B;
  /** why nothing of it can be written; null when it can */ readonly lock: Lock | null;
  /** @param place which item of a list is written: letters typed there are one change, those typed elsewhere another */
  readonly set: (change: Partial<B>, place?: string) => void;
  /** one field of it, as the fields of the design system take it */ readonly at: (...path: RecordPath) => FieldPlace;
  /** a change that cannot be taken back: within `whenOnDisk`, while nothing else may be written */ readonly conclude: (
    change: (body: B) => B,
  ) => Promise<Result<null>>;
}

/** One field of an open record, as the fields of the design system take it. */
export const fieldOf = <K extends RecordKind>(
  kind: K,
  edited: EditedRecord<K>,
  lock: Lock | null,
  path: RecordPath,
): FieldPlace => {
  const { body, refused, texts } = edited.state.getState();
  const key = path.join('/');
  return {
    value: valueAtPlace(body, path),
    text: texts[key]?.text,
    refusal: refused.find((r) => r.path.join('/') === key)?.refusal ?? null,
    limit: textLimitAt(RECORD_KINDS[kind].schema, path.map(String)),
    suggests: repeatedTextInRecord(kind, path),
    lock,
    write: (next, label) => {
      edited.keep(path, null);
      edited.write(path, next, label);
    },
    type: ({ value: next, text, said, without }, label) => {
      edited.keep(path, said === null ? null : { text, label, said });
      edited.write(path, said === null ? next : without[0], label);
    },
  };
};

/** One record under the hands of the user: it follows what is typed at once, saves itself, and can be undone. */
export const useDraft = <K extends RecordKind>(
  record: Pick<RecordOf<K>, 'id' | 'kind' | 'dossierId' | 'body' | 'revision'>,
  options?: RecordOptions<K>,
): Draft<BodyOf<K>> => {
  const edited = openRecord(record, options);
  const { body } = useStore(edited.state);
  const lock = useLock();
  useEffect(() => edited.adopt(record), [edited, record]);
  return {
    body,
    lock,
    set: edited.set,
    conclude: edited.conclude,
    at: (...path) => fieldOf(record.kind, edited, lock, path),
  };
};
