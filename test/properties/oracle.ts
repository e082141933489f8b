/**
 * The projection a second time, slowly: written from docs/method.md alone, in exact fractions and plain loops over months, with nothing
 * of shared/finance/projection nor of shared/base/money. It exists to be compared with the engine.
 */

import { HEADINGS } from '#shared/base/method/headings.ts';
import { leafById } from '#shared/base/method/levers.ts';
import type { Adjustment, ResourceLine } from '#shared/dossier/content/plan.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { type Exact, exact, minus, over, plus, rounded, times } from './exact.ts';
import { oracleLive } from './oracle-live.ts';
import {
  byYear,
  equal,
  growth,
  inOrder,
  inYear,
  late,
  type Months,
  none,
  place,
  shrinking,
  spelt,
  split,
  total,
  upTo,
} from './oracle-months.ts';
import { type OracleLine, oraclePayCost, oraclePosts } from './oracle-pay.ts';
import { onTop } from './oracle-vat.ts';

interface World {
  readonly unsigned: Exact;
  readonly growth: Exact;
  readonly costs: Exact;
  readonly delay: number;
  readonly line: (id: string) => Exact;
  readonly lostFrom: (funder: string) => number;
}
const worldOf = (adjustments: readonly Adjustment[], largest: string | undefined): World => {
  const product = (kind: string, id?: string): Exact =>
    times(
      ...adjustments.flatMap((a) =>
        'factor' in a && a.kind === kind && (a.kind !== 'line' || a.lineId === id) ? [a.factor] : [],
      ),
    );
  return {
    unsigned: product('unsignedFactor'),
    growth: product('growth'),
    costs: product('costs'),
    delay: total(adjustments.map((a) => (a.kind === 'delay' ? a.months : 0))),
    line: (id) => product('line', id),
    lostFrom: (funder) =>
      Math.min(
        99,
        ...adjustments.flatMap((a) =>
          a.kind === 'loseFunder' && spelt((a.funder === '@largest' ? largest : a.funder) ?? '@') === spelt(funder)
            ? [a.fromMonth]
            : [],
        ),
      ),
  };
};

const resource = (line: ResourceLine, world: World, start: number) => {
  const d = line.driver;
  const factor = times(line.status === 'signed' ? 1 : world.unsigned, world.line(line.id));
  let quantity: Exact[] | null = null;
  let season: readonly number[] | undefined;
  let earned = none();
  let moved: Months | null = null;
  if (d.kind === 'annual') {
    season = inOrder(d.seasonality, start);
    earned = byYear(
      d.years.map((y) => times(y, factor)),
      season,
    );
  }
  if (d.kind === 'volume' || d.kind === 'donors') {
    season = inOrder(d.seasonality, start);
    const [count, more, price, dearer] =
      d.kind === 'volume'
        ? [d.volume, d.volumeGrowth, d.priceCents, d.priceGrowth]
        : [d.donors, d.growth, d.giftCents, d.giftGrowth];
    quantity = [0, 1, 2].map((y) => times(count, shrinking(times(more, world.growth), y)));
    earned = byYear(
      quantity.map((q, y) => times(q, price, shrinking(times(dearer, world.growth), y), factor)),
      season,
    );
  }
  if (d.kind === 'members') {
    const next = (before: Exact): Exact => plus(times(before, d.retention), d.newPerYear);
    const first = exact(d.members);
    quantity = [first, next(first), next(next(first))];
    for (let m = 0; m < 36; m += 1)
      if ((start - 1 + m) % 12 === d.renewalMonth - 1)
        earned[m] = rounded(times(quantity[Math.floor(m / 12)] as Exact, d.duesCents, factor));
    season = equal(12).map((_, m) => ((start - 1 + m) % 12 === d.renewalMonth - 1 ? 1 : 0));
  }
  if (d.kind === 'grant') {
    const amount = rounded(times(d.totalCents, factor));
    earned = place(split(amount, equal(Math.max(1, d.toMonth - d.fromMonth + 1))), d.fromMonth);
    const paidBy = (month: number): number => {
      const share = d.schedule.filter((s) => s.month <= month).reduce((t, s) => plus(t, s.share), exact(0));
      return rounded(times(amount, share.n > share.d ? 1 : share));
    };
    moved = late(
      none().map((_, m) => paidBy(m + 1) - paidBy(m)),
      world.delay,
    );
  }
  const lost = world.lostFrom(line.funder);
  earned = earned.map((c, m) => (m + 1 >= lost ? 0 : c));
  if (moved === null) moved = late(earned, line.paymentDelayMonths + world.delay);
  else {
    // Once lost, a funder pays what was earned from it and is still due by its schedule.
    const due = moved;
    moved = none();
    for (let m = 0; m < 36; m += 1)
      moved[m] = m + 1 < lost ? (due[m] ?? 0) : Math.max(0, Math.min(upTo(due, m), total(earned)) - upTo(moved, m));
  }
  const counted = quantity?.map((q) => times(q, factor)) ?? null;
  return { line, id: line.id, earned, moved, vat: onTop(moved, line.vatRate), quantity: counted, season, lost };
};

