import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { GRAINS, isLarge, plannedCents, varianceOf, withActual } from './actuals.ts';
import { addMonths } from './days.ts';
import { readingLines, withReading } from './indicators.ts';
import { milestoneLines } from './milestones.ts';
import {
  type Actual,
  ActualSchema,
  BeliefSchema,
  FollowedIndicatorSchema,
  FollowedMilestoneSchema,
  MEASURES,
} from './records.ts';
import { beginFollowUp, newMilestone } from './start.ts';

const PLAN = project(exampleDossier('d1', 'fr'));

it('counts months as agreements do: the same day, or the last of a shorter month', () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
  expect(addMonths('2026-11-15', 36)).toBe('2029-11-15');
  expect(addMonths('', 12)).toBe('');
});

it('says where a milestone stands on a day, from the agreement or from its own day', () => {
  const m = newMilestone('m', 12, 'Comptes');
  const state = (change: Partial<typeof m>, today: string, agreementOn = '2026-01-31') =>
    milestoneLines({ agreementOn, milestones: [{ ...m, ...change }] }, today)[0];
  expect(state({}, '2026-11-23')).toMatchObject({ dueOn: '2027-01-31', state: 'ahead' });
  expect(state({}, '2027-01-01')).toMatchObject({ state: 'soon' });
  expect(state({}, '2027-01-31')).toMatchObject({ state: 'soon' });
  expect(state({}, '2027-02-01')).toMatchObject({ state: 'late' });
  expect(state({ dueOn: '2027-03-01' }, '2027-02-01')).toMatchObject({ dueOn: '2027-03-01', state: 'soon' });
  expect(state({}, '2027-02-01', '')).toMatchObject({ dueOn: '', state: 'undated' });
  expect(state({ stage: 'done', doneOn: '2027-01-31' }, '2030-01-01')).toMatchObject({ state: 'done' });
  expect(state({ stage: 'done', doneOn: '2027-02-01' }, '2030-01-01')).toMatchObject({ state: 'doneLate' });
  expect(state({ stage: 'dropped' }, '2030-01-01')).toMatchObject({ state: 'dropped' });
});

it('begins with what was decided, and with the usual milestones where the dossier has none', () => {
  const begun = beginFollowUp(exampleDossier('d1', 'fr'), { date: '2026-12-10' }, 'fr');
  for (const milestone of begun.milestones) expect(FollowedMilestoneSchema.parse(milestone)).toEqual(milestone);
  for (const indicator of begun.indicators) expect(FollowedIndicatorSchema.parse(indicator)).toEqual(indicator);
  for (const belief of begun.beliefs) expect(BeliefSchema.parse(belief)).toEqual(belief);
  expect(begun.agreementOn).toBe('2026-12-10');
  expect(begun.milestones.map((m) => m.month)).toEqual([0, 3, 12, 24, 36]);
  expect(begun.indicators[0]).toMatchObject({
    baseline: 15,
    readings: [{ month: 12, target: 20, result: null }, {}, {}],
  });
  expect(begun.beliefs.length).toBeGreaterThan(0);
  const bare = beginFollowUp(emptyDossier('d2', { startMonth: '2027-01' }), null, 'en');
  expect(bare.milestones.map((m) => m.month)).toEqual([0, 3, 6, 12, 18, 24, 30, 36]);
  expect(bare).toMatchObject({ agreementOn: '', indicators: [], beliefs: [] });
});

it('reads an indicator against its target: gap, and part of the way covered', () => {
  const begun = { id: 'i', name: '', unit: '', baseline: 15, readings: [], note: '' };
  const measured = withReading(withReading(begun, 12, { target: 20 }), 12, { result: 19 });
  expect(readingLines(measured, [0, 12, 24])).toEqual([
    { month: 12, target: 20, result: 19, gap: -1, covered: 0.8 },
    { month: 24, target: null, result: null, gap: null, covered: null },
  ]);
  expect(readingLines(withReading(measured, 12, { target: 15 }), [12])[0]).toMatchObject({ gap: 4, covered: null });
  expect(withReading(withReading(measured, 12, { target: null }), 12, { result: null }).readings).toEqual([]);
  const noisy = withReading(begun, 6, { target: 0.1, result: 0.3 });
  expect(readingLines(noisy, [])[0]?.gap).toBe(0.2);
});

it('plans halves that make their year, and ends a year where its second half ends', () => {
  for (const year of GRAINS.year) {
    const [first, second] = GRAINS.half.filter((h) => h.startsWith(year));
    if (first === undefined || second === undefined) throw new Error('two halves');
    for (const measure of ['resources', 'costs'] as const)
      expect(plannedCents(PLAN, first, measure) + plannedCents(PLAN, second, measure)).toBe(
        plannedCents(PLAN, year, measure),
      );
    expect(plannedCents(PLAN, second, 'cash')).toBe(plannedCents(PLAN, year, 'cash'));
  }
  expect(GRAINS.year.map((y) => plannedCents(PLAN, y, 'resources'))).toEqual(PLAN.products.years);
});

it('makes a year of its halves only when both are known, and lets what was typed for the year stand', () => {
  let actuals: Actual[] = withActual([], { period: 'y1h1', measure: 'costs' }, { actualCents: 100 });
  expect(varianceOf(PLAN, actuals, 'y1', 'costs')).toMatchObject({
    actualCents: null,
    varianceCents: null,
    large: false,
  });
  actuals = withActual(actuals, { period: 'y1h2', measure: 'costs' }, { actualCents: 250 });
  expect(varianceOf(PLAN, actuals, 'y1', 'costs')).toMatchObject({ actualCents: 350, fromHalves: true });
  actuals = withActual(actuals, { period: 'y1', measure: 'costs' }, { actualCents: 400, reason: 'Compte définitif' });
  expect(varianceOf(PLAN, actuals, 'y1', 'costs')).toMatchObject({ actualCents: 400, fromHalves: false });
  actuals = withActual([], { period: 'y1h2', measure: 'cash' }, { actualCents: -500 });
  expect(varianceOf(PLAN, actuals, 'y1', 'cash').actualCents).toBe(-500);
});

it('keeps at most one amount for each place, and forgets one that says nothing', () => {
  const place = fc.record({
    period: fc.constantFrom(...GRAINS.year, ...GRAINS.half),
    measure: fc.constantFrom(...MEASURES),
  });
  const amount = fc.option(fc.integer({ min: -1e9, max: 1e9 }), { nil: null });
  fc.assert(
    fc.property(fc.array(fc.tuple(place, amount), { maxLength: 40 }), (edits) => {
      const kept = new Map<string, number | null>();
      let actuals: Actual[] = [];
      for (const [at, actualCents] of edits) {
        actuals = withActual(actuals, at, { actualCents });
        kept.set(`${at.period} ${at.measure}`, actualCents);
      }
      const wanted = [...kept].filter(([, cents]) => cents !== null).sort();
      expect(actuals.map((a) => [`${a.period} ${a.measure}`, a.actualCents]).sort()).toEqual(wanted);
      for (const actual of actuals) ActualSchema.parse(actual);
    }),
  );
});

it('asks for a reason when a variance is large in share and in amount, both', () => {
  expect(isLarge(-500_000, 5_000_000)).toBe(true);
  expect(isLarge(499_999, 1_000)).toBe(false);
  expect(isLarge(500_000, 5_000_001)).toBe(false);
  expect(isLarge(500_000, 0)).toBe(true);
});
