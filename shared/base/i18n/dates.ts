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
const two = (n: number): string => String(n).padStart(2, '0');
/** The time where the reader is: 14 h 32 / 14:32 */
export const timeOfDay = (at: Date, language: Language): string =>
  language === 'fr'
    ? `${at.getHours()}\u00a0h\u00a0${two(at.getMinutes())}`
    : `${two(at.getHours())}:${two(at.getMinutes())}`;
/** 23/11/2026 à 14 h 32 / 23/11/2026 at 14:32, where the reader is */
export const dateAndTime = (at: Date, language: Language): string =>
  `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()} ${language === 'fr' ? 'à' : 'at'} ${timeOfDay(at, language)}`;
