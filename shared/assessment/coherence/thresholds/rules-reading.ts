/** Apart from the thresholds themselves: who reads a threshold does not read every rule. */
import { RULES } from '../catalogue.ts';
import type { ThresholdId } from './thresholds.ts';

/** The rules that compare something with a threshold, in the order in which they run. */
export const rulesReading = (id: ThresholdId): readonly string[] =>
  RULES.filter((r) => r.reads?.includes(id)).map((r) => r.id);
