/** Balance sheets, financing plan, dedicated funds and repayments, as the engine closes them. */
import { type Cents, sum } from '#shared/base/money/cents.ts';
import {
  ASSETS,
  BALANCE_NAMES,
  CASH_NAMES,
  FINANCING_NAMES,
  FINANCING_NEEDS,
  FINANCING_RESOURCES,
  LIABILITIES,
} from '#shared/finance/figures/lines.ts';
import type { BalanceSheet } from '#shared/finance/projection/projection.ts';
import { amountRow, euros, type MemoContext, YEAR_INDEXES, yearColumns } from './context.ts';
import type { Block, TableBlock } from './document.ts';

export const balanceTable = (c: MemoContext): TableBlock => {
  const { projection: p, t, language } = c;
  const sheets = [p.openingBalance, ...p.balanceSheets];
  const row = (name: string, of: (b: BalanceSheet) => Cents, total = false) =>
    amountRow(c, name, sheets.map(of), total);
  const isUsed = (of: (b: BalanceSheet) => Cents): boolean => sheets.some((b) => of(b) !== 0);
  const assets = ASSETS.flatMap((id) =>
    isUsed((b) => b.assets[id]) ? [row(BALANCE_NAMES[id][language], (b) => b.assets[id])] : [],
  );
  const liabilities = LIABILITIES.flatMap((id) =>
    isUsed((b) => b.liabilities[id]) ? [row(BALANCE_NAMES[id][language], (b) => b.liabilities[id])] : [],
  );
  return {
    kind: 'table',
    title: `${t('memo.balance.title')} (€)`,
    columns: [{ head: '', number: false }, { head: t('memo.balance.opening'), number: true }, ...yearColumns(c)],
    rows: [
      ...assets,
      row(BALANCE_NAMES.totalAssets[language], (b) => b.totalAssets, true),
      ...liabilities,
      row(BALANCE_NAMES.totalLiabilities[language], (b) => b.totalLiabilities, true),
    ],
    note: t('memo.computed'),
  };
};

export const financingTable = (c: MemoContext): TableBlock => {
  const { projection: p, t, language } = c;
  const plans = p.financingPlans;
  const row = (name: string, of: (y: (typeof plans)[number]) => Cents, total = false) =>
    amountRow(c, name, plans.map(of), total);
  const resources = FINANCING_RESOURCES.flatMap((id) =>
    plans.some((y) => y.resources[id] !== 0) ? [row(FINANCING_NAMES[id][language], (y) => y.resources[id])] : [],
  );
  const needs = FINANCING_NEEDS.flatMap((id) =>
    plans.some((y) => y.needs[id] !== 0) ? [row(FINANCING_NAMES[id][language], (y) => y.needs[id])] : [],
  );
  const total = (parts: Readonly<Record<string, Cents>>): Cents => sum(Object.values(parts));
  return {
    kind: 'table',
    title: `${t('memo.financing.title')} (€)`,
    columns: [{ head: '', number: false }, ...yearColumns(c)],
    rows: [
      row(FINANCING_NAMES.openingCash[language], (y) => y.openingCash),
      ...resources,
      row(FINANCING_NAMES.totalResources[language], (y) => total(y.resources), true),
      ...needs,
      row(FINANCING_NAMES.totalNeeds[language], (y) => total(y.needs), true),
      row(FINANCING_NAMES.closingCash[language], (y) => y.closingCash, true),
    ],
    note: t('memo.computed'),
  };
};

/** Roll-forward of every restricted resource, or that there is none. */
export const dedicatedFundBlocks = (c: MemoContext): Block[] => {
  const { projection: p, t } = c;
  if (p.dedicatedFunds.length === 0) return [{ kind: 'paragraph', text: t('memo.funds.none') }];
  return [
    {
      kind: 'table',
      title: `${t('memo.funds.title')} (€)`,
      columns: [
        { head: t('memo.funds.fund'), number: false },
        { head: t('memo.funds.year'), number: true },
        ...(['opening', 'received', 'carried', 'used', 'closing'] as const).map((id) => ({
          head: t(`memo.funds.${id}`),
          number: true,
        })),
      ],
      rows: p.dedicatedFunds.flatMap((fund) =>
        fund.years.map((year, y) => ({
          cells: [
            y === 0 ? fund.label : '',
            String(y + 1),
            euros(c, year.opening),
            euros(c, year.received),
            euros(c, year.carried),
            euros(c, year.used),
            euros(c, year.closing),
          ],
        })),
      ),
      note: t('memo.funds.note'),
    },
  ];
};

/** What each repayable support costs and gives back, year after year of its own life. */
export const repaymentTable = (c: MemoContext): TableBlock[] => {
  const { projection: p, dossier, t } = c;
  const rows = dossier.supports.flatMap((support) =>
    // Years of grace without a payment say nothing.
    (p.repayments[support.id] ?? [])
      .filter((r) => r.capitalCents !== 0 || r.interestCents !== 0)
      .map((r, i) => ({
        cells: [
          i === 0 ? support.label : '',
          String(r.year),
          euros(c, r.capitalCents),
          euros(c, r.interestCents),
          euros(c, r.balanceCents),
        ],
      })),
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      title: `${t('memo.repayments.title')} (€)`,
      columns: [
        { head: t('memo.repayments.support'), number: false },
        ...(['year', 'capital', 'interest', 'balance'] as const).map((id) => ({
          head: t(`memo.repayments.${id}`),
          number: true,
        })),
      ],
      rows,
      note: t('memo.computed'),
    },
  ];
};

/** Yearly totals stand in the text; this is the month-by-month plan, which is also the cash chart in figures. */
export const cashTable = (c: MemoContext): TableBlock => {
  const { projection: p, t, language } = c;
  const unlessStill = (months: readonly number[] = []): readonly number[] | null =>
    months.some((cents) => cents !== 0) ? months : null;
  const [refunded, paid] = [unlessStill(p.cash.vat?.refunded), unlessStill(p.cash.vat?.paid)];
  return {
    kind: 'table',
    title: `${t('projection.cash')} (€)`,
    columns: [
      { head: t('projection.month'), number: false },
      { head: CASH_NAMES.receipts[language], number: true },
      ...(refunded === null ? [] : [{ head: t('projection.cashRow.vatRefunded'), number: true }]),
      { head: CASH_NAMES.payments[language], number: true },
      ...(paid === null ? [] : [{ head: t('projection.cashRow.vatPaid'), number: true }]),
      { head: CASH_NAMES.closing[language], number: true },
      { head: CASH_NAMES.safety[language], number: true },
    ],
    rows: p.months.map((month, m) => ({
      cells: [
        month.split('-').reverse().join('/'),
        euros(c, p.cash.receipts[m] ?? 0),
        ...(refunded === null ? [] : [euros(c, refunded[m] ?? 0)]),
        euros(c, p.cash.payments[m] ?? 0),
        ...(paid === null ? [] : [euros(c, paid[m] ?? 0)]),
        euros(c, p.cash.closing[m] ?? 0),
        euros(c, p.cash.safety[m] ?? 0),
      ],
      ...(m % 12 === 11 ? { total: true } : {}),
    })),
    dense: true,
    note: `${YEAR_INDEXES.length * 12} ${t('memo.monthsNote')}`,
  };
};