const EVERY = { month: 1, quarter: 3, year: 12 } as const;
interface Instalment {
  readonly capital: number;
  readonly interest: number;
}
/** @param step months between two payments @param months of the whole term @param graceAsked months with interest only */
export const instalments = (
  principal: number,
  yearly: number,
  step: number,
  months: number,
  graceAsked: number,
  form: 'annuity' | 'linear' | 'bullet',
): Instalment[] => {
  const term = months <= 0 ? 0 : Math.max(1, rounded(over(months, step)));
  const grace = Math.max(0, Math.min(rounded(over(graceAsked, step)), term - 1));
  const rate = over(times(yearly, step), 12);
  const n = term - grace;
  const compound = growth(rate, Math.max(n, 0));
  const annuity =
    n === 0
      ? 0
      : rounded(yearly < 1e-6 ? over(principal, n) : over(times(principal, rate, compound), minus(compound, 1)));
  let left = principal;
  return Array.from({ length: term }, (_, i) => {
    const interest = rounded(times(left, rate));
    let capital = 0;
    if (i === term - 1) capital = left;
    else if (i >= grace && form === 'annuity') capital = Math.max(0, Math.min(left, annuity - interest));
    else if (i >= grace && form === 'linear') capital = Math.min(left, rounded(over(principal, n)));
    left -= capital;
    return { capital, interest };
  });
};
interface Debt {
  readonly received: Months;
  readonly interest: Months;
  readonly interestPaid: Months;
  readonly capitalPaid: Months;
}
/** @param firstPayment month in which the first payment leaves */
const debt = (
  schedule: readonly Instalment[],
  received: Months,
  month: number,
  firstPayment: number,
  step: number,
): Debt => {
  const flows = { received, interest: none(), interestPaid: none(), capitalPaid: none() };
  schedule.forEach(({ capital, interest }, y) => {
    place(split(interest, equal(step)), month + y * step).forEach((c, m) => {
      flows.interest[m] = (flows.interest[m] ?? 0) + c;
    });
    const due = firstPayment + y * step;
    if (due > 36) return;
    flows.interestPaid[due - 1] = interest;
    flows.capitalPaid[due - 1] = capital;
  });
  return flows;
};

