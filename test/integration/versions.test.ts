import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { connectWriting } from '#main/portfolio/connection.ts';
import { inspectFile } from '#main/portfolio/inspect.ts';
import { type Portfolio, portfolioPath } from '#main/portfolio/portfolio.ts';
import { applyAll } from '#shared/dossier/content/apply.ts';
import { difference } from '#shared/dossier/merge/difference.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { run } from './cli-run.ts';
import { put } from './exchange-fixture.ts';
import { answer, freshFolder, must, open } from './portfolio-fixture.ts';

const PDF = { name: 'memo-full.fr.pdf', mediaType: 'application/pdf', content: new TextEncoder().encode('%PDF-1.7 …') };
const filled = (portfolio: Portfolio): string => {
  put(portfolio, exampleDossier('d-1', 'fr'));
  return 'd-1';
};
const freeze = (portfolio: Portfolio, id: string, name: string) =>
  must(portfolio.freeze(must(portfolio.prepareVersion(id, { name, reason: 'named' })), [PDF]));

it('keeps the dossier as it stood, whatever comes after, and the files made of it', async () => {
  const folder = freshFolder();
  const portfolio = open(folder);
  const id = filled(portfolio);
  const then = must(portfolio.openDossier(id)).dossier;
  const frozen = freeze(portfolio, id, 'Comité de décembre');
  answer(portfolio, id, 'request.owner', 'Quelqu’un d’autre');
  portfolio.close();
  const again = open(folder);
  expect(must(again.versions(id))).toEqual([frozen]);
  const { version, dossier } = must(again.readVersion(frozen.id));
  expect(dossier).toEqual(then);
  expect(version).toMatchObject({ name: 'Comité de décembre', who: 'Awa', reason: 'named', revision: 1 });
  expect(must(again.versionFile(frozen.files[0]?.id ?? '')).content).toEqual(Buffer.from(PDF.content));
  expect(must(again.checkVersions(id)).map((v) => v.trouble)).toEqual([null]);
  expect(must(await again.verify())).toMatchObject({ sound: true });
});

it('is refused when the dossier moved on between the two steps, and writes nothing', () => {
  const portfolio = open(freshFolder());
  const id = filled(portfolio);
  const prepared = must(portfolio.prepareVersion(id, { name: 'x', reason: 'named' }));
  answer(portfolio, id, 'request.owner', 'Autre');
  expect(portfolio.freeze(prepared, [])).toMatchObject({ failure: { code: 'dossier.stale' } });
  expect(must(portfolio.versions(id))).toEqual([]);
});

it('is brought back as one step that gives the dossier of then', () => {
  const portfolio = open(freshFolder());
  const id = filled(portfolio);
  const frozen = freeze(portfolio, id, 'Avant');
  answer(portfolio, id, 'request.owner', 'Autre');
  const now = must(portfolio.openDossier(id)).dossier;
  const { dossier } = must(portfolio.readVersion(frozen.id));
  const back = applyAll(now, difference(now, dossier));
  expect(back.ok && back.dossier).toEqual(dossier);
});

/** All that a file holds, row by row. */
const rowsIn = (path: string): readonly unknown[] => {
  const place = join(freshFolder(), 'read');
  copyFileSync(path, place);
  const db = connectWriting(place);
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all() as {
    name: string;
  }[];
  try {
    return tables.map(({ name }) => db.prepare(`SELECT * FROM "${name}"`).all());
  } finally {
    db.close();
  }
};

