import { spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connectWriting } from '#main/portfolio/connection.ts';
import { lockPath } from '#main/portfolio/locks/lock.ts';
import { portfolioPath } from '#main/portfolio/portfolio.ts';
import { backupPath } from '#main/portfolio/safety/backup.ts';
import { makeSafetyJobs } from '#main/portfolio/safety/jobs.ts';
import { ALL, answer, clockFrom, fileHash, freshFolder, must, open } from './portfolio-fixture.ts';

const WORKER = new URL('../../main/portfolio/safety/worker.ts', import.meta.url);
const NEW = { project: 'Énergie', organisation: 'Cœur', cohortId: null };
const contentOf = (portfolio: ReturnType<typeof open>) =>
  must(portfolio.list(ALL)).rows.map((row) => must(portfolio.openDossier(row.id)));
const damage = (file: string, offset: number): void => {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(3_000, 0xa5), 0, 3_000, offset);
  closeSync(handle);
};

describe('backups', () => {
  it('hold what is still in the log, and come back whole', async () => {
    const portfolio = open(freshFolder());
    const { id } = must(portfolio.createDossier(NEW));
    must(portfolio.addAttachment(id, { name: 'a.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF') }));
    const then = contentOf(portfolio);
    const backup = must(await portfolio.backup('manual'));
    expect(must(portfolio.backups())).toMatchObject([{ id: backup.id, dossiers: 1, reason: 'manual' }]);
    answer(portfolio, id, 'request.owner', 'Awa');
    must(portfolio.createDossier(NEW));
    const now = contentOf(portfolio);

    expect(must(portfolio.restore(backup.id)).state).toBe('open');
    expect(contentOf(portfolio)).toEqual(then);
    const undo = must(portfolio.backups()).find((b) => b.reason === 'restore');
    must(portfolio.restore(undo?.id ?? ''));
    expect(contentOf(portfolio)).toEqual(now);
    expect(readdirSync(join(portfolio.path, '..')).filter((n) => n.endsWith('.restoring'))).toEqual([]);
  });

  it('that are made beside the edits hold a state that existed, and every seal is looked at meanwhile', async () => {
    const portfolio = open(freshFolder(), { jobs: makeSafetyJobs(WORKER) });
    const { id } = must(portfolio.createDossier(NEW));
    const running = Array.from({ length: 5 }, () => portfolio.backup('manual'));
    for (let i = 0; i < 20; i += 1) {
      answer(portfolio, id, 'framing.context', `état ${i}`);
      await new Promise(setImmediate);
    }
    const steps: number[] = [];
    const round = portfolio.verify((done) => steps.push(done));
    answer(portfolio, id, 'framing.context', 'état 20');
    const made = (await Promise.all(running)).map(must);
    expect(must(await round)).toEqual({ sound: true, details: 'sound' });
    expect(steps.length).toBeGreaterThan(0);
    expect(new Set(made.map((b) => b.id)).size).toBe(5);
    must(portfolio.restore(made[4]?.id ?? ''));
    const { dossier, revision } = must(portfolio.openDossier(id));
    expect(dossier.answers['framing.context']?.value).toBe(revision === 1 ? undefined : `état ${revision - 2}`);
  });

  it('that are under way when the portfolio is closed are given up, and nothing is left in the way of the next', async () => {
    const folder = freshFolder();
    const jobs = makeSafetyJobs(WORKER);
    const portfolio = open(folder, { jobs });
    must(portfolio.createDossier(NEW));
    const given = [portfolio.backup('manual'), portfolio.verify()];
    portfolio.close();
    for (const one of given) expect(await one).toMatchObject({ failure: { code: 'portfolio.closed' } });
    const again = open(folder, { jobs });
    const { id } = must(await again.backup('manual'));
    expect(must(again.backups()).map((b) => b.id)).toContain(id);
  });

  it('are not made twice of the same content', async () => {
    const folder = freshFolder();
    const portfolio = open(folder);
    const { id } = must(portfolio.createDossier(NEW));
    const first = must(await portfolio.backUpIfChanged('opening'));
    expect(must(await portfolio.backUpIfChanged('daily')).id).toBe(first.id);
    answer(portfolio, id, 'request.owner', 'Awa');
    expect(must(await portfolio.backUpIfChanged('daily')).id).not.toBe(first.id);
  });

  it('that are damaged or unknown are refused, and nothing is touched', async () => {
    const portfolio = open(freshFolder());
    must(portfolio.createDossier(NEW));
    const { id } = must(await portfolio.backup('manual'));
    damage(backupPath(portfolio.path, id), 40_000);
    const before = contentOf(portfolio);
    expect(portfolio.restore(id)).toMatchObject({ failure: { code: 'backup.damaged', kept: 'nothingChanged' } });
    expect(portfolio.restore('../../etc/passwd')).toMatchObject({ failure: { code: 'backup.unknown' } });
    expect(contentOf(portfolio)).toEqual(before);
  });

  it('follow a rhythm: a year of daily backups leaves days, weeks and months', async () => {
    const folder = freshFolder();
    let day = Date.parse('2026-01-01T08:00:00.000Z');
    const portfolio = open(folder, {
      now: () => {
        day += 3_600_000;
        return new Date(day).toISOString();
      },
    });
    must(portfolio.createDossier(NEW));
    for (let i = 0; i < 40; i += 1) {
      day += 86_400_000;
      must(await portfolio.backup('daily'));
    }
    const left = must(portfolio.backups());
    expect(left.length).toBeGreaterThanOrEqual(8);
    expect(left.length).toBeLessThanOrEqual(16);
  });
});

