/**
 * What one row of a budget means: heading, levers, and whether it is income or cost at all. Sources in order: what the foundation decided before, the
 * whole label, the part of it that names who pays, the longest words that are known, the account, the group it stands in.
 * An account of three digits gives the heading; the label the lever. A choice is never made for the person: several levers are asked.
 */
import type { AccountChart } from '#shared/base/method/accounts.ts';
import { type ChargeHeading, headingById, type ProductHeading } from '#shared/base/method/headings.ts';
import type { LeafId } from '#shared/base/method/levers.ts';
import type { LabelKind, Side } from '../lexicon/entry.ts';
import { exactEntry, type Hit, type LexiconEntry, longestEntry } from '../lexicon/lexicon.ts';
import { keyOf, plainWords } from '../lexicon/normal.ts';
import { type AccountMeaning, meaningOfAccount } from './accounts.ts';
import { isProcurement, type Payer, payerOf, soundsDonated } from './payers.ts';

export type RowKind = Extract<
  LabelKind,
  'line' | 'staff' | 'computed' | 'ownFunds' | 'financing' | 'investment' | 'inKind' | 'requested' | 'ignore'
>;
export type Confidence = 'sure' | 'likely' | 'choice';
/** Why a row was read as it was; `text` quotes what decided. */
export interface Because {
  readonly how: 'memory' | 'label' | 'part' | 'words' | 'payer' | 'account' | 'group' | 'detail' | 'answer' | 'nothing';
  readonly text: string;
}
export interface Meaning {
  readonly kind: RowKind;
  readonly heading: ProductHeading | ChargeHeading | null;
  /** one: the lever; several: to be chosen between; none: outside the levers, or a cost */ readonly leaves: readonly LeafId[];
  readonly confidence: Confidence;
  readonly because: Because;
}
/** A choice of a person, by label: never an amount. */
export interface RememberedLabel {
  readonly key: string;
  readonly side: Side;
  readonly kind: RowKind;
  readonly heading: ProductHeading | ChargeHeading | null;
  readonly leaf: LeafId | null;
}
export interface MeaningContext {
  readonly chart: AccountChart;
  readonly account: string | null;
  /** account of the class that a row without one stands in */ readonly groupAccount: string | null;
  /** title of the group */ readonly groupLabel: string;
  /** of the file; null: not clear */ readonly language: 'fr' | 'en' | null;
  /** other words of the row, left to right */ readonly beside: readonly string[];
  readonly remembered: ReadonlyMap<string, RememberedLabel>;
}

export const memoryKey = (label: string, side: Side): string => `${side} ${keyOf(label)}`;

const ASIDE: ReadonlySet<string> = new Set(['ownFunds', 'financing', 'investment', 'ignore', 'inKind', 'requested']);
const MEANT = (e: LexiconEntry): boolean =>
  !e.kind.startsWith('status:') && !['title', 'cash', 'total', 'result'].includes(e.kind);
const aside = (kind: RowKind, confidence: Confidence, because: Because): Meaning => ({
  kind,
  heading: null,
  leaves: [],
  confidence,
  because,
});

/** The best of the parts of "Organismes sociaux : CAF – REAAP": the one that decides most. */
const partEntry = (label: string, side: Side): LexiconEntry | null => {
  const parts = label.split(/\s*[:–—]\s*|\s+-\s+|\s*[()]\s*/).filter((p) => p.trim() !== '');
  if (parts.length < 2) return null;
  const found = parts.flatMap((p) => exactEntry(p, side, (e) => MEANT(e) && e.heading !== null) ?? []);
  const rank = (e: LexiconEntry): number =>
    (e.certainty === 'high' ? 2 : e.certainty === 'medium' ? 1 : 0) + (e.words.length === 1 && !e.isAcronym ? 0 : 0.1);
  return found.reduce<LexiconEntry | null>((a, b) => (a === null || rank(b) > rank(a) ? b : a), null);
};

/** Rows that no list names and that are no income and no cost. */
const REQUEST =
  /\b(?:demandee?s? (?:ici|a (?:la|votre|notre) fondation|aupres de)|sollicitee?s? (?:ici|aupres de|a (?:la|votre) fondation)|presente demande|(?:fondation|subvention) (?:demandee|sollicitee)$|votre (?:fondation|soutien|organisme|structure)|objet de la (?:presente )?demande|this (?:application|request|grant application)|requested (?:here|from you)|montant (?:sollicite|demande))\b/;
