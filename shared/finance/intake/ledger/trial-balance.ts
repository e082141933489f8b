/** A trial balance: one row an account, debits and credits or balances, totals by class between them. */
import { roundHalfAway, sum } from '#shared/base/money/cents.ts';
import { at, isAmount, type SourceGrid, shownAt, textAt } from '../grid.ts';
import { yearIn } from '../headers.ts';
import { plainWords } from '../lexicon/normal.ts';
import type { FileTotal, Flag } from '../reading.ts';
import { cellAddress } from '../source.ts';
import type { AccountBalance } from './account-balances.ts';

export interface TrialBalance {
  readonly balances: readonly AccountBalance[];
  /** the latest first */ readonly periods: readonly string[];
  readonly totals: readonly FileTotal[];
  readonly flags: readonly Flag[];
}

interface Columns {
  readonly account: number;
  readonly label: number;
  /** balance of a period: a debit and a credit column, or one signed column */ readonly periods: readonly {
    readonly id: string;
    readonly debit: number;
    readonly credit: number;
    readonly signed: number;
  }[];
}
const MAX_HEAD = 20;

/** The head of the table, two rows of it when "Solde" stands over "débiteur | créditeur". */
const headOf = (grid: SourceGrid): { row: number; heads: string[] } | null => {
  for (let r = 0; r < Math.min(grid.height, MAX_HEAD); r += 1) {
    const heads = Array.from({ length: grid.width }, (_, c) => {
      const own = plainWords(shownAt(grid, r, c));
      const over = r > 0 ? plainWords(textAt(grid, r - 1, c)) : '';
      return own === '' ? over : own;
    });
    const account = heads.some((h) => /^(?:n )?(?:comptes?|cpte?|account|code)\b|^numero de compte/.test(h));
    const money = heads.filter((h) =>
      /\b(?:debits?|credits?|debiteurs?|crediteurs?|soldes?|balances?)\b/.test(h),
    ).length;
    if (account && money > 0) return { row: r, heads };
  }
  return null;
};

const columnsOf = (grid: SourceGrid, head: { row: number; heads: string[] }): Columns | null => {
  const { heads, row } = head;
  const find = (test: (h: string) => boolean): number => heads.findIndex(test);
  const all = (test: (h: string) => boolean): number[] => heads.flatMap((h, c) => (test(h) ? [c] : []));
  const account = find(
    (h) =>
      /^(?:n )?(?:comptes?|cpte?|account|code)\b|^numero de compte/.test(h) && !/intitule|libelle|label|name/.test(h),
  );
  if (account < 0) return null;
  const label = find((h) => /\b(?:intitule|libelle|label|name|designation|description)\b/.test(h));
  const years = Array.from(
    { length: grid.width },
    (_, c) =>
      yearIn([shownAt(grid, row - 1, c), shownAt(grid, row, c)].join(' ')) ??
      (/\bn 1\b/.test(heads[c] ?? '') ? 'N-1' : /\bn 2\b/.test(heads[c] ?? '') ? 'N-2' : null),
  );
  const period = (c: number, i: number): string => years[c] ?? (i === 0 ? 'N' : `N-${i}`);
  const balanceDebit = all(
    (h) => /\b(?:solde|balance|final).*\bdeb|\bdebiteur/.test(h) && !/\bn 1\b|anterieur|ouverture|initial/.test(h),
  );
  const balanceCredit = all(
    (h) => /\b(?:solde|balance|final).*\bcred|\bcrediteur/.test(h) && !/\bn 1\b|anterieur|ouverture|initial/.test(h),
  );
  const pairs = (debit: readonly number[], credit: readonly number[]): Columns['periods'] =>
    debit.flatMap((d, i) =>
      credit[i] === undefined ? [] : [{ id: period(d, i), debit: d, credit: credit[i] as number, signed: -1 }],
    );
  if (balanceDebit.length > 0 && balanceCredit.length > 0)
    return { account, label, periods: pairs(balanceDebit.slice(-1), balanceCredit.slice(-1)) };
  const signed = all((h) => /\b(?:soldes?|balances?)\b/.test(h) && !/\b(?:deb|cred)/.test(h));
  if (signed.length > 0)
    return { account, label, periods: signed.map((c, i) => ({ id: period(c, i), debit: -1, credit: -1, signed: c })) };
  const debit = all((h) => /\bdebits?\b/.test(h));
  const credit = all((h) => /\bcredits?\b/.test(h));
  return debit.length > 0 && credit.length > 0
    ? { account, label, periods: pairs(debit.slice(-1), credit.slice(-1)) }
    : null;
};

const centsAt = (grid: SourceGrid, row: number, column: number): number => {
  const cell = column < 0 ? null : at(grid, row, column);
  return isAmount(cell) ? roundHalfAway(cell.value * 100) : 0;
};

