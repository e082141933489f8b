/** Composition of operating resources, year by year: leaves, funders, concentration, and what is secured. */

import { CROWD, entersOwnFunds, type LeafId } from '#shared/base/method/levers.ts';
import { type Cents, roundHalfAway } from '#shared/base/money/cents.ts';
import { STATUSES, type Status } from '#shared/dossier/content/plan.ts';
import { funderKey } from './adjustments.ts';
import { hhi } from './hhi.ts';
import type { Coverage, LineResult, Mix, PlanInput } from './projection.ts';

/** Lines that bring income of a year, by a lever or outside them: neither charges nor what stays on the balance sheet. */
export const incomeLines = (lines: readonly LineResult[]): LineResult[] =>
  lines.filter((l) => (l.kind === 'resource' || l.leaf !== undefined) && !entersOwnFunds(l.leaf));
/** Of these, those that a lever brings: what shares are counted of. */
export const leveredLines = (lines: readonly LineResult[]): LineResult[] =>
  incomeLines(lines).filter((l) => l.leaf !== undefined);
const amountIn = (line: LineResult, year: number): Cents =>
  year === 0 ? (line.historyCents[2] ?? 0) : (line.accrued.years[year - 1] ?? 0);

/** Who stands behind a line: its funder, or else the line itself. */
const payerOf = (line: Pick<LineResult, 'funder' | 'label' | 'id'>): string => line.funder || line.label || line.id;
/** The one name of each payer: as its first line writes it, whatever accents, capitals or spaces the others have. */
export const namePayers = (
  lines: readonly Pick<LineResult, 'funder' | 'label' | 'id'>[],
): ((line: Pick<LineResult, 'funder' | 'label' | 'id'>) => string) => {
  const byKey = new Map<string, string>();
  /** as it is written: one key for each spelling */ const names = new Map<string, string>();
  for (const line of lines) {
    const written = payerOf(line);
    if (names.has(written)) continue;
    const key = funderKey(written);
    const name = byKey.get(key) ?? written;
    byKey.set(key, name);
    names.set(written, name);
  }
  return (line) => names.get(payerOf(line)) ?? byKey.get(funderKey(payerOf(line))) ?? payerOf(line);
};

/** A line that a lever brings, with who pays it and whether that is a crowd. */
interface Payment {
  readonly line: LineResult;
  readonly leaf: LeafId;
  readonly payer: string;
  readonly isCrowd: boolean;
}
/** What payments of a year come to, as they are added. */
const gatherYear = (year: number) => {
  const byLeaf: Partial<Record<LeafId, Cents>> = {};
  const byFunder = new Map<string, Cents>();
  /** those who are no crowd on one line at least */ const payers = new Set<string>();
  let total = 0;
  return {
    byLeaf,
    byFunder,
    payers,
    total: () => total,
    hhis: () => ({ leaf: hhi(Object.values(byLeaf)), funder: hhi([...byFunder.values()]) }),
    add: ({ line, leaf, payer, isCrowd }: Payment): void => {
      const amount = amountIn(line, year);
      if (amount <= 0) return;
      total += amount;
      byLeaf[leaf] = (byLeaf[leaf] ?? 0) + amount;
      byFunder.set(payer, (byFunder.get(payer) ?? 0) + amount);
      if (!isCrowd) payers.add(payer);
    },
  };
};

/** Years 0 (last closed) to 3. Volunteering, releases, dedicated funds, what no lever brings and credits (below zero) are never part of it. */
export const mixes = (lines: readonly LineResult[]): Mix[] => {
  const levered = leveredLines(lines);
  const nameOf = namePayers(levered);
  const income = levered.flatMap((line): Payment[] =>
    line.leaf === undefined ? [] : [{ line, leaf: line.leaf, payer: nameOf(line), isCrowd: CROWD.includes(line.leaf) }],
  );
  const own = income.filter(({ line }) => line.kind === 'resource');
  const asked = income.filter(({ line }) => line.kind !== 'resource');
  return ([0, 1, 2, 3] as const).map((year) => {
    const { byLeaf, byFunder, payers, total, hhis, add } = gatherYear(year);
    own.forEach(add);
    const before = hhis();
    asked.forEach(add);
    const after = asked.length === 0 ? before : hhis();
    let first: { name: string; share: number } | null = null;
    for (const [name, amount] of byFunder)
      if (payers.has(name) && (first === null || amount / total() > first.share))
        first = { name, share: amount / total() };
    return {
      year,
      totalCents: total(),
      byLeaf,
      byFunder: Object.fromEntries(byFunder),
      hhiLeaf: after.leaf,
      hhiFunder: after.funder,
      firstFunder: first,
      hhiLeafBefore: before.leaf,
      hhiFunderBefore: before.funder,
    };
  });
};

/** The same of a project's own lines: what they bring is known, how far the organisation depends on anybody is not. */
export const ofProjectAlone = (mix: Mix): Mix => ({
  ...mix,
  hhiLeaf: null,
  hhiFunder: null,
  firstFunder: null,
  hhiLeafBefore: null,
  hhiFunderBefore: null,
});

/** Resources at signed only, weighted by status and in full, against the year's charges. @param income as `incomeLines` gives them */
export const coverage = (
  income: readonly LineResult[],
  input: PlanInput,
  year: 1 | 2 | 3,
  needCents: Cents,
): Coverage => {
  const byStatus = Object.fromEntries(STATUSES.map((s) => [s, 0])) as Record<Status, Cents>;
  for (const line of income) if (line.status) byStatus[line.status] += amountIn(line, year);
  const fullCents = STATUSES.reduce((t, s) => t + byStatus[s], 0);
  const weightedCents = STATUSES.reduce((t, s) => t + roundHalfAway(byStatus[s] * input.plan.statusWeights[s]), 0);
  return {
    needCents,
    signedCents: byStatus.signed,
    weightedCents,
    fullCents,
    byStatus,
    signedRate: needCents > 0 ? byStatus.signed / needCents : null,
  };
};
