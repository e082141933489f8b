/** The project inside its organisation: the same lines read a second time, those of its activities whole and shared ones by their key (docs/method.md, "Project and organisation"). */
import type { Cents } from '#shared/base/money/cents.ts';
import { ORGANISATION } from '#shared/dossier/content/plan.ts';
import { totalShare } from './allocation-shares.ts';
import { addInto, series, shareOfMonths, zeros } from './calendar.ts';
import type { Flows } from './flows.ts';
import { coverage, incomeLines } from './mix.ts';
import type { LineResult, PlanInput, ProjectLine, ProjectView } from './projection.ts';
import { addedUp, type Contribution, contributionsOf, type Statement } from './statements.ts';

/** What the project bears of a line: all of what its activities have for themselves, of what is shared the part that its keys give them, else nothing. */
export const projectShares = (
  input: Pick<
    PlanInput,
    'activities' | 'allocations' | 'resources' | 'costs' | 'posts' | 'investments' | 'supports' | 'inKind'
  >,
): ((lineId: string | null) => number) => {
  const inProject = new Set(input.activities.filter((a) => a.inProject === true).map((a) => a.id));
  inProject.delete(ORGANISATION);
  const keyed = new Map<string, number[]>();
  for (const { target, shares } of input.allocations)
    keyed.set(target, [
      ...(keyed.get(target) ?? []),
      ...shares.filter((s) => inProject.has(s.activityId)).map((s) => s.share),
    ]);
  const shares = new Map<string, number>();
  const sharedByKey = new Set([...input.costs, ...input.posts].map((line) => line.id));
  for (const { id, activityId } of [
    ...input.resources,
    ...input.costs,
    ...input.posts,
    ...input.investments,
    ...input.supports,
    ...input.inKind,
  ]) {
    const key = sharedByKey.has(id) ? Math.min(1, totalShare(keyed.get(id) ?? [])) : 0;
    shares.set(id, activityId === undefined ? key : inProject.has(activityId) ? 1 : 0);
  }
  return (lineId) => (lineId === null ? 0 : (shares.get(lineId) ?? 0));
};

/** What is left of it. */
const restOf = (months: readonly Cents[], share: number): Cents[] => {
  const part = shareOfMonths(months, share);
  return months.map((cents, m) => cents - (part[m] ?? 0));
};

const partsOf = (
  parts: readonly Contribution[],
  shareOf: (lineId: string | null) => number,
  take: typeof shareOfMonths,
) => parts.map((part): Contribution => ({ ...part, months: take(part.months, shareOf(part.lineId)) }));

/**
 * The statement of the project, what of its charges is shared with the rest of the organisation, and what the organisation puts in to balance it.
 * @param statement that of the whole, which project and rest add up to
 */
export const projectView = (input: PlanInput, flows: Flows, statement: Statement): ProjectView => {
  const shareOf = projectShares(input);
  const all = contributionsOf(input, flows, statement);
  const { headings, products, charges } = addedUp(partsOf(all, shareOf, shareOfMonths));
  const rest = addedUp(partsOf(all, shareOf, restOf));
  const lines = flows.lines.flatMap((line): ProjectLine[] => {
    const share = shareOf(line.id);
    return share === 0
      ? []
      : [
          {
            ...line,
            share,
            accrued: series(shareOfMonths(line.accrued.months, share)),
            cash: series(shareOfMonths(line.cash.months, share)),
          },
        ];
  });
  const shared = zeros();
  for (const { share, accrued } of lines) if (share < 1) addInto(shared, accrued.months);
  const income = incomeLines(lines as readonly LineResult[]);
  const own = addedUp(
    partsOf(
      all.filter((p) => p.heading === 'dedicatedFundsUsed' || p.heading === 'releases'),
      shareOf,
      shareOfMonths,
    ),
  );
  const need = (y: 0 | 1 | 2): Cents =>
    Math.max(0, (series(charges).years[y] ?? 0) - (series(own.products).years[y] ?? 0));
  return {
    lines,
    headings,
    products: series(products),
    charges: series(charges),
    shared: series(shared),
    balancing: series(charges.map((c, m) => c - (products[m] ?? 0))),
    rest: { headings: rest.headings, products: series(rest.products), charges: series(rest.charges) },
    coverage: ([1, 2, 3] as const).map((year) =>
      coverage(income, input, year, need((year - 1) as 0 | 1 | 2)),
    ) as unknown as ProjectView['coverage'],
  };
};
