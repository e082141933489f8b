/**
 * Ten thousand futures of a plan of sixty lines over thirty-six months, beside the same loop over bare typed arrays: as many random numbers, as many products and
 * sums, and the same ordering of every month's draws, but no plan, no calendar and no rule.
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { DEFAULT_RISK, simulateRisk } from '#shared/finance/risk/monte-carlo.ts';
import { sixtyLines } from './long-plan.ts';
import { type BenchRow, type Effort, medianOf, timesOf } from './rows.ts';

const MONTHS = 36;
const LINES = 60;
const STEPS = 2 ** 32;

const bareLoop = (draws: number): number => {
  const random = xoroshiro128plus(DEFAULT_RISK.seed);
  const next = (): number => uniformInt(random, 0, STEPS - 1) / STEPS;
  const lines = Array.from({ length: LINES }, (_, l) => Float64Array.from({ length: MONTHS }, (_, m) => l * m + 1));
  const byMonth = Array.from({ length: MONTHS }, () => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw += 1) {
    const factors = Float64Array.from(lines, () => (next() < 0.5 ? 0 : Math.sqrt(next())));
    let cash = 0;
    for (let m = 0; m < MONTHS; m += 1) {
      for (let l = 0; l < LINES; l += 1) cash += ((lines[l] as Float64Array)[m] ?? 0) * (factors[l] ?? 0);
      (byMonth[m] as Float64Array)[draw] = cash;
    }
  }
  for (const month of byMonth) month.sort();
  return byMonth[0]?.[0] ?? 0;
};

export const measureMonteCarlo = async ({ quick }: Effort): Promise<BenchRow[]> => {
  const draws = quick ? 1_000 : 10_000;
  const plan = sixtyLines();
  const turns = { turns: quick ? 3 : 5, warm: 1, before: () => null };
  return [
    {
      group: 'risk',
      name: `Monte Carlo, ${draws} draws × ${MONTHS} months × ${LINES} lines`,
      value: medianOf(await timesOf(() => simulateRisk(plan, { ...DEFAULT_RISK, draws }), turns)),
      unit: 'ms',
      peer: { name: 'bare typed arrays', value: medianOf(await timesOf(() => bareLoop(draws), turns)) },
      asked: { ratio: 2 },
    },
  ];
};
