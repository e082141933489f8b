/** What the opening balance sheet brings into the months, as rows of the calculation. */
import {
  type Expression,
  isMore,
  literal,
  most,
  multiply,
  round,
  subtract,
  sumWhere,
  words as text,
  when,
} from '../cells/expression.ts';
import { type PlacedCell, range } from '../cells/sheet.ts';
import { evenly, inCents, straight } from '../cells/spreading.ts';
import type { TableBlockKey } from '../layout.ts';
import { headingWord, type PlanBook } from '../plan-book.ts';

/** Opening items by the month in which they fall due, in cents. */
const dueIn = ({ calc, inputs }: PlanBook, block: TableBlockKey, m: number, delay: Expression | null): Expression => {
  const cells = (key: string): PlacedCell[] =>
    Array.from({ length: inputs.count(block) }, (_, i) => inputs.at(block, i, key));
  if (inputs.count(block) === 0) return literal(0);
  const due = sumWhere(range(cells('amount')), {
    range: range(cells('month')),
    test: '=',
    limit: delay === null ? calc.number(m) : subtract(calc.number(m), delay),
  });
  return round(multiply(due, literal(100)));
};

/** What the opening brings into the months: items that fall due, deferred income, what is written off and released of what was there. */
export const openingRows = (book: PlanBook) => {
  const { calc, inputs, input, words } = book;
  const openingItems = (nature: 'receivable' | 'payable', block: TableBlockKey) =>
    calc.add({
      id: '',
      label: words.block[block],
      nature,
      month: (m) => dueIn(book, block, m, nature === 'receivable' ? inputs.single('scenario', 'delayMonths') : null),
    });
  const receivables = openingItems('receivable', 'receivables');
  const payables = openingItems('payable', 'payables');
  input.opening.deferredIncome.forEach((_, i) => {
    const cell = (key: string): PlacedCell => inputs.at('deferredIncome', i, key);
    calc.add({
      id: `deferred-${i + 1}`,
      label: cell('label'),
      nature: 'deferred',
      group: cell('heading'),
      base: [inCents(cell('amount')), cell('month'), most(cell('month'), cell('toMonth'))],
      month: (m, row) => {
        const [amount, first, last] = row.base as [PlacedCell, PlacedCell, PlacedCell];
        return evenly(calc.number(m), amount, first, last);
      },
    });
  });
  const remaining = inputs.single('opening', 'fixedAssetsRemainingMonths');
  calc.add({
    id: '',
    label: words.nature.openingDepreciation,
    nature: 'openingDepreciation',
    group: text(headingWord(book, 'depreciation')),
    month: (m) =>
      when(
        isMore(remaining, 0),
        straight(calc.number(m), inCents(inputs.single('opening', 'fixedAssetsNet')), 1, remaining),
        0,
      ),
  });
  const releasedOver = inputs.single('opening', 'investmentSubsidiesRemainingMonths');
  calc.add({
    id: '',
    label: words.nature.openingReleased,
    nature: 'openingReleased',
    group: text(headingWord(book, 'releases')),
    month: (m) =>
      when(
        isMore(releasedOver, 0),
        straight(calc.number(m), inCents(inputs.single('opening', 'investmentSubsidies')), 1, releasedOver),
        0,
      ),
  });
  return { receivables, payables };
};
