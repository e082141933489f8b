import type { CostLine } from './plan.ts';
import type { Dossier } from './schema.ts';

/**
 * The cost line that carries a capacity need: whole in the year of its month (the first year when no month is said), spread over the months from then on
 * within that year.
 */
export const costLineOfNeed = (need: Dossier['needs'][number], id: string, label: string): CostLine => {
  const month = need.month ?? 1;
  const year = Math.floor((month - 1) / 12);
  const years: [number, number, number] = [0, 0, 0];
  years[year as 0 | 1 | 2] = need.costCents ?? 0;
  const first = (month - 1) % 12;
  return {
    id,
    label,
    heading: 'externalServices',
    driver: { kind: 'annual', years, seasonality: Array.from({ length: 12 }, (_, m) => (m >= first ? 1 : 0)) },
    paymentDelayMonths: 0,
    history: [null, null, null],
  };
};
