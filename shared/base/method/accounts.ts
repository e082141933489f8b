/**
 * Account numbers of the charts of associations, to headings of the statement. The same number means different things in 2018 and 2025:
 * an account is never read without its chart (docs/method.md, "Headings").
 */
import { type ChargeHeading, HEADINGS, type ProductHeading } from './headings.ts';

export type AccountChart = '2018' | '2025';
export type AccountHeading =
  | { readonly ok: true; readonly heading: ProductHeading | ChargeHeading; readonly side: 'product' | 'charge' }
  | { readonly ok: false; readonly rule: 'notIncomeStatement' | 'accountOfOtherChart' | 'unknownAccount' };

/** '701–703, 707' → 701, 702, 703, 707. */
const prefixes = (text: string): string[] =>
  text.split(',').flatMap((part) => {
    const [first = '', last] = part.trim().split('–');
    if (last === undefined) return [first];
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => String(Number(first) + i));
  });

/** Accounts of the general chart that the statement's own headings do not name. */
const OTHERS: readonly (readonly [prefix: string, heading: ProductHeading | ChargeHeading])[] = [
  ['70', 'services'],
  ['709', 'services'],
  ['71', 'otherIncome'],
  ['72', 'otherIncome'],
  ['74', 'operatingSubsidies'],
  ['78', 'otherIncome'],
  ['79', 'otherIncome'],
  ['69', 'corporateTax'],
];
/** Accounts that one chart has and the other has not: read with the wrong chart they would mean something else. */
const ONLY: Readonly<Record<AccountChart, readonly string[]>> = { '2018': ['775', '777'], '2025': ['742'] };
/** Numbers reused for something else: disposals, in the chart of 2025. */
const REUSED_2025: readonly (readonly [string, ProductHeading | ChargeHeading])[] = [
  ['757', 'exceptionalIncome'],
  ['652', 'exceptionalCharges'],
];

const table = (chart: AccountChart): ReadonlyMap<string, ProductHeading | ChargeHeading> => {
  const map = new Map<string, ProductHeading | ChargeHeading>(OTHERS);
  for (const h of HEADINGS) for (const prefix of prefixes(h.accounts[chart])) map.set(prefix, h.id);
  if (chart === '2025') for (const [prefix, heading] of REUSED_2025) map.set(prefix, heading);
  return map;
};
const TABLES: Readonly<Record<AccountChart, ReadonlyMap<string, ProductHeading | ChargeHeading>>> = {
  '2018': table('2018'),
  '2025': table('2025'),
};
const SIDES = new Map(HEADINGS.map((h) => [h.id, h.side]));

/** The heading of an account, by its longest known beginning. @param account two to eight digits */
export const headingOfAccount = (account: string, chart: AccountChart): AccountHeading => {
  if (!/^[67]\d{1,7}$/.test(account)) return { ok: false, rule: 'notIncomeStatement' };
  const other: AccountChart = chart === '2018' ? '2025' : '2018';
  if (ONLY[other].some((prefix) => account.startsWith(prefix))) return { ok: false, rule: 'accountOfOtherChart' };
  for (let length = account.length; length >= 2; length -= 1) {
    const heading = TABLES[chart].get(account.slice(0, length));
    if (heading !== undefined) return { ok: true, heading, side: SIDES.get(heading) ?? 'charge' };
  }
  return { ok: false, rule: 'unknownAccount' };
};
/** The two digits under which a heading stands in a one-year budget, 60 to 69 and 70 to 79. */
export const classOfHeading = (heading: ProductHeading | ChargeHeading, chart: AccountChart): string =>
  prefixes((HEADINGS.find((h) => h.id === heading) as (typeof HEADINGS)[number]).accounts[chart])[0]?.slice(0, 2) ?? '';

/** Whether an account typed at a heading belongs to the other chart: this one has it not, or gives its number to another heading. */
export const isOfOtherChart = (
  account: string,
  chart: AccountChart,
  heading: ProductHeading | ChargeHeading,
): boolean => {
  const own = headingOfAccount(account, chart);
  if (!own.ok) return own.rule === 'accountOfOtherChart';
  if (own.heading === heading) return false;
  const other = headingOfAccount(account, chart === '2018' ? '2025' : '2018');
  return other.ok && other.heading === heading;
};
