/** A reading as lines of the plan: closed years become history, years of the plan become amounts, and every figure keeps the cell that it comes from. */
import type { LeafId } from '#shared/base/method/levers.ts';
import { sum } from '#shared/base/money/cents.ts';
import { MAX_CELL_SOURCE } from '#shared/dossier/content/cell-notes.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { IntakeAside, IntakeLine, IntakeReading, Period } from './reading.ts';

/** Where the amounts of a period go: a year 0…2 of the plan, a closed year 0…2 (2 is the last one), or nowhere. */
export type PeriodTarget = { readonly kind: 'plan' | 'history'; readonly index: 0 | 1 | 2 } | { readonly kind: 'none' };
/** What a person decided of a reading before it enters. */
export interface EntryChoices {
  /** by period; what it does not name goes where its year says */ readonly periods: Readonly<
    Record<string, PeriodTarget>
  >;
  /** by line: its lever, or null to leave it out */ readonly leaves: Readonly<Record<string, LeafId | null>>;
}
export const NO_ENTRY_CHOICES: EntryChoices = { periods: {}, leaves: {} };
/** Why a line does not enter. `leaf`: nobody chose its lever; `heading`: nobody chose its heading; `computed`: the plan works it out. */
export type LeftReason = 'leaf' | 'heading' | 'outsideLevers' | 'computed' | 'negative' | 'noPeriod';
export interface PlanEntry {
  readonly commands: readonly Command[];
  readonly left: readonly { readonly line: IntakeLine; readonly reason: LeftReason }[];
  readonly targets: Readonly<Record<string, PeriodTarget>>;
}

const NONE: PeriodTarget = { kind: 'none' };
const index = (n: number): 0 | 1 | 2 | null => (n === 0 || n === 1 || n === 2 ? n : null);

/** @param startMonth 'YYYY-MM' of the plan @returns `none` for an outturn that is not closed yet, which only a person can place */
export const targetOf = (period: Period, startMonth: string): PeriodTarget => {
  const start = Number(startMonth.slice(0, 4));
  const numbered = /^Y([1-3])$/.exec(period.year ?? '');
  if (numbered !== null) return { kind: 'plan', index: (Number(numbered[1]) - 1) as 0 | 1 | 2 };
  const relative = /^N(?:([-+])(\d))?$/.exec(period.year ?? '');
  // Without a year of its own, N is the first year of the plan.
  const offset =
    relative !== null
      ? Number(`${relative[1] ?? ''}${relative[2] ?? 0}`)
      : period.year === null
        ? 0
        : Number(period.year.slice(0, 4)) - start;
  if (!Number.isInteger(offset)) return NONE;
  if (period.kind === 'landing') return NONE;
  if (offset >= 0 && period.kind !== 'actual') {
    const year = index(offset);
    return year === null ? NONE : { kind: 'plan', index: year };
  }
  const closed = index(3 + offset);
  return closed === null || (period.kind === 'budget' && offset < 0) ? NONE : { kind: 'history', index: closed };
};

const COMPUTED: ReadonlySet<string> = new Set([
  'depreciation',
  'dedicatedFundsCarried',
  'dedicatedFundsUsed',
  'releases',
]);
const KEYS = { plan: ['y0', 'y1', 'y2'], history: ['', '', 'today'] } as const;

interface Placed {
  readonly years: [number, number, number];
  readonly history: [number | null, number | null, number | null];
  readonly cells: Record<string, { source: string }>;
  readonly any: boolean;
}
const placeLine = (
  line: Pick<IntakeLine, 'amounts' | 'cells'>,
  file: string,
  targets: Readonly<Record<string, PeriodTarget>>,
): Placed => {
  const out: Placed = { years: [0, 0, 0], history: [null, null, null], cells: {}, any: false };
  let any = false;
  for (const [period, cents] of Object.entries(line.amounts)) {
    const target = targets[period] ?? NONE;
    if (target.kind === 'none') continue;
    any = true;
    if (target.kind === 'plan') out.years[target.index] += cents;
    else out.history[target.index] = (out.history[target.index] ?? 0) + cents;
    const key = KEYS[target.kind][target.index];
    const cell = line.cells[period];
    if (key !== '' && cell !== undefined) out.cells[key] = { source: `${file}!${cell}`.slice(0, MAX_CELL_SOURCE) };
  }
  return { ...out, any };
};
/** A credit, a change in stock: taken off a line of the same heading that can bear it. */
const foldLine = (
  lines: readonly IntakeLine[],
): { readonly lines: readonly IntakeLine[]; readonly hostless: readonly IntakeLine[] } => {
  const hostless: IntakeLine[] = [];
  let kept = [...lines];
  for (const line of lines) {
    if (!Object.values(line.amounts).some((a) => a < 0)) continue;
    const host = kept.find(
      (h) =>
        h !== line &&
        h.side === line.side &&
        h.heading === line.heading &&
        h.leaves.join() === line.leaves.join() &&
        Object.entries(line.amounts).every(([p, a]) => a >= 0 || (h.amounts[p] ?? 0) + a >= 0),
    );
    if (host === undefined) {
      hostless.push(line);
      kept = kept.filter((k) => k !== line);
      continue;
    }
    const negative = Object.entries(line.amounts).filter(([, a]) => a < 0);
    const amounts = {
      ...host.amounts,
      ...Object.fromEntries(negative.map(([p, a]) => [p, (host.amounts[p] ?? 0) + a])),
    };
    const rest = Object.fromEntries(Object.entries(line.amounts).filter(([, a]) => a > 0));
    const joined = {
      ...host,
      amounts,
      label: host.label.includes(line.label) ? host.label : `${host.label} (${line.label})`,
    };
    kept = kept.flatMap((k) =>
      k === host ? [joined] : k !== line ? [k] : Object.keys(rest).length === 0 ? [] : [{ ...line, amounts: rest }],
    );
  }
  return { lines: kept, hostless };
};

