/** What the text above a column of figures says of it. */
import { plainWords } from './lexicon/normal.ts';

export type PeriodKind = 'actual' | 'landing' | 'budget';
/** What a column holds, by its words alone; null: the words do not say. */
export type ColumnWord =
  | 'amount'
  | 'percent'
  | 'variance'
  | 'quantity'
  | 'price'
  | 'total'
  | 'cumulated'
  | 'requested'
  | 'exclTax'
  | 'tax'
  | 'inclTax'
  | 'scenario'
  | 'balance'
  | 'rank';
export interface HeaderFacts {
  readonly word: ColumnWord | null;
  /** '2026', '2026-27', 'N-1', 'N', 'N+1', 'Y1'…; null: not said */ readonly year: string | null;
  readonly kind: PeriodKind | null;
  /** 1 to 12 */ readonly month: number | null;
  /** 1 to 4 */ readonly quarter: number | null;
  readonly currency: string | null;
  /** 1, 1,000 or 1,000,000 */ readonly unit: number;
}

const YEARS = /(?<!\d)(19[89]\d|20[0-4]\d)(?:\s*[/-]\s*(\d{4}|\d{2})(?!\d))?(?!\d)/;
/** '2025-2026' → '2025-26'; '31/12/2025' → '2025'. @returns null when the text holds no year */
export const yearIn = (text: string): string | null => {
  const plain = text.replace(/\b\d{1,2}[/.-]\d{1,2}[/.-](?=(?:19|20)\d\d)/g, ' ');
  const range = /(?:19|20)\d\d\s*(?:au|a|to|–|-)\s*((?:19|20)\d\d)/i.exec(plain);
  const found = YEARS.exec(plain);
  if (found === null) return null;
  const [, first = '', second] = found;
  const end = second ?? (range === null ? undefined : range[1]);
  if (end === undefined) return first;
  const last = end.slice(-2);
  return Number(last) === (Number(first.slice(2)) + 1) % 100 ? `${first}-${last}` : first;
};
const relativeYear = (text: string): string | null => {
  const n = /(?<![a-z])n\s*([-–+])\s*([1-3])(?!\d)/i.exec(text);
  if (n !== null) return `N${n[1] === '+' ? '+' : '-'}${n[2]}`;
  if (
    /(?<![a-z])(?:exercice|annee|année|budget|prévu|réalisé)?\s*n(?![a-z°º.])\s*$/i.test(text) &&
    /(?:^|\s)N\s*$/.test(text)
  )
    return 'N';
  const y = /\b(?:ann[ée]e|year|an|yr|ex(?:ercice)?\.?)\s*([1-9])\b(?![/.,]\d)/i.exec(text);
  const y2 = /(?:^|[\s(])[AY]([1-5])(?=$|[\s)])/.exec(text);
  const [, number] = y ?? y2 ?? [];
  return number === undefined ? null : `Y${number}`;
};

const MONTHS = [
  'jan',
  'fev|feb',
  'mars?$|mar$|march',
  'avr|apr',
  'mai$|may',
  'juin|jun',
  'juil|jul',
  'aou|aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const monthIn = (text: string): number | null => {
  const words = plainWords(text);
  const numbered = /^m ?(\d{1,2})$/.exec(words);
  if (numbered !== null) return Number(numbered[1]) >= 1 && Number(numbered[1]) <= 12 ? Number(numbered[1]) : null;
  const [first = ''] = words.split(' ');
  if (words.split(' ').length > 2) return null;
  const index = MONTHS.findIndex(
    (m) =>
      new RegExp(`^(?:${m})`).test(first) &&
      first.length <= 9 &&
      !/^(?:mairie|marche|aout e|octroi|decl|depe|decai|march[eé]s|janvier .)/.test(first),
  );
  return index < 0 ? null : index + 1;
};
const quarterIn = (words: string): number | null => {
  const found = /^(?:t|q|trim(?:estre)?) ?([1-4])(?: |$)|^([1-4])(?:er|e|eme|st|nd|rd|th)? ?(?:trim|quarter)/.exec(
    words,
  );
  return found === null ? null : Number(found[1] ?? found[2]);
};