/** @param year of the title, for a table whose heads say none @returns null when the sheet is no trial balance */
export const trialBalance = (grid: SourceGrid, year: string | null): TrialBalance | null => {
  const head = headOf(grid);
  const columns = head === null ? null : columnsOf(grid, head);
  if (head === null || columns === null || columns.periods.length === 0) return null;
  const named = columns.periods.map((p, i) => ({
    ...p,
    id:
      p.id === 'N' && year !== null
        ? year
        : /^N-\d$/.test(p.id) && year !== null && /^\d{4}$/.test(year)
          ? String(Number(year) - i)
          : p.id,
  }));
  const balances: AccountBalance[] = [];
  const auxiliary: { digits: string; balance: AccountBalance }[] = [];
  const totals: FileTotal[] = [];
  for (let r = head.row + 1; r < grid.height; r += 1) {
    const code = shownAt(grid, r, columns.account).replace(/\s/g, '');
    const words = Array.from({ length: grid.width }, (_, c) => textAt(grid, r, c)).filter((t) => t !== '');
    const cents: Record<string, number> = {};
    const cells: Record<string, string> = {};
    for (const p of named) {
      const value = p.signed >= 0 ? centsAt(grid, r, p.signed) : centsAt(grid, r, p.debit) - centsAt(grid, r, p.credit);
      const column =
        p.signed >= 0
          ? p.signed
          : isAmount(at(grid, r, p.debit)) && centsAt(grid, r, p.debit) !== 0
            ? p.debit
            : p.credit;
      cents[p.id] = value;
      cells[p.id] = cellAddress(grid.name, r, column);
    }
    const joined = /^(\d{2,10})\s*[-–:]?\s*(.*)$/.exec(shownAt(grid, r, columns.account).trim());
    const label = columns.label < 0 ? (joined?.[2] ?? '') : shownAt(grid, r, columns.label);
    if (/^[1-8]\d{1,9}$/.test(code)) {
      // "6" to "69" between full numbers are totals of their class.
      balances.push({ account: code, label, cents, cells });
    } else if (/^[1-8]\d{1,}[A-Z]/i.test(code) && columns.label >= 0)
      auxiliary.push({
        digits: /^\d+/.exec(code)?.[0] ?? '',
        balance: { account: /^\d+/.exec(code)?.[0] ?? '', label, cents, cells },
      });
    else if (columns.label < 0 && joined !== null && /^[1-8]/.test(joined[1] as string))
      balances.push({ account: joined[1] as string, label, cents, cells });
    else {
      const text = words.find((t) => /total/i.test(t));
      const side =
        text === undefined
          ? null
          : /(?:classe|class)\s*6/i.test(text)
            ? 'charge'
            : /(?:classe|class)\s*7/i.test(text)
              ? 'product'
              : null;
      if (text !== undefined && side !== null)
        totals.push({
          label: text,
          side,
          isPartial: false,
          amounts: Object.fromEntries(Object.entries(cents).map(([p, c]) => [p, side === 'product' ? -c : c])),
          cells,
          above: {},
          section: {},
          asidesAbove: {},
          asidesOfSection: {},
        });
    }
  }
  const { kept, flags } = withoutSubtotals(balances, auxiliary);
  const sheet = kept.filter((b) => /^[1-5]/.test(b.account)).length;
  const isDebitCredit = named.every((p) => p.signed < 0);
  const long = kept.filter((b) => b.account.length >= 3).length;
  if (!(isDebitCredit ? long >= 3 : kept.length >= 10 && sheet >= 3)) return null;
  return { balances: kept, periods: named.map((p) => p.id), totals, flags };
};

/** Rows of a class or of a collective account beside the accounts they add up, and auxiliaries beside their collective account. */
const withoutSubtotals = (
  balances: readonly AccountBalance[],
  auxiliary: readonly { digits: string; balance: AccountBalance }[],
): { kept: AccountBalance[]; flags: Flag[] } => {
  const flags: Flag[] = [];
  const periods = Object.keys(balances[0]?.cents ?? {});
  const equals = (a: AccountBalance, list: readonly AccountBalance[]): boolean =>
    periods.every((p) => a.cents[p] === sum(list.map((b) => b.cents[p] ?? 0)));
  const kept = balances.filter((b) => {
    const longer = balances.filter(
      (o) => o !== b && o.account.length > b.account.length && o.account.startsWith(b.account),
    );
    if (longer.length === 0) return true;
    const direct = longer.filter(
      (o) => !longer.some((m) => m !== o && m.account.length < o.account.length && o.account.startsWith(m.account)),
    );
    if (equals(b, direct) || equals(b, longer)) return false;
    if (b.account.length > 2) return true;
    const [first] = periods;
    if (first !== undefined)
      flags.push({
        what: 'parent',
        label: `${b.account} ${b.label}`,
        typed: b.cents[first] ?? 0,
        computed: sum(direct.map((o) => o.cents[first] ?? 0)),
        cell: b.cells[first] ?? '',
      });
    return false;
  });
  for (const digits of new Set(auxiliary.map((a) => a.digits))) {
    const own = auxiliary.filter((a) => a.digits === digits).map((a) => a.balance);
    const collective = kept.filter(
      (b) => b.account.startsWith(digits) || digits.startsWith(b.account.replace(/0+$/, '')),
    );
    if (collective.length === 0) kept.push(...own);
    else if (
      !equals(
        {
          ...(collective[0] as AccountBalance),
          cents: Object.fromEntries(periods.map((p) => [p, sum(collective.map((b) => b.cents[p] ?? 0))])),
        },
        own,
      )
    ) {
      const [first] = periods;
      if (first !== undefined)
        flags.push({
          what: 'parent',
          label: digits,
          typed: sum(collective.map((b) => b.cents[first] ?? 0)),
          computed: sum(own.map((b) => b.cents[first] ?? 0)),
          cell: collective[0]?.cells[first] ?? '',
        });
    }
  }
  return { kept, flags };
};
