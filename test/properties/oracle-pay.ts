/** Pay of the slow projection: posts, what is paid above the month, shares of pay and the tax on wages. */
import type { CostDriver } from '#shared/dossier/content/plan.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { type Exact, exact, minus, over, plus, rounded, times } from './exact.ts';
import { byYear, growth, inYear, type Months, none, total, upTo } from './oracle-months.ts';

export interface OracleLine {
  readonly id: string;
  readonly earned: Months;
  readonly moved: Months;
}
interface OraclePost extends OracleLine {
  readonly fte: number;
  readonly pay: Months;
}
interface PaidWorld {
  readonly costs: Exact;
  readonly line: (id: string) => Exact;
}
export const oraclePosts = (input: PlanInput, world: PaidWorld, start: number): OraclePost[] =>
  input.posts.map((p): OraclePost => {
    const factor = times(world.costs, world.line(p.id));
    const inPost = (m: number): boolean => m + 1 >= p.firstMonth && m + 1 <= (p.lastMonth ?? 36);
    const gross = none().map((_, m) =>
      inPost(m)
        ? rounded(
            times(
              p.grossMonthlyCents,
              p.fte,
              growth(p.yearlyRaise, Math.floor(m / 12) - Math.floor((p.firstMonth - 1) / 12)),
              factor,
            ),
          )
        : 0,
    );
    const charges = gross.map((g) => rounded(times(g, p.chargeRate)));
    // What is paid on top is earned with the pay, and leaves whole in its month of the year or when the post ends.
    const top = gross.map((g) => rounded(times(g, p.extraRate ?? 0)));
    const topWhole = top.map((t) => t + rounded(times(t, p.chargeRate)));
    const leaves = (m: number): boolean =>
      inPost(m) && (m + 1 === p.lastMonth || (start - 1 + m) % 12 === (p.extraMonth ?? 99) - 1);
    const last = (m: number): number => [...Array(m).keys()].filter(leaves).at(-1) ?? -1;
    return {
      id: p.id,
      fte: p.fte,
      pay: gross.map((g, m) => g + (top[m] ?? 0)),
      earned: gross.map((g, m) => g + (charges[m] ?? 0) + (topWhole[m] ?? 0)),
      moved: gross.map(
        (g, m) =>
          g + (m === 0 ? 0 : (charges[m - 1] ?? 0)) + (leaves(m) ? total(topWhole.slice(last(m) + 1, m + 1)) : 0),
      ),
    };
  });

/** @param line factor of a scenario on this very line; pay has borne what it adds to costs */
export const oraclePayCost = (
  input: PlanInput,
  d: Extract<CostDriver, { kind: 'payroll' | 'wageTax' }>,
  posts: readonly OraclePost[],
  line: Exact,
): Months => {
  let earned = none();
  const pay = none().map((_, m) => total(posts.map((p) => p.pay[m] ?? 0)));
  if (d.kind === 'payroll')
    earned = none().map((_, m) => {
      const due = (k: number): number => rounded(times(upTo(pay, k), d.rate, line));
      return due(m) - due(m - 1);
    });
  if (d.kind === 'wageTax') {
    // The scale of 2026 and of the years after it, as far as is known: 9,229 and 18,423 euros, relief 24,256.
    const scale = [0, 1, 2].map((y) =>
      total(
        posts.map((p, i) => {
          const people = Math.max(1, Math.ceil(p.fte));
          const { firstMonth, lastMonth } = input.posts[i] as (typeof input.posts)[number];
          const held = none().filter(
            (_, m) => Math.floor(m / 12) === y && m + 1 >= firstMonth && m + 1 <= (lastMonth ?? 36),
          ).length;
          const each = over(inYear(p.pay, y), people);
          const between = (from: Exact, to: Exact | null): Exact => {
            const top = to !== null && minus(each, to).n > 0n ? to : each;
            return minus(top, from).n > 0n ? minus(top, from) : exact(0);
          };
          const [first, second] = [over(times(922_900, held), 12), over(times(1_842_300, held), 12)];
          const tax = plus(
            plus(times(between(exact(0), first), 0.0425), times(between(first, second), 0.085)),
            times(between(second, null), 0.136),
          );
          return rounded(times(tax, people));
        }),
      ),
    );
    earned = byYear(
      [0, 1, 2].map((y) => {
        const tax = rounded(times(scale[y] ?? 0, d.taxableShare));
        const due = tax <= 120_000 ? 0 : tax - rounded(times(Math.max(0, 204_000 - tax), 0.75));
        return times(Math.max(0, due - (d.relief ? 2_425_600 : 0)), line);
      }),
      undefined,
    );
  }
  return earned;
};
