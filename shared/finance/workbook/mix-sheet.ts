/** Who brings what: composition by lever and funder, concentration, and coverage of the charges by status. */

import { CROWD, isGift, isSold, LEAF_IDS, type LeafId, leafById } from '#shared/base/method/levers.ts';
import type { Language } from '#shared/base/method/text.ts';
import { namePayers } from '#shared/finance/projection/mix.ts';
import type { PlanInput, Projection } from '#shared/finance/projection/projection.ts';
import type { Calc } from './calc.ts';
import { coverageRows } from './coverage-rows.ts';
import type { DebtRows } from './debt-rows.ts';
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
} from './expression.ts';
import type { Inputs } from './inputs.ts';
import { toEuros } from './month-sheet.ts';
import { neutraliseText } from './neutral-text.ts';
import type { ResourceRows } from './resource-rows.ts';
import { newSheet, type PlacedCell, putFormula, putValue, range, type Sheet } from './sheet.ts';
import type { StatementSheet } from './statement-sheet.ts';
import { fillWord, listsOf, OUTSIDE_LEVERS, type WorkbookWords, wordOf } from './words.ts';
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

const linesOf = (
  inputs: Inputs,
  input: PlanInput,
  resources: readonly ResourceRows[],
  supports: readonly DebtRows[],
  donated: string,
  payerOf: ReturnType<typeof namePayers>,
): Line[] => [
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
        leaf: text(donated),
        status: cell('status'),
        own: 0,
        amounts: [literal(0), ...income.years.map(toEuros)],
      },
    ];
  }),
];

