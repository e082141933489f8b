/** A budget, an income statement or a cash plan, over all the sheets that hold it. */
import type { AccountChart } from '#shared/base/method/accounts.ts';
import type { DecimalMark } from '../figures.ts';
import { gridOf } from '../grid.ts';
import { headerFacts, yearIn } from '../headers.ts';
import type { Side } from '../lexicon/entry.ts';
import { keyOf, languageOfTexts } from '../lexicon/normal.ts';
import { chartOfAccounts } from '../meaning/accounts.ts';
import type { RememberedLabel } from '../meaning/meaning.ts';
import type { Flag, IntakeReading, Period, RowRole } from '../reading.ts';
import { figuresInSheet, type SourceFile } from '../source.ts';
import type { ColumnRole } from '../tables/roles.ts';
import { controlTotals } from './control.ts';
import { readingQuestions } from './questions.ts';
import { type Decisions, type OpenRow, type SheetLines, sheetLines } from './sheet-lines.ts';
import { NO_OVERLAP, sheetOverlap } from './sheet-overlap.ts';
import { cellFlags, type SheetTables, sheetTables } from './sheet-tables.ts';
import { chosenSheets } from './sheets.ts';
import { byStackedYears } from './stacked-years.ts';

/** What a person said of a file; everything else is read. */
export interface ReadingChoices {
  readonly chart: AccountChart | null;
  readonly unit: number | null;
  /** sheets to read, by name; null: as judged */ readonly sheets: readonly string[] | null;
  readonly columns: readonly { readonly sheet: string; readonly column: number; readonly role: ColumnRole }[];
  readonly rows: readonly { readonly sheet: string; readonly row: number; readonly role: RowRole }[];
  readonly sides: readonly { readonly line: string; readonly side: Side }[];
  readonly remembered: readonly RememberedLabel[];
}
export const NO_CHOICES: ReadingChoices = {
  chart: null,
  unit: null,
  sheets: null,
  columns: [],
  rows: [],
  sides: [],
  remembered: [],
};

/** A budget is never longer; what is belongs to a ledger. */
const MAX_ROWS = 5_000;
/** A sheet of more figures than this is workings, where another one is there to be read. */
const MAX_FIGURES = 20_000;
/** How many other readings of open rows are tried. */
const MAX_TRIES = 60;

const gridsOf = (file: SourceFile, mark: DecimalMark, choices: ReadingChoices): SheetTables[] => {
  const shown = file.sheets.filter((s) => !s.hidden).map((source) => ({ source, figures: figuresInSheet(source) }));
  const small = shown.some(({ figures }) => figures > 0 && figures <= MAX_FIGURES);
  return shown.flatMap(({ source, figures }) => {
    const isWorkings = small && figures > MAX_FIGURES && choices.sheets?.includes(source.name) !== true;
    if (isWorkings) return [{ ...sheetTables(gridOf({ ...source, rows: [] }, mark), new Map()), figures }];
    const grid = gridOf({ ...source, rows: source.rows.slice(0, MAX_ROWS) }, mark);
    const overrides = new Map(
      choices.columns.filter((c) => c.sheet === source.name).map((c) => [c.column, c.role] as const),
    );
    return byStackedYears(grid).map((part) => sheetTables(part, overrides));
  });
};

const accountsOf = (tables: readonly SheetTables[]): string[] =>
  tables.flatMap((t) =>
    [...t.accounts].flatMap((c) =>
      t.grid.cells.flatMap((row) => (/^\d{2,8}$/.test(row[c]?.text ?? '') ? [row[c]?.text ?? ''] : [])),
    ),
  );

