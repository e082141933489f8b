/**
 * Six "if… then…", one thing at a time on the same engine: which six is decided by the plan itself. Each changes only what its words say
 * (docs/method.md, "What a decision rests on").
 */
import { CROWD, entersOwnFunds, type LeafId, leafById } from '#shared/base/method/levers.ts';
import { type Cents, sum } from '#shared/base/money/cents.ts';
import type { Adjustment, ResourceLine } from '#shared/dossier/content/plan.ts';
import { project } from '#shared/finance/projection/engine.ts';
import type { PlanInput, Projection } from '#shared/finance/projection/projection.ts';

/** The lever that grows most halved, the first funder who still has something to renew not renewing, the first public payer leaving, all two months late, that lever at nothing, the two worst together. */
export type ShockKind = 'half' | 'notRenewed' | 'publicLeaves' | 'late' | 'nothing' | 'together';
export interface Shock {
  readonly kind: ShockKind;
  /** of the lever, when it is about one */ readonly leaf?: LeafId;
  /** of the payer, when it is about one */ readonly funder?: string;
  /** plan year (1…3) from which it is felt, when it has one */ readonly year?: 1 | 2 | 3;
  /** what it takes from the resources of that year on, in cents */ readonly cents?: Cents;
  /** of two together: which */ readonly parts?: readonly Shock[];
  readonly adjustments: readonly Adjustment[];
  readonly lowestCents: Cents;
  /** 1…36 */ readonly lowestMonth: number;
  readonly closingCents: Cents;
  readonly year3ResultCents: Cents;
  /** no month-end below zero; short of it by little (see NEARLY); or not */ readonly holds: 'yes' | 'nearly' | 'no';
}
/** Tool default, November 2026: short by less than this part of the support asked (of the yearly charges when nothing is asked) is "within". */
export const NEARLY = { ofSupport: 0.05, ofYearlyCharges: 0.01 } as const;
const LATE_MONTHS = 2;
/** Leaves that public bodies pay. */
const PUBLIC_FAMILY = 'C';

type Levered = ResourceLine & { readonly leaf: LeafId };
/** What the levers bring: neither own funds nor what accounts hold outside the levers. */
const income = (input: PlanInput): readonly Levered[] =>
  input.resources.filter((r): r is Levered => r.leaf !== null && !entersOwnFunds(r.leaf));
const yearsOf = (p: Projection): ReadonlyMap<string, readonly Cents[]> =>
  new Map(p.lines.map((l) => [l.id, l.accrued.years]));

/** The lever whose year 3 stands most above today; null when none grows. */
export const carryingLever = (input: PlanInput, p: Projection): LeafId | null => {
  const years = yearsOf(p);
  const growth = new Map<LeafId, Cents>();
  for (const line of income(input)) {
    const more = (years.get(line.id)?.[2] ?? 0) - (line.history[2] ?? 0);
    growth.set(line.leaf, (growth.get(line.leaf) ?? 0) + more);
  }
  const [first] = [...growth].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first === undefined || first[1] <= 0 ? null : first[0];
};

interface Payer {
  readonly funder: string;
  readonly lines: readonly Levered[];
  readonly cents: Cents;
}
/** Single payers, by what they bring over three years; a crowd never leaves as one. */
const payers = (input: PlanInput, p: Projection): readonly Payer[] => {
  const years = yearsOf(p);
  const by = new Map<string, Levered[]>();
  for (const line of income(input))
    if (line.funder !== '' && !CROWD.includes(line.leaf)) by.set(line.funder, [...(by.get(line.funder) ?? []), line]);
  return [...by]
    .map(([funder, lines]) => ({ funder, lines, cents: sum(lines.flatMap((l) => [...(years.get(l.id) ?? [])])) }))
    .filter(({ cents }) => cents > 0)
    .sort((a, b) => b.cents - a.cents || (a.funder < b.funder ? -1 : 1));
};

type Draft = Pick<Shock, 'kind' | 'leaf' | 'funder' | 'year' | 'cents' | 'parts' | 'adjustments'>;
const factorOn = (lines: readonly ResourceLine[], factor: number): Adjustment[] =>
  lines.map((l) => ({ kind: 'line', lineId: l.id, factor }));

