/**
 * An edited workbook read back: what changed since the dossier as it stands, cell by cell, as commands. All or nothing: one refused
 * cell and no command is given, with everything that is refused named at once.
 */
import { refusalsIn } from '#shared/base/refusal/refusal.ts';
import { applyAll } from '#shared/dossier/content/apply.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import { COLLECTIONS, type Dossier } from '#shared/dossier/content/schema.ts';
import { effectOf } from '#shared/finance/projection/adjustments.ts';
import { columnName } from '../cells/sheet.ts';
import { inputsSheet } from '../inputs.ts';
import { type Field, TABLE_BLOCKS } from '../layout.ts';
import { wordsOf } from '../words.ts';
import { noteChanges } from './cell-notes.ts';
import { findInputs, type GivenCell, type GivenRow, type GivenSheet, type SheetInputs } from './given.ts';
import {
  type CellReport,
  changedCells,
  keyedCommands,
  refuseAt,
  refuseItem,
  takeFrom,
  type WorkbookReading,
} from './reading.ts';
import { costFrom, inKindFrom, investmentFrom, postFrom, resourceFrom, supportFrom, type Take } from './rebuild.ts';
import { openingChanges, settingsChanges } from './section-changes.ts';

export interface WorkbookChanges {
  readonly ok: boolean;
  /** none when anything is refused */ readonly commands: readonly Command[];
  readonly report: readonly CellReport[];
  readonly unchangedCells: number;
}

const COLLECTION_BLOCKS = ['resources', 'costs', 'posts', 'investments', 'supports', 'inKind'] as const;
type CollectionBlock = (typeof COLLECTION_BLOCKS)[number];

/** Schedules as the sheet now gives them, by resource; undefined where nothing changed. */
const schedulesOf = (
  reading: WorkbookReading,
  now: SheetInputs,
  before: SheetInputs,
  dossier: Dossier,
): Map<string, { month: number; share: number }[]> => {
  const changed = new Map<string, { month: number; share: number }[]>();
  const rowsOf = (given: SheetInputs, id: string): readonly GivenRow[] =>
    given.tables.payments.filter((r) => r.id === id);
  const names = new Set([...now.tables.payments, ...before.tables.payments].map((r) => r.id));
  for (const id of names) {
    const rows = rowsOf(now, id);
    const old = rowsOf(before, id);
    const line = dossier.resources.find((r) => r.id === id);
    const known = line !== undefined || now.tables.resources.some((r) => r.id === id);
    if (!known) {
      for (const row of rows) refuseItem(reading, 'payments', row, 'key', id, { kind: 'unknownReference' });
      continue;
    }
    const steps = rows.map((row, i) => {
      const values = changedCells(reading, 'payments', id, TABLE_BLOCKS.payments, row.cells, old[i]?.cells ?? {});
      const take = takeFrom(values);
      const kept = line?.driver.kind === 'grant' ? line.driver.schedule[i] : undefined;
      return {
        touched: values.size > 0,
        month: take.number('month', kept?.month),
        share: take.number('share', kept?.share),
      };
    });
    for (const gone of old.slice(rows.length))
      reading.report.push({
        outcome: 'removed',
        block: 'payments',
        line: id,
        field: 'key',
        cell: gone.cell,
        before: id,
        after: null,
      });
    if (rows.length !== old.length || steps.some((s) => s.touched))
      changed.set(
        id,
        steps.map(({ month, share }) => ({ month, share })),
      );
  }
  return changed;
};

const rebuilt = (
  block: CollectionBlock,
  take: Take,
  old: unknown,
  schedule: { month: number; share: number }[] | undefined,
): object => {
  switch (block) {
    case 'resources':
      return resourceFrom(take, old as Dossier['resources'][number] | undefined, schedule);
    case 'costs':
      return costFrom(take, old as Dossier['costs'][number] | undefined);
    case 'posts':
      return postFrom(take, old as Dossier['posts'][number] | undefined);
    case 'investments':
      return investmentFrom(take, old as Dossier['investments'][number] | undefined);
    case 'supports':
      return supportFrom(take, old as Dossier['supports'][number] | undefined);
    case 'inKind':
      return inKindFrom(take, old as Dossier['inKind'][number] | undefined);
  }
};

