/**
 * A one-year budget given as a table — accounts of a chart, or the classes of the form Cerfa 12156 — turned into lines of the plan.
 * Every row is proposed, left aside or refused with its reason; nothing is guessed: what the chart cannot say is asked, and remembered.
 */

import { type AccountChart, type AccountHeading, headingOfAccount } from '#shared/base/method/accounts.ts';
import type { ChargeHeading, ProductHeading } from '#shared/base/method/headings.ts';
import { LEAVES, type LeafId } from '#shared/base/method/levers.ts';
import { type NumberRule, parseNumber } from '#shared/base/money/parse.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

/** What a person said an account means: longest beginning first. Products need a lever as well. */
export interface AccountMapping {
  readonly account: string;
  readonly heading: ProductHeading | ChargeHeading;
  readonly leaf?: LeafId;
}
export interface BudgetRow {
  /** from 1, as the person sees it */ readonly row: number;
  readonly account: string;
  readonly label: string;
  readonly amountCents: number;
  readonly side: 'product' | 'charge';
  readonly heading: ProductHeading | ChargeHeading;
  /** null: several levers may bring it; to be chosen */ readonly leaf: LeafId | null;
}
export type RowRule =
  | NumberRule
  | Extract<AccountHeading, { ok: false }>['rule']
  | 'negative'
  | 'total'
  | 'inKind'
  | 'covered'
  | 'noAccount'
  | 'noAmount';
export interface RowAside {
  readonly row: number;
  readonly text: string;
  readonly rule: RowRule;
}
export interface BudgetReading {
  readonly rows: readonly BudgetRow[];
  /** rows that say nothing new: titles, totals, in-kind, a class whose accounts are given too */ readonly aside: readonly RowAside[];
  readonly refused: readonly RowAside[];
}

const ASIDE: ReadonlySet<RowRule> = new Set(['total', 'inKind', 'covered', 'noAccount', 'noAmount']);
const accountOf = (cells: readonly string[]): { account: string; label: string } | null => {
  for (const [i, cell] of cells.entries()) {
    const match = /^(\d{2,8})(?:\s*[-–—:.]?\s+(.*))?$/u.exec(cell);
    if (match === null || !/^[5-8]/.test(match[1] as string)) continue;
    const label = match[2] ?? cells.slice(i + 1).find((c) => c !== '' && !/^[-\d\s\u00a0\u202f.,€]+$/u.test(c)) ?? '';
    return { account: match[1] as string, label };
  }
  return null;
};
const amountOf = (
  cells: readonly string[],
  account: string,
): { ok: true; cents: number } | { ok: false; rule: NumberRule | 'noAmount' } => {
  let refusal: NumberRule | null = null;
  for (const cell of cells) {
    if (cell === '' || cell === account || !/^[-−(]?[\d\s\u00a0\u202f.,]+\)?\s*€?$/u.test(cell)) continue;
    const parsed = parseNumber(cell, 'cents');
    if (parsed.ok) return { ok: true, cents: parsed.value };
    refusal = parsed.rule;
  }
  return { ok: false, rule: refusal ?? 'noAmount' };
};
/** The only lever of a heading, if there is only one. */
const onlyLeaf = (heading: string): LeafId | null => {
  const leaves = LEAVES.filter((l) => l.heading === heading && l.balanceSheet !== true);
  return leaves.length === 1 ? (leaves[0]?.id ?? null) : null;
};
const mappingOf = (account: string, mappings: readonly AccountMapping[]): AccountMapping | undefined =>
  [...mappings].sort((a, b) => b.account.length - a.account.length).find((m) => account.startsWith(m.account));

