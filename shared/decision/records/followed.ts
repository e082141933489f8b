/** A follow-up put together from its records, and taken apart again into the records that a change touches. */

import type { FollowUp } from '#shared/decision/follow-up/records.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';
import { type BodyOf, ownId, type RecordKind } from './kinds.ts';

/** The start says that there is one; the others are its items. */
export const FOLLOWED_KINDS = ['followUpStart', 'milestone', 'indicator', 'actual', 'actualLine', 'belief'] as const;
export type FollowedKind = (typeof FOLLOWED_KINDS)[number];
interface Stored {
  readonly id: string;
  readonly kind: string;
  readonly body: unknown;
}
const bodiesOf = <K extends FollowedKind>(records: readonly Stored[], kind: K): BodyOf<K>[] =>
  records.filter((r) => r.kind === kind).map((r) => r.body as BodyOf<K>);

/** @param records those of one dossier, oldest first, of these kinds at least. @returns null where nothing is followed */
export const followUpOf = (records: readonly Stored[]): FollowUp | null => {
  const [start] = bodiesOf(records, 'followUpStart');
  return start === undefined
    ? null
    : {
        ...start,
        milestones: bodiesOf(records, 'milestone'),
        indicators: bodiesOf(records, 'indicator'),
        actuals: bodiesOf(records, 'actual'),
        actualLines: bodiesOf(records, 'actualLine'),
        beliefs: bodiesOf(records, 'belief'),
      };
};

export interface FollowedChange {
  readonly id: string;
  readonly kind: FollowedKind;
  /** null = removed */ readonly body: BodyOf<FollowedKind> | null;
}
const itemsOf = (followUp: FollowUp | null, dossierId: string): ReadonlyMap<string, FollowedChange> => {
  const items = new Map<string, FollowedChange>();
  const add = <K extends FollowedKind>(kind: K, body: BodyOf<K>): void => {
    const id = ownId(kind as RecordKind, body, dossierId);
    if (id !== null) items.set(id, { id, kind, body });
  };
  if (followUp === null) return items;
  add('followUpStart', { agreementOn: followUp.agreementOn });
  for (const item of followUp.milestones) add('milestone', item);
  for (const item of followUp.indicators) add('indicator', item);
  for (const item of followUp.actuals) add('actual', item);
  for (const item of followUp.actualLines) add('actualLine', item);
  for (const item of followUp.beliefs) add('belief', item);
  return items;
};

/** The records that are to be written so that what was `before` says what stands `after`. @param before null = nothing was followed */
export const followedChanges = (before: FollowUp | null, after: FollowUp, dossierId: string): FollowedChange[] => {
  const [from, to] = [itemsOf(before, dossierId), itemsOf(after, dossierId)];
  return [
    ...[...to.values()].filter((item) => !sameData(from.get(item.id)?.body, item.body)),
    ...[...from.values()].filter((item) => !to.has(item.id)).map((item) => ({ ...item, body: null })),
  ];
};

const replaceItem = <T>(items: readonly T[], next: T, isSame: (item: T) => boolean): readonly T[] =>
  items.some(isSame) ? items.map((item) => (isSame(item) ? next : item)) : [...items, next];
/** The follow-up with one item as it was; one that was removed comes back. */
export const withItem = (followUp: FollowUp, kind: string, body: unknown): FollowUp => {
  const item = body as never;
  const { id, key, month, period, measure } = body as Readonly<Record<string, unknown>>;
  switch (kind) {
    case 'followUpStart':
      return { ...followUp, ...(body as BodyOf<'followUpStart'>) };
    case 'milestone':
      return { ...followUp, milestones: replaceItem(followUp.milestones, item, (m) => m.id === id) };
    case 'indicator':
      return { ...followUp, indicators: replaceItem(followUp.indicators, item, (i) => i.id === id) };
    case 'belief':
      return { ...followUp, beliefs: replaceItem(followUp.beliefs, item, (b) => b.id === id) };
    case 'actual':
      return {
        ...followUp,
        actuals: replaceItem(followUp.actuals, item, (a) => a.period === period && a.measure === measure),
      };
    case 'actualLine':
      return {
        ...followUp,
        actualLines: replaceItem(followUp.actualLines, item, (a) => a.key === key && a.month === month),
      };
    default:
      return followUp;
  }
};
