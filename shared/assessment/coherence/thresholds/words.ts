/** A threshold in words: its value with its unit, and who set it. */
import type { Language } from '#shared/base/method/text.ts';
import { formatCents, formatNumber, formatTypedRate, NO_BREAK } from '#shared/base/money/format.ts';
import type { Threshold } from './thresholds.ts';

const UNITS: Readonly<Record<'months' | 'years' | 'times' | 'number', Readonly<Record<Language, string>>>> = {
  months: { fr: `${NO_BREAK}mois`, en: ' months' },
  years: { fr: `${NO_BREAK}ans`, en: ' years' },
  times: { fr: `${NO_BREAK}×`, en: ' ×' },
  number: { fr: '', en: '' },
};
/** @param value in the unit of the threshold */
export const thresholdInWords = (unit: Threshold['unit'], value: number, language: Language): string => {
  if (unit === 'cents') return formatCents(value, language, 0);
  if (unit === 'rate') return formatTypedRate(value, language);
  return `${formatNumber(value, language)}${UNITS[unit][language]}`;
};
