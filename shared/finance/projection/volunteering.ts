import { amountOf, type Cents } from '#shared/base/money/cents.ts';

/**
 * Value of volunteering, shown at the foot of the statement and never in the result: hours × hourly rate × (1 + charge rate).
 * @param chargeRate decimal, 0 when charges are not added
 */
export const volunteeringValue = (hours: number, hourlyCents: Cents, chargeRate = 0): Cents =>
  amountOf(hours * hourlyCents * (1 + chargeRate));
