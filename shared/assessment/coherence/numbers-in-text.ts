/** Numbers in free text, in digits or in words, in French and in English: what people write without thinking of the budget. */
import { parseNumber } from '#shared/base/money/parse.ts';

export interface NumberInText {
  readonly value: number;
  /** position of the first character, and of the one after the last */ readonly start: number;
  readonly end: number;
}

const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
    vingt: 20,
    vingts: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);
/** Only inside a larger number: alone they are articles. */
const ONES: ReadonlySet<string> = new Set(['un', 'une', 'one']);
const HUNDREDS = new Set(['cent', 'cents', 'hundred']);
const THOUSANDS = new Set(['mille', 'thousand']);
const JOINERS = new Set(['et', 'and']);

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
const isNumberWord = (w: string): boolean => UNITS.has(w) || HUNDREDS.has(w) || THOUSANDS.has(w);

/** The value of a run of number words; null when the run is not one number ("vingt trente"). */
const numberOf = (words: readonly string[]): number | null => {
  let total = 0;
  let part = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const word of words) {
    if (JOINERS.has(word)) continue;
    if (THOUSANDS.has(word)) {
      if (total > 0) return null;
      total = (part === 0 ? 1 : part) * 1000;
      part = 0;
      last = Number.POSITIVE_INFINITY;
    } else if (HUNDREDS.has(word)) {
      if (part >= 10) return null;
      part = (part === 0 ? 1 : part) * 100;
      last = 100;
    } else {
      const unit = UNITS.get(word) ?? 1;
      const fourTwenties = unit === 20 && part % 100 === 4;
      const tenAnd = last === 10 && unit >= 7 && unit <= 9;
      // soixante-dix, quatre-vingt-douze: a ten to nineteen after sixty or eighty.
      const frenchTeens = unit >= 10 && unit < 20 && (last === 60 || last === 80);
      if (fourTwenties) {
        part += 76;
        last = 80;
      } else if (unit < last && (last >= 100 || (last >= 20 && unit < 10) || frenchTeens || tenAnd)) {
        part += unit;
        last = unit;
      } else return null;
    }
  }
  return total + part;
};

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}]+/gu)].map((m) => ({
    text: m[0].toLowerCase(),
    start: m.index,
    end: m.index + m[0].length,
  }));

const inWords = (text: string): NumberInText[] => {
  const words = wordsOf(text);
  const found: NumberInText[] = [];
  let i = 0;
  while (i < words.length) {
    const first = words[i] as Word;
    if (!isNumberWord(first.text)) {
      i += 1;
      continue;
    }
    let end = i + 1;
    let best: { readonly value: number; readonly at: number } | null = { value: numberOf([first.text]) ?? 0, at: i };
    while (end < words.length && end - i < 9) {
      const word = words[end] as Word;
      const gap = text.slice((words[end - 1] as Word).end, word.start);
      if (!/^[\s\u00a0\u202f-]$/.test(gap)) break;
      if (!isNumberWord(word.text) && !ONES.has(word.text) && !JOINERS.has(word.text)) break;
      const value = JOINERS.has(word.text) ? null : numberOf(words.slice(i, end + 1).map((w) => w.text));
      if (value !== null) best = { value, at: end };
      end += 1;
    }
    const last = words[best.at] as Word;
    if (best.value > 1) found.push({ value: best.value, start: first.start, end: last.end });
    i = best.at + 1;
  }
  return found;
};

const inDigits = (text: string): NumberInText[] =>
  [
    ...text.matchAll(
      /(?<![\p{L}\d.,/-])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?(?![\d/])|(?<![\p{L}\d.,/-])\d+(?:[.,]\d+)?(?![\d/])/gu,
    ),
  ].flatMap((m) => {
    const read = parseNumber(m[0], 'number');
    return read.ok ? [{ value: read.value, start: m.index, end: m.index + m[0].length }] : [];
  });

/** Every number of a text that is above one, in the order of reading. Dates written with slashes are left out. */
export const numbersIn = (text: string): readonly NumberInText[] => {
  const before = known.get(text);
  if (before !== undefined) return before;
  const found = [...inDigits(text), ...inWords(text)].sort((a, b) => a.start - b.start);
  if (known.size >= KEPT) known.clear();
  known.set(text, found);
  return found;
};
/** The same texts are asked again at each change of a figure. */
const KEPT = 200;
const known = new Map<string, readonly NumberInText[]>();

/** "dont quatre salariées", "of whom four are staff": a part, not the whole. */
const PART =
  /(?:\bdont|parmi (?:eux|elles|lesquels|lesquelles)|\bof (?:whom|which)|\bincluding|\bplus|\bencore|\bcréer|\brecruter|\bembaucher|\bhire|\brecruit|\bcreate|\banother)\s*$/iu;

const ARTICLE = /^(?:et|ou|and|or|de|des|du|of|à|to|en|in|par|a)$/i;
/**
 * Numbers that count something: "quarante bénévoles", "12 postes", "3,5 ETP", "six paid staff".
 * @param noun what may follow the number, one adjective in between allowed @returns the values in the order of reading; parts of a whole are left out
 */
export const countsOf = (text: string, noun: RegExp): number[] =>
  numbersIn(text).flatMap(({ value, start, end }) => {
    if (PART.test(text.slice(Math.max(0, start - 30), start))) return [];
    const next = /^[\s\u00a0\u202f]+([\p{L}’'-]+)(?:[\s\u00a0\u202f]+([\p{L}’'-]+))?/u.exec(text.slice(end, end + 60));
    const [, first = '', second = ''] = next ?? [];
    return noun.test(first) || (!ARTICLE.test(first) && noun.test(second)) ? [value] : [];
  });
