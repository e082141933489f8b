/**
 * The cash of many draws of one plan. What a draw changes (what a resource brings, what running costs come to, by how much receipts are late) moves the plan in
 * proportion, so that the engine is asked once for each line and each delay, and a draw only adds up what it found: to the cent where nothing varies, and
 * otherwise within the cents that each line rounds for itself. Tax on wages follows its own scale and is worked out in each draw, and so is what follows from the
 * rest of the plan: interest on what is below zero, tax on what is lucrative.
 */
import { type Cents, roundHalfAway } from '#shared/base/money/cents.ts';
import type { Adjustment, CostDriver } from '#shared/dossier/content/plan.ts';
import { MONTHS, runningTotals, yearsOf, zeros } from '#shared/finance/projection/calendar.ts';
import { cashPlan } from '#shared/finance/projection/cash.ts';
import { type Flows, flowsOf } from '#shared/finance/projection/flows.ts';
import type { LinesInMonths } from '#shared/finance/projection/lines-in-months.ts';
import {
  isWorkedOut,
  type LucrativeYears,
  lucrativeShare,
  lucrativeYears,
  makeWorkOut,
} from '#shared/finance/projection/live-costs.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { settleVat, withVat } from '#shared/finance/projection/vat.ts';
import { type PaidPost, wageTaxOfYear } from '#shared/finance/projection/wage-tax.ts';
import { cashOnly } from './cash-only.ts';

/** One draw. */
export interface Drawn {
  /** on each resource of the plan, in its order; 1 = as planned */ readonly factors: ArrayLike<number>;
  /** on running costs */ readonly costs: number;
  /** months by which receipts come late */ readonly delay: number;
}
/** Month-end cash and safety level of the thirty-six months, in cents; written over by the next draw. */
export interface DrawnCash {
  readonly closing: Float64Array;
  readonly safety: Float64Array;
}
export type DrawCash = (drawn: Drawn) => DrawnCash;

/** What a draw is to the engine. */
const adjustmentsOf = ({ resources }: PlanInput, { factors, costs, delay }: Drawn): Adjustment[] => [
  ...resources.map((line, i) => ({ kind: 'line' as const, lineId: line.id, factor: factors[i] ?? 1 })),
  { kind: 'costs', factor: costs },
  { kind: 'delay', months: delay },
];
const askEngine = (input: PlanInput, drawn: Drawn) => cashOnly(input, adjustmentsOf(input, drawn));

/** What reaches or leaves the bank month by month, before VAT, and the VAT on top of it. */
interface Moved {
  readonly cash: readonly Cents[];
  readonly vat: readonly Cents[] | null;
}
/** Months added up to date, VAT included, the years before VAT, and the VAT itself, of what a factor multiplies. */
interface Part {
  readonly toDate: Float64Array;
  readonly years: readonly [number, number, number];
  readonly vat: Float64Array | null;
}
const addUp = (all: readonly (readonly Cents[])[]): Cents[] =>
  zeros().map((_, m) => all.reduce((total, months) => total + (months[m] ?? 0), 0));
const addVat = (all: readonly Pick<Moved, 'vat'>[]): Cents[] | null => {
  const said = all.flatMap(({ vat }) => (vat === null ? [] : [vat]));
  return said.length === 0 ? null : addUp(said);
};
const partOf = (all: readonly Moved[]): Part => {
  const cash = addUp(all.map((moved) => moved.cash));
  const vat = addVat(all);
  return {
    toDate: Float64Array.from(runningTotals(withVat(cash, vat))),
    years: yearsOf(cash),
    vat: vat === null ? null : Float64Array.from(vat),
  };
};

type WageTaxDriver = Extract<CostDriver, { kind: 'wageTax' }>;
/** Tax on wages of a year when pay costs so much more or less. */
const wageTaxAt =
  (driver: WageTaxDriver, flows: Flows, startMonth: string) =>
  (costs: number, year: 0 | 1 | 2): Cents => {
    const posts = flows.posts.map((post): PaidPost => ({ ...post, gross: post.gross.map((c) => c * costs) }));
    return wageTaxOfYear(posts, driver, startMonth, year);
  };

