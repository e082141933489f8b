/** After three years: what the plan does without us, what is still owed to us and when, and the years on either side of the plan. */
import { type Cents, sum } from '#shared/base/money/cents.ts';
import { MONTHS } from '#shared/finance/projection/calendar.ts';
import { project } from '#shared/finance/projection/engine.ts';
import type { PlanInput, Projection } from '#shared/finance/projection/projection.ts';
import { supportFlow } from '#shared/finance/projection/supports.ts';

export interface DueToUs {
  /** calendar year */ readonly year: number;
  readonly capitalCents: Cents;
  readonly interestCents: Cents;
  /** every payment of it falls after the thirty-sixth month */ readonly beyondPlan: boolean;
  readonly parts: readonly {
    readonly id: string;
    readonly label: string;
    readonly capitalCents: Cents;
    readonly interestCents: Cents;
  }[];
}
/** 'YYYY-MM' of a month of the plan, beyond the thirty-sixth too. @param month 1 = the first */
export const monthOfPlan = (startMonth: string, month: number): string => {
  const [year = 0, m = 1] = startMonth.split('-').map(Number);
  const index = year * 12 + m - 1 + month - 1;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
};

/** Every repayment of our supports to its end, by calendar year: the engine's own instalments, whose plan stops at thirty-six months. */
export const dueToUs = (input: PlanInput): readonly DueToUs[] => {
  const years = new Map<number, { parts: Map<string, DueToUs['parts'][number]>; beyond: boolean }>();
  for (const support of input.supports) {
    if (support.kind === 'grant') continue;
    for (const { month, capitalCents, interestCents } of supportFlow(support).instalments) {
      if (capitalCents === 0 && interestCents === 0) continue;
      const at = support.month + month;
      const year = Number(monthOfPlan(input.plan.startMonth, at).slice(0, 4));
      const known = years.get(year) ?? { parts: new Map(), beyond: true };
      const before = known.parts.get(support.id);
      known.parts.set(support.id, {
        id: support.id,
        label: support.label,
        capitalCents: (before?.capitalCents ?? 0) + capitalCents,
        interestCents: (before?.interestCents ?? 0) + interestCents,
      });
      if (at <= MONTHS) known.beyond = false;
      years.set(year, known);
    }
  }
  return [...years]
    .sort((a, b) => a[0] - b[0])
    .map(([year, { parts: bySupport, beyond }]) => ({ year, parts: [...bySupport.values()], beyond }))
    .map(({ year, parts, beyond }) => ({
      year,
      parts,
      capitalCents: sum(parts.map((x) => x.capitalCents)),
      interestCents: sum(parts.map((x) => x.interestCents)),
      beyondPlan: beyond,
    }));
};

/** Result of year 3 when nothing of ours comes. */
export const year3Without = (input: PlanInput): Cents => project({ ...input, supports: [] }).result.years[2];

/** Our income in the products of a year, 0…1; null when there are none. @param year 0…2 */
export const shareOfIncome = (p: Projection, year: 0 | 1 | 2): number | null => {
  const products = p.products.years[year];
  const ours = sum(p.lines.filter((l) => l.kind === 'support').map((l) => l.accrued.years[year]));
  return products <= 0 ? null : ours / products;
};

export interface ClosedYears {
  /** three closed years, oldest first; null = not known for a line of that side */
  readonly products: readonly [Cents | null, Cents | null, Cents | null];
  readonly charges: readonly [Cents | null, Cents | null, Cents | null];
  /** lines that say nothing of a year, by year */ readonly silent: readonly [number, number, number];
}
/**
 * What the lines say of the years already closed. Posts say nothing of them: the charges are those of the cost lines alone, and the table must say so.
 * A year that no line knows is null, never zero.
 */
export const closedYears = ({ resources, costs }: Pick<PlanInput, 'resources' | 'costs'>): ClosedYears => {
  const side = (lines: readonly { readonly history: readonly (Cents | null)[] }[], year: 0 | 1 | 2): Cents | null => {
    const known = lines.flatMap((l) => l.history[year] ?? []);
    return known.length === 0 ? null : sum(known);
  };
  const each = <T>(of: (year: 0 | 1 | 2) => T): readonly [T, T, T] => [of(0), of(1), of(2)];
  return {
    products: each((y) => side(resources, y)),
    charges: each((y) => side(costs, y)),
    silent: each((y) => [...resources, ...costs].filter((l) => l.history[y] === null).length),
  };
};
