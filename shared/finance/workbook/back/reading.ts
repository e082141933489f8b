/** What a reading of an edited workbook gathers on its way: changed values, and the report of every cell that differs. */
import type { Place } from '#shared/base/refusal/place.ts';
import type { Refusal } from '#shared/base/refusal/refusal.ts';
import type { Rule } from '#shared/base/refusal/rule.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Field, SingleBlockKey, TableBlockKey } from '../layout.ts';
import type { GivenCell, GivenValue } from './given.ts';
import { readCell, sameValue } from './read-cell.ts';
import type { Take } from './rebuild.ts';

export interface CellReport {
  readonly outcome: 'changed' | 'added' | 'removed' | 'refused' | 'ignored';
  readonly block: SingleBlockKey | TableBlockKey | null;
  readonly line: string;
  readonly field: string;
  /** as a person names it: C12 */ readonly cell: string;
  readonly before: GivenValue;
  readonly after: GivenValue;
  /** of a value that the plan refuses, where no cell of the sheet is it */ readonly place?: Place;
  /** of a refusal: which rule; of something ignored: why */ readonly rule?: Rule;
}
export type Values = Map<string, number | string | null>;
export interface WorkbookReading {
  /** cells greyed because their line does not use them */ readonly unused: ReadonlySet<string>;
  readonly report: CellReport[];
  unchanged: number;
}
export const takeFrom = (values: Values): Take => ({
  changed: (key) => values.has(key),
  number: (key, original) => {
    const value = values.has(key) ? values.get(key) : original;
    return typeof value === 'number' ? value : 0;
  },
  optional: (key, original) => {
    const value = values.has(key) ? values.get(key) : original;
    return typeof value === 'number' ? value : null;
  },
  text: (key, original) => String((values.has(key) ? values.get(key) : original) ?? ''),
});

/** The cells of one line that no longer say what the dossier says; `before` is absent for a new line. */
export const changedCells = (
  reading: WorkbookReading,
  block: SingleBlockKey | TableBlockKey,
  line: string,
  fields: readonly Field[],
  now: Readonly<Record<string, GivenCell>>,
  before: Readonly<Record<string, GivenCell>> | undefined,
): Values => {
  const values: Values = new Map();
  for (const field of fields) {
    const cell = now[field.key];
    if (cell === undefined) continue;
    const old = before?.[field.key]?.value ?? null;
    const reshaped = values.has('driver') || values.has('kind');
    if (sameValue(cell.value, old)) {
      reading.unchanged += 1;
      // Computed another way, a line is read whole: what it had for its former way no longer counts.
      const kept = reshaped ? readCell(field, cell.value) : null;
      if (kept?.ok) values.set(field.key, kept.value);
      continue;
    }
    const entry = { block, line, field: field.key, cell: cell.cell, before: old, after: cell.value };
    if (field.scenario) {
      reading.report.push({ ...entry, outcome: 'ignored', rule: { kind: 'scenario' } });
      continue;
    }
    if (!reshaped && reading.unused.has(before?.[field.key]?.cell ?? '')) {
      reading.report.push({ ...entry, outcome: 'ignored', rule: { kind: 'notUsed' } });
      continue;
    }
    const read = readCell(field, cell.value);
    if (!read.ok) {
      reading.report.push({ ...entry, outcome: 'refused', rule: { kind: read.rule } });
      continue;
    }
    values.set(field.key, read.value);
    if (before !== undefined) reading.report.push({ ...entry, outcome: 'changed' });
  }
  return values;
};

export const refuseItem = (
  reading: WorkbookReading,
  block: TableBlockKey,
  row: { cell: string; id: string },
  field: string,
  value: string,
  rule: Rule,
): void => {
  reading.report.push({
    outcome: 'refused',
    block,
    line: row.id,
    field,
    cell: row.cell,
    before: null,
    after: value,
    rule,
  });
};

/** What the schema of the plan refuses. */
export const refuseAt = (
  reading: WorkbookReading,
  at: Pick<CellReport, 'block' | 'line' | 'cell'>,
  { place, value, rule }: Refusal,
): void => {
  reading.report.push({ outcome: 'refused', ...at, field: '', before: null, after: value, place, rule });
};

export const keyedCommands = (dossier: Dossier, path: readonly string[], before: object, after: object): Command[] => {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => {
    const was = (before as Record<string, unknown>)[key];
    const is = (after as Record<string, unknown>)[key];
    return sameData(was, is) ? [] : [setCommand(dossier, [...path, key], is)];
  });
};
