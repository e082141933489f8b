/** Plan against actuals as a sheet: periods across, measures down; only actuals are written, typed or pasted. */

import type { GridCell, GridSheet } from '#renderer/ground/grid/sheet.ts';
import { monthName } from '#shared/base/i18n/dates.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { editableCents, formatAmount, formatRate } from '#shared/base/money/format.ts';
import { parseNumber } from '#shared/base/money/parse.ts';
import {
  GRAINS,
  type Grain,
  periodMonths,
  type VarianceLine,
  varianceOf,
  withActual,
} from '#shared/decision/follow-up/actuals.ts';
import { periodName } from '#shared/decision/follow-up/period-name.ts';
import { type Actual, MEASURES, type Measure, type PeriodId } from '#shared/decision/follow-up/records.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';

const PARTS = ['planned', 'actual', 'variance', 'rate'] as const;
type Part = (typeof PARTS)[number];
type SheetRow = { readonly measure: Measure; readonly part: Part | 'head' };
const ROWS: readonly SheetRow[] = MEASURES.flatMap((measure) => [
  { measure, part: 'head' as const },
  ...PARTS.map((part) => ({ measure, part })),
]);

export interface ActualSheetInput {
  readonly projection: Projection;
  readonly actuals: readonly Actual[];
  /** what lines taken from files add up to */ readonly lineTotals: readonly Actual[];
  readonly grain: Grain;
  readonly t: Translate;
  readonly language: Language;
  /** @param place the cells that were written */ readonly write: (actuals: Actual[], place: string) => void;
}

const computedCell = (shown: string): GridCell => ({ kind: 'computed', shown, typed: shown });
const shownPart = (part: Part, line: VarianceLine, { t, language }: ActualSheetInput): GridCell => {
  switch (part) {
    case 'planned':
      return computedCell(formatAmount(line.plannedCents, language));
    case 'actual': {
      const { actualCents, fromHalves, fromLines } = line;
      if (actualCents === null) return { kind: 'input', shown: '', typed: '' };
      const shown = formatAmount(actualCents, language);
      return {
        kind: 'input',
        shown,
        // A year made of its halves or of its lines is not typed: it can be, and then stands for itself.
        typed: fromHalves || fromLines ? '' : editableCents(actualCents, language),
        ...(fromHalves ? { note: t('followUp.actuals.fromHalves') } : {}),
        ...(fromLines ? { note: t('followUp.actuals.fromLines') } : {}),
      };
    }
    case 'variance':
      return {
        ...computedCell(line.varianceCents === null ? '' : formatAmount(line.varianceCents, language)),
        ...(line.large ? { alert: { sign: '▲', words: t('followUp.actuals.reasons') } } : {}),
      };
    case 'rate':
      return computedCell(line.rate === null ? '' : formatRate(line.rate, language));
  }
};

export const actualSheet = (input: ActualSheetInput): GridSheet => {
  const { projection, actuals, t, language } = input;
  const periods: readonly PeriodId[] = GRAINS[input.grain];
  const nameOf = ({ measure, part }: SheetRow): string => {
    const words = t(`followUp.actuals.measures.${measure}`);
    return part === 'head' ? words : `${words} · ${t(`followUp.actuals.rows.${part}`)}`;
  };
  const between = (period: PeriodId): string => {
    const [from, to] = periodMonths(projection, period);
    return t('followUp.actuals.between', { from: monthName(from, language), to: monthName(to, language) });
  };
  const rule = (text: string): string | null => {
    const parsed = text.trim() === '' ? null : parseNumber(text, 'cents');
    return parsed === null || parsed.ok ? null : t(`common.number.${parsed.rule}`);
  };
  const target = (row: number, col: number): { readonly period: PeriodId; readonly measure: Measure } | null => {
    const period = periods[col - 1];
    const at = ROWS[row];
    return period !== undefined && at?.part === 'actual' ? { period, measure: at.measure } : null;
  };
  return {
    columns: [
      { id: 'name', head: t('followUp.actuals.line'), width: 190, numeric: false },
      ...periods.map((period) => ({
        id: period,
        head: periodName(t, period),
        title: `${periodName(t, period)}, ${between(period)}`,
        width: 118,
        numeric: true,
      })),
    ],
    rows: ROWS.map((row) => ({
      id: `${row.measure}-${row.part}`,
      name: nameOf(row),
      kind: row.part === 'head' ? 'head' : row.part === 'actual' ? 'line' : 'computed',
    })),
    kept: 0,
    isInput: (row, col) => target(row, col) !== null,
    cell: (row, col) => {
      const at = ROWS[row];
      if (at === undefined) return { kind: 'blank', shown: '', typed: '' };
      if (col === 0) return computedCell(at.part === 'head' ? nameOf(at) : t(`followUp.actuals.rows.${at.part}`));
      const period = periods[col - 1];
      if (period === undefined || at.part === 'head') return { kind: 'blank', shown: '', typed: '' };
      return shownPart(at.part, varianceOf(projection, actuals, period, at.measure, input.lineTotals), input);
    },
    hint: (row, col) => {
      const period = periods[col - 1];
      if (period === undefined || ROWS[row]?.part === 'head') return '';
      return `${t(target(row, col) === null ? 'followUp.actuals.computed' : 'followUp.actuals.typeHere')} ${between(period)}`;
    },
    judge: (edits) => ({
      refused: edits.flatMap((place) => {
        const words = target(place.row, place.col) === null ? null : rule(place.text);
        return words === null ? [] : [{ place, words }];
      }),
      warnings: [],
    }),
    write: (edits) => {
      let next: Actual[] = [...actuals];
      for (const { row, col, text } of edits) {
        const at = target(row, col);
        if (at === null) continue;
        const parsed = text.trim() === '' ? null : parseNumber(text, 'cents');
        if (parsed?.ok !== false) next = withActual(next, at, { actualCents: parsed?.value ?? null });
      }
      input.write(next, edits.map(({ row, col }) => `${row}:${col}`).join(' '));
    },
    lastRowFrom: () => ROWS.length - 1,
    growth: () => null,
  };
};
