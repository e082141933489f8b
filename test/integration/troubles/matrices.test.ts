/** Every act of a person against everything that may be in its way: each is done, or refused with its reason and without a trace; and done once the way is free. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { portfolioPath } from '#main/portfolio/portfolio.ts';
import { filesWith } from '../../e2e/files-with.ts';
import { run } from '../cli-run.ts';
import { ALL, freshFolder, must, open, programEnvironment } from '../portfolio-fixture.ts';
import type { Holding } from './lock-holder.ts';
import { ACT_NAMES, type ActName, answerOf, answersOf, contentOf, type Stage, setStage, WORD } from './matrix-acts.ts';
import type { Met } from './trouble-acts.ts';

const all = (said: string): Record<ActName, string> =>
  Object.fromEntries(ACT_NAMES.map((act) => [act, said])) as Record<ActName, string>;
const script = (name: string): string => join(import.meta.dirname, name);

describe('another program at the same file', () => {
  const holdWhile = async (holding: Holding, act: () => Promise<string>): Promise<string> => {
    const worker = new Worker(new URL('./lock-holder.ts', import.meta.url), { workerData: holding });
    await once(worker, 'message');
    const gone = once(worker, 'exit');
    const said = await act();
    if (holding.until !== undefined) {
      const told = new Int32Array(holding.until);
      Atomics.store(told, 0, 1);
      Atomics.notify(told, 0);
    }
    await gone;
    return said;
  };
  /** Longer than an act takes, shorter than anybody waits. */
  const MS = 60;
  const settled = async (stage: Stage): Promise<void> => {
    expect(must(await stage.portfolio.verify())).toMatchObject({ sound: true });
    stage.portfolio.close();
  };

  it.each(['write', 'read'] as const)(
    'that holds it to %s for a moment makes each act wait, and none fail',
    async (how) => {
      const folder = freshFolder();
      const stage = setStage(folder);
      const file = portfolioPath(folder);
      for (const act of ACT_NAMES)
        expect(await holdWhile({ file, how, ms: MS }, () => answerOf(stage, act)), act).toBe('done');
      await settled(stage);
      // What was erased while somebody read an old state of it is in no byte once nobody does.
      expect(filesWith(folder, WORD)).toEqual([]);
    },
  );

  it('that holds it for long is said, nothing is changed, and the next try is done', async () => {
    const folder = freshFolder();
    const stage = setStage(folder);
    const before = contentOf(stage);
    const until = new SharedArrayBuffer(4);
    const held = { file: portfolioPath(folder), how: 'write', ms: 60_000, until } as const;
    expect(await holdWhile(held, () => answerOf(stage, 'save'))).toBe('portfolio.inUse');
    expect(contentOf(stage)).toBe(before);
    expect(await answerOf(stage, 'save')).toBe('done');
    await settled(stage);
  });
});

describe('two programs on one portfolio', () => {
  it('the second does nothing that writes, on the command line neither, and everything once the first is gone', async () => {
    const folder = freshFolder();
    const stage = setStage(folder);
    const { id } = stage;
    stage.portfolio.close();
    const writer = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', script('../crash-writer.ts'), folder, id],
      { stdio: ['ignore', 'pipe', 'inherit'], env: programEnvironment() },
    );
    let said = '';
    writer.stdout.on('data', (data: Buffer) => {
      said += data.toString();
    });
    await once(writer.stdout, 'data');
    const second = { ...stage, portfolio: open(folder, { user: () => 'Luc' }) };
    expect(second.portfolio.state()).toMatchObject({ readOnly: true });
    expect(await answersOf(second)).toEqual({ ...all('portfolio.inUse') });
    expect(must(second.portfolio.list(ALL)).total).toBe(1);
    const out = join(freshFolder(), 'copie.triptyque');
    expect(run(['export', '--portfolio', folder, '--out', out])).toMatchObject({ code: 0, err: '' });
    // What is read is one state of it, with its seals, whatever is written meanwhile.
    expect(run(['inspect', out])).toMatchObject({ code: 0 });
    expect(run(['verify', folder])).toMatchObject({ code: 0 });
    const refused = run(['import', out, '--portfolio', folder]);
    expect(refused).toMatchObject({ code: expect.any(Number) as number, out: '' });
    expect(refused.code).not.toBe(0);
    expect(refused.err).toContain('writer');
    writer.kill('SIGKILL');
    await once(writer, 'close');
    const last = Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1));
    expect(second.portfolio.retry()).toMatchObject({ state: 'open', readOnly: false });
    expect(must(second.portfolio.openDossier(id)).revision).toBeGreaterThanOrEqual(last);
    expect(await answersOf(second)).toEqual(all('done'));
    expect(must(await second.portfolio.verify())).toMatchObject({ sound: true });
    second.portfolio.close();
    expect(run(['import', out, '--portfolio', folder])).toMatchObject({ code: 0 });
  });
});

