/** Balances of accounts as a year of the income statement and as an opening balance sheet (docs/method.md, "Accounts taken in"). */

import type { AccountChart } from '#shared/base/method/accounts.ts';
import { sum } from '#shared/base/money/cents.ts';
import { chartOfAccounts } from '../meaning/accounts.ts';
import { meaningOf, type RememberedLabel } from '../meaning/meaning.ts';
import type { DatedPart, Flag, IntakeAside, IntakeLine, OpeningReading } from '../reading.ts';

/** Debit less credit, in cents, by period. */
export interface AccountBalance {
  readonly account: string;
  readonly label: string;
  readonly cents: Readonly<Record<string, number>>;
  readonly cells: Readonly<Record<string, string>>;
}
export interface LedgerReading {
  readonly chart: AccountChart;
  readonly lines: readonly IntakeLine[];
  readonly asides: readonly IntakeAside[];
  readonly opening: OpeningReading | null;
  readonly flags: readonly Flag[];
}

const starts = (account: string, prefixes: readonly string[]): boolean => prefixes.some((p) => account.startsWith(p));
/** Accounts of the balance sheet by what they become; the first that fits. */
const PLACES = [
  ['deferredIncome', ['487']],
  ['prepaid', ['486']],
  ['cash', ['5']],
  ['thirdParties', ['4']],
  ['stock', ['3']],
  ['deposits', ['26', '27', '296', '297']],
  ['fixedAssets', ['2']],
  ['investmentSubsidies', ['13']],
  ['provisions', ['15']],
  ['loans', ['16', '17', '18']],
  ['dedicatedFunds', ['19']],
  ['ownFundsWithRecovery', ['103']],
  ['ownFundsFree', ['1']],
] as const satisfies readonly (readonly [string, readonly string[]])[];
type Place = (typeof PLACES)[number][0];
const placeOf = (account: string): Place | null =>
  PLACES.find(([, prefixes]) => starts(account, prefixes))?.[0] ?? null;

const openingOf = (balances: readonly AccountBalance[], period: string): OpeningReading | null => {
  const own = balances.filter((b) => /^[1-5]/.test(b.account) && (b.cents[period] ?? 0) !== 0);
  if (own.length === 0) return null;
  const at = (place: Place): AccountBalance[] => own.filter((b) => placeOf(b.account) === place);
  const cents = (b: AccountBalance): number => b.cents[period] ?? 0;
  const total = (list: readonly AccountBalance[]): number => sum(list.map(cents));
  const part = (b: AccountBalance, sign: 1 | -1): DatedPart => ({
    account: b.account,
    label: b.label,
    cents: sign * cents(b),
    cell: b.cells[period] ?? '',
  });
  const third = at('thirdParties');
  // Depreciation of receivables (49) lessens what is owed to the organisation, wherever it stands.
  const receivables = third.filter((b) => cents(b) > 0 || b.account.startsWith('49')).map((b) => part(b, 1));
  const payables = third.filter((b) => cents(b) < 0 && !b.account.startsWith('49')).map((b) => part(b, -1));
  const resultCents = -sum(balances.filter((b) => /^[67]/.test(b.account)).map(cents));
  const otherAssets = [...at('deposits'), ...at('stock'), ...at('prepaid')].map((b) => part(b, 1));
  const opening = {
    cashCents: total(at('cash')),
    receivables,
    payables,
    fixedAssets: at('fixedAssets').map((b) => part(b, 1)),
    otherAssets,
    ownFundsFreeCents: -total(at('ownFundsFree')) + resultCents,
    ownFundsWithRecoveryCents: -total(at('ownFundsWithRecovery')),
    investmentSubsidiesCents: -total(at('investmentSubsidies')),
    dedicatedFunds: at('dedicatedFunds').map((b) => part(b, -1)),
    provisions: at('provisions').map((b) => part(b, -1)),
    loans: at('loans').map((b) => part(b, -1)),
    deferredIncome: at('deferredIncome').map((b) => part(b, -1)),
    resultCents,
  };
  const parts = (list: readonly DatedPart[]): number => sum(list.map((p) => p.cents));
  return {
    ...opening,
    assetsCents: opening.cashCents + parts(receivables) + parts(opening.fixedAssets) + parts(otherAssets),
    liabilitiesCents:
      opening.ownFundsFreeCents +
      opening.ownFundsWithRecoveryCents +
      opening.investmentSubsidiesCents +
      parts(opening.dedicatedFunds) +
      parts(opening.provisions) +
      parts(opening.loans) +
      parts(opening.deferredIncome) +
      parts(payables),
  };
};

/** @param periods the closed years, the latest first @param id of a line, by its account */
export const ledgerReading = (
  balances: readonly AccountBalance[],
  periods: readonly string[],
  chosen: AccountChart | null,
  remembered: ReadonlyMap<string, RememberedLabel>,
  id: (b: AccountBalance) => string,
): LedgerReading => {
  const chart = chosen ?? chartOfAccounts(balances.map((b) => b.account)) ?? '2018';
  const lines: IntakeLine[] = [];
  const asides: IntakeAside[] = [];
  for (const balance of balances) {
    const side = balance.account.startsWith('6') ? 'charge' : balance.account.startsWith('7') ? 'product' : null;
    const signed = Object.fromEntries(
      Object.entries(balance.cents).flatMap(([p, c]) => (c === 0 ? [] : [[p, side === 'product' ? -c : c]])),
    );
    if (Object.keys(signed).length === 0) continue;
    if (side === null) {
      const inKind = balance.account.startsWith('8');
      asides.push({
        id: id(balance),
        label: `${balance.account} ${balance.label}`,
        why: inKind ? 'inKind' : 'balanceSheet',
        side: null,
        amounts: signed,
        cells: balance.cells,
      });
      continue;
    }
    const meaning = meaningOf(balance.label, side, {
      chart,
      account: balance.account,
      groupAccount: null,
      groupLabel: '',
      language: null,
      beside: [],
      remembered,
    });
    lines.push({
      id: id(balance),
      side,
      label: balance.label,
      account: balance.account,
      amounts: signed,
      cells: balance.cells,
      ...meaning,
      status: null,
      funder: null,
      group: '',
    });
  }
  const [last] = periods;
  const flags: Flag[] = [];
  for (const period of periods) {
    const all = sum(balances.filter((b) => /^[1-7]/.test(b.account)).map((b) => b.cents[period] ?? 0));
    const hasSheet = balances.some((b) => /^[1-5]/.test(b.account) && (b.cents[period] ?? 0) !== 0);
    if (hasSheet && all !== 0) flags.push({ what: 'unbalanced', period, typed: all, computed: 0 });
  }
  return { chart, lines, asides, opening: last === undefined ? null : openingOf(balances, last), flags };
};
