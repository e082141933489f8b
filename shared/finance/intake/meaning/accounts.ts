/** What an account says of a line: its heading, and the levers that may bring it. */
import { type AccountChart, headingOfAccount } from '#shared/base/method/accounts.ts';
import type { ChargeHeading, ProductHeading } from '#shared/base/method/headings.ts';
import type { LeafId } from '#shared/base/method/levers.ts';

export interface AccountMeaning {
  readonly heading: ProductHeading | ChargeHeading;
  readonly leaves: readonly LeafId[];
  /** digits of the account */ readonly digits: number;
}
/** Levers by the beginning of an account, the longest first; what no row names has none. The charts of associations, 2018 and 2025 alike. */
const LEAVES_OF: readonly (readonly [string, readonly LeafId[]])[] = [
  ['7073', ['B4']],
  ['7063', ['B3']],
  ['7084', ['B2']],
  ['7541', ['D1']],
  ['7542', ['D2']],
  ['7543', ['D1']],
  ['7561', ['A1']],
  ['7562', ['A2']],
  ['701', ['B1', 'B2']],
  ['702', ['B1', 'B2']],
  ['703', ['B2']],
  ['704', ['B2']],
  ['705', ['B2']],
  ['706', ['B1', 'B2', 'B5']],
  ['707', ['B1', 'B2']],
  ['708', ['B1', 'B2']],
  ['747', ['C5']],
  ['777', ['C5']],
  ['753', ['D4']],
  ['754', ['D1', 'D2']],
  ['755', ['D3']],
  ['756', ['A1']],
  ['70', ['B1', 'B2', 'B5']],
  ['73', ['C1']],
  ['74', ['C2']],
  ['76', ['B6']],
];

/**
 * @param account two to eight digits
 * @returns null when no chart knows the account
 */
export const meaningOfAccount = (account: string | null, chart: AccountChart): AccountMeaning | null => {
  if (account === null || !/^[67]/.test(account)) return null;
  const known = headingOfAccount(account, chart);
  const read = known.ok ? known : headingOfAccount(account, chart === '2018' ? '2025' : '2018');
  if (!read.ok) return null;
  const leaves = LEAVES_OF.find(([prefix]) => account.startsWith(prefix))?.[1] ?? [];
  // 77 and 78 of a one-year budget: releases and dedicated funds stand there under their class alone.
  return { heading: read.heading, leaves: read.side === 'charge' ? [] : leaves, digits: account.length };
};

/** The chart that the accounts of a file can only belong to; null: either. */
export const chartOfAccounts = (accounts: Iterable<string>): AccountChart | null => {
  let newer = false;
  let older = false;
  for (const account of accounts) {
    if (/^(?:777|775|771|772|671|672|675|79)/.test(account)) older = true;
    if (/^(?:747|742|757|652)/.test(account)) newer = true;
  }
  return newer === older ? null : newer ? '2025' : '2018';
};
