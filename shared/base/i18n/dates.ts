/** Dates as readers of each language write them; the input is always ISO. */
import type { Language } from '#shared/base/method/text.ts';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
/** 'YYYY-MM-DD' → 23/11/2026; anything else is given back as it is */
export const shortDate = (iso: string): string =>
  /^\d{4}-\d{2}-\d{2}/.test(iso) ? iso.slice(0, 10).split('-').reverse().join('/') : iso;
/** 'YYYY-MM-DD' → 23 novembre 2026 / 23 November 2026; the first of a French month is « 1er » */
export const longDate = (iso: string, language: Language): string => {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  if (!year || !month || !day) return iso;
  return `${language === 'fr' && day === 1 ? '1er' : day}\u00a0${MONTHS[language][month - 1]}\u00a0${year}`;
};
/** 'YYYY-MM' → novembre 2026 */
export const monthName = (month: string, language: Language): string => {
  const [year, m] = month.split('-').map(Number);
  return `${MONTHS[language][(m ?? 1) - 1]} ${year}`;
};
/** The n-th month of a plan as 'YYYY-MM'. @param start 'YYYY-MM', its first month @param index 1… */
export const monthAt = (start: string, index: number): string => {
  const months = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + index - 1;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
};
/** A month of the plan beside its date: 12 → `M12 · décembre 2027`. @param start 'YYYY-MM', the first month of the plan */
export const planMonthWords = (index: number, start: string, language: Language): string =>
  Number.isInteger(index) && index >= 1 ? `M${index} · ${monthName(monthAt(start, index), language)}` : '';
/** The month of the plan that a day is in: `M12`; nothing for a day before the plan or after its last month. @param months how many it has */
export const planMonthOfDay = (iso: string, start: string, months: number): string => {
  const [year, month] = iso.split('-').map(Number);
  const [firstYear, first] = start.split('-').map(Number);
  if (!year || !month || !firstYear || !first) return '';
  const index = (year - firstYear) * 12 + month - first + 1;
  return index >= 1 && index <= months ? `M${index}` : '';
};
const two = (n: number): string => String(n).padStart(2, '0');
/** The time where the reader is: 14 h 32 / 14:32 */
export const timeOfDay = (at: Date, language: Language): string =>
  language === 'fr'
    ? `${at.getHours()}\u00a0h\u00a0${two(at.getMinutes())}`
    : `${two(at.getHours())}:${two(at.getMinutes())}`;
/** 23/11/2026 à 14 h 32 / 23/11/2026 at 14:32, where the reader is */
export const dateAndTime = (at: Date, language: Language): string =>
  `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()} ${language === 'fr' ? 'à' : 'at'} ${timeOfDay(at, language)}`;