/** All lines in months, with what the sheets need of them. */
export const oracleLines = (input: PlanInput, adjustments: readonly Adjustment[]) => {
  const start = Number(input.plan.startMonth.slice(5));
  const base = worldOf([], undefined);
  const brought: { name: string; cents: number }[] = [];
  // Members, customers, the public and a bank's interest are nobody's to lose.
  const crowd = ['A1', 'A2', 'B1', 'B2', 'B4', 'B6', 'D1'];
  for (const r of input.resources)
    if (r.funder.trim() !== '' && r.leaf !== null && !crowd.includes(r.leaf)) {
      const known = brought.find((b) => spelt(b.name) === spelt(r.funder)) ?? { name: r.funder, cents: 0 };
      if (known.cents === 0 && !brought.includes(known)) brought.push(known);
      known.cents += total(resource(r, base, start).earned);
    }
  const most = Math.max(...brought.map((b) => b.cents));
  const world = worldOf(adjustments, brought.find((b) => b.cents === most)?.name);
  const resources = input.resources.map((r) => resource(r, world, start));

  const posts = oraclePosts(input, world, start);
  const costs = input.costs.map((line): OracleLine & { vat: Months; follows: string | undefined } => {
    const d = line.driver;
    const factor = times(world.costs, world.line(line.id));
    let earned = none();
    if (d.kind === 'annual')
      earned = byYear(
        d.years.map((y) => times(y, factor)),
        inOrder(d.seasonality, start),
      );
    if (d.kind === 'fixed')
      earned = byYear(
        [0, 1, 2].map((y) => times(d.yearCents, growth(d.growth, y), factor)),
        inOrder(d.seasonality, start),
      );
    const followed = 'resourceId' in d ? resources.find((r) => r.id === d.resourceId) : undefined;
    if (d.kind === 'unit')
      earned = byYear(
        [0, 1, 2].map((y) => times(followed?.quantity?.[y] ?? 0, d.unitCents, growth(d.growth, y), factor)),
        followed?.season,
      ).map((c, m) => (m + 1 >= (followed?.lost ?? 99) ? 0 : c));
    if (d.kind === 'percent' && followed !== undefined)
      earned = none().map((_, m) => {
        const due = (k: number): number => rounded(times(upTo(followed.earned, k), d.rate, factor));
        return due(m) - due(m - 1);
      });
    if (d.kind === 'payroll' || d.kind === 'wageTax') earned = oraclePayCost(input, d, posts, world.line(line.id));
    const follows = 'resourceId' in d && line.workedOut === undefined ? d.resourceId : undefined;
    const moved = line.settlement === undefined ? late(earned, line.paymentDelayMonths) : none();
    return { id: line.id, earned, moved, vat: onTop(moved, line.vatRate), follows };
  });
  const investments = input.investments.map((v) => {
    const life = equal(rounded(times(v.lifeYears, 12)));
    const given = v.subsidy?.amountCents ?? 0;
    const month = v.subsidy?.month ?? 1;
    return {
      id: v.id,
      paid: place([v.amountCents], v.month),
      vat: onTop(place([v.amountCents], v.month), v.vatRate),
      depreciation: place(split(v.amountCents, life), v.month),
      entered: place([given], Math.min(month + world.delay, v.month)),
      received: place([given], month + world.delay),
      released: place(split(given, life), v.month),
    };
  });
  const supports = input.supports.map((s) => {
    const received = place([s.principalCents], s.month);
    const last = Math.max(s.month, s.toMonth ?? s.month + 11);
    const titre = s.kind === 'titreAssociatif';
    const step = titre ? 12 : EVERY[s.step ?? 'year'];
    const asked = s.termMonths ?? s.termYears * 12;
    const schedule =
      s.kind === 'grant'
        ? []
        : titre
          ? instalments(s.principalCents, s.annualRate, 12, Math.max(84, asked), 0, 'bullet')
          : instalments(s.principalCents, s.annualRate, step, asked, s.graceMonths ?? s.graceYears * 12, s.repayment);
    return {
      id: s.id,
      kind: s.kind,
      status: s.status,
      earned: s.kind === 'grant' ? place(split(s.principalCents, equal(last - s.month + 1)), s.month) : none(),
      schedule,
      step,
      ...debt(schedule, received, s.month, s.month + step, step),
    };
  });
  // A loan that runs is paid every month, capital and interest together, unless it says otherwise.
  const loans = input.opening.loans.map((l) => {
    const step = EVERY[l.step ?? 'month'];
    const months = l.remainingMonths ?? l.remainingYears * 12;
    const schedule = instalments(
      l.outstandingCents,
      l.annualRate,
      step,
      months,
      l.graceMonths ?? 0,
      l.repayment ?? 'annuity',
    );
    return { opening: l.outstandingCents, ...debt(schedule, none(), 1, step, step) };
  });
  const others = { resources, posts, investments, supports, loans, delay: world.delay };
  return { ...others, costs: oracleLive(input, { ...others, costs }) };
};
export type OracleLines = ReturnType<typeof oracleLines>;

export interface OracleFund {
  readonly received: Months;
  readonly spent: Months;
  readonly opening: number;
}
const isOwn = (leaf: PlanInput['resources'][number]['leaf']): boolean =>
  leaf !== null && leafById(leaf).balanceSheet === true;
