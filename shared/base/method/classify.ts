/**
 * The model computed from the money (docs/method.md, "Models", tool default of 2026-11): dominant when one model's leaves carry at least half of operating
 * resources and no other does; otherwise hybrid, naming the two largest. Match-funding (M5) also needs own and partners' money between 10 and 50 %.
 */
import { type FinancingLogic, type LeafId, leafById } from './levers.ts';
import { MODEL_IDS, type ModelId } from './models.ts';

export const DOMINANT_SHARE = 0.5;
export const MATCH_FUNDING_OWN_SHARE = { min: 0.1, max: 0.5 } as const;

export interface Profile {
  /** none: no resource at all */ readonly kind: 'none' | 'dominant' | 'hybrid';
  /** one model when dominant; the two largest, largest first, when hybrid */ readonly models: readonly ModelId[];
  readonly modelShares: Readonly<Record<ModelId, number>>;
  readonly logicShares: Readonly<Record<FinancingLogic, number>>;
  readonly totalCents: number;
  /** share of everything that does not come from international match-funding */ readonly ownAndPartnerShare: number;
}

/** @param byLeaf operating resources in cents @returns shares as decimals; a model label such as M4 or M2 + M4 in `models` */
export const classify = (byLeaf: Readonly<Partial<Record<LeafId, number>>>): Profile => {
  const modelShares = Object.fromEntries(MODEL_IDS.map((m) => [m, 0])) as Record<ModelId, number>;
  const amounts = { ...modelShares };
  const logics: Record<FinancingLogic, number> = { members: 0, activity: 0, thirdParty: 0 };
  let total = 0;
  for (const [id, cents] of Object.entries(byLeaf) as [LeafId, number][]) {
    const leaf = leafById(id);
    if (leaf.balanceSheet || cents <= 0) continue;
    total += cents;
    amounts[leaf.model] += cents;
    logics[leaf.logic] += cents;
  }
  if (total === 0)
    return { kind: 'none', models: [], modelShares, logicShares: logics, totalCents: 0, ownAndPartnerShare: 0 };
  for (const m of MODEL_IDS) modelShares[m] = amounts[m] / total;
  const logicShares = {
    members: logics.members / total,
    activity: logics.activity / total,
    thirdParty: logics.thirdParty / total,
  };
  const ownAndPartnerShare = (total - amounts.M5) / total;
  const ranked = MODEL_IDS.filter((m) => amounts[m] > 0).sort((a, b) => amounts[b] - amounts[a]);
  const [first, second] = ranked as [ModelId, ModelId | undefined];
  const base = { modelShares, logicShares, totalCents: total, ownAndPartnerShare };
  const outOfRange =
    first === 'M5' &&
    (ownAndPartnerShare < MATCH_FUNDING_OWN_SHARE.min || ownAndPartnerShare > MATCH_FUNDING_OWN_SHARE.max);
  const halves = second !== undefined && amounts[second] * 2 === total;
  if (second === undefined || (amounts[first] >= total * DOMINANT_SHARE && !halves && !outOfRange))
    return { ...base, kind: 'dominant', models: [first] };
  return { ...base, kind: 'hybrid', models: [first, second] };
};

/** `M4`, `M2 + M4`, or an empty text when there is nothing to say. */
export const profileLabel = (models: readonly ModelId[]): string => models.join(' + ');
