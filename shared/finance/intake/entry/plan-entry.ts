/** A reading as lines of the plan: closed years become history, years of the plan become amounts, and every figure keeps the cell that it comes from. */
import type { LeafId } from '#shared/base/method/levers.ts';
import { sum } from '#shared/base/money/cents.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { IntakeAside, IntakeLine, IntakeReading, Period } from '../reading.ts';
import { differenceWith, type FileDifference } from './difference.ts';
import { openingEntry } from './opening-entry.ts';
import { NO_TARGET, type PeriodTarget, placeLine, targetOf } from './places.ts';

/** What a person decided of a reading before it enters. */
export interface EntryChoices {
  /** by period; what it does not name goes where its year says */ readonly periods: Readonly<
    Record<string, PeriodTarget>
  >;
  /** by line: its lever, or null to leave it out */ readonly leaves: Readonly<Record<string, LeafId | null>>;
  /** the document of the dossier that the file became */ readonly attachmentId: string | null;
  /** whether accounts replace the opening balance */ readonly opening: boolean;
  /** lines edited since the file was first taken, whose edit gives way */ readonly overwrite: readonly string[];
}
export const NO_ENTRY_CHOICES: EntryChoices = {
  periods: {},
  leaves: {},
  attachmentId: null,
  opening: true,
  overwrite: [],
};
/** Why a line does not enter. `leaf`: nobody chose its lever; `heading`: nobody chose its heading; `computed`: the plan works it out. */
export type LeftReason = 'leaf' | 'heading' | 'leftOut' | 'computed' | 'noPeriod' | 'hours' | 'assetUnknown';
export interface PlanEntry {
  readonly commands: readonly Command[];
  readonly left: readonly { readonly line: Pick<IntakeLine, 'id' | 'label'>; readonly reason: LeftReason }[];
  readonly targets: Readonly<Record<string, PeriodTarget>>;
  /** first month of the plan, where an empty one takes it from the file */ readonly startMonth: string;
  /** the same file or its next version: what changed; null: lines that the dossier does not have */ readonly difference: FileDifference | null;
}

const COMPUTED: ReadonlySet<string> = new Set([
  'depreciation',
  'dedicatedFundsCarried',
  'dedicatedFundsUsed',
  'releases',
]);
const MAX_LABEL = 200;
const USUAL_LIFE_YEARS = 5;
const USUAL_TERM_YEARS = 5;

/** An empty plan begins with the first year that the file budgets; else the year after the last one that it closes. */
export const startOf = (periods: readonly Period[], { plan, resources, costs }: Dossier): string => {
  if (resources.length + costs.length > 0) return plan.startMonth;
  const years = (test: (p: Period) => boolean): string[] =>
    periods.filter(test).flatMap(({ year }) => (year !== null && /^\d{4}/.test(year) ? [year] : []));
  const closed = years((p) => p.kind === 'actual')
    .sort()
    .at(-1);
  // The budget of a year whose accounts stand beside it is past.
  const [budgeted] = years((p) => p.kind !== 'actual' && p.kind !== 'landing')
    .filter((y) => closed === undefined || y > closed)
    .sort();
  const first = budgeted ?? (closed === undefined ? undefined : String(Number(closed.slice(0, 4)) + 1));
  if (first === undefined) return plan.startMonth;
  // A year over two calendar years is a school year.
  const month = /^\d{4}-\d\d$/.test(budgeted ?? closed ?? '') ? '09' : plan.startMonth.slice(5);
  return `${first.slice(0, 4)}-${month}`;
};

type File = Parameters<typeof placeLine>[1];
interface Entering {
  readonly file: File;
  readonly targets: Readonly<Record<string, PeriodTarget>>;
  readonly newId: () => string;
  readonly choices: EntryChoices;
  readonly insert: (collection: 'resources' | 'costs' | 'supports' | 'investments' | 'inKind', item: object) => void;
  readonly leave: (line: Pick<IntakeLine, 'id' | 'label'>, reason: LeftReason) => void;
}

