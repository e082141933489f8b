/**
 * The project inside its organisation: its statement by heading and by year beside what is left to the organisation and the whole, from the same lines, whole or by
 * their key (docs/method.md, "Project and organisation"). Only in the book of a plan that holds both.
 */
import { HEADINGS } from '#shared/base/method/headings.ts';
import { entersOwnFunds } from '#shared/base/method/levers.ts';
import { ORGANISATION } from '#shared/dossier/content/plan.ts';
import type { HeadingResult, ProjectView } from '#shared/finance/projection/projection.ts';
import {
  asText,
  divide,
  type Expression,
  isEqual,
  least,
  literal,
  multiply,
  roundDecimal,
  type SumCriterion,
  subtract,
  sumExactly,
  sumOf,
  sumWhere,
  words as text,
  toCent,
  total,
  when,
} from '../cells/expression.ts';
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
import type { TableBlockKey } from '../layout.ts';
import { headingWord, type PlanBook } from '../plan-book.ts';
import type { CalcRow } from '../rows/calc.ts';
import type { DebtRows } from '../rows/debt-rows.ts';
import type { InvestmentRows } from '../rows/investment-rows.ts';
import type { CostRows } from '../rows/line-rows.ts';
import type { ResourceRows } from '../rows/resource-rows.ts';
import { fillWord } from '../words.ts';
import type { DedicatedSheet } from './dedicated-sheet.ts';
import type { StatementSheet } from './statement-sheet.ts';
import { YEAR_COLUMNS, type YearColumn } from './year-sheet.ts';

export interface ProjectRows {
  readonly statement: StatementSheet;
  readonly resources: readonly ResourceRows[];
  readonly costs: readonly CostRows[];
  readonly posts: readonly Pick<CostRows, 'cost'>[];
  readonly investments: readonly InvestmentRows[];
  readonly supports: readonly DebtRows[];
  readonly dedicated: DedicatedSheet;
}
/** One thing that the statement adds up, with the line it comes from. */
interface Part {
  readonly id: string;
  readonly label: Expression;
  readonly heading: Expression;
  readonly activityId: string | undefined;
  /** a cost or a post, which a key may share out */ readonly keyed: boolean;
  /** of the whole organisation, in cents */ readonly years: readonly PlacedCell[];
}
const HEAD_ROWS = 3;
/** The statement and its foot: two titles, two totals, what the organisation puts in and what is shared. */
export const PROJECT_ROWS = HEAD_ROWS + HEADINGS.length + 6;
/** They stand above what they are made from. */
const BELOW = PROJECT_ROWS + 3;
const OF_LINE = { label: 0, id: 1, heading: 2, activity: 3, share: 4, whole: 5, part: 8 } as const;

const partsOf = (book: PlanBook, rows: ProjectRows): Part[] => {
  const { input, inputs } = book;
  const cell = (block: TableBlockKey, index: number, key = 'label'): PlacedCell => inputs.at(block, index, key);
  const headingOf = (id: Parameters<typeof headingWord>[1]): Expression => text(headingWord(book, id));
  const partFrom = (
    line: { readonly id: string; readonly activityId?: string | undefined },
    label: Expression,
    heading: Expression,
    row: Pick<CalcRow, 'years'> | null,
    keyed = false,
  ): Part[] =>
    row === null ? [] : [{ id: line.id, label, heading, activityId: line.activityId, keyed, years: row.years }];
  return [
    ...input.resources.flatMap((line, i) =>
      entersOwnFunds(line.leaf)
        ? []
        : partFrom(line, cell('resources', i), cell('resources', i, 'heading'), rows.resources[i]?.income ?? null),
    ),
    ...input.supports.flatMap((line, i) => [
      ...partFrom(line, cell('supports', i), headingOf('financialContributions'), rows.supports[i]?.income ?? null),
      ...partFrom(line, cell('supports', i), headingOf('financialCharges'), rows.supports[i]?.interest ?? null),
    ]),
    ...input.costs.flatMap((line, i) =>
      partFrom(line, cell('costs', i), cell('costs', i, 'heading'), rows.costs[i]?.cost ?? null, true),
    ),
    ...input.posts.flatMap((line, i) =>
      partFrom(line, cell('posts', i), headingOf('staff'), rows.posts[i]?.cost ?? null, true),
    ),
    ...input.investments.flatMap((line, i) => [
      ...partFrom(line, cell('investments', i), headingOf('depreciation'), rows.investments[i]?.depreciation ?? null),
      ...partFrom(line, cell('investments', i), headingOf('releases'), rows.investments[i]?.released ?? null),
    ]),
    ...rows.dedicated.funds.flatMap(({ lineId, label, used, carried }) => {
      const line = input.resources.find((r) => r.id === lineId);
      return line === undefined
        ? []
        : [
            ...partFrom(line, label, headingOf('dedicatedFundsUsed'), used),
            ...partFrom(line, label, headingOf('dedicatedFundsCarried'), carried),
          ];
    }),
  ];
};

