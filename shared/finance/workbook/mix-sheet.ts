/** Who brings what: composition by lever and funder, concentration, and coverage of the charges by status. */

import { leafById } from '#shared/base/method/levers.ts';
import type { Language } from '#shared/base/method/text.ts';
import { STATUSES } from '#shared/dossier/content/plan.ts';
import { SIGNED_COVERAGE } from '#shared/finance/figures/ratios.ts';
import type { PlanInput, Projection } from '#shared/finance/projection/projection.ts';
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
  round,
  roundDecimal,
  sumExactly,
  sumOf,
  sumOfProducts,
  sumWhere,
  words as text,
  toCent,
  total,
  when,
} from './expression.ts';
import { figureExpression } from './figure-expression.ts';
import type { Inputs } from './inputs.ts';
import { toEuros } from './month-sheet.ts';
import { neutraliseText } from './neutral-text.ts';
import type { ResourceRows } from './resource-rows.ts';
import { newSheet, type PlacedCell, putFormula, putValue, range, type Sheet } from './sheet.ts';
import type { StatementSheet } from './statement-sheet.ts';
import { fillWord, listsOf, type WorkbookWords, wordOf } from './words.ts';
import type { YearColumn } from './year-sheet.ts';

export interface MixSheet {
  readonly sheet: Sheet;
  /** euros of a plan year, by family of levers */ readonly ofFamily: (y: YearColumn, family: 'B' | 'D') => Expression;
  readonly signedOfFamily: (y: YearColumn, family: 'C') => Expression;
  /** income of the support asked */ readonly ofSupport: (y: YearColumn) => Expression;
}
const FIRST_YEAR = 8;
/** for each year: amount, its lever's total, its funder's total, and the same without the support asked */
const BLOCK = 6;
type Column = 'amount' | 'byLeaf' | 'byFunder' | 'own' | 'ownByLeaf' | 'ownByFunder';
const COLUMNS: readonly Column[] = ['amount', 'byLeaf', 'byFunder', 'own', 'ownByLeaf', 'ownByFunder'];
const MIX_YEARS = [0, 1, 2, 3] as const;

interface Line {
  readonly id: string;
  readonly label: PlacedCell;
  readonly funder: PlacedCell;
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
): Line[] => [
  ...input.resources.map((line, i): Line => {
    const cell = (key: string): PlacedCell => inputs.at('resources', i, key);
    const years = (resources[i] as ResourceRows).income.years;
    return {
      id: line.id,
      label: cell('label'),
      funder: cell('funder'),
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
        leaf: text(donated),
        status: cell('status'),
        own: 0,
        amounts: [literal(0), ...income.years.map(toEuros)],
      },
    ];
  }),
];

