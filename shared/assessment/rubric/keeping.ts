/** What may become of an opinion that is stored: it is changed by its author only, and what was given is never unsaid. */
import { type Refusal, refusal } from '#shared/base/refusal/refusal.ts';
import type { Rule } from '#shared/base/refusal/rule.ts';
import type { Opinion } from './opinion.ts';
import { personKey, samePerson } from './person.ts';

const author = (path: readonly string[], person: string): Refusal =>
  refusal('opinion', path, person, { kind: 'author' });
const rewritten = (path: string, value: string, rule: Rule = { kind: 'givenStays' }): Refusal =>
  refusal('opinion', [path], value, rule);
const unlike = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

/** Why one state of an opinion cannot follow another, whoever brings it; null when it can. */
export const rewritingRefusal = (previous: Opinion, next: Opinion): Refusal | null => {
  if (!samePerson(previous.person, next.person)) return author(['person'], next.person);
  if (previous.month !== next.month)
    return rewritten('month', String(next.month), { kind: 'equalTo', value: String(previous.month) });
  if (previous.status === 'given' && next.status !== 'given') return rewritten('status', next.status);
  if (previous.firstGiven !== null && unlike(previous.firstGiven, next.firstGiven)) return rewritten('firstGiven', '');
  if (previous.seen.some((name) => !next.seen.includes(name))) return rewritten('seen', next.seen.join(', '));
  return null;
};
/**
 * Why an opinion cannot be written; null when it can.
 * @param previous what is stored, null for a new one
 * @param user who writes; their name in the settings
 * @param others names of those whose opinions this user can read already: a change must say so
 */
export const writingRefusal = (
  previous: Opinion | null,
  next: Opinion,
  user: string,
  others: readonly string[],
): Refusal | null => {
  if (personKey(user) === '' || !samePerson(next.person, user)) return author(['person'], next.person);
  if (previous === null) return null;
  const changed =
    unlike(previous.marks, next.marks) || previous.comment !== next.comment || previous.status !== next.status;
  const unsaid = changed ? others.find((name) => !next.seen.includes(name)) : undefined;
  return (
    rewritingRefusal(previous, next) ?? (unsaid === undefined ? null : rewritten('seen', unsaid, { kind: 'readNamed' }))
  );
};
/** A draft whose author never could read the others can go; what was given or declined stays. */
export const removalRefusal = (previous: Opinion, user: string): Refusal | null => {
  if (!samePerson(previous.person, user)) return author([], previous.person);
  return previous.status === 'draft' && previous.seen.length === 0 ? null : rewritten('status', previous.status);
};
