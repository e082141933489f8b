/** Coverage of a year's expenditure by status. */
import { STATUSES } from '#shared/dossier/content/plan.ts';
import { definitionOf, SIGNED_COVERAGE } from '#shared/finance/figures/ratios.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import {
  type Expression,
  literal,
  multiply,
  round,
  roundDecimal,
  sumWhere,
  words as text,
  toCent,
  total,
} from '../cells/expression.ts';
import { type PlacedCell, putFormula, putHeading, putLabel, range, type Sheet } from '../cells/sheet.ts';
import type { PlanBook } from '../plan-book.ts';
import type { Calc } from '../rows/calc.ts';
import { figureExpression } from './figure-expression.ts';
import { toEuros } from './month-sheet.ts';
import type { StatementSheet } from './statement-sheet.ts';

/** Dedicated funds used, subsidies released and deferred income of the opening: what pays a part of a year's expenditure already. */
export const alreadyPaidExpression = (calc: Calc, year: number): Expression =>
  toEuros(calc.yearTotal(year, ['used', 'released', 'openingReleased', 'deferred']));

interface CoveragePlace {
  readonly sheet: Sheet;
  /** the first row that is free */ readonly top: number;
  readonly columnOf: (year: number) => number;
  /** lines of the composition, and what they bring by year; null when there are none */ readonly lines: {
    readonly names: readonly { readonly status: PlacedCell }[];
    readonly amounts: readonly (readonly PlacedCell[])[];
  } | null;
  readonly statement: StatementSheet;
}
/** Below the composition: what is signed, weighted and in full, against what has to be paid. */
export const coverageRows = (
  { calc, inputs, engine, words }: PlanBook,
  { sheet, top, columnOf, lines, statement }: CoveragePlace,
): void => {
  const name = words.name.coverage;
  putHeading(sheet, [top, 1], words.mix.coverage);
  let at = top + 1;
  const row = (
    label: string,
    format: 'euros' | 'rate',
    of: (y: 1 | 2 | 3) => Expression,
    expected: (c: Projection['coverage'][number]) => number | string,
  ): PlacedCell[] => {
    putLabel(sheet, [at, 1], label);
    const places = ([1, 2, 3] as const).map((y) =>
      putFormula(
        sheet,
        [at, columnOf(y)],
        { kind: 'total', format },
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
    (y) =>
      figureExpression(definitionOf('need'), (term) =>
        term === 'charges' ? (statement.charges.years[y - 1] as PlacedCell) : alreadyPaidExpression(calc, y - 1),
      ),
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