/** @param newId gives an identifier that nothing carries @returns commands for one step of history; what does not enter, with its reason */
export const planEntry = (
  reading: IntakeReading,
  dossier: Dossier,
  newId: () => string,
  choices: EntryChoices = NO_ENTRY_CHOICES,
): PlanEntry => {
  const targets = Object.fromEntries(
    reading.periods.map((p) => [p.id, choices.periods[p.id] ?? targetOf(p, dossier.plan.startMonth)]),
  );
  const commands: Command[] = [];
  const left: { line: IntakeLine; reason: LeftReason }[] = [];
  const at = { resources: dossier.resources.length, costs: dossier.costs.length, supports: dossier.supports.length };
  const { lines, hostless } = foldLine(reading.lines);
  for (const line of hostless) left.push({ line, reason: 'negative' });
  for (const line of lines) {
    const leave = (reason: LeftReason): void => void left.push({ line, reason });
    const { years, history, cells, any } = placeLine(line, reading.file, targets);
    if (!any) leave('noPeriod');
    else if (line.heading === null) leave('heading');
    else if (COMPUTED.has(line.heading)) leave('computed');
    else {
      const common = {
        id: newId(),
        label: line.label.slice(0, 200),
        ...(line.account === null ? {} : { account: line.account.slice(0, 12) }),
        driver: { kind: 'annual', years },
        paymentDelayMonths: 0,
        history,
        ...(Object.keys(cells).length === 0 ? {} : { cells }),
      };
      if (line.side === 'charge') {
        commands.push({
          type: 'insert',
          collection: 'costs',
          index: at.costs,
          item: { ...common, heading: line.heading },
        });
        at.costs += 1;
        continue;
      }
      const [only] = line.leaves;
      const leaf =
        line.id in choices.leaves
          ? choices.leaves[line.id]
          : line.confidence !== 'choice' && line.leaves.length === 1
            ? only
            : null;
      if (leaf === null || leaf === undefined) leave(line.leaves.length === 0 ? 'outsideLevers' : 'leaf');
      else {
        const item = {
          ...common,
          heading: line.heading,
          leaf,
          funder: (line.funder ?? '').slice(0, 200),
          status: line.status ?? 'toFind',
        };
        commands.push({ type: 'insert', collection: 'resources', index: at.resources, item });
        at.resources += 1;
      }
    }
  }
  commands.push(...requestCommands(reading, dossier, targets, newId, at.supports));
  return { commands, left, targets };
};

/** What the file asks of its reader is a support that was applied for, never a resource. */
const requestCommands = (
  reading: IntakeReading,
  dossier: Dossier,
  targets: Readonly<Record<string, PeriodTarget>>,
  newId: () => string,
  index: number,
): Command[] => {
  const asked = reading.asides.filter((a: IntakeAside) => a.why === 'requested' && a.side === 'product');
  const years = asked.map((a) => placeLine(a, reading.file, targets).years);
  const principalCents = sum(years.map((y) => sum(y)));
  const [first] = asked;
  // One that stands in the dossier already is compared by the person, not doubled.
  if (first === undefined || principalCents <= 0 || dossier.supports.some((s) => s.kind === 'grant')) return [];
  const last = Math.max(0, ...years.map((y) => y.findLastIndex((cents) => cents > 0)));
  const item = {
    id: newId(),
    label: first.label.slice(0, 200),
    funder: '',
    kind: 'grant',
    status: 'applied',
    principalCents,
    month: 1,
    annualRate: 0,
    termYears: 0,
    graceYears: 0,
    repayment: 'linear',
    toMonth: (last + 1) * 12,
  };
  return [{ type: 'insert', collection: 'supports', index, item }];
};
