/** The simple budget: resources by lever, charges by heading, three years. Lines that the plan computes another way are shown and locked. */

import { monthName } from '#shared/base/i18n/dates.ts';
import { headingById } from '#shared/base/method/headings.ts';
import { LEAVES } from '#shared/base/method/levers.ts';
import type { Language } from '#shared/base/method/text.ts';
import { MAX_AMOUNT_CENTS } from '#shared/base/money/cents.ts';
import type { CostLine, ResourceLine } from '#shared/dossier/content/plan.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { isWorkedOut } from '#shared/finance/projection/live-costs.ts';
import type { LineResult } from '#shared/finance/projection/projection.ts';
import { type List, listsOf, OUTSIDE_LEVERS, wordOf } from '#shared/finance/workbook/words.ts';
import { applicantCopy } from '../../memo/applicant-copy.ts';
import { asCell } from '../plain.ts';
import type { AskOptions } from './ask-sheet.ts';
import { addRow, cell, type FormCell, type FormRule, type FormSheet, formSheet } from './form.ts';

export const BUDGET_KEY = '#triptyque.budget';
export const BUDGET_COLUMNS = { key: 0, base: 1, label: 2, funder: 3, place: 4, status: 5, year1: 6 } as const;
const WIDTHS = [0, 0, 38, 28, 40, 16, 16, 16, 16] as const;
const FREE_RESOURCES = 12;
const FREE_COSTS = 14;
const YEARS = [0, 1, 2] as const;
const AMOUNT: FormRule = { kind: 'decimal', min: 0, max: MAX_AMOUNT_CENTS / 100 };
/** A credit or a rebate of the plan stays what it is when it is corrected. */
const CREDIT: FormRule = { ...AMOUNT, min: -MAX_AMOUNT_CENTS / 100 };

/** Levers that bring a resource of the year; what stands on the balance sheet is asked elsewhere. */
export const leafList = (language: Language): List => {
  const yearly = new Set<string>(LEAVES.filter((l) => l.balanceSheet !== true).map((l) => l.id));
  return listsOf(language).leaves.filter(([id]) => yearly.has(id));
};

/** One line as the sheet gives it: what a person reads and types. Amounts in cents. */
export interface BudgetLine {
  readonly label: string;
  readonly funder: string;
  /** leaf of a resource, heading of a charge */ readonly place: string;
  readonly status: string;
  readonly years: readonly [number, number, number];
}
/** The line as it stands in the dossier; null when the plan computes it otherwise than year by year. */
export const resourceLine = (line: ResourceLine): BudgetLine | null =>
  line.driver.kind === 'annual'
    ? {
        label: line.label,
        funder: line.funder,
        place: line.leaf ?? OUTSIDE_LEVERS,
        status: line.status,
        years: line.driver.years,
      }
    : null;
export const costLine = (line: CostLine): BudgetLine | null =>
  line.driver.kind === 'annual' && !isWorkedOut(line)
    ? { label: line.label, funder: '', place: line.heading, status: '', years: line.driver.years }
    : null;

type Side = 'resources' | 'costs';
const amount = (kind: FormCell['kind'], cents: number | null, rule?: FormRule): FormCell =>
  cell(kind, cents === null ? null : cents / 100, 'euros', rule);

const editable = (side: Side, o: AskOptions, key: string, line: BudgetLine | null): FormCell[] => {
  const lists = listsOf(o.language);
  const places = side === 'resources' ? lists.leaves : lists.chargeHeadings;
  const text = (value: string): FormCell =>
    cell('input', line === null ? null : asCell(value) || null, 'text', { kind: 'length', max: 200 });
  const listCell = (list: string, words: List, value: string): FormCell =>
    cell('input', line === null ? null : wordOf(words, value), 'text', { kind: 'list', list });
  return [
    cell('key', key),
    cell(
      'key',
      line === null
        ? null
        : JSON.stringify([asCell(line.label), asCell(line.funder), line.place, line.status, ...line.years]),
    ),
    text(line?.label ?? ''),
    side === 'resources' ? text(line?.funder ?? '') : cell('locked', null),
    listCell(side === 'resources' ? 'leaves' : 'chargeHeadings', places, line?.place ?? ''),
    side === 'resources' ? listCell('statuses', lists.statuses, line?.status ?? '') : cell('locked', null),
    ...YEARS.map((y) => amount('input', line?.years[y] ?? null, line?.years.some((c) => c < 0) ? CREDIT : AMOUNT)),
  ];
};
const lockedRow = (o: AskOptions, side: Side, line: LineResult): FormCell[] => {
  const lists = listsOf(o.language);
  const words =
    side === 'resources'
      ? wordOf(lists.leaves, line.leaf ?? OUTSIDE_LEVERS)
      : headingById(line.heading).label[o.language];
  return [
    cell('key', null),
    cell('key', null),
    cell('locked', asCell(line.label)),
    cell('locked', side === 'resources' ? asCell(line.funder ?? '') : null),
    cell('locked', words),
    cell('locked', side === 'resources' ? wordOf(lists.statuses, line.status ?? '') : null),
    ...YEARS.map((y) => amount('locked', line.accrued.years[y] ?? 0)),
  ];
};

