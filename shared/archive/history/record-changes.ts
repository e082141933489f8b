/** What changed between two states of a record, place by place in words, whatever its kind. */

import { fieldName } from '#shared/base/fields/field-name.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents, formatNumber } from '#shared/base/money/format.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';
import { recordChoiceWords } from './record-words.ts';

export interface RecordChange {
  /** the fields that lead to it, as they are called */ readonly place: string;
  /** empty where there was nothing */ readonly before: string;
  readonly after: string;
}
/** What a record calls by its identifier (a member, a dossier, a criterion), when the reader's side knows it. */
export type NameOfId = (id: string) => string | undefined;

type Data = Readonly<Record<string, unknown>>;
const isData = (value: unknown): value is Data => value !== null && typeof value === 'object' && !Array.isArray(value);
const YES = { fr: ['non', 'oui'], en: ['no', 'yes'] } as const;
/** A text in both languages, shown in the reader's. */
const isBoth = (value: Data): boolean =>
  Object.keys(value).length === 2 && typeof value.fr === 'string' && typeof value.en === 'string';
/** The fields by which an item of a list is known from one state to the next. */
export const ITEM_KEYS = ['id', 'memberId', 'dossierId', 'criterion', 'month', 'name'] as const;
const keyOf = (item: unknown, index: number): string => {
  const known = isData(item)
    ? ITEM_KEYS.map((k) => item[k]).find((v) => typeof v === 'string' || typeof v === 'number')
    : undefined;
  return known === undefined ? String(index + 1) : String(known);
};
/** Longer than any text that people write: a picture. */
const PICTURE = 'base64';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The name by which a person knows a record or an item of one: whichever of its texts names it; empty when none does. */
export const nameOfRecord = (body: unknown, language: Language): string => {
  if (isData(body))
    for (const field of ['title', 'name', 'label', 'text', 'believed', 'person']) {
      const value = body[field];
      const said = isData(value) && isBoth(value) ? value[language] : value;
      if (typeof said === 'string' && said.trim() !== '') return said.length > 60 ? `${said.slice(0, 60)}…` : said;
    }
  return '';
};

/**
 * @param before null = it was not there; so with `after`
 * @param nameOf of identifiers
 */
export const recordChanges = (
  before: object | null,
  after: object | null,
  language: Language,
  nameOf: NameOfId = () => undefined,
): RecordChange[] => {
  const words = (key: string, value: unknown): string => {
    if (value === undefined || value === null) return '';
    if (typeof value === 'boolean') return YES[language][value ? 1 : 0];
    if (typeof value === 'number')
      return /cents$/i.test(key) ? formatCents(value, language) : formatNumber(value, language, 4);
    if (typeof value !== 'string') return '';
    if (key === PICTURE)
      return value === ''
        ? ''
        : `${Math.ceil((value.length * 3) / 4_000)} ko`.replace('ko', language === 'fr' ? 'ko' : 'kB');
    if (DAY.test(value)) return shortDate(value);
    return nameOf(value) ?? recordChoiceWords(key, value, language);
  };
  const itemName = (item: unknown, key: string): string => nameOfRecord(item, language) || (nameOf(key) ?? key);
  const walk = (a: unknown, b: unknown, key: string, place: readonly string[], isItem = false): RecordChange[] => {
    if (sameData(a, b)) return [];
    const one = (x: string, y: string): RecordChange[] =>
      x === y ? [] : [{ place: place.join(' · '), before: x, after: y }];
    const [left, right] = [isData(a) ? a : null, isData(b) ? b : null];
    if (left !== null || right !== null) {
      if (isBoth(left ?? right ?? {})) {
        const [x, y] = [String(left?.[language] ?? ''), String(right?.[language] ?? '')];
        if (x !== y) return one(x, y);
        // Only the other language changed: it is said in that one.
        const other = language === 'fr' ? 'en' : 'fr';
        return one(String(left?.[other] ?? ''), String(right?.[other] ?? ''));
      }
      const fields = [...new Set([...Object.keys(right ?? {}), ...Object.keys(left ?? {})])].filter(
        // What an item is known by stands in its place already.
        (f) => f !== 'id' && !(isItem && f !== 'name' && ITEM_KEYS.some((k) => k === f)),
      );
      return fields.flatMap((f) => walk(left?.[f], right?.[f], f, [...place, fieldName('record', f, language)]));
    }
    if (Array.isArray(a) || Array.isArray(b)) {
      const [x, y] = [(a ?? []) as readonly unknown[], (b ?? []) as readonly unknown[]];
      if (![...x, ...y].some(isData)) {
        const list = (items: readonly unknown[]): string => items.map((i) => words(key, i)).join(', ');
        return one(list(x), list(y));
      }
      const [from, to] = [new Map(x.map((i, n) => [keyOf(i, n), i])), new Map(y.map((i, n) => [keyOf(i, n), i]))];
      const moved =
        [...from.keys()].filter((k) => to.has(k)).join() !== [...to.keys()].filter((k) => from.has(k)).join();
      const names = (items: ReadonlyMap<string, unknown>): string =>
        [...items].map(([k, item]) => itemName(item, k)).join(', ');
      return [
        ...(moved ? one(names(from), names(to)) : []),
        ...[...new Set([...to.keys(), ...from.keys()])].flatMap((k) =>
          walk(from.get(k), to.get(k), key, [...place, itemName(to.get(k) ?? from.get(k), k)], true),
        ),
      ];
    }
    return one(words(key, a), words(key, b));
  };
  return walk(before ?? undefined, after ?? undefined, '', []);
};