/** Restricted money: each month's named costs are paid by the funds in their order, and wait for money until the year ends. */
export const oracleFunds = (input: PlanInput, lines: OracleLines): OracleFund[] => {
  const costs = new Map([...lines.costs, ...lines.posts].map((c) => [c.id, c.earned]));
  const restricted = lines.resources.filter(
    ({ line }) => line.driver.kind === 'grant' && line.driver.restrictedTo.length > 0 && !isOwn(line.leaf),
  );
  const tied = new Set(restricted.map((r) => r.id));
  const funds = restricted.map(({ line, earned }) => ({
    opening: total(input.opening.dedicatedFunds.map((f) => (f.resourceId === line.id ? f.amountCents : 0))),
    received: earned,
    spent: none(),
    names: line.driver.kind === 'grant' ? line.driver.restrictedTo.filter((id) => costs.has(id)) : [],
    share: line.driver.kind === 'grant' ? (line.driver.costShare ?? 1) : 1,
    paid: new Map<string, Months>(),
  }));
  input.opening.dedicatedFunds.forEach((f, i) => {
    if (f.resourceId !== undefined && tied.has(f.resourceId)) return;
    costs.set(`opening ${i}`, place(split(f.amountCents, equal(12)), 1));
    funds.push({
      opening: f.amountCents,
      received: none(),
      spent: none(),
      names: [`opening ${i}`],
      share: 1,
      paid: new Map(),
    });
  });
  const unpaid = new Map<string, number>();
  for (let m = 0; m < 36; m += 1) {
    for (const [id, months] of costs) unpaid.set(id, (m % 12 === 0 ? 0 : (unpaid.get(id) ?? 0)) + (months[m] ?? 0));
    for (const fund of funds)
      for (const id of fund.names) {
        const held = fund.opening + upTo(fund.received, m) - total(fund.spent);
        // Of what the year has cost so far, its share less what it paid.
        const own = fund.paid.get(id) ?? none();
        const first = m - (m % 12);
        const cost = total((costs.get(id) ?? []).slice(first, m + 1).map((c) => Math.max(0, c)));
        const may = fund.share === 1 ? Infinity : rounded(times(cost, fund.share)) - total(own.slice(first, m));
        const part = Math.max(0, Math.min(held, may, unpaid.get(id) ?? 0));
        own[m] = (own[m] ?? 0) + part;
        fund.paid.set(id, own);
        unpaid.set(id, (unpaid.get(id) ?? 0) - part);
        fund.spent[m] = (fund.spent[m] ?? 0) + part;
      }
  }
  return funds;
};

/** Income deferred at opening, over its own months. */
export const releasedOf = (d: PlanInput['opening']['deferredIncome'][number]): Months =>
  place(split(d.amountCents, equal(Math.max(1, (d.toMonth ?? d.month) - d.month + 1))), d.month);

/** What dedicated funds give back to a year: what it spends of them beyond what it earns. */
export const usedIn = (funds: readonly OracleFund[], y: number): number =>
  total(funds.map((f) => Math.max(0, inYear(f.spent, y) - inYear(f.received, y))));

/** The statement by heading, in months. */
export const oracleStatement = (input: PlanInput, lines: OracleLines, funds: readonly OracleFund[]) => {
  const headings = new Map(HEADINGS.map((h) => [h.id as string, none()]));
  const enter = (heading: string, months: Months): void => {
    const own = headings.get(heading) as Months;
    months.forEach((c, m) => {
      own[m] = (own[m] ?? 0) + c;
    });
  };
  for (const { line, earned } of lines.resources)
    if (!isOwn(line.leaf))
      enter(line.heading ?? (line.leaf === null ? 'otherIncome' : leafById(line.leaf).heading), earned);
  for (const s of lines.supports) enter('financialContributions', s.earned);
  lines.costs.forEach((c, i) => void enter(input.costs[i]?.heading as string, c.earned));
  for (const p of lines.posts) enter('staff', p.earned);
  for (const v of lines.investments) {
    enter('depreciation', v.depreciation);
    enter('releases', v.released);
  }
  const { opening } = input;
  const owned =
    opening.fixedAssetsRemainingMonths === 0
      ? none()
      : place(split(opening.fixedAssetsNetCents, equal(opening.fixedAssetsRemainingMonths)), 1);
  enter('depreciation', owned);
  const left = opening.investmentSubsidiesRemainingMonths ?? 0;
  const shared = left === 0 ? none() : place(split(opening.investmentSubsidiesCents ?? 0, equal(left)), 1);
  enter('releases', shared);
  for (const d of [...lines.supports, ...lines.loans]) enter('financialCharges', d.interest);
  for (const d of opening.deferredIncome) enter(d.heading ?? 'otherIncome', releasedOf(d));
  for (const fund of funds)
    for (let y = 0; y < 3; y += 1) {
      const net = (m: number): number => {
        const first = y * 12;
        return total(fund.received.slice(first, m + 1)) - total(fund.spent.slice(first, m + 1));
      };
      for (let m = y * 12; m < y * 12 + 12; m += 1) {
        const before = m === y * 12 ? 0 : net(m - 1);
        enter('dedicatedFundsCarried', place([Math.max(0, net(m)) - Math.max(0, before)], m + 1));
        enter('dedicatedFundsUsed', place([Math.max(0, -net(m)) - Math.max(0, -before)], m + 1));
      }
    }
  const side = (which: string): Months =>
    none().map((_, m) => total(HEADINGS.map((h) => (h.side === which ? (headings.get(h.id)?.[m] ?? 0) : 0))));
  return { headings, products: side('product'), charges: side('charge'), owned, shared };
};