/** Running costs of the plan, by what they follow. */
interface RunningCosts {
  /** the costs alone */ readonly plain: Part;
  /** costs counted on a resource, by its place */ readonly followed: ReadonlyMap<number, Part>;
  /** tax on wages of a year at each level of costs, and the months that it is paid over */ readonly taxes: readonly {
    readonly months: Part;
    readonly year: 0 | 1 | 2;
    readonly taxFor: (costs: number) => Cents;
  }[];
}

const runningCosts = (input: PlanInput, flows: Flows): RunningCosts => {
  const plain: Moved[] = [...flows.posts];
  const followed = new Map<number, Moved[]>();
  const taxes: RunningCosts['taxes'][number][] = [];
  for (const [i, line] of input.costs.entries()) {
    const { driver } = line;
    const moved: Moved = flows.costs[i] ?? { cash: zeros(), vat: null };
    if (driver.kind === 'unit' || driver.kind === 'percent') {
      const place = input.resources.findIndex((r) => r.id === driver.resourceId);
      followed.set(place, [...(followed.get(place) ?? []), moved]);
    } else if (driver.kind === 'wageTax' && line.settlement === undefined) {
      for (const year of [0, 1, 2] as const) {
        const from = year * 12 + line.paymentDelayMonths;
        const cash = zeros().map((_, m) => (m >= from && m < from + 12 ? 1 / 12 : 0));
        const vat = line.vatRate === undefined ? null : cash.map((c) => c * (line.vatRate ?? 0));
        const months = partOf([{ cash, vat }]);
        const taxAt = wageTaxAt(driver, flows, input.plan.startMonth);
        taxes.push({ months, year, taxFor: (costs) => taxAt(costs, year) });
      }
    } else plain.push(moved);
  }
  return {
    plain: partOf(plain),
    followed: new Map([...followed].map(([place, all]) => [place, partOf(all)])),
    taxes,
  };
};

type SomeLines = Pick<PlanInput, 'resources' | 'costs' | 'posts' | 'investments'>;
const NO_LINES: SomeLines = { resources: [], costs: [], posts: [], investments: [] };
const NO_MONTHS = { resources: [], costs: [], posts: [], investments: [] } as const;
/** What lucrative activities earn and bear in a draw: as planned, each part by what it follows. Null where nothing is lucrative. */
const lucrativeInDraws = (input: PlanInput, flows: Flows): ((drawn: Drawn) => LucrativeYears | null) => {
  const partOfPlan = (lines: Partial<SomeLines>, months: Partial<LinesInMonths>): LucrativeYears | null =>
    lucrativeYears({ ...input, ...NO_LINES, ...lines }, { ...flows, ...NO_MONTHS, ...months });
  const costsAt = (places: readonly number[]): LucrativeYears | null =>
    partOfPlan(
      { costs: places.flatMap((i) => input.costs[i] ?? []) },
      { costs: places.flatMap((i) => flows.costs[i] ?? []) },
    );
  const plain: number[] = [];
  const followed = new Map<number, number[]>();
  const wageTaxes: { readonly share: number; readonly taxFor: (costs: number, year: 0 | 1 | 2) => Cents }[] = [];
  for (const [i, line] of input.costs.entries()) {
    const { driver } = line;
    if (driver.kind === 'wageTax') {
      const taxFor = wageTaxAt(driver, flows, input.plan.startMonth);
      wageTaxes.push({ share: line.heading === 'corporateTax' ? 0 : lucrativeShare(input)(line), taxFor });
    } else if (driver.kind === 'unit' || driver.kind === 'percent') {
      const place = input.resources.findIndex((r) => r.id === driver.resourceId);
      followed.set(place, [...(followed.get(place) ?? []), i]);
    } else plain.push(i);
  }
  const own = input.resources.map((line, i) =>
    partOfPlan({ resources: [line] }, { resources: flows.resources.slice(i, i + 1) }),
  );
  const byResource = input.resources.map((_, i) => costsAt(followed.get(i) ?? []));
  const bearing = [costsAt(plain), partOfPlan({ posts: input.posts }, { posts: flows.posts })];
  const still = partOfPlan({ investments: input.investments }, { investments: flows.investments });
  if (still === null) return () => null;
  return ({ factors, costs }) => {
    const at = (y: 0 | 1 | 2): readonly [income: number, charges: number] => {
      let income = 0;
      let charges = still.chargeCents[y];
      for (const part of bearing) charges += costs * (part?.chargeCents[y] ?? 0);
      for (let r = 0; r < own.length; r += 1) {
        const factor = factors[r] ?? 1;
        income += factor * (own[r]?.incomeCents[y] ?? 0);
        charges += factor * costs * (byResource[r]?.chargeCents[y] ?? 0);
      }
      for (const { share, taxFor } of wageTaxes) if (share > 0) charges += share * taxFor(costs, y);
      return [Math.round(income), Math.round(charges)];
    };
    const years = [at(0), at(1), at(2)] as const;
    return {
      incomeCents: [years[0][0], years[1][0], years[2][0]],
      chargeCents: [years[0][1], years[1][1], years[2][1]],
    };
  };
};

