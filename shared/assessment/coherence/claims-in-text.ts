/**
 * What a written opinion claims, read sentence by sentence in French and in English: a condition that it sets, a dip that our money is said to cover, a month.
 * Words are compared by their roots, so that « signature de l’alliance » finds « alliance signée ». Reads what people write; proves nothing.
 */
import { monthName } from '#shared/base/i18n/dates.ts';
import { foldText } from '#shared/base/text/accents.ts';

const SENTENCES = /(?<=[.;!?\n])\s+|\n+/;
export const sentencesIn = (text: string): readonly string[] =>
  text
    .split(SENTENCES)
    .map((s) => s.trim())
    .filter((s) => s !== '');

/** Folded: what follows is waited for. */
const WAITS =
  /\b(?:sous (?:la |les |seule )*(?:conditions?|reserves?)(?: suspensives?)?|a (?:la )?(?:seule )?conditions?|conditionnee?s? (?:a|au|aux|par)|subordonnee?s? (?:a|au|aux)|suspendue?s? (?:a|au|aux)|(?:versements?|tranches?|soldes?|paiements?|deblocages?)\b[^,;.]{0,60}?\b(?:attend(?:ra|ront|ent)?|depend(?:ra|ront|ent)?|(?:interviendra|sera verse|seront verse)e?s?(?: apres| une fois)?|apres|une fois)|pas (?:de|avant) (?:versement|premier versement|tranche)[^,;.]{0,30}?(?:avant|sans)|(?:on |nous )?exige(?:ons|r)?|sauf si|provided(?: that)?|on (?:the )?condition(?: that| of)?|subject to|conditional (?:on|upon)|(?:payments?|tranches?|instal+ments?|balance)\b[^,;.]{0,60}?\b(?:waits?|waiting|depends?|depend|is paid|are paid|will be paid|once|after)(?: for| on| upon| once| after)?|no payment (?:before|until|without)|unless|we require)\b/;
/** Folded: the words that any condition has, and those of grammar. */
const COMMON = new Set(
  (
    'pour avec dans sans sous vers chez entre apres avant depuis pendant cette cela celle celui leur leurs notre votre nous vous elle elles etre avoir sera seront faire fait tout tous toute toutes meme plus moins dont mais donc alors comme que qui quoi deuxieme seconde premiere premier troisieme second tranche tranches versement versements solde condition conditions reserve attend attendra depend interviendra versee verse versees accord soutien soutenir appui subvention fois bien aussi autre autres chaque encore liste listes listee listees suivante suivantes dessous indiquee indiquees obtenue obtenu effective effectif effectivement ' +
    'with from into that this these those their there which while when then than them they have been will would should could must being made more less once after before until unless upon first third tranche payment payments instalment installment balance condition conditional subject provided support grant list listed listing below following waits waiting wait depends paid'
  ).split(' '),
);
/** Letters that tell one word from another, whatever its ending. */
const ROOT = 5;
export const rootsIn = (text: string): ReadonlySet<string> =>
  new Set(
    (foldText(text).match(/[a-z0-9]+/g) ?? [])
      .filter((word) => word.length >= 4 && !COMMON.has(word))
      // « signature », « signée », « signed »: four letters are enough for a short root.
      .map((word) => (word.startsWith('sign') ? 'sign' : word.slice(0, ROOT))),
  );

export interface WantedCondition {
  /** the whole sentence, as written */ readonly sentence: string;
  /** roots of what is waited for */ readonly roots: ReadonlySet<string>;
}
/** The conditions that a text sets: one for each thing that a sentence waits for. */
export const conditionsWanted = (text: string): readonly WantedCondition[] =>
  sentencesIn(text).flatMap((sentence) => {
    const folded = foldText(sentence);
    const found = WAITS.exec(folded);
    if (found === null) return [];
    const after = folded.slice(found.index + found[0].length);
    return after
      .split(/\s(?:et|and|puis|ainsi que|as well as)\s|[,;:()]/)
      .map((part) => ({ sentence, roots: rootsIn(part) }))
      .filter(({ roots }) => roots.size > 0);
  });