const collectionChanges = (
  reading: WorkbookReading,
  block: CollectionBlock,
  now: SheetInputs,
  before: SheetInputs,
  dossier: Dossier,
  schedules: ReadonlyMap<string, { month: number; share: number }[]>,
  newId: () => string,
): Command[] => {
  const fields: readonly Field[] = TABLE_BLOCKS[block];
  const items = dossier[block] as readonly { readonly id: string }[];
  const seen = new Set<string>();
  const sets: Command[] = [];
  const inserts: object[] = [];
  for (const row of now.tables[block]) {
    if (row.id !== '' && seen.has(row.id)) {
      refuseItem(reading, block, row, 'key', row.id, { kind: 'duplicateId' });
      continue;
    }
    const old = items.find((i) => i.id === row.id);
    const id = row.id === '' ? newId() : row.id;
    seen.add(id);
    const shown = before.tables[block].find((r) => r.id === row.id && old !== undefined);
    const values = changedCells(reading, block, id, fields, row.cells, shown?.cells);
    const item = { ...rebuilt(block, takeFrom(values), old, schedules.get(id)), id };
    const parsed = COLLECTIONS[block].safeParse(item);
    if (!parsed.success) {
      for (const r of refusalsIn('dossier', parsed.error, item, [block, id]))
        refuseAt(reading, { block, line: id, cell: row.cell }, r);
      continue;
    }
    if (old === undefined) {
      reading.report.push({ outcome: 'added', block, line: id, field: 'key', cell: row.cell, before: null, after: id });
      inserts.push(parsed.data);
    } else sets.push(...keyedCommands(dossier, [block, id], old, parsed.data));
  }
  const removals = items.flatMap((item, index): Command[] => {
    if (seen.has(item.id)) return [];
    const cell = before.tables[block].find((r) => r.id === item.id)?.cell ?? '';
    reading.report.push({ outcome: 'removed', block, line: item.id, field: 'key', cell, before: item.id, after: null });
    return [{ type: 'remove', collection: block, index, item }];
  });
  const kept = items.length - removals.length;
  return [
    ...sets,
    ...removals.reverse(),
    ...inserts.map((item, i): Command => ({ type: 'insert', collection: block, index: kept + i, item })),
  ];
};

/** References that point to nothing in the plan as it would become. */
const looseReferences = (reading: WorkbookReading, now: SheetInputs, dossier: Dossier): void => {
  const ids = (block: 'resources' | 'costs' | 'posts'): Set<string> => new Set(now.tables[block].map((r) => r.id));
  const resources = ids('resources');
  const payable = new Set([...ids('costs'), ...ids('posts')]);
  const check = (
    block: 'costs' | 'resources',
    field: string,
    known: ReadonlySet<string>,
    kept: (id: string) => string,
  ): void => {
    for (const row of now.tables[block]) {
      const cell = row.cells[field] as GivenCell;
      const old = new Set(kept(row.id).split(' '));
      for (const id of String(cell.value ?? '').split(/[\s,;]+/))
        if (id !== '' && !known.has(id) && !old.has(id))
          reading.report.push({
            outcome: 'refused',
            block,
            line: row.id,
            field,
            cell: cell.cell,
            before: null,
            after: id,
            rule: { kind: 'unknownReference' },
          });
    }
  };
  check('costs', 'resourceId', resources, (id) => {
    const driver = dossier.costs.find((c) => c.id === id)?.driver;
    return driver?.kind === 'unit' || driver?.kind === 'percent' ? driver.resourceId : '';
  });
  check('resources', 'restrictedTo', payable, (id) => {
    const driver = dossier.resources.find((r) => r.id === id)?.driver;
    return driver?.kind === 'grant' ? driver.restrictedTo.join(' ') : '';
  });
};

/**
 * @param sheets the values of the edited workbook @param newId gives an identifier that nothing else carries
 * @returns commands on the dossier as it stands, and the report of every cell that differs
 */
export const workbookChanges = (
  sheets: readonly GivenSheet[],
  dossier: Dossier,
  newId: () => string,
): WorkbookChanges => {
  const found = findInputs(sheets);
  if (!found.ok)
    return {
      ok: false,
      commands: [],
      unchangedCells: 0,
      report: found.problems.map(({ cell, rule, value }) => ({
        outcome: 'refused',
        block: null,
        line: '',
        field: '',
        cell,
        before: null,
        after: value,
        rule,
      })),
    };
  const now = found.given;
  const expected = inputsSheet(dossier, effectOf([], null), now.language).sheet;
  const shown = findInputs([
    { name: expected.name, rows: expected.rows.map((row) => Array.from(row, (cell) => cell?.value ?? null)) },
  ]);
  if (!shown.ok) throw new Error('the sheet of inputs does not find its own blocks');
  const before = shown.given;
  const unused = new Set(
    expected.rows.flatMap((row, r) =>
      row.flatMap((cell, c) => (cell?.kind === 'unused' ? [`${columnName(c)}${r + 1}`] : [])),
    ),
  );
  const reading: WorkbookReading = { report: [], unchanged: 0, unused };
  const schedules = schedulesOf(reading, now, before, dossier);
  const commands = [
    ...settingsChanges(reading, now, before, dossier),
    ...openingChanges(reading, now, before, dossier),
    ...COLLECTION_BLOCKS.flatMap((block) => collectionChanges(reading, block, now, before, dossier, schedules, newId)),
  ];
  looseReferences(reading, now, dossier);
  commands.push(...noteChanges(reading, now, sheets, dossier, wordsOf(now.language)));
  const applied = applyAll(dossier, commands);
  if (!applied.ok && !reading.report.some((r) => r.outcome === 'refused'))
    refuseAt(reading, { block: null, line: '', cell: '' }, applied.refusal);
  const ok = !reading.report.some((r) => r.outcome === 'refused');
  return { ok, commands: ok ? commands : [], report: reading.report, unchangedCells: reading.unchanged };
};
