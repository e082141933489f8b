/** Identifiers of French organisations. */

export type IdentifierRule =
  | 'sirenLength'
  | 'sirenZeros'
  | 'sirenCheckDigit'
  | 'siretCheckDigit'
  | 'rnaShape'
  | 'rnaZeros';
export type IdentifierCheck =
  | { readonly ok: true; readonly normal: string }
  | { readonly ok: false; readonly rule: IdentifierRule };

const luhn = (digits: string): boolean => {
  let total = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    total += doubled > 9 ? doubled - 9 : doubled;
  }
  return total % 10 === 0;
};

/** The one body whose establishments are numbered otherwise: the digits of their SIRET add up to a multiple of five (Insee). */
const LA_POSTE = '356000000';
const isSiret = (digits: string): boolean =>
  luhn(digits) ||
  (digits.startsWith(LA_POSTE) && [...digits].reduce((total, digit) => total + Number(digit), 0) % 5 === 0);

/**
 * SIREN: nine digits, the last one a Luhn check digit (Insee). A SIRET (fourteen digits, the last one a check digit of the whole) gives its SIREN. Nine zeros
 * pass the check and name nobody.
 */
export const checkSiren = (text: string): IdentifierCheck => {
  const digits = text.replace(/[\s\u00a0\u202f.]/g, '');
  if (!/^(\d{9}|\d{14})$/.test(digits)) return { ok: false, rule: 'sirenLength' };
  const siren = digits.slice(0, 9);
  if (siren === '000000000') return { ok: false, rule: 'sirenZeros' };
  if (luhn(siren) && digits.length === 14 && !isSiret(digits)) return { ok: false, rule: 'siretCheckDigit' };
  return luhn(siren) ? { ok: true, normal: siren } : { ok: false, rule: 'sirenCheckDigit' };
};

/** RNA: W followed by nine digits (the Répertoire national des associations); one letter may stand second-last group for overseas offices. */
export const checkRna = (text: string): IdentifierCheck => {
  const normal = text.replace(/[\s\u00a0\u202f]/g, '').toUpperCase();
  if (/^W0+$/.test(normal)) return { ok: false, rule: 'rnaZeros' };
  return /^W\d[0-9A-Z]\d{7}$/.test(normal) ? { ok: true, normal } : { ok: false, rule: 'rnaShape' };
};
