import type { Language } from '#shared/base/method/text.ts';
import { formatNumber } from '#shared/base/money/format.ts';

const UNITS = { fr: ['o', 'ko', 'Mo'], en: ['B', 'kB', 'MB'] } as const;

/** A number of bytes as one reads it: 12 ko, 3,4 Mo. */
export const sizeWords = (bytes: number, language: Language): string => {
  const [one, thousand, million] = UNITS[language];
  if (bytes < 1_000) return `${bytes}\u00a0${one}`;
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1_000, language, 0)}\u00a0${thousand}`;
  return `${formatNumber(bytes / 1_000_000, language, 1)}\u00a0${million}`;
};
