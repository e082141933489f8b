/** Values of any schema of the house, made from the schema itself: a new kind of record is tried without a word more. */
import fc from 'fast-check';
import { z } from 'zod';
import { sameData } from '#shared/dossier/content/canonical.ts';

interface Json {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Json[];
  readonly oneOf?: readonly Json[];
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Json | boolean;
  readonly propertyNames?: Json;
  readonly items?: Json | boolean;
  readonly prefixItems?: readonly Json[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly contentEncoding?: string;
}
/** Few words, so that two sides meet; long and odd ones among them. */
const WORDS = ['', 'un', 'deux', 'Un mot. Et un autre.', 'é'.repeat(30), 'x'.repeat(600), '1', '=1+1', '\u202egnp.exe'];
const DAYS = ['2026-11-23', '2027-02-28', '2028-02-29'];
const IDS = ['a', 'b', 'c', 'd'];

const textOf = (schema: Json): fc.Arbitrary<string> => {
  const { minLength = 0, maxLength = 700, pattern, format, contentEncoding } = schema;
  if (format === 'date') return fc.constantFrom(...DAYS);
  if (contentEncoding === 'base64' || format === 'base64') return fc.constantFrom('AAAA', 'AAEC', '');
  const isAllowed = (text: string): boolean =>
    text.length >= minLength &&
    text.length <= maxLength &&
    (pattern === undefined || new RegExp(pattern, 'u').test(text));
  const known = [...WORDS, ...DAYS, ...IDS, '10:00', 'f'.repeat(64)].filter(isAllowed);
  if (known.length > 0) return fc.constantFrom(...known);
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u')).filter(isAllowed);
  return fc.string({ minLength: Math.max(1, minLength), maxLength });
};
const numberOf = ({ type, minimum = -1_000, maximum = 1_000 }: Json): fc.Arbitrary<number> => {
  const [min, max] = [Math.max(minimum, -1_000), Math.min(maximum, 1_000)];
  return type === 'integer'
    ? fc.integer({ min, max: Math.min(max, min + 4) })
    : fc.constantFrom(min, max, (min + max) / 2);
};
/** A schema that JSON has no words for: bytes, or anything at all. */
const openOf = (schema: Json): fc.Arbitrary<unknown> =>
  schema.contentEncoding === 'bytes' ? fc.uint8Array({ maxLength: 300 }) : fc.jsonValue({ maxDepth: 2 });
const of = (schema: Json, whole: boolean): fc.Arbitrary<unknown> => {
  const inside = (inner: Json): fc.Arbitrary<unknown> => of(inner, whole);
  if (schema.contentEncoding === 'bytes' || Object.keys(schema).every((key) => key === '$schema'))
    return openOf(schema);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(inside));
  if (Array.isArray(schema.type))
    return fc.oneof(...(schema.type as string[]).map((type) => inside({ ...schema, type })));
  switch (schema.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return numberOf(schema);
    case 'string':
      return textOf(schema);
    case 'array': {
      if (schema.prefixItems !== undefined) return fc.tuple(...schema.prefixItems.map(inside));
      const { minItems = 0, maxItems = 3 } = schema;
      return fc.array(inside(schema.items as Json), {
        minLength: Math.max(minItems, whole ? 1 : 0),
        maxLength: Math.max(minItems, Math.min(maxItems, 3)),
      });
    }
    case 'object': {
      const fields = Object.entries(schema.properties ?? {});
      if (fields.length > 0)
        return fc.record(Object.fromEntries(fields.map(([key, inner]) => [key, inside(inner)])), {
          requiredKeys: (whole ? fields.map(([key]) => key) : [...(schema.required ?? [])]) as never[],
        });
      if (schema.additionalProperties === false) return fc.constant({});
      return fc.dictionary(
        inside(schema.propertyNames ?? { type: 'string' }) as fc.Arbitrary<string>,
        inside(schema.additionalProperties as Json),
        { minKeys: whole ? 1 : 0, maxKeys: 2 },
      );
    }
    default:
      throw new Error(`no values for ${JSON.stringify(schema).slice(0, 100)}`);
  }
};
const jsonOf = (schema: z.ZodType): Json =>
  z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // The customs of the contract are bytes.
      if (zodSchema._zod.def.type === 'custom') Object.assign(jsonSchema, { contentEncoding: 'bytes' });
    },
  }) as Json;
/** Values that the schema takes, as it takes them. @param whole every field that may be absent is there */
export const valuesOf = (schema: z.ZodType, { whole = false } = {}): fc.Arbitrary<unknown> =>
  of(jsonOf(schema), whole).filter((value) => {
    const parsed = schema.safeParse(value);
    return parsed.success && sameData(parsed.data, value);
  });