const COLUMN_LETTERS = ['G', 'H', 'I'] as const;

export const budgetSheet = (o: AskOptions): FormSheet => {
  const { t, dossier } = o;
  const sheet = formSheet('budget', t('applicant.sheet.budget'), WIDTHS, 2);
  addRow(sheet, [cell('key', BUDGET_KEY), undefined, cell('title', t('applicant.sheet.budget'))], 26);
  addRow(sheet, [undefined, undefined, cell('lead', t('applicant.budget.lead'))], 32);
  sheet.merges.push([0, 2, 8], [1, 2, 8]);
  // Interest on an overdraft follows from our support: what the form shows is worked out without it, as the applicant's own papers are.
  const results = o.prefill ? project(applicantCopy(dossier)).lines : [];
  const [year = '', month = ''] = dossier.plan.startMonth.split('-');
  const totals: number[] = [];
  const part = (side: Side, free: number): void => {
    const heads =
      side === 'resources'
        ? (['label', 'funder', 'leaf', 'status'] as const)
        : (['label', 'none', 'heading', 'none'] as const);
    addRow(
      sheet,
      [
        undefined,
        undefined,
        ...heads.map((h, i) =>
          cell('band', i === 0 ? t(`applicant.budget.${side}`) : h === 'none' ? null : t(`applicant.budget.${h}`)),
        ),
        ...YEARS.map((y) =>
          cell(
            'band',
            t('applicant.budget.year', { year: y + 1, from: monthName(`${Number(year) + y}-${month}`, o.language) }),
          ),
        ),
      ],
      32,
    );
    const first = sheet.rows.length + 1;
    if (o.prefill) {
      const lines =
        side === 'resources'
          ? dossier.resources.map((l) => [l.id, resourceLine(l)] as const)
          : dossier.costs.map((l) => [l.id, costLine(l)] as const);
      for (const [id, line] of lines) if (line !== null) addRow(sheet, editable(side, o, `${side}/${id}`, line));
      const open = new Set(lines.filter(([, line]) => line !== null).map(([id]) => id));
      const kinds = side === 'resources' ? ['resource'] : ['cost', 'post'];
      for (const line of results)
        if (kinds.includes(line.kind) && !open.has(line.id)) addRow(sheet, lockedRow(o, side, line));
    }
    for (let i = 1; i <= free; i += 1)
      addRow(sheet, editable(side, o, `${side}/${o.exportId}-${side === 'resources' ? 'r' : 'c'}${i}`, null));
    const last = sheet.rows.length;
    const row = addRow(sheet, [
      undefined,
      undefined,
      cell('total', t(`applicant.budget.total.${side}`)),
      ...[0, 1, 2].map(() => cell('total', null)),
      ...COLUMN_LETTERS.map(
        (c): FormCell => ({
          ...amount('total', sum(sheet, first - 1, last - 1, c)),
          formula: `SUM(${c}${first}:${c}${last})`,
        }),
      ),
    ]);
    totals.push(row + 1);
    addRow(sheet, []);
  };
  part('resources', FREE_RESOURCES);
  part('costs', FREE_COSTS);
  const [r = 1, c = 1] = totals;
  addRow(sheet, [
    undefined,
    undefined,
    cell('total', t('applicant.budget.result')),
    ...[0, 1, 2].map(() => cell('total', null)),
    ...COLUMN_LETTERS.map(
      (letter, y): FormCell => ({
        ...amount('total', Math.round((valueAt(sheet, r - 1, y) - valueAt(sheet, c - 1, y)) * 100)),
        formula: `${letter}${r}-${letter}${c}`,
      }),
    ),
  ]);
  return sheet;
};
const valueAt = (sheet: FormSheet, row: number, year: number): number => {
  const value = sheet.rows[row]?.[BUDGET_COLUMNS.year1 + year]?.value;
  return typeof value === 'number' ? value : 0;
};
/** In cents, what the formula will give. */
const sum = (sheet: FormSheet, from: number, to: number, letter: (typeof COLUMN_LETTERS)[number]): number => {
  let cents = 0;
  for (let row = from; row <= to; row += 1)
    cents += Math.round(valueAt(sheet, row, COLUMN_LETTERS.indexOf(letter)) * 100);
  return cents;
};