const enterLine = (e: Entering, line: IntakeLine): void => {
  const { years, history, cells, any } = placeLine(line, e.file, e.targets);
  if (!any) {
    e.leave(line, 'noPeriod');
    return;
  }
  if (line.heading === null) {
    e.leave(line, 'heading');
    return;
  }
  // What the plan works out by itself is history, and never an amount of its years.
  const isComputed = COMPUTED.has(line.heading);
  if (isComputed && history.every((h) => h === null)) {
    e.leave(line, 'computed');
    return;
  }
  const kept = isComputed ? Object.fromEntries(Object.entries(cells).filter(([key]) => key === 'today')) : cells;
  const common = {
    id: e.newId(),
    label: line.label.slice(0, MAX_LABEL),
    ...(line.account === null ? {} : { account: line.account.slice(0, 12) }),
    driver: { kind: 'annual', years: isComputed ? [0, 0, 0] : years },
    paymentDelayMonths: 0,
    history,
    ...(Object.keys(kept).length === 0 ? {} : { cells: kept }),
  };
  if (line.side === 'charge') {
    e.insert('costs', { ...common, heading: line.heading });
    return;
  }
  if (e.choices.leaves[line.id] === null) {
    e.leave(line, 'leftOut');
    return;
  }
  const chosen = e.choices.leaves[line.id];
  // Income that no lever brings has its heading and nothing to be chosen.
  const outside = chosen === undefined && line.leaves.length === 0;
  const leaf = chosen ?? (line.confidence !== 'choice' && line.leaves.length === 1 ? line.leaves[0] : undefined);
  if (leaf === undefined && !outside) {
    e.leave(line, 'leaf');
    return;
  }
  e.insert('resources', {
    ...common,
    heading: line.heading,
    leaf: leaf ?? null,
    funder: (line.funder ?? '').slice(0, MAX_LABEL),
    status: line.status ?? 'toFind',
  });
};

const supportKind = (
  label: string,
): 'contributionWithRecovery' | 'repayableAdvance' | 'participatingLoan' | 'bankLoan' =>
  /droit de reprise|apport/i.test(label)
    ? 'contributionWithRecovery'
    : /avance remboursable|repayable/i.test(label)
      ? 'repayableAdvance'
      : /participatif|participating/i.test(label)
        ? 'participatingLoan'
        : 'bankLoan';

/** Loans and contributions are supports, equipment is an investment, gifts in kind stand at the foot: none of it is income or a cost. */
const enterAside = (e: Entering, row: IntakeAside): void => {
  const { years, any } = placeLine(row, e.file, e.targets);
  const whole = sum(years);
  if (!any || whole <= 0) return;
  const first = Math.max(
    0,
    years.findIndex((c) => c > 0),
  );
  const label = row.label.slice(0, MAX_LABEL);
  if (row.why === 'financing' && row.side === 'product')
    e.insert('supports', {
      id: e.newId(),
      label,
      funder: '',
      kind: supportKind(row.label),
      status: 'applied',
      principalCents: whole,
      month: first * 12 + 1,
      annualRate: 0,
      termYears: USUAL_TERM_YEARS,
      graceYears: 0,
      repayment: 'linear',
    });
  else if (row.why === 'investment' && row.side === 'charge')
    e.insert('investments', {
      id: e.newId(),
      label,
      amountCents: whole,
      month: first * 12 + 1,
      lifeYears: USUAL_LIFE_YEARS,
    });
  else if (row.why === 'investment') e.leave(row, 'assetUnknown');
  else if (row.why === 'inKind' && row.side === 'product') {
    if (/b[ée]n[ée]vol|volunt/i.test(row.label)) {
      e.leave(row, 'hours');
      return;
    }
    const kind = /locaux|salle|mise à disposition de b|premises|room/i.test(row.label)
      ? 'premises'
      : /comp[ée]tence|personnel|prestation|skill|staff/i.test(row.label)
        ? 'skills'
        : 'goods';
    e.insert('inKind', { id: e.newId(), label, kind, hours: [0, 0, 0], hourlyCents: 0, chargeRate: 0, years });
  }
};

