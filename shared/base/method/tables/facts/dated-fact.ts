/**
 * Facts that change by decree: values, each with the day from which it holds, who says so and how sure it is. The last value holds until another one comes; before
 * the first there is none. What was read in no copy is not here (docs/method.md, "Dated facts").
 */
import type { LocalText } from '#shared/base/method/text.ts';

/** `cents` an amount in cents, `rate` a share as a decimal, `count` people, months, days or a coefficient. */
export type FactUnit = 'cents' | 'rate' | 'count';
export interface FactValue {
  /** 'YYYY-MM-DD' */ readonly from: string;
  readonly value: number;
  /** 2: read in two independent copies or more; 1: read in one */ readonly confidence: 1 | 2;
  /** decree, article, or who published it */ readonly origin: string;
}
export interface DatedFact<Id extends string = string> {
  readonly id: Id;
  readonly unit: FactUnit;
  readonly name: LocalText;
  /** oldest first */ readonly values: readonly FactValue[];
}

/** From, value, confidence, origin. */
type Row = readonly [from: string, value: number, confidence: 1 | 2, origin: string];
export const datedFact = <const Id extends string>(
  id: Id,
  unit: FactUnit,
  name: LocalText,
  ...rows: readonly Row[]
): DatedFact<Id> => ({
  id,
  unit,
  name,
  values: rows.map(([from, value, confidence, origin]) => ({ from, value, confidence, origin })),
});

/** What held on a day; null before the first value. @param on 'YYYY-MM-DD', or 'YYYY-MM' for the first day of a month */
export const heldOn = ({ values }: DatedFact, on: string): FactValue | null => {
  const day = on.length === 7 ? `${on}-01` : on;
  return values.findLast((v) => v.from <= day) ?? null;
};
