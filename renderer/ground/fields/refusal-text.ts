import { ruleWords } from '#shared/base/fields/rule-words.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Refusal } from '#shared/base/refusal/refusal.ts';

/** The rule that refuses a value, in words. */
export const refusalRule = (t: Translate, language: Language, { place, rule }: Refusal): string =>
  ruleWords(
    t,
    language,
    rule,
    place.path.some((step) => /cents$/i.test(step)),
  );
/** Why what stands in a field cannot be kept, as it is said at the field. */
export const refusalText = (t: Translate, language: Language, refusal: Refusal): string =>
  t('saving.refusedHere', { rule: refusalRule(t, language, refusal) });
