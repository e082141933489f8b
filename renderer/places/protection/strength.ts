/** How long a passphrase holds, by a count that leans to the safe side: words count as words, whatever their length, and what is repeated counts once. */
export type Strength = 'weak' | 'fair' | 'good' | 'strong';

/** What one word brings, chosen among some eight thousand. */
const WORD_BITS = 13;
const LETTER_BITS = 4.7;
/** What anybody tries first. */
const FIRST_TRIED = [
  'password',
  'motdepasse',
  'azerty',
  'qwerty',
  'fondation',
  'foundation',
  'triptyque',
  'bonjour',
  'soleil',
  'admin',
];
const FIRST_TRIED_BITS = 5;
/**
 * A key costs its finder about a second of one processor a guess (scrypt): ten thousand guesses a second are a room of machines. 32 bits hold days there, 45 a century.
 * Our own choice (November 2026).
 */
const LEVELS = [
  [58, 'strong'],
  [45, 'good'],
  [32, 'fair'],
] as const;

const poolOf = (text: string): number =>
  (/\p{Ll}/u.test(text) ? 26 : 0) +
  (/\p{Lu}/u.test(text) ? 26 : 0) +
  (/\d/.test(text) ? 10 : 0) +
  (/[^\p{L}\d]/u.test(text) ? 20 : 0);
const bitsOf = (word: string): number => {
  const plain = word.toLowerCase();
  if (FIRST_TRIED.some((one) => plain.includes(one))) return FIRST_TRIED_BITS + Math.max(0, word.length - 8);
  if (/^\p{Lu}?[\p{Ll}’']+$/u.test(word)) return Math.min(WORD_BITS, word.length * LETTER_BITS);
  // Years, ends of words and doubled signs are what people add: each new sign counts, a repeated one hardly.
  return new Set(word).size * Math.log2(Math.max(2, poolOf(word))) * 0.8;
};

export const strengthOf = (passphrase: string): Strength => {
  const words = new Set(passphrase.split(/[\s\-_.,;:]+/u).filter((word) => word !== ''));
  const bits = [...words].reduce((sum, word) => sum + bitsOf(word), 0);
  return LEVELS.find(([least]) => bits >= least)?.[1] ?? 'weak';
};