/** What is lent to hold and to use is no money: a loan of rooms, of instruments. */
const LENT_THINGS =
  /^(?:prets?|loans?) (?:de |d |of )?(?:salles?|locaux|materiels?|livres?|jeux|objets|vehicules?|velos?|costumes?|instruments?|outils?|tablettes?|equipment|books?|tools?|rooms?|toys|bikes?)\b/;
const BORROWED =
  /^(?:prets?|micro ?credits?|(?:(?:social|soft|bridg(?:e|ing)|bank|mezzanine|revolving|repayable|unsecured|secured|interest free|zero interest) )?loans?|quasi fonds propres|quasi equity|titres? (?:associatifs?|participatifs?)|obligations(?= (?:associatives|emises)|$)|emission d obligations|bonds(?= issued|$))(?![a-z])/;
const SHARES =
  /^(?:parts sociales|souscriptions? (?:de |au |des )?(?:parts|capital)|augmentation (?:de|du) capital|capital social|apports? (?:des associes|en capital)|community shares?|share (?:issue|capital|offer))\b/;
/** Tax that is passed on is no cost; what cannot be recovered is one. */
const PASSED_ON_TAX =
  /^(?:(?:remboursements?|recuperation|credits?|refunds?) (?:de |of )?(?:la )?(?:tva|vat)|(?:tva|vat) (?:recuperee?|recuperable|remboursee?|deductible|collectee|recovered|reclaimed|refund))\b/;
const OPENING_ASIDES: readonly (readonly [kind: RowKind, words: RegExp, side?: Side])[] = [
  ['requested', REQUEST, 'product'],
  [
    'investment',
    /^(?:investissements?|acquisitions? (?:de|d|du|des)|immobilisations?|achats? d immobilisation|capital (?:costs?|expenditure))\b/,
  ],
  ['investment', /^subventions? d (?:investissement|equipement)\b/],
  [
    'financing',
    /^(?:remboursements? (?:de |du |des |d |anticipe )*(?:emprunt|capital|pret|dette|avance|pge|compte courant)|emprunts?\b(?! interets)|prets? (?:bancaire|relais|particip\w*|d honneur|garanti)|avances? remboursables?|loan repay)/,
  ],
  ['financing', BORROWED, 'product'],
  ['ownFunds', SHARES, 'product'],
  ['ignore', PASSED_ON_TAX],
  [
    'ownFunds',
    /^(?:apports? (?:de l association|associatif|en fonds propres|personnel)|autofinancement|ressources propres|fonds propres)\b/,
  ],
];
const asideByFirstWords = (label: string, side: Side): RowKind | null => {
  const words = plainWords(label).replace(/^\d{1,2} /, '');
  if (LENT_THINGS.test(words)) return null;
  return OPENING_ASIDES.find(([, known, of = side]) => of === side && known.test(words))?.[0] ?? null;
};

/** A hit that accounts for too little of its label only suggests. */
const isWeak = (hit: Hit): boolean =>
  hit.quality < 0.35 || (!hit.atStart && hit.found === 1 && hit.of >= 3 && !hit.entry.isAcronym);

interface Read {
  readonly heading: ProductHeading | ChargeHeading | null;
  readonly leaves: readonly LeafId[];
  readonly kind: RowKind;
  readonly sureness: number;
  readonly asks: boolean;
  readonly because: Because;
}
const rowKind = (kind: LabelKind): RowKind =>
  ASIDE.has(kind) || kind === 'staff' || kind === 'computed' ? (kind as RowKind) : 'line';
const ofEntry = (entry: LexiconEntry, quality: number, how: Because['how'], asks: boolean): Read => ({
  heading: entry.heading,
  leaves: entry.leaves,
  kind: rowKind(entry.kind),
  sureness: entry.certainty === 'high' ? quality : quality * 0.8,
  asks: asks || entry.certainty === 'ask',
  because: { how, text: entry.label },
});
const ofPayer = ({ heading, leaves, certainty }: Payer, label: string): Read => ({
  heading,
  leaves,
  kind: 'line',
  sureness: 0.9,
  asks: certainty === 'ask',
  because: { how: 'payer', text: label },
});