/** What the file asks of its reader is a support that was applied for, never a resource. */
const enterRequest = (e: Entering, asked: readonly IntakeAside[]): void => {
  const years = asked.map((a) => placeLine(a, e.file, e.targets).years);
  const principalCents = sum(years.map((y) => sum(y)));
  const [first] = asked;
  if (first === undefined || principalCents <= 0) return;
  const last = Math.max(0, ...years.map((y) => y.findLastIndex((cents) => cents > 0)));
  e.insert('supports', {
    id: e.newId(),
    label: first.label.slice(0, MAX_LABEL),
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
  });
};

/** Of two periods that go to one year, the first does: a line that has both is never doubled. */
const targetsOf = (
  { periods, lines }: IntakeReading,
  startMonth: string,
  chosen: EntryChoices['periods'],
): Record<string, PeriodTarget> => {
  const targets: Record<string, PeriodTarget> = { ...chosen };
  for (const p of periods) {
    if (chosen[p.id] !== undefined) continue;
    const own = targetOf(p, startMonth);
    const isTaken = Object.entries(targets).some(
      ([id, t]) =>
        own.kind !== 'none' &&
        t.kind === own.kind &&
        t.index === own.index &&
        lines.some((l) => l.amounts[id] !== undefined && l.amounts[p.id] !== undefined),
    );
    targets[p.id] = isTaken ? NO_TARGET : own;
  }
  return targets;
};

/** The closed year that accounts bring a balance sheet of. */
const closedYear = (reading: IntakeReading): string =>
  reading.periods
    .map((p) => p.id)
    .sort()
    .at(-1) ?? '';

/** @param newId gives an identifier that nothing carries @returns commands for one step of history; what does not enter, with its reason */
export const planEntry = (
  reading: IntakeReading,
  dossier: Dossier,
  newId: () => string,
  given: Partial<EntryChoices> = {},
): PlanEntry => {
  const choices = { ...NO_ENTRY_CHOICES, ...given };
  const startMonth = startOf(reading.periods, dossier);
  const targets = targetsOf(reading, startMonth, choices.periods);
  const commands: Command[] = [];
  const left: { line: Pick<IntakeLine, 'id' | 'label'>; reason: LeftReason }[] = [];
  const at = new Map<string, number>();
  const entering: Entering = {
    file: { name: reading.file, attachmentId: choices.attachmentId },
    targets,
    newId,
    choices,
    insert: (collection, item) => {
      const index = at.get(collection) ?? dossier[collection].length;
      at.set(collection, index + 1);
      commands.push({ type: 'insert', collection, index, item } as Command);
    },
    leave: (line, reason) => void left.push({ line, reason }),
  };
  if (startMonth !== dossier.plan.startMonth) commands.push(setCommand(dossier, ['plan', 'startMonth'], startMonth));
  const difference = differenceWith(reading, dossier, entering.file, targets, choices.overwrite);
  commands.push(...(difference?.commands ?? []));
  const isKnown = (line: IntakeLine): boolean => difference?.matched.has(line.id) === true;
  for (const line of reading.lines) if (!isKnown(line)) enterLine(entering, line);
  if (difference === null) {
    for (const row of reading.asides) enterAside(entering, row);
    // One that stands in the dossier already is compared by the person, not doubled.
    if (!dossier.supports.some((s) => s.kind === 'grant'))
      enterRequest(
        entering,
        reading.asides.filter((a) => a.why === 'requested' && a.side === 'product'),
      );
  }
  if (reading.opening !== null && choices.opening) {
    const opening = openingEntry(reading.opening, reading.lines, closedYear(reading));
    const keys = new Set([...Object.keys(dossier.opening), ...Object.keys(opening)]) as Set<keyof typeof opening>;
    for (const key of keys)
      if (JSON.stringify(dossier.opening[key]) !== JSON.stringify(opening[key]))
        commands.push(setCommand(dossier, ['opening', key], opening[key]));
  }
  return { commands, left, targets, startMonth, difference };
};