export const mixSheet = (
  calc: Calc,
  inputs: Inputs,
  input: PlanInput,
  resources: readonly ResourceRows[],
  supports: readonly DebtRows[],
  statement: StatementSheet,
  engine: Projection,
  language: Language,
  words: WorkbookWords,
): MixSheet => {
  const leaves = listsOf(language).leaves;
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
    ...new Array<number>(28).fill(14),
  ]);
  const word = words.mix;
  putValue(sheet, 0, 0, 'heading', 'text', word.title);
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
    putValue(sheet, 1, i, 'heading', 'text', title);
  });
  const yearName = (year: number): string => (year === 0 ? word.today : fillWord(words.column.year, 'year', year));
  const columnOf = (year: number, column: Column): number => FIRST_YEAR + year * BLOCK + COLUMNS.indexOf(column);
  const columnTitles: Record<Column, string> = {
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
    for (const column of COLUMNS)
      putValue(
        sheet,
        1,
        columnOf(year, column),
        'heading',
        'text',
        fillWord(columnTitles[column], 'year', yearName(year)),
      );
  const payerOf = namePayers([
    ...input.resources.filter((r) => r.leaf !== null && leafById(r.leaf).balanceSheet !== true),
    ...input.supports.filter((s) => s.kind === 'grant'),
  ]);
  const lines = linesOf(inputs, input, resources, supports, wordOf(leaves, 'D3'), payerOf);
  const top = 2;
  const names = lines.map((line, i) => {
    const at = top + i;
    putValue(sheet, at, 0, 'key', 'text', line.id);
    putFormula(sheet, at, 1, 'label', 'text', asText(line.label));
    const nobody = when(isEqual(asText(line.label), text('')), neutraliseText(line.id), asText(line.label));
    const typed = when(isEqual(asText(line.funder), text('')), nobody, asText(line.funder));
    const own = String(typed.value);
    // Spellings of one name are counted under the first of them, as long as the cell says what it said.
    const named = neutraliseText(line.payer);
    const funder = named === own ? typed : when(isEqual(typed, text(own)), text(named), typed);
    /** 1 where the line's lever is one of some */
    const among = (ids: readonly LeafId[], column: number, then: 0 | 1 = 1): PlacedCell =>
      putFormula(
        sheet,
        at,
        column,
        'computed',
        'whole',
        ids.reduce<Expression>(
          (rest, id) => when(isEqual(line.leaf, text(wordOf(leaves, id))), then, rest),
          literal(1 - then),
        ),
      );
    return {
      funder: putFormula(sheet, at, 2, 'label', 'text', funder),
      leaf: putFormula(sheet, at, 3, 'label', 'text', line.leaf),
      status: putFormula(sheet, at, 4, 'label', 'text', line.status),
      counts: among(LEAVES_ASIDE, 5, 0),
      own: putValue(sheet, at, 6, 'label', 'whole', line.own),
      family: putFormula(sheet, at, 7, 'label', 'text', firstCharacters(line.leaf, 1)),
      sold: among(LEAF_IDS.filter(isSold), 8),
      gift: among(LEAF_IDS.filter(isGift), 9),
      payer: among(CROWD, 10, 0),
    };
  });
  const empty = lines.length === 0;
  const funders = (): Range => range(names.map((n) => n.funder));
  const levers = (): Range => range(names.map((n) => n.leaf));
  const amounts = MIX_YEARS.map((year) =>
    lines.map((line, i) =>
      putFormula(
        sheet,
        top + i,
        columnOf(year, 'amount'),
        'computed',
        'euros',
        multiply(line.amounts[year] as Expression, names[i]?.counts as PlacedCell),
      ),
    ),
  );
  const outside = text(wordOf(leaves, OUTSIDE_LEVERS));
  // What shares are counted of: neither what no lever brings, nor credits.
  const levered = MIX_YEARS.map((year) =>
    lines.map((_, i) => {
      const amount = amounts[year]?.[i] as PlacedCell;
      const counted = when(isMore(amount, 0), amount, 0);
      return putFormula(
        sheet,
        top + i,
        columnOf(year, 'levered'),
        'computed',
        'euros',
        when(isEqual(names[i]?.leaf as PlacedCell, outside), 0, counted),
      );
    }),
  );
  const owns = MIX_YEARS.map((year) =>
    lines.map((_, i) =>
      putFormula(
        sheet,
        top + i,
        columnOf(year, 'own'),
        'computed',
        'euros',
        multiply(levered[year]?.[i] as PlacedCell, names[i]?.own as PlacedCell),
      ),
    ),
  );
  const shares = (year: number, column: Column, of: readonly PlacedCell[], by: 'leaf' | 'funder'): PlacedCell[] =>
    lines.map((_, i) =>
      putFormula(
        sheet,
        top + i,
        columnOf(year, column),
        'computed',
        'euros',
        sumExactly(range(of), by === 'leaf' ? levers() : funders(), names[i]?.[by] as PlacedCell),
      ),
    );
  let at = top + lines.length + 1;
  const figure = (
    label: string,
    format: 'euros' | 'number' | 'rate',
    of: (year: 0 | 1 | 2 | 3) => Expression,
    expected: (year: 0 | 1 | 2 | 3) => number | string,
  ): PlacedCell[] => {
    putValue(sheet, at, 1, 'label', 'text', label);
    const places = MIX_YEARS.map((year) =>
      putFormula(sheet, at, columnOf(year, 'amount'), 'total', format, of(year), expected(year)),
    );
    at += 1;
    return places;
  };
  const mix = (year: number): Projection['mixes'][number] => engine.mixes[year] as Projection['mixes'][number];
  const totals = figure(
    word.total,
    'euros',
    (y) => (empty ? literal(0) : toCent(sumOf(range(levered[y] as PlacedCell[])))),
    (y) => mix(y).totalCents / 100,
  );
  const own = MIX_YEARS.map((y): Expression => (empty ? literal(0) : sumOf(range(owns[y] as PlacedCell[]))));
  // Σ (S/T)² over groups, counted line by line: Σ amount × its group's total ÷ T².
  const concentration = (amount: readonly PlacedCell[], group: readonly PlacedCell[], whole: Expression): Expression =>
    empty
      ? text('')
      : when(isMore(whole, 0), divide(divide(sumOfProducts(range(amount), range(group)), whole), whole), '');
  const byLeaf = MIX_YEARS.map((y) => shares(y, 'byLeaf', levered[y] as PlacedCell[], 'leaf'));
  const byFunder = MIX_YEARS.map((y) => shares(y, 'byFunder', levered[y] as PlacedCell[], 'funder'));
  // A crowd is nobody's first funder.
  const byPayer = MIX_YEARS.map((y) =>
    lines.map((_, i) =>
      putFormula(
        sheet,
        top + i,
        columnOf(y, 'byPayer'),
        'computed',
        'euros',
        when(
          isMore(
            sumExactly(
              range(levered[y] as PlacedCell[]),
              funders(),
              names[i]?.funder as PlacedCell,
              range(names.map((n) => n.payer)),
            ),
            0,
          ),
          byFunder[y]?.[i] as PlacedCell,
          0,
        ),
      ),
    ),
  );
  const ownByLeaf = MIX_YEARS.map((y) => shares(y, 'ownByLeaf', owns[y] as PlacedCell[], 'leaf'));
  const ownByFunder = MIX_YEARS.map((y) => shares(y, 'ownByFunder', owns[y] as PlacedCell[], 'funder'));
  type Grid = readonly (readonly PlacedCell[])[];
  const hhiRow = (label: string, amount: Grid, group: Grid, whole: readonly Expression[], key: HhiKey): void => {
    figure(
      label,
      'number',
      (y) => concentration(amount[y] as PlacedCell[], group[y] as PlacedCell[], whole[y] as Expression),
      (y) => mix(y)[key] ?? '',
    );
  };
  hhiRow(word.hhiLeaf, levered, byLeaf, totals, 'hhiLeaf');
  hhiRow(word.hhiFunder, levered, byFunder, totals, 'hhiFunder');
  hhiRow(word.hhiLeafBefore, owns, ownByLeaf, own, 'hhiLeafBefore');
  hhiRow(word.hhiFunderBefore, owns, ownByFunder, own, 'hhiFunderBefore');
  figure(
    word.firstShare,
    'rate',
    (y) =>
      empty
        ? text('')
        : when(
            isMore(highestOf(range(byPayer[y] as PlacedCell[])), 0),
            divide(highestOf(range(byPayer[y] as PlacedCell[])), totals[y] as PlacedCell),
            '',
          ),
    (y) => mix(y).firstFunder?.share ?? '',
  );
  at += 1;
  coverageRows(
    sheet,
    at,
    (y) => columnOf(y, 'amount'),
    calc,
    inputs,
    empty ? null : { names, amounts },
    statement,
    engine,
    words,
  );
  const matching = (
    y: YearColumn,
    pairs: readonly (readonly ['family' | 'status' | 'own' | 'sold' | 'gift', Operand])[],
  ): Expression =>
    empty
      ? literal(0)
      : toCent(
          sumWhere(
            range(amounts[y + 1] as PlacedCell[]),
            ...pairs.map(([name, limit]) => ({ range: range(names.map((n) => n[name])), test: '=' as const, limit })),
          ),
        );
  return {
    sheet,
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
