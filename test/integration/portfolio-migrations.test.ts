import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connectWriting } from '#main/portfolio/connection.ts';
import { inspectFile } from '#main/portfolio/inspect.ts';
import { MIGRATIONS, migrate, SCHEMA_VERSION, schemaStatements } from '#main/portfolio/migrate.ts';
import { portfolioPath } from '#main/portfolio/portfolio.ts';
import { applyPragmas } from '#main/portfolio/pragmas.ts';
import { sha256 } from '#main/seal/seal.ts';
import { fixturePath } from '../fixtures/portfolios/make.ts';
import { ALL, answer, fileHash, freshFolder, must, open } from './portfolio-fixture.ts';

const VERSIONS = MIGRATIONS.map((m) => m.version);
/** What a released migration was on the day it was released. A line is added, never changed. */
const FROZEN: Readonly<Record<string, string>> = {
  '0010-portfolio.ts': '6a072e45645eaf88eba6d41c4a454ab180a24ca53909b1a8dad3e941501eaff0',
  '0020-search.ts': 'ba0f459f63163d51e002517779778e1ccc31eacd586a251192aed4658ac29504',
  '0030-records.ts': 'f6d99354896ba4627a6c30905bb20f167a754a13caa297e9f7d2b4cd7ba1237e',
  '0040-versions.ts': '0048d908d32ab6bd03a4ec2abec3f339beec71f5c9f6d361b6f8df3ccd7149e1',
  '0050-lines.ts': '140c7017f6511495fc99f647839a29fbd770d1f6c9d9fc55f21edbb35d83128f',
  '0060-outdated.ts': '92367a76d34a07b52c2d4c3027d4af8833176d0cbe1b1adc872095e0f08e97b2',
  '0070-erasures.ts': '415598bc404614ba9f616da7aa2d73c4e32c87b34e7d41229965dbbc74c42d38',
};
const migrationFolder = join(import.meta.dirname, '../../main/portfolio/migrations');

/** Everything a user can see, in one value. */
const contentOf = (portfolio: ReturnType<typeof open>) => {
  const rows = [false, true].flatMap((archived) => must(portfolio.list({ ...ALL, archived })).rows);
  return rows.map((row) => {
    const view = must(portfolio.openDossier(row.id));
    return {
      row,
      view,
      history: must(portfolio.history(row.id, null, 200)),
      files: view.attachments.map((a) => sha256(must(portfolio.readAttachment(a.id)).content)),
    };
  });
};
const placed = (version: number): string => {
  const folder = freshFolder();
  mkdirSync(folder, { recursive: true });
  copyFileSync(fixturePath(version), portfolioPath(folder));
  return folder;
};

