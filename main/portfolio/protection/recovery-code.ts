/** A recovery key as it is printed and typed again: seven groups of five letters and digits, the last of each group telling a mistake in it. */
import { randomBytes } from 'node:crypto';

/** Without I, L, O and U, which are read for others. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 7;
/** Symbols of chance in a group: 28 in all, of five bits each, 140 bits. */
const CHANCE = 4;

/** A slip of one symbol, two that change places, or a group in the place of another. */
const checkOf = (values: readonly number[], group: number): string =>
  SYMBOLS[values.reduce((sum, value, i) => sum + value * (2 * i + 1), group * 9) % SYMBOLS.length] ?? '0';

export const makeRecoveryCode = (): string => {
  const bytes = randomBytes(GROUPS * CHANCE);
  return Array.from({ length: GROUPS }, (_, group) => {
    const values = [...bytes.subarray(group * CHANCE, (group + 1) * CHANCE)].map((byte) => byte % SYMBOLS.length);
    return values.map((value) => SYMBOLS[value]).join('') + checkOf(values, group);
  }).join('-');
};

/** @returns the code as it was printed, or the first group (from 1) that was not copied right; 0 when there are not seven */
export const readRecoveryCode = (typed: string): string | number => {
  const symbols = typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '');
  if (symbols.length !== GROUPS * (CHANCE + 1)) return 0;
  const groups = symbols.match(/.{5}/g) ?? [];
  const wrong = groups.findIndex((text, group) => {
    const values = [...text.slice(0, CHANCE)].map((symbol) => SYMBOLS.indexOf(symbol));
    return values.includes(-1) || checkOf(values, group) !== text[CHANCE];
  });
  return wrong === -1 ? groups.join('-') : wrong + 1;
};