describe('a clock', () => {
  const YEAR_MS = 366 * 86_400_000;
  it.each([
    ['a year ahead, put right while it is open', [1, 0]],
    ['a year behind, put right while it is open', [-1, 0]],
    ['put wrong while it is open', [0, 1]],
    ['that goes to and fro', [0, -1, 1, 0]],
  ])('%s keeps no act from being done, nor their order', async (_, years) => {
    let at = Date.parse('2026-11-23T08:00:00.000Z');
    let shift = 0;
    const now = (): string => {
      at += 1_000;
      return new Date(at + shift).toISOString();
    };
    const folder = freshFolder();
    shift = (years[0] ?? 0) * YEAR_MS;
    let stage = setStage(folder, { now });
    const kept: string[] = [];
    for (const year of years) {
      shift = year * YEAR_MS;
      expect(await answersOf(stage), `year ${year}`).toEqual(all('done'));
      kept.push(...must(stage.portfolio.backups()).map(({ id }) => id));
      // Opened again, as the next day: the lock of the other day is nobody's.
      stage.portfolio.close();
      stage = { ...stage, portfolio: open(folder, { now }) };
      expect(stage.portfolio.state()).toMatchObject({ state: 'open', readOnly: false });
    }
    const revisions = must(stage.portfolio.history(stage.id, null, 200)).map(({ revision }) => revision);
    expect(revisions).toEqual(revisions.toSorted((a, b) => b - a));
    // What was asked for by hand stays, whatever day it says.
    const left = new Set(must(stage.portfolio.backups()).map(({ id }) => id));
    expect(kept.filter((id) => !left.has(id))).toEqual([]);
    expect(must(await stage.portfolio.verify())).toMatchObject({ sound: true });
  });
});

describe('a place that takes nothing', () => {
  const NOBODY = 65_534;
  const isRoot = process.getuid?.() === 0;
  const meet = (command: readonly string[], user?: number): Met => {
    const [program = '', ...args] = command;
    const ran = spawnSync(program, args, {
      encoding: 'utf8',
      timeout: 60_000,
      ...(user === undefined ? {} : { uid: user, gid: user }),
    });
    expect(ran.status, ran.stderr).toBe(0);
    return JSON.parse(ran.stdout) as Met;
  };
  const acts = (how: string, place: string): readonly string[] => [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    script('trouble-acts.ts'),
    how,
    place,
  ];
  const refusedThenDone = (met: Met, codes: readonly string[], trouble: string): void => {
    expect(
      Object.values(met.during).filter((code) => !codes.includes(code)),
      JSON.stringify(met.during),
    ).toEqual([]);
    expect(met).toMatchObject({ isUnchanged: true, state: trouble, after: all('done'), sound: true, left: [] });
  };

  it.skipIf(process.platform !== 'linux')(
    'a full disk refuses each act, keeps what was there, and all are done once there is room',
    () => {
      const place = freshFolder();
      const disk = join(place, 'disk');
      mkdirSync(disk);
      const mount = 'mount -t tmpfs -o size=12m tmpfs "$0" && exec "$@"';
      const own = isRoot ? [] : ['--map-root-user'];
      const met = meet(['unshare', '--mount', ...own, 'sh', '-c', mount, disk, ...acts('full', disk)]);
      refusedThenDone(met, ['disk.full'], 'full');
    },
  );

  it.skipIf(process.platform === 'win32')(
    'a file that may not be written is read, refuses each act, and all are done once it may',
    () => {
      const place = freshFolder();
      if (isRoot) chownSync(place, NOBODY, NOBODY);
      const met = meet(acts('readOnly', place), isRoot ? NOBODY : undefined);
      refusedThenDone(met, ['portfolio.readOnly'], 'readOnly');
    },
  );

  it.skipIf(process.platform === 'win32')(
    'a folder that is closed while it is open: what is done is on the disk, what cannot be is refused, and it is said',
    () => {
      const place = freshFolder();
      if (isRoot) chownSync(place, NOBODY, NOBODY);
      const met = meet(acts('turnsReadOnly', place), isRoot ? NOBODY : undefined);
      // Files that are open take what they are given; what needs a new one is refused.
      expect(new Set(Object.values(met.during))).toEqual(new Set(['done', 'folder.denied']));
      expect(met).toMatchObject({ state: 'readOnly', after: all('done'), sound: true, left: [] });
    },
  );
});
