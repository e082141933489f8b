import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connectWriting } from '#main/portfolio/connection.ts';
import { inspectFile } from '#main/portfolio/inspect.ts';
import { portfolioPath } from '#main/portfolio/portfolio.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import { freshFolder, must, open } from './portfolio-fixture.ts';

const identity = (name: string) => ({
  id: 'identity',
  kind: 'identity' as const,
  dossierId: null,
  body: { name, logo: null },
});

it('keeps a record with its revision and with who wrote it', () => {
  const folder = freshFolder();
  const portfolio = open(folder);
  expect(must(portfolio.listRecords('identity', null))).toEqual([]);
  must(portfolio.saveRecord({ ...identity('Fondation des Rives'), base: 0 }));
  expect(must(portfolio.saveRecord({ ...identity('Fondation des Deux Rives'), base: 1 })).revision).toBe(2);
  portfolio.close();
  const again = open(folder);
  expect(must(again.listRecords('identity', null))).toMatchObject([
    { id: 'identity', body: { name: 'Fondation des Deux Rives' }, revision: 2, createdBy: 'Awa' },
  ]);
  expect(
    must(again.recordHistory('identity')).map((l) => [l.revision, (l.body as { name: string } | null)?.name]),
  ).toEqual([
    [2, 'Fondation des Deux Rives'],
    [1, 'Fondation des Rives'],
  ]);
});

it('refuses a change made on another state, a body of another shape, a place of another kind, and changes nothing', () => {
  const portfolio = open(freshFolder());
  must(portfolio.saveRecord({ ...identity('A'), base: 0 }));
  expect(portfolio.saveRecord({ ...identity('B'), base: 0 })).toMatchObject({ failure: { code: 'record.stale' } });
  expect(portfolio.saveRecord({ ...identity('B'), base: 7 })).toMatchObject({ failure: { code: 'record.stale' } });
  expect(portfolio.saveRecord({ ...identity('B'), base: 1, body: { name: 3, logo: null } })).toMatchObject({
    failure: { code: 'input.invalid', place: { of: 'identity', path: ['name'] } },
  });
  const { id } = must(portfolio.createDossier({ project: 'P', organisation: 'O', cohortId: null }));
  expect(portfolio.saveRecord({ ...identity('B'), base: 1, dossierId: id })).toMatchObject({
    failure: { code: 'input.invalid', place: { of: 'input', path: ['dossierId'] } },
  });
  expect(must(portfolio.listRecords('identity', null))).toMatchObject([{ body: { name: 'A' }, revision: 1 }]);
});

it('marks what is removed, keeps its history, and takes it back', () => {
  const portfolio = open(freshFolder());
  must(portfolio.saveRecord({ ...identity('A'), base: 0 }));
  must(portfolio.removeRecord('identity', 1));
  expect(must(portfolio.listRecords('identity', null))).toEqual([]);
  expect(portfolio.removeRecord('identity', 2)).toMatchObject({ failure: { code: 'record.unknown' } });
  expect(
    must(portfolio.recordHistory('identity')).map((l) => (l.body as { name: string } | null)?.name ?? null),
  ).toEqual([null, 'A']);
  must(portfolio.saveRecord({ ...identity('A'), base: 2 }));
  expect(must(portfolio.listRecords('identity', null))).toMatchObject([{ revision: 3 }]);
});

it('never lets a record or its history be changed or deleted behind its back, and finds what was', async () => {
  const folder = freshFolder();
  const portfolio = open(folder);
  must(portfolio.saveRecord({ ...identity('A'), base: 0 }));
  must(portfolio.loadExample((id) => emptyDossier(id, { startMonth: '2027-01' })));
  expect(must(await portfolio.verify())).toMatchObject({ sound: true });
  portfolio.close();
  const db = connectWriting(portfolioPath(folder));
  expect(() => db.exec('DELETE FROM records')).toThrow('never deleted');
  expect(() => db.exec('DELETE FROM record_history')).toThrow('append-only');
  expect(() => db.exec("UPDATE record_history SET who = 'X'")).toThrow('append-only');
  db.exec("UPDATE records SET body = replace(body, 'A', 'Z')");
  db.close();
  const copy = join(freshFolder(), 'copy');
  copyFileSync(portfolioPath(folder), copy);
  expect(inspectFile(copy)).toMatchObject({ state: 'damaged', details: expect.stringContaining('records identity') });
});
