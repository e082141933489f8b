/** People are known by the name they sign with: there is no account, and a laptop may be shared. */
import { withoutAccents } from '#shared/base/text/accents.ts';

/** The same for two spellings that differ by capitals, accents or spaces. Empty when there is no name. */
export const personKey = (name: string): string =>
  withoutAccents(name.normalize('NFKD'))
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
export const samePerson = (a: string, b: string): boolean => personKey(a) === personKey(b);