/** What VAT does to month-end cash once it is handed over or comes back. */
const settle = (closing: Float64Array, net: Float64Array, startMonth: string): void => {
  const { paid, refunded } = settleVat(net, startMonth);
  let settled = 0;
  for (let m = 0; m < MONTHS; m += 1) {
    settled += (refunded[m] ?? 0) - (paid[m] ?? 0);
    closing[m] = (closing[m] ?? 0) + settled;
  }
};

/** What the tool works out in a draw, taken off its cash; null when the plan asks for nothing. */
type TakeLive = ((closing: Float64Array, running: number[], drawn: Drawn) => void) | null;
const takeLive = (input: PlanInput, plan: PlanInput, planned: Flows): TakeLive => {
  if (plan === input) return null;
  const workOut = makeWorkOut(input);
  const lucrative = lucrativeInDraws(plan, planned);
  return (closing, running, drawn) => {
    for (let m = 0; m < MONTHS; m += 1) closing[m] = Math.round(closing[m] ?? 0);
    for (const { flow } of workOut(closing, lucrative(drawn))) {
      let paid = 0;
      flow.cash.forEach((cents, m) => {
        paid += cents;
        closing[m] = (closing[m] ?? 0) - paid;
        running[Math.floor(m / 12)] = (running[Math.floor(m / 12)] ?? 0) + cents;
      });
    }
  };
};

