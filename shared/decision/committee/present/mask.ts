/** Amounts hidden from a screen that others see: in texts, and in every label of a chart. */
import type { Chart } from '#shared/papers/charts/shape.ts';

export const MASK = '•••';
/** Digits with the marks that group or part them. */
const FIGURE = String.raw`\d(?:[\d\s\u00a0\u202f.,]*\d)?`;
const SPACE = String.raw`[\s\u00a0\u202f]*`;
const UNIT = String.raw`(?:k€|M€|K€|€|EUR\b|euros?\b|centimes?\b|(?:mille|milliers?|millions?|thousand|million|k|K|M)(?![\p{L}\p{N}])(?:${SPACE}(?:d[’']|de${SPACE})?(?:euros?|€|EUR))?)`;
const BEFORE = new RegExp(
  String.raw`[−-]?(?:€|EUR)${SPACE}[−-]?${FIGURE}(?:${SPACE}(?:k|K|M|m|thousand|million)(?![\p{L}\p{N}]))?`,
  'gu',
);
const AFTER = new RegExp(`[−-]?${FIGURE}${SPACE}${UNIT}`, 'gu');
/** Five digits and more, or digits grouped by thousands: an amount even without its unit. */
const GROUPED =
  /[−-]?(?<![\d/.])\d{1,3}(?:[\s\u00a0\u202f.,]\d{3})+(?![\d/])(?:[.,]\d{1,2})?|[−-]?(?<![\d/.,])\d{5,}(?![\d/])(?:[.,]\d{1,2})?/gu;

/** A text with every amount of money as `•••`; years, dates, shares in % and small counts stay. */
export const maskAmounts = (text: string): string =>
  text.replace(BEFORE, MASK).replace(AFTER, MASK).replace(GROUPED, MASK);

/** The same picture without a figure of money in it: labels, summary and table. Bars and curves keep their shape, without a scale. */
export const maskChart = (chart: Chart): Chart => ({
  ...chart,
  title: maskAmounts(chart.title),
  summary: maskAmounts(chart.summary),
  shapes: chart.shapes
    .filter((s) => s.kind !== 'zone')
    .map(({ says: _, of: __, ...s }) => (s.kind === 'text' ? { ...s, text: maskAmounts(s.text) } : s)),
  table: chart.table.map((row) => row.map(maskAmounts)),
});