describe('a damaged portfolio', () => {
  it('is never touched: it is set aside as it is, and the newest sound backup comes back', async () => {
    const folder = freshFolder();
    const first = open(folder);
    const { id } = must(first.createDossier(NEW));
    const content = contentOf(first);
    const backup = must(await first.backup('manual'));
    first.close();
    damage(portfolioPath(folder), 30_000);
    const before = fileHash(portfolioPath(folder));

    const portfolio = open(folder);
    expect(portfolio.state()).toMatchObject({ state: 'damaged', backups: [{ id: backup.id, dossiers: 1 }] });
    expect(portfolio.openDossier(id)).toMatchObject({
      failure: { code: 'portfolio.damaged', kept: 'originalUntouched' },
    });
    expect(portfolio.createDossier(NEW)).toMatchObject({ failure: { code: 'portfolio.damaged' } });
    expect(fileHash(portfolioPath(folder))).toBe(before);
    expect(must(portfolio.restore(backup.id)).state).toBe('open');
    expect(contentOf(portfolio)).toEqual(content);
    const aside = join(folder, 'set-aside');
    const kept = join(aside, readdirSync(aside)[0] ?? '', 'portfolio.triptyque-db');
    expect(fileHash(kept)).toBe(before);
  });

  it('can be left aside for an empty one, kept bit for bit', () => {
    const folder = freshFolder();
    const first = open(folder);
    must(first.createDossier(NEW));
    expect(first.startFresh().ok).toBe(false);
    first.close();
    damage(portfolioPath(folder), 30_000);
    const before = fileHash(portfolioPath(folder));
    const portfolio = open(folder);
    expect(must(portfolio.startFresh())).toMatchObject({ state: 'open' });
    expect(must(portfolio.list(ALL)).all).toBe(0);
    const aside = join(folder, 'set-aside');
    expect(fileHash(join(aside, readdirSync(aside)[0] ?? '', 'portfolio.triptyque-db'))).toBe(before);
  });

  it('is not mistaken for an absent one when it is empty or when only its log is left', () => {
    const folder = freshFolder();
    writeFileSync(portfolioPath(folder), '');
    expect(open(folder).state().state).toBe('damaged');
    const other = freshFolder();
    writeFileSync(`${portfolioPath(other)}-wal`, Buffer.alloc(100, 1));
    expect(open(other).state().state).toBe('damaged');
    expect(existsSync(portfolioPath(other))).toBe(false);
  });

  it('whose restore was stopped half-way finishes it at the next opening', async () => {
    const folder = freshFolder();
    const first = open(folder);
    must(first.createDossier(NEW));
    const content = contentOf(first);
    const { id } = must(await first.backup('manual'));
    first.close();
    // As a crash leaves it between "former file moved aside" and "copy takes its name".
    mkdirSync(join(folder, 'gone'));
    const { renameSync, copyFileSync } = await import('node:fs');
    renameSync(portfolioPath(folder), join(folder, 'gone', 'x'));
    copyFileSync(backupPath(portfolioPath(folder), id), `${portfolioPath(folder)}.restoring`);
    expect(contentOf(open(folder))).toEqual(content);
  });
});

