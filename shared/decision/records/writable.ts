/** What of a record can go to the disk, when some of what is typed breaks a rule. */
import { z } from 'zod';
import { type Refusal, refusalsIn } from '#shared/base/refusal/refusal.ts';
import { type BodyOf, RECORD_KINDS, type RecordKind } from './kinds.ts';
import { namedPath, type RecordPath, valueAtPlace, withValueAt } from './place.ts';

export interface RefusedPlace {
  readonly path: RecordPath;
  readonly refusal: Refusal;
}
export interface Writable<B> {
  /** keeps every rule: where a place breaks one, it says what it said before; null when nothing can be made of it */ readonly body: B | null;
  readonly refused: readonly RefusedPlace[];
}
/** A repaired place can make another one wrong (a rule over several): after this many rounds nothing is written. */
const ROUNDS = 4;

/** What stood at the place before; where there was nothing, nothing of the same kind. */
const before = (present: unknown, path: RecordPath, typed: unknown): unknown => {
  const value = valueAtPlace(present, path);
  if (value !== undefined) return value;
  return typeof typed === 'string' ? '' : null;
};

/**
 * @param body what the screen says
 * @param present what the disk says
 */
export const writableRecord = <K extends RecordKind>(
  kind: K,
  body: BodyOf<K>,
  present: BodyOf<K>,
): Writable<BodyOf<K>> => {
  const { schema } = RECORD_KINDS[kind];
  const refused: RefusedPlace[] = [];
  let next = body;
  for (let round = 0; round < ROUNDS; round += 1) {
    const parsed = schema.safeParse(next);
    if (parsed.success) return { body: next, refused };
    for (const issue of parsed.error.issues) {
      const path = namedPath(next, issue.path);
      const [refusal] = refusalsIn(kind, new z.ZodError([issue]), next);
      if (!refused.some((r) => r.path.join('/') === path.join('/'))) refused.push({ path, refusal });
      next = withValueAt(next, path, before(present, path, valueAtPlace(next, path)));
    }
  }
  return { body: null, refused };
};
