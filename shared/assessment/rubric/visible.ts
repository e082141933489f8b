/** Who may read whose opinion: one's own marks come before those of others, and a withdrawn person is nowhere. */
import type { Opinion } from './opinion.ts';
import { personKey, samePerson } from './person.ts';

/** Without the opinions of people who declared an interest in the dossier. @param withdrawn their names */
export const withoutWithdrawn = <T extends Opinion>(opinions: readonly T[], withdrawn: readonly string[]): T[] => {
  const out = new Set(withdrawn.map(personKey));
  return opinions.filter((o) => !out.has(personKey(o.person)));
};
/** Moments of the dossier at which this person has given an opinion, or has given up giving one. */
const openMonths = (viewer: string, opinions: readonly Opinion[]): ReadonlySet<number> =>
  new Set(opinions.filter((o) => samePerson(o.person, viewer) && o.status !== 'draft').map((o) => o.month));

/**
 * What a person may read: their own; those given by others once their own of the same moment is given or declined. Never somebody's draft; nothing at
 * all without a name, nor for a person who is withdrawn.
 * @param withdrawn names of those who declared an interest in the dossier
 */
export const visibleTo = <T extends Opinion>(
  viewer: string,
  opinions: readonly T[],
  withdrawn: readonly string[],
): T[] => {
  if (personKey(viewer) === '' || withdrawn.some((name) => samePerson(name, viewer))) return [];
  const counted = withoutWithdrawn(opinions, withdrawn);
  const open = openMonths(viewer, counted);
  return counted.filter((o) => samePerson(o.person, viewer) || (o.status !== 'draft' && open.has(o.month)));
};
export interface AwaitedOpinion {
  readonly person: string;
  readonly month: number;
}
/** Opinions that are given and that this person may not read yet: whose, and nothing of what they say. */
export const awaiting = (
  viewer: string,
  opinions: readonly Opinion[],
  withdrawn: readonly string[],
): AwaitedOpinion[] => {
  const read = new Set<Opinion>(visibleTo(viewer, opinions, withdrawn));
  return withoutWithdrawn(opinions, withdrawn)
    .filter((o) => o.status === 'given' && !read.has(o))
    .map(({ person, month }) => ({ person, month }));
};
/** Names of the others whose opinion of the same moment this person can read. */
export const readableOthers = (opinion: Opinion, opinions: readonly Opinion[]): string[] =>
  opinion.status === 'draft'
    ? []
    : opinions
        .filter((o) => o.status === 'given' && o.month === opinion.month && !samePerson(o.person, opinion.person))
        .map((o) => o.person);
