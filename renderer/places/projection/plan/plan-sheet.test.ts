import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '#shared/base/i18n/translate.ts';
import { sum } from '#shared/base/money/cents.ts';
import { applyAll, invertAll } from '#shared/dossier/content/apply.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import { parseDossier } from '#shared/dossier/content/parse.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { blockOf, planPaste } from '#shared/finance/grid/paste.ts';
import { parseTsv, writeTsv } from '#shared/finance/grid/tsv.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { TYPED_AMOUNTS } from '#test/fixtures/typed-amounts.ts';
import type { PlanView } from './columns.ts';
import { duplicateCommands, moveCommands, removeCommands } from './commands.ts';
import { type PlanSheet, planSheet } from './plan-sheet.ts';

const t = translator('fr');
/** A sheet whose writes are applied: the dossier after each, and the steps. */
const open = (start: Dossier, view: PlanView = 'years') => {
  const state = { dossier: start, steps: [] as (readonly Command[])[], tables: [] as string[], id: 0 };
  const sheet = (): PlanSheet =>
    planSheet({
      dossier: state.dossier,
      projection: project(state.dossier),
      view,
      t,
      language: 'fr',
      newId: () => {
        state.id += 1;
        return `n${state.id}`;
      },
      dispatch: (_label, commands) => {
        const applied = applyAll(state.dossier, commands);
        if (!applied.ok) throw new Error(JSON.stringify(applied.refusal));
        state.dossier = applied.dossier;
        state.steps.push(commands);
      },
      readTable: (text) => state.tables.push(text),
    });
  const rowOf = (id: string): number => sheet().rows.findIndex((r) => r.id === id);
  const colOf = (id: string): number => sheet().columns.findIndex((c) => c.id === id);
  return { state, sheet, rowOf, colOf };
};
const example = (): Dossier => exampleDossier('x', 'fr');
const at = (row: number, col: number, text: string) => ({ row, col, text });

