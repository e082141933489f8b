import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents, formatNumber, formatRate } from '#shared/base/money/format.ts';
import type { Ratio } from '#shared/finance/projection/projection.ts';

/** A computed figure with its unit; `–` where it means nothing. @param decimals of an amount */
export const figureText = (
  t: Translate,
  language: Language,
  value: number | null,
  unit: Ratio['unit'],
  decimals: 0 | 2 = 0,
): string => {
  if (value === null) return '–';
  switch (unit) {
    case 'cents':
      return formatCents(value, language, decimals);
    case 'rate':
      return formatRate(value, language);
    case 'number':
      return formatNumber(value, language);
    case 'months':
    case 'days':
    case 'years':
      return t(`memo.unit.${unit}`, {
        count: Math.abs(Number(value.toFixed(unit === 'days' ? 0 : 1))),
        value: formatNumber(value, language, unit === 'days' ? 0 : 1),
      });
  }
};
