/** Whatever the plan, the words of a chart are read: none covers another, none leaves the picture, none is smaller than twelve pixels on a screen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleContext } from '#shared/assessment/coherence/context.ts';
import { thresholdsWith } from '#shared/assessment/coherence/thresholds/set-thresholds.ts';
import { triptychOf } from '#shared/assessment/overview/triptych.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { tornado } from '#shared/finance/risk/tornado.ts';
import { cashCurve, cashJumps } from '#shared/papers/charts/cash-curve.ts';
import { cashCompared } from '#shared/papers/charts/decision/cash-compared.ts';
import { cashFollowed } from '#shared/papers/charts/decision/cash-followed.ts';
import { boxesTouch, textBox } from '#shared/papers/charts/labels/boxes.ts';
import { modelTrajectory } from '#shared/papers/charts/model-trajectory.ts';
import { monthFrame } from '#shared/papers/charts/month-frame.ts';
import { PRINT } from '#shared/papers/charts/palettes.ts';
import { predellaChart } from '#shared/papers/charts/predella.ts';
import { riskFan } from '#shared/papers/charts/risk-fan.ts';
import type { Chart } from '#shared/papers/charts/shape.ts';
import { chartSvg } from '#shared/papers/charts/svg.ts';
import { tornadoChart } from '#shared/papers/charts/tornado-chart.ts';
import { trialCurve } from '#shared/papers/charts/trial-curve.ts';
import { coverageChart } from '#shared/papers/charts/years/coverage-chart.ts';
import { resourceStack } from '#shared/papers/charts/years/resource-stack.ts';
import { yearFrame } from '#shared/papers/charts/years/year-frame.ts';
import { planArbitrary } from './plan-arbitrary.ts';

const RUNS = 200;
const SMALLEST = 8.5;
/** The narrowest: the window at 320 pixels. */
const sizes = fc.constantFrom(
  { width: 190, height: 150 },
  { width: 300, height: 150 },
  { width: 471, height: 190 },
  { width: 620, height: 240 },
  { width: 1040, height: 260 },
);

const faults = (chart: Chart): readonly string[] => {
  const texts = chart.shapes.flatMap((s) => (s.kind === 'text' ? [s] : []));
  const boxes = texts.map((s) => ({ ...textBox(s), text: s.text }));
  return [
    ...texts.filter((s) => s.size < SMALLEST).map((s) => `${s.text}: too small`),
    ...boxes
      .filter((b) => b.left < -0.5 || b.right > chart.width + 0.5 || b.top < -1 || b.bottom > chart.height + 1)
      .map(
        (b) =>
          `${b.text}: outside (${Math.round(b.left)}…${Math.round(b.right)}, ${Math.round(b.top)}…${Math.round(b.bottom)} of ${chart.width} × ${chart.height})`,
      ),
    ...boxes.flatMap((a, i) =>
      boxes.slice(i + 1).flatMap((b) => (boxesTouch(a, b) ? [`${a.text} covers ${b.text}`] : [])),
    ),
  ];
};
const language = fc.constantFrom('fr' as const, 'en' as const);
const dossierOf = (plan: object, of: 'fr' | 'en'): Dossier => ({ ...exampleDossier('d', of), ...plan });

const charts: Readonly<
  Record<string, (d: Dossier, of: 'fr' | 'en', size: { width: number; height: number }) => Chart>
