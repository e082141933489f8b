/** Accounts held against a plan: nothing of either is lost or counted twice, whatever they hold. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CHARGE_HEADING_IDS, PRODUCT_HEADING_IDS } from '#shared/base/method/headings.ts';
import { sum } from '#shared/base/money/cents.ts';
import { lineTable } from '#shared/decision/follow-up/by-line/line-table.ts';
import {
  earlierMatches,
  saysNothingNew,
  takeActuals,
  usualMode,
} from '#shared/decision/follow-up/by-line/take-file.ts';
import { ActualLineSchema } from '#shared/decision/follow-up/records.ts';
import { expectedLines } from '#shared/finance/intake/actuals/expected-lines.ts';
import { matchRows } from '#shared/finance/intake/actuals/match-rows.ts';
import type { IntakeLine } from '#shared/finance/intake/reading.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { planArbitrary } from './plan-arbitrary.ts';

const LABELS = ['Loyer', 'Salaires', 'Fournitures', 'Dons', 'Divers', 'Ville', 'Eau', 'Primes'];
const cents = fc.integer({ min: -2_000_000, max: 90_000_000 });
const rows = fc.array(
  fc.record({
    label: fc.constantFrom(...LABELS),
    cents,
    product: fc.boolean(),
    heading: fc.nat(),
    account: fc.boolean(),
  }),
  { minLength: 1, maxLength: 14 },
);
const linesOf = (given: typeof rows extends fc.Arbitrary<infer T> ? T : never): IntakeLine[] =>
  given.map((r, i) => {
    const headings = r.product ? PRODUCT_HEADING_IDS : CHARGE_HEADING_IDS;
    return {
      id: `S!${i}`,
      side: r.product ? 'product' : 'charge',
      label: r.label,
      account: r.account ? `60${i}0` : null,
      amounts: { '2027': r.cents },
      cells: { '2027': `S!B${i + 2}` },
      kind: 'line',
      heading: headings[r.heading % headings.length] ?? null,
      leaves: [],
      confidence: 'sure',
      because: { how: 'label', text: '' },
      status: null,
      funder: null,
      group: '',
    };
  });

it('planned and variances make the actuals to the cent; the plan and the file are whole', () => {
  fc.assert(
    fc.property(planArbitrary, rows, rows, fc.constantFrom(0, 1, 2), (plan, given, next, year) => {
      const projection = project(plan);
      const expected = expectedLines(plan, projection, year, 'fr');
      const month = ([12, 24, 36] as const)[year];
      let after: Parameters<typeof lineTable>[0] = [];
      for (const file of [given, next]) {
        const present = after;
        const matched = matchRows({ lines: linesOf(file) }, expected, '2027', {
          chosen: {},
          earlier: earlierMatches(present, month),
        });
        expect(matched.length).toBe(file.length);
        const taking = { rows: matched, month, present, file: { name: 'f.csv', attachmentId: null } };
        const mode = usualMode(taking);
        ({ after } = takeActuals(taking, mode));
        const kept = mode === 'beside' ? sum(present.map((a) => a.actualCents)) : 0;
        expect(sum(after.map((a) => a.actualCents))).toBe(kept + sum(file.map((r) => r.cents)));
        if (mode !== null) continue;
        const earlier = earlierMatches(after, month);
        const again = matchRows({ lines: linesOf(file) }, expected, '2027', { chosen: {}, earlier });
        expect(saysNothingNew(takeActuals({ ...taking, rows: again, present: after }, 'version'))).toBe(true);
      }
      for (const a of after) expect(ActualLineSchema.safeParse(a).success).toBe(true);
      expect(new Set(after.map((a) => a.key)).size).toBe(after.length);
      const table = lineTable(after, expected, month);
      for (const side of table?.sides ?? []) {
        const lines = [...side.headings.flatMap((h) => h.rows), ...side.outside];
        const total = side.side === 'product' ? projection.products : projection.charges;
        expect(side.plannedCents).toBe(total.years[year]);
        expect(side.actualCents).toBe(sum(after.filter((a) => a.side === side.side).map((a) => a.actualCents)));
        expect(sum(lines.map((r) => r.plannedCents + r.varianceCents))).toBe(side.actualCents);
        expect(sum(side.headings.map((h) => h.actualCents)) + side.outsideCents).toBe(side.actualCents);
        const from = lines.flatMap((r) => r.line.from.map((f) => f.kept.key));
        expect(from.length).toBe(after.filter((a) => a.side === side.side).length);
      }
    }),
    { numRuns: 60 },
  );
});
