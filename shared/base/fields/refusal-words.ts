/** A refused value as a person reads it: the name of its field, what stands there, the rule. */
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Refusal } from '#shared/base/refusal/refusal.ts';
import { placeWords } from './place-words.ts';
import { ruleWords } from './rule-words.ts';

/** Empty where nothing is said of any value. */
export const refusalWords = (
  t: Translate,
  language: Language,
  { place, value = '', rule }: { readonly [K in keyof Refusal]?: Refusal[K] | undefined },
): string => {
  const isAmount = place?.path.some((step) => /cents$/i.test(step)) === true;
  return [
    place === undefined ? '' : placeWords(t, language, place),
    value,
    rule === undefined ? '' : ruleWords(t, language, rule, isAmount),
  ]
    .filter((part) => part !== '')
    .join(' · ');
};
