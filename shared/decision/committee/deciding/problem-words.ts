/** A problem as a person reads it: which field, what stands there, which rule. */
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { amountText } from '../letters/letter.ts';
import type { PaymentRefusal } from '../payments.ts';
import type { Problem } from './problem.ts';

export const problemWords = (t: Translate, language: Language, p: Problem): string => {
  const amount = p.cents !== undefined;
  const limit = p.limit === undefined ? '' : amount ? amountText(p.limit, language) : String(p.limit);
  const value = amount && (p.cents ?? 0) !== 0 ? amountText(p.cents ?? 0, language) : p.value;
  const field = [t(`committeeFields.${p.field}`), p.of].filter((x) => x !== '').join(' ');
  return [field, value, t(`committeeRules.${p.rule}`, { limit })].filter((x) => x !== '').join(' — ');
};
/** A sentence of its own. */
export const paymentWords = (t: Translate, language: Language, r: PaymentRefusal): string => {
  const rule = t(`committeeRules.${r.rule}`, {
    limit: r.limitCents === undefined ? '' : amountText(r.limitCents, language),
  });
  return [
    `${rule.slice(0, 1).toLocaleUpperCase(language)}${rule.slice(1)}`,
    ...(r.heldBy ?? []).map((c) => c.text),
  ].join(' — ');
};
