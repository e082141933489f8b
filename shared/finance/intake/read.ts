/** The one reading of a file of figures, whatever it is: told apart by what it holds, never by its name. */
import type { AccountChart } from '#shared/base/method/accounts.ts';
import { controlTotals } from './budget/control.ts';
import { meaningQuestions } from './budget/questions.ts';
import { NO_CHOICES, type ReadingChoices, readBudgetFile } from './budget/read-budget.ts';
import { lineId } from './budget/sheet-lines.ts';
import { fileDecimalMark } from './figures.ts';
import { gridOf, type SourceGrid } from './grid.ts';
import { yearIn } from './headers.ts';
import { type AccountBalance, ledgerReading } from './ledger/account-balances.ts';
import { balanceSheetByLabel } from './ledger/balance-sheet.ts';
import { type FecReading, isFec, readFec } from './ledger/fec.ts';
import { type LongTable, longTable } from './ledger/long-table.ts';
import { trialBalance } from './ledger/trial-balance.ts';
import { meaningOf } from './meaning/meaning.ts';
import type { FileTotal, Flag, IntakeKind, IntakeLine, IntakeReading, Period } from './reading.ts';
import { leaning } from './rows/sides-of-rows.ts';
import { cellAddress, figuresInSheet, type SourceFile } from './source.ts';

const textsOf = function* (file: SourceFile): Generator<string> {
  for (const sheet of file.sheets)
    for (const row of sheet.rows)
      for (const cell of row) {
        if (typeof cell === 'string') yield cell;
        else if (cell !== null && typeof cell === 'object' && typeof cell.value === 'string') yield cell.value;
      }
};

const closedYear = (year: string): Period => ({ id: year, year, kind: 'actual', head: '' });
interface Ledger {
  readonly kind: IntakeKind;
  readonly balances: readonly AccountBalance[];
  readonly periods: readonly string[];
  readonly totals: readonly FileTotal[];
  readonly flags: readonly Flag[];
  readonly sheet: string;
}
const fromLedger = (file: SourceFile, ledger: Ledger, choices: ReadingChoices): IntakeReading => {
  const remembered = new Map(choices.remembered.map((r) => [r.key, r] as const));
  const read = ledgerReading(
    ledger.balances,
    ledger.periods,
    choices.chart,
    remembered,
    (b) => `${ledger.sheet}!${b.account}`,
  );
  const control = controlTotals(ledger.periods, read.lines, read.asides, ledger.totals);
  // Accounts that balance prove themselves: no total is missed.
  const hasSheet = read.opening !== null;
  const flags = [...ledger.flags, ...read.flags, ...control.flags.filter((f) => f.what !== 'noTotal' || !hasSheet)];
  return {
    file: file.name,
    kind: ledger.kind,
    chart: read.chart,
    unit: 1,
    currency: 'EUR',
    periods: ledger.periods.map(closedYear),
    lines: read.lines,
    asides: read.asides,
    totals: ledger.totals,
    controls: control.controls,
    flags,
    questions: meaningQuestions(read.lines),
    opening: read.opening,
    openingCashCents: null,
    tables: [],
    rowRoles: [],
    otherSheets: sheetsBeside(file, ledger.sheet),
  };
};

/** Those that were not read, with how many figures each holds. */
const sheetsBeside = ({ sheets }: SourceFile, name: string | null): IntakeReading['otherSheets'] =>
  sheets
    .filter((sheet) => sheet.name !== name)
    .map((sheet) => ({ name: sheet.name, hidden: sheet.hidden, figures: figuresInSheet(sheet) }));

const fromLong = (
  file: SourceFile,
  table: LongTable,
  grid: SourceGrid,
  choices: ReadingChoices,
  chart: AccountChart,
): IntakeReading => {
  const remembered = new Map(choices.remembered.map((r) => [r.key, r] as const));
  const sides = new Map(choices.sides.map((s) => [s.line, s.side] as const));
  const lines: IntakeLine[] = [];
  const sideless: string[] = [];
  for (const row of table.rows) {
    const id = `${grid.name}!${row.row + 1}:`;
    const lean = leaning(row.label);
    const side = sides.get(id) ?? row.side ?? (lean > 0.15 ? 'product' : lean < -0.15 ? 'charge' : null);
    if (side === null) {
      sideless.push(id);
      continue;
    }
    const meaning = meaningOf(row.label, side, {
      chart,
      account: row.account,
      groupAccount: null,
      groupLabel: '',
      language: null,
      beside: row.beside,
      remembered,
    });
    if (meaning.kind !== 'line' && meaning.kind !== 'staff' && meaning.kind !== 'computed') continue;
    lines.push({
      id,
      side,
      label: row.label,
      account: row.account,
      amounts: row.amounts,
      cells: row.cells,
      ...meaning,
      status: null,
      funder: null,
      group: '',
    });
  }
  const taken = new Set(lines.map((l) => l.id));
  const asides = table.rows
    .filter((r) => !taken.has(`${grid.name}!${r.row + 1}:`))
    .map((r) => ({
      id: `${grid.name}!${r.row + 1}:`,
      label: r.label,
      why: 'note' as const,
      side: r.side,
      amounts: r.amounts,
      cells: r.cells,
    }));
  const control = controlTotals(table.periods, lines, [], []);
  const [left] = table.left;
  return {
    file: file.name,
    kind: 'longTable',
    chart,
    unit: 1,
    currency: 'EUR',
    periods: table.periods.map((year) => ({ id: year, year: yearIn(year), kind: null, head: '' })),
    lines,
    asides,
    totals: [],
    controls: control.controls,
    flags: [
      ...control.flags,
      ...(left === undefined
        ? []
        : [{ what: 'unread' as const, count: table.left.length, cell: cellAddress(grid.name, left, 0) }]),
    ],
    questions: [
      ...(sideless.length === 0 ? [] : [{ id: 'side', ask: 'side' as const, lines: sideless }]),
      ...meaningQuestions(lines),
    ],
    opening: null,
    openingCashCents: null,
    tables: [],
    rowRoles: [],
    otherSheets: sheetsBeside(file, grid.name),
  };
};

