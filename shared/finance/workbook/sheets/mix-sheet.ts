/** Who brings what: composition by lever and funder, concentration, and coverage of the charges by status. */

import { CROWD, isGift, isSold, LEAF_IDS, type LeafId, leafById } from '#shared/base/method/levers.ts';
import type { Language } from '#shared/base/method/text.ts';
import { namePayers } from '#shared/finance/projection/mix.ts';
import type { PlanInput, Projection } from '#shared/finance/projection/projection.ts';
import {
  asText,
  divide,
  type Expression,
  firstCharacters,
  highestOf,
  isEqual,
  isMore,
  literal,
  multiply,
  type Operand,
  type Range,
  sumExactly,
  sumOf,
  sumOfProducts,
  sumWhere,
  words as text,
  toCent,
  when,
} from '../cells/expression.ts';
import { neutraliseText } from '../cells/neutral-text.ts';
import {
  newSheet,
  type PlacedCell,
  putComputed,
  putFormula,
  putHeading,
  putKey,
  putLabel,
  putValue,
  range,
  type Sheet,
} from '../cells/sheet.ts';
import type { PlanBook } from '../plan-book.ts';
import type { DebtRows } from '../rows/debt-rows.ts';
import type { ResourceRows } from '../rows/resource-rows.ts';
import { fillWord, listsOf, OUTSIDE_LEVERS, type WorkbookWords, wordOf } from '../words.ts';
import { coverageRows } from './coverage-rows.ts';
import { toEuros } from './month-sheet.ts';
import type { StatementSheet } from './statement-sheet.ts';
import type { YearColumn } from './year-sheet.ts';

export interface MixSheet {
  readonly sheet: Sheet;
  /** euros of a plan year that are sold, or given */ readonly ofKind: (
    y: YearColumn,
    kind: 'sold' | 'gift',
  ) => Expression;
  /** signed public money that is no sale */ readonly signedSubsidies: (y: YearColumn) => Expression;
  /** income of the support asked */ readonly ofSupport: (y: YearColumn) => Expression;
}
const FIRST_YEAR = 11;
/** for each year: amount, its lever's total, its funder's total, and the same without the support asked */
const BLOCK = 8;
type Column = 'amount' | 'levered' | 'byLeaf' | 'byFunder' | 'byPayer' | 'own' | 'ownByLeaf' | 'ownByFunder';
const COLUMNS: readonly Column[] = [
  'amount',
  'levered',
  'byLeaf',
  'byFunder',
  'byPayer',
  'own',
  'ownByLeaf',
  'ownByFunder',
];
const MIX_YEARS = [0, 1, 2, 3] as const;

interface Line {
  readonly id: string;
  readonly label: PlacedCell;
  readonly funder: PlacedCell;
  /** the name under which its payer is counted */ readonly payer: string;
  readonly leaf: Expression;
  readonly status: PlacedCell;
  readonly own: 0 | 1;
  /** euros of years 0…3 */ readonly amounts: readonly Expression[];
}

interface MixParts {
  readonly resources: readonly ResourceRows[];
  readonly supports: readonly DebtRows[];
  readonly statement: StatementSheet;
}
/** Spellings of one name are one payer; what is no resource of the year pays nothing. */
const payersOf = ({ resources, supports }: PlanInput): ReturnType<typeof namePayers> =>
  namePayers([
    ...resources.filter((r) => r.leaf !== null && leafById(r.leaf).balanceSheet !== true),
    ...supports.filter((s) => s.kind === 'grant'),
  ]);
