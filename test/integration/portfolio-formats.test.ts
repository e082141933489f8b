import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connectReading } from '#main/portfolio/connection.ts';
import { SCHEMA_VERSION } from '#main/portfolio/migrate.ts';
import { fixturePath } from '../fixtures/portfolios/make.ts';
import { freshFolder } from './portfolio-fixture.ts';

const text = readFileSync(join(import.meta.dirname, '../../docs/formats.md'), 'utf8');
const queries = [...text.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql]) => sql?.trim() ?? '');
const openFixture = () => {
  const file = join(freshFolder(), 'p');
  copyFileSync(fixturePath(SCHEMA_VERSION), file);
  return connectReading(file);
};

describe('docs/formats.md', () => {
  it('asks at least ten questions', () => {
    expect(queries.length).toBeGreaterThanOrEqual(10);
  });

  it.each(queries)('is answered by SQLite alone: %s', (sql) => {
    const db = openFixture();
    expect(db.prepare(sql).all().length).toBeGreaterThan(0);
    db.close();
  });

  it('names every table and every column', () => {
    const db = openFixture();
    const tables = db
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%'",
      )
      .all() as { name: string }[];
    expect(tables.length).toBeGreaterThan(8);
    for (const { name } of tables) {
      const line = text.split('\n').find((l) => l.startsWith(`| \`${name}\` |`));
      expect(line, name).toBeDefined();
      for (const column of db.pragma(`table_info(${name})`) as { name: string }[])
        expect(line, `${name}.${column.name}`).toContain(`\`${column.name}\``);
    }
    db.close();
  });
});
