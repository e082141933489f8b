/** A portfolio opened elsewhere, moved, away with its disk: real files, the handlers of the window, folders chosen by a stand-in for the system's dialog. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isEmptyFolder, openPlaces } from '#main/files/places.ts';
import { placeHandlers } from '#main/ipc/handlers/place.ts';
import { switchable } from '#main/portfolio/access/switchable.ts';
import { openPortfolio, type Portfolio } from '#main/portfolio/portfolio.ts';

const NOW = '2026-11-30T12:00:00.000Z';
let root = '';
let close: () => void = () => undefined;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'triptyque-place-'));
});
afterEach(() => {
  close();
  rmSync(root, { recursive: true, force: true });
});

/** The same wiring as the application's, on a machine whose user chooses `chosen`. */
const machine = () => {
  const usual = join(root, 'profile', 'portfolio');
  const onDisk = openPlaces(join(root, 'places.json'));
  let isFull = false;
  const places = {
    ...onDisk,
    set: (change: Parameters<typeof onDisk.set>[0]) => {
      if (isFull) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      onDisk.set(change);
    },
  };
  const openAt = (folder: string): Portfolio =>
    openPortfolio({
      folder,
      isExpected: folder !== usual && !isEmptyFolder(folder),
      now: () => NOW,
      user: () => 'Awa',
    });
  const held = switchable(openAt(places.get().portfolio ?? usual));
  close = () => held.portfolio.close();
  let chosen: string | null = null;
  const progress: number[] = [];
  let meanwhile: () => void = () => undefined;
  const handlers = placeHandlers({
    portfolio: held.portfolio,
    dialogs: { openFolder: () => Promise.resolve(chosen) },
    places,
    usual,
    today: () => '2026-11-30',
    onProgress: (_, done) => {
      progress.push(done);
      meanwhile();
    },
    openAt: (folder) => held.open(() => openAt(folder)),
  });
  return {
    usual,
    portfolio: held.portfolio,
    handlers,
    progress,
    fill: () => {
      isFull = true;
    },
    whileCopying: (work: () => void) => {
      meanwhile = work;
    },
    choose: (folder: string | null) => {
      chosen = folder;
    },
  };
};
const projects = (portfolio: Portfolio): readonly string[] => {
  const listed = portfolio.list({
    text: '',
    status: [],
    cohortId: null,
    models: [],
    archived: false,
    sort: 'project',
    descending: false,
    offset: 0,
    limit: 50,
  });
  if (!listed.ok) throw new Error(listed.failure.code);
  return listed.value.rows.map((r) => r.project);
};
const add = (portfolio: Portfolio, project: string): void => {
  const made = portfolio.createDossier({ project, organisation: '', cohortId: null });
  if (!made.ok) throw new Error(made.failure.code);
};

