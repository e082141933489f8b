import { formatNumber, NO_BREAK } from './format.ts';

const UNITS = { fr: ['o', 'ko', 'Mo'], en: ['B', 'kB', 'MB'] } as const;

/** A number of bytes as one reads it: 12 ko, 3,4 Mo. */
export const formatBytes = (bytes: number, language: 'fr' | 'en'): string => {
  const [one, thousand, million] = UNITS[language];
  if (bytes < 1_000) return `${bytes}${NO_BREAK}${one}`;
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1_000, language, 0)}${NO_BREAK}${thousand}`;
  return `${formatNumber(bytes / 1_000_000, language, 1)}${NO_BREAK}${million}`;
};
