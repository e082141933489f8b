import { expect, it } from 'vitest';
import { FIELD_WORDS } from './field-words.ts';
import { COLLECTIONS, SECTIONS } from './schema.ts';

it('names every field of every line and section, and no other', () => {
  const fields = new Set(
    Object.values({ ...COLLECTIONS, ...SECTIONS }).flatMap((schema) =>
      Object.keys((schema as { shape: object }).shape),
    ),
  );
  expect(Object.keys(FIELD_WORDS).sort()).toEqual([...fields].sort());
});
