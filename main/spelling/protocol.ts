/** What the spelling worker is asked, and answers. */
import type { Language } from '#shared/base/method/text.ts';

/** Where the rules and the words of a language stand. */
export type DictionaryFiles = Readonly<Record<Language, { readonly affixes: string; readonly words: string }>>;
export interface SpellingData {
  readonly dictionaries: DictionaryFiles;
  /** words that the user added before */ readonly own: readonly string[];
}
export type SpellingQuestion =
  | { readonly kind: 'check'; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly word: string; readonly language: Language }
  | { readonly kind: 'add'; readonly word: string };
export interface AskedSpelling {
  readonly id: number;
  readonly question: SpellingQuestion;
}
export interface AnsweredSpelling {
  readonly id: number;
  /** words that no dictionary has, or those proposed for one */ readonly words: readonly string[];
}
