import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { RECORD_KINDS } from '#shared/decision/records/kinds.ts';
import { recordChanges } from './record-changes.ts';
import { RECORD_CHOICE_WORDS } from './record-words.ts';

interface Json {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly [key: string]: unknown;
}
const inside = (schema: Json): Json[] =>
  ['items', 'prefixItems', 'anyOf', 'oneOf'].flatMap((form) => [schema[form] ?? []].flat() as Json[]);
const choicesOf = (schema: Json, key: string): [string, string][] => [
  ...(schema.enum ?? []).map((value): [string, string] => [key, value]),
  ...(schema.const === undefined ? [] : [[key, schema.const] as [string, string]]),
  ...Object.entries(schema.properties ?? {}).flatMap(([field, inner]) => choicesOf(inner, field)),
  ...inside(schema).flatMap((inner) => choicesOf(inner, key)),
];
const SCHEMAS = Object.values(RECORD_KINDS).map(({ schema }) => z.toJSONSchema(schema as z.ZodType) as Json);

it('names every choice of every kind of record', () => {
  // Types of pictures and sections of the memo are shown as they are; stations have names of their own.
  const choices = SCHEMAS.flatMap((s) => choicesOf(s, '')).filter(
    ([k]) => !['mediaType', 'sections', 'station'].includes(k),
  );
  expect(choices.filter(([key, value]) => RECORD_CHOICE_WORDS[key]?.[value] === undefined)).toEqual([]);
});

it('says a nested change at its place, by the name of the item', () => {
  const before = {
    name: { fr: 'Grille', en: 'Rubric' },
    criteria: [
      { id: 'c1', title: { fr: 'Besoin', en: 'Need' }, weight: 2 },
      { id: 'c2', title: { fr: 'Équipe', en: 'Team' }, weight: 1 },
    ],
  };
  const after = { ...before, criteria: [{ ...before.criteria[0], weight: 3 }] };
  expect(recordChanges(before, after, 'fr')).toEqual([
    { place: 'Critères · Besoin · Poids', before: '2', after: '3' },
    { place: 'Critères · Équipe · Intitulé', before: 'Équipe', after: '' },
    { place: 'Critères · Équipe · Poids', before: '1', after: '' },
  ]);
  expect(recordChanges({ amountCents: 150_000 }, { amountCents: 200_000 }, 'en')).toEqual([
    { place: 'Amount', before: '€1,500.00', after: '€2,000.00' },
  ]);
  const cast = (vote: string) => ({ cast: [{ memberId: 'm1', vote }] });
  expect(recordChanges(cast('for'), cast('against'), 'en', (id) => (id === 'm1' ? 'Awa' : undefined))).toEqual([
    { place: 'Named votes · Awa · Vote', before: 'for', after: 'against' },
  ]);
});

it('says nothing of what is the same, and something of whatever is not', () => {
  const items = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), note: fc.string({ minLength: 1 }) }), {
    maxLength: 3,
  });
  const data = fc.record(
    {
      name: fc.string({ minLength: 1 }),
      weight: fc.integer(),
      voting: fc.boolean(),
      levels: items.map((list) => [...new Map(list.map((i) => [i.id, i])).values()]),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(data, data, (a, b) => {
      expect(recordChanges(a, a, 'fr')).toEqual([]);
      const told = (d: typeof a): string => JSON.stringify([d.name, d.weight, d.voting, d.levels ?? []]);
      expect(recordChanges(a, b, 'fr').length > 0).toBe(told(a) !== told(b));
    }),
  );
});
