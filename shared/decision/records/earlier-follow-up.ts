/**
 * A follow-up as earlier versions kept it, one record for the whole: read from portfolios and exchange files of that time, and taken apart into one record an item.
 * Frozen: what was written then never changes. The same lines give the same records on every laptop.
 */
import { z } from 'zod';
import {
  ActualSchema,
  BeliefSchema,
  FollowedIndicatorSchema,
  FollowedMilestoneSchema,
  FollowUpStartSchema,
} from '#shared/decision/follow-up/records.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';
import { type BodyOf, ownId, type RecordKind } from './kinds.ts';

/** The kind that such a record has: no version since writes one. */
export const EARLIER_FOLLOW_UP = 'followUp';
const EarlierFollowUpSchema = z.strictObject({
  ...FollowUpStartSchema.shape,
  milestones: z.array(FollowedMilestoneSchema).max(60),
  indicators: z.array(FollowedIndicatorSchema).max(30),
  actuals: z.array(ActualSchema).max(27),
  beliefs: z.array(BeliefSchema).max(60),
});
type Earlier = z.infer<typeof EarlierFollowUpSchema>;

interface Line {
  readonly at: string;
  readonly who: string;
  readonly body: unknown;
}
export interface ItemRecord {
  readonly id: string;
  readonly kind: RecordKind;
  readonly lines: readonly Line[];
}

/** Every item of one state, by the identifier of its record. */
const itemsOf = (dossierId: string, body: Earlier | null): ReadonlyMap<string, { kind: RecordKind; body: unknown }> => {
  const items = new Map<string, { kind: RecordKind; body: unknown }>();
  const add = <K extends RecordKind>(kind: K, item: BodyOf<K>): void => {
    const id = ownId(kind, item, dossierId);
    if (id !== null) items.set(id, { kind, body: item });
  };
  if (body === null) return items;
  add('followUpStart', { agreementOn: body.agreementOn });
  for (const item of body.milestones) add('milestone', item);
  for (const item of body.indicators) add('indicator', item);
  for (const item of body.actuals) add('actual', item);
  for (const item of body.beliefs) add('belief', item);
  return items;
};

/**
 * @param lines oldest first, of one record of that kind
 * @returns its items, each with the lines that changed it; null when a line is not such a follow-up
 */
export const splitFollowUp = (dossierId: string, lines: readonly Line[]): readonly ItemRecord[] | null => {
  const records = new Map<string, { kind: RecordKind; lines: Line[] }>();
  let before = itemsOf(dossierId, null);
  for (const { at, who, body } of lines) {
    const parsed = body === null ? null : EarlierFollowUpSchema.safeParse(body);
    if (parsed?.success === false) return null;
    const after = itemsOf(dossierId, parsed?.data ?? null);
    for (const [id, item] of after) {
      if (before.has(id) && sameData(before.get(id)?.body, item.body)) continue;
      const record = records.get(id) ?? { kind: item.kind, lines: [] };
      record.lines.push({ at, who, body: item.body });
      records.set(id, record);
    }
    for (const id of before.keys()) if (!after.has(id)) records.get(id)?.lines.push({ at, who, body: null });
    before = after;
  }
  return [...records].map(([id, record]) => ({ id, ...record }));
};
