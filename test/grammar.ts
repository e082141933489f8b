/** What a sentence put together by the program must not say: elisions, plurals and articles that do not follow the words they meet. */

const FRENCH: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu)’[bcdfgjklmnpqrstvwxz]/iu, 'elision before a consonant'],
  [
    /(?<![\p{L}-])(?:le|la|de|que|ne|se|je|me|te|jusque) (?!onz|oui(?!\p{L})|un(?!\p{L}))[aeiouéèêàâîôûœ]/iu,
    'elision missing',
  ],
  [/(?<!\p{L})(?:de|à) (?:le|les) (?!\p{L}+(?:er|ir|re|oir)\b)/iu, 'de le, à le'],
  [/(?<!p{L})(?:en|lors de|de|pour) dernière année/i, 'article missing'],
  [
    /(?<![\d,.\u202f\u00a0])(?<!(?:année|mois|an|tranche|niveau|point|base|jalon|ratio|M|[A-F])\s?)\b1[ \u00a0](?!mois|fois|avis|sur|dans|sans|pas|des|sous|moins|plus|puis|vers)\p{Ll}+s\b/iu,
    'plural after one',
  ],
];
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/\ba (?!one|once|uni|eu|us[aeu]|ut)[aeiou]/i, 'a before a vowel'],
  [/\ban (?![aeiouh“‘(])\p{Ll}/iu, 'an before a consonant'],
  [/\b(?:in|for|of) last closed year/i, 'article missing'],
  [
    /(?<![\d,.])(?<!(?:year|month|tranche|level|point|base|milestone|M|[A-F]) ?)\b1 (?!is|was|has|as|this|plus|its|less)\p{Ll}+s\b(?!’)/iu,
    'plural after one',
  ],
];
const ANY: readonly (readonly [RegExp, string])[] = [
  [/\p{Ll}\((?:s|e|es)\)/u, 'plural in brackets'],
  [/^(?=.*\s).*\b\p{Lu}?\p{Ll}+\p{Lu}\p{Ll}+/su, 'a name of the code'],
  [/\bundefined\b|\bNaN\b|\[object |\{\{/, 'a value that is none'],
];
/** What the user wrote stands between quotation marks and is not ours to mend. */
const ours = (text: string): string => text.replace(/«[^»]*»|“[^”]*”/g, '…');

/** @returns what is wrong with a sentence, with the sentence */
export const grammarProblems = (text: string, language: 'fr' | 'en'): string[] =>
  [...(language === 'fr' ? FRENCH : ENGLISH), ...ANY]
    .filter(([wrong]) => wrong.test(ours(text)))
    .map(([, what]) => `${what}: ${text}`);
