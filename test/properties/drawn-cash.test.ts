import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Adjustment } from '#shared/dossier/content/plan.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { cashOnly } from '#shared/finance/risk/cash-only.ts';
import { type Drawn, makeDrawCash, roundingOf } from '#shared/finance/risk/drawn-cash.ts';
import { extremePlanArbitrary, planArbitrary } from './plan-arbitrary.ts';

const DELAYS = 4;
const drawnArbitrary = fc.record({
  factors: fc.array(fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0.5, max: 1.1, noNaN: true })), {
    minLength: 12,
    maxLength: 12,
  }),
  costs: fc.double({ min: 0.95, max: 1.1, noNaN: true }),
  delay: fc.nat(DELAYS - 1),
});
const extremes = ({ resources }: PlanInput): Drawn[] => [
  { factors: resources.map(() => 1.1), costs: 1.1, delay: 0 },
  { factors: resources.map(() => 0), costs: 0.95, delay: DELAYS - 1 },
];
/** The same draw, put to the engine as a scenario. */
const byScenario = (input: PlanInput, { factors, costs, delay }: Drawn) => {
  const adjustments: Adjustment[] = [
    ...input.resources.map((r, i) => ({ kind: 'line' as const, lineId: r.id, factor: factors[i] ?? 1 })),
    { kind: 'costs', factor: costs },
    { kind: 'delay', months: delay },
  ];
  return cashOnly(input, adjustments);
};

it('draws what the engine projects of the same scenario, within what its lines round', () => {
  fc.assert(
    fc.property(
      fc.oneof(planArbitrary, extremePlanArbitrary),
      fc.array(drawnArbitrary, { minLength: 1, maxLength: 6 }),
      (input, draws) => {
        const drawCash = makeDrawCash(input, extremes(input), DELAYS);
        for (const drawn of draws) {
          const engine = byScenario(input, drawn);
          const { closing, safety } = drawCash(drawn);
          for (const [m, c] of engine.closing.entries()) {
            expect(Math.abs((closing[m] ?? 0) - c)).toBeLessThanOrEqual(roundingOf(input));
            expect(Math.abs((safety[m] ?? 0) - (engine.safety[m] ?? 0))).toBeLessThanOrEqual(roundingOf(input));
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});

it('is the plan itself where nothing varies, but for the cent of a sum that ends on its half', () => {
  fc.assert(
    fc.property(planArbitrary, fc.nat(DELAYS - 1), (input, delay) => {
      const drawCash = makeDrawCash(input, extremes(input), DELAYS);
      const { closing } = drawCash({ factors: input.resources.map(() => 1), costs: 1, delay });
      const plan = cashOnly(input, [{ kind: 'delay', months: delay }]).closing;
      expect(closing).toHaveLength(plan.length);
      // The same amounts in another order: what stands on half a cent falls on either side of it.
      for (const [m, c] of plan.entries()) expect(Math.abs((closing[m] ?? Number.NaN) - c)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 200 },
  );
});
