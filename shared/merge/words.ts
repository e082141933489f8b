/** A conflict told to a person: where, what each side says, whole. */
import { changeWords } from '../dossier/change-words.ts';
import type { Path } from '../dossier/commands.ts';
import { questionById } from '../method/questions/all.ts';
import type { Language } from '../method/text.ts';
import type { Conflict } from './conflict.ts';

export interface ConflictWords {
  readonly place: string;
  /** empty where nothing stands */ readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  readonly both: string;
}
/** Texts are not cut: one has to read them to choose. */
const valueWords = (path: Path, value: unknown, language: Language): string => {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  const fact = value as { readonly value?: unknown } | null;
  if (path[0] === 'answers' && typeof fact?.value === 'string' && questionById(path[1] ?? '')?.options === undefined)
    return fact.value;
  return changeWords({ type: 'set', path, after: value }, language).after;
};

/** @param subject the name of the line that the path leads into; empty elsewhere */
export const conflictWords = (conflict: Conflict, subject: string, language: Language): ConflictWords => {
  const { path, base, mine, theirs, both } = conflict;
  const { place } = changeWords({ type: 'set', path }, language);
  const words = (value: unknown): string => valueWords(path, value, language);
  return {
    place: subject === '' ? place : `${place} · ${subject}`,
    base: words(base),
    mine: words(mine),
    theirs: words(theirs),
    both: words(both),
  };
};