/** What the label alone says. */
const byLabel = (label: string, side: Side, language: MeaningContext['language']): Read | null => {
  const hit = longestEntry(label, side, MEANT, language);
  if (hit !== null && hit.quality === 1) return ofEntry(hit.entry, 1, 'label', false);
  const part = partEntry(label, side);
  const payer =
    side === 'product'
      ? isProcurement(label)
        ? ({ heading: 'services', leaves: ['B5'], certainty: 'likely' } as const)
        : payerOf(label)
      : null;
  // "Entreprise Duval, mécénat": a word decides between what such a payer may bring.
  const [hitLeaf] = hit?.entry.leaves ?? [];
  if (
    hit !== null &&
    payer?.certainty === 'ask' &&
    hit.entry.certainty === 'high' &&
    hitLeaf !== undefined &&
    hit.entry.leaves.length === 1 &&
    payer.leaves.includes(hitLeaf)
  )
    return ofEntry(hit.entry, 0.9, 'words', false);
  const byHit = hit === null ? null : ofEntry(hit.entry, hit.quality, 'words', isWeak(hit));
  if (part !== null && part.certainty !== 'ask' && (byHit === null || byHit.asks || byHit.sureness < 0.9))
    return ofEntry(part, 0.9, 'part', false);
  if (
    payer !== null &&
    (byHit === null || byHit.asks || byHit.sureness < 0.9) &&
    !(payer.certainty === 'ask' && byHit !== null && !byHit.asks)
  ) {
    // "DREETS – aides aux postes": words that decide between the levers of one payer are kept.
    const sharper = byHit !== null && !byHit.asks && byHit.heading === payer.heading && hit !== null && hit.found >= 2;
    return sharper ? byHit : ofPayer(payer, label);
  }
  if (part !== null && byHit === null) return ofEntry(part, 0.9, 'part', false);
  return byHit;
};

/** A cost has no lever: a word that only suggests its heading is likely, and said. */
const confidenceOfCost = (read: Read): Confidence => (!read.asks && read.sureness >= 0.95 ? 'sure' : 'likely');
const confidenceOf = (read: Read): Confidence => (read.asks ? 'choice' : read.sureness >= 0.95 ? 'sure' : 'likely');

const chargeMeaning = (
  read: Read | null,
  account: AccountMeaning | null,
  group: AccountMeaning | null,
  label: string,
): Meaning => {
  const because = (r: AccountMeaning | null, how: 'account' | 'group'): Because => ({
    how,
    text: r === null ? '' : headingById(r.heading).label.fr,
  });
  const computedKind = (heading: ProductHeading | ChargeHeading): RowKind =>
    heading === 'depreciation' || heading === 'dedicatedFundsCarried'
      ? 'computed'
      : heading === 'staff'
        ? 'staff'
        : 'line';
  const whole = read !== null && read.because.how === 'label' && read.heading !== null && !read.asks;
  if (account !== null && (account.digits >= 3 || !whole || read?.heading === account.heading))
    return {
      kind: computedKind(account.heading),
      heading: account.heading,
      leaves: [],
      confidence: 'sure',
      because: because(account, 'account'),
    };
  if (account !== null && whole && read !== null && read.heading !== null)
    return {
      kind: computedKind(read.heading),
      heading: read.heading,
      leaves: [],
      confidence: 'likely',
      because: read.because,
    };
  if (group !== null)
    return {
      kind: computedKind(group.heading),
      heading: group.heading,
      leaves: [],
      confidence: 'sure',
      because: because(group, 'group'),
    };
  if (read?.heading != null)
    return {
      kind: computedKind(read.heading),
      heading: read.heading,
      leaves: [],
      confidence: confidenceOfCost(read),
      because: read.because,
    };
  return { kind: 'line', heading: null, leaves: [], confidence: 'choice', because: { how: 'nothing', text: label } };
};

const common = (a: readonly LeafId[], b: readonly LeafId[]): readonly LeafId[] => a.filter((leaf) => b.includes(leaf));
/** Tariffs and lump sums that budgets of one year write under sales. */
const isTariff = (read: Read | null): boolean => read?.heading === 'publicContributions' && !read.asks;

