/** A conflict told to a person: where, what each side says, whole. */

import { fieldName } from '#shared/base/fields/field-name.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import type { Language } from '#shared/base/method/text.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';
import { changeWords, nameOf } from '#shared/dossier/content/change-words.ts';
import { choiceWords } from '#shared/dossier/content/choice-words.ts';
import type { Path } from '#shared/dossier/content/commands.ts';
import type { Conflict } from './conflict.ts';

export interface ConflictWords {
  readonly place: string;
  /** empty where nothing stands */ readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  readonly both: string;
}
const isItem = (path: Path): boolean =>
  path.length === 2 && !['answers', 'drafts', 'plan', 'opening'].includes(path[0] ?? '');
/** Texts are not cut: one has to read them to choose. */
const valueAs = (path: Path, value: unknown, language: Language): string => {
  if (value === undefined) return '';
  if (typeof value === 'string') return choiceWords(path.at(-1) ?? '', value, language) ?? value;
  const fact = value as { readonly value?: unknown } | null;
  if (path[0] === 'answers' && typeof fact?.value === 'string' && questionById(path[1] ?? '')?.options === undefined)
    return fact.value;
  return changeWords({ type: 'set', path, after: value }, language).after;
};
/** A line that one side removed and the other changed: its name, and what was changed. */
const lineAs = (path: Path, base: unknown, value: unknown, language: Language): string => {
  if (value === undefined) return '';
  const [before, after] = [(base ?? {}) as Record<string, unknown>, value as Record<string, unknown>];
  const changed = base === undefined ? [] : Object.keys(after).filter((key) => !sameData(before[key], after[key]));
  const lines = changed.map(
    (key) => `${fieldName('dossier', key, language)} – ${valueAs([...path, key], after[key], language)}`,
  );
  return [nameOf(value), ...lines].join('\n');
};
const QUOTES = { fr: ['«\u00a0', '\u00a0»'], en: ['“', '”'] } as const;

/** @param subject the name of the line that the path leads into; empty elsewhere */
export const conflictWords = (conflict: Conflict, subject: string, language: Language): ConflictWords => {
  const { path, base, mine, theirs, both } = conflict;
  const { place } = changeWords({ type: 'set', path }, language);
  const [root = '', ...fields] = place.split(' · ');
  const [open, close] = QUOTES[language];
  const words = (value: unknown): string =>
    isItem(path) ? lineAs(path, base, value, language) : valueAs(path, value, language);
  return {
    place: subject === '' ? place : [`${root} ${open}${subject}${close}`, ...fields].join(' · '),
    base: words(base),
    mine: words(mine),
    theirs: words(theirs),
    both: words(both),
  };
};
