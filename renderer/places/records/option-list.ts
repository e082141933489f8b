import type { Option } from '#shared/base/method/option.ts';
import type { Language } from '#shared/base/method/text.ts';

/** Entries of a table of the method, in the language of the window. */
export const optionList = (
  options: readonly Option[],
  language: Language,
): readonly { readonly id: string; readonly label: string }[] =>
  options.map((o) => ({ id: o.id, label: o.label[language] }));
/** The same with the number of the level before its description. */
export const scaleList = (
  options: readonly Option[],
  language: Language,
): readonly { readonly id: string; readonly label: string }[] =>
  options.map((o) => ({ id: o.id, label: `${o.id} – ${o.label[language]}` }));
