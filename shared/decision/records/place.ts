/** Places in the body of a record, as paths: fields by name, items of a list by what they are known by, else by position. */

export type RecordPath = readonly string[];
type Plain = Readonly<Record<string, unknown>>;
export const isPlainBody = (value: unknown): value is Plain =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The fields by which an item is known from one state of its list to the next, the first that it has. */
const KEYS = ['id', 'dossierId', 'memberId', 'criterion'] as const;
/** What an item of a list is known by; undefined when nothing does. */
export const itemKey = (item: unknown): string | undefined => {
  if (!isPlainBody(item)) return undefined;
  const known = KEYS.map((key) => item[key]).find((value) => typeof value === 'string' && value !== '');
  return typeof known === 'string' ? known : undefined;
};
const indexOf = (list: readonly unknown[], step: string): number => {
  const known = list.findIndex((item) => itemKey(item) === step);
  return known >= 0 || !/^\d+$/.test(step) ? known : Number(step);
};

/** @returns undefined where there is nothing */
export const valueAtPlace = (body: unknown, path: RecordPath): unknown =>
  path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[indexOf(value, step)];
    return isPlainBody(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, body);

/** A copy with another value at the place; the same body where there is no such place. */
export const withValueAt = <T>(body: T, path: RecordPath, value: unknown): T => {
  const [step, ...rest] = path;
  if (step === undefined) return value as T;
  if (Array.isArray(body)) {
    const at = indexOf(body, step);
    return (at in body ? body.map((item, i) => (i === at ? withValueAt(item, rest, value) : item)) : body) as T;
  }
  if (!isPlainBody(body) || (rest.length > 0 && !Object.hasOwn(body, step))) return body;
  return { ...body, [step]: withValueAt((body as Plain)[step], rest, value) };
};

/** The path that positions name, with items named as paths do. */
export const namedPath = (body: unknown, path: readonly PropertyKey[]): RecordPath =>
  path.map((step, i) => {
    const key = String(step);
    if (typeof step !== 'number') return key;
    const list = valueAtPlace(body, path.slice(0, i).map(String));
    return (Array.isArray(list) ? itemKey(list[step]) : undefined) ?? key;
  });