describe('migrations', () => {
  it('are numbered in tens, strictly rising, and never change once released', () => {
    expect(VERSIONS.every((v, i) => v % 10 === 0 && v > (VERSIONS[i - 1] ?? 0))).toBe(true);
    const found = Object.fromEntries(
      readdirSync(migrationFolder).map((name) => [name, sha256(readFileSync(join(migrationFolder, name)))]),
    );
    expect(found).toEqual(FROZEN);
  });

  it('keep a portfolio of every released version', () => {
    expect(VERSIONS.filter((v) => !existsSync(fixturePath(v)))).toEqual([]);
  });

  it.each(VERSIONS)('bring version %i to today’s without losing anything, after a verified backup', async (version) => {
    const folder = placed(version);
    expect(inspectFile(portfolioPath(folder), { deep: true })).toMatchObject({ state: 'sound', version });
    const portfolio = open(folder);
    expect(portfolio.state()).toMatchObject({ state: 'open', readOnly: false });
    const reference = open(placed(SCHEMA_VERSION));
    const content = contentOf(portfolio);
    expect(content).toHaveLength(4);
    expect(content).toEqual(contentOf(reference));
    expect(must(await portfolio.verify())).toEqual({ sound: true, details: 'sound' });
    for (const text of ['coeur', 'proces-verbal'])
      expect(must(portfolio.list({ ...ALL, text })).total, text).toBeGreaterThan(0);
    const backups = must(portfolio.backups());
    expect(backups.map((b) => [b.reason, b.dossiers])).toEqual(version < SCHEMA_VERSION ? [['migration', 4]] : []);
    expect(answer(portfolio, content[0]?.row.id ?? '', 'request.owner', 'Awa')).toBeGreaterThan(1);
  });

  it.each(VERSIONS)('of version %i make the same tables as a fresh file, statement by statement', (version) => {
    const folder = freshFolder();
    const [fresh, stepped] = ['fresh', 'stepped'].map((name) => connectWriting(join(folder, name)));
    if (!fresh || !stepped) throw new Error('no connection');
    for (const db of [fresh, stepped]) applyPragmas(db);
    migrate(fresh);
    migrate(stepped, version);
    migrate(stepped);
    expect(schemaStatements(stepped)).toEqual(schemaStatements(fresh));
    const migrated = connectWriting(fixturePathCopy(folder, version));
    applyPragmas(migrated);
    migrate(migrated);
    expect(schemaStatements(migrated)).toEqual(schemaStatements(fresh));
    for (const db of [fresh, stepped, migrated]) db.close();
  });

  it('are all or nothing: when a step fails, the file is at the version before', () => {
    const file = fixturePathCopy(freshFolder(), 10);
    const db = connectWriting(file);
    applyPragmas(db);
    db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`);
    expect(() => migrate(db)).toThrow('full');
    db.close();
    expect(inspectFile(file, { deep: true })).toMatchObject({ state: 'sound', version: 10 });
  });

  it('do not happen when an older file is only read: a copy is', () => {
    const folder = placed(10);
    const before = fileHash(portfolioPath(folder));
    const portfolio = open(folder, { readOnly: true });
    expect(portfolio.state()).toMatchObject({ state: 'open', readOnly: true });
    expect(must(portfolio.list({ ...ALL, text: 'coeur' })).total).toBe(1);
    expect(portfolio.createCohort('x')).toMatchObject({ failure: { code: 'portfolio.readOnly' } });
    portfolio.close();
    expect(fileHash(portfolioPath(folder))).toBe(before);
    // Somebody else may have it open: the empty log that reading made may not be removed.
    expect(
      readdirSync(folder).filter((name) => statSync(join(folder, name)).size > 0 && !name.endsWith('-shm')),
    ).toEqual(['portfolio.triptyque-db']);
  });
});

const fixturePathCopy = (folder: string, version: number): string => {
  const copy = join(folder, `copy-${version}`);
  copyFileSync(fixturePath(version), copy);
  return copy;
};

describe('a portfolio of a newer version', () => {
  const newer = (): string => {
    const folder = placed(SCHEMA_VERSION);
    const db = connectWriting(portfolioPath(folder));
    db.pragma(`user_version = ${SCHEMA_VERSION + 10}`);
    db.prepare("UPDATE meta SET value = ? WHERE key = 'schema_version'").run(String(SCHEMA_VERSION + 10));
    db.close();
    return folder;
  };

  it('is read, never written, byte for byte, and says both versions', () => {
    const folder = newer();
    const before = fileHash(portfolioPath(folder));
    const portfolio = open(folder);
    expect(portfolio.state()).toMatchObject({
      state: 'newer',
      fileVersion: SCHEMA_VERSION + 10,
      ourVersion: SCHEMA_VERSION,
    });
    expect(must(portfolio.list(ALL)).rows.length).toBeGreaterThan(0);
    expect(portfolio.createCohort('x')).toMatchObject({ failure: { code: 'portfolio.newer' } });
    expect(portfolio.restore('x')).toMatchObject({ failure: { code: 'portfolio.newer' } });
    expect(portfolio.startFresh()).toMatchObject({ failure: { code: 'portfolio.newer' } });
    portfolio.close();
    expect(fileHash(portfolioPath(folder))).toBe(before);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('is not confused with one whose version number was damaged', () => {
    const folder = placed(SCHEMA_VERSION);
    const db = connectWriting(portfolioPath(folder));
    db.pragma(`user_version = ${SCHEMA_VERSION + 10}`);
    db.close();
    expect(open(folder).state().state).toBe('damaged');
  });

  it('can be named even when its tables cannot be read', () => {
    const folder = newer();
    const db = connectWriting(portfolioPath(folder));
    db.exec('DROP TABLE attachments');
    db.close();
    const portfolio = open(folder);
    expect(portfolio.state().state).toBe('newer');
    expect(portfolio.list(ALL)).toMatchObject({ failure: { code: 'portfolio.newer' } });
  });
});
