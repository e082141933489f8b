/**
 * The one formatter of numbers. Written out rather than left to the platform's locale data, so that window, command line, memo and tests give the same
 * characters on every runtime: U+202F between thousands and U+00A0 before the sign in French, U+2212 for minus.
 */
import { type Cents, roundHalfAway } from './cents.ts';
import type { NumberKind } from './parse.ts';

type Language = 'fr' | 'en';
export const NARROW = '\u202f';
export const NO_BREAK = '\u00a0';
export const MINUS = '\u2212';

const group = (digits: string, language: Language): string => {
  if (digits.length <= 3) return digits;
  const between = language === 'fr' ? NARROW : ',';
  let at = digits.length % 3 || 3;
  let text = digits.slice(0, at);
  for (; at < digits.length; at += 3) text += between + digits.slice(at, at + 3);
  return text;
};
const mark = (language: Language): string => (language === 'fr' ? ',' : '.');

/** Digits of a non-negative integer of units 10^−places, with marks. */
const digitsText = (units: number, places: number, language: Language): string => {
  const digits = String(units).padStart(places + 1, '0');
  const whole = group(digits.slice(0, digits.length - places), language);
  return places === 0 ? whole : `${whole}${mark(language)}${digits.slice(-places)}`;
};
const withSign = (negative: boolean, text: string): string => (negative ? `${MINUS}${text}` : text);
const euro = (text: string, language: Language, unit = '€'): string =>
  language === 'fr' ? `${text}${NO_BREAK}${unit}` : `${unit}${text}`;

/** `1 234,56 €` / `€1,234.56`. @param decimals 2, or 0 for whole euros (rounded half away from zero) */
export const formatCents = (cents: Cents, language: Language, decimals: 0 | 2 = 2): string => {
  const units = decimals === 2 ? Math.abs(cents) : Math.abs(roundHalfAway(cents / 100));
  return withSign(cents < 0 && units > 0, euro(digitsText(units, decimals, language), language));
};
/** The same without the sign, for tables whose heading says the unit. */
export const formatAmount = (cents: Cents, language: Language, decimals: 0 | 2 = 0): string => {
  const units = decimals === 2 ? Math.abs(cents) : Math.abs(roundHalfAway(cents / 100));
  return withSign(cents < 0 && units > 0, digitsText(units, decimals, language));
};
/** Thousands of euros: `12 k€`. */
export const formatKilo = (cents: Cents, language: Language): string => {
  const units = Math.abs(roundHalfAway(cents / 100_000));
  const text = digitsText(units, 0, language);
  return withSign(cents < 0 && units > 0, language === 'fr' ? `${text}${NO_BREAK}k€` : `€${text}k`);
};
/** A plain number with at most `maximum` decimals, trailing zeros dropped. */
export const formatNumber = (value: number, language: Language, maximum = 2): string => {
  const digits = Math.abs(value).toFixed(maximum);
  const point = maximum === 0 ? digits.length : digits.length - maximum - 1;
  let end = digits.length;
  while (end > point + 1 && digits[end - 1] === '0') end -= 1;
  const whole = group(digits.slice(0, point), language);
  const text = end <= point + 1 ? whole : `${whole}${mark(language)}${digits.slice(point + 1, end)}`;
  return withSign(value < 0 && /[1-9]/.test(text), text);
};
/** A rate that somebody typed keeps the decimals that they typed, to this many. */
const TYPED_RATE_DECIMALS = 4;
const percent = (rate: number, language: Language, maximum: number): string =>
  `${formatNumber(Number((rate * 100).toPrecision(12)), language, maximum)}${language === 'fr' ? `${NARROW}%` : '%'}`;
/** A computed rate as a percentage, with one decimal at most, wherever it stands: 0.1254 → `12,5 %` / `12.5%`. */
export const formatRate = (rate: number, language: Language): string => percent(rate, language, 1);
/** A rate that somebody typed, with the decimals that they typed: 0.01954 → `1,954 %`. */
export const formatTypedRate = (rate: number, language: Language): string =>
  percent(rate, language, TYPED_RATE_DECIMALS);
/** How much of something is done, in whole percent: 99.9 % is not all. */
export const formatProgress = (share: number, language: Language): string =>
  percent(Math.floor(Number((share * 100).toPrecision(12))) / 100, language, 0);
/** An amount as a person would type it back into a field: `1234,5`. */
export const editableCents = (cents: Cents, language: Language): string => {
  const text = digitsText(Math.abs(cents), 2, language)
    .replace(/[\u202f,](?=\d{3}(\D|$))/g, '')
    .replace(/[.,]00$/, '');
  return cents < 0 ? `-${text}` : text;
};
/** A plain number as a person would type it back into a field: no grouping, so that `4,200` is never read two ways. */
const editablePlain = (value: number, language: Language, maximum: number): string =>
  formatNumber(value, language, maximum)
    .replaceAll(language === 'fr' ? NARROW : ',', '')
    .replace(MINUS, '-');
/** A value as a person types it back into a field of its kind: `120000,5`, `12,5 %`, `4200`. */
export const editableValue = (value: number, kind: NumberKind, language: Language): string => {
  if (kind === 'cents') return editableCents(value, language);
  if (kind === 'rate')
    return `${editablePlain(Number((value * 100).toPrecision(12)), language, TYPED_RATE_DECIMALS)} %`;
  return kind === 'integer' ? String(value) : editablePlain(value, language, TYPED_RATE_DECIMALS);
};
/** A value as it is read in a field at rest: `120 000,50 €`, `12,5 %`, `4 200`. A whole number below ten thousand may be a year: it is not grouped. */
export const restingValue = (value: number, kind: NumberKind, language: Language): string => {
  if (kind === 'cents') return formatCents(value, language, value % 100 === 0 ? 0 : 2);
  if (kind === 'rate') return formatTypedRate(value, language);
  if (kind === 'integer') return Math.abs(value) < 10_000 ? String(value) : formatNumber(value, language, 0);
  return formatNumber(value, language, TYPED_RATE_DECIMALS);
};