/** Entries that do not balance are said where nearly all do: some software numbers each line. */
const MOSTLY = 0.9;
const fecFlags = ({ entries, missing, unbalanced, unreadable }: FecReading, name: string): Flag[] => {
  const [bad] = unreadable;
  const [off] = unbalanced;
  const [gone] = missing;
  return [
    ...(bad === undefined
      ? []
      : [{ what: 'unread' as const, count: unreadable.length, cell: cellAddress(name, bad - 1, 0) }]),
    ...(off === undefined || unbalanced.length > entries * (1 - MOSTLY) + 1
      ? []
      : [
          {
            what: 'entry' as const,
            count: unbalanced.length,
            label: off.number,
            typed: off.debitCents,
            computed: off.creditCents,
            cell: cellAddress(name, off.row - 1, 0),
          },
        ]),
    ...(gone === undefined ? [] : [{ what: 'missing' as const, count: missing.length, label: String(gone) }]),
  ];
};

const readAny = (file: SourceFile, choices: ReadingChoices): IntakeReading => {
  if (file.text !== null && isFec(file.text)) {
    const fec = readFec(file.text, file.name);
    const flags = fecFlags(fec, file.name);
    return fromLedger(
      file,
      { kind: 'fec', balances: fec.balances, periods: [fec.year], totals: [], flags, sheet: file.name },
      choices,
    );
  }
  const mark = fileDecimalMark(textsOf(file));
  const grids = file.sheets.filter((s) => !s.hidden).map((s) => gridOf(s, mark));
  for (const grid of grids) {
    const texts = grid.cells.slice(0, 6).flatMap((row) => row.flatMap((c) => (c === null ? [] : [c.text])));
    const year = texts.map(yearIn).find((y) => y !== null) ?? yearIn(file.name.replace(/_/g, ' '));
    const balance = trialBalance(grid, year);
    if (balance !== null) return fromLedger(file, { kind: 'trialBalance', ...balance, sheet: grid.name }, choices);
    const long = longTable(grid);
    if (long !== null && long.rows.length >= 3) return fromLong(file, long, grid, choices, choices.chart ?? '2025');
  }
  const budget = readBudgetFile(file, mark, choices);
  const sheets = grids.flatMap((g) => balanceSheetByLabel(g) ?? []);
  const [sheet] = sheets;
  if (sheet === undefined) return budget;
  const unbalanced: Flag[] =
    sheet.opening.assetsCents === sheet.opening.liabilitiesCents
      ? []
      : [{ what: 'unbalanced', typed: sheet.opening.assetsCents, computed: sheet.opening.liabilitiesCents }];
  // Rows of a balance sheet that nothing announces are no lines of a budget.
  const rows = new Set(sheet.rows.map((row) => lineId(sheet.sheet, row.row, row.column)));
  if (budget.lines.every((line) => rows.has(line.id)))
    return {
      ...budget,
      kind: 'balanceSheet',
      opening: sheet.opening,
      lines: [],
      asides: budget.asides.filter((aside) => !rows.has(aside.id)),
      totals: [],
      controls: [],
      questions: [],
      flags: [...budget.flags.filter((flag) => flag.what === 'unread'), ...unbalanced],
    };
  return { ...budget, opening: sheet.opening, flags: [...budget.flags, ...unbalanced] };
};

/** Cells of a PDF were put together from where its words stand: nothing of it is sure before a person compared it. */
const asPrinted = (reading: IntakeReading): IntakeReading => ({
  ...reading,
  lines: reading.lines.map((line) => (line.confidence === 'sure' ? { ...line, confidence: 'likely' } : line)),
  flags: [{ what: 'printed' }, ...reading.flags],
});

/** Figures of a balance sheet that nothing could be made of, or a file of which nothing is taken at all: said, with the first of their cells. */
const withUnread = (reading: IntakeReading): IntakeReading => {
  const isEmpty = reading.lines.length === 0;
  if (reading.opening !== null || reading.flags.some((flag) => flag.what === 'unread')) return reading;
  const cells = reading.asides.flatMap((aside) =>
    isEmpty || aside.why === 'balanceSheet'
      ? Object.entries(aside.cells).filter(([period]) => (aside.amounts[period] ?? 0) !== 0)
      : [],
  );
  const [first] = cells;
  return first === undefined
    ? reading
    : { ...reading, flags: [...reading.flags, { what: 'unread', count: cells.length, cell: first[1] }] };
};

/** @param choices what a person said of this file; without any, the first answer */
export const readFigures = (file: SourceFile, choices: ReadingChoices = NO_CHOICES): IntakeReading => {
  const reading = withUnread(readAny(file, choices));
  return file.kind === 'pdf' ? asPrinted(reading) : reading;
};
