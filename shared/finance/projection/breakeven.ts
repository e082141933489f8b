import { type Cents, roundHalfAway } from '#shared/base/money/cents.ts';

export interface BreakEven {
  /** turnover at which the result is zero */ readonly turnoverCents: Cents;
  /** whole units, rounded up */ readonly units: number;
}
/**
 * Break-even of an activity (docs/method.md, "Break-even"): fixed costs left after secured subsidies ÷ margin rate on variable costs.
 * @returns null when a unit sold leaves no margin
 */
export const breakEven = (
  fixedCents: Cents,
  priceCents: Cents,
  variableCents: Cents,
  securedSubsidiesCents: Cents = 0,
): BreakEven | null => {
  const margin = priceCents - variableCents;
  if (margin <= 0 || priceCents <= 0) return null;
  const toCover = Math.max(0, fixedCents - securedSubsidiesCents);
  return { turnoverCents: roundHalfAway((toCover * priceCents) / margin), units: Math.ceil(toCover / margin) };
};
