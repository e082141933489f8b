/** A conflict told to a person, wherever it stands: in a dossier or in a record. */

import { ITEM_KEYS, type NameOfId, nameOfRecord, recordChanges } from '#shared/archive/history/record-changes.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Conflict } from '#shared/dossier/merge/conflict.ts';
import { isPlain, valueOfKey } from '#shared/dossier/merge/values.ts';
import { type ConflictWords, conflictWords } from '#shared/dossier/merge/words.ts';
import { recordKindWords } from './kind-words.ts';
import { isRecordKind, RECORD_KINDS, type RecordKind } from './kinds.ts';
import { RECORD_ROOT } from './merge-sides.ts';

const SEPARATOR = ' · ';
const QUOTES = { fr: ['«\u00a0', '\u00a0»'], en: ['“', '”'] } as const;

const isItem = (item: unknown, step: string): boolean =>
  ITEM_KEYS.some((key) => String(valueOfKey(item, key)) === step);
/** The record with one place said otherwise; undefined = nothing there. */
const withPlace = (body: unknown, [step, ...rest]: readonly string[], value: unknown): unknown => {
  if (step === undefined) return value;
  if (Array.isArray(body)) {
    const index = body.findIndex((item) => isItem(item, step));
    const here = withPlace(body[index], rest, value);
    if (here === undefined) return body.filter((_, i) => i !== index);
    return index < 0 ? [...body, here] : body.map((item, i) => (i === index ? here : item));
  }
  return { ...(isPlain(body) ? body : {}), [step]: withPlace(valueOfKey(body, step), rest, value) };
};

/** @param body what the record says on one side: it names the lines that the path leads through */
const recordConflictWords = (
  conflict: Conflict,
  body: unknown,
  language: Language,
  nameOf?: NameOfId,
): ConflictWords => {
  const [, kind = '', , ...place] = conflict.path;
  // Fields that say one thing together are one place, named by the first of them.
  const isGroup = isRecordKind(kind) && place.length === 1 && RECORD_KINDS[kind].together[0] === place[0];
  const bodyWith = (value: unknown): object | null =>
    isGroup
      ? {
          ...(isPlain(body) ? body : {}),
          ...Object.fromEntries(RECORD_KINDS[kind as RecordKind].together.map((key) => [key, valueOfKey(value, key)])),
        }
      : ((withPlace(body, place, value) as object | undefined) ?? null);
  const absent = place.length === 0 ? null : bodyWith(undefined);
  const changesOf = (value: unknown) =>
    value === undefined ? [] : recordChanges(absent, bodyWith(value), language, nameOf);
  const all = [conflict.mine, conflict.theirs, conflict.base].flatMap(changesOf);
  const words = (value: unknown): string =>
    changesOf(value)
      .map((change) => {
        const inner = change.place
          .split(SEPARATOR)
          .slice(isGroup ? 0 : place.length)
          .join(SEPARATOR);
        return inner === '' ? change.after : `${inner} – ${change.after}`;
      })
      .join('\n');
  const [open, close] = QUOTES[language];
  const root = recordKindWords(kind, language);
  const subject = nameOfRecord(body, language);
  const steps = all[0]?.place.split(SEPARATOR).slice(0, place.length) ?? place;
  return {
    place: [subject === '' ? root : `${root} ${open}${subject}${close}`, ...steps].join(SEPARATOR),
    base: words(conflict.base),
    mine: words(conflict.mine),
    theirs: words(conflict.theirs),
    both: words(conflict.both),
  };
};

/** @param records what each record says here or there, to name what a path leads through */
export const anyConflictWords = (
  conflict: Conflict & { readonly subject: string },
  records: readonly { readonly id: string; readonly before: unknown; readonly after: unknown }[],
  language: Language,
  nameOf?: NameOfId,
): ConflictWords => {
  if (conflict.path[0] !== RECORD_ROOT) return conflictWords(conflict, conflict.subject, language);
  const record = records.find(({ id }) => id === conflict.path[2]);
  return recordConflictWords(conflict, record?.before ?? record?.after ?? {}, language, nameOf);
};
