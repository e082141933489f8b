/** How sure a resource is, by the words beside it or in brackets. */
import type { Status } from '#shared/dossier/content/plan.ts';
import { exactEntry } from '../lexicon/lexicon.ts';
import type { Item } from '../rows/items.ts';
import type { RoledBlock } from '../tables/roles.ts';

const STATUS_PREFIX = 'status:';
const statusOfText = (text: string): Status | null => {
  const words = text.trim().split(/\s+/);
  for (const n of [words.length, 3, 2, 1]) {
    if (n > words.length) continue;
    const entry = exactEntry(
      words
        .slice(0, n)
        .join(' ')
        .replace(/[,;:.]+$/, ''),
      null,
      (e) => e.kind.startsWith(STATUS_PREFIX),
    );
    if (entry !== null) return entry.kind.slice(STATUS_PREFIX.length) as Status;
  }
  return null;
};
/** @returns null when no word of the row says it */
export const statusOf = (item: Item, block: RoledBlock): Status | null => {
  const bracketed = [...item.label.matchAll(/\(([^)]*)\)/g)].map((m) => m[1] ?? '');
  for (const text of [...item.beside.map((b) => b.text), ...bracketed]) {
    const status = text.length <= 60 ? statusOfText(text) : null;
    if (status !== null) return status;
  }
  return (
    block.roled.find(
      (c) =>
        c.status !== null &&
        c.role === 'amount' &&
        item.amounts[block.amounts.findIndex((a) => a.shown === c.column)] !== null,
    )?.status ?? null
  );
};