const productMeaning = (
  read: Read | null,
  account: AccountMeaning | null,
  group: AccountMeaning | null,
  label: string,
  code: string | null,
): Meaning => {
  const conclude = (
    heading: ProductHeading | ChargeHeading | null,
    leaves: readonly LeafId[],
    confidence: Confidence,
    because: Because,
    kind: RowKind = 'line',
  ): Meaning => ({
    kind: heading === 'dedicatedFundsUsed' || heading === 'releases' ? 'computed' : kind,
    heading,
    leaves,
    confidence: leaves.length > 1 ? 'choice' : confidence,
    because,
  });
  const ofAccount = (a: AccountMeaning, how: 'account' | 'group', sure: Confidence): Meaning =>
    conclude(a.heading, a.leaves, sure, { how, text: code ?? label });
  const label0 = read !== null && read.heading !== null ? read : null;
  if (account !== null && account.digits >= 3) {
    if (label0 === null) return ofAccount(account, 'account', 'sure');
    if (isTariff(label0) && /^70/.test(code ?? ''))
      return conclude('publicContributions', label0.leaves, 'likely', label0.because);
    // 758 and 79 gather what has no account of its own: a label that names a payer knows better.
    if (account.heading === 'otherIncome' && label0.heading !== 'otherIncome' && label0.sureness >= 0.6)
      return conclude(label0.heading, label0.leaves, label0.asks ? 'choice' : 'likely', label0.because, label0.kind);
    if (label0.heading === account.heading) {
      // 74: the payer says which lever, the account does not.
      if (account.heading === 'operatingSubsidies')
        return conclude(account.heading, label0.leaves, label0.asks ? 'choice' : 'sure', label0.because);
      if (account.leaves.length === 1 && account.digits >= 4) return ofAccount(account, 'account', 'sure');
      const both = common(label0.leaves, account.leaves);
      return conclude(
        account.heading,
        both.length > 0 ? both : account.leaves,
        label0.asks ? 'choice' : 'sure',
        label0.because,
      );
    }
    const both = common(label0.leaves, account.leaves);
    return conclude(account.heading, both.length > 0 ? both : account.leaves, 'sure', {
      how: 'account',
      text: code ?? label,
    });
  }
  if (label0 !== null) {
    const context = account ?? group;
    // "Autres" under 74: too little of a label to leave the class that it stands in.
    if (
      context !== null &&
      (label0.sureness < 0.35 || (label0.asks && label0.because.how !== 'label')) &&
      context.heading !== label0.heading &&
      context.heading !== 'otherIncome' &&
      context.heading !== 'services'
    )
      return ofAccount(context, account === null ? 'group' : 'account', 'likely');
    return conclude(label0.heading, label0.leaves, confidenceOf(label0), label0.because, label0.kind);
  }
  const context = account ?? group;
  if (context !== null) return ofAccount(context, account === null ? 'group' : 'account', 'likely');
  return { kind: 'line', heading: null, leaves: [], confidence: 'choice', because: { how: 'nothing', text: label } };
};

/** Donated goods are one lever and bought ones another: without a word of gift, B4 is not taken. */
const withoutGuessedGifts = (meaning: Meaning, label: string, account: string | null): Meaning => {
  if (meaning.heading !== 'goodsSales' || /^7073/.test(account ?? '')) return meaning;
  const donated = soundsDonated(
    `${label} ${meaning.because.how === 'label' || meaning.because.how === 'words' ? meaning.because.text : ''}`,
  );
  if (meaning.leaves.length === 1 && meaning.leaves[0] === 'B4' && !donated)
    return { ...meaning, leaves: ['B1', 'B2'], confidence: 'choice' };
  if (!meaning.leaves.includes('B4') && /\b(?:dons?|donnes?|reemploi|donated)\b/.test(plainWords(label)))
    return { ...meaning, leaves: ['B4', 'B1'], confidence: 'choice' };
  return meaning;
};

