/** Where each input stands on the sheet of inputs: one description for writing the workbook and for reading it back. */

import type { workbook } from '#shared/base/i18n/fr/workbook.ts';
import type { CellFormat } from './cells/sheet.ts';
import { fillWord, type ListName, type WorkbookWords } from './words.ts';

type FieldWord = keyof typeof workbook.field;
export interface Field {
  readonly key: string;
  readonly word: FieldWord;
  /** of a numbered field: weight 1…12 */ readonly month?: number;
  readonly format: CellFormat;
  readonly list?: ListName;
  /** not taken back at import */ readonly scenario?: true;
  /** came after the first workbooks: a file without its column is read as one that leaves it as it is; stands last */ readonly later?: true;
}
export const fieldTitle = (field: Field, words: WorkbookWords): string =>
  field.month === undefined ? words.field[field.word] : fillWord(words.field[field.word], 'month', field.month);
const field = (word: FieldWord, format: CellFormat, list?: ListName): Field => ({
  key: word,
  word,
  format,
  ...(list ? { list } : {}),
});
const later = (word: FieldWord, format: CellFormat, list?: ListName): Field => ({
  ...field(word, format, list),
  later: true,
});
const scenario = (word: FieldWord, format: CellFormat): Field => ({ key: word, word, format, scenario: true });
export const WEIGHTS: readonly string[] = Array.from({ length: 12 }, (_, i) => `weight${i + 1}`);
const weights: readonly Field[] = WEIGHTS.map((key, i) => ({ key, word: 'weight', month: i + 1, format: 'number' }));
const years = ['year1', 'year2', 'year3'].map((key) => field(key as FieldWord, 'euros'));

/** One value a line. */
export const SINGLE_BLOCKS = {
  settings: [
    field('startYear', 'whole'),
    field('startMonth', 'whole'),
    field('chart', 'text', 'charts'),
    field('safetyMonths', 'number'),
    field('signed', 'rate'),
    field('probable', 'rate'),
    field('applied', 'rate'),
    field('toFind', 'rate'),
    later('vat', 'text', 'vatScopes'),
    later('overdraftRate', 'rate'),
  ],
  scenario: [
    scenario('unsignedFactor', 'number'),
    scenario('delayMonths', 'whole'),
    scenario('costFactor', 'number'),
    scenario('growthFactor', 'number'),
  ],
  opening: [
    field('cash', 'euros'),
    field('fixedAssetsNet', 'euros'),
    field('fixedAssetsRemainingMonths', 'whole'),
    field('ownFundsFree', 'euros'),
    field('ownFundsWithRecovery', 'euros'),
    field('deposits', 'euros'),
    field('stock', 'euros'),
    field('prepaid', 'euros'),
    field('provisions', 'euros'),
    field('investmentSubsidies', 'euros'),
    field('investmentSubsidiesRemainingMonths', 'whole'),
  ],
} as const satisfies Record<string, readonly Field[]>;

const dated = [field('label', 'text'), field('amount', 'euros'), field('month', 'whole')];
/** One item a line, its identifier in the first column, its fields in the next ones. */
export const TABLE_BLOCKS = {
  receivables: dated,
  payables: dated,
  deferredIncome: [...dated, later('toMonth', 'whole'), later('heading', 'text', 'products')],
  dedicatedFunds: [field('label', 'text'), field('amount', 'euros'), field('resourceId', 'text')],
  loans: [
    field('label', 'text'),
    field('outstanding', 'euros'),
    field('annualRate', 'rate'),
    field('remainingYears', 'whole'),
    later('step', 'text', 'repaymentSteps'),
    later('repayment', 'text', 'repayments'),
    later('remainingMonths', 'whole'),
    later('graceMonths', 'whole'),
  ],
  resources: [
    field('label', 'text'),
    field('funder', 'text'),
    field('leaf', 'text', 'leaves'),
    field('heading', 'text', 'products'),
    field('status', 'text', 'statuses'),
    field('driver', 'text', 'resourceDrivers'),
    field('delay', 'whole'),
    field('today', 'euros'),
    ...years,
    field('quantity', 'number'),
    field('quantityGrowth', 'rate'),
    field('price', 'euros'),
    field('priceGrowth', 'rate'),
    field('newPerYear', 'number'),
    field('retention', 'rate'),
    field('renewalMonth', 'whole'),
    field('total', 'euros'),
    field('fromMonth', 'whole'),
    field('toMonth', 'whole'),
    field('restrictedTo', 'text'),
    ...weights,
    scenario('factor', 'number'),
    scenario('lostFrom', 'whole'),
    later('costShare', 'rate'),
    later('vatRate', 'rate'),
  ],
  payments: [field('month', 'whole'), field('share', 'rate')],
  costs: [
    field('label', 'text'),
    field('heading', 'text', 'chargeHeadings'),
    field('driver', 'text', 'costDrivers'),
    field('delay', 'whole'),
    field('today', 'euros'),
    ...years,
    field('unitAmount', 'euros'),
    field('growth', 'rate'),
    field('rate', 'rate'),
    field('resourceId', 'text'),
    field('fundraising', 'text', 'yesNo'),
    ...weights,
    scenario('factor', 'number'),
    later('settlement', 'text', 'settlements'),
    later('taxableShare', 'rate'),
    later('relief', 'text', 'yesNo'),
    later('vatRate', 'rate'),
  ],
  posts: [
    field('label', 'text'),
    field('fte', 'number'),
    field('gross', 'euros'),
    field('chargeRate', 'rate'),
    field('firstMonth', 'whole'),
    field('lastMonth', 'whole'),
    field('raise', 'rate'),
    scenario('factor', 'number'),
    later('extraRate', 'rate'),
    later('extraMonth', 'whole'),
  ],
  investments: [
    field('label', 'text'),
    field('amount', 'euros'),
    field('month', 'whole'),
    field('lifeYears', 'number'),
    field('subsidyFunder', 'text'),
    field('subsidyAmount', 'euros'),
    field('subsidyMonth', 'whole'),
    later('vatRate', 'rate'),
  ],
  supports: [
    field('label', 'text'),
    field('funder', 'text'),
    field('kind', 'text', 'supportKinds'),
    field('status', 'text', 'statuses'),
    field('principal', 'euros'),
    field('month', 'whole'),
    field('annualRate', 'rate'),
    field('termYears', 'whole'),
    field('graceYears', 'whole'),
    field('repayment', 'text', 'repayments'),
    field('toMonth', 'whole'),
    later('step', 'text', 'repaymentSteps'),
    later('termMonths', 'whole'),
    later('graceMonths', 'whole'),
  ],
  inKind: [
    field('label', 'text'),
    field('kind', 'text', 'inKindKinds'),
    field('hours1', 'number'),
    field('hours2', 'number'),
    field('hours3', 'number'),
    field('hourly', 'euros'),
    field('chargeRate', 'rate'),
    ...years,
  ],
} as const satisfies Record<string, readonly Field[]>;

export type SingleBlockKey = keyof typeof SINGLE_BLOCKS;
export type TableBlockKey = keyof typeof TABLE_BLOCKS;
/** The first column of a block's title row: tells where a block begins, in every language. */
export const blockKey = (block: SingleBlockKey | TableBlockKey): string => `#${block}`;
export const FIRST_FIELD_COLUMN = 1;
