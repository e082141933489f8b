/** A message of the window as bytes that can be kept, and read by a person: JSON, with what JSON lacks under a mark. */

const MARK = '$kind';
const marked = (kind: string, value: unknown): unknown => ({ [MARK]: kind, value });
const toPlain = (value: unknown): unknown => {
  if (value === undefined) return marked('undefined', null);
  if (typeof value === 'bigint') return marked('bigint', String(value));
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : marked('number', Object.is(value, -0) ? '-0' : String(value));
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return marked('bytes', Buffer.from(value).toString('base64'));
  if (value instanceof Date) return marked('date', value.getTime());
  if (value instanceof Map) return marked('map', [...value].map(toPlain));
  if (Array.isArray(value)) return value.map(toPlain);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPlain(inner)]));
};
const MADE: Readonly<Record<string, (value: unknown) => unknown>> = {
  undefined: () => undefined,
  bigint: (value) => BigInt(String(value)),
  number: (value) => Number(value),
  bytes: (value) => new Uint8Array(Buffer.from(String(value), 'base64')),
  date: (value) => new Date(Number(value)),
  map: (value) => new Map((value as unknown[]).map(fromPlain) as [unknown, unknown][]),
};
const fromPlain = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(fromPlain);
  const { [MARK]: kind, value: inner } = value as { readonly [MARK]?: unknown; readonly value?: unknown };
  if (typeof kind === 'string' && Object.hasOwn(MADE, kind)) return MADE[kind]?.(inner);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fromPlain(one)]));
};
export const writePlain = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(toPlain(value)));
export const readPlain = (bytes: Uint8Array): unknown => fromPlain(JSON.parse(new TextDecoder().decode(bytes)));
