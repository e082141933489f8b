/**
 * The seal of a dossier that is edited: the same as `contentSeal`, at the price of what its last state does not share with those before. Commands never change
 * data in place, so that what is the same object is the same content, and its bytes are kept as long as the object.
 */
import { createHash } from 'node:crypto';
import { canonical } from '#shared/dossier/content/canonical.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { toStored } from '#shared/dossier/content/stored.ts';

const OPEN_LIST = 0x5b;
const OPEN_OBJECT = 0x7b;
const CLOSE_LIST = Buffer.from(']');
const CLOSE_OBJECT = Buffer.from('}');

/** A value as it stands among others in canonical text: `,"key":value` in an object, `,value` in a list. */
interface Piece {
  readonly key: string | null;
  readonly bytes: Buffer;
}
type Written = (key: string | null, value: unknown) => Buffer;
const headOf = (key: string | null): string => (key === null ? ',' : `,${JSON.stringify(key)}:`);

/** Keeps what was written for an object, under the key that it had. */
const keeping = (write: Written): Written => {
  const known = new WeakMap<object, Piece>();
  return (key, value) => {
    if (value === null || typeof value !== 'object') return write(key, value);
    const before = known.get(value);
    if (before?.key === key) return before.bytes;
    const bytes = write(key, value);
    known.set(value, { key, bytes });
    return bytes;
  };
};

/** The pieces of an object or a list, in the order of canonical text. */
const piecesOf = (value: object, write: Written): Buffer[] =>
  Array.isArray(value)
    ? value.map((item) => write(null, item))
    : Object.keys(value)
        .filter((key) => (value as Record<string, unknown>)[key] !== undefined)
        .sort()
        .map((key) => write(key, (value as Record<string, unknown>)[key]));

/** @returns a function that gives each state of a dossier the seal that `contentSeal` gives it */
export const makeContentSeal = (): ((dossier: Dossier) => string) => {
  const inner = keeping((key, value) => Buffer.from(headOf(key) + canonical(value)));
  const outer = keeping((key, value) => {
    if (value === null || typeof value !== 'object') return inner(key, value);
    const isList = Array.isArray(value);
    const head = Buffer.from(headOf(key));
    const pieces = piecesOf(value, inner);
    if (pieces.length === 0) return Buffer.concat([head, Buffer.from(isList ? '[]' : '{}')]);
    const bytes = Buffer.concat([head, ...pieces, isList ? CLOSE_LIST : CLOSE_OBJECT]);
    // The comma before the first piece is where the list or the object opens.
    bytes[head.byteLength] = isList ? OPEN_LIST : OPEN_OBJECT;
    return bytes;
  });
  return (dossier) => {
    const hash = createHash('sha256').update('{');
    piecesOf(toStored(dossier), outer).forEach((bytes, i) => {
      hash.update(i === 0 ? bytes.subarray(1) : bytes);
    });
    return hash.update(CLOSE_OBJECT).digest('hex');
  };
};