const linesOf = ({ inputs, input, language }: PlanBook, { resources, supports }: MixParts): Line[] => {
  const payerOf = payersOf(input);
  const donated = text(wordOf(listsOf(language).leaves, 'D3'));
  return [
    ...input.resources.map((line, i): Line => {
      const cell = (key: string): PlacedCell => inputs.at('resources', i, key);
      const years = (resources[i] as ResourceRows).income.years;
      return {
        id: line.id,
        label: cell('label'),
        funder: cell('funder'),
        payer: payerOf(line),
        leaf: cell('leaf'),
        status: cell('status'),
        own: 1,
        amounts: [cell('today'), ...years.map(toEuros)],
      };
    }),
    ...input.supports.flatMap((support, i): Line[] => {
      const income = supports[i]?.income;
      if (!income) return [];
      const cell = (key: string): PlacedCell => inputs.at('supports', i, key);
      return [
        {
          id: support.id,
          label: cell('label'),
          funder: cell('funder'),
          payer: payerOf(support),
          leaf: donated,
          status: cell('status'),
          own: 0,
          amounts: [literal(0), ...income.years.map(toEuros)],
        },
      ];
    }),
  ];
};

const TOP = 2;
const columnOf = (year: number, column: Column): number => FIRST_YEAR + year * BLOCK + COLUMNS.indexOf(column);
/** What stands between a line and its shares: identifiers, ones and zeros, totals of a lever or of a payer. */
const FOLDED: readonly number[] = [
  0,
  ...Array.from({ length: FIRST_YEAR - 5 }, (_, i) => 5 + i),
  ...MIX_YEARS.flatMap((year) => COLUMNS.slice(1).map((column) => columnOf(year, column))),
];
const headings = (sheet: Sheet, words: WorkbookWords): void => {
  const word = words.mix;
  putHeading(sheet, [0, 1], word.title);
  [
    words.column.id,
    words.column.label,
    word.funder,
    word.leaf,
    word.status,
    word.counts,
    word.own,
    word.family,
    word.sold,
    word.gift,
    word.payer,
  ].forEach((title, i) => {
    putHeading(sheet, [1, i], title);
  });
  const yearName = (year: number): string => (year === 0 ? word.today : fillWord(words.column.year, 'year', year));
  const titles: Record<Column, string> = {
    amount: word.amount,
    levered: `${word.levered} — {{year}}`,
    byLeaf: `${word.leaf} — {{year}}`,
    byFunder: `${word.funder} — {{year}}`,
    byPayer: `${word.payer} — {{year}}`,
    own: `${word.own} — {{year}}`,
    ownByLeaf: `${word.own}, ${word.leaf} — {{year}}`,
    ownByFunder: `${word.own}, ${word.funder} — {{year}}`,
  };
  for (const year of MIX_YEARS)
    for (const column of COLUMNS) {
      const title = fillWord(titles[column], 'year', yearName(year));
      putHeading(sheet, [1, columnOf(year, column)], title);
    }
};

/** What a line is, whatever the year: who pays, by which lever, whether it counts, is sold, is a gift. */
const placeName = (sheet: Sheet, at: number, line: Line, language: Language) => {
  const { leaves } = listsOf(language);
  putKey(sheet, [at, 0], line.id);
  putLabel(sheet, [at, 1], asText(line.label));
  const nobody = when(isEqual(asText(line.label), text('')), neutraliseText(line.id), asText(line.label));
  const typed = when(isEqual(asText(line.funder), text('')), nobody, asText(line.funder));
  const own = String(typed.value);
  // Spellings of one name are counted under the first of them, as long as the cell says what it said.
  const named = neutraliseText(line.payer);
  const funder = named === own ? typed : when(isEqual(typed, text(own)), text(named), typed);
  /** 1 where the line's lever is one of some */
  const among = (ids: readonly LeafId[], column: number, then: 0 | 1 = 1): PlacedCell =>
    putComputed(
      sheet,
      [at, column],
      'whole',
      ids.reduce<Expression>(
        (rest, id) => when(isEqual(line.leaf, text(wordOf(leaves, id))), then, rest),
        literal(1 - then),
      ),
    );
  return {
    funder: putLabel(sheet, [at, 2], funder),
    leaf: putLabel(sheet, [at, 3], line.leaf),
    status: putLabel(sheet, [at, 4], line.status),
    counts: among(LEAVES_ASIDE, 5, 0),
    own: putValue(sheet, [at, 6], { kind: 'label', format: 'whole' }, line.own),
    family: putLabel(sheet, [at, 7], firstCharacters(line.leaf, 1)),
    sold: among(LEAF_IDS.filter(isSold), 8),
    gift: among(LEAF_IDS.filter(isGift), 9),
    payer: among(CROWD, 10, 0),
  };
};
type LineCells = ReturnType<typeof placeName>;