/** What a detail beside the label adds: the scheme of a funder, never more than the label left open. */
const withDetail = (meaning: Meaning, beside: readonly string[], side: Side): Meaning => {
  for (const text of beside) {
    const request = exactEntry(text, 'product', (e) => e.kind === 'requested');
    if (request !== null && side === 'product') return aside('requested', 'sure', { how: 'detail', text });
  }
  if (side !== 'product' || meaning.kind !== 'line') return meaning;
  const [first = ''] = beside.filter((t) => exactEntry(t, null, (e) => e.kind.startsWith('status:')) === null);
  const hit = first === '' ? null : longestEntry(first, 'product', (e) => e.heading !== null && e.kind === 'line');
  if (hit === null || hit.quality < 0.6 || hit.entry.certainty !== 'high') return meaning;
  const [leaf] = hit.entry.leaves;
  const generic =
    /^(?:subvention|aide|dispositif|convention|projet|fonctionnement)/.test(hit.entry.key) &&
    hit.entry.words.length <= 2 &&
    leaf === 'C2';
  const taken: Meaning = {
    ...meaning,
    heading: hit.entry.heading,
    leaves: hit.entry.leaves,
    confidence: 'likely',
    because: { how: 'detail', text: first },
  };
  if (meaning.heading === null) return taken;
  if (meaning.leaves.length > 1) return leaf !== undefined && meaning.leaves.includes(leaf) ? taken : meaning;
  const opens = meaning.leaves[0] === 'C2' && leaf !== undefined && ['C3', 'C4', 'C1', 'B5'].includes(leaf);
  if (opens) return taken;
  return meaning.confidence === 'choice' && !generic ? taken : meaning;
};

/** A label that says nothing, under a title that does: "Field officer" under "Human resources". */
const openedByGroup = (read: Read | null, side: Side, { groupLabel, language }: MeaningContext): Read | null => {
  if (groupLabel === '' || (read !== null && read.heading !== null && !(read.asks && read.because.how === 'words')))
    return read;
  const group = byLabel(groupLabel, side, language);
  if (group === null || group.heading === null || ASIDE.has(group.kind) || group.sureness < 0.5) return read;
  // A title never decides between levers for the lines below it.
  if (read !== null && read.heading !== null && group.heading !== read.heading && side === 'product') return read;
  return { ...group, sureness: Math.min(group.sureness, 0.8), because: { how: 'group', text: groupLabel } };
};

/** @param label of the row @param side where it stands */
export const meaningOf = (label: string, side: Side, context: MeaningContext): Meaning => {
  const remembered = context.remembered.get(memoryKey(label, side));
  if (remembered !== undefined)
    return {
      kind: remembered.kind,
      heading: remembered.heading,
      leaves: remembered.leaf === null ? [] : [remembered.leaf],
      confidence: 'sure',
      because: { how: 'memory', text: label },
    };
  const account = meaningOfAccount(context.account, context.chart);
  const group = meaningOfAccount(context.groupAccount, context.chart);
  const read = byLabel(label, side, context.language);
  if (account === null) {
    const first = asideByFirstWords(label, side);
    if (first === 'requested') return aside(first, 'likely', { how: 'words', text: label });
    if (first !== null && (read === null || read.heading === null || read.because.how !== 'label'))
      return aside(first, 'likely', { how: 'words', text: label });
  }
  if (read !== null && ASIDE.has(read.kind)) {
    // An account of the income statement says more than words like "équipements".
    const ofStatement =
      account !== null && account.digits >= 3 && (read.kind === 'investment' || read.kind === 'financing');
    const whole =
      read.sureness >= 0.6 || ((read.kind === 'inKind' || read.kind === 'requested') && read.sureness >= 0.4);
    // "Matériel informatique" under 60 or 61 of a budget is bought in the year.
    const bought = read.kind === 'investment' && side === 'charge' && (account ?? group) !== null;
    if (whole && !ofStatement && !bought)
      return aside(read.kind, read.sureness >= 0.9 ? 'sure' : 'likely', read.because);
  }
  const usable = openedByGroup(read !== null && ASIDE.has(read.kind) ? null : read, side, context);
  const meaning =
    side === 'charge'
      ? chargeMeaning(usable, account, group, label)
      : productMeaning(usable, account, group, label, context.account);
  return withDetail(withoutGuessedGifts(meaning, label, context.account), context.beside, side);
};