/** What activities are the project's, and what keys give to them, as the dossier says. */
const putKeys = (sheet: Sheet, { input, words: { project: word } }: PlanBook, from: number) => {
  let at = from;
  putHeading(sheet, [at, 0], word.activities);
  [word.name, word.id, word.inProject].forEach((title, i) => {
    putHeading(sheet, [at + 1, i], title);
  });
  at += 2;
  const activities = input.activities.map(({ id, name, inProject }) => {
    const row = at;
    at += 1;
    putLabel(sheet, [row, 0], name);
    return {
      id: putKey(sheet, [row, 1], id),
      chosen: putComputed(sheet, [row, 2], 'whole', inProject === true && id !== ORGANISATION ? 1 : 0),
    };
  });
  const flagOf = (id: Expression): Expression =>
    activities.length === 0
      ? literal(0)
      : sumExactly(range(activities.map((a) => a.chosen)), range(activities.map((a) => a.id)), id);
  at += 1;
  putHeading(sheet, [at, 0], word.keys);
  [word.line, word.activity, word.share, word.counted].forEach((title, i) => {
    putHeading(sheet, [at + 1, i], title);
  });
  at += 2;
  const keys = input.allocations.flatMap(({ target, shares }) =>
    shares.map(({ activityId, share }) => {
      const row = at;
      at += 1;
      const line = putKey(sheet, [row, 0], target);
      const activity = putKey(sheet, [row, 1], activityId);
      const given = putComputed(sheet, [row, 2], 'rate', share);
      return { line, counted: putComputed(sheet, [row, 3], 'rate', multiply(given, flagOf(activity))) };
    }),
  );
  const byKey = (id: Expression): Expression =>
    keys.length === 0
      ? literal(0)
      : least(1, sumExactly(range(keys.map((k) => k.counted)), range(keys.map((k) => k.line)), id));
  return { end: at, flagOf, byKey };
};

/** Every part with what the project bears of it: all, its key, or nothing. */
const putParts = (sheet: Sheet, { words }: PlanBook, parts: readonly Part[], keys: ReturnType<typeof putKeys>) => {
  const word = words.project;
  let at = keys.end + 1;
  putHeading(sheet, [at, 0], word.lines);
  at += 1;
  [words.column.label, words.column.id, word.heading, word.activity, word.share].forEach((title, i) => {
    putHeading(sheet, [at, i], title);
  });
  for (const y of YEAR_COLUMNS) {
    const year = fillWord(words.column.year, 'year', y + 1);
    putHeading(sheet, [at, OF_LINE.whole + y], `${word.whole}, ${year}`);
    putHeading(sheet, [at, OF_LINE.part + y], `${word.project}, ${year}`);
  }
  return parts.map((part) => {
    at += 1;
    const row = at;
    putLabel(sheet, [row, OF_LINE.label], asText(part.label));
    const id = putKey(sheet, [row, OF_LINE.id], part.id);
    const heading = putLabel(sheet, [row, OF_LINE.heading], asText(part.heading));
    const activity = putValue(sheet, [row, OF_LINE.activity], { kind: 'key', format: 'text' }, part.activityId ?? '');
    const share = putFormula(
      sheet,
      [row, OF_LINE.share],
      { kind: 'computed', format: 'rate' },
      when(isEqual(activity, text('')), part.keyed ? keys.byKey(id) : 0, keys.flagOf(activity)),
    );
    const whole = YEAR_COLUMNS.map((y) =>
      putFormula(sheet, [row, OF_LINE.whole + y], { kind: 'computed', format: 'cents' }, part.years[y] as PlacedCell),
    );
    // Rounded on the running total, as months are: the years add up to the part of the whole.
    const upTo = (count: number): Expression => roundDecimal(multiply(sumOf(range(whole.slice(0, count))), share));
    const own = YEAR_COLUMNS.map((y) =>
      putFormula(
        sheet,
        [row, OF_LINE.part + y],
        { kind: 'computed', format: 'cents' },
        y === 0 ? upTo(1) : subtract(upTo(y + 1), upTo(y)),
      ),
    );
    return { heading, share, own };
  });
};
type PlacedParts = ReturnType<typeof putParts>;

/** Three columns a year: the project, the rest of the organisation, the whole. */
const columnOf = (y: YearColumn, which: 0 | 1 | 2): number => 1 + y * 3 + which;

type Three<T> = readonly [T, T, T];
type Cells = readonly Three<PlacedCell>[];
const WHICH = [0, 1, 2] as const;