const readRow = (
  cells: readonly string[],
  row: number,
  chart: AccountChart,
  mappings: readonly AccountMapping[],
): BudgetRow | RowAside => {
  const aside = (rule: RowRule): RowAside => ({
    row,
    text: cells
      .filter((c) => c !== '')
      .join(' · ')
      .slice(0, 200),
    rule,
  });
  if (cells.some((c) => /^(sous-)?total/i.test(c))) return aside('total');
  const found = accountOf(cells);
  if (found === null) return aside('noAccount');
  const { account, label } = found;
  if (/^8[67]/.test(account)) return aside('inKind');
  const amount = amountOf(cells, account);
  if (!amount.ok) return aside(amount.rule);
  if (amount.cents === 0) return aside('noAmount');
  if (amount.cents < 0) return aside('negative');
  const own = mappingOf(account, mappings);
  const known = headingOfAccount(account, chart);
  if (own === undefined && !known.ok) return aside(known.rule);
  const side = account.startsWith('6') ? 'charge' : 'product';
  const heading = own?.heading ?? (known.ok ? known.heading : 'otherCharges');
  const leaf = side === 'charge' ? null : (own?.leaf ?? onlyLeaf(heading));
  return { row, account, label: label || account, amountCents: amount.cents, side, heading, leaf };
};

/** @param table rows of texts, as read from a file or pasted @param chart the plan's chart of accounts */
export const readBudget = (
  table: readonly (readonly string[])[],
  chart: AccountChart,
  mappings: readonly AccountMapping[] = [],
): BudgetReading => {
  const read = table.map((cells, i) => readRow(cells, i + 1, chart, mappings));
  const rows = read.filter((r): r is BudgetRow => 'account' in r);
  const asides = read.filter((r): r is RowAside => !('account' in r));
  // A class given beside its own accounts would be counted twice.
  const covered = rows.filter((r) =>
    rows.some((o) => o !== r && o.account.length > r.account.length && o.account.startsWith(r.account)),
  );
  return {
    rows: rows.filter((r) => !covered.includes(r)),
    aside: [
      ...asides.filter((a) => ASIDE.has(a.rule)),
      ...covered.map((r): RowAside => ({ row: r.row, text: `${r.account} ${r.label}`, rule: 'covered' })),
    ],
    refused: asides.filter((a) => !ASIDE.has(a.rule)),
  };
};

/** Computed by the plan itself, or moved by it: entering them as lines would count them twice. */
const COMPUTED: ReadonlySet<string> = new Set([
  'depreciation',
  'dedicatedFundsCarried',
  'dedicatedFundsUsed',
  'releases',
]);

/**
 * The rows as new lines of the plan, in one of its years.
 * @param leafOf the lever chosen for a product; rows without one are not entered @param newId gives an identifier that nothing carries
 */
export const budgetCommands = (
  rows: readonly BudgetRow[],
  dossier: Dossier,
  year: 1 | 2 | 3,
  newId: () => string,
  leafOf: (row: BudgetRow) => LeafId | null = (row) => row.leaf,
): { readonly commands: readonly Command[]; readonly left: readonly BudgetRow[] } => {
  const commands: Command[] = [];
  const left: BudgetRow[] = [];
  const at = { resources: dossier.resources.length, costs: dossier.costs.length };
  for (const row of rows) {
    const years = [1, 2, 3].map((y) => (y === year ? row.amountCents : 0));
    const common = {
      id: newId(),
      label: row.label.slice(0, 200),
      account: row.account,
      driver: { kind: 'annual', years },
      paymentDelayMonths: 0,
      history: [null, null, null],
    };
    const leaf = row.side === 'product' ? leafOf(row) : null;
    if (COMPUTED.has(row.heading) || (row.side === 'product' && leaf === null)) left.push(row);
    else if (row.side === 'charge') {
      commands.push({
        type: 'insert',
        collection: 'costs',
        index: at.costs,
        item: { ...common, heading: row.heading },
      });
      at.costs += 1;
    } else {
      const item = { ...common, heading: row.heading, leaf, funder: '', status: 'toFind' };
      commands.push({ type: 'insert', collection: 'resources', index: at.resources, item });
      at.resources += 1;
    }
  }
  return { commands, left };
};
