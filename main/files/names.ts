/** Names of exported files: readable everywhere, sorted by date, no accent, at most 100 characters. */
import { withoutAccents } from '#shared/base/text/accents.ts';

const plain = (text: string): string =>
  withoutAccents(text)
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'Oe')
    .replace(/æ/g, 'ae')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
/** @param date 'YYYY-MM-DD' @param kind already plain, such as note-instruction */
export const exportName = (date: string, subject: string, kind: string, extension: string): string => {
  const fixed = date.length + kind.length + extension.length + 3;
  const name =
    plain(subject)
      .slice(0, Math.max(8, 99 - fixed))
      .replace(/-+$/, '') || 'dossier';
  return `${date}_${name}_${kind}.${extension}`;
};
