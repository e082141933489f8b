import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exampleDossier } from '#shared/example/dossier.ts';
import { emptyDossier } from './empty.ts';
import { dossierJsonSchema } from './json-schema.ts';
import { parseDossier } from './parse.ts';
import { COLLECTION_NAMES, DOSSIER_FORMAT_VERSION, type Dossier } from './schema.ts';
import { toStored } from './stored.ts';

const published = JSON.parse(
  readFileSync(new URL('../../../docs/schema/dossier.schema.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;
/** What the published text says, and nothing else: read back from JSON Schema. */
const reader = z.fromJSONSchema(published as z.core.JSONSchema.JSONSchema);
const example = exampleDossier('example', 'fr');

type Change = (dossier: Dossier & Record<string, unknown>) => void;
const REFUSED: Readonly<Record<string, Change>> = {
  'an unknown key': (d) => Object.assign(d, { colour: 'red' }),
  'an unknown key of a line': (d) => Object.assign(d.resources[0] as object, { colour: 'red' }),
  'a missing part': (d) => Reflect.deleteProperty(d, 'plan'),
  'a missing field of a line': (d) => Reflect.deleteProperty(d.costs[0] as object, 'heading'),
  'another format': (d) => Object.assign(d, { format: 'other' }),
  'another version': (d) => Object.assign(d, { formatVersion: DOSSIER_FORMAT_VERSION + 1 }),
  'an identifier with a space': (d) => Object.assign(d, { id: 'a b' }),
  'a fraction of a cent': (d) => Object.assign(d.opening, { cashCents: 0.5 }),
  'an amount as text': (d) => Object.assign(d.opening, { cashCents: '12' }),
  'too great an amount': (d) => Object.assign(d.opening, { cashCents: 1e15 }),
  'a thirteenth month': (d) => Object.assign(d.plan, { startMonth: '2027-13' }),
  'a lever that is not one': (d) => Object.assign(d.resources[0] as object, { leaf: 'lottery' }),
  'a driver that is not one': (d) => Object.assign(d.resources[0] as object, { driver: { kind: 'luck' } }),
  'a history of two years': (d) => Object.assign(d.resources[0] as object, { history: [null, null] }),
  'a history of four years': (d) => Object.assign(d.resources[0] as object, { history: [null, null, null, null] }),
  'an answer in no state': (d) => Object.assign(d.answers, { 'request.field': { state: 'maybe' } }),
  'an answer that is an object': (d) => Object.assign(d.answers, { 'request.field': { state: 'answered', value: {} } }),
  'an answer to an impossible question': (d) => Object.assign(d.answers, { 'a b': { state: 'unknown' } }),
  'too long a note': (d) => Object.assign(d.costs[0] as object, { note: 'x'.repeat(2_001) }),
  'too many lines': (d) =>
    Object.assign(d, { activities: Array.from({ length: 501 }, (_, i) => ({ id: `a${i}`, name: '' })) }),
  'a share above one': (d) => Object.assign(d.plan.statusWeights, { signed: 1.1 }),
  'a list that is not one': (d) => Object.assign(d, { supports: {} }),
};

describe('the published JSON Schema', () => {
  it('is the schema of this version', () => {
    const how = 'after a change of format: npm run -s triptyque -- schema --out docs/schema/dossier.schema.json';
    expect(published, how).toEqual(JSON.parse(JSON.stringify(dossierJsonSchema())));
  });
  it('names itself, and every part', () => {
    expect(published).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:triptyque:dossier:${DOSSIER_FORMAT_VERSION}`,
      title: 'Triptyque dossier',
    });
    const definitions = Object.values(published.$defs as Record<string, { title?: string; description?: string }>);
    expect(definitions.length).toBeGreaterThan(COLLECTION_NAMES.length);
    for (const definition of definitions) {
      expect(definition.title).toBeTruthy();
      expect(definition.description).toBeTruthy();
    }
  });
  it('accepts what the program accepts', () => {
    const empty = emptyDossier('d', { startMonth: '2027-01' });
    expect(toStored(empty)).toMatchObject({ formatVersion: 1 });
    for (const dossier of [example, exampleDossier('example', 'en'), toStored(example), empty, toStored(empty)]) {
      expect(parseDossier(dossier)).toMatchObject({ ok: true });
      expect(reader.safeParse(dossier).error?.issues).toBeUndefined();
    }
  });
  it.each(Object.entries(REFUSED))('refuses %s, as the program does', (_, change) => {
    const dossier = structuredClone(example) as Dossier & Record<string, unknown>;
    change(dossier);
    expect(parseDossier(dossier)).toMatchObject({ ok: false });
    expect(reader.safeParse(dossier).success).toBe(false);
  });
});
