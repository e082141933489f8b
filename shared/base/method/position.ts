/** Where the resources come from, and against what: the two positioning questions answered by the amounts (docs/method.md, "Positioning"). */
import { type FamilyId, type LeafId, leafById } from './levers.ts';
import type { LocalText } from './text.ts';

export const PROVIDER_IDS = ['members', 'users', 'public', 'institutions', 'private', 'founders'] as const;
export type ProviderId = (typeof PROVIDER_IDS)[number];

/** Leaves whose provider is not that of their family. */
const OWN: Partial<Record<LeafId, ProviderId>> = { B5: 'public', C4: 'institutions', D4: 'founders' };
const OF_FAMILY: Readonly<Record<FamilyId, ProviderId>> = { A: 'members', B: 'users', C: 'public', D: 'private' };
export const providerOf = (leaf: LeafId): ProviderId => OWN[leaf] ?? OF_FAMILY[leafById(leaf).family];

/** What each cell of the grid is close to; an empty cell has no model of its own. */
export const AFFINITY: Readonly<Record<ProviderId, { readonly with: string; readonly without: string }>> = {
  members: { with: 'M1 · M2', without: 'M1' },
  users: { with: 'M2', without: 'M6' },
  public: { with: 'M3', without: 'M4' },
  institutions: { with: '', without: 'M5' },
  private: { with: 'M2', without: 'M6' },
  founders: { with: '', without: 'M7' },
};
export const COUNTERPART_WORDS: Readonly<Record<'with' | 'without', LocalText>> = {
  with: { fr: 'Avec contrepartie d’un service', en: 'In return for a service' },
  without: { fr: 'Sans contrepartie', en: 'Nothing in return' },
};

export interface PositionRow {
  readonly provider: ProviderId;
  /** shares of operating resources, 0 to 1 */ readonly with: number;
  readonly without: number;
}
/** @param byLeaf operating resources in cents @returns one row a provider, in the order of the grid; all zeros when there is nothing */
export const positionGrid = (byLeaf: Readonly<Partial<Record<LeafId, number>>>): readonly PositionRow[] => {
  const cells = new Map(PROVIDER_IDS.map((p) => [p, { with: 0, without: 0 }]));
  let total = 0;
  for (const [id, cents] of Object.entries(byLeaf) as [LeafId, number][]) {
    const leaf = leafById(id);
    const cell = cells.get(providerOf(id));
    if (!cell || leaf.balanceSheet === true || cents <= 0) continue;
    cell[leaf.withCounterpart ? 'with' : 'without'] += cents;
    total += cents;
  }
  return PROVIDER_IDS.map((provider) => {
    const cell = cells.get(provider) ?? { with: 0, without: 0 };
    return { provider, with: total === 0 ? 0 : cell.with / total, without: total === 0 ? 0 : cell.without / total };
  });
};