describe('the plan as a sheet', () => {
  it('says which cells are written in as the cells themselves do', () => {
    for (const view of ['years', 'months'] as const) {
      const { sheet } = open(example(), view);
      const { rows, columns, cell, isInput } = sheet();
      const places = rows.flatMap((_, row) => columns.map((_column, col) => ({ row, col })));
      expect(places.filter(({ row, col }) => isInput(row, col))).toEqual(
        places.filter(({ row, col }) => cell(row, col).kind === 'input'),
      );
    }
  });

  it('adds up: groups, totals and what the engine adds by itself make the totals of the statement', () => {
    for (const view of ['years', 'months'] as const) {
      const dossier = example();
      const { sheet } = open(dossier, view);
      const { planRows } = sheet();
      const of = (id: string) => planRows.find((r) => r.id === id);
      const years = (id: string): readonly number[] => {
        const row = of(id);
        return row && 'years' in row ? row.years : [0, 0, 0];
      };
      const added = (...ids: string[]) => [0, 1, 2].map((y) => sum(ids.map((id) => years(id)[y] ?? 0)));
      expect(added('head-resources', 'total-supportsEarned', 'total-otherProducts')).toEqual(years('total-products'));
      expect(added('head-costs', 'head-posts', 'head-investments', 'total-otherCharges')).toEqual(
        years('total-charges'),
      );
      expect(years('total-closing')).toEqual([11, 23, 35].map((m) => project(dossier).cash.closing[m]));
    }
  });

  it('reads what spreadsheets write and keeps what it cannot read', () => {
    const { state, sheet, rowOf, colOf } = open(example());
    const row = rowOf('city');
    sheet().write([
      at(row, colOf('y0'), '1\u202f234,56 €'),
      at(row, colOf('y1'), '12\u00a0k€'),
      at(row, colOf('y2'), '1.000'),
      at(row, colOf('status'), 'ACQUIS'),
      at(row, colOf('kind'), 'Membership fees, nothing in return'),
    ]);
    const line = state.dossier.resources.find((r) => r.id === 'city');
    expect(line).toMatchObject({ status: 'signed', leaf: 'A1', driver: { years: [123_456, 1_200_000, 0] } });
    expect(state.dossier.drafts).toEqual({ 'resources/city/driver/years/2': '1.000' });
    expect(sheet().cell(row, colOf('y2'))).toMatchObject({
      typed: '1.000',
      problem: t('common.number.ambiguous'),
    });
    sheet().write([at(row, colOf('y2'), '1000')]);
    expect(state.dossier.drafts).toEqual({});
  });

  it('reads every text as the rest of the product does, typed or pasted, in years and in months', () => {
    const month = open(example(), 'months');
    for (const [text, expected] of TYPED_AMOUNTS) {
      const { state, sheet, rowOf, colOf } = open(example());
      sheet().write([at(rowOf('city'), colOf('y0'), text)]);
      const line = state.dossier.resources.find((r) => r.id === 'city');
      const year = line?.driver.kind === 'annual' ? line.driver.years[0] : null;
      // A year may be a credit; a month is a part of its year and is none.
      const understood = expected === 'empty' ? 0 : typeof expected === 'number' ? expected : null;
      expect([text, year]).toEqual([text, understood ?? 0]);
      expect(Object.values(state.dossier.drafts)).toEqual(understood === null ? [text] : []);
      // What a paste of the same text would do is said before it is done.
      const judged = month.sheet().judge([at(month.rowOf('city'), month.colOf('m5'), text)]);
      expect([text, judged.refused.length]).toEqual([text, understood === null || understood < 0 ? 1 : 0]);
    }
  });

  it('refuses what a plan cannot hold, with its reason', () => {
    const { sheet, rowOf, colOf } = open(example());
    const row = rowOf('city');
    const reason = (col: string, text: string) => sheet().judge([at(row, colOf(col), text)]).refused[0]?.words;
    const months = open(example(), 'months');
    const inMonth = [at(months.rowOf('city'), months.colOf('m5'), '-5')];
    expect(months.sheet().judge(inMonth).refused[0]?.words).toBe(t('grid.rule.negative'));
    expect(reason('y0', '-5')).toBeUndefined();
    expect(reason('y0', '=A1+1')).toBe(t('common.number.notANumber'));
    expect(reason('kind', 'un levier')).toBe(t('grid.rule.notAnOption'));
    expect(reason('label', 'x'.repeat(201))).toBe(t('grid.rule.tooLong'));
    expect(reason('y0', '-')).toBeUndefined();
  });

  it('chooses another driver without losing the first year', () => {
    const { state, sheet, rowOf, colOf } = open(example());
    const row = rowOf('city');
    const first = () => project(state.dossier).lines.find((l) => l.id === 'city')?.accrued.years[0];
    for (const name of ['Volume × prix', 'Adhérents', 'Donateurs', 'Par année']) {
      sheet().write([at(row, colOf('driver'), name)]);
      expect(first()).toBe(9_000_000);
    }
    sheet().write([at(row, colOf('driver'), 'Convention')]);
    const { driver } = state.dossier.resources.find((r) => r.id === 'city') ?? {};
    expect(driver?.kind === 'grant' && sum(driver.schedule.map((s) => s.share))).toBeCloseTo(1, 12);
  });

  it('makes lines of the rows that are pasted beyond the last one, in one step that undo takes back', () => {
    const start = emptyDossier('e', { startMonth: '2027-01' });
    const { state, sheet, rowOf } = open(start);
    const after = rowOf('new-resources');
    const block = parseTsv('Dons\tD1\tParticuliers\tProbable\tPar année\t\t100\t200\t300\r\n\r\nLoyer reçu\tB1\r\n');
    sheet().write([], { after, col: 0, rows: block });
    expect(state.dossier.resources.map((r) => [r.label, r.leaf])).toEqual([
      ['Dons', 'D1'],
      ['Loyer reçu', 'B1'],
    ]);
    expect(state.steps).toHaveLength(1);
    const back = applyAll(state.dossier, invertAll(state.steps[0] ?? []));
    expect(back.ok && sameData(back.dossier, start)).toBe(true);
  });

  it('removes, moves and copies lines, and what was kept for them', () => {
    const { state, sheet, rowOf, colOf } = open(example());
    sheet().write([at(rowOf('city'), colOf('y0'), '12x')]);
    const removed = applyAll(state.dossier, removeCommands(state.dossier, 'resources', ['region', 'city']));
    expect(removed.ok && removed.dossier.drafts).toEqual({});
    expect(removed.ok && removed.dossier.resources.some((r) => ['region', 'city'].includes(r.id))).toBe(false);
    expect(moveCommands(state.dossier, 'resources', 'region', -1)).toEqual([]);
    const copied = applyAll(state.dossier, duplicateCommands(state.dossier, 'resources', 'city', 'copy'));
    expect(copied.ok && copied.dossier.resources.slice(2, 4).map((r) => r.id)).toEqual(['city', 'copy']);
  });

  it('says when a block of lines would cover payments, and when its profiles cannot all be kept', () => {
    const { sheet, rowOf, colOf } = open(example(), 'months');
    const first = rowOf('region-payments');
    const warnings = sheet().judge([at(first, colOf('m0'), '10'), at(rowOf('city'), colOf('m0'), '10')]).warnings;
    expect(warnings).toEqual([t('grid.paste.payments')]);
    const two = [at(rowOf('city'), colOf('m0'), '10'), at(rowOf('city'), colOf('m13'), '10')];
    expect(sheet().judge(two).warnings).toEqual([t('grid.paste.profiles')]);
  });

  it('copied and pasted on itself, the whole plan stays what it is', () => {
    for (const view of ['years', 'months'] as const) {
      const { state, sheet } = open(example(), view);
      const before = state.dossier;
      const s = sheet();
      const area = { top: 0, left: 0, bottom: s.rows.length - 1, right: s.columns.length - 1 };
      const text = writeTsv(blockOf(area, (r, c) => s.cell(r, c).typed));
      const plan = planPaste(parseTsv(text), area, { lastRow: area.bottom, cols: s.columns.length });
      expect(plan.misfits).toEqual([]);
      s.write(plan.placed);
      expect(project(state.dossier).result).toEqual(project(before).result);
      expect(state.dossier.resources.length).toBe(before.resources.length);
      expect(state.dossier.drafts).toEqual({});
    }
  });

  it('whatever is pasted anywhere, the dossier stays one that the schema accepts, and undo gives it back', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '12,5',
        '1 000 €',
        '-3',
        'acquis',
        'C2',
        'Volume × prix',
        'Convention',
        'Pourcentage',
        '45 %',
        '',
      ),
      fc.integer({ min: 0, max: 1_000_000_000 }).map(String),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('years' as const, 'months' as const),
        fc.array(fc.tuple(fc.nat(), fc.nat(), text), { minLength: 1, maxLength: 30 }),
        (view, texts) => {
          const start = example();
          const { state, sheet } = open(start, view);
          const s = sheet();
          s.write(texts.map(([r, c, value]) => at(r % s.rows.length, c % s.columns.length, value)));
          expect(parseDossier(state.dossier).ok).toBe(true);
          const back = applyAll(state.dossier, state.steps.flatMap(invertAll));
          expect(back.ok && sameData(back.dossier, start)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});

it('a table of labels and years goes to the reading of files, and cells of the plan stay cells', () => {
  const { state, sheet } = open(example());
  const table = [
    ['', '2027', '2028'],
    ['Loyer', '7 200', '7 400'],
  ];
  expect(sheet().takesTable?.('as copied', table, 0)).toBe(true);
  expect(state.tables).toEqual(['as copied']);
  const own = [0, 1].map((row) => sheet().columns.map((_, col) => sheet().cell(row + 1, col).typed));
  expect(sheet().takesTable?.('cells', own, 0)).toBe(false);
  expect(sheet().takesTable?.('years alone', table, 6)).toBe(false);
  expect(state.tables).toHaveLength(1);
});
