/** The words of a workbook in its language, and the lists that cells choose from: identifier on our side, word on the user's. */
import { workbook as en } from '#shared/base/i18n/en/workbook.ts';
import { workbook as fr } from '#shared/base/i18n/fr/workbook.ts';
import type { CatalogueShape } from '#shared/base/i18n/shape.ts';
import { HEADINGS } from '#shared/base/method/headings.ts';
import { LEAVES } from '#shared/base/method/levers.ts';
import type { Language, LocalText } from '#shared/base/method/text.ts';
import { typesetAll } from '#shared/base/method/typeset.ts';
import {
  BALANCE_NAMES,
  CASH_NAMES,
  COVERAGE_NAMES,
  FINANCING_NAMES,
  STATEMENT_NAMES,
} from '#shared/finance/figures/lines.ts';

/** The lines of the accounts by their one name (shared/finance/figures). */
const NAMES = {
  statement: STATEMENT_NAMES,
  cash: CASH_NAMES,
  balance: BALANCE_NAMES,
  financing: FINANCING_NAMES,
  coverage: COVERAGE_NAMES,
} as const;
type Names = { readonly [Table in keyof typeof NAMES]: { readonly [Line in keyof (typeof NAMES)[Table]]: string } };
const namesIn = (language: Language): Names =>
  Object.fromEntries(
    Object.entries(NAMES).map(([table, lines]) => [
      table,
      Object.fromEntries(Object.entries(lines).map(([line, text]) => [line, (text as LocalText)[language]])),
    ]),
  ) as Names;

export type WorkbookWords = CatalogueShape<typeof fr> & { readonly language: Language; readonly name: Names };
const makeWords = (language: Language): WorkbookWords => ({
  ...(language === 'fr' ? typesetAll(fr) : en),
  language,
  name: namesIn(language),
});
const made = new Map<Language, WorkbookWords>();
/** Made when first asked for, then kept. */
export const wordsOf = (language: Language): WorkbookWords => {
  const words = made.get(language) ?? makeWords(language);
  made.set(language, words);
  return words;
};
/** `{{name}}` replaced. */
export const fillWord = (text: string, name: string, value: string | number): string =>
  text.replace(`{{${name}}}`, String(value));

export const LIST_NAMES = [
  'statuses',
  'leaves',
  'products',
  'chargeHeadings',
  'resourceDrivers',
  'costDrivers',
  'settlements',
  'vatScopes',
  'supportKinds',
  'repayments',
  'repaymentSteps',
  'inKindKinds',
  'yesNo',
  'charts',
] as const;
export type ListName = (typeof LIST_NAMES)[number];
/** In a list of levers: what none of them brings. */
export const OUTSIDE_LEVERS = 'none';
/** identifier → word */
export type List = readonly (readonly [id: string, word: string])[];

export const listsOf = (language: Language): Readonly<Record<ListName, List>> => {
  const { word } = wordsOf(language);
  const some = (...ids: readonly (keyof WorkbookWords['word'])[]): List => ids.map((id) => [id, word[id]] as const);
  const headings = (side: 'product' | 'charge'): List =>
    HEADINGS.filter((h) => h.side === side).map((h) => [h.id, h.label[language]] as const);
  return {
    statuses: some('signed', 'probable', 'applied', 'toFind'),
    leaves: [
      ...LEAVES.map((l) => [l.id, `${l.id} ${l.label[language]}`] as const),
      [OUTSIDE_LEVERS, word.outsideLevers] as const,
    ],
    products: headings('product'),
    chargeHeadings: headings('charge'),
    resourceDrivers: [...some('annual', 'volume', 'members', 'donors'), ['grant', word.notified] as const],
    costDrivers: some('annual', 'unit', 'percent', 'fixed', 'payroll', 'wageTax', 'corporateTax', 'overdraft'),
    vatScopes: [
      ['none', word.vatNone],
      ['part', word.vatPart],
      ['whole', word.vatWhole],
    ],
    settlements: [...some('paid', 'provision'), ['stock', word.stockUse] as const],
    supportKinds: some(
      'grant',
      'repayableAdvance',
      'participatingLoan',
      'titreAssociatif',
      'contributionWithRecovery',
      'bankLoan',
    ),
    repayments: some('annuity', 'linear', 'bullet'),
    repaymentSteps: some('month', 'quarter', 'year'),
    inKindKinds: some('volunteering', 'skills', 'premises', 'goods'),
    yesNo: some('yes', 'no'),
    charts: [
      ['2018', '2018'],
      ['2025', '2025'],
    ],
  };
};
/** The word of an identifier; the identifier itself when the list does not know it. */
export const wordOf = (list: List, id: string): string => list.find(([known]) => known === id)?.[1] ?? id;