/** Cells by year, then by line. */
type Grid = readonly (readonly PlacedCell[])[];
/** What each line brings in each year, and what those of its lever and of its funder bring together. */
const placeAmounts = (sheet: Sheet, lines: readonly Line[], cells: readonly LineCells[], language: Language) => {
  const grid = (column: Column, of: (year: number, cells: LineCells, i: number) => Expression): Grid =>
    MIX_YEARS.map((year) =>
      cells.map((line, i) => putComputed(sheet, [TOP + i, columnOf(year, column)], 'euros', of(year, line, i))),
    );
  const allOf = (of: Grid, year: number): Range => range(of[year] as readonly PlacedCell[]);
  const names = { leaf: () => range(cells.map((n) => n.leaf)), funder: () => range(cells.map((n) => n.funder)) };
  const shares = (column: Column, of: Grid, by: 'leaf' | 'funder'): Grid =>
    grid(column, (year, line) => sumExactly(allOf(of, year), names[by](), line[by]));

  const amounts = grid('amount', (year, line, i) =>
    multiply((lines[i] as Line).amounts[year] as Expression, line.counts),
  );
  const outside = text(wordOf(listsOf(language).leaves, OUTSIDE_LEVERS));
  // What shares are counted of: neither what no lever brings, nor credits.
  const levered = grid('levered', (year, line, i) => {
    const amount = amounts[year]?.[i] as PlacedCell;
    return when(isEqual(line.leaf, outside), 0, when(isMore(amount, 0), amount, 0));
  });
  const owns = grid('own', (year, line, i) => multiply(levered[year]?.[i] as PlacedCell, line.own));
  const byFunder = shares('byFunder', levered, 'funder');
  return {
    amounts,
    levered,
    owns,
    byLeaf: shares('byLeaf', levered, 'leaf'),
    byFunder,
    // A crowd is nobody's first funder.
    byPayer: grid('byPayer', (year, line, i) => {
      const payers = range(cells.map((n) => n.payer));
      const paid = sumExactly(allOf(levered, year), names.funder(), line.funder, payers);
      return when(isMore(paid, 0), byFunder[year]?.[i] as PlacedCell, 0);
    }),
    ownByLeaf: shares('ownByLeaf', owns, 'leaf'),
    ownByFunder: shares('ownByFunder', owns, 'funder'),
  };
};
type Amounts = ReturnType<typeof placeAmounts>;