describe('a dossier that no longer matches its seal', () => {
  const withDamagedPart = async () => {
    const folder = freshFolder();
    const portfolio = open(folder);
    const { id } = must(portfolio.createDossier(NEW));
    const { id: other } = must(portfolio.createDossier({ ...NEW, project: 'Jardin' }));
    const backup = must(await portfolio.backup('manual'));
    portfolio.close();
    const db = connectWriting(portfolioPath(folder));
    db.prepare("UPDATE dossier_parts SET body = replace(body, 'Énergie', 'Énorgie') WHERE dossier_id = ?").run(id);
    db.close();
    return { folder, id, other, backup: backup.id };
  };

  it('is said to be damaged and never written over; the others are there', async () => {
    const { folder, id, other } = await withDamagedPart();
    const portfolio = open(folder);
    expect(portfolio.state().state).toBe('open');
    const damagedNow = { failure: { code: 'dossier.damaged', kept: 'originalUntouched' } };
    expect(portfolio.openDossier(id)).toMatchObject(damagedNow);
    const command = { type: 'set' as const, path: ['drafts', 'x'], after: 'y' };
    expect(portfolio.apply(id, 1, 'edit', [command])).toMatchObject(damagedNow);
    expect(portfolio.setStatus(id, { status: 'ready' })).toMatchObject(damagedNow);
    expect(portfolio.duplicateDossier(id)).toMatchObject(damagedNow);
    expect(must(portfolio.openDossier(other)).revision).toBe(1);
    expect(must(await portfolio.verify())).toMatchObject({
      sound: false,
      details: expect.stringContaining(id) as string,
    });
    expect(await portfolio.backup('daily')).toMatchObject({ failure: { code: 'portfolio.damaged' } });
  });

  it('comes back from a backup, and the damaged file is kept aside', async () => {
    const { folder, id, backup } = await withDamagedPart();
    const portfolio = open(folder);
    expect(must(portfolio.restore(backup)).state).toBe('open');
    expect(must(portfolio.openDossier(id)).dossier.answers['request.projectName']?.value).toBe('Énergie');
    expect(readdirSync(join(folder, 'set-aside'))).toHaveLength(1);
    expect(must(portfolio.backups()).map((b) => b.id)).toEqual([backup]);
  });
});

describe('two programs on one portfolio', () => {
  it('the second reads, says who writes, and sees what the first saves', () => {
    const folder = freshFolder();
    const first = open(folder, { user: () => 'Awa' });
    const { id } = must(first.createDossier(NEW));
    const second = open(folder, { user: () => 'Luc' });
    expect(second.state()).toMatchObject({
      state: 'open',
      readOnly: true,
      heldBy: expect.stringContaining('Awa') as string,
    });
    expect(second.createCohort('x')).toMatchObject({ failure: { code: 'portfolio.inUse' } });
    answer(first, id, 'request.owner', 'Awa');
    expect(must(second.openDossier(id)).revision).toBe(2);
    first.close();
    expect(second.reopen()).toMatchObject({ state: 'open', readOnly: false });
    expect(answer(second, id, 'request.owner', 'Luc')).toBe(3);
  });

  it('a lock left by a program that is gone, or cut short, is taken over; one of another machine is respected', async () => {
    const child = spawn('true');
    await new Promise((done) => child.on('exit', done));
    const lock = (host: string, pid: number) =>
      JSON.stringify({ pid, host, user: 'Luc', since: '2026-11-23T07:59:00.000Z' });
    for (const [text, readOnly] of [
      [lock(hostname(), child.pid ?? 0), false],
      [lock(hostname(), process.pid), false],
      ['{"pid":', false],
      [lock('another-machine', 1), true],
    ] as const) {
      const folder = freshFolder();
      open(folder).close();
      writeFileSync(lockPath(portfolioPath(folder)), text);
      const portfolio = open(folder);
      expect(portfolio.state(), text).toMatchObject({ state: 'open', readOnly });
      portfolio.close();
      expect(existsSync(lockPath(portfolioPath(folder)))).toBe(readOnly);
    }
  });

  it('leaves nothing beside the file when it is closed', () => {
    const folder = freshFolder();
    const portfolio = open(folder);
    must(portfolio.createDossier(NEW));
    expect(JSON.parse(readFileSync(lockPath(portfolio.path), 'utf8'))).toMatchObject({ pid: process.pid, user: 'Awa' });
    portfolio.close();
    expect(readdirSync(folder)).toEqual(['portfolio.triptyque-db']);
  });
});

describe('a folder that may not be written', () => {
  /** The permissions of files do not hold for the superuser: the test then becomes nobody for a moment. */
  const asOrdinaryUser = (work: () => void): void => {
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      work();
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  };

  it('is read from a copy, and left as it is', () => {
    const folder = freshFolder();
    const first = open(folder);
    const { id } = must(first.createDossier(NEW));
    first.close();
    chmodSync(portfolioPath(folder), 0o444);
    chmodSync(folder, 0o555);
    try {
      asOrdinaryUser(() => {
        const portfolio = open(folder, { now: clockFrom('2026-11-23T09:00:00.000Z') });
        expect(portfolio.state()).toMatchObject({ state: 'open', readOnly: true });
        expect(must(portfolio.openDossier(id)).revision).toBe(1);
        expect(portfolio.createCohort('x')).toMatchObject({ failure: { code: 'portfolio.readOnly' } });
        portfolio.close();
      });
      expect(readdirSync(folder)).toEqual(['portfolio.triptyque-db']);
    } finally {
      chmodSync(folder, 0o755);
    }
  });
});
