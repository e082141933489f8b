/** The memo is held to the engine: whatever the plan, its tables say what the projection says, what is voted stands whole, and no axis says one thing twice. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatAmount } from '#shared/base/money/format.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { BALANCE_NAMES, CASH_NAMES, COVERAGE_NAMES, STATEMENT_NAMES } from '#shared/finance/figures/lines.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { axisWords } from '#shared/papers/charts/scale/axis.ts';
import type { Shape } from '#shared/papers/charts/shape.ts';
import type { Block, MemoDocument, TableBlock } from '#shared/papers/memo/document.ts';
import { dossierMemo } from '#shared/papers/memo/dossier-memo.ts';
import { conditionSentence, resolutionOf, resolutionSentence } from '#shared/papers/memo/note/resolution.ts';
import { planArbitrary } from './plan-arbitrary.ts';

const LANGUAGE = 'fr';
const memoOf = (dossier: Dossier, format: 'summary' | 'full'): MemoDocument =>
  dossierMemo({
    dossier,
    language: LANGUAGE,
    format,
    date: '2026-12-01',
    version: '1',
    organisation: 'Fondation',
    edition: { mark: 'none', issued: true, rendition: 'standard' },
  });
const words = fc.lorem({ maxCount: 60 }).map((text) => text.slice(0, 480).trim());
const dossiers: fc.Arbitrary<Dossier> = fc
  .record({
    plan: planArbitrary,
    conditions: fc.array(words, { maxLength: 40 }),
    cents: fc.integer({ min: 1, max: 6_300_000_000 }),
  })
  .map(({ plan, conditions, cents }) => {
    const base = exampleDossier('d', LANGUAGE);
    const [model] = base.conditions;
    return {
      ...base,
      ...plan,
      answers: { ...base.answers, 'request.amountProposed': { state: 'answered' as const, value: cents } },
      conditions: model === undefined ? [] : conditions.map((text, i) => ({ ...model, id: `c${i}`, text })),
    };
  });
const everyText = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(everyText);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(everyText) : [];
};
const tablesOf = (blocks: readonly Block[]): TableBlock[] => blocks.filter((b): b is TableBlock => b.kind === 'table');
/** Charts wherever they stand in a document. */
const chartsOf = (value: unknown): { readonly shapes: readonly Shape[] }[] => {
  if (value === null || typeof value !== 'object') return [];
  if ('shapes' in value && Array.isArray(value.shapes)) return [value as { shapes: readonly Shape[] }];
  return Object.values(value).flatMap(chartsOf);
};
const AMOUNT = /^[\u2212-]?[\d\s\u00a0\u202f,.]+[\u00a0\u202f ](?:€|k€|M€)$/;

/** Every line of the statement, and the foot of the balance sheet. */
const expectFigures = (dossier: Dossier, full: MemoDocument): void => {
  const projection = project(dossier);
  // A plan of nothing has no figures: the memo says so.
  if (projection.lines.length === 0 && projection.cash.closing.every((v) => v === 0)) return;
  const rows = tablesOf(full.blocks).flatMap((t) => t.rows.map((r) => r.cells));
  const has = (name: string, years: readonly number[]): boolean =>
    rows.some((cells) => cells[0] === name && years.every((v) => cells.includes(formatAmount(v, LANGUAGE))));
  for (const [name, series] of [
    [STATEMENT_NAMES.products, projection.products],
    [STATEMENT_NAMES.charges, projection.charges],
    [STATEMENT_NAMES.result, projection.result],
  ] as const)
    expect(has(name[LANGUAGE], series.years), name[LANGUAGE]).toBe(true);
  // The months of the cash plan, each figure of each.
  const months = tablesOf(full.blocks).find((t) => t.dense === true && t.rows.length === projection.months.length);
  for (const [name, series] of [
    [CASH_NAMES.receipts, projection.cash.receipts],
    [CASH_NAMES.payments, projection.cash.payments],
    [CASH_NAMES.closing, projection.cash.closing],
  ] as const) {
    const at = months?.columns.findIndex((column) => column.head === name[LANGUAGE]) ?? -1;
    expect(months?.rows.map((r) => r.cells[at])).toEqual(series.map((cents) => formatAmount(cents, LANGUAGE)));
  }
  for (const y of [0, 1, 2] as const) {
    const { needCents, signedCents, weightedCents, fullCents } = projection.coverage[y];
    for (const [line, cents] of [
      ['need', needCents],
      ['signed', signedCents],
      ['weighted', weightedCents],
      ['full', fullCents],
    ] as const)
      expect(rows.find((cells) => cells[0] === COVERAGE_NAMES[line][LANGUAGE])?.[1 + y]).toBe(
        formatAmount(cents, LANGUAGE),
      );
  }
  const totals = projection.balanceSheets.map((b) => b.totalLiabilities);
  expect(has(BALANCE_NAMES.totalLiabilities[LANGUAGE], totals)).toBe(true);
};
/** The resolution word for word, and every condition to its end. */
const expectVoted = (dossier: Dossier, note: MemoDocument, full: MemoDocument): void => {
  const said = everyText(note.blocks).join('\n');
  const inFull = everyText(full.blocks).join('\n');
  expect(said).toContain(resolutionSentence(resolutionOf(dossier), LANGUAGE));
  for (const condition of dossier.conditions) {
    expect(inFull).toContain(condition.text);
    expect(said).toContain(conditionSentence(condition, LANGUAGE));
  }
};
/** A column of amounts at one place is an axis: none of them twice. @returns how many there are */
const expectAxes = (document: MemoDocument): number => {
  let axes = 0;
  for (const { shapes } of chartsOf(document.blocks)) {
    const columns = new Map<number, string[]>();
    for (const s of shapes)
      if (s.kind === 'text' && AMOUNT.test(s.text)) columns.set(s.x, [...(columns.get(s.x) ?? []), s.text]);
    for (const labels of columns.values()) {
      if (labels.length < 3) continue;
      axes += 1;
      expect(new Set(labels).size).toBe(labels.length);
    }
  }
  return axes;
};

it('a memo says what the projection says, holds the whole of what is voted, and no amount twice along an axis', () => {
  let axes = 0;
  fc.assert(
    fc.property(dossiers, (dossier) => {
      const [note, full] = [memoOf(dossier, 'summary'), memoOf(dossier, 'full')];
      expectFigures(dossier, full);
      expectVoted(dossier, note, full);
      axes += expectAxes(note) + expectAxes(full);
    }),
    { numRuns: 8 },
  );
  expect(axes).toBeGreaterThan(0);
});

it('an axis writes two ticks alike only when they are the same to a hundredth of its unit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 2, max: 11 }),
      fc.integer({ min: 2, max: 8 }),
      fc.constantFrom('fr' as const, 'en' as const),
      (digit, power, count, language) => {
        const ticks = Array.from({ length: count }, (_, i) => i * digit * 10 ** power);
        const write = axisWords(ticks, language);
        expect(new Set(ticks.map(write)).size).toBe(ticks.length);
      },
    ),
  );
});