const KINDS: readonly (readonly [PeriodKind, RegExp])[] = [
  [
    'actual',
    /\b(?:realis\w*|reels?|reelle|actuals?|execute\w*|constate\w*|clos|cloture|comptes? (?:arretes?|clos)|31 12|definitif)\b/,
  ],
  ['landing', /\b(?:atterriss\w*|estim\w*|forecast|projete|landing|outturn|en cours|probable|prev rev)\b/],
  ['budget', /\b(?:prev\w*|budget\w*|bp|vote|plan|propose\w*|demand\w*|previ\w*)\b/],
];
const WORDS: readonly (readonly [ColumnWord, RegExp])[] = [
  ['variance', /\b(?:ecarts?|variations?|evol\w*|difference|variance|delta|reste a|restant)\b/],
  ['percent', /%|\b(?:taux|pourcentage|percent|part en|en part|quote part)\b/],
  ['cumulated', /\b(?:cumul\w*)\b/],
  [
    'price',
    /\b(?:unitaire|prix|tarif|pu|p u|cout par|unit cost|unit price|rate|salaire mensuel|brut mensuel|montant mensuel|par mois|mensuel)\b/,
  ],
  [
    'quantity',
    /\b(?:nombre|quantites?|qte|qty|nb|nbre|etp|fte|heures?|hours?|jours?|days?|duree|volume|mois|months?|units?|unites?|effectif|participants)\b/,
  ],
  [
    'requested',
    /\b(?:sollicite\w*|demande (?:a|au|aupres)|montant demande|subvention demandee|part (?:fondation|demandee)|requested|notre demande|a la charge de la fondation)\b/,
  ],
  ['exclTax', /\b(?:ht|h t|hors taxes?|excl\w* (?:vat|tax))\b/],
  ['inclTax', /\b(?:ttc|t t c|toutes taxes|incl\w* (?:vat|tax))\b/],
  ['tax', /\b(?:tva|vat)\b/],
  [
    'scenario',
    /\b(?:scenario|hypothese|optimiste|pessimiste|version|v ?[1-9]|basse?|haute?|mediane?|worst|best|variante)\b/,
  ],
  ['balance', /\b(?:solde|reste)\b/],
  ['total', /\b(?:totaux|total|totale|ensemble|global|sum)\b/],
  [
    'amount',
    /\b(?:montants?|amounts?|euros?|eur|somme|valeur|cout|couts?|costs?|budget|prev\w*|realis\w*|depenses?|recettes?|charges?|produits?|income|expenditure|credits?|debits?|annuel|annee|exercice|year)\b|€|£/,
  ],
  ['rank', /^(?:n|no|num|numero|ordre|rang|ref\w*|ligne)$/],
];
const CURRENCY = /£|\$|\b(?:gbp|usd|fcfa|f cfa|cfa|xof|xaf|chf|mad|dh|dirhams?|tnd|livres? sterling|dollars?)\b/i;

/** Whether a text says in what multiple of the currency its figures count. */
export const unitIn = (text: string): number => {
  if (
    /\bk\s?€|\bk\s?eur(?:os?)?\b|milliers|\bkeuros?\b|€\s?k\b|\bk\s?£|£\s?k\b|£\s?000|thousands?|€\s?000|\(000s?\)/i.test(
      text,
    )
  )
    return 1_000;
  return /\bm\s?€|millions? d|\bmeuros?\b|in millions/i.test(text) ? 1_000_000 : 1;
};

/** @param texts the texts that stand above a column, the nearest last */
export const headerFacts = (texts: readonly string[]): HeaderFacts => {
  const whole = texts.join(' ').replace(/\s+/g, ' ');
  const words = plainWords(whole);
  const last = texts.at(-1) ?? '';
  const lastWords = plainWords(last);
  const year =
    [...texts]
      .reverse()
      .map(yearIn)
      .find((y) => y !== null) ??
    [...texts]
      .reverse()
      .map(relativeYear)
      .find((y) => y !== null) ??
    null;
  const kind = KINDS.find(([, re]) => re.test(lastWords))?.[0] ?? KINDS.find(([, re]) => re.test(words))?.[0] ?? null;
  const month = monthIn(last.replace(/[-/\s.]*(?:19|20)?\d\d$/, '')) ?? null;
  const word =
    (/%/.test(last) && !/ttc|€/i.test(last) ? ('percent' as const) : undefined) ??
    WORDS.find(([, re]) => re.test(lastWords))?.[0] ??
    WORDS.find(([w, re]) => ['variance', 'percent', 'scenario'].includes(w) && re.test(words))?.[0] ??
    (/€|£/.test(last) ? ('amount' as const) : null);
  const currency = CURRENCY.exec(last) ?? CURRENCY.exec(whole);
  return {
    word,
    year,
    kind,
    month,
    quarter: quarterIn(lastWords),
    currency: currency === null || /€|\beur/i.test(last) ? null : currency[0].toUpperCase(),
    unit: Math.max(1, ...texts.map(unitIn)),
  };
};

/** Whether a text that stands between figures of a column begins a new table rather than say something of one row. */
export const isHeaderText = (text: string): boolean => {
  const facts = headerFacts([text]);
  return (
    text.length <= 60 &&
    (facts.word !== null ||
      facts.year !== null ||
      facts.month !== null ||
      facts.quarter !== null ||
      facts.kind !== null)
  );
};
/** A column of words: what its head says it holds. */
export type TextColumnWord = 'label' | 'account' | 'detail' | 'status' | 'funder' | 'activity' | null;
export const textColumnWord = (head: string): TextColumnWord => {
  const words = plainWords(head);
  if (
    /^(?:n )?(?:comptes?|cpte?|code|account|imputation|n compte|numero)\b/.test(words) &&
    !/resultat|exploitation/.test(words)
  )
    return 'account';
  if (/\b(?:financeurs?|bailleurs?|partenaires?|funders?|organismes?|origine|donor)\b/.test(words)) return 'funder';
  if (/\b(?:statut|etat (?:de|d)|status|avancement|acquis|situation)\b/.test(words)) return 'status';
  if (
    /\b(?:postes?|libelle|intitule|nature|designation|rubriques?|item|label|description|depenses?|charges?|recettes?|produits?|ressources|emplois|besoins)\b/.test(
      words,
    )
  )
    return 'label';
  if (
    /\b(?:detail\w*|commentaires?|observations?|remarques?|precisions?|calcul|hypotheses?|justif\w*|notes?|comments?|dispositif|unite|base|explications?)\b/.test(
      words,
    )
  )
    return 'detail';
  return /\b(?:actions?|activites?|projets?|pole|axe|famille|niveau|categorie|domaine|theme|service)\b/.test(words)
    ? 'activity'
    : null;
};
