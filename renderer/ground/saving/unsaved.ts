/** What the window shows and the disk does not hold, document by document, as the documents themselves tell it. */
import { createStore } from 'zustand/vanilla';
import type { Language } from '#shared/base/method/text.ts';
import type { Refusal } from '#shared/base/refusal/refusal.ts';
import type { Failure } from '#shared/contract/failures.ts';

export interface UnsavedWords {
  /** the document, as its lane is called */ readonly key: string;
  /** the document, as the user calls it */ readonly document: string;
  /** the field, as it is called; empty = the document as a whole */ readonly field: string;
  /** what stands in the field */ readonly words: string;
  /** the rule that refuses it, or why it could not be sent; null = it is on its way */ readonly why:
    | { readonly kind: 'refused'; readonly refusal: Refusal }
    | { readonly kind: 'noValue'; readonly said: string }
    | { readonly kind: 'notSent'; readonly failure: Failure }
    | null;
  /** its text is on the disk as typed, and is no value there: nothing is lost when the window closes */ readonly isDraft: boolean;
}
/** A document that can say what of it is not on the disk. */
export interface UnsavedSource {
  readonly key: string;
  readonly unsaved: (language: Language) => readonly UnsavedWords[];
  /** writes it over what another hand wrote at the same places meanwhile */ readonly overwrite: () => Promise<void>;
  /** gives up what is not on the disk: the screen says again what the disk does */ readonly giveUp: () => Promise<void>;
}
const sources = new Map<string, UnsavedSource>();
/** Documents with something on the screen that cannot be kept as it stands. */
export const refusing = createStore<{ readonly keys: ReadonlySet<string> }>(() => ({ keys: new Set() }));

export const setRefusing = (key: string, isRefusing: boolean): void => {
  const { keys } = refusing.getState();
  if (keys.has(key) === isRefusing) return;
  refusing.setState({ keys: new Set(isRefusing ? [...keys, key] : [...keys].filter((k) => k !== key)) });
};
export const addSource = (source: UnsavedSource): void => void sources.set(source.key, source);
export const removeSource = (key: string): void => {
  sources.delete(key);
  setRefusing(key, false);
};
export const unsavedNow = (language: Language): readonly UnsavedWords[] =>
  [...sources.values()].flatMap((source) => source.unsaved(language));
export const overwrite = (key: string): Promise<void> => sources.get(key)?.overwrite() ?? Promise.resolve();
export const giveUp = (key: string): Promise<void> => sources.get(key)?.giveUp() ?? Promise.resolve();