/** Roots that most conditions share: alone they name none. */
const SHARED = new Set([
  'sign',
  'contr',
  'conve',
  'accor',
  'lettr',
  'docum',
  'proje',
  'agree',
  'lette',
  'proof',
  'preuv',
  'confi',
  'ecrit',
  'ecrite',
  'writt',
]);
/** Half of what is waited for stands in one line of the list, a word that names it among them. */
export const isAmong = (roots: ReadonlySet<string>, lines: readonly string[]): boolean =>
  lines.some((line) => {
    const own = rootsIn(line);
    const naming = [...roots].filter((root) => !SHARED.has(root));
    const wanted = naming.length > 0 ? naming : [...roots];
    const held = wanted.filter((root) => own.has(root)).length;
    return held > 0 && held * 2 >= Math.min(wanted.length, 4);
  });

const OURS =
  /\b(?:notre|nos|votre|l['’ ])\s?(?:apport|appui|soutien|subvention|avance|pret|aide|concours|financement|fonds)s?\b|\bour (?:support|contribution|grant|advance|loan|money|funding|help)\b|\bthe (?:support|grant|advance|loan)\b/;
const COVERS =
  /\b(?:couvr|porte|absorb|combl|franchi|passe|finance|lisse|evit|cover|carr|bridge|absorb|fill|smooth|tide|avoid|hold)\w*\b/;
const DIP =
  /\b(?:creux|tresorerie|point bas|decouvert|impasse|besoin de tresorerie|dip|trough|cash|shortfall|overdraft|low point|lowest point)\b/;
/** The sentences that say that our money carries a dip in cash. Three words of one sentence, in any order. */
export const dipsClaimed = (text: string): readonly string[] => {
  const all = sentencesIn(text);
  return all.filter((sentence, i) => {
    const folded = foldText(sentence);
    if (!OURS.test(folded) || !COVERS.test(folded)) return false;
    // « La première année manque de trésorerie. Notre apport couvre ce creux. »
    return (
      DIP.test(folded) || (/\b(?:ce|cette|cela|this|that|it)\b/.test(folded) && DIP.test(foldText(all[i - 1] ?? '')))
    );
  });
};

const NAMES = (['fr', 'en'] as const).flatMap((language) =>
  Array.from({ length: 12 }, (_, m) => {
    const name = monthName(`2000-${String(m + 1).padStart(2, '0')}`, language).replace(/ 2000$/, '');
    return { month: m + 1, words: new RegExp(`\\b${foldText(name)}\\b(?:\\s+(\\d{4}))?`, 'g') };
  }),
);
/**
 * Months that a text names, as places in the plan.
 * @param months 'YYYY-MM' of the plan @returns 1…36: « mois 2 », « février 2027 », « février » (the first of the plan)
 */
export const planMonthsIn = (text: string, months: readonly string[]): readonly number[] => {
  const folded = foldText(text);
  const numbered = [...folded.matchAll(/\b(?:mois|month)\s+(\d{1,2})\b/g)].map((m) => Number(m[1]));
  const called = NAMES.flatMap(({ month, words }) =>
    [...folded.matchAll(words)].map(([, year]) => {
      const two = String(month).padStart(2, '0');
      return 1 + months.findIndex((m) => (year === undefined ? m.endsWith(`-${two}`) : m === `${year}-${two}`));
    }),
  );
  return [...new Set([...numbered, ...called])].filter((m) => m >= 1 && m <= months.length);
};

const RANKS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:deuxieme|seconde|2e|2eme|second|2nd) (?:tranche|versement|payment|instal+ment)\b/, 2],
  [/\b(?:troisieme|3e|3eme|third|3rd) (?:tranche|versement|payment|instal+ment)\b/, 3],
  [/\b(?:quatrieme|4e|4eme|fourth|4th) (?:tranche|versement|payment|instal+ment)\b/, 4],
];
/** The highest tranche that a text speaks of; 0 when it speaks of none by its rank. */
export const highestTrancheIn = (text: string): number =>
  Math.max(0, ...RANKS.filter(([words]) => words.test(foldText(text))).map(([, rank]) => rank));
