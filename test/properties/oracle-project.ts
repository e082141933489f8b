/** The project inside its organisation, a second time: each thing on the statement with its line, in exact fractions, month by month. */
import { HEADINGS } from '#shared/base/method/headings.ts';
import { leafById } from '#shared/base/method/levers.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { type Exact, exact, minus, plus, rounded, times } from './exact.ts';
import type { OracleFund, OracleLines } from './oracle.ts';
import { type Months, none, upTo } from './oracle-months.ts';

type Held = { readonly id: string; readonly activityId?: string | undefined };

/** Every line with its own activity: whole or nothing; a cost or a post of nobody: what the keys that name it give to the project, a whole at most. */
const shareOf = (input: PlanInput, line: Held, mayBeShared: boolean): Exact => {
  const chosen = input.activities.filter((a) => a.inProject).map((a) => a.id);
  if (line.activityId !== undefined) return exact(chosen.includes(line.activityId) ? 1 : 0);
  if (!mayBeShared) return exact(0);
  let sum = exact(0);
  for (const { target, shares } of input.allocations)
    if (target === line.id)
      for (const { activityId, share } of shares) if (chosen.includes(activityId)) sum = plus(sum, share);
  return minus(1, sum).n < 0 ? exact(1) : sum;
};

export const oracleProject = (input: PlanInput, lines: OracleLines, funds: readonly OracleFund[]) => {
  const headings = new Map(HEADINGS.map((h) => [h.id as string, none()]));
  const shared = none();
  const enter = (heading: string, months: Months, share: Exact, isShared = false): void => {
    const own = headings.get(heading) as Months;
    if (share.n === 0n) return;
    const whole = share.n === share.d;
    const part = (m: number): number => (m < 0 ? 0 : whole ? upTo(months, m) : rounded(times(upTo(months, m), share)));
    months.forEach((_, m) => {
      own[m] = (own[m] ?? 0) + part(m) - part(m - 1);
      if (isShared) shared[m] = (shared[m] ?? 0) + part(m) - part(m - 1);
    });
  };
  const isOwnFunds = (leaf: PlanInput['resources'][number]['leaf']): boolean =>
    leaf !== null && leafById(leaf).balanceSheet === true;
  for (const { line, earned } of lines.resources)
    if (!isOwnFunds(line.leaf))
      enter(
        line.heading ?? (line.leaf === null ? 'otherIncome' : leafById(line.leaf).heading),
        earned,
        shareOf(input, line, false),
      );
  input.supports.forEach((s, i) => {
    enter('financialContributions', lines.supports[i]?.earned ?? none(), shareOf(input, s, false));
    enter('financialCharges', lines.supports[i]?.interest ?? none(), shareOf(input, s, false));
  });
  for (const [items, flows, heading] of [
    [input.costs, lines.costs, null],
    [input.posts, lines.posts, 'staff'],
  ] as const)
    items.forEach((line, i) => {
      const share = shareOf(input, line, true);
      enter(
        heading ?? ('heading' in line ? line.heading : ''),
        flows[i]?.earned ?? none(),
        share,
        share.n > 0n && share.n < share.d,
      );
    });
  input.investments.forEach((v, i) => {
    enter('depreciation', lines.investments[i]?.depreciation ?? none(), shareOf(input, v, false));
    enter('releases', lines.investments[i]?.released ?? none(), shareOf(input, v, false));
  });
  // A fund is its line's: what a year earns beyond what it spends is carried, the reverse is used, month by month within the year.
  const restricted = lines.resources.filter(
    ({ line }) => line.driver.kind === 'grant' && line.driver.restrictedTo.length > 0 && !isOwnFunds(line.leaf),
  );
  restricted.forEach(({ line }, i) => {
    const fund = funds[i] as OracleFund;
    const net = (m: number): number => upTo(fund.received, m) - upTo(fund.spent, m) - before(fund, m);
    const carried = none();
    const used = none();
    for (let m = 0; m < 36; m += 1) {
      const earlier = m % 12 === 0 ? 0 : net(m - 1);
      carried[m] = Math.max(0, net(m)) - Math.max(0, earlier);
      used[m] = Math.max(0, -net(m)) - Math.max(0, -earlier);
    }
    enter('dedicatedFundsCarried', carried, shareOf(input, line, false));
    enter('dedicatedFundsUsed', used, shareOf(input, line, false));
  });
  return { headings, shared };
};

/** What a fund had gathered when the year of a month began. */
const before = (fund: OracleFund, m: number): number => {
  const first = m - (m % 12);
  return first === 0 ? 0 : upTo(fund.received, first - 1) - upTo(fund.spent, first - 1);
};
