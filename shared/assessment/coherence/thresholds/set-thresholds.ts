/** The one place where a foundation's own thresholds take the place of the tool's (docs/method.md, "Thresholds"). */
import type { SetThreshold, ThresholdValues } from '#shared/base/method/set-threshold.ts';
import type { CriterionId } from '#shared/finance/projection/qualification.ts';
import { THRESHOLDS, type Threshold, type ThresholdId, type Thresholds } from './thresholds.ts';

const BOUNDS: Readonly<Record<Threshold['unit'], readonly [number, number]>> = {
  rate: [0, 1],
  cents: [0, 100_000_000_000],
  months: [0, 60],
  years: [0, 50],
  times: [0, 20],
  number: [0, 1_000],
};
/** Lowest and highest value that a threshold may take, in its unit. */
export const boundsOf = (id: ThresholdId): readonly [number, number] => {
  const { bounds, unit }: Threshold = THRESHOLDS[id];
  return bounds ?? BOUNDS[unit];
};
const isThreshold = (id: string): id is ThresholdId => Object.hasOwn(THRESHOLDS, id);
/** Whether every value stands within the bounds. */
export const withinBounds = (id: ThresholdId, { value, byStructure, byModel }: ThresholdValues): boolean => {
  const [least, most] = boundsOf(id);
  return [value, ...Object.values(byStructure), ...Object.values(byModel)].every((v) => v >= least && v <= most);
};

/**
 * The thresholds in use. What names no threshold, or stands out of its bounds, is left out: the tool's own value then holds.
 * @param set in the order in which they were set: a later one wins
 */
export const thresholdsWith = (set: readonly SetThreshold[]): Thresholds => {
  const table: Record<ThresholdId, Threshold> = { ...THRESHOLDS };
  for (const { threshold, values, reason, date } of set) {
    if (!isThreshold(threshold)) continue;
    table[threshold] =
      values === null || !withinBounds(threshold, values)
        ? THRESHOLDS[threshold]
        : { ...table[threshold], ...values, origin: { kind: 'foundation', reference: reason, asOf: date } };
  }
  return table;
};

/** Weights of the criteria by which a lever is read. */
export const leverWeights = (thresholds: Thresholds): Readonly<Record<CriterionId, number>> => ({
  potential: thresholds.weightPotential.value,
  cost: thresholds.weightCost.value,
  delay: thresholds.weightDelay.value,
  predictability: thresholds.weightPredictability.value,
  autonomy: thresholds.weightAutonomy.value,
  skills: thresholds.weightSkills.value,
  fit: thresholds.weightFit.value,
});
