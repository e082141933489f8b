/**
 * The cash of many draws of one plan. What a draw changes (what a resource brings, what running costs come to, by how much receipts are late) moves the plan in
 * proportion, so that the engine is asked once for each line and each delay, and a draw only adds up what it found: to the cent where nothing varies, and
 * otherwise within the cents that each line rounds for itself. Tax on wages follows its own scale and is worked out in each draw.
 */
import { type Cents, roundHalfAway } from '#shared/base/money/cents.ts';
import type { Adjustment } from '#shared/dossier/content/plan.ts';
import { MONTHS, runningTotals, yearsOf, zeros } from '#shared/finance/projection/calendar.ts';
import { cashPlan } from '#shared/finance/projection/cash.ts';
import { type Flows, flowsOf } from '#shared/finance/projection/flows.ts';
import { isWorkedOut } from '#shared/finance/projection/live-costs.ts';
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
        const taxFor = (costs: number): Cents => {
          const posts = flows.posts.map((post): PaidPost => ({ ...post, gross: post.gross.map((c) => c * costs) }));
          return wageTaxOfYear(posts, driver, input.plan.startMonth, year);
        };
        taxes.push({ months, year, taxFor });
      }
    } else plain.push(moved);
  }
  return {
    plain: partOf(plain),
    followed: new Map([...followed].map(([place, all]) => [place, partOf(all)])),
    taxes,
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

/** By proportion. @param delays months of delay that a draw may have, from none */
const byProportion = (input: PlanInput, delays: number): DrawCash => {
  const planned = flowsOf(input, []);
  const { plain, followed, taxes } = runningCosts(input, planned);
  // What no draw changes but by its delay: what is left of the engine's cash when resources and running costs are taken off.
  const late = Array.from({ length: delays }, (_, months) => {
    const flows = flowsOf(input, [{ kind: 'delay', months }]);
    const { closing, running, vat } = cashPlan(input, flows);
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
  return ({ factors, costs, delay }) => {
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
  // Interest and tax follow no proportion: what is below zero, or above a limit, alone counts.
  if (input.costs.some(isWorkedOut)) return byEngine(input);
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
