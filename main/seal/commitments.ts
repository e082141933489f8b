/**
 * Commitments: what a line says is sealed value by value, each with a salt of its own made from the salt of the line. When one is erased its salt goes with it: the
 * seal still holds over what is left, and nobody can guess what stood there by trying names.
 */
import { hash, randomBytes } from 'node:crypto';
import { canonical } from '#shared/dossier/content/canonical.ts';
import type { Redaction } from '#shared/dossier/merge/redaction.ts';

const SALT_DIGITS = 32;
const digest = (text: string): string => hash('sha256', text, 'hex');
/** Of one line alone. */
export const makeSalt = (): string => randomBytes(SALT_DIGITS / 2).toString('hex');
/** A salt that follows from others: two laptops that write the same line of the same lines give it the same one. */
export const joinSalts = (salts: readonly string[]): string =>
  digest(canonical(['joined', [...salts].sort()])).slice(0, SALT_DIGITS);

/** Every value of a JSON text, by its pointer. */
const leavesOf = (value: unknown, at = '', into: [pointer: string, text: string][] = []): [string, string][] => {
  if (value === undefined) return into;
  const steps = value === null || typeof value !== 'object' ? [] : Object.keys(value);
  if (steps.length === 0) into.push([at, canonical(value)]);
  for (const step of steps)
    leavesOf(
      (value as Readonly<Record<string, unknown>>)[step],
      `${at}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      into,
    );
  return into;
};
const saltAt = (salt: string, pointer: string): string => digest(`${salt}\n${pointer}`).slice(0, SALT_DIGITS);
const commit = (salt: string, pointer: string, text: string): string => digest(`${salt}\n${pointer}\n${text}`);
const joinRoot = (commitments: readonly (readonly [pointer: string, commitment: string])[]): string =>
  digest(
    [...commitments]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([pointer, commitment]) => `${pointer}\n${commitment}`)
      .join('\n'),
  );

type Leaves = NonNullable<Redaction['leaves']>;
/**
 * One fingerprint over every value.
 * @param leaves where something was erased: what is known of each value that stood there
 * @returns null when what is left does not fit it
 */
export const rootOf = (value: unknown, salt: string, leaves?: Leaves): string | null => {
  const here = leavesOf(value);
  if (leaves === undefined)
    return joinRoot(here.map(([pointer, text]) => [pointer, commit(saltAt(salt, pointer), pointer, text)] as const));
  const present = new Map(here);
  if (here.some(([pointer]) => !Object.hasOwn(leaves, pointer))) return null;
  const commitments: (readonly [string, string])[] = [];
  for (const [pointer, known] of Object.entries(leaves)) {
    const text = present.get(pointer);
    if (known.startsWith('s:') && text === undefined) return null;
    const commitment = known.startsWith('s:') ? commit(known.slice(2), pointer, text as string) : known.slice(2);
    commitments.push([pointer, commitment]);
  }
  return joinRoot(commitments);
};

/** What is to be kept of each value once some of them changed: a salt, or the commitment alone. @param leaves of an earlier erasure */
export const closeLeaves = (
  before: unknown,
  after: unknown,
  { salt, leaves }: { readonly salt: string; readonly leaves?: Leaves | undefined },
): Leaves => {
  const left = new Map(leavesOf(after));
  const closed: Record<string, string> = { ...leaves };
  for (const [pointer, text] of leavesOf(before)) {
    const known = leaves?.[pointer];
    if (known?.startsWith('c:')) continue;
    const own = known === undefined ? saltAt(salt, pointer) : known.slice(2);
    closed[pointer] = left.get(pointer) === text ? `s:${own}` : `c:${commit(own, pointer, text)}`;
  }
  return closed;
};