/** By proportion. @param delays months of delay that a draw may have, from none */
const byProportion = (input: PlanInput, delays: number): DrawCash => {
  const plan = input.costs.some(isWorkedOut) ? { ...input, costs: input.costs.filter((c) => !isWorkedOut(c)) } : input;
  const planned = flowsOf(plan, []);
  const live = takeLive(input, plan, planned);
  const { plain, followed, taxes } = runningCosts(plan, planned);
  // What no draw changes but by its delay: what is left of the engine's cash when resources and running costs are taken off.
  const late = Array.from({ length: delays }, (_, months) => {
    const flows = flowsOf(plan, [{ kind: 'delay', months }]);
    const { closing, running, vat } = cashPlan(plan, flows);
    const spent = runningTotals(withVat(running, addVat(flows.costs)));
    const received = partOf(flows.resources).toDate;
    const settled = runningTotals(zeros().map((_, m) => (vat?.refunded[m] ?? 0) - (vat?.paid[m] ?? 0)));
    return {
      still: Float64Array.from(closing, (c, m) => c + (spent[m] ?? 0) - (received[m] ?? 0) - (settled[m] ?? 0)),
      resources: flows.resources.map((flow) => partOf([flow])),
      hasVat: vat !== undefined,
    };
  });
  const bought = addVat(planned.investments);
  const closing = new Float64Array(MONTHS);
  const safety = new Float64Array(MONTHS);
  /** VAT of a draw: received less paid */ const net = new Float64Array(MONTHS);
  return (drawn) => {
    const { factors, costs, delay } = drawn;
    const { still, resources, hasVat } = late[delay] as (typeof late)[number];
    const running = [0, 0, 0];
    if (hasVat) for (let m = 0; m < MONTHS; m += 1) net[m] = -(bought?.[m] ?? 0);
    const addNet = (vat: Float64Array | null, times: number): void => {
      if (vat !== null) for (let m = 0; m < MONTHS; m += 1) net[m] = (net[m] ?? 0) + times * (vat[m] ?? 0);
    };
    const take = ({ toDate, years, vat }: Part, times: number): void => {
      for (let m = 0; m < MONTHS; m += 1) closing[m] = (closing[m] ?? 0) - times * (toDate[m] ?? 0);
      for (let y = 0; y < 3; y += 1) running[y] = (running[y] ?? 0) + times * (years[y] ?? 0);
      addNet(vat, -times);
    };
    closing.set(still);
    take(plain, costs);
    for (let r = 0; r < resources.length; r += 1) {
      const factor = factors[r] ?? 1;
      if (factor === 0) continue;
      const { toDate, vat } = resources[r] as Part;
      for (let m = 0; m < MONTHS; m += 1) closing[m] = (closing[m] ?? 0) + factor * (toDate[m] ?? 0);
      addNet(vat, factor);
      const costly = followed.get(r);
      if (costly !== undefined) take(costly, factor * costs);
    }
    for (const { months, taxFor } of taxes) take(months, taxFor(costs));
    if (hasVat) settle(closing, net, input.plan.startMonth);
    live?.(closing, running, drawn);
    for (let m = 0; m < MONTHS; m += 1) {
      closing[m] = Math.round(closing[m] ?? 0);
      safety[m] = roundHalfAway(((running[Math.floor(m / 12)] ?? 0) * input.plan.safetyMonths) / 12);
    }
    return { closing, safety };
  };
};

/** By the engine itself, draw by draw. */
const byEngine = (input: PlanInput): DrawCash => {
  const closing = new Float64Array(MONTHS);
  const safety = new Float64Array(MONTHS);
  return (drawn) => {
    const cash = askEngine(input, drawn);
    closing.set(cash.closing);
    safety.set(cash.safety);
    return { closing, safety };
  };
};

/** Cents that one line may round away from its proportion over thirty-six months. */
const ROUNDED_PER_LINE = 120;
/** How far a draw by proportion may be from the engine's, in cents. */
export const roundingOf = ({ resources, costs, posts }: PlanInput): Cents =>
  ROUNDED_PER_LINE * (1 + resources.length + costs.length + posts.length);

/**
 * @param extremes draws at the ends of what can be drawn: where the engine does not answer them in proportion (an amount held at its bound), every draw is the engine's
 * @param delays months of delay that a draw may have, counted from none
 */
export const makeDrawCash = (input: PlanInput, extremes: readonly Drawn[], delays: number): DrawCash => {
  const draw = byProportion(input, delays);
  const allowed = roundingOf(input);
  const inProportion = extremes.every((drawn) => {
    const { closing, safety } = draw(drawn);
    const engine = askEngine(input, drawn);
    return closing.every(
      (c, m) =>
        Math.abs(c - (engine.closing[m] ?? 0)) <= allowed &&
        Math.abs((safety[m] ?? 0) - (engine.safety[m] ?? 0)) <= allowed,
    );
  });
  return inProportion ? draw : byEngine(input);
};
