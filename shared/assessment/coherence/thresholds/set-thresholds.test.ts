import { describe, expect, it } from 'vitest';
import { SetThresholdSchema } from '#shared/base/method/set-threshold.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { qualify } from '#shared/finance/projection/qualification.ts';
import { BUDGET_CASES } from '#test/coherence-cases/budget.ts';
import { MODEL_CASES } from '#test/coherence-cases/model.ts';
import { MONEY_CASES } from '#test/coherence-cases/money.ts';
import { STATION_CASES } from '#test/coherence-cases/stations.ts';
import { SUPPORT_CASES } from '#test/coherence-cases/support.ts';
import { WORD_CASES } from '#test/coherence-cases/words.ts';
import { RULES } from '../catalogue.ts';
import { ruleContext } from '../context.ts';
import { findings } from '../run.ts';
import { rulesReading } from './rules-reading.ts';
import { boundsOf, leverWeights, thresholdsWith, withinBounds } from './set-thresholds.ts';
import { THRESHOLD_IDS, THRESHOLDS, type ThresholdId, thresholdFor } from './thresholds.ts';

const set = (threshold: string, value: number, more = {}) => ({
  threshold,
  values: { value, byStructure: {}, byModel: {}, ...more },
  reason: 'Décision du conseil',
  date: '2026-12-01',
});

describe('thresholds set by a foundation', () => {
  it('take the place of the tool’s whole, with their reason and their day; a later one wins', () => {
    const table = thresholdsWith([set('signedYear1', 0.4), set('signedYear1', 0.25, { byModel: { M3: 0.7 } })]);
    expect(thresholdFor('signedYear1', 'generalInterest', null, table)).toBe(0.25);
    expect(thresholdFor('signedYear1', null, 'M3', table)).toBe(0.7);
    expect(thresholdFor('signedYear1', 'socialOperator', 'M1', table)).toBe(0.25);
    expect(table.signedYear1.origin).toEqual({
      kind: 'foundation',
      reference: 'Décision du conseil',
      asOf: '2026-12-01',
    });
    expect(table.signedYear2).toBe(THRESHOLDS.signedYear2);
  });
  it('give way to the tool’s when they are taken back, out of bounds, or of no known threshold', () => {
    const back = { ...set('ourShare', 0.4), values: null };
    expect(thresholdsWith([set('ourShare', 0.4), back]).ourShare).toBe(THRESHOLDS.ourShare);
    expect(thresholdsWith([set('ourShare', 40)]).ourShare).toBe(THRESHOLDS.ourShare);
    expect(thresholdsWith([set('noSuchThreshold', 1), set('toString', 1)])).toEqual(THRESHOLDS);
  });
  it('are refused without a reason or with an impossible day', () => {
    expect(SetThresholdSchema.safeParse(set('ourShare', 0.4)).success).toBe(true);
    expect(SetThresholdSchema.safeParse({ ...set('ourShare', 0.4), reason: '' }).success).toBe(false);
    expect(SetThresholdSchema.safeParse({ ...set('ourShare', 0.4), date: '2026-13-01' }).success).toBe(false);
  });
  it('change what is found, and the finding says by what', () => {
    const dossier = exampleDossier('e', 'fr');
    const projection = project(dossier);
    const rule = 'levers.weakReview';
    const before = findings(dossier, projection).find((f) => f.rule === rule);
    expect(before?.thresholds).toEqual([{ id: 'leverWeight', value: 0.15 }]);
    const strict = findings(dossier, projection, undefined, thresholdsWith([set('leverWeight', 0.9)]));
    expect(strict.find((f) => f.rule === rule)).toBeUndefined();
    const lax = findings(dossier, projection, undefined, thresholdsWith([set('leverWeight', 0.1)]));
    expect(lax.find((f) => f.rule === rule)?.thresholds).toEqual([
      { id: 'leverWeight', value: 0.1, setOn: '2026-12-01' },
    ]);
  });
  it('weigh the criteria of a lever, and only in its mean', () => {
    const dossier = exampleDossier('e', 'fr');
    const [review] = dossier.leverReviews;
    if (!review) throw new Error('the example qualifies levers');
    const projection = project(dossier);
    const equal = qualify(review, projection, leverWeights(THRESHOLDS));
    expect(equal).toEqual(qualify(review, projection));
    const fitOnly = ['Potential', 'Cost', 'Delay', 'Predictability', 'Autonomy', 'Skills'].map((c) =>
      set(`weight${c}`, 0),
    );
    const weighed = qualify(review, projection, leverWeights(thresholdsWith(fitOnly)));
    expect(weighed.mean).toBe(review.fit);
    expect(weighed.effort).toBe(equal.effort);
  });
});

describe('every threshold', () => {
  it('stands within its own bounds, as the tool brings it', () => {
    for (const id of THRESHOLD_IDS) {
      const {
        value,
        byStructure = {},
        byModel = {},
      }: { value: number; byStructure?: object; byModel?: object } = THRESHOLDS[id];
      expect(withinBounds(id, { value, byStructure, byModel }), id).toBe(true);
      expect(boundsOf(id)[0]).toBeLessThan(boundsOf(id)[1]);
    }
  });
  it('is read by a rule, weighs a criterion, or decides a verdict that the tool proposes', () => {
    for (const id of THRESHOLD_IDS) if (!/^(weight|verdict)/.test(id)) expect(rulesReading(id), id).not.toEqual([]);
  });
});

it('a rule says every threshold that it compares with, and no other', () => {
  const read = new Map<string, Set<ThresholdId>>();
  for (const { raises, quiet } of [
    ...MODEL_CASES,
    ...MONEY_CASES,
    ...STATION_CASES,
    ...SUPPORT_CASES,
    ...WORD_CASES,
    ...BUDGET_CASES,
  ])
    for (const dossier of [raises, quiet]) {
      const context = ruleContext(dossier, project(dossier));
      for (const { id, check } of RULES) {
        const own = read.get(id) ?? new Set();
        read.set(id, own);
        const threshold = (of: ThresholdId): number => {
          own.add(of);
          return context.threshold(of);
        };
        check({ ...context, threshold });
      }
    }
  for (const { id, reads = [] } of RULES) expect([...(read.get(id) ?? [])].sort(), id).toEqual([...reads].sort());
});