const onLever = (input: PlanInput, p: Projection, kind: 'half' | 'nothing'): Draft[] => {
  const leaf = carryingLever(input, p);
  if (leaf === null) return [];
  const adjustments = factorOn(
    income(input).filter((r) => r.leaf === leaf),
    kind === 'half' ? 0.5 : 0,
  );
  return [{ kind, leaf, adjustments }];
};
/** What is signed stays; what is not yet does not come. A payer who has signed everything is taken to stop in year 3. */
const notRenewed = (p: Projection, payer: Payer): Draft => {
  const years = yearsOf(p);
  const open = payer.lines.filter((l) => l.status !== 'signed' && sum([...(years.get(l.id) ?? [])]) > 0);
  const yearly = [0, 1, 2].map((y) =>
    sum((open.length > 0 ? open : payer.lines).map((l) => years.get(l.id)?.[y] ?? 0)),
  );
  const first =
    open.length > 0
      ? Math.max(
          0,
          yearly.findIndex((c) => c > 0),
        )
      : 2;
  return {
    kind: 'notRenewed',
    funder: payer.funder,
    year: (first + 1) as 1 | 2 | 3,
    cents: sum(yearly.slice(first)),
    adjustments:
      open.length > 0 ? factorOn(open, 0) : [{ kind: 'loseFunder', funder: payer.funder, fromMonth: first * 12 + 1 }],
  };
};
const leaves = (p: Projection, payer: Payer): Draft => {
  const years = yearsOf(p);
  return {
    kind: 'publicLeaves',
    funder: payer.funder,
    year: 2,
    cents: sum(payer.lines.flatMap((l) => [years.get(l.id)?.[1] ?? 0, years.get(l.id)?.[2] ?? 0])),
    adjustments: [{ kind: 'loseFunder', funder: payer.funder, fromMonth: 13 }],
  };
};

const judgedWith = (input: PlanInput, p: Projection): ((draft: Draft) => Shock) => {
  const asked = sum(input.supports.map((s) => s.principalCents));
  const within = asked > 0 ? asked * NEARLY.ofSupport : (p.charges.years[0] ?? 0) * NEARLY.ofYearlyCharges;
  return (draft) => {
    const { cash, result } = project(input, draft.adjustments);
    return {
      ...draft,
      lowestCents: cash.lowestCents,
      lowestMonth: cash.lowestMonth,
      closingCents: cash.closing[35] ?? 0,
      year3ResultCents: result.years[2],
      holds: cash.lowestCents >= 0 ? 'yes' : -cash.lowestCents <= within ? 'nearly' : 'no',
    };
  };
};
/** Both adjusted at once; the same line is never cut twice. */
const bothOf = (a: Shock, b: Shock): Draft => ({
  kind: 'together',
  parts: [a, b],
  adjustments: [
    ...a.adjustments,
    ...b.adjustments.filter(
      (x) => x.kind !== 'line' || !a.adjustments.some((y) => y.kind === 'line' && y.lineId === x.lineId),
    ),
  ],
});

/**
 * @param p the base projection of this same plan
 * @returns at most six, from what takes least to what takes most; fewer where the plan has no such lever or payer; none for a plan without resources
 */
export const shocksOf = (input: PlanInput, p: Projection): readonly Shock[] => {
  if (income(input).length === 0) return [];
  const judge = judgedWith(input, p);
  const all = payers(input, p);
  // Someone who brings nothing more cannot fail to renew.
  const [ending] = all.map((payer) => notRenewed(p, payer)).filter((draft) => (draft.cents ?? 0) > 0);
  const isPublic = (payer: Payer): boolean => payer.lines.some((l) => leafById(l.leaf).family === PUBLIC_FAMILY);
  const [leaving] = all
    .filter((x) => isPublic(x) && x.funder !== ending?.funder)
    .map((payer) => leaves(p, payer))
    .filter((draft) => (draft.cents ?? 0) > 0);
  const alone = [
    ...onLever(input, p, 'half'),
    ...(ending === undefined ? [] : [ending]),
    ...(leaving === undefined ? [] : [leaving]),
  ].map(judge);
  const late = judge({ kind: 'late', adjustments: [{ kind: 'delay', months: LATE_MONTHS }] });
  const nothing = onLever(input, p, 'nothing').map(judge);
  const [worst, second] = [...alone].sort((a, b) => a.closingCents - b.closingCents);
  const together = worst === undefined || second === undefined ? [] : [judge(bothOf(worst, second))];
  return [...alone, late, ...nothing, ...together].sort((a, b) => b.lowestCents - a.lowestCents);
};