/** Sheets of one budget put together: the same label in several years is one line. */
const joinSheets = (parts: readonly SheetLines[]): Pick<IntakeReading, 'lines' | 'asides' | 'totals'> => {
  const lines: IntakeReading['lines'][number][] = [];
  const places = new Map<string, number[]>();
  for (const part of parts) {
    const before = lines.length;
    for (const line of part.lines) {
      const key = `${line.side} ${line.account ?? ''} ${keyOf(line.label)}`;
      const alike = places.get(key) ?? [];
      places.set(key, alike);
      const same = alike.find(
        (k) => k < before && Object.keys(line.amounts).every((p) => lines[k]?.amounts[p] === undefined),
      );
      const own = same === undefined ? undefined : lines[same];
      if (same === undefined || own === undefined) {
        alike.push(lines.length);
        lines.push(line);
      } else
        lines[same] = { ...own, amounts: { ...own.amounts, ...line.amounts }, cells: { ...own.cells, ...line.cells } };
    }
  }
  return { lines, asides: parts.flatMap((p) => p.asides), totals: parts.flatMap((p) => p.totals) };
};

interface Outcome extends Pick<IntakeReading, 'lines' | 'asides' | 'totals' | 'controls' | 'flags'> {
  readonly parts: readonly SheetLines[];
  readonly periods: readonly Period[];
}
const wrongTotals = (o: Outcome): number => o.flags.filter((f) => f.what === 'total').length;
const withOther = (decisions: Decisions, id: string, other: OpenRow['other'][number]): Decisions =>
  other === 'isSum'
    ? { ...decisions, sums: new Set([...decisions.sums, id]) }
    : { ...decisions, classes: new Map([...decisions.classes, [id, other]]) };
/**
 * Rows that could be read otherwise are, one after the other, as long as more totals of the file then hold, and only then: the file itself says which
 * reading is the right one.
 */
const bestOutcome = (make: (decisions: Decisions) => Outcome): Outcome => {
  let decisions: Decisions = { sums: new Set(), classes: new Map() };
  let best = make(decisions);
  let tries = MAX_TRIES;
  for (let better = true; better && wrongTotals(best) > 0 && tries > 0; ) {
    better = false;
    const sides = new Set(best.flags.flatMap((f) => (f.what === 'total' ? [f.side] : [])));
    const open = best.parts.flatMap((p) => p.open).filter((o) => o.side === null || sides.has(o.side));
    for (const { id, other } of open)
      for (const choice of other) {
        if (tries <= 0) break;
        tries -= 1;
        const tried = make(withOther(decisions, id, choice));
        if (wrongTotals(tried) >= wrongTotals(best)) continue;
        decisions = withOther(decisions, id, choice);
        best = tried;
        better = true;
      }
  }
  return best;
};

