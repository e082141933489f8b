import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectWriting, inTransaction, type WriteDb } from '#main/portfolio/connection.ts';
import { migrate } from '#main/portfolio/migrate.ts';
import { applyPragmas } from '#main/portfolio/pragmas.ts';
import { makeDossierWriter } from '#main/portfolio/repositories/dossiers.ts';
import { makeList, orderStatement } from '#main/portfolio/repositories/list.ts';
import { makeSearchWriter } from '#main/portfolio/repositories/search.ts';
import { foldText } from '#shared/base/text/accents.ts';
import { LIST_SORTS, type ListQuery } from '#shared/contract/operations/list-query.ts';
import { ALL } from './portfolio-fixture.ts';

const DOSSIERS = 10_000;
const STATUSES = ['draft', 'inReview', 'ready', 'decided', 'followed', 'closed'];
let folder = '';
let db: WriteDb;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'list-'));
  db = connectWriting(join(folder, 'p'));
  applyPragmas(db);
  migrate(db);
  const writer = makeDossierWriter(db);
  const search = makeSearchWriter(db);
  inTransaction(db, () => {
    for (let n = 1; n <= DOSSIERS; n += 1) {
      const project = `Projet ${(n * 7919) % DOSSIERS} ${n % 3 === 0 ? 'énergie' : 'école'}`;
      writer.put({
        number: n,
        id: `d${n}`,
        organisation_id: null,
        project_id: null,
        cohort_id: null,
        status: STATUSES[n % 6] as string,
        archived: n % 10 === 0 ? 1 : 0,
        example: 0,
        format_version: 1,
        revision: 1,
        seal: '0'.repeat(64),
        created_at: '2026-01-01T00:00:00.000Z',
        updated_at: new Date(1_770_000_000_000 + ((n * 104_729) % 1_000_000) * 1_000).toISOString(),
        project,
        project_key: foldText(project),
        organisation: `Organisation ${n % 500}`,
        organisation_key: `organisation ${n % 500}`,
        stage: ['', 'idea', 'pilot'][n % 3] as string,
        model: ['', 'M1', 'M4', 'M2 + M4'][n % 4] as string,
        field: '',
        asked_cents: n % 11 === 0 ? null : (n * 31_337) % 90_000_000,
        proposed_cents: null,
        granted_cents: null,
        decision_date: '',
        owner: '',
        completeness: (n % 101) / 100,
        open_questions: 0,
        findings: 0,
      });
      search.put(n, foldText(project));
    }
  });
}, 60_000);
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const planOf = (query: ListQuery): string => {
  const { sql, values } = orderStatement(query);
  return (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(values) as { detail: string }[])
    .map((row) => row.detail)
    .join('\n');
};

describe(`the list of ${DOSSIERS} dossiers`, () => {
  it.each(LIST_SORTS)('is read in the order of an index when sorted by %s, both ways', (sort) => {
    for (const descending of [false, true]) {
      const plan = planOf({ ...ALL, sort, descending });
      expect(plan).toMatch(/USING COVERING INDEX dossiers_sorted_/);
      expect(plan).not.toContain('TEMP B-TREE');
    }
  });

  it('finds the same dossiers whatever was looked for before, and what changed since', () => {
    const list = makeList(db);
    const found = (text: string): string[] => list({ ...ALL, text }).rows.map((row) => row.project);
    for (const text of ['e', 'eco', 'école', 'projet 1 éco', 'p 1 2', '½', '👩', "d'", 'ⴰ', '᲎'])
      expect(found(text), text).toEqual(makeList(db)({ ...ALL, text }).rows.map((row) => row.project));
    expect(found('zèbre')).toEqual([]);
    makeSearchWriter(db).put(1, 'zebre');
    expect(found('zèbre')).toEqual([expect.stringContaining('Projet 7919')]);
    makeSearchWriter(db).put(1, foldText('Projet 7919 école'));
    expect(found('zèbre')).toEqual([]);
  });

  it('gives each dossier once over its pages, in order, and counts what the query matches', () => {
    const list = makeList(db);
    const query: ListQuery = {
      ...ALL,
      text: 'énergie',
      models: ['M4'],
      sort: 'askedCents',
      descending: true,
      limit: 400,
    };
    const seen: string[] = [];
    const amounts: number[] = [];
    let total = 0;
    for (let offset = 0; offset === 0 || offset < total; offset += 400) {
      const page = list({ ...query, offset });
      total = page.total;
      expect(page.all).toBe(DOSSIERS);
      for (const row of page.rows) {
        seen.push(row.id);
        amounts.push(row.askedCents ?? -1);
        expect(row.project).toContain('énergie');
        expect(row.model).toContain('M4');
      }
    }
    expect(new Set(seen).size).toBe(total);
    expect(total).toBe(
      Array.from({ length: DOSSIERS }, (_, i) => i + 1).filter((n) => n % 10 !== 0 && n % 3 === 0 && n % 4 >= 2).length,
    );
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  });

  it('puts dossiers together in the order of the work, each group whole, in the order asked and with its amounts', () => {
    const list = makeList(db);
    const query: ListQuery = { ...ALL, text: 'énergie', sort: 'askedCents', descending: false, group: 'status' };
    const first = list(query);
    const groups = first.groups ?? [];
    expect(groups.map((g) => g.key)).toEqual(STATUSES.filter((s) => groups.some((g) => g.key === s)));
    expect(groups.reduce((n, g) => n + g.count, 0)).toBe(first.total);
    const rows = Array.from(
      { length: Math.ceil(first.total / 500) },
      (_, i) => list({ ...query, offset: i * 500 }).rows,
    ).flat();
    let at = 0;
    for (const { key, count, askedCents } of groups) {
      const own = rows.slice(at, at + count);
      at += count;
      expect(new Set(own.map((r) => r.status))).toEqual(new Set([key]));
      expect(own.reduce((sum, r) => sum + (r.askedCents ?? 0), 0)).toBe(askedCents);
      const amounts = own.map((r) => r.askedCents ?? -1);
      expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
    }
    // What is not said comes last.
    expect(list({ ...ALL, group: 'stage' }).groups?.at(-1)?.key).toBe('');
  });
});
