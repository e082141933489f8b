/** A portfolio above the size up to which every index is compared at opening: whatever is altered in it or cut off, the look at its whole finds it, or no row has changed. */
import { closeSync, copyFileSync, ftruncateSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connectReading } from '#main/portfolio/connection.ts';
import { inspectFile } from '#main/portfolio/inspect.ts';
import { portfolioPath } from '#main/portfolio/portfolio.ts';
import { makeSafetyJobs } from '#main/portfolio/safety/jobs.ts';
import { sha256 } from '#main/seal/seal.ts';
import { answer, freshFolder, must, open } from '../portfolio-fixture.ts';

const WORKER = new URL('../../../main/portfolio/safety/worker.ts', import.meta.url);
const LARGE_BYTES = 32_000_000;
const DOCUMENT_BYTES = 6_000_000;
const PAGE = 4_096;
/** In the first pages, where tables and indexes are, and far behind them, where documents are. */
const NEAR = 12;
const FAR = 3;

/** Every row of every table, as one fingerprint. */
const rowsOf = (file: string): string => {
  const db = connectReading(file);
  try {
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' ORDER BY name")
      .all() as { name: string }[];
    const rows = tables.map(({ name }) =>
      db
        .prepare(`SELECT * FROM "${name}"`)
        .raw()
        .all()
        .map((row) => (row as unknown[]).map((v) => (Buffer.isBuffer(v) ? sha256(v) : v))),
    );
    return sha256(JSON.stringify(rows));
  } finally {
    db.close();
  }
};

it('finds an altered byte and a cut, in pages of tables, of indexes and of documents', async () => {
  const folder = freshFolder();
  const portfolio = open(folder);
  for (let i = 0; i < 12; i += 1) {
    const { id } = must(portfolio.createDossier({ project: `Projet ${i}`, organisation: 'Racines', cohortId: null }));
    answer(portfolio, id, 'framing.context', `contexte ${i} `.repeat(40));
    must(
      portfolio.saveRecord({
        id: `m${i}`,
        kind: 'member',
        dossierId: null,
        base: 0,
        body: { name: `Membre ${i}`, role: '', voting: true, active: true },
      }),
    );
    if (i < 6)
      must(
        portfolio.addAttachment(id, { name: `${i}.bin`, mediaType: 'x/y', content: Buffer.alloc(DOCUMENT_BYTES, i) }),
      );
  }
  portfolio.catchUp();
  portfolio.close();
  const file = portfolioPath(folder);
  const size = statSync(file).size;
  expect(size).toBeGreaterThan(LARGE_BYTES);
  expect(inspectFile(file, { deep: true })).toMatchObject({ state: 'sound' });
  const before = rowsOf(file);

  const handle = openSync(file, 'r+');
  const silent: string[] = [];
  let found = 0;
  const look = (what: string): void => {
    const { state } = inspectFile(file, { deep: true });
    if (state === 'damaged') found += 1;
    else if (state !== 'sound' || rowsOf(file) !== before) silent.push(`${what}: ${state}`);
  };
  const places = [
    ...Array.from({ length: NEAR }, (_, i) => Math.floor(((i + 0.37) * 100 * PAGE) / NEAR) + 8 * i),
    ...Array.from({ length: FAR }, (_, i) => Math.floor(((i + 1) * size) / (FAR + 1)) + i),
  ];
  for (const [i, place] of places.entries()) {
    const byte = Buffer.alloc(1);
    readSync(handle, byte, 0, 1, place);
    writeSync(handle, Buffer.of((byte[0] ?? 0) ^ (1 << (i % 8))), 0, 1, place);
    look(`bit ${i % 8} of byte ${place}`);
    writeSync(handle, byte, 0, 1, place);
  }
  closeSync(handle);
  const cut = join(freshFolder(), 'portfolio.triptyque-db');
  for (const length of [size - 1, size - PAGE, Math.floor(size / 2), 3 * PAGE]) {
    copyFileSync(file, cut);
    const shorter = openSync(cut, 'r+');
    ftruncateSync(shorter, length);
    closeSync(shorter);
    expect(inspectFile(cut, { deep: true }).state, `cut at ${length}`).toBe('damaged');
  }
  expect(silent).toEqual([]);
  expect(found).toBeGreaterThan(places.length / 2);
  expect(rowsOf(file)).toBe(before);

  // The window opens it on what the file is, and looks at the whole beside it.
  const page = openSync(file, 'r+');
  writeSync(page, Buffer.alloc(PAGE, 0xa5), 0, PAGE, Math.floor(size / 2 / PAGE) * PAGE);
  closeSync(page);
  const opened = open(folder, { headAbove: 2_000_000, jobs: makeSafetyJobs(WORKER) });
  expect(opened.state()).toMatchObject({ state: 'open' });
  expect(must(await opened.checkOpening())).not.toBeNull();
  expect(opened.state()).toMatchObject({ state: 'damaged' });
});