export const mixSheet = (
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
  const sheet = newSheet('mix', words.sheet.mix, 2, 2, [14, 34, 26, 34, 14, 8, 8, ...new Array<number>(24).fill(14)]);
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
  ].forEach((title, i) => {
    putValue(sheet, 1, i, 'heading', 'text', title);
  });
  const yearName = (year: number): string => (year === 0 ? word.today : fillWord(words.column.year, 'year', year));
  const columnOf = (year: number, column: Column): number => FIRST_YEAR + year * BLOCK + COLUMNS.indexOf(column);
  const columnTitles: Record<Column, string> = {
    amount: word.amount,
    byLeaf: `${word.leaf} — {{year}}`,
    byFunder: `${word.funder} — {{year}}`,
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
  const lines = linesOf(inputs, input, resources, supports, wordOf(leaves, 'D3'));
  const top = 2;
  const names = lines.map((line, i) => {
    const at = top + i;
    putValue(sheet, at, 0, 'key', 'text', line.id);
    putFormula(sheet, at, 1, 'label', 'text', asText(line.label));
    const nobody = when(isEqual(asText(line.label), text('')), neutraliseText(line.id), asText(line.label));
    const onBalanceSheet = LEAVES_ASIDE.map((id) => wordOf(leaves, id));
    return {
      funder: putFormula(
        sheet,
        at,
        2,
        'label',
        'text',
        when(isEqual(asText(line.funder), text('')), nobody, asText(line.funder)),
      ),
      leaf: putFormula(sheet, at, 3, 'label', 'text', line.leaf),
      status: putFormula(sheet, at, 4, 'label', 'text', line.status),
      counts: putFormula(
        sheet,
        at,
        5,
        'computed',
        'whole',
        onBalanceSheet.reduce<Expression>((rest, leaf) => when(isEqual(line.leaf, text(leaf)), 0, rest), literal(1)),
      ),
      own: putValue(sheet, at, 6, 'label', 'whole', line.own),
      family: putFormula(sheet, at, 7, 'label', 'text', firstCharacters(line.leaf, 1)),
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
  const owns = MIX_YEARS.map((year) =>
    lines.map((_, i) =>
      putFormula(
        sheet,
        top + i,
        columnOf(year, 'own'),
        'computed',
        'euros',
        multiply(amounts[year]?.[i] as PlacedCell, names[i]?.own as PlacedCell),
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
    (y) => (empty ? literal(0) : toCent(sumOf(range(amounts[y] as PlacedCell[])))),
    (y) => mix(y).totalCents / 100,
  );
  const own = MIX_YEARS.map((y): Expression => (empty ? literal(0) : sumOf(range(owns[y] as PlacedCell[]))));
  // Σ (S/T)² over groups, counted line by line: Σ amount × its group's total ÷ T².
  const concentration = (amount: readonly PlacedCell[], group: readonly PlacedCell[], whole: Expression): Expression =>
    empty
      ? text('')
      : when(isMore(whole, 0), divide(divide(sumOfProducts(range(amount), range(group)), whole), whole), '');
  const byLeaf = MIX_YEARS.map((y) => shares(y, 'byLeaf', amounts[y] as PlacedCell[], 'leaf'));
  const byFunder = MIX_YEARS.map((y) => shares(y, 'byFunder', amounts[y] as PlacedCell[], 'funder'));
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
  hhiRow(word.hhiLeaf, amounts, byLeaf, totals, 'hhiLeaf');
  hhiRow(word.hhiFunder, amounts, byFunder, totals, 'hhiFunder');
  hhiRow(word.hhiLeafBefore, owns, ownByLeaf, own, 'hhiLeafBefore');
  hhiRow(word.hhiFunderBefore, owns, ownByFunder, own, 'hhiFunderBefore');
  figure(
    word.firstShare,
    'rate',
    (y) =>
      empty
        ? text('')
        : when(
            isMore(totals[y] as PlacedCell, 0),
            divide(highestOf(range(byFunder[y] as PlacedCell[])), totals[y] as PlacedCell),
            '',
          ),
    (y) => mix(y).firstFunder?.share ?? '',
  );
  at += 1;
  coverageRows(sheet, at, columnOf, inputs, empty ? null : { names, amounts }, statement, engine, words);
  const matching = (y: YearColumn, pairs: readonly (readonly ['family' | 'status' | 'own', Operand])[]): Expression =>
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
    ofFamily: (y, family) => matching(y, [['family', text(family)]]),
    signedOfFamily: (y, family) =>
      matching(y, [
        ['family', text(family)],
        ['status', text(words.word.signed)],
      ]),
    ofSupport: (y) => matching(y, [['own', 0]]),
  };
};
type HhiKey = 'hhiLeaf' | 'hhiFunder' | 'hhiLeafBefore' | 'hhiFunderBefore';
/** Leaves that are no resource of the year. */
const LEAVES_ASIDE = (['A3'] as const).filter((id) => leafById(id).balanceSheet === true);

const coverageRows = (
  sheet: Sheet,
  top: number,
  columnOf: (year: number, column: Column) => number,
  inputs: Inputs,
  lines: {
    readonly names: readonly { readonly status: PlacedCell }[];
    readonly amounts: readonly (readonly PlacedCell[])[];
  } | null,
  statement: StatementSheet,
  engine: Projection,
  words: WorkbookWords,
): void => {
  const name = words.name.coverage;
  putValue(sheet, top, 1, 'heading', 'text', words.mix.coverage);
  let at = top + 1;
  const row = (
    label: string,
    format: 'euros' | 'rate',
    of: (y: 1 | 2 | 3) => Expression,
    expected: (c: Projection['coverage'][number]) => number | string,
  ): PlacedCell[] => {
    putValue(sheet, at, 1, 'label', 'text', label);
    const places = ([1, 2, 3] as const).map((y) =>
      putFormula(
        sheet,
        at,
        columnOf(y, 'amount'),
        'total',
        format,
        of(y),
        expected(engine.coverage[(y - 1) as 0 | 1 | 2]),
      ),
    );
    at += 1;
    return places;
  };
  const need = row(
    name.need,
    'euros',
    (y) => statement.charges.years[y - 1] as PlacedCell,
    (c) => c.needCents / 100,
  );
  const byStatus = STATUSES.map((status) =>
    row(
      words.word[status],
      'euros',
      (y) =>
        lines === null
          ? literal(0)
          : toCent(
              sumWhere(range(lines.amounts[y] as PlacedCell[]), {
                range: range(lines.names.map((n) => n.status)),
                test: '=',
                limit: text(words.word[status]),
              }),
            ),
      (c) => c.byStatus[status] / 100,
    ),
  );
  row(
    name.weighted,
    'euros',
    (y) =>
      toEuros(
        total(
          STATUSES.map((status, i) =>
            roundDecimal(
              multiply(round(multiply(byStatus[i]?.[y - 1] as PlacedCell, 100)), inputs.single('settings', status)),
            ),
          ),
        ),
      ),
    (c) => c.weightedCents / 100,
  );
  row(
    name.full,
    'euros',
    (y) => toCent(total(byStatus.map((r) => r[y - 1] as PlacedCell))),
    (c) => c.fullCents / 100,
  );
  row(
    SIGNED_COVERAGE.label[words.language],
    'rate',
    (y) =>
      figureExpression(
        SIGNED_COVERAGE,
        (term) => (term === 'need' ? need[y - 1] : byStatus[STATUSES.indexOf('signed')]?.[y - 1]) as PlacedCell,
      ),
    (c) => c.signedRate ?? '',
  );
};
