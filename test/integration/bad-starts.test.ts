/** A portfolio that is gone, cannot be reached, is replaced while it is open, or is held by somebody who left: said, nothing lost, and a way out. */
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockPath } from '#main/portfolio/locks/lock.ts';
import { machineIdentity } from '#main/portfolio/locks/machine.ts';
import { openPortfolio, portfolioPath } from '#main/portfolio/portfolio.ts';
import { ALL, freshFolder, must, open } from './portfolio-fixture.ts';

const NEW = { project: 'Cœur de ville', organisation: 'Ateliers', cohortId: null };
const total = (p: ReturnType<typeof open>): number => must(p.list(ALL)).total;

it('says that the file is gone while its backups are there, makes nothing in its place, and brings one back', async () => {
  const folder = freshFolder();
  const first = open(folder);
  must(first.createDossier(NEW));
  const { id } = must(await first.backup('manual'));
  first.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${portfolioPath(folder)}${suffix}`, { force: true });
  const again = open(folder);
  expect(again.state()).toMatchObject({ state: 'missing', backups: [{ id }] });
  expect(again.createDossier(NEW).ok).toBe(false);
  expect(readdirSync(folder)).not.toContain('portfolio.triptyque-db');
  expect(must(again.restore(id))).toMatchObject({ state: 'open', readOnly: false });
  expect(total(again)).toBe(1);
  again.close();
  rmSync(portfolioPath(folder));
  const anew = open(folder);
  expect(must(anew.startFresh())).toMatchObject({ state: 'open' });
  expect(total(anew)).toBe(0);
});

it('opens by itself when the file is put back', async () => {
  const folder = freshFolder();
  const first = open(folder);
  must(first.createDossier(NEW));
  must(await first.backup('manual'));
  first.close();
  const elsewhere = join(freshFolder(), 'moved');
  renameSync(portfolioPath(folder), elsewhere);
  const again = open(folder);
  expect(again.retry()).toMatchObject({ state: 'missing' });
  renameSync(elsewhere, portfolioPath(folder));
  expect(again.retry()).toMatchObject({ state: 'open', readOnly: false });
  expect(total(again)).toBe(1);
});

it('says that a folder cannot be made, instead of not opening at all, and tries again', () => {
  const place = join(freshFolder(), 'disk');
  mkdirSync(join(place, '..'), { recursive: true });
  writeFileSync(place, 'not a folder');
  const p = open(join(place, 'portfolio'));
  expect(p.state()).toMatchObject({ state: 'unavailable', code: expect.stringMatching(/^(ENOTDIR|EEXIST)$/) });
  expect(p.list(ALL).ok).toBe(false);
  rmSync(place);
  expect(p.retry()).toMatchObject({ state: 'open' });
  must(p.createDossier(NEW));
});

it('notices a file that was deleted or replaced while it was open, and keeps every word that was acknowledged', () => {
  for (const replaced of [false, true]) {
    const folder = freshFolder();
    const p = open(folder);
    must(p.createDossier(NEW));
    must(p.createDossier({ ...NEW, project: 'Le dernier mot' }));
    const other = open(freshFolder());
    other.close();
    if (replaced) {
      copyFileSync(other.path, `${portfolioPath(folder)}.other`);
      renameSync(`${portfolioPath(folder)}.other`, portfolioPath(folder));
    } else rmSync(portfolioPath(folder));
    expect(p.createDossier(NEW).ok).toBe(false);
    expect(p.state()).toMatchObject(replaced ? { state: 'unavailable', code: 'REPLACED' } : { state: 'missing' });
    const [rescued] = must(p.backups());
    expect(rescued).toMatchObject({ reason: 'rescue', dossiers: 2 });
    must(p.restore(rescued?.id ?? ''));
    // The copy was made before the words of its dossiers were indexed.
    p.catchUp();
    expect(must(p.list({ ...ALL, text: 'dernier' })).total).toBe(1);
    p.close();
  }
});

it.skipIf(process.platform === 'win32')('keeps folders for the account alone, and every file in them', async () => {
  const folder = freshFolder();
  const p = open(folder);
  must(p.createDossier(NEW));
  must(await p.backup('manual'));
  const others = (path: string): number => statSync(path).mode & 0o077;
  for (const path of [folder, join(folder, 'backups')]) expect(others(path), path).toBe(0);
  for (const name of readdirSync(folder, { recursive: true }) as string[])
    expect(others(join(folder, name)), name).toBe(0);
  p.close();
});

const holdAs = (folder: string, holder: Record<string, unknown>): void =>
  writeFileSync(
    lockPath(portfolioPath(folder)),
    JSON.stringify({ pid: process.pid, host: hostname(), user: 'Bilal', since: '2026-11-20T08:00:00.000Z', ...holder }),
  );

it('knows its own machine whatever its name, and never believes a clock against a live writer', () => {
  const folder = freshFolder();
  open(folder).close();
  // The machine was renamed, and the process that held it is gone.
  holdAs(folder, { pid: 2 ** 22 + 1, host: 'old-name', machine: machineIdentity() });
  const renamed = open(folder);
  expect(renamed.state()).toMatchObject({ state: 'open', readOnly: false });
  renamed.close();
  // Another machine that has the same name.
  holdAs(folder, { pid: 2 ** 22 + 1, machine: 'another' });
  const twin = open(folder);
  expect(twin.state()).toMatchObject({ state: 'open', readOnly: true, holder: { user: 'Bilal', host: hostname() } });
  twin.close();
  rmSync(lockPath(portfolioPath(folder)));
  // Alive, and dated years before the machine was started: the clock was put right meanwhile.
  const writer = openPortfolio({ folder, now: () => '2019-01-01T00:00:00.000Z', user: () => 'Awa' });
  const second = openPortfolio({ folder, now: () => '2026-11-23T08:00:00.000Z', user: () => 'Bilal' });
  expect(second.state()).toMatchObject({ state: 'open', readOnly: true });
  second.close();
  writer.close();
});

it('lets a person take over from somebody who left, and from nobody else', () => {
  const folder = freshFolder();
  open(folder).close();
  holdAs(folder, { host: 'portable-de-bilal', machine: 'another' });
  const p = open(folder);
  expect(p.createDossier(NEW)).toMatchObject({ failure: { code: 'portfolio.inUse' } });
  expect(must(p.takeOver())).toMatchObject({ state: 'open', readOnly: false });
  must(p.createDossier(NEW));
  expect(p.takeOver().ok).toBe(false);
  expect(JSON.parse(readFileSync(lockPath(portfolioPath(folder)), 'utf8'))).toMatchObject({
    machine: machineIdentity(),
  });
  p.close();
});