/** @param file with at least one sheet @param mark how its texts write decimals */
export const readBudgetFile = (file: SourceFile, mark: DecimalMark, choices: ReadingChoices): IntakeReading => {
  const all = gridsOf(file, mark, choices);
  const { chosen } =
    choices.sheets === null ? chosenSheets(all) : { chosen: all.filter((t) => choices.sheets?.includes(t.grid.name)) };
  const left = all.filter((t) => !chosen.includes(t));
  const chart = choices.chart ?? chartOfAccounts(accountsOf(chosen)) ?? '2025';
  const titleUnit = Math.max(1, ...chosen.map((t) => t.title.unit));
  const fromName = yearIn(file.name.replace(/_/g, ' '));
  const language = languageOfTexts(
    chosen.flatMap((t) => t.grid.cells.flatMap((row) => row.flatMap((c) => (c?.kind === 'text' ? [c.text] : [])))),
  );
  const remembered = new Map(choices.remembered.map((r) => [r.key, r] as const));
  const rowRoles = new Map(choices.rows.map((r) => [`${r.sheet}!${r.row}`, r.role] as const));
  const sides = new Map(choices.sides.map((s) => [s.line, s.side] as const));
  const read = (decisions: Decisions): SheetLines[] =>
    chosen.map((t) => {
      const nameYear = headerFacts([t.grid.name]).year;
      const year =
        t.title.year ??
        (nameYear !== null && /^\d{4}/.test(nameYear) ? nameYear : null) ??
        chosen.find((o) => o.title.year !== null)?.title.year ??
        fromName;
      const unit = choices.unit ?? Math.max(t.title.unit, titleUnit > 1 && t.title.unit === 1 ? titleUnit : 1);
      return sheetLines(
        t.grid,
        t,
        { chart, unit, language, remembered, rowRoles, sides, decisions },
        { year, kind: t.title.kind ?? headerFacts([t.grid.name]).kind },
      );
    });
  const best = bestOutcome((decisions) => {
    const parts = read(decisions);
    const whole = joinSheets(parts);
    const periods = parts.flatMap((p) => p.periods).filter((p, i, list) => list.findIndex((o) => o.id === p.id) === i);
    return {
      parts,
      periods,
      ...whole,
      ...controlTotals(
        periods.map((p) => p.id),
        whole.lines,
        whole.asides,
        whole.totals,
      ),
    };
  });
  const names = chosen.map((t) => t.grid.name);
  const overlap = choices.sheets === null ? sheetOverlap(names, best.parts) : NO_OVERLAP;
  if (overlap.keep !== null) {
    const kept = readBudgetFile(file, mark, { ...choices, sheets: [overlap.keep] });
    return { ...kept, flags: [...kept.flags, ...overlap.same.map((label) => ({ what: 'twice' as const, label }))] };
  }
  const flags: Flag[] = [...best.parts.flatMap((p) => p.flags), ...best.flags];
  // Nothing read at all: whatever the sheets hold is said.
  for (const t of best.lines.length === 0 ? all : chosen)
    flags.push(...cellFlags(t, best.parts[chosen.indexOf(t)]?.used ?? new Set()));
  const months = best.parts.some((p) => p.hasMonths);
  const cash = months && best.asides.some((a) => a.why === 'cash');
  const taken: readonly Period[] = best.periods.filter(
    (p) =>
      best.lines.some((l) => l.amounts[p.id] !== undefined) || best.totals.some((t) => t.amounts[p.id] !== undefined),
  );
  const reading: Omit<IntakeReading, 'questions'> = {
    file: file.name,
    kind: cash ? 'cashPlan' : 'budget',
    chart,
    unit:
      choices.unit ??
      Math.max(1, titleUnit, ...chosen.flatMap((t) => t.blocks.flatMap((b) => b.amounts.map((a) => a.unit)))),
    currency: currencyOf(chosen),
    periods: taken,
    lines: best.lines,
    asides: best.asides,
    totals: best.totals,
    controls: best.controls,
    flags,
    opening: null,
    openingCashCents: best.parts.find((p) => p.openingCashCents !== null)?.openingCashCents ?? null,
    tables: best.parts.flatMap((p) => p.tables),
    rowRoles: best.parts.flatMap((p) => p.rowRoles),
    otherSheets: [
      ...left.map((t) => ({ name: t.grid.name, hidden: false, figures: t.figures })),
      ...file.sheets.filter((s) => s.hidden).map((s) => ({ name: s.name, hidden: true, figures: figuresInSheet(s) })),
    ],
  };
  return {
    ...reading,
    questions: readingQuestions(reading, {
      tables: overlap.rivals,
      sideless: best.parts.flatMap((p) => p.sideless),
      blocks: chosen.flatMap((t) => t.blocks),
      unitSaid: choices.unit !== null || reading.unit > 1,
    }),
  };
};

/** The currency that heads and cells agree on. */
const currencyOf = (sheets: readonly SheetTables[]): string => {
  const said = sheets.flatMap((t) =>
    t.blocks.flatMap((b) => b.amounts.flatMap((a) => (a.currency === null ? [] : [a.currency]))),
  );
  const marks = sheets.flatMap((t) =>
    t.grid.cells.flatMap((row) => row.flatMap((c) => (c?.currency == null ? [] : [c.currency]))),
  );
  const inTitle = sheets
    .map((t) => /£|\bGBP\b|\bUSD\b|\bF ?CFA\b|\bXOF\b|\bCHF\b|\bMAD\b/i.exec(t.title.text)?.[0])
    .find((c) => c !== undefined);
  const found = said[0] ?? marks[0] ?? inTitle;
  if (found === undefined) return 'EUR';
  const name = found.toUpperCase().replace(/\s/g, '');
  return name === '£' ? 'GBP' : name === '$' ? 'USD' : /CFA/.test(name) ? 'XOF' : name;
};
