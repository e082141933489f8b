/** Accounts as the opening balance of a plan: every figure where it belongs, and both sides equal before anything enters. */
import { MAX_AMOUNT_CENTS, sum } from '#shared/base/money/cents.ts';
import type { Opening } from '#shared/dossier/content/plan.ts';
import type { DatedPart, IntakeLine, OpeningReading } from '../reading.ts';

const MAX_LABEL = 200;
const LAST_MONTH = 36;
/** When what is owed is usually paid, by account (docs/method.md, "Accounts to opening balance"); tool default, November 2026, each shown and editable. */
const RECEIVABLE_MONTH: readonly (readonly [RegExp, number])[] = [
  [/^41/, 1],
  [/^44/, 3],
];
const PAYABLE_MONTH: readonly (readonly [RegExp, number])[] = [
  [/^(?:40|42[0-7]|43[0-7]|44)/, 1],
  // Holidays owed are owed again each year: what stands stays until the end.
  [/^(?:428|438)/, LAST_MONTH],
];
const OTHER_MONTH = 2;
/** Without what the accounts say of the year's depreciation. Tool default, November 2026. */
const USUAL_MONTHS = 36;
const USUAL_LOAN_YEARS = 5;

const monthOf = (table: typeof RECEIVABLE_MONTH, account: string): number =>
  table.find(([accounts]) => accounts.test(account))?.[1] ?? OTHER_MONTH;
const nameOf = ({ account, label }: DatedPart): string =>
  (account === '' ? label : `${account} ${label}`).trim().slice(0, MAX_LABEL);
const toDated = (parts: readonly DatedPart[], table: typeof RECEIVABLE_MONTH): Opening['receivables'] =>
  parts
    .filter((p) => p.cents > 0)
    .map((p) => ({ label: nameOf(p), amountCents: p.cents, month: monthOf(table, p.account) }));
const cents = (parts: readonly DatedPart[]): number => sum(parts.map((p) => p.cents));
const lastAmount = (lines: readonly IntakeLine[], test: (line: IntakeLine) => boolean, period: string): number =>
  sum(lines.filter(test).map((l) => l.amounts[period] ?? 0));

/** What of other assets an account is; of a sheet without accounts, its words. */
const kindOfOther = ({ account, label }: DatedPart): 'stockCents' | 'prepaidCents' | 'depositsCents' => {
  if (/^3/.test(account) || /stock|encours de production|inventor/i.test(label)) return 'stockCents';
  return /^486/.test(account) || /avance|prepa/i.test(label) ? 'prepaidCents' : 'depositsCents';
};

/**
 * @param lines of the same accounts: the year's depreciation and interest say how long and at which rate
 * @param period the closed year that the plan follows
 */
export const openingEntry = (reading: OpeningReading, lines: readonly IntakeLine[], period: string): Opening => {
  const other = { stockCents: 0, prepaidCents: 0, depositsCents: 0 };
  for (const part of reading.otherAssets) other[kindOfOther(part)] += part.cents;
  const fixedAssetsNetCents = cents(reading.fixedAssets);
  const yearly = lastAmount(lines, (l) => l.heading === 'depreciation', period);
  const months =
    fixedAssetsNetCents <= 0
      ? 0
      : yearly > 0
        ? Math.min(600, Math.max(1, Math.round((fixedAssetsNetCents * 12) / yearly)))
        : USUAL_MONTHS;
  const owed = cents(reading.loans);
  const interest = lastAmount(lines, (l) => /^661/.test(l.account ?? ''), period);
  const annualRate = owed > 0 && interest > 0 ? Math.min(0.2, Math.round((interest / owed) * 1_000) / 1_000) : 0;
  const turnOver = (parts: readonly DatedPart[]): DatedPart[] =>
    parts.filter((p) => p.cents < 0).map((p) => ({ ...p, cents: -p.cents }));
  return {
    cashCents: reading.cashCents,
    receivables: toDated([...reading.receivables, ...turnOver(reading.payables)], RECEIVABLE_MONTH),
    payables: toDated([...reading.payables, ...turnOver(reading.receivables)], PAYABLE_MONTH),
    fixedAssetsNetCents,
    fixedAssetsRemainingMonths: months,
    ...Object.fromEntries(Object.entries(other).filter(([, c]) => c !== 0)),
    ...(cents(reading.provisions) === 0 ? {} : { provisionsCents: cents(reading.provisions) }),
    ...(reading.investmentSubsidiesCents === 0
      ? {}
      : {
          investmentSubsidiesCents: reading.investmentSubsidiesCents,
          investmentSubsidiesRemainingMonths: Math.max(1, months),
        }),
    ownFundsFreeCents: reading.ownFundsFreeCents,
    ownFundsWithRecoveryCents: reading.ownFundsWithRecoveryCents,
    dedicatedFunds: reading.dedicatedFunds
      .filter((p) => p.cents !== 0)
      .map((p) => ({ label: nameOf(p), amountCents: p.cents })),
    deferredIncome: reading.deferredIncome
      .filter((p) => p.cents !== 0)
      .map((p) => ({ label: nameOf(p), amountCents: p.cents, month: 6 })),
    loans: reading.loans
      .filter((p) => p.cents !== 0)
      .map((p) => ({
        label: nameOf(p),
        outstandingCents: Math.min(MAX_AMOUNT_CENTS, p.cents),
        annualRate,
        remainingYears: USUAL_LOAN_YEARS,
      })),
  };
};
