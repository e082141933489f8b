/** Rules in words, and refusals: the one place where either becomes a sentence. */
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatBytes } from '#shared/base/money/bytes.ts';
import { formatCents, formatNumber } from '#shared/base/money/format.ts';
import type { Rule } from '#shared/base/refusal/rule.ts';

/** @param isAmount the number that the rule compares with is in cents */
export const ruleWords = (t: Translate, language: Language, rule: Rule, isAmount = false): string => {
  const amount = (cents: number): string => formatCents(cents, language, cents % 100 === 0 ? 0 : 2);
  switch (rule.kind) {
    case 'tooShort':
      if (rule.limit === 1) return t('failures.rule.missing');
      return t('failures.rule.tooShort', { count: rule.limit, limit: formatNumber(rule.limit, language) });
    case 'tooLong':
    case 'tooMany':
    case 'tooFew':
    case 'rows':
    case 'seconds':
      return t(`failures.rule.${rule.kind}`, { count: rule.limit, limit: formatNumber(rule.limit, language) });
    case 'atMost':
    case 'atLeast':
    case 'lessThan':
    case 'moreThan':
      return t(`failures.rule.${rule.kind}`, {
        limit: isAmount ? amount(rule.limit) : formatNumber(rule.limit, language, 4),
      });
    case 'bytes':
      return t('failures.rule.bytes', { limit: formatBytes(rule.limit, language) });
    case 'megabytes':
      return t('failures.rule.megabytes', { limit: formatBytes(rule.limit * 1_000_000, language) });
    case 'picture':
    case 'newer':
      return t(`failures.rule.${rule.kind}`, { limit: formatNumber(rule.limit, language) });
    case 'type':
      return t(`failures.rule.type.${rule.type}`);
    case 'format':
      return t(`failures.rule.format.${rule.format}`);
    case 'oneOf':
      return t('failures.rule.oneOf', { values: rule.values.join(', ') });
    case 'equalTo':
      return t('failures.rule.equalTo', { value: rule.value });
    case 'notJson':
      return t('failures.rule.notJson', { line: rule.line, column: rule.column });
    case 'committee':
      return t(`committeeRules.${rule.rule}`, {
        limit: rule.limitCents === undefined ? String(rule.limit ?? '') : amount(rule.limitCents),
      });
    case 'letter':
      return t(`letterRules.${rule.rule}`);
    case 'figures':
      return t(`intakeRules.${rule.rule}`);
    default:
      return t(`failures.rule.${rule.kind}`);
  }
};