describe('a portfolio', () => {
  it('moves whole: read back, opened there, the former folder set aside under a name that says so', async () => {
    const m = machine();
    add(m.portfolio, 'Atelier');
    const backup = await m.portfolio.backup('manual');
    expect(backup.ok).toBe(true);
    const disk = join(root, 'disk');
    mkdirSync(disk);
    m.choose(disk);
    expect(await m.handlers['place.move']()).toEqual({ ok: true, value: { folder: join(disk, 'Triptyque') } });
    expect(projects(m.portfolio)).toEqual(['Atelier']);
    expect(m.portfolio.path.startsWith(disk)).toBe(true);
    expect(readdirSync(join(disk, 'Triptyque', 'backups')).length).toBeGreaterThan(0);
    expect(m.progress.at(-1)).toBe(1);
    const standing = m.handlers['place.read']();
    expect(standing).toMatchObject({ value: { isUsual: false, left: `${m.usual}-moved-2026-11-30`, recent: [] } });
    expect(existsSync(m.usual)).toBe(false);
    add(m.portfolio, 'Jardin');
    m.portfolio.close();
    // The next start finds it there.
    expect(projects(machine().portfolio)).toEqual(['Atelier', 'Jardin']);
  });

  it('stays where it is, whole and open, when the move is given up or refused', async () => {
    const m = machine();
    add(m.portfolio, 'Atelier');
    expect((await m.portfolio.backup('manual')).ok).toBe(true);
    m.choose(null);
    expect(await m.handlers['place.move']()).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    m.choose(m.usual);
    expect(await m.handlers['place.move']()).toMatchObject({ ok: false, failure: { code: 'place.inside' } });
    const busy = join(root, 'busy');
    mkdirSync(join(busy, 'Triptyque'), { recursive: true });
    writeFileSync(join(busy, 'Triptyque', 'letter.txt'), 'mine');
    m.choose(busy);
    expect(await m.handlers['place.move']()).toMatchObject({ ok: false, failure: { code: 'place.notEmpty' } });
    const free = join(root, 'free');
    mkdirSync(free);
    m.choose(free);
    m.whileCopying(() => void m.handlers['place.cancelMove']());
    expect(await m.handlers['place.move']()).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect(readdirSync(free)).toEqual([]);
    add(m.portfolio, 'Jardin');
    expect(projects(m.portfolio)).toEqual(['Atelier', 'Jardin']);
  });

  it('is open where it stood, under its name, when where it went cannot be remembered', async () => {
    const m = machine();
    add(m.portfolio, 'Atelier');
    const disk = join(root, 'disk');
    mkdirSync(disk);
    m.choose(disk);
    m.fill();
    expect(await m.handlers['place.move']()).toMatchObject({ ok: false, failure: { code: 'disk.full' } });
    expect(existsSync(m.usual)).toBe(true);
    add(m.portfolio, 'Jardin');
    m.portfolio.close();
    expect(projects(machine().portfolio)).toEqual(['Atelier', 'Jardin']);
  });

  it('is one of several: another is opened or begun, and the former stands among the recent ones', async () => {
    const m = machine();
    add(m.portfolio, 'Atelier');
    const empty = join(root, 'other');
    mkdirSync(empty);
    m.choose(empty);
    expect(await m.handlers['place.openOther']()).toEqual({ ok: true, value: { folder: empty } });
    expect(projects(m.portfolio)).toEqual([]);
    add(m.portfolio, 'Jardin');
    expect(m.handlers['place.read']()).toMatchObject({
      value: { recent: [{ folder: m.usual, isUsual: true, isThere: true }] },
    });
    expect(m.handlers['place.openRecent']({ index: 0 })).toMatchObject({ ok: true });
    expect(projects(m.portfolio)).toEqual(['Atelier']);
    expect(m.handlers['place.openRecent']({ index: 0 })).toMatchObject({ ok: true });
    expect(projects(m.portfolio)).toEqual(['Jardin']);
    m.choose(root);
    expect(await m.handlers['place.openOther']()).toMatchObject({ ok: false, failure: { code: 'place.noPortfolio' } });
    expect(projects(m.portfolio)).toEqual(['Jardin']);
  });

  it('is missed while its disk is away, and nothing begins in its place; it is back with its disk', async () => {
    const m = machine();
    const disk = join(root, 'disk');
    mkdirSync(disk);
    m.choose(disk);
    await m.handlers['place.openOther']();
    add(m.portfolio, 'Atelier');
    m.portfolio.close();
    renameSync(disk, `${disk}-away`);
    const later = machine();
    expect(later.portfolio.state()).toMatchObject({ state: 'missing' });
    expect(existsSync(disk)).toBe(false);
    expect(later.handlers['place.read']()).toMatchObject({ value: { folder: disk, isUsual: false } });
    renameSync(`${disk}-away`, disk);
    expect(later.portfolio.reopen()).toMatchObject({ state: 'open' });
    expect(projects(later.portfolio)).toEqual(['Atelier']);
  });

  it('in a folder that an engine copies is noticed, until a person says that they know', async () => {
    const m = machine();
    const synced = join(root, 'Dropbox', 'fonds');
    mkdirSync(synced, { recursive: true });
    m.choose(synced);
    await m.handlers['place.openOther']();
    expect(m.handlers['place.read']()).toMatchObject({ value: { engine: 'dropbox', isAccepted: false } });
    expect(m.handlers['place.accept']()).toMatchObject({ ok: true });
    expect(m.handlers['place.read']()).toMatchObject({ value: { engine: 'dropbox', isAccepted: true } });
  });
});