/** Below the lines: their total, how concentrated they are, and the share of the first funder. @returns the row after */
const placeFigures = (sheet: Sheet, { engine, words }: PlanBook, cells: Amounts, count: number): number => {
  const word = words.mix;
  const empty = count === 0;
  const unknown = engine.projectAlone ? text(words.word.notKnown) : null;
  const mix = (year: number): Projection['mixes'][number] => engine.mixes[year] as Projection['mixes'][number];
  const allOf = (of: Grid, year: number): Range => range(of[year] as readonly PlacedCell[]);
  let at = TOP + count + 1;
  const figure = (
    label: string,
    format: 'euros' | 'index' | 'rate',
    of: (year: number) => Expression,
    expected: (year: number) => number | string,
  ): PlacedCell[] => {
    putLabel(sheet, [at, 1], label);
    const places = MIX_YEARS.map((year) =>
      putFormula(sheet, [at, columnOf(year, 'amount')], { kind: 'total', format }, of(year), expected(year)),
    );
    at += 1;
    return places;
  };
  const totals = figure(
    word.total,
    'euros',
    (y) => (empty ? literal(0) : toCent(sumOf(allOf(cells.levered, y)))),
    (y) => mix(y).totalCents / 100,
  );
  const own = MIX_YEARS.map((y): Expression => (empty ? literal(0) : sumOf(allOf(cells.owns, y))));
  // Σ (S/T)² over groups, counted line by line: Σ amount × its group's total ÷ T².
  const concentration = (amount: Range, group: Range, whole: Expression): Expression =>
    when(isMore(whole, 0), divide(divide(sumOfProducts(amount, group), whole), whole), '');
  const hhiRow = (key: HhiKey, amount: Grid, group: Grid, whole: readonly Expression[]): void => {
    figure(
      word[key],
      'index',
      (y) => unknown ?? (empty ? text('') : concentration(allOf(amount, y), allOf(group, y), whole[y] as Expression)),
      (y) => mix(y)[key] ?? (engine.projectAlone ? words.word.notKnown : ''),
    );
  };
  hhiRow('hhiLeaf', cells.levered, cells.byLeaf, totals);
  hhiRow('hhiFunder', cells.levered, cells.byFunder, totals);
  hhiRow('hhiLeafBefore', cells.owns, cells.ownByLeaf, own);
  hhiRow('hhiFunderBefore', cells.owns, cells.ownByFunder, own);
  const firstShare = (y: number): Expression => {
    const highest = highestOf(allOf(cells.byPayer, y));
    return when(isMore(highest, 0), divide(highest, totals[y] as PlacedCell), '');
  };
  figure(
    word.firstShare,
    'rate',
    (y) => unknown ?? (empty ? text('') : firstShare(y)),
    (y) => mix(y).firstFunder?.share ?? (engine.projectAlone ? words.word.notKnown : ''),
  );
  return at;
};

export const mixSheet = (book: PlanBook, parts: MixParts): MixSheet => {
  const { language, words } = book;
  const sheet = newSheet('mix', words.sheet.mix, 2, 2, [
    14,
    34,
    26,
    34,
    14,
    8,
    8,
    8,
    8,
    8,
    ...new Array<number>(1 + MIX_YEARS.length * BLOCK).fill(15),
  ]);
  headings(sheet, words);
  const lines = linesOf(book, parts);
  const names = lines.map((line, i) => placeName(sheet, TOP + i, line, language));
  const cells = placeAmounts(sheet, lines, names, language);
  const { amounts } = cells;
  const empty = lines.length === 0;
  coverageRows(book, {
    sheet,
    top: placeFigures(sheet, book, cells, lines.length) + 1,
    columnOf: (year) => columnOf(year, 'amount'),
    lines: empty ? null : { names, amounts },
    statement: parts.statement,
  });
  const matching = (
    y: YearColumn,
    pairs: readonly (readonly ['family' | 'status' | 'own' | 'sold' | 'gift', Operand])[],
  ): Expression =>
    empty
      ? literal(0)
      : toCent(
          sumWhere(
            range(amounts[y + 1] as readonly PlacedCell[]),
            ...pairs.map(([name, limit]) => ({ range: range(names.map((n) => n[name])), test: '=' as const, limit })),
          ),
        );
  return {
    sheet: { ...sheet, folded: FOLDED },
    ofKind: (y, kind) =>
      matching(y, [
        [kind, 1],
        ['own', 1],
      ]),
    signedSubsidies: (y) =>
      matching(y, [
        ['family', text('C')],
        ['sold', 0],
        ['own', 1],
        ['status', text(words.word.signed)],
      ]),
    ofSupport: (y) => matching(y, [['own', 0]]),
  };
};
type HhiKey = 'hhiLeaf' | 'hhiFunder' | 'hhiLeafBefore' | 'hhiFunderBefore';
/** Leaves that are no resource of the year. */
const LEAVES_ASIDE = (['A3'] as const).filter((id) => leafById(id).balanceSheet === true);