/** Titles, and a writer of rows one below the other, each cell beside what the engine says of it. */
const makeStatement = (sheet: Sheet, { words }: PlanBook) => {
  const word = words.project;
  for (const y of YEAR_COLUMNS) {
    putHeading(sheet, [1, columnOf(y, 0)], fillWord(words.column.year, 'year', y + 1));
    [word.project, word.rest, word.whole].forEach((title, i) => {
      putHeading(sheet, [2, columnOf(y, i as 0 | 1 | 2)], title);
    });
  }
  let at = HEAD_ROWS;
  const title = (said: string): void => {
    putHeading(sheet, [at, 0], said);
    at += 1;
  };
  const put = (
    label: string,
    kind: 'computed' | 'total',
    of: (y: YearColumn) => Three<Expression>,
    expected: (y: YearColumn) => Three<number>,
  ): Cells => {
    putLabel(sheet, [at, 0], label);
    const cells = YEAR_COLUMNS.map((y) => {
      const cents = expected(y);
      return WHICH.map((i) =>
        putFormula(sheet, [at, columnOf(y, i)], { kind, format: 'euros' }, of(y)[i], cents[i] / 100),
      ) as unknown as Three<PlacedCell>;
    });
    at += 1;
    return cells;
  };
  /** A line that only the project has. */
  const foot = (label: string, of: (y: YearColumn) => Expression, expected: (y: YearColumn) => number): void => {
    putLabel(sheet, [at, 0], label);
    for (const y of YEAR_COLUMNS)
      putFormula(sheet, [at, columnOf(y, 0)], { kind: 'computed', format: 'euros' }, of(y), expected(y) / 100);
    at += 1;
  };
  const note = (said: string): void => void putLabel(sheet, [at, 0], said);
  return { title, put, foot, note };
};

/** What parts add up to in a year, in euros. */
const sumOfParts = (
  parts: PlacedParts,
  y: YearColumn,
  by: (part: PlacedParts[number]) => PlacedCell,
  criterion: Pick<SumCriterion, 'test' | 'limit'>,
): Expression =>
  parts.length === 0
    ? literal(0)
    : divide(
        sumWhere(range(parts.map((p) => p.own[y] as PlacedCell)), { range: range(parts.map(by)), ...criterion }),
        100,
      );

const putStatement = (
  sheet: Sheet,
  book: PlanBook,
  view: ProjectView,
  statement: StatementSheet,
  parts: PlacedParts,
): void => {
  const { language, engine, words } = book;
  const centsOf = (results: readonly HeadingResult[], id: string, y: YearColumn): number =>
    results.find((h) => h.heading === id)?.years[y] ?? 0;
  const { title, put, foot, note } = makeStatement(sheet, book);
  const side = (which: 'product' | 'charge', name: string, totalName: string): Cells => {
    title(name);
    const rows = HEADINGS.filter((h) => h.side === which).map((h) =>
      put(
        h.label[language],
        'computed',
        (y) => {
          const whole = statement.headings.get(h.id)?.years[y] as PlacedCell;
          const own = sumOfParts(parts, y, (p) => p.heading, { test: '=', limit: text(h.label[language]) });
          return [own, toCent(subtract(whole, own)), whole];
        },
        (y) => [
          centsOf(view.headings, h.id, y),
          centsOf(view.rest.headings, h.id, y),
          centsOf(engine.headings, h.id, y),
        ],
      ),
    );
    const key = which === 'product' ? 'products' : 'charges';
    return put(
      totalName,
      'total',
      (y) => WHICH.map((i) => toCent(total(rows.map((r) => r[y]?.[i] as PlacedCell)))) as unknown as Three<Expression>,
      (y) => [view[key].years[y], view.rest[key].years[y], engine[key].years[y]],
    );
  };
  const name = words.name.statement;
  const products = side('product', name.products, words.statement.totalProducts);
  const charges = side('charge', name.charges, words.statement.totalCharges);
  foot(
    words.project.balancing,
    (y) => toCent(subtract(charges[y]?.[0] as PlacedCell, products[y]?.[0] as PlacedCell)),
    (y) => view.balancing.years[y],
  );
  foot(
    words.project.shared,
    (y) => sumOfParts(parts, y, (p) => p.share, { test: '<', limit: 1 }),
    (y) => view.shared.years[y],
  );
  note(words.project.note);
};

/** @returns null unless the plan holds a project and its organisation */
export const projectSheet = (book: PlanBook, rows: ProjectRows): Sheet | null => {
  const { project } = book.engine;
  if (project === null) return null;
  const { words } = book;
  const sheet = newSheet('project', words.sheet.project, HEAD_ROWS, 1, [46, ...new Array<number>(10).fill(17)]);
  putHeading(sheet, [0, 0], words.sheet.project);
  const parts = putParts(sheet, book, partsOf(book, rows), putKeys(sheet, book, BELOW));
  putStatement(sheet, book, project, rows.statement, parts);
  return sheet;
};
