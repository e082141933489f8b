/**
 * The file of accounting entries that French law asks for (article A47 A-1 of the Livre des procédures fiscales): eighteen columns, tab or pipe, one line
 * an entry line. Read line by line: a year of forty thousand lines is no table to be kept.
 */
import { MAX_AMOUNT_CENTS, roundHalfAway } from '#shared/base/money/cents.ts';
import { columnLetters } from '../source.ts';
import type { AccountBalance } from './account-balances.ts';

export interface FecReading {
  readonly balances: readonly AccountBalance[];
  /** '2025', or '2024-25' when the year is not the calendar's */ readonly year: string;
  readonly entries: number;
  /** entries that only close the year, left out */ readonly closing: number;
  /** lines whose amounts cannot be read: from 1 */ readonly unreadable: readonly number[];
  /** entries whose debits are not their credits */ readonly unbalanced: readonly {
    readonly number: string;
    readonly row: number;
    readonly debitCents: number;
    readonly creditCents: number;
  }[];
  /** numbers that a continuous numbering leaves out; empty where numbers are not continuous */ readonly missing: readonly number[];
}

const NEEDED = ['comptenum', 'ecriturelib'] as const;
const separatorOf = (head: string): string | null =>
  ['\t', '|', ';'].find((mark) => head.split(mark).length >= 10) ?? null;
/** Whether a text begins as such a file. */
export const isFec = (text: string): boolean => {
  const head =
    text
      .slice(0, 2_000)
      .split(/\r\n|\r|\n/, 1)[0]
      ?.toLowerCase() ?? '';
  return NEEDED.every((name) => head.includes(name)) && separatorOf(head) !== null;
};

/** Amounts of the file: digits with a comma or a point; nothing is zero. null: not an amount. */
const centsOf = (text: string): number | null => {
  if (text === '' || text === '0' || text === '0,00' || text === '0.00') return 0;
  const plain = text.replace(/[\s\u00a0\u202f"]/g, '').replace(',', '.');
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(plain)) return plain === '' ? 0 : null;
  const cents = roundHalfAway(Number(plain) * 100);
  // Two numbers run together, not an amount.
  return Math.abs(cents) > MAX_AMOUNT_CENTS ? null : cents;
};
const dateOf = (text: string): string => {
  const french = /^(\d{2})[/-](\d{2})[/-](\d{4})$/.exec(text);
  return french === null ? text.replace(/-/g, '') : `${french[3]}${french[2]}${french[1]}`;
};

interface Entry {
  readonly number: string;
  readonly row: number;
  debitCents: number;
  creditCents: number;
  statement: boolean;
  result: boolean;
  other: boolean;
  readonly lines: { readonly account: string; readonly cents: number }[];
}
const yearOf = (first: string, last: string): string => {
  const [a, b] = [first.slice(0, 4), last.slice(0, 4)];
  return a === b || Number(b) - Number(a) !== 1 ? b : `${a}-${b.slice(2)}`;
};

/** Numbers have to follow each other (article A47 A-1): where nearly all do, those left out say that entries are gone. */
const NEARLY_ALL = 0.9;
const missingNumbers = (numbers: readonly string[]): number[] => {
  if (numbers.some((n) => !/^\d{1,9}$/.test(n))) return [];
  const present = new Set(numbers.map(Number));
  const last = Math.max(0, ...present);
  const first = Math.min(...present);
  if (present.size < (last - first + 1) * NEARLY_ALL || first > 2) return [];
  return Array.from({ length: last }, (_, i) => i + 1).filter((n) => !present.has(n));
};

/** @param text of a file for which `isFec` holds @param name of the file, for the cells */
export const readFec = (text: string, name: string): FecReading => {
  const headEnd = text.search(/[\r\n]/);
  const head = (headEnd < 0 ? text : text.slice(0, headEnd)).replace(/^\ufeff/, '');
  const mark = separatorOf(head.toLowerCase()) ?? '\t';
  const names = head.split(mark).map((h) => h.trim().toLowerCase().replace(/"/g, ''));
  const at = (...wanted: string[]): number => names.findIndex((h) => wanted.includes(h));
  const columns = {
    journal: at('journalcode'),
    number: at('ecriturenum'),
    date: at('ecrituredate'),
    account: at('comptenum'),
    label: at('comptelib'),
    debit: at('debit'),
    credit: at('credit'),
    amount: at('montant'),
    sense: at('sens'),
  };
  const entries = new Map<string, Entry>();
  const labels = new Map<string, { label: string; row: number }>();
  const unreadable: number[] = [];
  let first = '';
  let last = '';
  let row = 1;
  for (const line of text.slice(headEnd < 0 ? text.length : headEnd).split(/\r\n|\r|\n/)) {
    if (line === '') continue;
    row += 1;
    const cells = line.split(mark);
    const cell = (i: number): string => (i < 0 ? '' : (cells[i] ?? '').trim().replace(/^"|"$/g, ''));
    const account = /^\d+/.exec(cell(columns.account))?.[0] ?? '';
    if (account === '') {
      if (cells.some((c) => c.trim() !== '')) unreadable.push(row);
      continue;
    }
    const debit = centsOf(cell(columns.debit));
    const credit = centsOf(cell(columns.credit));
    const amount = columns.amount < 0 ? 0 : centsOf(cell(columns.amount));
    if (debit === null || credit === null || amount === null) {
      unreadable.push(row);
      continue;
    }
    const cents = columns.amount < 0 ? debit - credit : /^(?:c|-1?|-)/i.test(cell(columns.sense)) ? -amount : amount;
    const date = dateOf(cell(columns.date));
    if (/^\d{8}$/.test(date)) {
      if (first === '' || date < first) first = date;
      if (date > last) last = date;
    }
    if (!labels.has(account)) labels.set(account, { label: cell(columns.label), row });
    const key = `${cell(columns.journal)}#${cell(columns.number)}#${date}`;
    const entry = entries.get(key) ?? {
      number: cell(columns.number),
      row,
      debitCents: 0,
      creditCents: 0,
      statement: false,
      result: false,
      other: false,
      lines: [],
    };
    if (cents >= 0) entry.debitCents += cents;
    else entry.creditCents -= cents;
    if (/^[67]/.test(account)) entry.statement = true;
    else if (account.startsWith('12')) entry.result = true;
    else entry.other = true;
    entry.lines.push({ account, cents });
    entries.set(key, entry);
  }
  const year = yearOf(first, last);
  const totals = new Map<string, number>();
  let closing = 0;
  for (const entry of entries.values()) {
    // An entry that only moves the year into the result would make it zero.
    if (entry.statement && entry.result && !entry.other) {
      closing += 1;
      continue;
    }
    for (const { account, cents } of entry.lines) totals.set(account, (totals.get(account) ?? 0) + cents);
  }
  const debitColumn = columnLetters(Math.max(0, columns.debit < 0 ? columns.amount : columns.debit));
  const balances = [...totals].map(([account, cents]): AccountBalance => {
    const known = labels.get(account);
    return {
      account,
      label: known?.label ?? '',
      cents: { [year]: cents },
      cells: { [year]: `${name}!${debitColumn}${known?.row ?? 1}` },
    };
  });
  const all = [...entries.values()];
  return {
    unbalanced: all.filter((e) => e.debitCents !== e.creditCents),
    missing: missingNumbers(all.map((e) => e.number)),
    balances: balances.sort((a, b) => (a.account < b.account ? -1 : 1)),
    year,
    entries: entries.size,
    closing,
    unreadable,
  };
};