it('never changes: the file refuses, and a portfolio tampered with in spite of it says so, byte by byte', () => {
  const folder = freshFolder();
  const portfolio = open(folder);
  const id = filled(portfolio);
  freeze(portfolio, id, 'Figée');
  portfolio.close();
  const path = portfolioPath(folder);
  const db = connectWriting(path);
  expect(() => db.exec("UPDATE versions SET name = 'x'")).toThrow('never changes');
  expect(() => db.exec('DELETE FROM versions')).toThrow('never deleted');
  expect(() => db.exec("UPDATE version_files SET name = 'x'")).toThrow('never changes');
  expect(() => db.exec('DELETE FROM version_files')).toThrow('never deleted');
  db.pragma('wal_checkpoint(TRUNCATE)');
  const content = (db.prepare('SELECT content FROM versions').get() as { content: string }).content;
  db.close();

  const bytes = readFileSync(path);
  // Every byte of the file that holds the frozen text: one of them altered is found, by the version or by the whole file. Pieces with the marks of JSON in
  // them: bare words also stand in the index of the search, which is made from the dossiers and where a capital more or less changes no answer.
  const pieces = Array.from({ length: Math.floor(content.length / 24) }, (_, i) => content.slice(24 * i, 24 * i + 24));
  const places = pieces
    .filter((piece) => piece.includes('":'))
    .flatMap((text) => {
      const piece = Buffer.from(text, 'utf8');
      const found: number[] = [];
      for (let at = bytes.indexOf(piece); at >= 0; at = bytes.indexOf(piece, at + 1)) found.push(at);
      return found;
    });
  expect(places.length).toBeGreaterThan(100);
  const copy = join(freshFolder(), 'copy');
  const whole = rowsIn(path);
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 7 }),
      (at, more, bit) => {
        const altered = Buffer.from(bytes);
        altered[at + more] = (altered[at + more] ?? 0) ^ (1 << bit);
        writeFileSync(copy, altered);
        // Pages may keep, between their rows, what stood there before they were balanced: no content, and an altered byte of it alters none.
        if (inspectFile(copy, { deep: true }).state !== 'damaged') expect(rowsIn(copy)).toEqual(whole);
      },
    ),
    { numRuns: 400 },
  );
});

it('says which version was altered when somebody rewrote it with its triggers out of the way', () => {
  const folder = freshFolder();
  const portfolio = open(folder);
  const id = filled(portfolio);
  freeze(portfolio, id, 'Première');
  freeze(portfolio, id, 'Seconde');
  portfolio.close();
  const path = portfolioPath(folder);
  for (const [change, trouble] of [
    ["UPDATE versions SET content = replace(content, 'Recoudre', 'Recoudra') WHERE number = 2", 'content'],
    ["UPDATE versions SET who = 'Personne' WHERE number = 2", 'seal'],
    ["UPDATE version_files SET content = CAST('%PDF-1.7 ..' AS BLOB), bytes = 11 WHERE number = 2", 'file'],
    ['DELETE FROM version_files WHERE number = 2', 'missing'],
  ] as const) {
    const copy = freshFolder();
    copyFileSync(path, portfolioPath(copy));
    const db = connectWriting(portfolioPath(copy));
    const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
      name: string;
      sql: string;
    }[];
    for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
    db.pragma('foreign_keys = OFF');
    db.exec(change);
    for (const { sql } of triggers) db.exec(sql);
    db.close();
    const state = inspectFile(portfolioPath(copy), { deep: true });
    expect(state, change).toMatchObject({ state: 'damaged' });
    expect('details' in state ? state.details : '', change).toMatch(new RegExp(`version|${trouble}`));
  }
});

it('the command line says which version a memo is, and no longer when one byte of it is altered', () => {
  const folder = freshFolder();
  const portfolio = open(folder);
  const id = filled(portfolio);
  const frozen = freeze(portfolio, id, 'Comité de décembre');
  portfolio.close();
  const memo = join(freshFolder(), 'memo.pdf');
  writeFileSync(memo, PDF.content);
  const found = run(['verify', folder, '--file', memo, '--json']);
  expect(found.code).toBe(0);
  expect(JSON.parse(found.out)).toMatchObject({ name: 'Comité de décembre', fingerprint: frozen.fingerprint });
  writeFileSync(memo, Buffer.from(PDF.content).fill(0x20, 3, 4));
  expect(run(['verify', folder, '--file', memo, '--lang', 'en'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('no frozen version'),
  });
});

it('goes with the example, and with nothing else', async () => {
  const portfolio = open(freshFolder());
  const { id } = must(portfolio.loadExample((x) => exampleDossier(x, 'fr')));
  freeze(portfolio, id, 'De l’exemple');
  expect(must(portfolio.removeExamples()).removed).toBe(1);
  expect(must(await portfolio.verify())).toMatchObject({ sound: true });
});
