/** The projection and the one-year budget as CSV. */

import { headingById } from '#shared/base/method/headings.ts';
import type { Language } from '#shared/base/method/text.ts';
import { NO_BREAK } from '#shared/base/money/format.ts';
import { type BudgetView, cerfaBudget } from '#shared/finance/budget/cerfa.ts';
import { project } from '#shared/finance/projection/engine.ts';
import type { PlanInput, Projection } from '#shared/finance/projection/projection.ts';
import { fillWord, type WorkbookWords, wordsOf } from '#shared/finance/workbook/words.ts';
import { type CsvCell, type CsvDialect, writeCsv } from './csv-text.ts';

const text = (t: string): CsvCell => ({ kind: 'text', text: t });
const cents = (c: number): CsvCell => ({ kind: 'cents', cents: c });
const number = (n: number): CsvCell => ({ kind: 'number', number: n });

/** First day of a month, as each dialect writes dates. */
const date = (month: string, dialect: CsvDialect): string => {
  const [year = '', m = ''] = month.split('-');
  return dialect === 'french' ? `01/${m}/${year}` : `${year}-${m}-01`;
};

interface Row {
  readonly id: string;
  readonly label: string;
  readonly nature: string;
  readonly heading: string;
  readonly months: readonly number[];
  /** summed over a year; a balance is not */ readonly flow: boolean;
}
const rowsOf = (projection: Projection, language: Language, words: WorkbookWords): Row[] => {
  const heading = (id: Parameters<typeof headingById>[0]): string => headingById(id).label[language];
  const row = (id: string, label: string, nature: string, months: readonly number[], flow = true, h = ''): Row => ({
    id,
    label,
    nature,
    heading: h,
    months,
    flow,
  });
  const { statement, cash, nature } = words;
  const { vat } = projection.cash;
  return [
    ...projection.lines.flatMap((l) => {
      const income = l.kind === 'resource' || l.kind === 'support';
      return [
        row(l.id, l.label, income ? nature.income : nature.cost, l.accrued.months, true, heading(l.heading)),
        row(
          l.id,
          l.label,
          income ? nature.incomeCash : words.name.cash.payments,
          l.cash.months,
          true,
          heading(l.heading),
        ),
      ];
    }),
    ...projection.headings.map((h) =>
      row(
        h.heading,
        heading(h.heading),
        h.side === 'product' ? words.name.statement.products : words.name.statement.charges,
        h.months,
      ),
    ),
    row('products', statement.totalProducts, words.sheet.statement, projection.products.months),
    row('charges', statement.totalCharges, words.sheet.statement, projection.charges.months),
    row('result', words.name.statement.result, words.sheet.statement, projection.result.months),
    row('receipts', cash.totalReceipts, words.sheet.cash, projection.cash.receipts),
    row('payments', cash.totalPayments, words.sheet.cash, projection.cash.payments),
    ...(vat === undefined
      ? []
      : [
          row('vatRefunded', words.name.cash.vatRefunded, words.sheet.cash, vat.refunded),
          row('vatPaid', words.name.cash.vatPaid, words.sheet.cash, vat.paid),
        ]),
    row('closing', words.name.cash.closing, words.sheet.cash, projection.cash.closing, false),
  ];
};

/** One row a quantity, its months and years across. */
export const projectionCsv = (input: PlanInput, language: Language, dialect: CsvDialect): Uint8Array => {
  const projection = project(input);
  const words = wordsOf(language);
  const { column } = words;
  const head = [
    ...[column.id, column.label, column.nature, column.group].map(text),
    ...projection.months.map((m) => text(date(m, dialect))),
    ...[1, 2, 3].map((y) => text(fillWord(column.year, 'year', y))),
  ];
  const body = rowsOf(projection, language, words).map((r) => [
    ...[r.id, r.label, r.nature, r.heading].map(text),
    ...r.months.map(cents),
    ...[0, 12, 24].map((from) =>
      cents(r.flow ? r.months.slice(from, from + 12).reduce((t, c) => t + c, 0) : (r.months[from + 11] ?? 0)),
    ),
  ]);
  return writeCsv([head, ...body], dialect);
};

/** The budget of one plan year in whole euros: account, label, charges, products; both columns end equal. */
export const cerfaCsv = (
  input: PlanInput,
  { year, view }: { readonly year: 1 | 2 | 3; readonly view: BudgetView },
  language: Language,
  dialect: CsvDialect,
): Uint8Array => {
  const b = cerfaBudget(input, project(input), year, view);
  const words = wordsOf(language).budget;
  const ofProject = view === 'project';
  type Side = 'charge' | 'product';
  const line = (account: string, label: string, euros: number, side: Side): CsvCell[] => [
    text(account),
    text(label),
    ...(side === 'charge' ? [number(euros), null] : [null, number(euros)]),
  ];
  const section = (rows: typeof b.charges, side: Side): CsvCell[][] =>
    rows.flatMap((c) => [
      line(c.account, c.label[language], c.euros, side),
      ...c.details.map((d) => [
        null,
        text(`${d.label || words.other}${language === 'fr' ? NO_BREAK : ''}: ${d.euros}`),
        null,
        null,
      ]),
    ]);
  return writeCsv(
    [
      [text(words.account), text(words.label), text(words.charges), text(words.products)],
      ...section(b.charges, 'charge'),
      ...(b.indirect === null ? [] : section([b.indirect], 'charge')),
      ...section(b.products, 'product'),
      line('', ofProject ? words.left : words.surplus, b.surplus, 'charge'),
      line('', ofProject ? words.ownResources : words.deficit, b.deficit, 'product'),
      [null, text(words.total), number(b.totalCharges + b.surplus), number(b.totalProducts + b.deficit)],
      ...section(b.inKindUses, 'charge'),
      ...section(b.inKindSources, 'product'),
      [null, text(words.total), number(b.balanced + b.totalInKind), number(b.balanced + b.totalInKind)],
    ],
    dialect,
  );
};
