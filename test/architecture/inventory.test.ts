/** What can hold words about a person is known, whole: a text path, a column or a question that is added and not tagged fails here. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { connectWriting } from '#main/portfolio/connection.ts';
import { migrate } from '#main/portfolio/migrate.ts';
import { QUESTIONS } from '#shared/base/method/questions/all.ts';
import { SettingsSchema } from '#shared/contract/operations/app.ts';
import { BackupLedgerSchema } from '#shared/contract/operations/backups.ts';
import { INVENTORY, type PersonalData, type Store } from '#shared/decision/privacy/inventory.ts';
import { ANSWERED, COLUMNS, codeFields, taggedPaths } from '#shared/decision/privacy/stores.ts';
import { JUDGED, placesOf } from './schemas.ts';

/** What is kept or sent. What an operation takes is not kept as such, and the answers of an intake are places of a file. */
const KEPT: readonly (readonly [name: string, schema: z.ZodType])[] = [
  ...JUDGED.filter(({ of, name }) => of !== 'input' && name !== 'answers of an intake').map(
    ({ name, schema }) => [name, schema] as const,
  ),
  ['settings', SettingsSchema],
  ['backup ledger', BackupLedgerSchema],
];
/** `catch` hides what it falls back from: lists of identifiers, and views named by the user, which are erased as the file they stand in. */
const isText = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodString ||
  schema instanceof z.ZodStringFormat ||
  schema instanceof z.ZodUnknown ||
  schema instanceof z.ZodCustom;
const pattern = (path: readonly string[]): string => path.map((step) => (/^\d+$/.test(step) ? '*' : step)).join('.');
const lastField = (path: readonly string[]): string => path.findLast((step) => !/^\d+$/.test(step)) ?? '';
const sorted = (paths: Iterable<string>): string[] => [...new Set(paths)].sort();
const listed = (texts: Partial<Record<PersonalData, string>>): string[] =>
  Object.values(texts).flatMap((text) => text.split(/\s+/u).filter((word) => word !== ''));

describe('the inventory', () => {
  it('names every store', () => {
    expect(sorted(Object.keys(INVENTORY))).toEqual(sorted(KEPT.map(([name]) => name)));
  });

  it.each(KEPT)('tags every text of %s, once, and nothing that is not there', (name, schema) => {
    const store: Store = (INVENTORY as Readonly<Record<string, Store>>)[name] as Store;
    const texts = placesOf(schema)
      .filter((place) => isText(place.schema) && place.path.length > 0)
      .map(({ path }) => pattern(path));
    expect(sorted(taggedPaths(store).keys())).toEqual(sorted(texts));
    expect(listed(store.paths)).toHaveLength(taggedPaths(store).size);
  });

  it('looks into no field whose value is one of a list, nor into an identifier', () => {
    const codes = codeFields();
    const free = new Set(
      Object.values<Store>(INVENTORY).flatMap((store) =>
        [...taggedPaths(store)]
          .filter(([, tag]) => tag !== 'none')
          .map(([path]) => lastField(path.split('.').filter((step) => step !== '*'))),
      ),
    );
    const enumerated = KEPT.filter(([name]) => name !== 'settings').flatMap(([, schema]) =>
      placesOf(schema)
        .filter((place) => place.schema instanceof z.ZodEnum || place.schema instanceof z.ZodLiteral)
        .filter(({ path }) => path.length > 0)
        .map(({ path }) => lastField(path)),
    );
    expect(sorted(enumerated.filter((field) => !codes.has(field) && !free.has(field)))).toEqual([]);
    expect(['id', 'lineSeal', 'startMonth', 'status'].every((field) => codes.has(field))).toBe(true);
    expect(['text', 'note', 'owner', 'before', 'after'].some((field) => codes.has(field))).toBe(false);
  });

  it('knows every question that is answered with words', () => {
    const named = new Set(listed(ANSWERED as Partial<Record<PersonalData, string>>));
    const ids = new Set(QUESTIONS.map((question) => question.id));
    expect([...named].filter((id) => !ids.has(id))).toEqual([]);
    // A text of several lines may name anybody; a line says one thing, and which is known.
    expect(QUESTIONS.filter(({ kind, id }) => kind === 'line' && !named.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('tags every column of the portfolio', () => {
    const folder = mkdtempSync(join(tmpdir(), 'triptyque-inventory-'));
    const db = connectWriting(join(folder, 'portfolio'));
    try {
      migrate(db);
      const columns = db
        .prepare(
          `SELECT m.name AS "table", c.name AS "column" FROM sqlite_schema m, pragma_table_info(m.name) c
           WHERE m.type = 'table' AND m.name NOT LIKE 'search_%' AND m.name NOT LIKE 'sqlite_%' AND c.type IN ('TEXT', 'BLOB', '')`,
        )
        .all() as { table: string; column: string }[];
      expect(sorted(columns.map(({ table, column }) => `${table}.${column}`))).toEqual(
        sorted(Object.entries(COLUMNS).flatMap(([table, texts]) => listed(texts).map((c) => `${table}.${c}`))),
      );
    } finally {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
