import { expect, it } from 'vitest';
import { z } from 'zod';
import { FIELD_WORDS } from './field-words.ts';
import { COLLECTIONS, SECTIONS } from './schema.ts';

interface Json {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly [key: string]: unknown;
}
const keysOf = (schema: Json): string[] => [
  ...Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => [key, ...keysOf(inner)]),
  ...['items', 'prefixItems', 'anyOf', 'oneOf'].flatMap((form) =>
    [schema[form] ?? []].flat().flatMap((inner) => keysOf(inner as Json)),
  ),
];

it('names every field of every line and section, and none that does not exist', () => {
  const schemas = Object.values({ ...COLLECTIONS, ...SECTIONS }) as z.ZodType[];
  const keys = new Set(schemas.flatMap((schema) => keysOf(z.toJSONSchema(schema) as Json)));
  keys.delete('id');
  const ofAnswers = ['confidence', 'note', 'source'];
  expect(Object.keys(FIELD_WORDS).sort()).toEqual([...new Set([...keys, ...ofAnswers])].sort());
});