> = {
  cash: (d, of, size) => cashCurve(project(d), of, PRINT, size),
  'cash with its jumps': (d, of, size) => {
    const p = project(d);
    const without = project({ ...d, supports: [] }).cash.closing;
    return cashCurve(p, of, PRINT, { ...size, height: Math.max(190, size.height) }, { jumps: cashJumps(p), without });
  },
  'a trial': (d, of, size) => trialCurve(project(d), project(d, [{ kind: 'delay', months: 3 }]), of, PRINT, size),
  trajectory: (d, of, size) => modelTrajectory(project(d), of, PRINT, size),
  coverage: (d, of, size) => coverageChart(project(d), of, PRINT, size),
  resources: (d, of, size) => resourceStack(project(d).lines, of, PRINT, size),
  predella: (d, of, size) =>
    predellaChart(triptychOf(ruleContext(d, project(d), project, thresholdsWith([]))), of, PRINT, size),
  fan: (d, of, size) => {
    const { closing } = project(d).cash;
    const shift = (by: number): number[] => closing.map((c, m) => c + by * (m + 1) * 40_000);
    const { p10, p50, p90 } = { p10: shift(-1), p50: shift(0.1), p90: shift(1) };
    return riskFan(
      { p10, p50, p90, belowZero: closing.map(() => 0), everBelowZero: 0.4, supportFor80Cents: 0 } as never,
      closing,
      project(d).months,
      of,
      PRINT,
      size,
    );
  },
  compared: (d, of, size) => {
    const p = project(d);
    const lines = [
      { name: 'plan :', closing: p.cash.closing },
      { name: 'sans nous :', closing: project({ ...d, supports: [] }).cash.closing },
      { name: 'premier levier à moitié :', closing: project(d, [{ kind: 'delay', months: 3 }]).cash.closing },
    ];
    return cashCompared({ title: 't', months: p.months, lines }, of, PRINT, {
      ...size,
      width: Math.max(420, size.width),
    });
  },
  followed: (d, of, size) => {
    const p = project(d);
    const known = [11, 23].map((month) => ({ month, cents: (p.cash.closing[month] ?? 0) - 4_000_000 }));
    return cashFollowed({ title: 't', months: p.months, planned: p.cash.closing, known }, of, PRINT, {
      ...size,
      width: Math.max(420, size.width),
    });
  },
  tornado: (d, of, size) => tornadoChart(tornado(d, 0.2), of, PRINT, { ...size, height: 240 }),
};

describe('words of a chart', () => {
  it.each(Object.keys(charts))('%s: none covers another', { timeout: 120_000 }, (name) => {
    fc.assert(
      fc.property(planArbitrary, language, sizes, (plan, of, size) => {
        const chart = charts[name]?.(dossierOf(plan, of), of, size);
        expect(chart && faults(chart)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

/** Amounts of a few cents, of a few euros, of any size. */
const amounts = fc.oneof(
  fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 36 }),
  fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 1, maxLength: 36 }),
  fc.array(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), { minLength: 1, maxLength: 36 }),
);
it('no axis repeats a label, whatever the amounts', () => {
  const months = project(exampleDossier('d', 'fr')).months;
  fc.assert(
    fc.property(amounts, language, sizes, (values, of, size) => {
      const none = values.map((v) => Math.abs(v));
      const bars = values.map((v, i) => ({
        ...{ id: `l${i}`, label: `L${i}`, kind: 'cost' as const },
        lowestCash: [v, 0] as const,
        resultYear3: [v, 0] as const,
      }));
      const lies = {
        swing: 0.2,
        fromMonth: 3,
        fromDate: '2027-03',
        lowestCashCents: values[0] ?? 0,
        resultYear3Cents: 0,
        bars,
      };
      const foot = tornadoChart(lies as never, of, PRINT, size);
      const axes = [
        monthFrame(translator(of), of, PRINT, size, months, values).shapes,
        yearFrame(translator(of), of, PRINT, size, none).shapes,
        foot.shapes.filter((s) => s.kind === 'text' && s.y === size.height - 8),
      ];
      for (const shapes of axes) {
        const said = shapes.flatMap((s) => (s.kind === 'text' ? [s.text] : []));
        expect(said).toEqual([...new Set(said)]);
      }
    }),
    { numRuns: 1_000 },
  );
});

describe('parts that answer', () => {
  const d = exampleDossier('d', 'fr');
  const p = project(d);
  it('print nothing: the picture on paper is the same without them', () => {
    const chart = cashCurve(p, 'fr', PRINT, { width: 471, height: 190 });
    const bare = { ...chart, shapes: chart.shapes.filter((s) => s.kind !== 'zone') };
    expect(chart.shapes.length).toBe(bare.shapes.length + 36);
    expect(chartSvg(chart, 'Source Sans 3')).toBe(chartSvg(bare, 'Source Sans 3'));
  });
  it('cover every month, and each leads to its own', () => {
    const zones = cashCurve(p, 'fr', PRINT, { width: 471, height: 190 }).shapes.filter((s) => s.kind === 'zone');
    expect(zones.map((z) => (z.of?.kind === 'figure' && 'month' in z.of.figure ? z.of.figure.month : 0))).toEqual(
      Array.from({ length: 36 }, (_, m) => m + 1),
    );
  });
});
