/** What to verify first: the lines of the plan whose amount weighs on the lowest cash and is least established (docs/method.md, "Verify first"). */
import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import type { Cents } from '#shared/base/money/cents.ts';
import type { Status } from '#shared/dossier/content/plan.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { tornado } from '#shared/finance/risk/tornado.ts';

/** Share of an amount that is open to doubt, by its status: tool defaults of 2026-11; a source halves what is left. */
const DOUBT: Readonly<Record<Status, number>> = { signed: 0.1, probable: 0.4, applied: 0.7, toFind: 1 };
/** Of a cost or a post, which has no status. */
const COST_DOUBT = 0.4;
const WITH_SOURCE = 0.5;
/** Each line is moved by this share to see what it weighs. */
const SWING = 0.2;

export interface ToVerify {
  readonly path: readonly string[];
  readonly label: string;
  /** by how much the lowest cash falls when the line is moved against the plan by a fifth */ readonly effectCents: Cents;
  /** effect × doubt, against the largest: 0…1 */ readonly weight: number;
  /** where the amount comes from, as the dossier says it */ readonly origin: LocalText;
  readonly sourced: boolean;
}
type Noted = { readonly cells?: Readonly<Record<string, { readonly source?: string | undefined }>> | undefined };
const UNSAID = local('origine non précisée', 'origin not given');
const sourceOf = ({ cells }: Noted): string | null =>
  Object.values(cells ?? {}).find((c) => c.source !== undefined && c.source.trim() !== '')?.source ?? null;

const COLLECTIONS = { resource: 'resources', cost: 'costs', post: 'posts' } as const;

/** @returns the weightiest first; nothing that does not move the lowest cash */
export const verifyFirst = (input: PlanInput, most = 5): readonly ToVerify[] => {
  const { bars, lowestCashCents } = tornado(input, SWING);
  const weighed = bars.flatMap((bar) => {
    const collection = COLLECTIONS[bar.kind];
    const item = (input[collection] as readonly (Noted & { readonly id: string; readonly status?: Status })[]).find(
      (i) => i.id === bar.id,
    );
    const effectCents = Math.max(0, lowestCashCents - Math.min(...bar.lowestCash));
    if (item === undefined || effectCents === 0) return [];
    const source = sourceOf(item);
    const doubt = (item.status === undefined ? COST_DOUBT : DOUBT[item.status]) * (source === null ? 1 : WITH_SOURCE);
    return [{ bar, collection, effectCents, source, score: effectCents * doubt }];
  });
  const top = Math.max(1, ...weighed.map((w) => w.score));
  return weighed
    .sort((a, b) => b.score - a.score || (a.bar.id < b.bar.id ? -1 : 1))
    .slice(0, most)
    .map(({ bar, collection, effectCents, source, score }) => ({
      path: [collection, bar.id],
      label: bar.label,
      effectCents,
      weight: score / top,
      origin: source === null ? UNSAID : { fr: source, en: source },
      sourced: source !== null,
    }));
};
